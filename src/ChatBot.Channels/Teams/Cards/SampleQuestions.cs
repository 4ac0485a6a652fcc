using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Questions that the library's own documents answer, to begin with.</summary>
internal static class SampleQuestions
{
    /// <summary>Three or four questions; fewer where a document shows little structure, none without documents.</summary>
    /// <param name="editions">What the library holds.</param>
    /// <param name="language">The language to ask in.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<Edition> editions, string language)
    {
        var english = CardTexts.In(language).Language == "en";
        if (editions.OrderBy(e => e.Language == language ? 0 : 1).FirstOrDefault() is not { } edition)
        {
            return [];
        }

        var only = editions.All(e => e.Symbol == edition.Symbol);
        var questions = new[]
        {
            english ? $"What is {Document(edition, only, english)} about?" : $"De quoi parle {Document(edition, only, english)} ?",
            Telling(edition) is { } paragraph ? Say(edition, paragraph, only, english) : null,
            edition.Head.Adopted is null ? null : english ? $"When was {Document(edition, only, english)} adopted?" : $"Quand {Document(edition, only, english)} a-t-elle été adoptée ?",
            SharedAcronym.Of(edition) is { } acronym ? english ? $"Which paragraphs mention {acronym}?" : $"Quels paragraphes mentionnent {acronym} ?" : null,
        };
        return [.. questions.OfType<string>()];
    }

    /// <summary>The document's name in a question; among several it needs its symbol.</summary>
    private static string Document(Edition edition, bool only, bool english)
    {
        var name = english ? "the resolution" : "la résolution";
        return only ? name : $"{(english ? "resolution" : "la résolution")} {edition.Symbol}";
    }

    private static string Say(Edition edition, string paragraph, bool only, bool english)
    {
        var of = only ? string.Empty : english ? $" of {Document(edition, only, english)}" : $" de {Document(edition, only, english)}";
        return english ? $"What does paragraph {paragraph}{of} say?" : $"Que dit le paragraphe {paragraph}{of} ?";
    }

    /// <summary>The number of a paragraph worth asking about: one that has points, or the first.</summary>
    private static string? Telling(Edition edition)
    {
        var numbered = edition.Passages.Where(p => p.Kind == PassageKind.Operative && p.Number is { } n && n.All(char.IsAsciiDigit)).ToList();
        var points = edition.Passages.Select(p => p.Parent).OfType<PassageId>().ToHashSet();
        return (numbered.LastOrDefault(p => points.Contains(p.Id)) ?? numbered.FirstOrDefault())?.Number;
    }
}
