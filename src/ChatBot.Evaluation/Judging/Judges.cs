namespace ChatBot.Evaluation.Judging;

/// <summary>What is judged by a chat model, and how each is called.</summary>
public static class Judges
{
    /// <summary>Is everything said supported by the passages cited?</summary>
    public const string Groundedness = "groundedness";

    /// <summary>Does the reply answer what was asked, and nothing else?</summary>
    public const string Relevance = "relevance";

    /// <summary>Does it say all that the wanted passages say on the question?</summary>
    public const string Completeness = "completeness";

    /// <summary>Does it mean the same as the expected facts?</summary>
    public const string Equivalence = "equivalence";

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<string> Names { get; } = [Groundedness, Relevance, Completeness, Equivalence];

    /// <summary>What a judged metric says, in a few words.</summary>
    public static string MeaningOf(string name) => name switch
    {
        Groundedness => "judged: supported by the passages cited",
        Relevance => "judged: answers what was asked",
        Completeness => "judged: leaves nothing out",
        Equivalence => "judged: means the same as the expected facts",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such judged metric."),
    };
}
