using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>Answers who voted how, from the recorded vote that the head of a resolution lists: « Ont voté contre : », « Se sont abstenus : ».</summary>
internal static partial class RollCall
{
    /// <summary>An answer from the recorded vote, else what the head says of the vote; where it says neither, that the text does not tell: « s'abstenir de toute ingérence » is no vote.</summary>
    public static Draft? Compose(Turn turn, Edition edition, Intent.RollCall asked)
    {
        if (edition.Find(PassageId.Head) is not { } head)
        {
            return null;
        }

        var tally = Tally(head.Text);
        var sides = Read(head.Text, tally);
        if (sides.Count == 0)
        {
            return StructureComposer.Head(turn, edition, [HeadItem.Vote])
                ?? Draft.Plain(AnswerOutcome.NotFound, turn.English ? "The text does not say how the vote went." : "Le texte ne dit pas qui a voté quoi.");
        }

        IEnumerable<string> lines = asked.Countries.Count > 0
            ? asked.Countries.Order(StringComparer.Ordinal).Select(country => OfCountry(turn, country, sides))
            : (asked.Side is { } side ? [side] : Enum.GetValues<VoteSide>()).Select(s => OfSide(turn, edition, s, sides.GetValueOrDefault(s), tally));
        return new Draft(AnswerOutcome.Answered, string.Join('\n', lines), [new ShownPassage(edition, head)], []);
    }

    /// <summary>The countries of each side, as listed: a list goes on in the next line until it ends with a full stop, the next side begins, or a line has a number (the meeting, the date).</summary>
    private static Dictionary<VoteSide, string> Read(string head, Dictionary<VoteSide, int> tally)
    {
        var sides = new Dictionary<VoteSide, string>();
        VoteSide? reading = null;
        foreach (var line in head.Split('\n').Select(l => l.Trim()))
        {
            if (Side().Match(line) is { Success: true } m)
            {
                var side = m.Groups["against"].Success ? VoteSide.Against : m.Groups["abstained"].Success ? VoteSide.Abstained : VoteSide.For;
                reading = sides.TryAdd(side, string.Empty) ? side : null;
                sides[side] = sides[side].Length == 0 ? Listed(m.Groups["countries"].Value) : sides[side];
            }
            else if (reading is { } current && !sides[current].EndsWith('.') && !line.Any(char.IsDigit))
            {
                sides[current] = Listed($"{sides[current]} {line}");
            }
        }

        // « Pour : » by itself may be any line of a head; who voted for and who did not come together.
        return sides.Count > 1 || (sides.Count == 1 && tally.Count > 0) ? sides.ToDictionary(s => s.Key, s => s.Value.TrimEnd('.', ' ')) : [];
    }

    private static string Listed(string countries) => None().IsMatch(countries) ? string.Empty : countries.Split(']')[0].Trim() + (countries.Contains(']', StringComparison.Ordinal) ? "." : string.Empty);

    /// <summary>How many voted how, as « par 25 voix contre 8, avec 14 abstentions » says.</summary>
    private static Dictionary<VoteSide, int> Tally(string head)
        => Votes().Match(head) is not { Success: true } m ? [] : new[] { (VoteSide.For, "for"), (VoteSide.Against, "against"), (VoteSide.Abstained, "abstained") }
            .Where(side => m.Groups[side.Item2].Success)
            .ToDictionary(side => side.Item1, side => int.TryParse(m.Groups[side.Item2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : m.Groups[side.Item2].Value is "une" or "un" or "one" ? 1 : 0);

    private static string OfSide(Turn turn, Edition edition, VoteSide side, string? countries, Dictionary<VoteSide, int> tally)
    {
        var colon = turn.English ? ":" : " :";
        // What the vote says of itself counts for more than what can be counted in a list.
        var count = tally.TryGetValue(side, out var told) ? told : countries is null or "" ? 0 : Count(countries);
        return countries is null or ""
            ? $"**{Name(side, turn)}**{colon} {(count > 0 ? $"**{count}**" : turn.English ? "none" : "aucun")} [1]."
            : $"**{Name(side, turn)}** ({count}){colon} {PassageWriter.Quote(countries, edition.Language, turn.Language)} [1].";
    }

    /// <summary>Names between commas, and the last after « et »; « Bosnie et Herzégovine » is one.</summary>
    private static int Count(string countries)
        => Comma().Count(countries) + 1 + (LastAnd().Match(countries) is { Success: true } and && !Countries.In(countries).Any(c => c.Start < and.Index && c.End > and.Index) ? 1 : 0);

    private static string OfCountry(Turn turn, string country, Dictionary<VoteSide, string> sides)
    {
        var written = sides.Where(s => Countries.Named(s.Value).Contains(country)).Select(s => (VoteSide?)s.Key).FirstOrDefault();
        // As the question calls it, « Allemagne » or "Germany".
        var called = Countries.In(turn.Question).Select(s => turn.Question.Substring(s.Start, s.Length)).FirstOrDefault(n => Countries.Named(n).Contains(country)) ?? country;
        return written is { } side
            ? $"**{called}**{(turn.English ? ":" : " :")} **{Did(side, turn)}** [1]."
            : turn.English ? $"**{called}** is not listed in the recorded vote [1]." : $"**{called}** ne figure pas dans le vote enregistré [1].";
    }

    private static string Name(VoteSide side, Turn turn) => (side, turn.English) switch
    {
        (VoteSide.For, true) => "Voted in favour",
        (VoteSide.Against, true) => "Voted against",
        (_, true) => "Abstained",
        (VoteSide.For, _) => "Ont voté pour",
        (VoteSide.Against, _) => "Ont voté contre",
        _ => "Se sont abstenus",
    };

    private static string Did(VoteSide side, Turn turn) => (side, turn.English) switch
    {
        (VoteSide.For, true) => "voted in favour",
        (VoteSide.Against, true) => "voted against",
        (_, true) => "abstained",
        (VoteSide.For, _) => "a voté pour",
        (VoteSide.Against, _) => "a voté contre",
        _ => "abstention",
    };

    /// <summary>« Ont voté pour : », « A voté contre : », « On vote pour : » (as misprinted), "In favour:".</summary>
    [GeneratedRegex(@"^(?:(?<for>(?:(?:Ont|On|A) vot(?:é|e) )?(?:[Pp]our|en faveur)|(?:Voted )?[Ii]n favou?r)|(?<against>(?:(?:Ont|On|A) vot(?:é|e) )?[Cc]ontre|(?:Voted )?[Aa]gainst)|(?<abstained>(?:Se sont|S['’]est) abstenue?s?|Abstentions?|Abstaining|Abstained)) ?:\s*(?<countries>.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(?:(?<for>\d+|une) voix(?: pour)?(?:,| et)? (?:contre (?<against>\d+|zéro|une?)|(?<against>\d+|zéro|une?) (?:voix )?contre)|vote of (?<for>\d+) (?:in favou?r )?to (?<against>\d+|none))(?: voix)?(?:(?:,| et|, et) (?:(?:avec|with) )?(?<abstained>\d+|une|one) abstentions?)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Votes();

    [GeneratedRegex(@" (?:et|and) (?=[^,]*$)(?!d['’])", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex LastAnd();

    [GeneratedRegex(@"^\s*(?:néant|aucune?|none|nil)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex None();

    /// <summary>A comma between two countries; « Bolivie (État plurinational de) » and « Corée, République de » in parentheses have none.</summary>
    [GeneratedRegex(@",(?![^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
