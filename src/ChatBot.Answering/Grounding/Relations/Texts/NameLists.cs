namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>Finds enumerations of names: a statement may count what a passage only lists.</summary>
internal static class NameLists
{
    /// <summary>Words of a member that is neither the first nor the last, at most: an article, a preposition and a name.</summary>
    private const int LongestMember = 6;

    /// <summary>Words before the name of a member, at most.</summary>
    private const int Before = 3;

    /// <summary>The number of members of each list.</summary>
    public static IReadOnlySet<int> SizesOf(TextItems text)
    {
        var sizes = new HashSet<int>();
        var members = 0;
        foreach (var piece in Enumerable.Range(0, text.Tokens.Count).GroupBy(t => text.Tokens[t].Piece))
        {
            var tokens = piece.ToList();
            if (tokens[0] > 0 && text.Folded.AsSpan(text.Tokens[tokens[0] - 1].End, text.Tokens[tokens[0]].Start - text.Tokens[tokens[0] - 1].End).Contains('('))
            {
                // « la Norvège (6 millions), le Brésil (2 millions) »
                continue;
            }

            var names = tokens.Where(text.IsName).ToList();
            if (names.Count > 0 && members > 0 && names[0] - tokens[0] < Before)
            {
                members++;
                sizes.Add(members);
                members = tokens.Count <= LongestMember ? members : EndsOn(tokens, names) ? 1 : 0;
            }
            else
            {
                members = names.Count > 0 && EndsOn(tokens, names) ? 1 : 0;
            }
        }

        return sizes;
    }

    private static bool EndsOn(List<int> tokens, List<int> names) => names[^1] == tokens[^1];
}
