using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Grounding.Relations.Texts;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>A text that may support a statement: a passage with what stands around it, or the question. What is read off it is read once, when first needed.</summary>
internal sealed partial class GroundingSource
{
    private readonly Lazy<HashSet<string>> words;
    private readonly Lazy<Figures> figures;
    private readonly Lazy<TextItems> items;
    private readonly Lazy<IReadOnlySet<string>> countries;
    private readonly Lazy<IReadOnlySet<int>> listSizes;
    private string? measured;
    private HashSet<string> names = [];

    /// <param name="text">The words that may be quoted.</param>
    /// <param name="language">Their language, two letters.</param>
    /// <param name="around">What else the reader is shown of it: label, symbol, the paragraph that introduces it.</param>
    public GroundingSource(string text, string language, params IEnumerable<string?> around)
    {
        Text = text;
        Language = language;
        Body = text;
        All = string.Join('\n', around.Prepend(text).OfType<string>());
        words = new(() => WordsOf(All));
        figures = new(() => Figures.Of(measured ?? All));
        items = new(() => TextItems.Of(Body));
        listSizes = new(() => NameLists.SizesOf(Items));
        countries = new(() => Wording.Countries.Named(All));
    }

    /// <summary>A passage as a model is shown it.</summary>
    public static GroundingSource Of(PassageLine line) => new(line.Text, line.Language, line.Label, line.Document, line.Organ, line.Context)
    {
        // The number of a paragraph counts nothing.
        measured = $"{line.Text}\n{line.Document}\n{line.Context}",
        Label = line.Label,
        names = WordsOf(line.Known ?? string.Empty),
        Body = line.Context is null ? line.Text : $"{line.Text}\n{line.Context}",
    };

    /// <summary>The text and the paragraph that introduces it: what relations are read off.</summary>
    public string Body { get; private init; }

    /// <summary>What people call it; empty for the question.</summary>
    public string Label { get; private init; } = string.Empty;

    /// <summary>The words that may be quoted.</summary>
    public string Text { get; }

    /// <summary>The text's language, two letters.</summary>
    public string Language { get; }

    /// <summary>The text and what stands around it.</summary>
    public string All { get; }

    /// <summary>The words of <see cref="Body"/>, with their places.</summary>
    public TextItems Items => items.Value;

    /// <summary>How many names each of its lists holds: « l'Islande, le Chili et le Sénégal », 3.</summary>
    public IReadOnlySet<int> ListSizes => listSizes.Value;

    /// <summary>Its symbols, days and numbers.</summary>
    public Figures Figures => figures.Value;

    /// <summary>The countries that it names, by their first French name.</summary>
    public IReadOnlySet<string> Countries => countries.Value;

    /// <summary>Whether it calls something by the adjective of a country, « le Gouvernement autrichien ».</summary>
    /// <param name="country">The country's first French name.</param>
    public bool HasCalled(string country) => Word().Matches(All).Any(m => Wording.Countries.Called(m.Value) == country);

    /// <summary>Whether it has a word, in the singular or the plural.</summary>
    /// <param name="folded">The word, folded.</param>
    public bool Has(string folded)
        => words.Value.Contains(folded)
            || (folded.Length > 3 && (words.Value.Contains(folded + "s") || words.Value.Contains(folded + "x") || (folded[^1] is 's' or 'x' && words.Value.Contains(folded[..^1]))));

    /// <summary>Whether a name stands in it, in its document's title, or in the full name of what it calls « l'Agence ».</summary>
    /// <param name="folded">A word of the name, folded.</param>
    public bool HasName(string folded) => Has(folded) || names.Contains(folded);

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(TextFolding.Fold(text)).SelectMany(m => m.Value.Split('-', '/', '.').Append(m.Value))];

    /// <summary>Whether it has words in a row.</summary>
    /// <param name="folded">The words, folded.</param>
    public bool HasPhrase(string folded) => TextFolding.Fold(All).Contains(folded, StringComparison.Ordinal);

    /// <summary>Whether it has a word or another form of it: « coopération » for « coopèrent ».</summary>
    public bool HasFormOf(string folded) => Has(folded) || (folded.Length >= ShortestStem && words.Value.Any(w => IsFormOf(w, folded)));

    private const int ShortestStem = 5;

    /// <summary>Whether two words share a beginning long enough to be forms of one.</summary>
    public static bool IsFormOf(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared == Math.Min(one.Length, other.Length) && shared == one.Length && one.Length == other.Length
            || (shared >= ShortestStem - 1 && one.Length >= ShortestStem && shared * 10 >= Math.Max(one.Length, other.Length) * 6 && Math.Max(one.Length, other.Length) - shared <= 5);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
