using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Benchmarks;

/// <summary>Counts the words of a source that are in no passage and no piece of furniture, and those that are there too often.</summary>
internal static partial class WordAccount
{
    /// <summary>Words of four letters or more that were lost (negative) or doubled (positive), with how many.</summary>
    public static Dictionary<string, int> Of(string text, Edition edition)
    {
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(text, -1, balance);
        foreach (var passage in edition.Passages)
        {
            Count(passage.Text, 1, balance);
        }

        foreach (var piece in edition.Furniture)
        {
            Count(piece.Text, 1, balance);
        }

        return balance.Where(b => b.Value != 0).ToDictionary(b => b.Key, b => b.Value);
    }

    private static void Count(string text, int step, Dictionary<string, int> balance)
    {
        foreach (Match match in Word().Matches(text))
        {
            balance[match.Value] = balance.GetValueOrDefault(match.Value) + step;
        }
    }

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Word();
}
