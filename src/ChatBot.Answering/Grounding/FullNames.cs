using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// What short names stand for in a document: after « l'Agence internationale de formation (AIF) » its paragraphs say « l'Agence », and a reader who is told of the AIF
/// is told the same. Only where one body alone is called so.
/// </summary>
internal sealed partial class FullNames
{
    private static readonly ConditionalWeakTable<Edition, FullNames> Read = [];

    private readonly string title;
    private readonly Dictionary<string, string> names;

    private FullNames(Edition edition)
    {
        title = edition.Head.Title ?? string.Empty;
        var found = edition.Passages.Select(p => p.Text).Prepend(title).SelectMany(p => Introduced().Matches(p)).Select(m => m.Value).Distinct(StringComparer.Ordinal);
        names = found.SelectMany(name => Capitalized().Matches(name).Select(c => (Short: c.Value, Name: name)))
            .GroupBy(n => n.Short, StringComparer.Ordinal)
            .Where(g => g.Select(n => Acronym().Match(n.Name).Value).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
    }

    /// <summary>Reads the full names of an edition, once.</summary>
    public static FullNames Of(Edition edition) => Read.GetValue(edition, e => new FullNames(e));

    /// <summary>The title, and the full names of what a passage calls by one word of them, a line each.</summary>
    public string Known(string passage) => string.Join('\n', For(passage).Prepend(title));

    private IEnumerable<string> For(string passage)
        => Short().Matches(passage).Select(m => names.GetValueOrDefault(m.Groups["name"].Value)).OfType<string>().Distinct(StringComparer.Ordinal);

    // « Agence internationale de formation cynotechnique (AIFC) », "World Organisation for Animal Health (WOAH)".
    [GeneratedRegex(@"(?<initial>\p{Lu})\p{Ll}[\p{L}'’-]*(?: [\p{L}'’-]+){1,9} \(\k<initial>[\p{Lu}\p{Nd}-]{1,9}\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\p{Lu}\p{Ll}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalized();

    [GeneratedRegex(@"(?<=\()\p{Lu}[\p{Lu}\p{Nd}-]+(?=\)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    // « l'Agence », "the Agency", "the Agency's".
    [GeneratedRegex(@"(?:\b[Ll]['’]|\b(?:[Ll][ea]|[Dd]u|[Aa]u|[Tt]he) )(?<name>\p{Lu}\p{Ll}{3,})(?! \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
