using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Blocks that part a resolution: the opening line, annexes, lettered parts, the closing.</summary>
internal static partial class Headings
{
    /// <summary>The organ that an opening line names (« L'Assemblée générale, »); null for other blocks.</summary>
    /// <param name="text">A block.</param>
    /// <param name="rest">What follows the organ in the same block, when the first paragraph is glued to it.</param>
    public static string? Opening(string text, out string rest)
    {
        rest = string.Empty;
        if (text.AsSpan().TrimStart("#*1 ") is not ['L' or 'T', ..])
        {
            return null;
        }

        var match = OpeningLine().Match(text.Length > 200 ? text[..200] : text);
        if (!match.Success)
        {
            return null;
        }

        var after = text[match.Length..].TrimStart(' ', ',', '*', '.');
        if (after.Length > 0 && !(match.Value.EndsWith(',') && ParagraphStarts.IsPreambular(after)))
        {
            return null;
        }

        rest = after;
        return match.Groups[1].Value.Trim();
    }

    /// <summary>Whether a block is the heading of an annex (« Annexe », "Annex II", « Appendice »).</summary>
    public static bool IsAnnex(string text) => text.Length <= 60 && AnnexLine().IsMatch(text);

    /// <summary>Whether a block is the letter or roman number of a part, alone on its line.</summary>
    public static bool IsPart(string text) => text.Length <= 8 && PartLine().IsMatch(text);

    /// <summary>The letter or roman number of the part that a heading begins; null when it begins none.</summary>
    /// <param name="text">A heading.</param>
    /// <param name="title">Its words.</param>
    public static string? Part(string text, out string title)
    {
        title = text.Trim('#', '*', ' ');
        if (IsPart(text))
        {
            var name = title.TrimEnd('.');
            title = string.Empty;
            return name;
        }

        var match = RomanHeading().Match(title);
        if (!match.Success)
        {
            return null;
        }

        title = title[match.Length..];
        return match.Groups[1].Value;
    }

    /// <summary>Whether a block is the heading of a list of notes at the end of the text.</summary>
    public static bool IsNotes(string text) => text.Length <= 30 && NotesLine().IsMatch(text);

    /// <summary>Whether a block stands after the last paragraph: the meeting, the vote.</summary>
    public static bool IsClosing(string text) => IsMeeting(text) || (text.Length <= 3000 && AdoptionLine().IsMatch(text));

    /// <summary>Whether a block names the meeting (« 39e séance plénière », "39th plenary meeting").</summary>
    public static bool IsMeeting(string text) => text.Length <= 160 && text[^1] != ',' && MeetingLine().IsMatch(text) && !ParagraphStarts.IsPreambular(text);

    /// <summary>Whether a block could be a heading by its looks: short, with no stop at its end.</summary>
    /// <param name="text">The block.</param>
    /// <param name="underHeading">It stands right under the number of a part, where titles may be long.</param>
    public static bool LooksLike(string text, bool underHeading)
    {
        var end = text.TrimEnd(' ', '*', '#');
        return end.Length > 0 && end.Length <= (underHeading ? 600 : 180) && !".,;:".Contains(end[^1], StringComparison.Ordinal)
            && char.IsLetterOrDigit(text.TrimStart('#', '*', ' ', '«', '"', '“').FirstOrDefault());
    }

    [GeneratedRegex(@"^[#*1 ]{0,6}((?:L['’] ?|L ?[ea] |The |THE |L['’])(?:Assemblée générale|General Assembly|Assembl[ée]e de l['’]Union|Conseil (?:de s[ée]curit[ée]|économique et social|des droits de l['’]homme|des droits humains|d['’]administration|de tutelle)|(?:Security|Economic and Social|Human Rights|Trusteeship) Council|Commission [\p{L}' -]{3,90}|[\p{Lu}][\p{L} -]{0,60}(?:Commission|Assembly|Council|Committee|Conference)|Assemblée [\p{L}' -]{3,90}|Conférence [\p{L}' -]{3,90}|Comité [\p{L}' -]{3,90}))\s?(?:,|$|[*])", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningLine();

    [GeneratedRegex(@"^[#* ]{0,6}(?:ANNEXE?|Annexe?|APPENDICE|Appendice|APPENDIX|Appendix)(?: [IVX]{1,5}| [A-Z0-9]{1,2})?[*]{0,3}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"^[#*\-–— ]{0,6}(?:[Nn]otes(?: de bas de page)?|NOTES|[Ff]ootnotes)[:*\-–— ]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NotesLine();

    [GeneratedRegex(@"^[#* ]{0,6}(?:[A-Z]|[IVX]{1,5})\.?[*]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PartLine();

    [GeneratedRegex(@"^([IVX]{1,5})\.? +(?=\p{Lu}\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex RomanHeading();

    [GeneratedRegex(@"^[*]?(?:[0-9]{1,5} ?(?:\^?(?:er|e|re|ème|ième|ᵉ|st|nd|rd|th))?|[\p{L} -]{3,60}) (?:e )?(?:séance|plenary meeting|meeting)(?: plénière| \(privée\))?(?:[ ,.].{0,80})?$", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingLine();

    [GeneratedRegex(@"^\[?\s?(?:Adoptée? (?:sans|par|à l|à sa|au)|Adopted (?:by|without|at)|Adoptée\b.{0,20}vot)", RegexOptions.CultureInvariant)]
    private static partial Regex AdoptionLine();
}
