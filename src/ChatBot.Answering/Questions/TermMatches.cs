using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Questions;

/// <summary>What a match of a question's term in a passage is worth: how surely it stands for the term, and when it only looks like it.</summary>
internal static partial class TermMatches
{
    /// <summary>
    /// How surely a match stands for the term when deciding whether a passage answers. The matcher's strength also says how much a kind of match
    /// is worth in ranking (a synonym half as much as the word itself); here a synonym means nearly the same, and only a part of a phrase means less.
    /// </summary>
    public static double Certainty(TermMatch match) => match.Kind switch
    {
        MatchKind.Exact => match.Strength,
        MatchKind.Fuzzy => Math.Min(0.85, 1.2 * match.Strength),
        MatchKind.Cognate => match.Strength,
        MatchKind.Related => 1.6 * match.Strength,
        MatchKind.Glossary => 0.95 * match.Strength,
        _ => Math.Min(0.95, 1.9 * match.Strength),
    };

    /// <summary>A name or an acronym stands for one thing: words that only say something near it (« OTAN », « organisations régionales ») are not that thing.</summary>
    public static bool IsOtherThanNamed(string question, TermMatch match)
        => ((match.Kind is MatchKind.Synonym or MatchKind.Related && match.Strength <= 0.5) || match is { Kind: MatchKind.Glossary, Part: < 0, Strength: EverydayTranslation } && !Titled().IsMatch(match.Term.Surface)) && TermWeights.IsName(match.Term, question);

    /// <summary>Whether the words matched are an acronym: « UNFICYP » for « Casques bleus » or « Chypre ».</summary>
    public static bool IsAcronym(string text, TermMatch match) => match.Span.Length > 2 && !text.AsSpan(match.Span.Start, match.Span.Length).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"UN chief" begins with a name and is none.</summary>
    [GeneratedRegex(@"^\p{Lu}{2,} \p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    /// <summary>The « Nations » of « Nations Unies » are no States.</summary>
    public static bool IsInTheName(string text, TermMatch match)
        => match.Kind != MatchKind.Exact && text.AsSpan(match.Span.Start, match.Span.Length).SequenceEqual("Nations")
            && (text.AsSpan(match.Span.End).StartsWith(" Unies") || text.AsSpan(0, match.Span.Start).EndsWith("United "));

    /// <summary>The « dix-septième » of « soixante-dix-septième » is no seventeenth.</summary>
    public static bool IsPartOfNumber(string question, string text, TermMatch match)
        => match.Span.Start > 0 && !HasTens().IsMatch(match.Term.Surface) && !(match.Term.Span.Start > 0 && question[match.Term.Span.Start - 1] == '-') && text[match.Span.Start - 1] == '-' && Tens().IsMatch(text.AsSpan(0, match.Span.Start)) && OrdinalWords.TryParse(TextFolding.Fold(text.Substring(match.Span.Start, match.Span.Length)), out _);

    [GeneratedRegex(@"^(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasTens();

    [GeneratedRegex(@"(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)-(?:et-)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tens();

    /// <summary>« Quelles organisations… » is not asked of « l'organisation d'ateliers ».</summary>
    public static bool IsTheDoing(string text, TermMatch match)
        => match.Term.Surface is "organisations" or "organizations" && Doing().IsMatch(text.AsSpan(match.Span.Start)) && char.IsLower(text[match.Span.Start]);

    [GeneratedRegex(@"^organisation(?:,[^,;.]{3,80},)? (?:de |d['’]|du |des |en |par )", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    /// <summary>« le Groupe de travail », « méthodes de travail » are no work: asked about « le harcèlement au travail », they say nothing.</summary>
    public static bool IsWorkOfAGroup(string question, string text, TermMatch match)
        => match.Term.Surface is "travail" or "work" or "workplace" && WorkOf().Match(text[Math.Max(0, match.Span.Start - BeforeWork)..match.Span.Start]) is { Success: true } of
            && !question.Contains(of.Groups["head"].Value[..^1], StringComparison.OrdinalIgnoreCase) && !question.Contains("working", StringComparison.OrdinalIgnoreCase);

    private const int BeforeWork = 24;

    [GeneratedRegex(@"\b(?<head>[Gg]roupes?|[Dd]ocuments?|[Mm]éthodes?|[Ll]angues?|[Ss]éances?|[Pp]rogrammes?|[Pp]lans?) de $", RegexOptions.CultureInvariant)]
    private static partial Regex WorkOf();

    /// <summary>The « Organisation mondiale » of « Organisation mondiale de la Santé » is no Organisation mondiale des douanes: a name that goes on with a word which is not in the one asked about is another.</summary>
    public static bool IsOfAnotherName(string question, string text, TermMatch match, IReadOnlyList<TermMatch> found)
        => match.Part >= 0 && match.Term.Surface.Contains(' ', StringComparison.Ordinal) && TermWeights.IsName(match.Term, question) && GoesOn().Match(text, match.Span.End, Math.Min(NameGoesOn, text.Length - match.Span.End)) is { Success: true } next
            && next.Groups["word"] is var word && !found.Any(m => m.Term == match.Term && m.Span.Start < word.Index + word.Length && m.Span.End > word.Index);

    /// <summary>« la Journée mondiale de l'eau » is not « la Journée mondiale des toilettes »: a name that both go on with, each in its own way, is that of two things.</summary>
    public static bool GoesOnOtherwise(string question, string text, TermMatch match, IReadOnlyList<TermMatch> found)
        => match is { Part: < 0, Kind: MatchKind.Exact or MatchKind.Glossary or MatchKind.Cognate } && TermWeights.IsName(match.Term, question)
            && GoesOn().Match(question, match.Term.Span.End, Math.Min(NameGoesOn, question.Length - match.Term.Span.End)).Success
            && GoesOn().Match(text, match.Span.End, Math.Min(NameGoesOn, text.Length - match.Span.End)) is { Success: true } next
            && next.Groups["word"] is var word && !found.Any(m => m.Span.Start < word.Index + word.Length && m.Span.End > word.Index);

    private const int NameGoesOn = 60;

    /// <summary>« …isation mondiale de la Santé », « …mondiale du commerce », « Conseil économique… »: the words of the name and what they are of.</summary>
    [GeneratedRegex(@"\G(?: (?:mondiale?|internationale?|générale?|spéciale?|permanente?|nationale?|européen(?:ne)?|africaine?))* (?:(?:de la|de l['’]|du|des|pour la|pour le|pour l['’]|contre la|contre le) ?(?<word>\p{L}{3,})|(?<word>économique|exécutif|exécutive|consultatif|consultative|supérieure?|scientifique|mixte|ministériel(?:le)?|interinstitutions|intergouvernemental)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>How surely the matcher takes an everyday word's translation: it is one of several.</summary>
    private const double EverydayTranslation = 0.85;

    public static bool AreNeighbours(string text, TextSpan a, TextSpan b)
    {
        var (from, to) = (Math.Min(a.End, b.End), Math.Max(a.Start, b.Start));
        return to >= from && to - from <= Neighbourhood && !text.AsSpan(from, to - from).ContainsAny(",;:.");
    }

    /// <summary>Characters between two neighbours, at most.</summary>
    private const int Neighbourhood = 24;

    /// <summary>How surely a word must be what is asked about, for the part that it plays.</summary>
    public const double Surely = 0.8;
}
