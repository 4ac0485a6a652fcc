using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Package;

/// <summary>Questions to begin with, made from the documents that there are.</summary>
internal static class ManifestPrompts
{
    /// <summary>The most documents that are named, so that the box does not turn into a list of documents.</summary>
    private const int MostDocuments = 3;

    /// <summary>The most characters of a document's symbol: with the question around it, it has to fit into a title of 128.</summary>
    private const int LongestSymbol = 80;

    /// <summary>The questions, in a language; the same number, in the same order, in each.</summary>
    public static IReadOnlyList<ManifestCommand> For(IReadOnlyList<Edition> editions, ManifestTexts texts)
    {
        // A document without a symbol goes by the name of its file, which may be of any length.
        var named = editions.DistinctBy(e => e.Symbol).Where(e => e.Symbol.Length <= LongestSymbol).Take(MostDocuments).ToArray();
        var numbered = named.FirstOrDefault(e => e.Find(PassageId.Operative(1)) is not null);
        return
        [
            .. named.Select(e => Prompt(texts.About(e.Symbol), texts.AboutDescription)).DefaultIfEmpty(Prompt(texts.AboutAny, texts.AboutDescription)),
            Prompt(numbered is null ? texts.FirstParagraphOfAny : texts.FirstParagraph(numbered.Symbol), texts.FirstParagraphDescription),
            Prompt(texts.AskedOfStates, texts.AskedOfStatesDescription),
        ];
    }

    private static ManifestCommand Prompt(string question, string description) => new(question, description, "prompt", question);
}
