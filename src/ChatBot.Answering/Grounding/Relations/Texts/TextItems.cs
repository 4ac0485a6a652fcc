using System.Buffers;
using System.Collections;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>A word of a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">Lower case, no accents.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">Its line: the passage itself, or something that stands around it.</param>
/// <param name="Piece">Its clause, or part of one: what commas, colons and conjunctions cut.</param>
/// <param name="IsName">Whether it is written as names are, not as first words are.</param>
internal sealed record Token(string Text, string Folded, int Start, int End, int Line, int Piece, bool IsName);

/// <summary>The words, quantities and names of a text, with their places: what relations are read off.</summary>
internal sealed partial class TextItems
{
    private static readonly SearchValues<char> Cuts = SearchValues.Create(",;:()–—\n.!?"), Opens = SearchValues.Create(".!?:;\n«“");

    private readonly int[] quantityOf;

    private TextItems(string text)
    {
        Original = text;
        Folded = TextFolding.Fold(text);
        var figures = Figures.Of(text);
        Tokens = [.. Read(text, Folded, figures)];
        Quantities = [.. Measure(figures)];
        quantityOf = [.. Enumerable.Repeat(-1, Tokens.Count)];
        foreach (var (quantity, index) in Quantities.Select((q, i) => (q, i)))
        {
            Array.Fill(quantityOf, index, quantity.First, quantity.Last - quantity.First + 1);
        }
    }

    /// <summary>Reads a text.</summary>
    public static TextItems Of(string text) => new(text);

    /// <summary>The text, as written.</summary>
    public string Original { get; }

    /// <summary>The text, folded.</summary>
    public string Folded { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its quantities, in order.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The quantity that a word is part of; null when it is part of none.</summary>
    public Quantity? QuantityAt(int token) => quantityOf[token] is >= 0 and var index ? Quantities[index] : null;

    /// <summary>Whether a word is a name.</summary>
    public bool IsName(int token) => Tokens[token].IsName && quantityOf[token] < 0;

    /// <summary>The words that a stretch of the text touches.</summary>
    public IEnumerable<int> Touching(TextSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < Tokens.Count && Tokens[i].Start < span.End; i++)
        {
            yield return i;
        }
    }

    /// <summary>The first word that ends after a place. Words are in order, and each number asks: a long text has thousands of both.</summary>
    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private IEnumerable<Quantity> Measure(Figures figures)
    {
        var dates = figures.Days.Select(d => (d.Start, d.End, Number: (double)(d.Day.Year ?? 0), Day: (Day?)d.Day));
        var numbers = figures.Numbers.Select(n => (n.Start, n.End, Number: n.Value, Day: (Day?)null));
        Unit? before = null;
        foreach (var (start, end, number, day) in dates.Concat(numbers).OrderBy(q => q.Start))
        {
            var (unit, last) = day is null && Units.Of(Folded, start, end) is { } measured ? measured : ((Unit?)null, end);
            var mayBeYear = day is null && end - start == 4 && number is >= 1800 and < 2200 && char.IsDigit(Folded[start]);
            unit ??= day is null && !mayBeYear ? UnitBehind(figures, end) : null;

            // « 14,2 millions de dollars en 2023 et 19,7 millions en 2024 »: of the same.
            var isLarge = day is null && number >= 1e6;
            unit ??= isLarge ? before : null;
            before = isLarge ? unit : before;
            var words = Touching(new TextSpan(start, last - start)).ToList();
            if (words.Count > 0 && !IsLabel(words[0]))
            {
                yield return new Quantity(number, day, unit, day is not null || (mayBeYear && unit is null) ? Quantity.Date : unit?.Dimension ?? Quantity.Count, words[0], words[^1]);
            }
        }
    }

    /// <summary>« l'article 24 » counts nothing.</summary>
    private bool IsLabel(int token)
        => token > 0 && Tokens[token - 1].Folded is "article" or "articles" or "paragraphe" or "paragraph" or "chapitre" or "chapter" or "section" or "annexe" or "annex" or "regle" or "rule" or "principe" or "principle" or "objectif" or "goal" or "cible" or "target" or "point" or "item" or "alinea" or "resolution";

    /// <summary>« 32, 18 et 4 millions de dollars », « de 8 à 31 pour cent »: the last one's unit is that of all.</summary>
    private Unit? UnitBehind(Figures figures, int end)
        => Shared().Match(Folded, end) is { Success: true } shared && figures.Numbers.FirstOrDefault(n => n.Start == shared.Index + shared.Length) is { End: > 0 } next
            ? Units.Of(Folded, next.Start, next.End)?.Unit ?? UnitBehind(figures, next.End)
            : null;

    private static IEnumerable<Token> Read(string text, string folded, Figures figures)
    {
        var (line, piece, end) = (0, 0, 0);
        var (numbers, within, days) = (new BitArray(text.Length), new BitArray(text.Length), new BitArray(text.Length));
        foreach (var number in figures.Numbers)
        {
            Mark(numbers, number.Start, number.End);
            Mark(within, number.Start + 1, number.End);
        }

        foreach (var day in figures.Days)
        {
            Mark(days, day.Start, day.End);
        }

        foreach (Match word in Word().Matches(text))
        {
            var gap = text.AsSpan(end, word.Index - end);
            var isNumber = days[word.Index] || Enumerable.Range(word.Index, word.Length).Any(i => numbers[i]);
            line += gap.Count('\n');
            var lower = folded.Substring(word.Index, word.Length);
            var cuts = gap.ContainsAny(Cuts) && !(isNumber && within[word.Index]);
            piece += cuts || Joins(lower) || (isNumber && end > 0 && To().IsMatch(folded.AsSpan(Math.Max(0, word.Index - LinkLength), Math.Min(word.Index, LinkLength)))) ? 1 : 0;
            var opens = end == 0 || gap.ContainsAny(Opens);
            yield return new Token(word.Value, lower, word.Index, word.Index + word.Length, line, piece, word.Length > 1 && ((char.IsUpper(word.Value[0]) && !opens) || word.Value.Skip(1).Any(char.IsUpper)));
            end = word.Index + word.Length;
        }
    }

    /// <summary>Characters before a number in which « à », "to" stand.</summary>
    private const int LinkLength = 40;

    private static void Mark(BitArray places, int start, int end)
    {
        for (var i = start; i < Math.Min(end, places.Length); i++)
        {
            places[i] = true;
        }
    }

    private static bool Joins(string folded) => folded is "et" or "ni" or "mais" or "ou" or "contre" or "soit" or "tandis" or "and" or "or" or "nor" or "but" or "while" or "whereas" or "against";

    [GeneratedRegex(@"\G(?:,|,? (?:et|and|a|to|ou|or))\s+(?:de |d'|of )?", RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(?:a|to)\s+$")]
    private static partial Regex To();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
