using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>Finds the list that a question for several things asks for: « la base A, la base B et la base C ».</summary>
internal static partial class Enumeration
{
    /// <summary>Fewer items are no list.</summary>
    private const int FewestItems = 1;

    /// <summary>Whether the question asks for several things.</summary>
    public static bool Wanted(OfflineQuestion question) => question.Profile.Plural;

    /// <summary>The list that answers, with the words that introduce it when there is room; null when the passage lists nothing of the kind.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">The passage, read.</param>
    /// <param name="maxWords">Most words.</param>
    public static TextSpan? Find(OfflineQuestion question, Reading reading, int maxWords)
    {
        TextSpan? best = null;
        var bestScore = 0.0;
        foreach (var run in Runs(reading).SelectMany(run => WithClause(reading, run)))
        {
            if (Fit(question, reading, run, maxWords) is { } span && Worth(question, reading, span) is var score && score > bestScore + 1e-9)
            {
                (best, bestScore) = (span, score);
            }
        }

        foreach (var run in Introduced(reading))
        {
            // « …les ressources d'INTERPOL pour tracer les armes, en particulier le Système…, le Réseau… et le Tableau… »: the clause that is said of names, the list after it.
            // Where both are too long, the list alone; where that is, too, the clause with what there is room for.
            var whole = Segments.Stretch(reading.Segments, run.First, run.Last);
            var fits = Excerpt.Words(reading.Passage.Text, whole) <= maxWords;
            if ((fits ? whole : (Fits(reading, run, maxWords) ? FromItsKind(question, reading, run, maxWords) : Beginning(reading, run, maxWords)) ?? Fit(question, reading, (run.Introducer, run.Last), maxWords)) is { } span && Worth(question, reading, whole) is var worth && worth + (IntroducedBonus * Math.Min(1, worth / FairWorth)) + (IsSaidOf(question, reading, run.Introducer) ? Announcing : 0) is var score && score > bestScore + 1e-9)
            {
                (best, bestScore) = (span, score);
            }
        }

        return best is { } found && HasKind(question, reading, found) ? Dangling.Trim(reading.Passage.Text, WithRelative(reading, found, maxWords)) : null;
    }

    /// <summary>« …des contributions volontaires à son budget de base, qui soient pluriannuelles, prévisibles… »: what is said of the last thing belongs to it.</summary>
    private static TextSpan WithRelative(Reading reading, TextSpan list, int maxWords)
        => reading.Segments.FirstOrDefault(s => s.Start >= list.End) is { Length: > 0 } next && Relative().IsMatch(reading.Passage.Text.AsSpan(next.Start, next.Length)) && !Segments.StartsStrong(reading.Passage.Text, next)
            && new TextSpan(list.Start, next.End - list.Start) is var longer && Excerpt.Words(reading.Passage.Text, longer) <= maxWords ? longer : list;

