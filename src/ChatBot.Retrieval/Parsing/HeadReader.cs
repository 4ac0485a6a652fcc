using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Reads what stands around the paragraphs: title, session, agenda item, dates, meeting.</summary>
internal static partial class HeadReader
{
    /// <summary>The items of the head, one a line: lines that go on in the next are joined.</summary>
    public static List<string> Items(IReadOnlyList<string> lines)
    {
        var items = new List<string>();
        var inTitle = false;
        foreach (var line in lines)
        {
            inTitle = inTitle && !IsKnown(line);
            var goesOn = items.Count > 0 && (inTitle || ParagraphStarts.IsContinuation(line) || (items[^1].StartsWith("Distr", StringComparison.Ordinal) && items[^1].Length < 20));
            if (goesOn)
            {
                items[^1] += " " + line;
            }
            else
            {
                items.Add(line);
            }

            inTitle |= TitleNumber().IsMatch(line) && !Council().IsMatch(line);
        }

        return items;
    }

    /// <summary>Whether a line of the head begins an item of its own, though no blank line parts it from the line before.</summary>
    public static bool StartsItem(string previous, string line) =>
        IsKnown(line) || TitleNumber().IsMatch(line) || (Agenda().Match(previous) is { Success: true, Index: 0 } agenda && agenda.Length == previous.Length);

    /// <summary>Whether a line is an item that heads have besides their title.</summary>
    private static bool IsKnown(string line)
    {
        var start = Start(line);
        return start[0] == '[' || start.StartsWith("Distr", StringComparison.Ordinal) || Adoption().IsMatch(start)
            || Session().Match(start) is { Success: true, Index: 0 } || Agenda().Match(start) is { Success: true, Index: 0 };
    }

    /// <summary>The head of a document.</summary>
    /// <param name="items">The items before the opening line.</param>
    /// <param name="closing">The lines after the last paragraph.</param>
    /// <param name="organ">The organ of the opening line.</param>
    public static DocumentHead Read(IReadOnlyList<string> items, IReadOnlyList<string> closing, string? organ)
    {
        var adoption = items.FirstOrDefault(i => Adoption().IsMatch(Start(i)));
        var meeting = closing.FirstOrDefault(Headings.IsMeeting);
        var closed = closing.Select(c => c.Length <= 160 ? Dates.Last(c) : null).FirstOrDefault(d => d is not null);
        var distribution = items.FirstOrDefault(i => i.StartsWith("Distr", StringComparison.Ordinal));
        return new DocumentHead
        {
            Title = Title(items, organ),
            Session = items.Select(i => Session().Match(Start(i))).FirstOrDefault(m => m.Success)?.Groups[1].Value,
            AgendaItem = items.Select(i => Agenda().Match(Start(i))).FirstOrDefault(m => m.Success)?.Value.TrimEnd(),
            Adopted = (adoption is null ? null : Dates.Last(adoption)) ?? closed,
            Distributed = distribution is null ? null : Dates.Last(distribution),
            Meeting = meeting is null ? CouncilMeeting(adoption) : Meeting().Match(Plain(meeting)) is { Success: true } match ? match.Value : Plain(meeting),
            Organ = organ,
        };
    }

    /// <summary>What follows the number of the resolution; else the number of a Security Council resolution; else the last line that says nothing else.</summary>
    private static string? Title(IReadOnlyList<string> items, string? organ)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var match = TitleNumber().Match(Start(items[i]));
            if (match.Success && Plain(items[i][match.Length..]).Trim() is { Length: > 0 } title)
            {
                return i > 0 && char.IsLower(title[0]) && BeginsTitle(items[i - 1]) ? $"{Plain(items[i - 1]).Trim()} {title}" : title;
            }
        }

        return items.FirstOrDefault(i => Council().IsMatch(Start(i)))
            ?? items.LastOrDefault(i => i.Length > 15 && !IsKnown(i) && !PageFurniture.IsSymbolLine(i) && !TitleNumber().IsMatch(Start(i)) && organ?.Contains(i, StringComparison.Ordinal) != true);
    }

    /// <summary>The number of a resolution stands beside the middle of a long title, so that its first line may come before the number: « Opérations de l'Office… / 77/122. pour les réfugiés… ».</summary>
    private static bool BeginsTitle(string item)
        => item.Length > 7 && char.IsUpper(item[0]) && !IsKnown(item) && !PageFurniture.IsSymbolLine(item) && !item.EndsWith('.');

    private static string? CouncilMeeting(string? adoption) => adoption is not null && AtMeeting().Match(adoption) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Plain(string text) => InlineMarkup.Render(text, []).Text;

    private static string Start(string item) => item.Length > 400 ? item[..400] : item;

    [GeneratedRegex(@"^[#* ]{0,6}(?:(?:E?S-)?[0-9]{1,4}/[0-9]{1,4}(?: ?[A-F])?(?:\.|(?=\s|$))|[0-9]{1,4}(?: ?[A-F])? ?\([IVXLS-]{1,9}\)\.?)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleNumber();

    [GeneratedRegex(@"^[#* ]{0,6}R[ée]solution [0-9]{1,4} ?\([12][0-9]{3}\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Council();

    [GeneratedRegex(@"^\W{0,6}(?:R[ée]solution adopt|Adopt[ée]e? (?:par|by)|Adopted (?:by|at|on)|Resolution adopt)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Adoption();

    [GeneratedRegex(@"(?<![\p{L}-])(\p{Lu}[\p{L}-]{3,30}(?: (?:et|and) \p{L}{3,12})? (?:(?:special |emergency special )?[Ss]ession)(?: extraordinaire| de fond| ordinaire)?(?: d['’]urgence)?|Session de [0-9]{4}|[0-9]{4} session)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Session();

    [GeneratedRegex(@"\b(?:Points? [0-9][^.]{0,40}? de l['’]ordre du jour|Agenda items? [0-9]{1,3}(?: ?\([a-z]\))?)", RegexOptions.CultureInvariant)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"^.{0,80}?(?:séance plénière|séance|plenary meeting|meeting)", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"([0-9]{1,5} ?\^?(?:e|ère|ème|er|st|nd|rd|th)? (?:séance|meeting))", RegexOptions.CultureInvariant)]
    private static partial Regex AtMeeting();
}
