using System.Text.RegularExpressions;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>
/// The little words that make another thing of a word: « those to come », « same rights », « santé pour tous ». Analysis drops them, and what is left
/// (« come », « rights », « santé ») would stand for the phrase wherever it is met; with its frame it only does so between the same little words.
/// </summary>
internal sealed partial class PhraseFrame
{
    /// <summary>Words that may be missing or others without changing what a phrase says: articles, « de », auxiliaries.</summary>
    private static readonly HashSet<string> Light =
    [
        .. ("le la les l un une des du de d se s au aux a en y ca cela t faire fait fais font faites fera feront faisant avoir ai ont avait avaient ayant etre est sont etait etaient sera seront ete " +
            "the an be is are was were been being am have has had having do does did done doing it its their his her").Split(' '),
    ];

    /// <summary>Words without which a phrase says the contrary, or of one what it says of all.</summary>
    private static readonly HashSet<string> Turning = ["ne", "n", "pas", "ni", "no", "not", "nor", "tout", "tous", "toute", "toutes"];

    private readonly List<string> _before, _after;

    private PhraseFrame(List<string> before, List<string> after) => (_before, _after) = (before, after);

    /// <summary>The frame of a phrase of which analysis keeps one word; null when it loses nothing that tells.</summary>
    public static PhraseFrame? Of(TextAnalyzer analyzer, string phrase)
    {
        // Most lines of the lexicon are of words by themselves, which need no second analysis.
        if (phrase.All(char.IsLetterOrDigit) || analyzer.Analyze(phrase) is not [var word])
        {
            return null;
        }

        var (before, after) = Around(phrase, word.Start, word.End, analyzer.Language);
        return before.Count + after.Count > 0 ? new PhraseFrame(before, after) : null;
    }

    /// <summary>Whether the words around a place in a text are those of the phrase.</summary>
    public bool Fits(string text, int start, int end, string language)
    {
        var (before, after) = Around(text, start, end, language);
        return before.TakeLast(_before.Count).SequenceEqual(_before) && after.Take(_after.Count).SequenceEqual(_after);
    }

    /// <summary>Whether the word by itself would say the contrary (« pas en mesure »), or much less (« tous les ans »).</summary>
    public bool Turns => _before.Concat(_after).Any(Turning.Contains);

    private static (List<string> Before, List<string> After) Around(string text, int start, int end, string language)
        => (Words(text[..start], language), Words(text[end..], language));

    private static List<string> Words(string text, string language)
        => [.. Word().Matches(TextFolding.Fold(text)).Select(m => m.Value).Where(w => !Light.Contains(w) || (language == "en" && w is "un" or "en"))];

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
