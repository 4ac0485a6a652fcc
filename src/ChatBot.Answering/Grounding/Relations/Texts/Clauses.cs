namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>The clauses of a passage.</summary>
internal static class Clauses
{
    /// <summary>Words at the beginning of a paragraph that hold its verb: « Prie le Secrétaire général… ».</summary>
    private const int Opening = 4;

    /// <summary>The clause of the passage that holds most words of the statement, folded, together with the words that open its line when these govern it.</summary>
    public static string Best(Alignment over)
    {
        var tokens = over.Source.Tokens;
        var best = over.Content.SelectMany(over.Places)
            .GroupBy(p => Clause(over.Source, p))
            .OrderByDescending(g => g.Distinct().Count()).ThenBy(g => g.Key.First)
            .Select(g => g.Key)
            .FirstOrDefault((First: 0, Last: tokens.Count - 1));
        if (tokens.Count == 0)
        {
            return string.Empty;
        }

        var clause = over.Source.Folded[tokens[best.First].Start..tokens[best.Last].End];
        var line = tokens.First(t => t.Line == tokens[best.First].Line);
        var opening = string.Join(' ', tokens.Where(t => t.Line == line.Line).Take(Opening).Select(t => t.Folded));
        return $"{opening} {Governing(over.Source, tokens[best.First].Line)} {clause}";
    }

    /// <summary>The last words of the paragraph that a point hangs on: « …le Fonds peut : ».</summary>
    private static string Governing(TextItems text, int line)
    {
        var last = text.Tokens[^1].Line;
        return last == line || text.Folded.TrimEnd() is not [.., ':'] ? string.Empty : string.Join(' ', text.Tokens.Where(t => t.Line == last).TakeLast(Opening + 2).Select(t => t.Folded));
    }

    /// <summary>The words between two marks that end a clause.</summary>
    private static (int First, int Last) Clause(TextItems text, int place)
    {
        var (first, last) = (place, place);
        while (first > 0 && !Ends(text, first - 1))
        {
            first--;
        }

        while (last < text.Tokens.Count - 1 && !Ends(text, last))
        {
            last++;
        }

        return (first, last);
    }

    private static bool Ends(TextItems text, int token)
        => text.Folded.AsSpan(text.Tokens[token].End, text.Tokens[token + 1].Start - text.Tokens[token].End).ContainsAny(",;:.\n");
}
