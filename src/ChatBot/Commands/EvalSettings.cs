namespace ChatBot.Commands;

/// <summary>What to play, against what, and what to write.</summary>
internal sealed record EvalSettings
{
    public required string Path { get; init; }

    /// <summary>Names of configured models; none: whichever is configured.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    public Uri? Target { get; init; }

    public string? Secret { get; init; }

    public string? Report { get; init; }

    public string? Json { get; init; }

    public string? JUnit { get; init; }

    public string? Baseline { get; init; }

    public int Concurrency { get; init; } = 1;

    public int Seed { get; init; } = 1;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public string? Kind { get; init; }

    public bool Judge { get; init; } = true;
}
