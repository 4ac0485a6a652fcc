using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Short ways to look at what a text became.</summary>
internal static class Parsed
{
    /// <summary>Parses paragraphs, one a line, a blank line between.</summary>
    public static Edition Of(params string[] paragraphs) => ResolutionParser.Parse(string.Join("\n\n", paragraphs), "texte.txt");

    /// <summary>The names of the passages, without the head, in order.</summary>
    public static string Ids(this Edition edition) => string.Join(' ', edition.Passages.Skip(1).Select(p => p.Id.Value));

    /// <summary>The text of a passage.</summary>
    public static string Text(this Edition edition, string id) => edition.Find(new PassageId(id))!.Text;

    /// <summary>The text of a passage with its references to notes in brackets.</summary>
    public static string Annotated(this Edition edition, string id)
    {
        var passage = edition.Find(new PassageId(id))!;
        return passage.Notes.Reverse().Aggregate(passage.Text, (text, note) => text.Insert(note.Offset, $"[{note.Note}]"));
    }
}
