using System.Text.RegularExpressions;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Numbers in folded texts: one way to write them, and where one ends.</summary>
internal static partial class WholeNumbers
{
    /// <summary>
    /// The text with numbers written in one piece: <c>1 200 000</c>, <c>1,200,000</c> and <c>1.200.000</c> become <c>1200000</c>. Groups have exactly three
    /// digits; one group after a point may be decimals (<c>3.125</c>) and is left.
    /// </summary>
    public static string InOnePiece(string folded) => Grouped().Replace(folded, number => string.Concat(number.Value.Where(char.IsAsciiDigit)));

    /// <summary>Whether a place is inside a decimal number: the <c>5</c> of <c>12,5</c> is none by itself, that of <c>5, 6</c>, of <c>5-2</c> and of <c>21.5.2020</c> is.</summary>
    public static bool IsInside(string text, int at) => Decimals().EnumerateMatches(text) is var numbers && Any(ref numbers, at);

    private static bool Any(ref Regex.ValueMatchEnumerator numbers, int at)
    {
        while (numbers.MoveNext())
        {
            if (numbers.Current.Index < at && at < numbers.Current.Index + numbers.Current.Length)
            {
                return true;
            }
        }

        return false;
    }

    // Not after a slash or a point: the « 20 » of « 77/20 » begins no number of thousands.
    [GeneratedRegex(@"(?<![\p{L}0-9/.,])[1-9][0-9]{0,2}(?:(?: [0-9]{3})+|(?:,[0-9]{3})+|(?:\.[0-9]{3}){2,})(?![0-9]|[,/][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![0-9]|[0-9][.,])[0-9]+[.,][0-9]+(?![0-9]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();
}
