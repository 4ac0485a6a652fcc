using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Matching;

/// <summary>
/// The words of a question that say which document is meant: « dans sa résolution de décembre 2012 sur la liberté de religion, … ». The passage that answers is of
/// that document and need not say so again.
/// </summary>
internal static partial class DocumentFrame
{
    /// <summary>So much must be asked of a document beyond its name; less asks for its subject.</summary>
    private const double LeastAsked = 0.3;

    /// <summary>The terms that a document's name speaks for; none when nothing else is asked.</summary>
    /// <param name="question">The question as it is understood for any document.</param>
    /// <param name="naming">Where its terms stand in the document's name.</param>
    public static IReadOnlySet<QueryTerm> Of(OfflineQuestion question, IReadOnlyList<NameMatch> naming)
    {
        var sure = naming.Where(n => n.Match is { Kind: not (MatchKind.Related or MatchKind.Fuzzy), Part: < 0 } && TermMatches.Certainty(n.Match) >= 0.8 && question.Terms.ContainsKey(n.Match.Term)).ToLookup(n => n.Part, n => n.Match.Term);
        var dated = YearOf(question, sure[NamePart.Day].ToHashSet()) is { } year ? sure[NamePart.Day].Concat(question.Terms.Keys.Where(t => IsPartOf(question, t, year))) : [];
        var named = sure[NamePart.Title].Where(t => !question.InFocus(t)).Concat(sure[NamePart.Organ]).Concat(dated).ToHashSet();
        if (named.Count > 0)
        {
            named.UnionWith(question.Terms.Keys.Where(t => Adopted(question.Line.Question, t)));
        }

        return question.Terms.Where(t => t.Value >= 0.1 && !named.Contains(t.Key)).Sum(t => t.Value) >= LeastAsked ? named : new HashSet<QueryTerm>();
    }

    /// <summary>« la résolution adoptée par… », "the text it adopted in…": what was done with the document.</summary>
    private static bool Adopted(string question, QueryTerm term)
        => Adopting().IsMatch(TextFolding.Fold(term.Surface)) && Adopts().IsMatch(TextFolding.Fold(question));

    [GeneratedRegex(@"^(?:adopte|adoptee|adopter|adopt|adopted|votee?|passed|texte|text|demandee?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adopting();

    /// <summary>
    /// The year in the question that is the document's: « la résolution de 2012 », « le Conseil a constaté, en 2017, … », « fin 2016 », « juillet 2015 ». Elsewhere a year is
    /// what is asked about, and a month beside it must be the document's too.
    /// </summary>
    private static QueryTerm? YearOf(OfflineQuestion question, HashSet<QueryTerm> days)
    {
        var folded = question.Asked;
        if (folded.Length != question.Line.Question.Length || days.FirstOrDefault(t => Year().IsMatch(t.Surface)) is not { } year)
        {
            return null;
        }

        var month = Month().Match(folded[..year.Span.Start]);
        return month.Success
            ? (days.Any(d => d.Span.Start == month.Groups[1].Index) ? year : null)
            : PartOfYear().IsMatch(folded[..year.Span.Start]) || AdoptedIn().IsMatch(folded[..year.Span.Start]) || AdoptedAfter().IsMatch(folded[year.Span.End..]) || question.Terms.Any(t => t.Value <= TermWeights.Organ && char.IsUpper(t.Key.Surface[0])) ? year : null;
    }

    /// <summary>« printemps » of « au printemps 2023 », "late" of "in late 2016".</summary>
    private static bool IsPartOf(OfflineQuestion question, QueryTerm term, QueryTerm year)
        => term.Span.End <= year.Span.Start && PartOfYear().Match(question.Asked[..year.Span.Start]) is { Success: true } part && term.Span.Start >= part.Index;

    [GeneratedRegex(@"\b(?:fin|debut|mi|milieu|printemps|ete|automne|hiver|late|early|mid|end|beginning|spring|summer|autumn|fall|winter)(?: (?:de|d'|of))?[ -]$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    // « la résolution du Conseil de 2012 », "the text it adopted in 2012": the same stretch of the sentence.
    [GeneratedRegex(@"\b(?:resolution|texte|decision|declaration|adoptee?|text|adopted)\b[^,;:?]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex AdoptedIn();

    // "its 2012 resolution".
    [GeneratedRegex(@"^ (?:[a-z-]+ ){0,3}(?:resolution|text|decision|declaration)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AdoptedAfter();

    [GeneratedRegex(@"\b(?:resolution|texte|decision|declaration|adopte|adoptee|text|adopted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Adopts();

    [GeneratedRegex(@"\b(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december),? $", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
