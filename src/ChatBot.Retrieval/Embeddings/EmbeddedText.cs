using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Indexing;

namespace ChatBot.Retrieval.Embeddings;

/// <summary>
/// What is embedded of a passage: the title of its document, the words that it hangs on, and its own. A point such as « b) De les détruire ; » says nothing
/// without the paragraph that introduces it, and resolutions of one series differ in little but their titles. Symbols, and the names that the index adds for
/// those who search heads and notes, are left out: words in no sentence blur a vector, and the index finds them.
/// </summary>
public static class EmbeddedText
{
    /// <summary>Characters of title and context, so that they never outweigh a passage by much.</summary>
    private const int MostAround = 1_500;

    /// <summary>Characters in all: some 2,000 tokens, which most models take.</summary>
    private const int Most = 8_000;

    /// <summary>Characters before the reference to a note that say what it is about.</summary>
    private const int NoteContext = 240;

    /// <summary>Puts a text together.</summary>
    /// <param name="title">The document's title; may be empty.</param>
    /// <param name="context">What it hangs on; may be empty.</param>
    /// <param name="text">Its own words.</param>
    public static string Of(string title, string context, string text)
    {
        var around = string.Join('\n', new[] { title, context }.Where(t => !string.IsNullOrWhiteSpace(t)));
        var all = around.Length == 0 ? text : $"{Cut(around, MostAround)}\n{text}";
        return Cut(all, Most);
    }

    /// <summary>The text of a passage of an edition.</summary>
    internal static string Of(Edition edition, IndexedText indexed) => edition.Passages[indexed.Ordinal] switch
    {
        { Kind: PassageKind.Head } head => Of(string.Empty, string.Empty, head.Text),
        { Kind: PassageKind.Note } note => Of(edition.Head.Title ?? string.Empty, BeforeNote(edition, note.Id), note.Text),
        var passage => Of(edition.Head.Title ?? string.Empty, indexed.Context, passage.Text),
    };

    private static string BeforeNote(Edition edition, PassageId note)
    {
        var (text, offset) = edition.Passages.SelectMany(p => p.Notes.Where(n => n.Note == note).Select(n => (p.Text, n.Offset))).FirstOrDefault();
        return text is null ? string.Empty : text[Math.Max(0, offset - NoteContext)..Math.Min(offset, text.Length)];
    }

    /// <summary>Cut where no character is cut in two.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
