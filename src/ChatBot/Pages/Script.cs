using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The script of a text, as far as it matters for how a page shows it.</summary>
/// <param name="Tag">What <c>lang</c> says of a text whose language is not known; null: nothing.</param>
internal sealed record Script(string? Tag)
{
    /// <summary>Letters that are looked at.</summary>
    private const int Sample = 1_000;

    /// <summary>Latin, Cyrillic, Chinese and all others that run from left to right.</summary>
    public static Script LeftToRight { get; } = new((string?)null);

    private static readonly Script Arabic = new("und-Arab"), Hebrew = new("und-Hebr");

    /// <summary>The script that most letters of an edition are of.</summary>
    public static Script Of(Edition edition)
    {
        var (arabic, hebrew, all) = (0, 0, 0);
        foreach (var letter in edition.Passages.SelectMany(p => p.Text).Where(char.IsLetter).Take(Sample))
        {
            all++;
            arabic += letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' ? 1 : 0;
            hebrew += letter is >= '\u0590' and <= '\u05FF' ? 1 : 0;
        }

        return 2 * arabic > all ? Arabic : 2 * hebrew > all ? Hebrew : LeftToRight;
    }
}
