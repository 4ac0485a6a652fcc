using System.Text.RegularExpressions;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Judging;

/// <summary>Tells whether a passage speaks of the very thing that a question numbers or names, not of another of its kind.</summary>
internal static partial class Identity
{
    /// <summary>Names that weigh less stand in too many passages to tell them apart.</summary>
    private const double TellingName = 0.4;

    /// <summary>« Où aura lieu le neuvième Forum ? » is not answered by what is said of the seventh: an ordinal, a year or a number of the question must be in the passage.</summary>
    public static bool HasItsNumbers(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Terms.All(t => t.Value < 0.05 || question.Named.Contains(t.Key) || !IsNumber(t.Key.Surface) || IsAdverb(question.Line.Question, t.Key.Span) || reading.Matches.Any(m => m.Term == t.Key && !IsInSpanOfYears(question, reading.Passage.Text, m.Span)) || Mentions(reading.Passage.Context, t.Key.Surface) || SaysInWords(reading.Passage.Text, t.Key.Surface));

    /// <summary>
    /// « Quand l'accord avec l'Organisation mondiale des douanes… » is not answered by what is said of another organization: a name of the question must be in the
    /// passage or in what it hangs on. A name that every paragraph has tells nothing.
    /// </summary>
    public static bool HasItsNames(OfflineQuestion question, Reading reading)
        => question.Line.Within || question.Terms.All(t => t.Value < TellingName || question.Named.Contains(t.Key) || TermWeights.IsAside(t.Key, question.Line.Question) || TermWeights.IsLoose(t.Key.Surface) || NamesCountry(reading.Passage.Text, t.Key.Surface) || t.Key.IsOrdinary || !TermWeights.IsName(t.Key, question.Line.Question)
            || reading.Matches.Concat(reading.Around).Where(m => m.Term == t.Key && m.Kind != MatchKind.Related).ToList() is var named
                && (named.Select(TermMatches.Certainty).DefaultIfEmpty(0).Max() >= (question.Line.Language == reading.Passage.Language ? 0.5 : 0.35) || Coverage.IsShortFor(named)) || HasHalfOfTheName(question, reading, t.Key));

    /// <summary>« la Syrie » of « le Gouvernement syrien », « les forces syriennes ».</summary>
    private static bool NamesCountry(string text, string name)
        => Countries.Named(name) is { Count: 1 } country && (Countries.Named(text).Overlaps(country) || Words().Matches(text).Any(w => Countries.Called(w.Value) is { } called && country.Contains(called)));

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>"the Implementation Support System": of the words of one name, when another language calls it otherwise, half will do.</summary>
    private static bool HasHalfOfTheName(OfflineQuestion question, Reading reading, QueryTerm term)
    {
        if (question.Line.Language == reading.Passage.Language)
        {
            return false;
        }

        var run = question.Terms.Keys.Where(t => TermWeights.IsName(t, question.Line.Question)).OrderBy(t => t.Span.Start).ToList();
        var (first, last) = (run.IndexOf(term), run.IndexOf(term));
        while (first > 0 && run[first].Span.Start - run[first - 1].Span.End == 1)
        {
            first--;
        }

        while (last + 1 < run.Count && run[last + 1].Span.Start - run[last].Span.End == 1)
        {
            last++;
        }

        var words = run[first..(last + 1)];
        return words.Count >= LeastOfAName && 2 * words.Count(w => reading.Matches.Any(m => m.Term == w && TermMatches.Certainty(m) >= 0.8)) >= words.Count;
    }

    private const int LeastOfAName = 2;

    /// <summary>« les 3 programmes » of « trois programmes ».</summary>
    private static bool SaysInWords(string text, string number)
        => int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value) && Words().Matches(text).Any(w => CardinalWords.TryParse(TextFolding.Fold(w.Value), out var said) && said == value);

    /// <summary>The « 2020 » of « la période 2018-2020 » is not the year in which somebody presided.</summary>
    private static bool IsInSpanOfYears(OfflineQuestion question, string text, TextSpan number)
        => question.Profile.Form is AnswerForm.Country or AnswerForm.Person or AnswerForm.Agent or AnswerForm.Place or AnswerForm.Where && number.Length == 4
            && (YearBefore().IsMatch(text.AsSpan(0, number.Start)) || YearAfter().IsMatch(text.AsSpan(number.End)));

    [GeneratedRegex(@"\b(?:19|20)\d{2}[-–/]$", RegexOptions.CultureInvariant)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^[-–/](?:19|20)?\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();

    private static bool IsNumber(string surface)
        => (!TermWeights.IsSpanOfYears(surface) && surface.All(c => char.IsDigit(c) || c is '/' or '.' or ',')) || OrdinalNumber().IsMatch(surface) || (OrdinalWords.TryParse(TextFolding.Fold(surface), out _) && !char.IsUpper(surface[0]));

    /// <summary>"When was it first invited?": without an article "first" numbers nothing.</summary>
    private static bool IsAdverb(string question, TextSpan word)
        => question.AsSpan(word.Start, word.Length).SequenceEqual("first") && word.Start > 0 && !Determiner().IsMatch(question.AsSpan(0, word.Start));

    [GeneratedRegex(@"(?:\b(?:the|its|his|her|their|our|a|this|that|very|of)|['’]s) $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"^\d+(?:st|nd|rd|th|e|er|re|ère|ème|ième)$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalNumber();

    private static bool Mentions(string? context, string surface) => context?.Contains(surface, StringComparison.OrdinalIgnoreCase) == true;
}
