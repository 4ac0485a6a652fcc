using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Finds the symbol of a resolution: printed as such, or made of its number and its organ, or in the file's name.</summary>
internal static partial class SymbolReader
{
    /// <summary>The symbol.</summary>
    /// <param name="head">The lines before the first paragraph.</param>
    /// <param name="organ">The organ of the opening line, if any.</param>
    /// <param name="sourceName">The file's name.</param>
    public static string Read(IReadOnlyList<string> head, string? organ, string sourceName)
    {
        var name = FromFileName(sourceName);
        var symbol = head.Select(Shown).FirstOrDefault(s => s is not null) ?? head.Select(line => FromHeading(line, organ)).FirstOrDefault(s => s is not null);

        // Headings leave out the letter of a part (« 69/274 » for 69/274 B) and the body (« 79/7 » of « E/ESCAP/RES/79/7 »), which file names have.
        return symbol is null || name.StartsWith(symbol, StringComparison.Ordinal) || (name.Length > symbol.Length && name.EndsWith(symbol[Math.Max(0, symbol.IndexOf("/RES/", StringComparison.Ordinal))..], StringComparison.Ordinal))
            ? name
            : symbol;
    }


    /// <summary>A symbol that a line of the head prints; long lines refer to other documents.</summary>
    private static string? Shown(string line)
    {
        var match = line.Length <= 60 ? Printed().Match(line) : Match.Empty;
        return match.Success ? match.Value.TrimEnd('*', '.').Replace(" ", string.Empty, StringComparison.Ordinal) : null;
    }

    /// <summary>The symbol as a file name has it: <c>A-RES-77-20.fr.txt</c> is <c>A/RES/77/20</c>; other names stay as they are, without extension.</summary>
    public static string FromFileName(string sourceName)
    {
        var name = Stem(sourceName);
        var match = FileName().Match(name);
        return match.Success
            ? match.Groups[1].Value.Replace('-', '/') + "/RES/" + SpecialSession().Replace(match.Groups[2].Value.Replace("-(", "(", StringComparison.Ordinal).Replace('-', '/'), "$1-")
            : name;
    }

    /// <summary>Whether a name of a document is the symbol of a resolution, and not just the name of its file.</summary>
    public static bool IsSymbol(string name) => name.Contains("/RES/", StringComparison.Ordinal);

    /// <summary>The language that a file's name ends in (<c>….fr.txt</c>); null when it names none.</summary>
    public static string? LanguageOf(string sourceName)
    {
        var match = LanguageSuffix().Match(sourceName);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>A symbol as a part of addresses and file names.</summary>
    public static string Slug(string symbol)
    {
        var slug = new StringBuilder(Math.Min(symbol.Length, 100));
        foreach (var c in UnicodeForms.Decomposed(symbol))
        {
            if (slug.Length >= 100)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c) || c == '.')
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-', '.');
        return trimmed.Length == 0 ? "document" : trimmed;
    }

    private static string? FromHeading(string line, string? organ)
    {
        var head = line.Length > 120 ? line[..120] : line;
        if (Council().Match(head) is { Success: true } council && organ is not null && (organ.Contains("écurité", StringComparison.Ordinal) || organ.Contains("ecurity", StringComparison.Ordinal)))
        {
            return $"S/RES/{council.Groups[1].Value}({council.Groups[2].Value})";
        }

        var match = Heading().Match(head);
        if (!match.Success || organ is null)
        {
            return null;
        }

        var prefix = organ switch
        {
            _ when Names(organ, "Assemblée générale", "General Assembly") => "A/RES/",
            _ when Names(organ, "droits", "Human Rights") => "A/HRC/RES/",
            _ when Names(organ, "Conseil économique et social", "Economic and Social Council") => "E/RES/",
            _ => null,
        };
        return prefix is null ? null : prefix + match.Groups[1].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    private static bool Names(string organ, string french, string english) =>
        organ.Contains(french, StringComparison.OrdinalIgnoreCase) || organ.Contains(english, StringComparison.OrdinalIgnoreCase);

    private static string Stem(string sourceName)
    {
        var stem = Path.GetFileNameWithoutExtension(sourceName);
        return LanguageEnd().Replace(stem.Length > 200 ? stem[..200] : stem, string.Empty);
    }

    [GeneratedRegex(@"\b(?:A|S|E|A/HRC|E/[A-Z]{2,6}|UNEP/EA\.[0-9])/RES/(?:[A-Z]{1,2}-)?[0-9]{1,4}(?:/[0-9]{1,4})?(?: ?[A-Z]\b)?(?: ?\([0-9IVXLS-]{1,9}\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"^([A-Z](?:-HRC|-ESCAP|-ECE|-ECA|-ECLAC)?)-RES-(.{1,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(E?S)/(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialSession();

    [GeneratedRegex(@"^[#* ]{0,6}((?:E?S-)?[0-9]{1,4}/[0-9]{1,4}(?: ?[A-F]\b)?|[0-9]{1,4} ?\([IVXL]{1,7}\))[.:\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[#* ]{0,6}(?:R[ée]solution )?([0-9]{1,4}) ?\(([12][0-9]{3})\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Council();

    [GeneratedRegex(@"[.](fr|en)[.](?:[a-z]{1,8}[.])?[A-Za-z0-9]{1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageSuffix();

    [GeneratedRegex(@"[.](?:fr|en|es|ru|zh|ar)(?:[.][a-z]{1,8})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageEnd();
}
