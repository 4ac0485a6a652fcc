using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>
/// Splits a paragraph into the stretches that a quotation may begin and end at. A UN paragraph is one long sentence, so its commas,
/// semicolons and colons are what a reader breathes at; parentheses and quotation marks are kept whole, and so is a list of bare words
/// (« matières chimiques, biologiques et nucléaires »).
/// </summary>
internal static class Segments
{
    /// <summary>The segments of a text, in order: without the separators and the spaces around them. Never empty stretches.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var segments = new List<TextSpan>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '«' or '“' or '[')
            {
                depth++;
            }
            else if (c is ')' or '»' or '”' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && IsBoundary(text, i))
            {
                Add(segments, text, start, i);
                start = i + 1;
            }
        }

        Add(segments, text, start, text.Length);
        return segments;
    }

    /// <summary>The stretch of a text from the beginning of one segment to the end of another.</summary>
    public static TextSpan Stretch(IReadOnlyList<TextSpan> segments, int first, int last) => new(segments[first].Start, segments[last].End - segments[first].Start);

    /// <summary>Whether the separator before a segment is a strong one (not a comma): a quotation that begins there reads as a whole.</summary>
    public static bool StartsStrong(string text, TextSpan segment)
    {
        var i = segment.Start - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i < 0 || text[i] is ';' or ':' or '.' or '\n';
    }

    /// <summary>The first word of a segment, folded, elision split off: « l'article » gives « l ».</summary>
    public static string FirstWord(string text, TextSpan segment) => WordAt(text, segment.Start);

    /// <summary>Whether a segment is an item of a list: it begins with an article, with « et », « ainsi que », « notamment »…</summary>
    public static bool IsItem(string text, TextSpan segment) => char.IsDigit(text[segment.Start]) || ItemStarts.Contains(FirstWord(text, segment));

    private static bool IsBoundary(string text, int i) => text[i] switch
    {
        ';' or '\n' => true,
        // « 14,2 » and « 12:30 » are one word; « U.N. » does not end a sentence.
        ':' => i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]),
        ',' => i + 1 >= text.Length || (char.IsWhiteSpace(text[i + 1]) && (StartsClause(WordAt(text, i + 1)) || Announces(text.AsSpan(i + 2)))),
        '.' or '?' or '!' => i + 2 < text.Length && char.IsWhiteSpace(text[i + 1]) && char.IsUpper(text[i + 2]) && i > 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && !IsAbbreviated(text, i),
        _ => false,
    };

    /// <summary>« chap. IV », « par. 24 » : the point belongs to the word.</summary>
    private static bool IsAbbreviated(string text, int point)
    {
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Abbreviated.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, point - start));
    }

    private static readonly HashSet<string> Abbreviated = new(StringComparer.OrdinalIgnoreCase) { "chap", "par", "para", "paras", "art", "arts", "vol", "sect", "suppl", "supp", "ibid", "fig", "rés", "res", "déc", "dec", "doc", "rect", "corr" };

    /// <summary>A word that begins a clause or a full item; anything else goes on with a list of bare words.</summary>
    private static bool StartsClause(string word)
        => (word.Length > 0 && char.IsDigit(word[0])) || ItemStarts.Contains(word) || ClauseStarts.Contains(word) || (word.Length > 4 && (word.EndsWith("ant", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)));

    /// <summary>« …, en particulier le Système… »: what is announced begins a stretch of its own.</summary>
    private static bool Announces(ReadOnlySpan<char> rest) => rest.StartsWith("en particulier") || rest.StartsWith("à savoir") || rest.StartsWith("par exemple");

    private static string WordAt(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return TextFolding.Fold(text[at..end]);
    }

    private static readonly HashSet<string> ItemStarts =
    [
        .. ("le la les l un une des du de d et ou ainsi aux au a son sa ses leur leurs ce cette ces notamment dont comme y en tels telles tel telle toute toutes tous " +
            "the an and or as including such its their both inter").Split(' '),
    ];

    private static readonly HashSet<string> ClauseStarts =
    [
        .. ("qui que qu dans par pour sur avec afin conformement selon sous lors si mais lesquels lesquelles lequel laquelle grace compte eu souligne insiste encourage invite demande prie prend rappelle note engage exhorte se s decide reaffirme estime considere constate chacune chacun " +
            "who which that where in with by for to on of from while stresses urges invites encourages calls requests recalls notes welcomes also inter in through at under").Split(' '),
    ];

    private static void Add(List<TextSpan> segments, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || (end == text.Length && text[end - 1] is ',' or ';' or '.' or ':')))
        {
            end--;
        }

        if (end > start)
        {
            segments.Add(new TextSpan(start, end - start));
        }
    }
}
