using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>
/// Finds the words by which a passage can be pointed at: a clause, or the noun phrase that a word stands in, from its beginning. Words around a place,
/// a fixed number before and after, begin anywhere and look like a mistake.
/// </summary>
internal static partial class TopicPhrase
{
    /// <summary>Most words of a topic.</summary>
    private const int Most = 15;

    /// <summary>Most words from the beginning of a clause to the end of what was asked about; where there are more, the noun phrase says it sooner.</summary>
    private const int Lead = 12;

    /// <summary>The phrase that names most of what was asked, a word by itself where there is nothing else; of several, one that begins before the name and is not cut, the first.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="named">Of each thing that was asked about, where it stands and how much it counts; at least one.</param>
    /// <returns>Where the phrase is, and whether the clause that it is of goes on.</returns>
    public static (TextSpan Span, bool IsCut) Of(string text, IReadOnlyList<(IReadOnlyList<TextSpan> Spans, double Weight)> named)
    {
        var segments = Segments.Of(text);
        return named.SelectMany(n => n.Spans)
            .Select(span => Around(text, segments, span))
            .OrderBy(p => p.IsBare && !text.AsSpan(p.Span.Start, p.Span.Length).Contains(' '))
            .ThenByDescending(p => named.Where(n => n.Spans.Any(s => s.Start >= p.Span.Start && s.End <= p.Span.End)).Sum(n => n.Weight))
            .ThenBy(p => p.IsBare).ThenBy(p => p.IsCut).ThenBy(p => p.Span.Start)
            .Select(p => (p.Span, p.IsCut))
            .First();
    }

    private static (TextSpan Span, bool IsCut, bool IsBare) Around(string text, IReadOnlyList<TextSpan> segments, TextSpan name)
    {
        var segment = segments.LastOrDefault(s => s.Start <= name.Start) is { Length: > 0 } found ? found : new TextSpan(0, text.Length);
        var end = Math.Max(segment.End, name.End);
        var start = Beginning(text, segment.Start, name);
        var cut = Excerpt.Words(text, new TextSpan(start, end - start)) <= Most ? end : Cut(text, start, end, name.End);
        var kept = cut == end ? new TextSpan(start, end - start) : Dangling.Trim(text, Excerpt.Balanced(text, new TextSpan(start, text.AsSpan(start, cut - start).TrimEnd(" ,;:").Length)));
        return (kept.End < name.End ? new TextSpan(start, name.End - start) : kept, cut < end, start == name.Start);
    }

    /// <summary>Where a clause that is too long ends: before a word that leads on, in the latter half of what may stand; else with the last word.</summary>
    private static int Cut(string text, int start, int end, int least)
    {
        while (Excerpt.Words(text, new TextSpan(start, end - start)) > Most && text.LastIndexOf(' ', end - 1) is var space && space >= least)
        {
            end = space;
        }

        var latter = Math.Max(least, start + ((end - start) / 2));
        return Joints().Match(text, latter, end - latter) is { Success: true } joint ? joint.Index : end;
    }

    /// <summary>Where the words begin: with the clause, less what only ties it to the one before (« ainsi que des… »); else with the outermost noun phrase that leads to the name soon enough; else with the name.</summary>
    private static int Beginning(string text, int clause, TextSpan name)
    {
        var start = clause + Ties().Match(text[clause..name.Start]).Length;
        if (!Leans().IsMatch(text.AsSpan(start)) && IsNear(text, start, name))
        {
            return start;
        }

        return First(text, clause, Articles(), name) ?? First(text, clause, Contracted(), name) ?? name.Start;
    }

    private static int? First(string text, int clause, Regex starts, TextSpan name)
    {
        foreach (var start in starts.EnumerateMatches(text, clause))
        {
            if (start.Index >= name.Start)
            {
                break;
            }

            if (IsNear(text, start.Index, name))
            {
                return start.Index;
            }
        }

        return null;
    }

    private static bool IsNear(string text, int start, TextSpan name) => Excerpt.Words(text, new TextSpan(start, name.End - start)) <= Lead;

    /// <summary>« et », « ainsi que », « en vue de », « notamment des »: what comes after them reads by itself.</summary>
    [GeneratedRegex(@"^(?:(?:et|ou|ainsi que|y compris|notamment|en particulier|à savoir|en vue de|afin de|au moyen de|aux fins de|au titre de|dans le cadre de|en matière de|grâce (?:à|aux?)|conformément (?:à|aux?)|lors de|lors des|lors du|tels? que|telles? que|dans|pour|contre|sur|par|avec|de|du|des|à|au|aux|dont|comme|and|or|as well as|including|in particular|such as|in order to|with a view to|in accordance with|by means of|in|for|to|of|on|by|with|against) |(?:ainsi qu|en vue d|afin d|aux fins d|en matière d|d)['’])+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ties();

    /// <summary>A clause that begins so says nothing without the words before it; a participle with a capital begins its paragraph (« Rappelant… »).</summary>
    [GeneratedRegex(@"^(?:(?:[Qq]ui|[Qq]ue|où|lequel|laquelle|lesquels|lesquelles|celle-ci|celui-ci|ce|y|se|cet|cette|ces|elle|il|elles|ils|which|that|who|where|whose|this|these|it|they|en|en \p{L}+|\p{Ll}+ant|\p{Ll}+ing)\b|(?:qu|s)['’])", RegexOptions.CultureInvariant)]
    private static partial Regex Leans();

    /// <summary>Where a noun phrase may begin; « les mettant » is a verb with what it is done to.</summary>
    [GeneratedRegex(@"(?<![\p{L}-])(?:(?:le|la|les(?! \p{L}+ant\b)|une?|the|an?) |l['’])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Articles();

    /// <summary>The same after an article that is one with its preposition: « au système ».</summary>
    [GeneratedRegex(@"(?<=(?<!\p{L})(?:au|aux|du|des) )(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Contracted();

    /// <summary>Where a phrase goes on with another.</summary>
    [GeneratedRegex(@" (?=(?:qui|que|et|ou|pour|afin|dans|en vue|which|that|and|or|for|in order)\b|qu['’])", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Joints();
}
