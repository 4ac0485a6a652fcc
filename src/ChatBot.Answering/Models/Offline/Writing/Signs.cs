using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>Finds the words that announce a purpose or a means (« afin de », « au moyen de »).</summary>
internal static partial class Signs
{
    /// <summary>Whether a stretch announces a purpose that is not just what is asked about: of « à approfondir leur coopération pour faire avancer l'égalité des genres, …, afin de renforcer le pouvoir d'action des femmes » the second, asked why equality is furthered.</summary>
    public static bool OfAPurpose(OfflineQuestion question, Reading reading, TextSpan span)
    {
        var folded = Aims(reading.Passage.Text.Substring(span.Start, span.Length));
        foreach (var sign in PurposeSigns)
        {
            for (var at = folded.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                var (from, to) = (span.Start + at, span.Start + at + sign.Length + Aim);
                if (question.Weight <= 0 || reading.Matches.Where(m => m.Span.Start >= from && m.Span.Start < to && TermMatches.Certainty(m) > 0.6).Select(m => m.Term).Distinct().Sum(t => question.Terms[t]) < 0.3 * question.Weight)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Characters after « afin de » in which the purpose is named.</summary>
    private const int Aim = 50;

    /// <summary>Words that announce a purpose or a means, when that is what is asked for.</summary>
    public static int Of(AnswerForm form, string text, TextSpan span)
    {
        var words = form switch
        {
            AnswerForm.Purpose => PurposeSigns,
            AnswerForm.Manner => MannerSigns,
            _ => [],
        };
        if (words.Length == 0)
        {
            return 0;
        }

        var folded = Aims(text.Substring(span.Start, span.Length));
        if (form == AnswerForm.Manner && folded.Contains("du fait qu", StringComparison.Ordinal))
        {
            // « contribue à l'exécution du Programme du fait qu'elle se traduit par… » says how; « en », « par » may say anything.
            return 2;
        }

        return words.Any(w => folded.Contains(w, StringComparison.Ordinal)) ? 1 : 0;
    }

    /// <summary>Words folded, without « pour » where it says for which time: « son programme de travail pour 2021 ».</summary>
    private static string Aims(string words) => ForATime().Replace(TextFolding.Fold(words), "dans");

    [GeneratedRegex(@"\bpour(?= (?:(?:l'annee|l'exercice|la periode|les annees|les exercices|une (?:nouvelle )?(?:periode|duree)) |(?:19|20)\d{2}\b))", RegexOptions.CultureInvariant)]
    private static partial Regex ForATime();

    private static readonly string[] PurposeSigns = [" car ", "parce qu", "en gardant a l'esprit", "dans la mesure ou", "sachant qu", "puisqu", "en raison d", "du fait d", "etant donne", "because", "owing to", "est de ", "est d'", "consiste", "a pour ", "ayant pour", "ayant un impact", "compromet", "vise", "dont le but", "pour but", "objectif", "is to ", "aims", "afin d", "pour ", "en vue d", "visant a", "destine", "de facon a", "de maniere a", "aux fins d", "charge d", "chargee d", "dans le but", "servir a ", "sert a ", "servira a ", "servent a ", "serves to", "permet", "in order to", "aimed at", "so as to", "with a view", "to ensure", "for the purpose", "allow", "enabl"];

    private static readonly string[] MannerSigns = ["du fait qu", "en ce qu", "dans la mesure ou", "par l'intermediaire", "notamment", "par ", "au moyen", "grace a", "en ", "y compris", "dans le cadre", "including", "through", "by ", "by means"];
}
