using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Tells notes from paragraphs.</summary>
internal static partial class NoteBlocks
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The number at the start of a note (<c>¹ Nations Unies…</c>, <c>4 See…</c>, <c>[^2]: …</c>) and where its words begin; 0 when there is none.</summary>
    public static int Number(string text, out int start)
    {
        start = 0;
        while (start < text.Length && start < 3 && Superscripts.Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        if (start > 0)
        {
            var number = Superscript(text.AsSpan(0, start));
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            return start < text.Length ? number : 0;
        }

        var match = Numbered().Match(text);
        start = match.Length;
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Whether the number is set as a superscript, which only a note has at its start.</summary>
    public static bool IsMarked(string text) => text.Length > 1 && (Superscripts.Contains(text[0], StringComparison.Ordinal) || text.StartsWith("[^", StringComparison.Ordinal));

    /// <summary>Whether a block is the number of a note and nothing else.</summary>
    public static bool IsBareNumber(string text) => text.Length is > 0 and <= 3 && text.All(c => char.IsAsciiDigit(c) || Superscripts.Contains(c, StringComparison.Ordinal));

    /// <summary>The value of a block that is a bare number.</summary>
    public static int BareNumber(string text) => Superscript(text);

    /// <summary>Whether a block says what notes say: a reference to a document, from start to stop.</summary>
    public static bool IsReference(string text) => text.Length <= 400 && Reference().IsMatch(text) && (text[^1] is '.' or '»' or ')' or '*' || text.Length < 80);

    /// <summary>Whether a block can only be the rest of a note that was cut before a symbol: <c>(A/70/13), p. 8.</c></summary>
    public static bool IsRest(string text) => text.Length <= 200 && text[^1] == '.' && Rest().IsMatch(text);

    /// <summary>Parts notes that were run together: each begins with a number or a word that references begin with, and numbers may stand at the end.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var pieces = text.Split(". ");
        var note = string.Empty;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = i + 1 < pieces.Length ? pieces[i] + "." : pieces[i];
            var leading = LeadingNumbers().Match(piece);
            if (leading.Success)
            {
                piece = piece[leading.Length..];
                foreach (var number in leading.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return number;
                }
            }

            if (piece.Length <= 40 && piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsBareNumber))
            {
                foreach (var number in piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return number;
                }
            }
            else if (note.Length > 0 && !(Number(piece, out _) > 0 || Reference().IsMatch(piece)))
            {
                note += " " + piece;
            }
            else
            {
                if (note.Length > 0)
                {
                    yield return note;
                }

                note = piece;
            }
        }

        if (note.Length > 0)
        {
            yield return note;
        }
    }

    /// <summary>The value of a run of digits, superscript or plain.</summary>
    public static int Superscript(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            var index = Superscripts.IndexOf(digit, StringComparison.Ordinal);
            value = (value * 10) + (index >= 0 ? index : digit - '0');
        }

        return value;
    }

    [GeneratedRegex(@"^\([AESTD]/[A-Z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"^(?:[0-9]{1,3} ){2,20}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumbers();

    [GeneratedRegex(@"^(?:\[\^(?=[0-9]))?([0-9]{1,3})(?:\]:|/|\s)\s*(?=[\p{Lu}«""“*])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\*?(?:(?:Voir |See )|Résolutions? |Resolutions? |Décisions? [0-9]|Decisions? [0-9]|Documents officiels|Official Records|Ibid\b|Nations Unies, |United Nations, |Recueil des Traités|Treaty Series|Rapport d[ue]s? .{0,160}(?:\(|publication)|Report of the .{0,160}(?:\(|publication)|[AESTD]/[A-Z0-9]|HRI/|UNEP/|CRC/|FCCC/|Publication des Nations Unies|United Nations publication|Nouveau tirage|Nations Unies \(|Adopté|Disponible |Available )", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
