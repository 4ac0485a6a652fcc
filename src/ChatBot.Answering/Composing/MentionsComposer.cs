using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Composing;

/// <summary>Answers « quels paragraphes mentionnent… » with all of them, in document order.</summary>
internal static class MentionsComposer
{
    /// <summary>Most words that show where a passage mentions the subject.</summary>
    private const int SnippetWords = 14;

    /// <summary>Words shown before the match; more where they would begin within a name.</summary>
    private const int WordsBefore = 4, MostWordsBefore = 10;

    /// <summary>So many passages are shown with the words; more are listed by name only.</summary>
    private const int MostWithWords = 6;

    /// <summary>The passages that mention a subject.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="hits">The passages, in document order; not empty.</param>
    public static Draft Compose(Turn turn, IReadOnlyList<SearchHit> hits)
    {
        var shown = hits.Select(ShownPassage.Of).ToList();
        var symbols = hits.Select(h => h.Edition.Symbol).Distinct().Count() > 1;
        var text = new StringBuilder(Head(turn, hits));
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits.Count <= MostWithWords)
            {
                var words = Snippet(hits[i]);
                text.Append(CultureInfo.InvariantCulture, $"\n- {shown[i].Label(turn.Language, symbols)} — {PassageWriter.Quote(words, hits[i].Edition.Language, turn.Language)} [{i + 1}]");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? " " : " ; ")}{shown[i].Label(turn.Language, symbols)} [{i + 1}]");
            }
        }

        return new Draft(AnswerOutcome.Answered, hits.Count <= MostWithWords ? text.ToString() : text.Append('.').ToString(), shown, []);
    }

    /// <summary>« **Oui** : par. 9 — « … » [1] », or where else when it is not there.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="named">The passages that were named.</param>
    /// <param name="hits">The passages that mention the subject, in document order; not empty.</param>
    public static Draft Confirm(Turn turn, IReadOnlyList<ShownPassage> named, IReadOnlyList<SearchHit> hits)
    {
        var there = hits.Where(h => named.Any(n => n.Passage.Id == h.Passage.Id)).ToList();
        if (there.Count == 0)
        {
            var place = named[0].Label(turn.Language);
            var elsewhere = Compose(turn, hits);
            return elsewhere with { Text = (turn.English ? $"I do not find it in {place}. " : $"Je ne l'y trouve pas ({place}). ") + elsewhere.Text };
        }

        // The place asked about first, then the others.
        var ordered = there.Concat(hits.Except(there)).ToList();
        var shown = ordered.Select(ShownPassage.Of).ToList();
        var colon = turn.English ? ":" : " :";
        var text = new StringBuilder(string.Join('\n', there.Select((h, i) => $"**{(turn.English ? "Yes" : "Oui")}**{colon} {shown[i].Label(turn.Language)} — {PassageWriter.Quote(Snippet(h), h.Edition.Language, turn.Language)} [{i + 1}]")));
        if (shown.Count > there.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{(turn.English ? "Also" : "Aussi")}{colon} {string.Join(turn.English ? "; " : " ; ", shown.Skip(there.Count).Select((s, i) => $"{s.Label(turn.Language)} [{there.Count + i + 1}]"))}.");
        }

        return new Draft(AnswerOutcome.Answered, text.ToString(), shown, []);
    }

    private static string Head(Turn turn, IReadOnlyList<SearchHit> hits)
    {
        // A note and the heading are no paragraphs.
        var paragraphs = hits.All(h => h.Passage.Kind is PassageKind.Preamble or PassageKind.Operative or PassageKind.Annex);
        return (turn.English, hits.Count, paragraphs) switch
        {
            (true, 1, true) => "**One paragraph** mentions it:",
            (true, 1, _) => "**One passage** mentions it:",
            (true, var count, true) => $"**{count} paragraphs** mention it:",
            (true, var count, _) => $"**{count} passages** mention it:",
            (false, 1, true) => "**Un paragraphe** le mentionne :",
            (false, 1, _) => "**Un passage** le mentionne :",
            (false, var count, true) => $"**{count} paragraphes** le mentionnent :",
            (false, var count, _) => $"**{count} passages** le mentionnent :",
        };
    }

    /// <summary>Words around the first match, verbatim.</summary>
    private static string Snippet(SearchHit hit)
    {
        var text = hit.Passage.Text;
        // The surest and longest match: of « Office des Nations Unies contre… » the whole name, not a word of it.
        var match = hit.Matches.OrderByDescending(m => m.Strength).ThenByDescending(m => m.Span.Length).ThenBy(m => m.Span.Start).Select(m => m.Span).FirstOrDefault();
        var start = Start(text, match.Start);
        return PassageWriter.FirstWords(text[start..].Replace('\n', ' '), Math.Max(SnippetWords, 8 + text.AsSpan(match.Start, match.Length).Count(' ')));
    }

    /// <summary>Where the words before a match begin: after a comma where one is near, else some words back, never within a name (« Nations | Unies »).</summary>
    private static int Start(string text, int match)
    {
        var start = match;
        for (var back = 0; start > 0 && (back < WordsBefore || (back < MostWordsBefore && char.IsUpper(text[start]))); back++)
        {
            var before = text.LastIndexOfAny([' ', '\n'], Math.Max(0, start - 2)) + 1;
            if (start < match && text.AsSpan(before, start - before).TrimEnd() is [.., ',' or ';' or ':' or '—'])
            {
                break;
            }

            start = before;
        }

        return start;
    }
}
