using System.Text.Json.Serialization;
using ChatBot.Answering;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Reporting;

/// <summary>A run as it is reported: what the JSON file holds, and what every other report is made from.</summary>
public sealed record RunReport
{
    /// <summary>The version of this layout; a baseline of another version is refused.</summary>
    public const int CurrentFormat = 1;

    /// <inheritdoc cref="CurrentFormat"/>
    [JsonRequired]
    public int Format { get; init; } = CurrentFormat;

    /// <summary>What was measured, when, and with which settings.</summary>
    public required RunStamp Stamp { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunState State { get; init; }

    /// <summary>Why it did not end as planned; null when it did.</summary>
    public string? Reason { get; init; }

    /// <summary>How many cases were to be played.</summary>
    public required int Planned { get; init; }

    /// <summary>Over all sets, by metric.</summary>
    public required IReadOnlyDictionary<string, MetricValue> Metrics { get; init; }

    /// <summary>Set by set.</summary>
    public required IReadOnlyList<SetReport> Sets { get; init; }

    /// <summary>Kind by kind, in alphabetical order.</summary>
    public required IReadOnlyList<GroupReport> Kinds { get; init; }

    /// <summary>Language by language, in alphabetical order.</summary>
    public required IReadOnlyList<GroupReport> Languages { get; init; }

    /// <summary>Case by case, in the order of the sets.</summary>
    public required IReadOnlyList<CaseReport> Cases { get; init; }

    /// <summary>The comparison with an earlier run; null when none was asked for.</summary>
    public BaselineReport? Baseline { get; init; }
}

/// <summary>What makes a run comparable with another.</summary>
public sealed record RunStamp
{
    /// <summary>When it started.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>The bot measured: <c>in process</c>, or its address.</summary>
    public required string Target { get; init; }

    /// <summary>The bot's settings' hash; null when it does not say.</summary>
    public string? SettingsHash { get; init; }

    /// <summary>The model that composes answers; null when the target does not say.</summary>
    public string? Model { get; init; }

    /// <summary>What the configuration calls that model; null when it was not chosen by name.</summary>
    public string? ModelName { get; init; }

    /// <summary>The model that judges; null: nothing was judged.</summary>
    public string? Judge { get; init; }

    /// <summary>The index's generation; null when the target does not say.</summary>
    public string? IndexGeneration { get; init; }

    /// <summary>The commit that this program was built from; null when it is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>The seed of the intervals and of the judge.</summary>
    public int Seed { get; init; }

    /// <summary>Only cases of this kind were played; null: all.</summary>
    public string? Kind { get; init; }
}

/// <summary>The figures of a set.</summary>
public sealed record SetReport(string Name, string File, int Cases, int Turns, IReadOnlyDictionary<string, MetricValue> Metrics, IReadOnlyList<GateResult> Gates);

/// <summary>The figures of a kind or language.</summary>
public sealed record GroupReport(string Name, int Cases, int Turns, IReadOnlyDictionary<string, MetricValue> Metrics);

/// <summary>What came of a case.</summary>
public sealed record CaseReport(string Id, string Set, string Kind, string Language, string? Document, double Score, bool Passed, IReadOnlyList<TurnReport> Turns);

/// <summary>What came of a turn.</summary>
public sealed record TurnReport
{
    /// <summary>What the user said.</summary>
    public required string Say { get; init; }

    /// <summary>What the bot replied; null when it failed.</summary>
    public string? Reply { get; init; }

    /// <summary>Why there is no reply.</summary>
    public string? Error { get; init; }

    /// <summary>What kind of reply was expected: <c>answered</c>, <c>not-found</c>, <c>small-talk</c>.</summary>
    public required string ExpectedOutcome { get; init; }

    /// <summary>What kind it was; null: it is not known.</summary>
    public string? Outcome { get; init; }

    /// <summary>The passages wanted, group by group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Wanted { get; init; } = [];

    /// <summary>The passages cited.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>The first passages retrieved; null when the target does not show them.</summary>
    public IReadOnlyList<string>? Retrieved { get; init; }

    /// <summary>The facts wanted, group by group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Facts { get; init; } = [];

    /// <summary>The scores, and what is wrong.</summary>
    public required TurnScores Scores { get; init; }

    /// <summary>The judge's grades by metric, one per repetition.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Grades { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>What the reply took of a chat model; null when none was asked.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>To the first piece of the reply, in milliseconds.</summary>
    public double? FirstTokenMs { get; init; }

    /// <summary>To the end of the reply, in milliseconds.</summary>
    public double? EndMs { get; init; }
}
