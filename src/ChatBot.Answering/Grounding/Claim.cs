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
        Quotations = [.. GroundingVerifier.QuotationsIn(statement)];
        Plain = OwnWords(statement, Quotations);
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

    /// <summary>The words of <see cref="Plain"/>.</summary>
    public IReadOnlyList<ClaimWord> Words { get; }

    private static string OwnWords(string statement, IReadOnlyList<string> quotations)
    {
        var plain = new StringBuilder(Bullet().Replace(statement, string.Empty));
        foreach (var quotation in quotations.Where(q => q.Length > 0))
        {
            // A mark in its place keeps the words around it from being read as one phrase.
            plain.Replace(quotation, " ; ");
        }

        return Marks().Replace(GroundingVerifier.Reference().Replace(plain.ToString(), " "), string.Empty).Trim();
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
    private static partial Regex Bullet();

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
