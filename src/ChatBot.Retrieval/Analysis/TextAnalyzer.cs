namespace ChatBot.Retrieval.Analysis;

/// <summary>
/// Turns a text of one language into the tokens of the index: elision, lower case, stop words of both languages, folding of accents, light
/// stemming; compounds whole and by parts. Index, queries and texts in hand all go through here. Safe for concurrent use.
/// </summary>
/// <param name="language">Two-letter code.</param>
/// <param name="words">The words it leaves out.</param>
/// <param name="stems">Folded words whose stem is given rather than made; null: none.</param>
internal sealed class TextAnalyzer(string language, WordLists words, IReadOnlyDictionary<string, string>? stems = null)
{
    /// <summary>Changes whenever the same text would give other tokens, so that indexes are made anew.</summary>
    public const int Version = 6;

    private static readonly HashSet<string> Elided = ["l", "d", "j", "m", "t", "n", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

    /// <summary>Pronouns hung on a verb by hyphens: « a-t-elle », « doivent-ils », « trouve-t-on ».</summary>
    private static readonly HashSet<string> Enclitic = ["t", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "la", "le", "les", "leur", "lui", "moi", "toi", "y", "en"];

    private static readonly string[] OrdinalEndings = ["ième", "ieme", "ème", "eme", "ère", "ere", "er", "re", "nd", "nde", "rd", "st", "th", "e"];

    [ThreadStatic]
    private static Dictionary<string, Stemming>? t_stemmers;

    /// <summary>Two-letter code of the language whose stems it makes.</summary>
    public string Language { get; } = language;

    /// <summary>The words it leaves out.</summary>
    public WordLists Words { get; } = words;

    /// <summary>The stem of a lower-case or folded word.</summary>
    public string Stem(string word)
    {
        t_stemmers ??= new(StringComparer.Ordinal);
        if (!t_stemmers.TryGetValue(Language, out var stemming))
        {
            t_stemmers[Language] = stemming = new Stemming(Language);
        }

        var folded = Folding.Fold(word);
        return stems is not null && stems.TryGetValue(folded, out var given) ? given : stemming.Stem(folded);
    }

    /// <summary>The tokens of a text, in order; the whole of a compound comes before its parts.</summary>
    public List<AnalyzedToken> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<AnalyzedToken>((text.Length / 6) + 2);
        var splitter = new WordSplitter(text);
        var isInCapitals = IsInCapitals(text);
        var position = -1;
        while (splitter.MoveNext())
        {
            position += splitter.IsAfterBreak ? 1 : 0;
            if (splitter.IsCompound)
            {
                position = AddCompound(tokens, text, splitter.Start, splitter.End, position);
            }
            else if (Abbreviations.Expand(Language, text, splitter.End, Lower(text.AsSpan(splitter.Start, splitter.End - splitter.Start))) is { } full)
            {
                tokens.Add(new(splitter.Start, splitter.End - splitter.Start, ++position, TokenRole.Word, full, Stem(full)));
            }
            else if (!IsLeftOut(text, ref splitter, isInCapitals))
            {
                Add(tokens, text, splitter.Start, splitter.End, ++position, TokenRole.Word);
            }
        }

        return tokens;
    }

    /// <summary>Where nearly all is in capitals, « AU » is no African Union.</summary>
    private static bool IsInCapitals(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > MostlyCapitals * lower && text.Contains(' ', StringComparison.Ordinal);
    }

    private const int MostlyCapitals = 4;

    private bool IsLeftOut(string text, ref WordSplitter splitter, bool isInCapitals)
    {
        var word = text.AsSpan(splitter.Start, splitter.End - splitter.Start);
        var lower = Lower(word);
        return (splitter.IsElided && Elided.Contains(lower))
            || (splitter.IsAfterApostrophe && lower == "s")
            || (isInCapitals ? Words.IsStopWord(lower) : IsStopWord(word, lower));
    }

    private bool IsStopWord(ReadOnlySpan<char> word, string lower) => Words.IsStopWord(lower) && !(word.Length > 1 && Words.IsAcronym(word));

