namespace ChatBot.Retrieval.Parsing;

/// <summary>What a reader sees as one lump on a page: a paragraph or a part of one, a heading, a note.</summary>
/// <param name="Text">Its words on one line, with markers (italics, note references, number).</param>
/// <param name="InNoteArea">It stands below the rule that parts the notes from the page's text.</param>
internal readonly record struct Block(string Text, bool InNoteArea = false);
