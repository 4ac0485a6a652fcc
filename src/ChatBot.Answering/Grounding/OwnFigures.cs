using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Grounding.Relations.Texts;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>Numbers that a statement has of its own: labels of the passages that it cites, and counts of what it names itself.</summary>
internal static partial class OwnFigures
{
    /// <summary>A statement with blanks for the numbers that no passage has to hold: « Au paragraphe 4, l'Assemblée… », when it is the paragraph's own.</summary>
    /// <param name="plain">The statement's own words.</param>
    /// <param name="cited">The passages that it refers to.</param>
    public static string LeftOut(string plain, IReadOnlyList<GroundingSource> cited)
        => OwnLabel().Replace(WithoutListed(WithoutCounts(WithoutLabels(plain, cited)), cited), m => cited.Any(c => Number().Matches(c.Label).Any(n => n.Value == m.Groups["n"].Value)) ? new string(' ', m.Length) : m.Value);

    /// <summary>« (annexe, directive 12) »: whatever the parts of a document are called.</summary>
    private static string WithoutLabels(string plain, IReadOnlyList<GroundingSource> cited)
        => cited.Where(c => c.Label.Length > 0).Aggregate(plain, (text, c) => text.Replace(c.Label, new string(' ', c.Label.Length), StringComparison.Ordinal));

    /// <summary>« ces deux cyclones » points at what was named; « Trois pays : l'Islande, le Chili et le Sénégal » counts what follows.</summary>
    private static string WithoutCounts(string plain)
    {
        plain = PointsAt().Replace(plain, m => new string(' ', m.Length));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return plain;
        }

        var items = Item().Split(plain[(colon + 1)..]).Count(i => i.Any(char.IsLetterOrDigit));
        return string.Concat(SmallNumber().Replace(plain[..colon], m => Array.IndexOf(SmallNumbers, m.Value.ToLowerInvariant()) % 5 + 2 <= items && items <= Array.IndexOf(SmallNumbers, m.Value.ToLowerInvariant()) % 5 + 4 ? new string(' ', m.Length) : m.Value), plain.AsSpan(colon));
    }

    /// <summary>« Quatre pays sont invités » where a passage names four in a row; as long as the number measures nothing.</summary>
    private static string WithoutListed(string plain, IReadOnlyList<GroundingSource> cited)
    {
        var listed = Figures.Of(plain).Numbers.Where(n => n.Value is >= 2 and <= 12 && cited.Any(c => c.ListSizes.Contains((int)n.Value)) && Units.Of(TextFolding.Fold(plain), n.Start, n.End) is null);
        return listed.Aggregate(plain, (text, n) => string.Concat(text.AsSpan(0, n.Start), new string(' ', n.End - n.Start), text.AsSpan(n.End)));
    }

    private static readonly string[] SmallNumbers = ["deux", "trois", "quatre", "cinq", "six", "two", "three", "four", "five", "six"];

    [GeneratedRegex(@"\b(?:ces|les|these|the|those|both) (?:deux|trois|quatre|two|three|four)\b(?! (?:tiers|thirds))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PointsAt();

    [GeneratedRegex(@"\b(?:deux|trois|quatre|cinq|six|two|three|four|five)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@",| et | and |\n\s*(?:[-*•]|[0-9]{1,2}[.)]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:par(?:agraphe?s?)|par\.|paras?|al(?:inéa)?s?|notes?|points?|annexe?s?|passages?|articles?|art\.|principes?|principles?|r[eè]gles?|rules?|sections?|chapitres?|chapters?|parties?|parts?|sub-paragraph)\.? ?(?:no?s?\.? ?)?(?<n>[0-9]{1,4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OwnLabel();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
