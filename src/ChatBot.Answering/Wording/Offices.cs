using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>The offices that persons hold, as texts put them before a name and questions ask for them.</summary>
internal static partial class Offices
{
    /// <summary>Asked for the name of a personal envoy, that of a special representative is no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">The words before the name.</param>
    public static bool AreTheSame(string question, string before)
    {
        var held = Office().Matches(TextFolding.Fold(before)).LastOrDefault()?.Value;
        var asked = Office().Matches(TextFolding.Fold(question)).Select(m => m.Value).ToList();
        return held is null || (asked.Count == 0 && !OfMembers().IsMatch(question)) || Array.FindIndex(Kinds, o => o.Contains(held)) is var kind && asked.Exists(a => Kinds[kind].Contains(a));
    }

    [GeneratedRegex(@"\b(?:membres?|members?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfMembers();

    private static readonly string[][] Kinds =
    [
        ["envoye personnel", "envoyee personnel", "personal envoy"], ["envoye", "envoy", "representant", "representative"], ["rapporteur", "rapporteuse"], ["commissaire", "commissioner"], ["secretaire", "secretary"], ["president", "chair"], ["ministre", "minister"],
        ["ambassad"], ["directeur", "directrice", "director"], ["expert"], ["juge", "judge"], ["procureur", "prosecutor"], ["coordonnat", "coordinator"], ["mediat"],
    ];

    [GeneratedRegex(@"\b(?:envoyee? personnel|personal envoy|envoye?|representant|representative|rapporteu(?:r|se)|commissaire|commissioner|secretaire|secretary|president|chair|ministre|minister|ambassad|directeur|directrice|director|expert|juge|judge|procureur|prosecutor|coordonnat|coordinator|mediat)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
