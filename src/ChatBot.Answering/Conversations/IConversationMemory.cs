namespace ChatBot.Answering.Conversations;

/// <summary>What the answerer remembers of conversations.</summary>
public interface IConversationMemory
{
    /// <summary>Forgets a conversation: the next turn is read as its first. Nothing happens when it is not known.</summary>
    /// <param name="conversationId">As given in <see cref="AnswerRequest.ConversationId"/>.</param>
    void Forget(string conversationId);
}
