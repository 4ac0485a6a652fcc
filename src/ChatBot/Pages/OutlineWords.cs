namespace ChatBot.Pages;

/// <summary>
/// The words by which an outline tells paragraphs apart: the first ones; where several begin with the same formula (« Souligne qu'il importe que
/// l'Organisation des Nations Unies… »), its first word and what comes after it.
/// </summary>
internal sealed class OutlineWords
{
    /// <summary>Most characters of an entry.</summary>
    private const int Longest = 62;

    /// <summary>A shared beginning shorter than this leaves room enough for what differs.</summary>
    private const int ShortestFormula = 24;

    /// <summary>A first word shorter than this says nothing without the second.</summary>
    private const int ShortestWord = 4;

    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);

    public OutlineWords(IEnumerable<string> texts)
    {
        // In order, a text has the longest beginning in common with one of its neighbours.
        var ordered = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var shared = Shared(ordered[i - 1], ordered[i]);
            _shared[ordered[i - 1]] = Math.Max(shared, _shared.GetValueOrDefault(ordered[i - 1]));
            _shared[ordered[i]] = shared;
        }
    }

    /// <summary>The entry of one of the texts.</summary>
    public string Of(string text)
    {
        var shared = _shared.GetValueOrDefault(text);

        // « Se félicitant », not « Se ».
        var first = text.IndexOf(' ', Math.Min(ShortestWord, text.Length));
        return shared < ShortestFormula || first < 0 || first >= shared ? FirstWords(text) : FirstWords($"{text[..first].TrimEnd(',')} … {text[shared..]}");
    }

    /// <summary>As many whole words as fit.</summary>
    private static string FirstWords(string text)
    {
        if (text.Length <= Longest)
        {
            return text.TrimEnd(' ', ',', ';', ':', '.');
        }

        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > 0 ? end : Longest)].TrimEnd(' ', ',', ';', ':', '.', '«', '(') + "…";
    }

    /// <summary>How many characters both begin with, up to the last word that begins in common.</summary>
    private static int Shared(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return same == 0 || same == one.Length || same == other.Length ? 0 : one.LastIndexOf(' ', same - 1) + 1;
    }
}
