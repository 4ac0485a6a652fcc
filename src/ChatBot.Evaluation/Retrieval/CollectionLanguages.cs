using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>
/// Tells the language of each text of a collection that does not say: most collections are in one language, so that a text counts as another only
/// when its own words say so clearly. Short texts go with the others.
/// </summary>
internal static class CollectionLanguages
{
    private const int Clear = 4;

    /// <summary>The languages of texts, in their order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="otherwise">For a collection whose words do not tell.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<BeirText> texts, string otherwise)
    {
        var guesses = texts.Select(Guess).ToArray();
        var most = guesses.Where(g => g.Language is not null)
            .GroupBy(g => g.Language!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? otherwise;
        return [.. guesses.Select(g => g.Lead >= Clear ? g.Language! : most)];
    }

    private static (string? Language, int Lead) Guess(BeirText text) =>
        text.Language is { } known ? (known, Clear) : LanguageGuess.Scored($"{text.Title} {text.Text}");
}
