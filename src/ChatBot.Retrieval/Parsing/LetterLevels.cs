using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Puts the lettered parts of one paragraph in their places: « a) », « b) », and « i) », « ii) » inside them.</summary>
internal sealed class LetterLevels
{
    private const int Deepest = 3;
    private readonly List<Draft> open = [];

    /// <summary>The last letter of each level that is closed: some lists go on below the next one above (« i) a) … g) ; ii) h) … l) »).</summary>
    private readonly string?[] closed = new string?[Deepest];

    /// <summary>Forgets the letters; a new paragraph begins.</summary>
    public void Reset()
    {
        open.Clear();
        Array.Clear(closed);
    }

    /// <summary>Adds a part of a paragraph below the right one.</summary>
    public void Add(DraftList drafts, Draft paragraph, string letter, string text)
    {
        var level = LevelOf(letter);
        for (var i = level + 1; i < open.Count; i++)
        {
            closed[i] = open[i].Number;
        }

        open.RemoveRange(level, open.Count - level);
        var parent = level == 0 ? paragraph : open[level - 1];
        open.Add(drafts.AddSub(parent, letter, text));
    }

    /// <summary>Where a letter belongs: beside the innermost one that it follows, below where a list goes on or begins (« i) », « a) » begin a list), else at the top.</summary>
    private int LevelOf(string letter)
    {
        for (var level = open.Count - 1; level >= 0; level--)
        {
            if (Follows(open[level].Number!, letter))
            {
                return level;
            }
        }

        if (open.Count is > 0 and < Deepest && closed[open.Count] is { } before && Follows(before, letter))
        {
            return open.Count;
        }

        if (letter is "i" or "a")
        {
            return Math.Min(open.Count, Deepest - 1);
        }

        return Roman(letter) > 0 && open.Count > 0 && Roman(open[^1].Number!) > 0 ? open.Count - 1 : 0;
    }

    /// <summary>Whether one letter or roman number comes right after another.</summary>
    public static bool Follows(string previous, string next)
    {
        if (Roman(next) > 1 && Roman(next) == Roman(previous) + 1)
        {
            return true;
        }

        return (previous.Length, next.Length) switch
        {
            (1, 1) => next[0] == previous[0] + 1,
            (1, 2) => previous == "z" && next == "aa",
            (2, 2) => (next[0] == next[1] && previous[0] == previous[1] && next[0] == previous[0] + 1) || (next[0] == previous[0] && next[1] == previous[1] + 1),
            _ => false,
        };
    }

    /// <summary>The value of a small roman number; 0 for other letters.</summary>
    public static int Roman(string text)
    {
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit == 0)
            {
                return 0;
            }

            value += i + 1 < text.Length && Digit(text[i + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
}
