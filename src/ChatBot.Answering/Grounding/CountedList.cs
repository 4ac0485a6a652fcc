using System.Globalization;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// A list whose leading line counts its items, « Trois pays ont promis de l'argent : », when no passage gives the number: only what follows can bear it out, so the line
/// waits until the list has ended.
/// </summary>
/// <param name="lead">The leading line, with the gap before it.</param>
/// <param name="count">The number that it gives.</param>
internal sealed class CountedList(string lead, double count)
{
    private readonly List<GroundedStatement> items = [];

    /// <summary>Takes an item that may be said.</summary>
    /// <param name="item">The item, with the gap before it.</param>
    public void Add(GroundedStatement item) => items.Add(item);

    /// <summary>The list, with its line when it has as many items as the line says; null when it has none.</summary>
    public GroundedStatement? Close() => items.Count == 0 ? null : items.Aggregate(Join) with { Text = (IsBorneOut ? lead : string.Empty) + string.Concat(items.Select(i => i.Text)) };

    /// <summary>Why the line is not said; null when it is.</summary>
    public string? Fault => IsBorneOut ? null : $"what leads to it: figure {count.ToString(CultureInfo.InvariantCulture)}";

    private bool IsBorneOut => items.Count == count;

    /// <summary>A leading line without the number that the passages do not have, and that number; null when what is wrong with the line is something else.</summary>
    /// <param name="lead">The line.</param>
    /// <param name="verdict">What the checks say of the line with its first item.</param>
    public static (string Line, double Count)? Uncounted(string lead, Verdict? verdict)
    {
        var number = Figures.Of(lead).Numbers.Where(n => verdict?.Fault == $"figure {n.Value.ToString(CultureInfo.InvariantCulture)}").Cast<(double Value, int Start, int End)?>().FirstOrDefault();
        return number is var (value, start, end) ? (string.Concat(lead.AsSpan(0, start), lead.AsSpan(end)), value) : null;
    }

    /// <summary>Two statements in a row as one.</summary>
    public static GroundedStatement Join(GroundedStatement one, GroundedStatement other)
        => new(one.Text + other.Text, [.. one.Cited.Union(other.Cited)], one.Quotes.Concat(other.Quotes).GroupBy(q => q.Key).ToDictionary(q => q.Key, q => q.First().Value));
}
