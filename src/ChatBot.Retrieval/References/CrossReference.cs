using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>Words of a passage that name another passage of the same edition.</summary>
/// <param name="Span">The words.</param>
/// <param name="Target">The passage that they name.</param>
public readonly record struct CrossReference(TextSpan Span, PassageId Target);
