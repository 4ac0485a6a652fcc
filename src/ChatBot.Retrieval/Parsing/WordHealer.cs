using System.Text;

namespace ChatBot.Retrieval.Parsing;

/// <summary>
/// Puts words together that the way out of a page layout broke (<c>suppo rt</c>, <c>Counter -Terrorism</c>), where the rest of the document shows how they are
/// written. Both halves must be strangers to the document, or one of them no word at all, so that two words that make a third (« par fois ») are left alone.
/// </summary>
internal sealed class WordHealer
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts;
    private readonly Dictionary<string, string> hyphenated = new(StringComparer.Ordinal);
    private readonly bool healHyphens;

    private WordHealer(List<Block> blocks, bool healHyphens)
    {
        this.healHyphens = healHyphens;
        counts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            Learn(block.Text);
        }
    }

    /// <summary>Heals blocks in place.</summary>
    /// <param name="blocks">All blocks of a document.</param>
    /// <param name="healHyphens">Also gives back hyphens that line ends swallowed, and takes spaces before them away.</param>
    public static void Heal(List<Block> blocks, bool healHyphens)
    {
        var healer = new WordHealer(blocks, healHyphens);
        for (var i = 0; i < blocks.Count; i++)
        {
            var healed = healer.Heal(blocks[i].Text);
            if (!ReferenceEquals(healed, blocks[i].Text))
            {
                blocks[i] = blocks[i] with { Text = healed };
            }
        }
    }

    private void Learn(string text)
    {
        for (var (start, end) = Next(text, 0); start < text.Length; (start, end) = Next(text, end))
        {
            var word = text.AsSpan(start, end - start);
            counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
            if (healHyphens && end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]))
            {
                var (_, last) = Next(text, end);
                hyphenated.TryAdd(string.Concat(word, text.AsSpan(end + 1, last - end - 1)), text[start..last]);
            }
        }
    }

    private string Heal(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var (start, end) = Next(text, 0); start < text.Length; (start, end) = Next(text, end))
        {
            if (healHyphens && hyphenated.Count > 0 && hyphenated.TryGetValue(text[start..end], out var whole))
            {
                result = (result ?? new StringBuilder(text.Length)).Append(text, copied, start - copied).Append(whole);
                copied = end;
            }
            else if (end + 1 < text.Length && text[end] == ' ' && IsBrokenAt(text, start, end, out var last))
            {
                result = (result ?? new StringBuilder(text.Length)).Append(text, copied, end - copied);
                copied = end + 1;
                end = last;
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether the space after a word is an accident.</summary>
    private bool IsBrokenAt(string text, int start, int end, out int last)
    {
        last = end + 1;
        if (text[end + 1] == '-')
        {
            return healHyphens && end + 2 < text.Length && char.IsLetter(text[end + 2]);
        }

        if (!char.IsLetter(text[end + 1]))
        {
            return false;
        }

        (_, last) = Next(text, end);
        if ((last < text.Length && text[last] is '\'' or '’' or '-') || (start > 0 && text[start - 1] is '\'' or '’' or '-'))
        {
            return false;
        }

        var head = text.AsSpan(start, end - start);
        var tail = text.AsSpan(end + 1, last - end - 1);
        if (head.Length + tail.Length is < 2 or > 30 || (char.IsUpper(tail[0]) && !char.IsUpper(head[^1])))
        {
            return false;
        }

        var strangers = head.Length + tail.Length >= 5 && counts[head] == 1 && counts[tail] == 1;
        return (strangers || IsNoWord(head) || IsNoWord(tail)) && counts.ContainsKey(string.Concat(head, tail));
    }

    /// <summary>Whether letters cannot be a word of French or English: a consonant or an e alone, or consonants only, in lower case.</summary>
    private static bool IsNoWord(ReadOnlySpan<char> letters)
    {
        if (letters.Length == 1)
        {
            return char.IsLower(letters[0]) && !"aiyàôo".Contains(letters[0], StringComparison.Ordinal);
        }

        foreach (var c in letters)
        {
            if (!"bcdfghjklmnpqrstvwxz".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return letters.Length <= 4;
    }

    private static (int Start, int End) Next(string text, int from)
    {
        while (from < text.Length && !char.IsLetter(text[from]))
        {
            from++;
        }

        var end = from;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return (from, end);
    }
}
