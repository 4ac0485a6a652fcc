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
        "depuis", "avant", "après", "jusqu", "than", "que", "dont", "about", "some", "quelque", "ses", "leurs", "nos", "ces", "its", "their", "those", "these",
        "soit", "directeur", "directeurs", "principe", "principes", "recommandation", "option", "objectives", "objective", "principle", "principles", "série", "numéros",
        "environ", "ans", "an", "with", "avec", "pour", "for", "par", "dans", "sur", "over", "additionnel", "moins", "plus", "least", "those",
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
        var finder = new Finder(known);
        return [.. sources.Select(finder.In)];
    }

    /// <summary>Goes through the sources in order; remembers how far the count has come and what each note was put to.</summary>
    private sealed class Finder(IReadOnlySet<int> known)
    {
        private readonly Dictionary<int, string> annotated = [];
        private int last;

        public List<NoteMark> In(string source)
        {
            var marks = new List<NoteMark>();
            for (var i = 0; i < source.Length; i++)
            {
                if (At(source, i) is { } mark)
                {
                    marks.Add(mark);
                    last = Math.Max(last, mark.Number);
                    annotated.TryAdd(mark.Number, WordBefore(source, i));
                    i += mark.Length - 1;
                }
                else if (char.IsAsciiDigit(source[i]) || IsRaised(source[i]))
                {
                    i += Run(source, i, char.IsAsciiDigit(source[i]) ? char.IsAsciiDigit : IsRaised) - 1;
                }
            }

            return marks;
        }

        private NoteMark? At(string source, int index) => source[index] switch
        {
            '[' => Bracketed(source, index),
            >= '0' and <= '9' => Plain(source, index),
            var c when IsRaised(c) => Raised(source, index),
            _ => null,
        };

        private NoteMark? Raised(string source, int index)
        {
            var length = Run(source, index, IsRaised);
            var number = length <= 3 ? NoteBlocks.Superscript(source.AsSpan(index, length)) : 0;
            return number > 0 && (!IsUnit(source, index) || known.Contains(number)) ? new NoteMark(index, length, number) : null;
        }

        private NoteMark? Plain(string source, int index)
        {
            var length = Run(source, index, char.IsAsciiDigit);
            if (length > 3 || index == 0 || source[index] == '0')
            {
                return null;
            }

            var number = NoteBlocks.Superscript(source.AsSpan(index, length));
            var fits = Counts(number, source, index, index + length) && FitsAfter(source, index) && FitsBefore(source, index + length);
            return fits ? new NoteMark(index, length, number) : null;
        }

        /// <summary>
        /// Whether a number carries on the count: it is the next one, or one soon after whose note is there or that ends a clause as references do; or it
        /// repeats an earlier note at the same word.
        /// </summary>
        private bool Counts(int number, string source, int start, int end)
        {
            if (number <= last)
            {
                return annotated.TryGetValue(number, out var word) && word.Length > 3 && word == WordBefore(source, start);
            }

            return number == last + 1 || (number <= last + 4 && (known.Contains(number) || EndsClause(source, start, end)));
        }
    }

    private static bool IsRaised(char c) => Superscripts.Contains(c, StringComparison.Ordinal);

    private static NoteMark? Bracketed(string source, int index)
    {
        if (index + 2 >= source.Length || source[index + 1] != '^')
        {
            return null;
        }

        var length = Run(source, index + 2, char.IsAsciiDigit);
        var end = index + 2 + length;
        return length is > 0 and <= 3 && end < source.Length && source[end] == ']'
            ? new NoteMark(index, length + 3, NoteBlocks.Superscript(source.AsSpan(index + 2, length)))
            : null;
    }

    /// <summary>Whether a number stands between a word or a closing mark and a stop.</summary>
    private static bool EndsClause(string source, int start, int end)
    {
        var closes = start >= 2 && source[start - 2] is '»' or ')' or '”';
        var stops = end >= source.Length || source[end] is ',' or '.' || (source[end] == ' ' && end + 1 < source.Length && source[end + 1] is ';' or ',');
        return stops && (closes || WordBefore(source, start) is { Length: > 3 } word && char.IsLower(word[0]));
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

        return char.IsLetter(last) && !Takers.Contains(WordBefore(source, index));
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

        if (end + 3 < source.Length && char.IsAsciiDigit(source[end + 1]) && char.IsAsciiDigit(source[end + 2]) && char.IsAsciiDigit(source[end + 3]))
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
        while (end > 0 && source[end - 1] is ' ' or ',')
        {
            end--;
        }

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
