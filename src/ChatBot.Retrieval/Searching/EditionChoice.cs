using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Searching;

/// <summary>Which edition of a document serves a language, and which document a name means.</summary>
internal static class EditionChoice
{
    private static readonly string[] Preferred = ["fr", "en"];

    /// <summary>The slugs to search: of each document, the edition in the query's language, else the best of the others.</summary>
    /// <param name="editions">All editions.</param>
    /// <param name="language">Language of the query; null when unknown.</param>
    /// <param name="document">Symbol or slug; null for all documents.</param>
    public static IReadOnlySet<string> Choose(IReadOnlyList<Edition> editions, string? language, string? document)
    {
        var named = document is null ? editions : Named(editions, document);
        return named.GroupBy(e => e.Symbol, StringComparer.OrdinalIgnoreCase)
            .SelectMany(d => document is not null && d.Count() == 1 ? d : Best(d, language))
            .Select(e => e.Slug)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The edition that a symbol or slug names, preferring a language; null when there is none.</summary>
    public static Edition? Find(IReadOnlyList<Edition> editions, string symbolOrSlug, string? language) =>
        Named(editions, symbolOrSlug).GroupBy(e => e.Symbol, StringComparer.OrdinalIgnoreCase).SelectMany(d => Best(d, language)).FirstOrDefault();

    /// <summary>The editions that a name means: a slug exactly, else a symbol, else the end of a symbol (« 77/20 »).</summary>
    public static IReadOnlyList<Edition> Named(IReadOnlyList<Edition> editions, string name)
    {
        var wanted = name.Trim();
        if (editions.FirstOrDefault(e => e.Slug.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } slug)
        {
            return [slug];
        }

        // « S/RES/2177 (2014) », « s-res-2177(2014) »: people space and join the parts of a symbol as they like.
        var parts = Parts(wanted);
        var whole = editions.Where(e => Parts(e.Symbol).SequenceEqual(parts, StringComparer.OrdinalIgnoreCase)).ToList();
        return whole.Count > 0 || parts.Count == 0
            ? whole
            : [.. editions.Where(e => Parts(e.Symbol) is var all && all.Count > parts.Count && all.Skip(all.Count - parts.Count).SequenceEqual(parts, StringComparer.OrdinalIgnoreCase))];
    }

    private static List<string> Parts(string symbol)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= symbol.Length; i++)
        {
            // « 71/272 B », « 71/272B », « 71/272/B » are one: a letter after a digit is a part of its own.
            var ends = i == symbol.Length || !char.IsLetterOrDigit(symbol[i]);
            if (ends || (i > start && char.IsAsciiLetter(symbol[i]) && char.IsAsciiDigit(symbol[i - 1])))
            {
                if (i > start)
                {
                    parts.Add(symbol[start..i]);
                }

                start = ends ? i + 1 : i;
            }
        }

        return parts;
    }

    /// <summary>One language of a document: the wanted one, else French, else English, else the first. Texts that share a symbol and language all stay.</summary>
    private static IEnumerable<Edition> Best(IEnumerable<Edition> document, string? language)
    {
        var all = document.ToList();
        var best = Preferred.Prepend(language).FirstOrDefault(l => all.Exists(e => e.Language == l)) ?? all[0].Language;
        return all.Where(e => e.Language == best);
    }
}
