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

        var sides = Read(head.Text);
        if (sides.Count == 0)
        {
            return StructureComposer.Head(turn, edition, [HeadItem.Vote])
                ?? Draft.Plain(AnswerOutcome.NotFound, turn.English ? "The text does not say how the vote went." : "Le texte ne dit pas qui a voté quoi.");
        }

        IEnumerable<string> lines = asked.Countries.Count > 0
            ? asked.Countries.Order(StringComparer.Ordinal).Select(country => OfCountry(turn, country, sides))
            : (asked.Side is { } side ? [side] : Enum.GetValues<VoteSide>()).Select(s => OfSide(turn, edition, s, sides.GetValueOrDefault(s)));
        return new Draft(AnswerOutcome.Answered, string.Join('\n', lines), [new ShownPassage(edition, head)], []);
    }

    /// <summary>The countries of each side, as listed.</summary>
    private static Dictionary<VoteSide, string> Read(string head)
    {
        var sides = new Dictionary<VoteSide, string>();
        foreach (Match m in Side().Matches(head))
        {
            var side = m.Groups["against"].Success ? VoteSide.Against : m.Groups["abstained"].Success ? VoteSide.Abstained : VoteSide.For;
            sides.TryAdd(side, None().IsMatch(m.Groups["countries"].Value) ? string.Empty : m.Groups["countries"].Value.Trim());
        }

        // « Pour : » by itself may be any line of a head; who voted for and who did not come together.
        return sides.Count > 1 ? sides : [];
    }

    private static string OfSide(Turn turn, Edition edition, VoteSide side, string? countries)
        => countries is null or ""
            ? $"**{Name(side, turn)}**{(turn.English ? ": none" : " : aucun")} [1]."
            : $"**{Name(side, turn)}** ({Comma().Count(countries) + 1}){(turn.English ? ":" : " :")} {PassageWriter.Quote(countries, edition.Language, turn.Language)} [1].";

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
        _ => "s'est abstenu",
    };

    [GeneratedRegex(@"^(?:(?<for>(?:Ont voté )?[Pp]our|(?:Voted )?[Ii]n favou?r)|(?<against>(?:Ont voté )?[Cc]ontre|(?:Voted )?[Aa]gainst)|(?<abstained>Se sont abstenus|Abstentions?|Abstaining|Abstained)) ?:[ \t]*(?:\n(?!(?:Ont voté|Se sont|Pour|Contre|Abst|Voted|In favou?r|Against)))?(?<countries>[^\n\]:]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Side();

    [GeneratedRegex(@"^\s*(?:néant|aucune?|none|nil)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex None();

    /// <summary>A comma between two countries; « Bolivie (État plurinational de) » and « Corée, République de » in parentheses have none.</summary>
    [GeneratedRegex(@",(?![^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
