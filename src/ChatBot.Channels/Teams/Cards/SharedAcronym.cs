using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Finds an acronym that a text uses in more than one paragraph: something to ask « quels paragraphes mentionnent… » about.</summary>
internal static partial class SharedAcronym
{
    /// <summary>So many paragraphs make a good list; more make a long one.</summary>
    private const int GoodList = 6;

    /// <summary>The acronym, with the article that the text itself gives it (« l'ONUDC ») where it is in the language asked for; null when there is none.</summary>
    public static string? Of(Edition edition, string language)
    {
        var uses = edition.Passages
            .Where(p => p.Kind is not (PassageKind.Head or PassageKind.Note) && !IsShouted(p.Text))
            .SelectMany(p => Acronym().Matches(p.Text).Select(m => (p.Id, Name: m.Groups["name"].Value, Article: ArticleOf(m.Groups["before"].Value))))
            .Where(u => !RomanNumeral().IsMatch(u.Name))
            .GroupBy(u => u.Name)
            .Select(g => (Name: g.Key, Paragraphs: g.Select(u => u.Id).Distinct().Count(), Article: Usual([.. g.Select(u => u.Article)])))
            .Where(a => a.Paragraphs > 1)
            .OrderBy(a => Math.Max(0, a.Paragraphs - GoodList)).ThenByDescending(a => a.Paragraphs).ThenBy(a => a.Name, StringComparer.Ordinal);
        return uses.Select(a => edition.Language == language ? a.Article + a.Name : a.Name).FirstOrDefault();
    }

    /// <summary>The article seen most, when it is no slip: « la pandémie de COVID-19 » has none, « la COVID-19 » has one all the same.</summary>
    private static string Usual(List<string> articles)
    {
        var most = articles.Where(a => a.Length > 0).GroupBy(a => a).OrderByDescending(a => a.Count()).ThenBy(a => a.Key, StringComparer.Ordinal).FirstOrDefault();
        return most?.Count() * 4 >= articles.Count ? most!.Key : string.Empty;
    }

    /// <summary>« du HCR » is « le HCR »; « d'INTERPOL » has no article.</summary>
    private static string ArticleOf(string before) => before.TrimEnd() switch
    {
        "l'" or "l’" => "l'",
        "la" => "la ",
        "le" or "du" or "au" => "le ",
        "les" or "des" or "aux" => "les ",
        "the" => "the ",
        _ => string.Empty,
    };

    /// <summary>Headings in capitals hold no acronyms.</summary>
    private static bool IsShouted(string text) => text.Count(char.IsUpper) * 2 > text.Count(char.IsLetter);

    /// <summary>Capitals, with a number where they have one (COVID-19), that are not part of a symbol (A/CONF.192/15) or of another word.</summary>
    [GeneratedRegex(@"(?:\b(?<before>l['’]|(?:la|le|du|au|les|des|aux|the)\s))?(?<![\w/.\-])(?<name>[A-Z]{3,10}(?:-\d{1,2})?)(?![\w/\-]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex("^[IVXLCDM]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanNumeral();
}
