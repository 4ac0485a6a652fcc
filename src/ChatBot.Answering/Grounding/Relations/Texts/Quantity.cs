namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>A number, a measure or a date, and the words that it takes up.</summary>
/// <param name="Number">The number; the year of a date, 0 without one.</param>
/// <param name="Day">The day, when it is one.</param>
/// <param name="Unit">What it counts, when it is a measure.</param>
/// <param name="Kind">What it can be mistaken for: the unit's dimension, <c>date</c>, or <c>count</c>.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record Quantity(double Number, Day? Day, Unit? Unit, string Kind, int First, int Last)
{
    /// <summary>The kind of days and years.</summary>
    public const string Date = "date";

    /// <summary>The kind of numbers of things.</summary>
    public const string Count = "count";

    /// <summary>Whether another one says the same number or day, whatever it counts.</summary>
    public bool IsSaidBy(Quantity other) => (Day, other.Day) switch
    {
        ({ } own, { } its) => own.IsSaidBy(its),
        (null, { Year: { } year }) => Kind == Date && year == Number,
        ({ }, null) => false,
        _ => Number == other.Number || (Unit is { } unit && other.Unit is { } its && unit.IsAsLong(Number, its, other.Number)),
    };
}
