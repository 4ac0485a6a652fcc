namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>Names around a word.</summary>
internal static class Names
{
    /// <summary>« le Secrétaire général », « l'accord de Walvis Bay »: beside the same name in both.</summary>
    public static bool IsPartOf(Alignment over, int word)
        => (word > 0 && over.IsName(word - 1) && over.Places(word).All(p => over.Places(word - 1).Any(n => n <= p && p - n <= 1)))
            || Enumerable.Range(word + 1, Math.Min(2, over.Claim.Tokens.Count - word - 1)).Any(next => over.IsName(next) && over.Places(word).All(p => over.Places(next).Any(n => Math.Abs(n - p) <= 1)));

    /// <summary>Where the words of a name stand in the passage: titles and first names belong to it, and what it is of: « le Gouvernement du Japon ».</summary>
    public static HashSet<int> Run(Alignment over, int name, int step, bool isLong = false)
    {
        var found = new HashSet<int>(Exact(over, name));
        for (var i = name + step; i >= 0 && i < over.Claim.Tokens.Count && over.Claim.Tokens[i].Piece == over.Claim.Tokens[name].Piece && (over.IsName(i) || (isLong && over.Claim.Tokens[i].Folded is "of" or "the" or "de" or "du" or "d" or "des" or "la" or "l")); i += step)
        {
            found.UnionWith(over.IsName(i) ? Exact(over, i) : []);
        }

        return found;
    }

    /// <summary>Where a word itself stands; where what it means does, if it does not.</summary>
    private static IEnumerable<int> Exact(Alignment over, int token)
        => over.Places(token).Where(p => over.Source.Tokens[p].Folded == over.Claim.Tokens[token].Folded).ToList() is { Count: > 0 } exact ? exact : over.Places(token);

    public static bool IsPassive(TextItems text, int name)
        => text.Tokens.Take(name).TakeLast(4).Any(t => t.Folded is "par" or "by");

    public static int Left(Func<int, bool> isName, TextItems text, int token) => NextName(isName, text, token, -1);

    public static int Right(Func<int, bool> isName, TextItems text, int token) => NextName(isName, text, token, 1);

    /// <summary>The nearest name on the line in a direction; −1 when there is none.</summary>
    private static int NextName(Func<int, bool> isName, TextItems text, int token, int step)
    {
        var next = token + step;
        while (next >= 0 && next < text.Tokens.Count && text.Tokens[next].Line == text.Tokens[token].Line)
        {
            if (isName(next))
            {
                return next;
            }

            next += step;
        }

        return -1;
    }
}
