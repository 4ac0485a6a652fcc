using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>« plus du double », "fewer than half" of figures that a passage gives without the word.</summary>
internal static partial class Shares
{
    /// <summary>How far « la moitié » may be from it when nothing says on which side.</summary>
    private const double About = 0.06;

    /// <summary>Whether two numbers of one kind stand to each other as the statement says.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="source">A passage that it refers to.</param>
    public static bool AreComputed(TextItems claim, TextItems source)
        => Said().Match(claim.Folded) is { Success: true } said
            && source.Quantities.Where(q => q.Kind != Quantity.Date && q.Number > 0).ToList() is var all
            && all.Any(one => all.Any(other => one.Kind == other.Kind && one != other && Agrees(said, one.Number / other.Number)));

    private static bool Agrees(Match said, double ratio)
    {
        var share = said.Groups["half"].Success ? 0.5 : said.Groups["double"].Success ? 2 : 3;
        return said.Groups["more"].Success ? ratio > share && ratio < share * 1.5
            : said.Groups["less"].Success ? ratio < share && ratio > share * 0.5
            : Math.Abs((ratio / share) - 1) <= About;
    }

    [GeneratedRegex(@"(?:(?<more>plus d\w* |more than |over )|(?<less>moins d\w* |less than |fewer than |nearly |pres d\w* |almost ))?(?:l[ae] )?(?:\w+ )?(?:(?<half>half|halv\w+|moitie)|(?<double>twice|doubl\w+)|tripl\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Said();
}
