using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Judging;

/// <summary>Decides whether a passage tells which of several is first, where a question asks for that.</summary>
internal static partial class Superlatives
{
    /// <summary>« Quel État doit le plus ? », "the largest donor": which of them is first, only a passage that ranks them tells.</summary>
    public static bool Ranks(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Profile.Form is not (AnswerForm.Entity or AnswerForm.Agent or AnswerForm.Country or AnswerForm.Person or AnswerForm.Place)
            || !Superlative().IsMatch(question.Asked) || (MostOf().IsMatch(question.Asked) ? First() : Ranking()).IsMatch(TextFolding.Fold(Around(reading)));

    /// <summary>The words around the fact, in which it is ranked; all of them without one.</summary>
    private static string Around(Reading reading) => reading.Fact is { } fact
        ? reading.Passage.Text[Math.Max(0, fact.Start - NearRank)..Math.Min(reading.Passage.Text.Length, fact.End + NearRank)]
        : reading.Passage.Text;

    private const int NearRank = 120;

    /// <summary>« Quel pays fournit le plus de soldats ? »: only a passage that counts or ranks them tells.</summary>
    [GeneratedRegex(@"\ble (?:plus|moins) (?:de (?!(?:la |l'|cette |ce |ces |son |sa |leurs? ))|d')|\bthe (?:most|least|fewest) [a-z]+s\b", RegexOptions.CultureInvariant)]
    private static partial Regex MostOf();

    [GeneratedRegex(@"\b(?:premiere?|principal|majeur|plus (?:grand|gros|import)|largest|biggest|top|main|leading)|\bfirst\b|\bmost\b", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:le|la|du|au) (?:plus|moins) (?!tot\b|tard\b|vite\b|possible|souvent\b)[a-z]{2,}|\b(?:les|des|aux) (?:plus|moins) (?!tot\b|tard\b|vite\b|possible|souvent\b|vulnerab|pauvre|demuni|avance|touche|expose|developpe|defavoris|marginalis|fragile)[a-z]{2,}|\b(?:doi(?:t|vent)|paie(?:nt)?|verse(?:nt)?|contribue(?:nt)?|utilise(?:nt)?|souffre(?:nt)?) le (?:plus|moins)\b|\b(?:most|least) (?!of\b|likely|vulnerable|affected|developed|disadvantaged|needy|at risk|exposed|marginali)[a-z]{2,}|\b(?:larg|bigg|high|small|old|young|rich|great|long|strong|fast|clos|low)(?:est)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Superlative();

    [GeneratedRegex(@"\b(?:(?:le|la|les|du|des|aux?) (?:plus|moins)\b|meilleur|pire|principa|premier|premiere|majeur|majorit|plupart|essentiel|record|maxim|minim|surtout|particulierement|disproportion|most|least|largest|biggest|highest|main|chief|primar|especially|particularly|leading|foremost|top)", RegexOptions.CultureInvariant)]
    private static partial Regex Ranking();
}
