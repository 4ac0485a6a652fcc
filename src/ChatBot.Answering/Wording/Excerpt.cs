using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>Stretches of a passage's text, as they are quoted.</summary>
internal static class Excerpt
{
    /// <summary>The number of words of a stretch.</summary>
    public static int Words(string text, TextSpan span)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text.AsSpan(span.Start, span.Length))
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    /// <summary>The clause that a name stands in; where it is too long, the words around the name.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="segments">Its clauses.</param>
    /// <param name="name">The name.</param>
    /// <param name="maxWords">Most words, those of a longer name aside.</param>
    public static TextSpan Around(string text, IReadOnlyList<TextSpan> segments, TextSpan name, int maxWords)
    {
        var clause = segments.LastOrDefault(s => s.Start <= name.Start) is { Length: > 0 } segment ? segment : new TextSpan(0, text.Length);
        var (start, end) = (clause.Start, Math.Max(clause.End, name.End));
        while (Words(text, new TextSpan(start, name.End - start)) > maxWords - 2 && text.IndexOf(' ', start) is > 0 and var next && next < name.Start)
        {
            start = next + 1;
        }

        while (Words(text, new TextSpan(start, end - start)) > maxWords && text.LastIndexOf(' ', end - 1) is var last && last >= name.End)
        {
            end = last;
        }

        return Dangling.Trim(text, Balanced(text, new TextSpan(start, end - start)));
    }

    /// <summary>« Le thème du Congrès, qui se tiendra au Qatar en 2015, sera « … » »: a fact in a clause too long to be quoted whole, with what was to be quoted where it stands before.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="segments">Its clauses.</param>
    /// <param name="quote">What was to be quoted.</param>
    /// <param name="fact">What must be quoted.</param>
    /// <param name="maxWords">Most words.</param>
    public static TextSpan WithFact(string text, IReadOnlyList<TextSpan> segments, TextSpan quote, TextSpan fact, int maxWords)
    {
        var stop = text.AsSpan(fact.End).IndexOfAny(",;:»\n");
        var end = stop < 0 ? text.Length : fact.End + stop;
        var both = new TextSpan(quote.Start, end - quote.Start);
        return fact.Start > quote.Start && Words(text, both) <= maxWords && !text.AsSpan(both.Start, both.Length).Contains('\n')
            ? Dangling.Trim(text, Balanced(text, both))
            : Around(text, segments, fact, maxWords);
    }

    /// <summary>Drops an opening parenthesis or quotation mark whose partner is not in the stretch.</summary>
    public static TextSpan Balanced(string text, TextSpan span)
    {
        var open = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '«' or '“' or '(')
            {
                open++;
            }
            else if (text[i] is '»' or '”' or ')')
            {
                open--;
            }
        }

        if (open > 0)
        {
            var last = text.LastIndexOfAny(['«', '“', '('], span.End - 1, span.Length);
            if (last > span.Start + 8)
            {
                return new TextSpan(span.Start, text.AsSpan(span.Start, last - span.Start).TrimEnd(" ,;:").Length);
            }
        }

        return span;
    }
}
