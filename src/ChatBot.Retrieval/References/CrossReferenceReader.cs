using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>A reference as it is written, before it is looked up.</summary>
/// <param name="Span">The words.</param>
/// <param name="Number">The paragraph's number; null for the paragraph that the words stand in.</param>
/// <param name="Letters">The sub-paragraph's letters, joined with dots (<c>a.ii</c>); null for the whole paragraph.</param>
/// <param name="Side">Where it says that the passage is.</param>
internal readonly record struct WrittenReference(TextSpan Span, string? Number, string? Letters, Side Side);

/// <summary>Where a reference says that its passage is.</summary>
internal enum Side
{
    /// <summary>« de la présente résolution ».</summary>
    Anywhere,

    /// <summary>« ci-dessus ».</summary>
    Above,

    /// <summary>« ci-dessous ».</summary>
    Below,
}

/// <summary>Reads references of a text to itself, French and English.</summary>
internal static partial class CrossReferenceReader
{
    private const string Number = @"\d{1,3}(?:er)?(?![\d/.])";
    private const string Letter = @"\(?[a-z]\)(?: ?\(?[ivx]{1,5}\))?";
    private const string Joint = @"(?:,? (?:et|ou|a|and|or|to) |, )(?:au paragraphe |l'alinea |a l'alinea |d'|l')?";
    private const string Mark = @"(?:,? (?:(?<above>(?:mentionnee?s? |visee?s? |enoncee?s? )?(?:ci[-‐‑]dessus|plus haut|supra)|above(?!-))|(?<below>ci[-‐‑]dessous|ci[-‐‑]apres|plus bas|infra|below)|(?<here>(?:de la presente|of the present|of this) resolution))\b)";
    private const string Paragraph = @"(?:paragraphes?|paragraphs?|par\.|paras?\.)";
    private const string Lettered = @"(?:(?:sous-)?alineas?|sub-?paragraphs?)";

    /// <summary>The references of a text, in order.</summary>
    public static IEnumerable<WrittenReference> Read(string text)
    {
        foreach (Match match in References().Matches(TextFolding.Fold(text)))
        {
            var side = match.Groups["above"].Success ? Side.Above : match.Groups["below"].Success ? Side.Below : Side.Anywhere;
            var items = match.Groups["item"].Captures;
            for (var i = 0; i < items.Count; i++)
            {
                var start = i == 0 ? match.Groups["noun"].Index : items[i].Index;
                var end = i == items.Count - 1 && match.Groups["of"] is { Success: true } of ? of.Index + of.Length : items[i].Index + items[i].Length;
                var (number, letters) = Split(match, items, i);
                yield return new WrittenReference(new TextSpan(start, end - start), number, letters, side);
            }
        }
    }

    /// <summary>The number and letters of an item; a letter by itself goes with the number before it (« 12 a) et b) ») or after it (« a) du paragraphe 12 »).</summary>
    private static (string? Number, string? Letters) Split(Match match, CaptureCollection items, int at)
    {
        var number = match.Groups["number"] is { Success: true } after ? after.Value : null;
        for (var i = at; number is null && i >= 0; i--)
        {
            var digits = items[i].Value.TakeWhile(char.IsAsciiDigit).ToArray();
            number = digits.Length > 0 ? new string(digits) : null;
        }

        var letters = Letters().Matches(items[at].Value).Select(m => m.Groups[1].Value).ToList();
        return (number, letters.Count > 0 ? string.Join('.', letters) : null);
    }

    [GeneratedRegex(
        @"(?<!article \d{1,3},? )\b(?:(?<noun>" + Paragraph + @") (?<item>" + Number + @"(?:,? (?:alinea )?" + Letter + @")?)(?:" + Joint + @"(?<item>" + Number + @"(?: " + Letter + @")?|" + Letter + @")){0,12}" + Mark
        + @"|(?<noun>" + Lettered + @") (?<item>" + Letter + @")(?:" + Joint + @"(?<item>" + Letter + @")){0,12}(?:(?<of> (?:du|des|of|in) " + Paragraph + @" (?<number>\d{1,3})(?:er)?(?![\d/.]))" + Mark
        + @"|,? (?:(?<above>ci[-‐‑]dessus|plus haut|above(?!-))|(?<below>ci[-‐‑]dessous|ci[-‐‑]apres|plus bas|below))\b))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex References();

    [GeneratedRegex(@"(?:^|[ (])([a-z]|[ivx]{1,5})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