    private int AddCompound(List<AnalyzedToken> tokens, string text, int start, int end, int position)
    {
        var parts = Parts(text, start, end);
        var dropped = false;
        while (parts.Count > 1 && WordSplitter.IsHyphen(text[parts[^1].Start - 1]) && Enclitic.Contains(Lower(text.AsSpan(parts[^1].Start, parts[^1].Length))))
        {
            parts.RemoveAt(parts.Count - 1);
            dropped = true;
        }

        end = parts[^1].End;
        if (parts.Count == 1)
        {
            var word = text.AsSpan(start, end - start);
            if (!IsStopWord(word, Lower(word)))
            {
                Add(tokens, text, start, end, ++position, TokenRole.Word);
            }

            return position;
        }

        var first = position + 1;
        if (!dropped)
        {
            AddWhole(tokens, text, start, end, first);
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 && i + 1 < parts.Count && IsNumberPair(text, parts[i], parts[i + 1]))
            {
                AddWhole(tokens, text, parts[i].Start, parts[i + 1].End, position + 1);
            }

            var word = text.AsSpan(parts[i].Start, parts[i].Length);
            if (!IsStopWord(word, Lower(word)))
            {
                Add(tokens, text, parts[i].Start, parts[i].End, ++position, TokenRole.Part);
            }
        }

        return Math.Max(position, first);
    }

    private static bool IsNumberPair(string text, Documents.TextSpan left, Documents.TextSpan right) =>
        text[right.Start - 1] == '/' && char.IsAsciiDigit(text[left.Start]) && char.IsAsciiDigit(text[right.Start]);

    private static List<Documents.TextSpan> Parts(string text, int start, int end)
    {
        var parts = new List<Documents.TextSpan>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || !WordSplitter.IsWordCharacter(text[i]))
            {
                parts.Add(new(from, i - from));
                from = i + 1;
            }
        }

        return parts;
    }

    /// <summary>A compound as a whole is written without hyphens and points of initials: « covid19 », « cybersecurite », « onu », « i24/7 ».</summary>
    private void AddWhole(List<AnalyzedToken> tokens, string text, int start, int end, int position)
    {
        Span<char> buffer = stackalloc char[WordSplitter.LongestWord];
        var length = 0;
        for (var i = start; i < end && length < buffer.Length; i++)
        {
            var isDropped = WordSplitter.IsHyphen(text[i]) || (text[i] == '.' && !char.IsDigit(text[i + 1]));
            if (!isDropped)
            {
                buffer[length++] = text[i];
            }
        }

        var folded = Folding.Fold(Lower(buffer[..length]));
        tokens.Add(new(start, end - start, position, TokenRole.Whole, folded, Stem(folded)));
    }

    private void Add(List<AnalyzedToken> tokens, string text, int start, int end, int position, TokenRole role)
    {
        var span = text.AsSpan(start, Math.Min(end - start, WordSplitter.LongestWord));
        var folded = Folding.Fold(WithoutOrdinalEnding(Lower(span)));
        tokens.Add(new(start, end - start, position, role, folded, Stem(folded)));
    }

    /// <summary>« 39e », « 1er » and "21st" are the numbers 39, 1 and 21.</summary>
    private static string WithoutOrdinalEnding(string lower)
    {
        if (!char.IsAsciiDigit(lower[0]) || char.IsAsciiDigit(lower[^1]))
        {
            return lower;
        }

        var figures = lower.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return Array.IndexOf(OrdinalEndings, lower[figures..]) >= 0 ? lower[..figures] : lower;
    }

    private static string Lower(ReadOnlySpan<char> word) =>
        string.Create(Math.Min(word.Length, WordSplitter.LongestWord), word, static (buffer, source) =>
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = source[i] < Lowered.Length ? Lowered[source[i]] : char.ToLowerInvariant(source[i]);
            }
        });

    /// <summary>Lower case of the letters of European languages, worked out once.</summary>
    private static readonly char[] Lowered = [.. Enumerable.Range(0, 0x250).Select(c => char.ToLowerInvariant((char)c))];
}
