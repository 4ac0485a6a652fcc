namespace ChatBot.Retrieval.Searching;

/// <summary>A term and how rare it is among the passages that are searched.</summary>
/// <param name="Term">The term.</param>
/// <param name="Idf">By language: inverse document frequency, counted over all forms of the term together.</param>
/// <param name="Weight">Over all languages, 0 to 1: idf over its maximum.</param>
/// <param name="Known">Whether any passage has any form of it.</param>
/// <param name="Parts">The words of a phrase.</param>
internal sealed record WeightedTerm(ExpandedTerm Term, IReadOnlyDictionary<string, double> Idf, double Weight, bool Known, IReadOnlyList<WeightedTerm> Parts);
