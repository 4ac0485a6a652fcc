namespace ChatBot.Retrieval.Analysis;

/// <summary>The short words that notes put before a number, and what they stand for: « art. 5 », « vol. 1155 », « n° 18232 ».</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["art"] = "article",
        ["par"] = "paragraphe",
        ["al"] = "alinea",
        ["vol"] = "volume",
        ["chap"] = "chapitre",
        ["ann"] = "annexe",
        ["suppl"] = "supplement",
        ["sect"] = "section",
        ["n"] = "numero",
        ["no"] = "numero",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["art"] = "article",
        ["para"] = "paragraph",
        ["paras"] = "paragraph",
        ["vol"] = "volume",
        ["chap"] = "chapter",
        ["sect"] = "section",
        ["suppl"] = "supplement",
        ["no"] = "number",
    };

    /// <summary>The word that is meant, folded; null unless an abbreviation's point and a figure or Roman numeral follow.</summary>
    /// <param name="language">Language of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="end">The first character after the word.</param>
    /// <param name="lower">The word, lower case.</param>
    public static string? Expand(string language, string text, int end, string lower)
    {
        var words = language switch { "fr" => French, "en" => English, _ => null };
        if (words is null || !words.TryGetValue(lower, out var full))
        {
            return null;
        }

        var at = end;
        var isMarked = at < text.Length && text[at] is '.' or '°' or 'º';
        at += isMarked ? 1 : 0;
        at += at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' ? 1 : 0;
        var isNumber = at < text.Length && (char.IsAsciiDigit(text[at]) || IsRomanNumeral(text.AsSpan(at)));
        return isNumber && (isMarked || lower == "no") ? full : null;
    }

    private static bool IsRomanNumeral(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept("IVXLC");
        return length < 0 || (length > 0 && !char.IsLetter(text[length]));
    }
}