    [GeneratedRegex(@"^(?:qui|dont|laquelle|lequel|lesquels|lesquelles|which|that) ", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>Asked « à quels services », a list without services is not the answer when the passage has them elsewhere; "tools" in a name (« l'Instrument international ») are none.</summary>
    private static bool HasKind(OfflineQuestion question, Reading reading, TextSpan list)
        => question.FocusHead is not { } head || reading.Matches.Where(m => m.Term == head && m.Strength > 0.9 && (m.Kind == MatchKind.Exact || !TermWeights.IsLoose(head.Surface) || char.IsLower(reading.Passage.Text[m.Span.Start]))).ToList() is var kinds && (kinds.Count == 0 || kinds.Exists(m => m.Span.Start >= list.Start && m.Span.End <= list.End));

    /// <summary>What a list that is announced as one is worth more than one that only looks like it.</summary>
    private const double IntroducedBonus = 0.3;

    /// <summary>A list that is said of less is hardly the one asked for.</summary>
    private const double FairWorth = 0.4;

    /// <summary>Of lists within lists, the one that is announced right after what is asked about.</summary>
    private const double Announcing = 0.1;

    /// <summary>« …et la criminalité environnementale, notamment le trafic… »: asked what environmental crime is, the list after its name.</summary>
    private static bool IsSaidOf(OfflineQuestion question, Reading reading, int introducer)
        => reading.Matches.Any(m => 2 * question.Terms[m.Term] >= question.Weight && TermMatches.Certainty(m) >= TermMatches.Surely && reading.Segments[introducer].Start - m.Span.End is > 0 and <= 2);

    /// <summary>« …, notamment en utilisant les ressources offertes pour…, en particulier le Système… et le Tableau… »: of a clause that is too long, the end that has what is listed, and the list.</summary>
    private static TextSpan? FromItsKind(OfflineQuestion question, Reading reading, (int First, int Introducer, int Last) run, int maxWords)
    {
        var (clause, list, text) = (reading.Segments[run.First], reading.Segments[run.Introducer], reading.Passage.Text);
        var kind = reading.Matches.Where(m => m.Term == question.FocusHead && m.Span.Start > clause.Start && m.Span.End < list.Start).Select(m => m.Span.Start).DefaultIfEmpty(-1).Max();
        var start = kind < 0 ? -1 : Joint().Matches(text[clause.Start..kind]).Select(j => clause.Start + j.Index).DefaultIfEmpty(-1).Last();
        var span = new TextSpan(Math.Max(0, start), reading.Segments[run.Last].End - Math.Max(0, start));
        return start < 0 || Excerpt.Words(text, span) > maxWords ? null : span;
    }

    /// <summary>Where the end of a long clause can be taken off it.</summary>
    [GeneratedRegex(@"(?<= )(?:notamment|y compris|en \p{Ll}+ant|grâce|au moyen|including|by \p{Ll}+ing|through)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    private const int AsideWords = 4;

    /// <summary>Lists that are announced (« en particulier », « notamment », « tels que »), each with the clause before it.</summary>
    private static IEnumerable<(int First, int Introducer, int Last)> Introduced(Reading reading)
    {
        var segments = reading.Segments;
        var text = reading.Passage.Text;
        for (var i = 1; i < segments.Count; i++)
        {
            if (!Introducer().IsMatch(text.AsSpan(segments[i].Start, segments[i].Length)) || Segments.StartsStrong(text, segments[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < segments.Count && GoesOn(text, segments[last + 1]))
            {
                last++;
            }

            if (last > i || text.AsSpan(segments[i].Start, segments[i].Length).Contains(" et ", StringComparison.Ordinal) || text.AsSpan(segments[i].Start, segments[i].Length).Contains(" and ", StringComparison.Ordinal))
            {
                // « …d'échanger des informations, selon qu'il convient, notamment… »: an aside is not what the list is said of.
                yield return (i > 1 && Excerpt.Words(text, segments[i - 1]) <= AsideWords ? i - 2 : i - 1, i, last);
            }
        }
    }

    [GeneratedRegex(@"^(?:en particulier|notamment|y compris|comme|tels? que|telles? que|à savoir|entre autres|par exemple|in particular|including|such as|inter alia|namely|especially)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Introducer();

    /// <summary>Runs of segments joined by commas: the first introduces, the others are items.</summary>
    private static IEnumerable<(int First, int Last)> Runs(Reading reading)
    {
        var segments = reading.Segments;
        var text = reading.Passage.Text;
        var first = 0;
        for (var i = 1; i <= segments.Count; i++)
        {
            if (i == segments.Count || !GoesOn(text, segments[i]))
            {
                if (i - 1 - first >= FewestItems)
                {
                    yield return (first, i - 1);
                }

                first = i;
            }
        }
    }

    /// <summary>A run, and the same with the clause before it: « …un processus multipartite, qui englobe les gouvernements, les organismes… ».</summary>
    private static IEnumerable<(int First, int Last)> WithClause(Reading reading, (int First, int Last) run)
    {
        yield return run;
        if (run.First > 0 && !Segments.StartsStrong(reading.Passage.Text, reading.Segments[run.First]))
        {
            yield return (run.First - 1, run.Last);
        }
    }

    private static bool Fits(Reading reading, (int First, int Introducer, int Last) run, int maxWords)
        => Excerpt.Words(reading.Passage.Text, Segments.Stretch(reading.Segments, run.Introducer, run.Last)) <= maxWords;

    /// <summary>The clause that announces a list and as many of its items as there is room for, two at least.</summary>
    private static TextSpan? Beginning(Reading reading, (int First, int Introducer, int Last) run, int maxWords)
    {
        for (var last = run.Last - 1; last > run.Introducer; last--)
        {
            var span = Segments.Stretch(reading.Segments, run.First, last);
            if (Excerpt.Words(reading.Passage.Text, span) <= maxWords)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>Whether a segment is one more item of the list before it.</summary>
    private static bool GoesOn(string text, TextSpan segment)
        => (Segments.IsItem(text, segment) || IsOneMorePlace(text, segment)) && !Link().IsMatch(text.AsSpan(segment.Start, segment.Length)) && !Segments.StartsStrong(text, segment) && !StartsStatement(text, segment);

    /// <summary>« …, et, à cet égard, souligne… »: what only links two statements is no item.</summary>
    [GeneratedRegex(@"^(?:(?:et|and)?\s*(?:à (?:cet égard|cette fin|ce titre)|dans ce (?:contexte|cadre|domaine)|en outre|par ailleurs|in this (?:regard|context))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>« …à Noubl et Zahra (Alep), à Yarmouk (Damas), dans la Ghouta orientale… »: after a place that has a name, another.</summary>
    private static bool IsOneMorePlace(string text, TextSpan segment)
        => PlaceNamed().IsMatch(text.AsSpan(segment.Start, segment.Length)) && PlaceBefore().IsMatch(text.AsSpan(Math.Max(0, segment.Start - PlaceReach), Math.Min(PlaceReach, segment.Start)));

    private const int PlaceReach = 60;

    [GeneratedRegex(@"^(?:dans|sur|in) (?:la |le |les |l['’]|the )?(?:(?:\p{Ll}+ ){1,3}(?:de |d['’])(?:la |le |l['’])?)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceNamed();

    [GeneratedRegex(@"\b(?:à|au|aux|en|dans|sur|in|at) (?:la |le |les |l['’]|the )?(?:(?:\p{Ll}+ ){1,3}(?:de |d['’])(?:la |le |l['’])?)?\p{Lu}[^,;]*, $", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();

    /// <summary>« et insiste… », « et souligne… »: a new statement, not an item.</summary>
    private static bool StartsStatement(string text, TextSpan segment)
    {
        var words = TextFolding.Fold(text.Substring(segment.Start, Math.Min(segment.Length, 40))).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 1 && words[0] is "et" or "and" ? 1 : 0;
        return at < words.Length && (Statements.Contains(words[at]) || (words[at].Length > 5 && words[at].EndsWith("ant", StringComparison.Ordinal) && at == 1));
    }

    /// <summary>The run cut to the allowed length: first from the left, down to the first item of the kind asked for, then from the right.</summary>
    private static TextSpan? Fit(OfflineQuestion question, Reading reading, (int First, int Last) run, int maxWords)
    {
        var segments = reading.Segments;
        var text = reading.Passage.Text;
        var (first, last) = run;
        var head = question.FocusHead;
        var heads = reading.Matches.Where(m => m.Term == head).Select(m => m.Span.Start).Where(at => at >= segments[first].Start && at < segments[last].End).ToList();
        while (first < last && Length(first, last) > maxWords && heads.Count > 0 && segments[first].End < heads[0])
        {
            first++;
        }

        while (last > first && Length(first, last) > maxWords)
        {
            last--;
        }

        return Length(first, last) <= maxWords ? Segments.Stretch(segments, first, last) : null;

        int Length(int from, int to) => Excerpt.Words(text, Segments.Stretch(segments, from, to));
    }

    /// <summary>Asked which resolutions or countries, the clause that names them answers.</summary>
    private const double ASymbol = 0.3;

    /// <summary>Each term once, the noun asked for as often as it comes (up to five): a list of databases says « base de données » at each item.</summary>
    private static double Worth(OfflineQuestion question, Reading reading, TextSpan span)
    {
        var inside = reading.Matches.Where(m => m.Span.Start >= span.Start && m.Span.End <= span.End).GroupBy(m => m.Term).ToList();
        var worth = (question.Profile.Form is AnswerForm.Symbol or AnswerForm.Country ? ASymbol * Math.Min(6, Facts.Find(question.Profile.Form, reading.Passage.Text.Substring(span.Start, span.Length)).Count()) : 0) + inside.Sum(g => question.Terms[g.Key] * (g.Key == question.FocusHead ? Math.Clamp(g.Count(m => m.Strength > 0.6), 1, 5) : 1));
        return question.FocusHead is { } head && question.Terms[head] > 0.3 && inside.All(g => g.Key != head) ? 0.3 * worth : worth;
    }

    private static readonly HashSet<string> Statements =
        [.. "souligne insiste encourage invite demande prie prend prenant rappelant rappelle notant note reaffirme decide engage exhorte se s stresses urges invites encourages calls requests recalling noting".Split(' ')];
}
