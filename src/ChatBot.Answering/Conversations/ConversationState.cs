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
}

/// <summary>A passage that an answer cited.</summary>
/// <param name="Slug">Its edition.</param>
/// <param name="Id">The passage.</param>
internal readonly record struct CitedPassage(string Slug, PassageId Id);
