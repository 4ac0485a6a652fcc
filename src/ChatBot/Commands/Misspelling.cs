namespace ChatBot.Commands;

/// <summary>What was probably meant by a word that is not known.</summary>
internal static class Misspelling
{
    /// <summary>Most letters that are changed, left out, put in, or exchanged with their neighbour.</summary>
    private const int MostSlips = 2;

    /// <summary>The known word that is nearest; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(candidate => (Word: candidate, Slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(c => c.Slips <= Math.Min(MostSlips, c.Word.Length / 2))
        .OrderBy(c => c.Slips)
        .Select(c => c.Word)
        .FirstOrDefault();

    /// <summary>The distance of two words (Damerau and Levenshtein; no stretch is changed twice).</summary>
    private static int Slips(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                var slips = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                var isExchange = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                table[i, j] = isExchange ? Math.Min(slips, table[i - 2, j - 2] + 1) : slips;
            }
        }

        return table[one.Length, other.Length];
    }
}
