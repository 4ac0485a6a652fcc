using System.Text.RegularExpressions;

namespace ChatBot.Pages;

/// <summary>
/// The words by which an outline tells paragraphs apart: the first ones; where several go on with the same formula after their verb (« Souligne qu'il
/// importe que l'Organisation des Nations Unies… », « Réaffirme également qu'il importe… »), the verb and what comes after the formula.
/// </summary>
internal sealed partial class OutlineWords
{
    /// <summary>Most characters of an entry.</summary>
    private const int Longest = 62;

    /// <summary>A shared beginning shorter than this leaves room enough for what differs.</summary>
    private const int ShortestFormula = 20;

    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);

    public OutlineWords(IEnumerable<string> texts)
    {
        // In order of what comes after the verb, a text has the longest formula in common with one of its neighbours.
        var ordered = texts.Distinct(StringComparer.Ordinal).Select(t => (Text: t, After: t[Opening(t)..])).OrderBy(t => t.After, StringComparer.Ordinal).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var shared = Shared(ordered[i - 1].After, ordered[i].After);
            _shared[ordered[i - 1].Text] = Math.Max(shared, _shared.GetValueOrDefault(ordered[i - 1].Text));
            _shared[ordered[i].Text] = shared;
        }
    }

    /// <summary>The entry of one of the texts.</summary>
    public string Of(string text)
    {
        var (opening, shared) = (Opening(text), _shared.GetValueOrDefault(text));
        return opening == 0 || shared < ShortestFormula ? FirstWords(text) : FirstWords($"{text[..opening]} … {text[(opening + shared)..].TrimStart(' ', ',', ';', ':')}");
    }

    /// <summary>Where the verb that opens a paragraph ends, with what belongs to it.</summary>
    private static int Opening(string text) => Verb().Match(text).Length;

    /// <summary>« Se félicitant », « Prend note également », "Strongly condemns".</summary>
    [GeneratedRegex(@"^(?:(?:Se |S['’]|\p{Lu}\p{Ll}+ly )?\p{L}+)(?: (?:note|acte|également|aussi|en outre|de nouveau|fermement|vivement|instamment|also|further|again|once again|with (?:appreciation|concern|satisfaction)|avec (?:satisfaction|préoccupation|inquiétude|intérêt))\b)*(?=[ ,])", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    /// <summary>As many whole words as fit, none that only leads on to the next at the end.</summary>
    private static string FirstWords(string text)
    {
        if (text.Length <= Longest)
        {
            return text.TrimEnd(' ', ',', ';', ':', '.');
        }

        var end = text.LastIndexOf(' ', Longest);
        return LeadsOn().Replace(text[..(end > 0 ? end : Longest)].TrimEnd(' ', ',', ';', ':', '.', '«', '('), string.Empty).TrimEnd(' ', ',', ';', ':', '«', '(') + "…";
    }

    [GeneratedRegex(@"(?:[ ,]+(?:de|du|des|la|le|les|et|ou|à|au|aux|en|par|pour|sur|dans|contre|sans|avec|que|qui|un|une|sa|son|ses|leur|leurs|the|of|and|or|to|in|for|with|an?|on|by|its|their|that|which))+$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    /// <summary>How many characters both begin with, up to the last word that both have whole; none where one is the beginning of the other.</summary>
    private static int Shared(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same == 0 || same == one.Length || same == other.Length)
        {
            return 0;
        }

        return !char.IsLetterOrDigit(one[same]) && !char.IsLetterOrDigit(other[same]) ? same : one.LastIndexOf(' ', same - 1) + 1;
    }
}
