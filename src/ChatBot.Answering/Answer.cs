using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering;

/// <summary>What the bot says to a turn.</summary>
public sealed record Answer
{
    /// <summary>Markdown: <c>**bold**</c> key facts, verbatim quotations in « », <c>[1]</c> after each supported statement. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of reply it is.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>The language of the reply: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The passages that support the statements, by position from 1; only those that the text refers to. Empty unless answered.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Questions that can be asked next, in the language of the reply.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The question on its own, with what earlier turns gave to it.</summary>
    public required string Question { get; init; }

    /// <summary>What was retrieved for it, best first.</summary>
    public IReadOnlyList<SearchHit> Evidence { get; init; } = [];

    /// <summary>What composing it took of a model; null when none was asked.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>Short hash of everything configurable that shapes answers: settings, prompts, model, index generation.</summary>
    public required string SettingsHash { get; init; }
}

/// <summary>What an answer took of the configured model.</summary>
/// <param name="InputTokens">Tokens that it read, as its server counts them.</param>
/// <param name="OutputTokens">Tokens that it wrote.</param>
/// <param name="HeldBack">Statements that were not grounded and were not said.</param>
/// <param name="FellBack">Whether the offline model had to answer instead, or the answer broke off.</param>
public sealed record ModelUse(long InputTokens, long OutputTokens, int HeldBack, bool FellBack);

/// <summary>What kind of reply an answer is.</summary>
public enum AnswerOutcome
{
    /// <summary>Grounded, with at least one citation.</summary>
    Answered,

    /// <summary>The text does not say.</summary>
    NotFound,

    /// <summary>Greeting, thanks, help and the like.</summary>
    SmallTalk,
}

/// <summary>A passage that supports a statement of an answer.</summary>
public sealed record Citation
{
    /// <summary>The number in brackets in the text, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The edition cited.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The passage cited.</summary>
    public required Passage Passage { get; init; }

    /// <summary>What people call the passage, in the language of the reply.</summary>
    public required string Label { get; init; }

    /// <summary>The words of the passage that support the statement, verbatim; empty when it is the passage as a whole.</summary>
    public string Quote { get; init; } = string.Empty;

    /// <summary>What names <see cref="Quote"/> in an address; null without a quote. <see cref="MarkFinder"/> finds it in the passage.</summary>
    public string? Mark => Quote.Length == 0 ? null : PassageAddress.MarkOf(Quote);

    /// <summary>The address of the passage on the bot's own host, with <see cref="Mark"/>.</summary>
    public string Path => PassageAddress.Of(Edition, Passage, Mark);
}
