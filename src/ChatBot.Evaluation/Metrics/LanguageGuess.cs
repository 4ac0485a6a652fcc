using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// Tells French, English and Spanish apart by their commonest words. On purpose not the product's own detector: an instrument that shares its
/// subject's mistakes does not see them. Abstains when the words do not tell.
/// </summary>
public static partial class LanguageGuess
{
    // Left out: "para" and "al", which the bot's own labels hold ("para. 7", « al. 7 »).
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<string, FrozenSet<string>>
    {
        ["fr"] = Set("le la les l un une des du de d et est sont a ont en au aux que qui qu ne n pas dans par pour sur avec ce cette ces son sa ses elle ils il se s où quel quelle quels quelles comment combien quand c j je nous vous leur leurs plus y dit texte"),
        ["en"] = Set("the a an and is are was were has have of to in on at by for with that this these those it its which who what where when how many does do did not from as be can i you we they their there any says text"),
        ["es"] = Set("el la los las un una unos unas y es son ha han de del que en por con se su sus no lo como qué quién cuál cuáles dónde cuándo cuántos cuántas"),
    }.ToFrozenDictionary();

    /// <summary>The language of a text, two letters; null when its words do not tell.</summary>
    public static string? Of(string text) => Scored(text).Language;

    /// <summary>The language of a text, and by how many words it leads the next.</summary>
    internal static (string? Language, int Lead) Scored(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = Words.Keys.ToDictionary(language => language, _ => 0);
        foreach (Match word in Letters().Matches(text.Length > 20_000 ? text[..20_000] : text))
        {
            var lower = word.Value.ToLowerInvariant();
            foreach (var (language, words) in Words)
            {
                counts[language] += words.Contains(lower) ? 1 : 0;
            }
        }

        var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToArray();
        var lead = best[0].Value - best[1].Value;
        return lead > 0 ? (best[0].Key, lead) : (null, 0);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
