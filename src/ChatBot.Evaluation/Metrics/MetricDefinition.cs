using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Metrics;

/// <summary>A figure that a run is summed up by.</summary>
public sealed record MetricDefinition
{
    /// <summary>As thresholds and reports name it (<c>citation-precision</c>).</summary>
    public required string Name { get; init; }

    /// <summary>What it says, in a few words.</summary>
    public required string Meaning { get; init; }

    /// <summary>What it counts in.</summary>
    public MetricUnit Unit { get; init; } = MetricUnit.Share;

    /// <summary>Whether thresholds are least values; if not, they are most values.</summary>
    public bool MoreIsBetter { get; init; } = true;

    /// <summary>Whether it can only be measured on targets that show what they retrieved.</summary>
    public bool NeedsEvidence { get; init; }

    /// <summary>Whether it can only be measured with a judge.</summary>
    public bool NeedsJudge { get; init; }

    /// <summary>Whether it can only be measured where a chat model was asked.</summary>
    public bool NeedsModel { get; init; }

    /// <summary>The value of one turn, for figures that are means of turns; null where it does not apply to the turn.</summary>
    public Func<PlayedTurn, double?>? OfTurn { get; init; }

    /// <summary>The value over all turns and how many of them it rests on, for the other figures; null when there are none.</summary>
    public Func<IReadOnlyList<PlayedTurn>, (double Value, int Count)?>? OfAll { get; init; }
}

/// <summary>What a metric counts in.</summary>
public enum MetricUnit
{
    /// <summary>0 to 1.</summary>
    Share,

    /// <summary>Words, turns, tokens or statements.</summary>
    Count,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>1 to 5.</summary>
    Grade,
}

/// <summary>A metric of a run.</summary>
/// <param name="Value">In the metric's unit.</param>
/// <param name="Count">How many turns (quotations, for those) it rests on.</param>
/// <param name="Low">Lower end of the 95 % interval; null when the figure is no mean.</param>
/// <param name="High">Upper end.</param>
public sealed record MetricValue(double Value, int Count, double? Low = null, double? High = null);
