using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>
/// Collects the notes of a text. Page layouts part numbers from texts (the numbers come after, or a line before), so that within the notes of one
/// page numbers and texts are paired in order. Notes that lost their number get one only when the references leave no choice.
/// </summary>
internal sealed class NoteList
{
    private readonly List<Note> notes = [];
    private readonly List<int> numbers = [];
    private readonly List<Note> texts = [];

    /// <summary>A note: its number (0 while unknown), its words, and how many paragraphs had begun when it stood there.</summary>
    internal sealed class Note
    {
        public required string Text { get; set; }

        public int Number { get; set; }

        public int After { get; init; }
    }

    /// <summary>All notes, in the order of the text.</summary>
    public IReadOnlyList<Note> All => notes;

    /// <summary>The numbers that are known.</summary>
    public HashSet<int> Known => notes.Where(n => n.Number > 0).Select(n => n.Number).ToHashSet();

    /// <summary>Whether a block below a page's rule can be a note, or its number.</summary>
    public bool Accepts(string text) =>
        NoteBlocks.IsBareNumber(text) || NoteBlocks.Number(text, out _) > 0 || NoteBlocks.IsReference(text) || numbers.Count > texts.Count || text[^1] == '.';

    /// <summary>Whether the last block was a note, so that the rest of it may follow.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Takes a block that is a note, the rest of one, or its number.</summary>
    /// <param name="text">The block.</param>
    /// <param name="after">How many paragraphs have begun.</param>
    public void Add(string text, int after)
    {
        if (IsOpen && NoteBlocks.IsRest(text))
        {
            notes[^1].Text += " " + text;
            return;
        }

        if (NoteBlocks.IsBareNumber(text))
        {
            numbers.Add(NoteBlocks.BareNumber(text));
            return;
        }

        var number = NoteBlocks.Number(text, out var start);
        var note = new Note { Text = text[start..], Number = number, After = after };
        notes.Add(note);
        IsOpen = true;
        if (number == 0)
        {
            texts.Add(note);
        }
    }

    /// <summary>Takes the notes of a page that were run together into one block (<c>See A. 4 Ibid. 2 3</c>).</summary>
    public void AddJumble(string text, int after)
    {
        foreach (var piece in NoteBlocks.Split(text))
        {
            Add(piece, after);
        }

        EndPage();
    }

    /// <summary>The notes of a page are complete: pairs numbers and texts.</summary>
    public void EndPage()
    {
        if (numbers.Count > 0)
        {
            numbers.Sort();
            Merge();
            for (var i = 0; i < Math.Min(numbers.Count, texts.Count); i++)
            {
                texts[i].Number = numbers[i];
            }
        }

        IsOpen = false;
        numbers.Clear();
        texts.Clear();
    }

    /// <summary>Gives numbers to the notes that lost theirs, where as many references wait for a text at that place as there are such notes.</summary>
    /// <param name="references">Number and paragraph (by its place) of every reference, in the order of the text.</param>
    public void Number(IReadOnlyList<(int Number, int Paragraph)> references)
    {
        var known = Known;
        var seen = 0;
        for (var i = 0; i < notes.Count;)
        {
            var waiting = new List<int>();
            for (; seen < references.Count && references[seen].Paragraph < notes[i].After; seen++)
            {
                if (!known.Contains(references[seen].Number))
                {
                    waiting.Add(references[seen].Number);
                }
            }

            var end = i;
            while (end < notes.Count && notes[end].After == notes[i].After)
            {
                end++;
            }

            var lost = notes.GetRange(i, end - i).FindAll(n => n.Number == 0);
            for (var j = 0; j < lost.Count && waiting.Count == lost.Count; j++)
            {
                lost[j].Number = waiting[j];
            }

            i = end;
        }
    }

    /// <summary>The notes as passages in the making, by number; those without one last.</summary>
    public List<Draft> Drafts()
    {
        var drafts = new List<Draft>(notes.Count);
        var ids = new UniqueIds();
        var lost = 0;
        foreach (var note in notes.OrderBy(n => n.Number == 0 ? int.MaxValue : n.Number))
        {
            var id = note.Number > 0 ? PassageId.Note(note.Number) : new PassageId("FNX" + (++lost).ToString(CultureInfo.InvariantCulture));
            var unique = ids.Take(id, copy => new PassageId($"{copy}-{id.Value}"));
            var draft = new Draft { Id = unique, Kind = PassageKind.Note, Number = note.Number > 0 ? note.Number.ToString(CultureInfo.InvariantCulture) : null };
            draft.Append(note.Text);
            drafts.Add(draft);
        }

        return drafts;
    }

    /// <summary>A note of several lines was taken for several: the surplus goes to the one before, last ones first.</summary>
    private void Merge()
    {
        while (texts.Count > numbers.Count && texts.Count > 1)
        {
            texts[^2].Text += " " + texts[^1].Text;
            notes.Remove(texts[^1]);
            texts.RemoveAt(texts.Count - 1);
        }
    }
}
