using System.Collections.Frozen;

namespace ChatBot.Retrieval.Parsing;

/// <summary>A piece of a source that is a reference to a note.</summary>
/// <param name="Start">First character of the marker.</param>
/// <param name="Length">Its length.</param>
/// <param name="Number">The note's number.</param>
internal readonly record struct NoteMark(int Start, int Length, int Number);

/// <summary>
/// Finds references to notes. Superscripts and <c>[^1]</c> are certain. Plain digits (<c>INTERPOL 1 and</c>, <c>Strategy, 3 including</c>, <c>word4,</c>) count when
/// they carry on the count of the notes and nothing beside them takes a number (« article 4 », « 21 novembre »).
/// </summary>
internal static class NoteReferences
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Words that take a number after them, or that stand before a number of things.</summary>
    private static readonly FrozenSet<string> Takers = new[]
    {
        "article", "articles", "art", "paragraphe", "paragraphes", "paragraph", "paragraphs", "para", "paras", "par", "chapitre", "chapitres", "chap", "chapter",
        "volume", "vol", "no", "n", "nos", "n°", "numéro", "number", "section", "sections", "sect", "annexe", "annexes", "annex", "point", "points", "item", "items",
        "partie", "parties", "part", "phase", "objectif", "objectifs", "goal", "goals", "target", "targets", "cible", "cibles", "supplément", "supplement", "règle", "règles",
        "rule", "rules", "alinéa", "alinéas", "décision", "résolution", "page", "pages", "tableau", "table", "protocole", "appendice", "étape", "livre", "titre", "o",
        "du", "le", "la", "les", "de", "des", "d", "en", "et", "ou", "à", "au", "aux", "entre", "of", "the", "and", "or", "to", "by", "from", "in", "on", "at", "between", "since",
        "depuis", "avant", "après", "jusqu", "than", "que", "dont", "environ", "about", "some", "quelque", "ses", "leurs", "nos", "ces", "its", "their", "those", "these",
        "ans", "an", "with", "avec", "pour", "for", "par", "dans", "sur", "over", "additionnel", "moins", "plus", "least", "those",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that a number before them counts or orders.</summary>
    private static readonly FrozenSet<string> Counted = new[]
    {
        "er", "re", "e", "ème", "st", "nd", "rd", "th", "ans", "an", "jours", "mois", "heures", "years", "days", "months", "hours", "million", "millions", "milliard", "milliards",
        "billion", "pour cent", "cent", "per", "États", "pays", "dollars", "euros", "membres", "members", "degrés", "points", "articles", "a", "b",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The references in each of the sources, which stand in the order of the text.</summary>
    /// <param name="sources">Paragraphs as printed.</param>
    /// <param name="known">Numbers of notes whose text was found.</param>
    public static List<List<NoteMark>> Find(IReadOnlyList<string> sources, IReadOnlySet<int> known)
    {
        var last = 0;
        var result = new List<List<NoteMark>>(sources.Count);
        foreach (var source in sources)
        {
            var marks = new List<NoteMark>();
            for (var i = 0; i < source.Length; i++)
            {
                if (At(source, i, last, known) is not { } mark)
                {
                    if (char.IsAsciiDigit(source[i]))
                    {
                        i += Run(source, i, char.IsAsciiDigit) - 1;
                    }

                    continue;
                }

                marks.Add(mark);
                last = Math.Max(last, mark.Number);
                i += mark.Length - 1;
            }

            result.Add(marks);
        }

        return result;
    }

    private static NoteMark? At(string source, int index, int last, IReadOnlySet<int> known)
    {
        var c = source[index];
        if (Superscripts.Contains(c, StringComparison.Ordinal))
        {
            var length = Run(source, index, s => Superscripts.Contains(s, StringComparison.Ordinal));
            var number = length <= 3 ? NoteBlocks.Superscript(source.AsSpan(index, length)) : 0;
            return number > 0 && !(IsUnit(source, index) && !known.Contains(number)) ? new NoteMark(index, length, number) : null;
        }

        if (c == '[' && index + 2 < source.Length && source[index + 1] == '^')
        {
            var length = Run(source, index + 2, char.IsAsciiDigit);
            var end = index + 2 + length;
            return length is > 0 and <= 3 && end < source.Length && source[end] == ']'
                ? new NoteMark(index, length + 3, NoteBlocks.Superscript(source.AsSpan(index + 2, length)))
                : null;
        }

        return char.IsAsciiDigit(c) ? Plain(source, index, last, known) : null;
    }

    private static NoteMark? Plain(string source, int index, int last, IReadOnlySet<int> known)
    {
        var length = Run(source, index, char.IsAsciiDigit);
        if (length > 3 || index == 0 || source[index] == '0')
        {
            return null;
        }

        var number = NoteBlocks.Superscript(source.AsSpan(index, length));
        var next = number == last + 1;
        var soon = number > last && number <= last + 4 && known.Contains(number);
        return (next || soon) && FitsAfter(source, index) && FitsBefore(source, index + length) ? new NoteMark(index, length, number) : null;
    }

    private static bool FitsAfter(string source, int index)
    {
        var before = source[index - 1];
        if (before is '»' or '”' or ')')
        {
            return true;
        }

        if (before != ' ')
        {
            return char.IsLower(before) && index >= 3 && char.IsLetter(source[index - 2]) && char.IsLetter(source[index - 3]);
        }

        var last = index >= 2 ? source[index - 2] : ' ';
        if (last is ',' or '»' or '”' or ')' or ';' or '*')
        {
            return true;
        }

        return char.IsLetter(last) && !Takers.Contains(WordBefore(source, index - 1));
    }

    private static bool FitsBefore(string source, int end)
    {
        if (end >= source.Length)
        {
            return true;
        }

        var after = source[end];
        if (after is ',' or '.' or ':' or ';')
        {
            return end + 1 >= source.Length || !char.IsAsciiDigit(source[end + 1]);
        }

        if (after is ')' or '»' or '”' or '*')
        {
            return true;
        }

        if (after != ' ')
        {
            return false;
        }

        var length = Run(source, end + 1, char.IsLetter);
        var word = source.Substring(end + 1, Math.Min(length, 20));
        var opens = end + 1 < source.Length && source[end + 1] is '%' or '/' or '°';
        return !opens && !Counted.Contains(word) && !Dates.IsMonth(word);
    }

    private static string WordBefore(string source, int end)
    {
        var start = end;
        while (start > 0 && end - start < 20 && (char.IsLetter(source[start - 1]) || source[start - 1] == '°'))
        {
            start--;
        }

        return source[start..end];
    }

    private static bool IsUnit(string source, int index) => index >= 2 && source[index - 1] == 'm' && (source[index - 2] is ' ' or 'k' or 'c') && source[index] is '²' or '³';

    private static int Run(string source, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < source.Length && belongs(source[end]))
        {
            end++;
        }

        return end - start;
    }
}
