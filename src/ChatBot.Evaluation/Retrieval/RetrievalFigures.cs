using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>How well and how fast the queries of one language found their passages; means over the queries.</summary>
public sealed record RetrievalFigures
{
    /// <summary>How many queries.</summary>
    [JsonPropertyName("queries")]
    public required int Queries { get; init; }

    /// <summary>Share of the relevant passages that come first.</summary>
    [JsonPropertyName("recall@1")]
    public required double RecallAt1 { get; init; }

    /// <summary>Share among the first five.</summary>
    [JsonPropertyName("recall@5")]
    public required double RecallAt5 { get; init; }

    /// <summary>Share among the first ten.</summary>
    [JsonPropertyName("recall@10")]
    public required double RecallAt10 { get; init; }

    /// <summary>Share among the first hundred.</summary>
    [JsonPropertyName("recall@100")]
    public required double RecallAt100 { get; init; }

    /// <summary>One over the rank of the first relevant passage, within ten.</summary>
    [JsonPropertyName("mrr@10")]
    public required double MrrAt10 { get; init; }

    /// <summary>Normalized discounted cumulative gain of the first ten.</summary>
    [JsonPropertyName("ndcg@10")]
    public required double NdcgAt10 { get; init; }

    /// <summary>Queries a second, one after another.</summary>
    [JsonPropertyName("queries-per-second")]
    public required double QueriesPerSecond { get; init; }

    /// <summary>Half of the queries take no longer, in milliseconds.</summary>
    [JsonPropertyName("p50-ms")]
    public required double P50 { get; init; }

    /// <summary>99 % of the queries take no longer, in milliseconds.</summary>
    [JsonPropertyName("p99-ms")]
    public required double P99 { get; init; }

    /// <summary>The same by words alone, when these figures are by words and vectors; null when they are by words alone themselves.</summary>
    [JsonPropertyName("lexical")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RetrievalFigures? Lexical { get; init; }
}
