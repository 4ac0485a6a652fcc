namespace ChatBot.Answering.Models.Embeddings;

/// <summary>Cuts texts into requests that servers take: they limit texts, and tokens in all.</summary>
internal static class TextBatches
{
    /// <summary>Texts of a request.</summary>
    public const int MostTexts = 64;

    /// <summary>Characters of a request: some 10,000 tokens.</summary>
    public const int MostCharacters = 40_000;

    /// <summary>The batches, in the order of the texts. A text that is longer by itself is a batch by itself.</summary>
    public static IEnumerable<Range> Of(IReadOnlyList<string> texts)
    {
        var (start, characters) = (0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > start && (i - start == MostTexts || characters + texts[i].Length > MostCharacters))
            {
                yield return start..i;
                (start, characters) = (i, 0);
            }

            characters += texts[i].Length;
        }

        if (start < texts.Count)
        {
            yield return start..texts.Count;
        }
    }
}
