using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Questions that the library's own documents answer, to begin with. Short: they become buttons.</summary>
internal static class SampleQuestions
{
    /// <summary>Three or four questions; fewer where a document shows little structure, none without documents.</summary>
    /// <param name="editions">What the library holds.</param>
    /// <param name="language">The language to ask in.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<Edition> editions, string language)
    {
        if (editions.OrderBy(e => e.Language == language ? 0 : 1).FirstOrDefault() is not { } edition)
        {
            return [];
        }

        // Among several documents a question has to name its own.
        var symbol = editions.All(e => e.Symbol == edition.Symbol) ? null : edition.Symbol;
        var questions = language == "en" ? English(edition, symbol) : French(edition, symbol);
        return [.. questions.OfType<string>()];
    }

    private static IEnumerable<string?> French(Edition edition, string? symbol) =>
    [
        $"De quoi parle {symbol ?? "la résolution"} ?",
        Telling(edition) is { } number ? symbol is null ? $"Que dit le paragraphe {number} ?" : $"Que dit le par. {number} de {symbol} ?" : null,
        edition.Head.Adopted is null ? null : $"Quand {symbol ?? "la résolution"} a-t-elle été adoptée ?",
        SharedAcronym.Of(edition, "fr") is { } acronym ? $"Quels paragraphes mentionnent {acronym} ?" : null,
    ];

    private static IEnumerable<string?> English(Edition edition, string? symbol) =>
    [
        $"What is {symbol ?? "the resolution"} about?",
        Telling(edition) is { } number ? symbol is null ? $"What does paragraph {number} say?" : $"What does para. {number} of {symbol} say?" : null,
        edition.Head.Adopted is null ? null : $"When was {symbol ?? "the resolution"} adopted?",
        SharedAcronym.Of(edition, "en") is { } acronym ? $"Which paragraphs mention {acronym}?" : null,
    ];

    /// <summary>The number of a paragraph worth asking about: one that has points, or the first.</summary>
    private static string? Telling(Edition edition)
    {
        var numbered = edition.Passages.Where(p => p.Kind == PassageKind.Operative && p.Number is { } n && n.All(char.IsAsciiDigit)).ToList();
        var points = edition.Passages.Select(p => p.Parent).OfType<PassageId>().ToHashSet();
        return (numbered.LastOrDefault(p => points.Contains(p.Id)) ?? numbered.FirstOrDefault())?.Number;
    }
}
