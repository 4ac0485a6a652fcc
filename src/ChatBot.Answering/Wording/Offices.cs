using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>The offices that persons hold, as texts put them before a name and questions ask for them.</summary>
internal static partial class Offices
{
    /// <summary>Asked for the name of a personal envoy, that of a special representative is no answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">The words before the name.</param>
    /// <param name="after">The words after it.</param>
    public static bool AreTheSame(string question, string before, string after)
    {
        var held = Office().Matches(TextFolding.Fold(before)).LastOrDefault()?.Value;
        var asked = Office().Matches(TextFolding.Fold(question)).Select(m => m.Value).ToList();
        // « …, Secrétaire exécutif de… »: an office may stand after the name; a name beside none holds none that the question tells.
        held ??= asked.Count > 0 && Office().Match(TextFolding.Fold(after)) is { Success: true } next ? next.Value : null;
        return (held is null && !asked.Exists(IsTelling)) || held is not null && ((asked.Count == 0 && !OfMembers().IsMatch(question)) || Array.FindIndex(Kinds, o => o.Contains(held)) is var kind && asked.Exists(a => Kinds[kind].Contains(a)));
    }

    /// <summary>« Qui préside… », « qui est l'expert… » are said in many ways.</summary>
    private static bool IsTelling(string office) => office is "secretaire" or "secretary" or "directeur" or "directrice" or "director" or "ministre" or "minister" or "procureur" or "prosecutor" or "commissaire" or "commissioner";

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
