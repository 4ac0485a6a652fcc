using System.Collections.Frozen;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Tells French from English by the small words that each has and the other has not.</summary>
internal static class LanguageDetector
{
    private static readonly FrozenSet<string> French = new[]
    {
        "le", "la", "les", "des", "du", "de", "et", "une", "un", "que", "qui", "dans", "pour", "par", "sur", "aux", "au", "est", "sont", "ses", "ces", "avec", "leur", "leurs", "d", "l", "qu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> English = new[]
    {
        "the", "of", "and", "to", "in", "that", "is", "are", "with", "for", "by", "its", "their", "which", "from", "this", "these", "those", "has", "have", "all", "an", "as", "or",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text; its first 40,000 characters are looked at.</param>
    /// <returns><c>fr</c>, <c>en</c>, or null when neither stands out.</returns>
    public static string? Of(string text)
    {
        int french = 0, english = 0, words = 0;
        var lookupFrench = French.GetAlternateLookup<ReadOnlySpan<char>>();
        var lookupEnglish = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = Math.Min(text.Length, 40_000);
        for (var i = 0; i < end; i++)
        {
            var start = i;
            while (i < end && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words++;
                var word = text.AsSpan(start, i - start);
                french += lookupFrench.Contains(word) ? 1 : 0;
                english += lookupEnglish.Contains(word) ? 1 : 0;
            }
        }

        if (Math.Max(french, english) * 20 < words || french == english)
        {
            return null;
        }

        return french > english ? "fr" : "en";
    }
}
