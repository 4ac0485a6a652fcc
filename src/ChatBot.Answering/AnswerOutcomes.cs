namespace ChatBot.Answering;

/// <summary>The names of outcomes, as files and the wire have them.</summary>
public static class AnswerOutcomes
{
    private static readonly Dictionary<string, AnswerOutcome> ByName = new(StringComparer.Ordinal)
    {
        ["answered"] = AnswerOutcome.Answered,
        ["not-found"] = AnswerOutcome.NotFound,
        ["small-talk"] = AnswerOutcome.SmallTalk,
    };

    private static readonly Dictionary<AnswerOutcome, string> Names = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, AnswerOutcome> All => ByName;

    /// <summary>The name of an outcome.</summary>
    public static string Name(this AnswerOutcome outcome) => Names[outcome];

    /// <summary>The outcome of a name; null when it is none.</summary>
    public static AnswerOutcome? Find(string? name) => name is not null && ByName.TryGetValue(name, out var outcome) ? outcome : null;
}
