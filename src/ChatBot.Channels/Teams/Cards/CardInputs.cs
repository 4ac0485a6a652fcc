namespace ChatBot.Channels.Teams.Cards;

/// <summary>A question with ready answers, one of which can be taken.</summary>
internal sealed record ChoiceInput(string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    /// <summary><c>expanded</c>: all answers are in sight.</summary>
    public string Style { get; } = "expanded";

    public bool Wrap { get; } = true;
}

/// <summary>A ready answer.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Value">What is sent; the same in all languages.</param>
internal sealed record Choice(string Title, string Value);

/// <summary>A question answered in one's own words, on several lines.</summary>
internal sealed record TextInput(string Label, int MaxLength) : CardElement
{
    public bool IsMultiline { get; } = true;

    public string? Placeholder { get; init; }
}
