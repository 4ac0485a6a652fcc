using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>A statement, taken apart: what it refers to, what it quotes, and what it says in words of its own.</summary>
internal sealed partial class Claim
{
    private Claim(string statement)
    {
        Statement = statement;
        Cited = [.. GroundingVerifier.Reference().Matches(statement).Select(m => int.Parse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];
        Quotations = [.. Grounding.Quotations.In(statement)];
        Plain = OwnWords(statement, Quotations, keepsShort: false);
        WithShortQuotations = Quotations.Count == 0 ? Plain : OwnWords(statement, Quotations, keepsShort: true);
        Words = [.. Read(Plain)];
    }

    /// <summary>Takes a statement apart.</summary>
    public static Claim Of(string statement) => new(statement);

    /// <summary>As it is written.</summary>
    public string Statement { get; }

    /// <summary>The numbers that it refers to.</summary>
    public IReadOnlyList<int> Cited { get; }

    /// <summary>The quotations.</summary>
    public IReadOnlyList<string> Quotations { get; }

    /// <summary>What it says itself: without quotations, references, bullets and emphasis.</summary>
    public string Plain { get; }

    /// <summary>The same with quotations of a few words, which are part of the sentence: « Le Fonds a reçu « 48 millions » ».</summary>
    public string WithShortQuotations { get; }

    /// <summary>The words of <see cref="Plain"/>.</summary>
    public IReadOnlyList<ClaimWord> Words { get; }

    /// <summary>Words of a quotation from which on it stands for itself.</summary>
    private const int LongQuotation = 8;

    /// <summary>The statement without references, bullets and emphasis, and without quotations, or only the long ones.</summary>
    private static string OwnWords(string statement, IReadOnlyList<string> quotations, bool keepsShort)
    {
        var (plain, at) = (new StringBuilder(), 0);
        foreach (var quotation in quotations.Where(q => q.Length > 0))
        {
            var start = at;
            while ((start = statement.IndexOf(quotation, start, StringComparison.Ordinal)) > 0 && statement[start - 1] is not ('«' or '“' or '"'))
            {
                start++;
            }

            if (start > 0)
            {
                // A mark in its place keeps the words around it from being read as one phrase.
                var isKept = keepsShort && quotation.AsSpan().Count(' ') < LongQuotation - 1;
                plain.Append(statement, at, start - at).Append(isKept ? quotation : " ; ");
                at = start + quotation.Length;
            }
        }

        plain.Append(statement, at, statement.Length - at);
        return Marks().Replace(GroundingVerifier.Reference().Replace(Bullet().Replace(plain.ToString(), string.Empty), " "), string.Empty).Trim();
    }

    private static IEnumerable<ClaimWord> Read(string plain)
    {
        foreach (Match m in Word().Matches(Figures.WithoutSymbols(plain)))
        {
            var word = m.Value;
            if (word.Length > 1 || char.IsDigit(word[0]))
            {
                var before = plain.AsSpan(0, m.Index).TrimEnd(" «»“”\"'’(\u00a0\u202f");
                yield return new ClaimWord(word, TextFolding.Fold(word), m.Index, before.IsEmpty || before[^1] is ':' or ';' or '\n' or '–' or '—' or '|' or '.' or '!' or '?');
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:[-*•–—]|[0-9]{1,2}[.)])\s+", RegexOptions.Multiline)]
    internal static partial Regex Bullet();

    [GeneratedRegex(@"[*_`#>]|[«»“”„""]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}

/// <summary>A word of a statement.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">Lower case, no accents.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Opens">Whether any word would have a capital there.</param>
internal readonly record struct ClaimWord(string Text, string Folded, int Start, bool Opens)
{
    /// <summary>Whether it is written as names are.</summary>
    public bool IsCapitalized => char.IsUpper(Text[0]) || Text.Skip(1).Any(char.IsUpper);

    /// <summary>The first character after it.</summary>
    public int End => Start + Text.Length;
}
