using ChatBot.Answering;

namespace ChatBot.Evaluation.TestSets;

/// <summary>A script of what the bot should answer: one file.</summary>
public sealed record TestSet
{
    /// <summary>What people call the set.</summary>
    public required string Name { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>What the set is for; null when the file does not say.</summary>
    public string? Description { get; init; }

    /// <summary>What the set's metrics must reach, by the metric's name.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>What is played, in the order of the file; at least one.</summary>
    public required IReadOnlyList<TestCase> Cases { get; init; }
}

/// <summary>The bound that a metric must keep: least for those where more is better, most for the others.</summary>
/// <param name="Metric">The metric's name; one of <see cref="Metrics.MetricCatalog"/>.</param>
/// <param name="Bound">In the metric's own unit.</param>
/// <param name="Line">Where in the file, from 1.</param>
public sealed record Threshold(string Metric, double Bound, int Line);

/// <summary>A conversation to play.</summary>
public sealed record TestCase
{
    /// <summary>Unique over all sets of a run.</summary>
    public required string Id { get; init; }

    /// <summary>The language of what is said, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>A free word to group and filter by (<c>fact</c>, <c>list</c>, <c>unanswerable</c>…).</summary>
    public required string Kind { get; init; }

    /// <summary>The document asked about (symbol or slug); null: all documents.</summary>
    public string? Document { get; init; }

    /// <summary>What is said and expected, in order; at least one.</summary>
    public required IReadOnlyList<TestTurn> Turns { get; init; }

    /// <summary>Where in the file, from 1.</summary>
    public int Line { get; init; }
}

/// <summary>One thing said, and what is expected of the reply.</summary>
public sealed record TestTurn
{
    /// <summary>What the user says; may be empty or absurd.</summary>
    public required string Say { get; init; }

    /// <summary>Passages that must be cited: every group; within a group any one suffices.</summary>
    public IReadOnlyList<IReadOnlyList<GoldPassage>> Passages { get; init; } = [];

    /// <summary>Passages that may be cited as well, without counting against precision.</summary>
    public IReadOnlyList<GoldPassage> Also { get; init; } = [];

    /// <summary>What the reply must say: every group; within a group any wording suffices. Compared by <see cref="Metrics.TextFolding"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Facts { get; init; } = [];

    /// <summary>What the reply must not say, compared as facts are.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>What kind of reply it must be.</summary>
    public AnswerOutcome Outcome { get; init; } = AnswerOutcome.Answered;

    /// <summary>The most words the reply may have; null: any number.</summary>
    public int? MaxWords { get; init; }

    /// <summary>The language that the reply must be in, two letters; null: not checked.</summary>
    public string? AnswerLanguage { get; init; }
}

/// <summary>A passage named in a test set: <c>PP7</c> of the case's document, or <c>A-RES-77-20.fr#PP7</c> of a given edition.</summary>
/// <param name="Edition">The slug of the edition; null: any edition of the case's document.</param>
/// <param name="Id">The passage's id.</param>
/// <param name="Line">Where in the file, from 1.</param>
public sealed record GoldPassage(string? Edition, string Id, int Line)
{
    /// <summary>The slugs of the editions that it may be in, once looked up by <see cref="GoldCheck"/>; null before: any.</summary>
    public IReadOnlySet<string>? Editions { get; init; }

    /// <summary>As written in the test set.</summary>
    public override string ToString() => Edition is null ? Id : $"{Edition}#{Id}";

    /// <summary>Reads a passage's name as written; null when it has no id.</summary>
    public static GoldPassage? TryParse(string written, int line)
    {
        var hash = written.LastIndexOf('#');
        var id = written[(hash + 1)..].Trim();
        var edition = hash < 0 ? null : written[..hash].Trim();
        return id.Length == 0 || edition is { Length: 0 } ? null : new GoldPassage(edition, id, line);
    }
}
