using System.Text.RegularExpressions;
using ChatBot.Retrieval.References;

namespace ChatBot.Retrieval.Documents;

/// <summary>What the numbered headings of rules, conventions and declarations are called: « Règle 44 », « Article premier ».</summary>
public static partial class HeadingNames
{
    private static readonly (string French, string English, string Printed)[] Names =
    [
        ("regle", "rule", "règle"), ("article", "article", "article"), ("principe", "principle", "principe"), ("directive", "guideline", "directive"),
    ];

    /// <summary>The folded French name of a kind of heading, whatever the language it was asked in.</summary>
    private static string French(string folded) => Names.FirstOrDefault(n => n.English == folded.TrimEnd('.') || folded.TrimEnd('.') == "art" && n.French == "article") is { French: { } french } ? french : folded;

    /// <summary>The heading among the names of a passage's section, as a key that questions lead to (<c>regle 44</c>); null when there is none.</summary>
    public static string? Key(string? section) => Find(section) is { } m ? Key(m) : null;

    /// <summary>The key of a heading that was read: its groups <c>what</c> and <c>n</c> hold the kind and the number.</summary>
    public static string Key(Match heading) => $"{French(heading.Groups["what"].Value)} {Number(heading)}";

    /// <summary>The heading as it stands in a label, « règle 44 », "rule 44"; null when there is none.</summary>
    public static string? Label(string? section, bool english)
    {
        if (Find(section) is not { } m)
        {
            return null;
        }

        var name = Names.First(n => n.French == French(m.Groups["what"].Value));
        return $"{(english ? name.English : name.Printed)} {Number(m)}";
    }

    /// <summary>What a paragraph begins with that bears the name itself (« Principe directeur 13. »); null for a key that is none.</summary>
    public static Regex? Begins(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var space = key.LastIndexOf(' ');
        var name = space < 0 ? null : key[..space] switch
        {
            "principe" or "directive" => @"(?:principes? directeurs?|lignes? directrices?|directives?|principes?)",
            "article" or "regle" => key[..space],
            _ => null,
        };
        return name is null ? null : new Regex($@"^{name} {Regex.Escape(key[(space + 1)..])}(?![\w])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    private static string Number(Match m) => m.Groups["n"].Value switch
    {
        "premier" or "premiere" or "first" or "one" or "un" => "1",
        var n when OrdinalWords.TryParse(n, out var nth) => nth.ToString(System.Globalization.CultureInfo.InvariantCulture),
        var n when OrdinalWords.IsLast(n) => PassageReference.LastSection,
        var n => n,
    };

    private static Match? Find(string? section)
        => section is null ? null : section.Split(". ").Select(name => Heading().Match(TextFolding.Fold(name))).LastOrDefault(m => m.Success);

    [GeneratedRegex(@"^(?<what>regle|rule|article|principe|principle|directive|guideline) (?<n>\d{1,3}|premiere?|first)(?:er)?(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
