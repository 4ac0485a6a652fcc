using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>Lists whose members belong to each other in their order: « le Japon et le Qatar ont annoncé 6 et 4 millions respectivement ».</summary>
internal static class Respectively
{
    /// <summary>Words between the members of a list, at most.</summary>
    private const int Listed = 4;

    /// <summary>« le Japon et le Qatar ont annoncé 6 millions et 4,5 millions respectivement »: the words of the name that stands in the quantity's place; null when nothing is told so.</summary>
    public static SortedSet<int>? NameOf(TextItems text, Func<int, bool> isName, Quantity quantity)
    {
        var line = text.Tokens[quantity.First].Line;
        if (!text.Tokens.Any(t => t.Line == line && t.Folded is "respectivement" or "respectively"))
        {
            return null;
        }

        var alike = text.Quantities.Where(q => q.Kind == quantity.Kind && text.Tokens[q.First].Line == line).ToList();
        var quantities = ListAround(alike, alike.IndexOf(quantity));
        var names = ListsOf(text, isName, line).LastOrDefault(l => l.Count == quantities.Count && l[^1].Max < quantities[0].First);
        return quantities.Count > 1 && names is not null ? names[quantities.IndexOf(quantity)] : null;
    }

    private static List<Quantity> ListAround(List<Quantity> all, int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && all[from].First - all[from - 1].Last <= Listed)
        {
            from--;
        }

        while (to < all.Count - 1 && all[to + 1].First - all[to].Last <= Listed)
        {
            to++;
        }

        return all[from..(to + 1)];
    }

    /// <summary>The names of a line, those together that commas or a conjunction join.</summary>
    private static IEnumerable<List<SortedSet<int>>> ListsOf(TextItems text, Func<int, bool> isName, int line)
    {
        var list = new List<SortedSet<int>>();
        foreach (var run in RunsOf(text, isName, line))
        {
            if (list.Count > 0 && (run.Min - list[^1].Max > Listed || text.Tokens[run.Min].Piece == text.Tokens[list[^1].Max].Piece))
            {
                yield return list;
                list = [];
            }

            list.Add(run);
        }

        yield return list;
    }

    /// <summary>The names of a line, in order.</summary>
    private static List<SortedSet<int>> RunsOf(TextItems text, Func<int, bool> isName, int line)
    {
        var runs = new List<SortedSet<int>>();
        foreach (var token in Enumerable.Range(0, text.Tokens.Count).Where(t => text.Tokens[t].Line == line && isName(t)))
        {
            // « la République de Corée » is one.
            if (runs.LastOrDefault() is { } run && token - run.Max <= 2 && text.Tokens[token].Piece == text.Tokens[run.Max].Piece && (token == run.Max + 1 || text.Tokens[token - 1].Folded is "de" or "du" or "des" or "d" or "of"))
            {
                run.Add(token);
            }
            else
            {
                runs.Add([token]);
            }
        }

        return runs;
    }
}
