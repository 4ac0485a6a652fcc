using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>A paragraph's words without markers, and where the markers stood.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<NoteReference> Notes, IReadOnlyList<TextSpan> Italics);

/// <summary>Takes italics markers and note references out of a paragraph.</summary>
internal static class InlineMarkup
{
    /// <summary>Renders a paragraph as printed.</summary>
    /// <param name="source">The paragraph, with markers.</param>
    /// <param name="marks">The references to notes in it, in order.</param>
    public static MarkedText Render(string source, IReadOnlyList<NoteMark> marks)
    {
        var stars = Stars(source);
        var text = new StringBuilder(source.Length);
        var notes = new List<NoteReference>();
        var italics = new List<TextSpan>();
        int mark = 0, star = 0, opened = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (mark < marks.Count && marks[mark].Start == i)
            {
                TrimEnd(text);
                notes.Add(new NoteReference(PassageId.Note(marks[mark].Number), text.Length));
                i += marks[mark++].Length - 1;
            }
            else if (star < stars.Count && stars[star].Index == i)
            {
                var (_, length, opens) = stars[star++];
                i += length - 1;
                if (opens)
                {
                    opened = text.Length;
                }
                else if (text.Length > opened)
                {
                    italics.Add(new TextSpan(opened, text.Length - opened));
                }
            }
            else if (!IsRaised(source, i) && !(source[i] == ' ' && (text.Length == 0 || text[^1] == ' ')))
            {
                text.Append(source[i] switch { 'ᵉ' => 'e', 'ʳ' => 'r', var c => c });
            }
        }

        TrimEnd(text);
        return new MarkedText(text.ToString(), notes.ConvertAll(n => n with { Offset = Math.Min(n.Offset, text.Length) }), italics.FindAll(s => s.End <= text.Length));
    }

    /// <summary>The caret of <c>39^e</c>.</summary>
    private static bool IsRaised(string source, int i) => source[i] == '^' && i > 0 && i + 1 < source.Length && char.IsLetterOrDigit(source[i - 1]) && char.IsLetter(source[i + 1]);

    /// <summary>The asterisks that open and close italics, in pairs; a lone one is a word's own.</summary>
    private static List<(int Index, int Length, bool Opens)> Stars(string source)
    {
        var stars = new List<(int Index, int Length, bool Opens)>();
        (int Index, int Length)? open = null;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '*')
            {
                continue;
            }

            var start = i;
            while (i + 1 < source.Length && source[i + 1] == '*')
            {
                i++;
            }

            var length = i - start + 1;
            var spaceBefore = start == 0 || source[start - 1] == ' ';
            var spaceAfter = i + 1 >= source.Length || source[i + 1] == ' ';
            if (open is { } begun && !spaceBefore && length == begun.Length)
            {
                stars.Add((begun.Index, begun.Length, true));
                stars.Add((start, length, false));
                open = null;
            }
            else if (!spaceAfter && (start == 0 || !char.IsLetterOrDigit(source[start - 1])))
            {
                open = (start, length);
            }
        }

        return stars;
    }

    private static void TrimEnd(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }
}
