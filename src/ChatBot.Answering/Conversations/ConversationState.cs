using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Conversations;

/// <summary>What a conversation remembers of its last turns: enough to give meaning to the next one.</summary>
/// <param name="Language">The language last spoken, two letters.</param>
/// <param name="Question">The last standalone question that was answered or asked.</param>
/// <param name="Cited">The passages last cited, in the order of the answer.</param>
internal sealed record ConversationState(string? Language, string? Question, IReadOnlyList<CitedPassage> Cited)
{
    /// <summary>A conversation in which nothing has been said.</summary>
    public static ConversationState Empty { get; } = new(null, null, []);

    /// <summary>What was asked for and not shown yet, because there was too much of it.</summary>
    public IReadOnlyList<CitedPassage> Left { get; init; } = [];

    /// <summary>The last exchanges, oldest first: what a model is told when a turn leans on them.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    /// <summary>With one exchange more, and the oldest forgotten.</summary>
    /// <param name="question">The standalone question.</param>
    /// <param name="answer">What was answered; its beginning is kept, without references.</param>
    public ConversationState With(string question, string answer) => this with { Exchanges = [.. Exchanges.TakeLast(MostExchanges - 1), Exchange.Of(question, answer)] };

    private const int MostExchanges = 3;
}

/// <summary>A question and the beginning of its answer.</summary>
internal sealed partial record Exchange(string Question, string Answer)
{
    private const int MostCharacters = 400;

    /// <summary>An exchange, cut to what gives meaning to the next turn.</summary>
    public static Exchange Of(string question, string answer)
    {
        var bare = Marks().Replace(answer, string.Empty);
        return new Exchange(question, bare.Length <= MostCharacters ? bare : bare[..MostCharacters] + "…");
    }

    [GeneratedRegex(@" ?\[\d{1,4}\]|\*\*")]
    private static partial Regex Marks();
}

/// <summary>A passage that an answer cited.</summary>
/// <param name="Slug">Its edition.</param>
/// <param name="Id">The passage.</param>
internal readonly record struct CitedPassage(string Slug, PassageId Id);
