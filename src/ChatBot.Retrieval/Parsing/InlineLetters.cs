using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Finds lists that run on inside a paragraph: « … pour ce qui est : a) de … ; b) de … ».</summary>
internal static partial class InlineLetters
{
    /// <summary>Words after which a letter is part of a reference (« paragraphe 3 a) », "subparagraph (b)").</summary>
    private static readonly FrozenSet<string> Referring = new[]
    {
        "paragraphe", "paragraphes", "paragraph", "paragraphs", "alinéa", "alinéas", "subparagraph", "subparagraphs", "article", "articles", "point", "points", "item", "items",
        "section", "règle", "rule", "rules", "al", "par", "art", "et", "and", "ou", "or", "à", "to",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the items of the list begin (with their letters), or nothing when there is no list of two items or more.</summary>
    /// <param name="source">The paragraph as printed.</param>
    /// <param name="romans">Looks for i), ii) instead of a), b).</param>
    public static List<(int Start, int WordsStart, string Letter)> Find(string source, bool romans)
    {
        var items = new List<(int Start, int WordsStart, string Letter)>();
        foreach (Match match in Marker().Matches(source))
        {
            var letter = match.Groups[1].Value;
            var expected = items.Count == 0 ? letter == (romans ? "i" : "a") : IsNext(items[^1].Letter, letter, romans);
            if (expected && (items.Count == 0 ? CanOpen(source, match.Index) : CanFollow(source, match.Index)))
            {
                items.Add((match.Index, match.Index + match.Length, letter));
            }
        }

        return items.Count >= 2 ? items : [];
    }

    private static bool IsNext(string previous, string letter, bool romans) => romans
        ? LetterLevels.Roman(letter) == LetterLevels.Roman(previous) + 1
        : letter.Length == 1 && previous.Length == 1 && letter[0] == previous[0] + 1;

    /// <summary>A list may open after a colon or a word of the sentence, but not where the letter completes a reference.</summary>
    private static bool CanOpen(string source, int index)
    {
        var before = source.AsSpan(0, index).TrimEnd();
        if (before.Length == 0 || char.IsAsciiDigit(before[^1]))
        {
            return false;
        }

        return before[^1] is ':' or ';' or ',' || (char.IsLetter(before[^1]) && !Referring.Contains(LastWord(before)));
    }

    /// <summary>Later items come after a semicolon or a comma, perhaps with « et » or "and" between.</summary>
    private static bool CanFollow(string source, int index)
    {
        var before = source.AsSpan(0, index).TrimEnd();
        if (LastWord(before) is "et" or "and" or "ou" or "or" or "puis" or "enfin")
        {
            before = before[..^LastWord(before).Length].TrimEnd();
        }

        return before.Length > 0 && before[^1] is ';' or ',';
    }

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < 24 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..].ToString();
    }

    [GeneratedRegex(@"(?<=[\s*])\(?([a-z]|[ivx]{1,5})\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
