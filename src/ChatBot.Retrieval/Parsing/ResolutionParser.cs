using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Turns the text of a UN resolution, French or English, into an edition of passages.</summary>
public static class ResolutionParser
{
    /// <summary>Changes whenever the same text would give another edition, so that stored editions are made anew.</summary>
    public const int Version = 8;

    /// <summary>Parses a text. Never fails: a text with no structure becomes plain passages, with a warning.</summary>
    /// <param name="text">The whole text, line ends of any kind.</param>
    /// <param name="sourceName">The file's name without folder; gives symbol and language where the text shows none.</param>
    /// <param name="title">The title that the file marks as one, if it does: that of a text without a symbol.</param>
    public static Edition Parse(string text, string sourceName, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sourceName);
        var furniture = new List<Furniture>();
        var blocks = BlockReader.Read(SourceText.Lines(text), furniture);
        title = title is null ? null : InlineMarkup.Render(string.Join(' ', SourceText.Lines(title)), []).Text;
        var parts = Assembler.Run(blocks, furniture);
        return parts.HasStructure
            ? EditionBuilder.Structured(parts, furniture, text, sourceName, title)
            : EditionBuilder.Plain(blocks, furniture.FindAll(f => f.Name is not ("heading" or "opening")), text, sourceName, title);
    }
}
