using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Analysis;

/// <summary>Brings British, Oxford and American spellings of English words together: « criminalise » and « criminalize », « labour » and « labor », « centre » and « center ».</summary>
internal static partial class Spellings
{
    /// <summary>A folded English word in one spelling; not always one that somebody writes.</summary>
    public static string Join(string folded)
    {
        if (Single.TryGetValue(folded, out var joined))
        {
            return joined;
        }

        // Most words have none of these letters, and every word of every text comes by.
        if (folded.Contains("is", StringComparison.Ordinal) && Ise().Match(folded) is { Success: true } ise && !NeverIze().IsMatch(folded))
        {
            return $"{ise.Groups["stem"].Value}iz{ise.Groups["end"].Value}";
        }

        return folded.Contains("our", StringComparison.Ordinal) && Our().Match(folded) is { Success: true } our ? string.Concat(folded.AsSpan(0, our.Groups["stem"].Length), "or", folded.AsSpan(our.Length))
            : folded.Contains("lyz", StringComparison.Ordinal) && Lyze().IsMatch(folded) ? folded.Replace("lyz", "lys", StringComparison.Ordinal)
            : folded;
    }

    private static readonly Dictionary<string, string> Single = new(StringComparer.Ordinal)
    {
        ["center"] = "centre", ["centers"] = "centres", ["centered"] = "centred", ["theater"] = "theatre", ["theaters"] = "theatres", ["meter"] = "metre", ["meters"] = "metres",
        ["kilometer"] = "kilometre", ["kilometers"] = "kilometres", ["liter"] = "litre", ["liters"] = "litres", ["fiber"] = "fibre", ["fibers"] = "fibres",
        ["defense"] = "defence", ["defenses"] = "defences", ["offense"] = "offence", ["offenses"] = "offences", ["license"] = "licence", ["licenses"] = "licences", ["licensed"] = "licenced",
        ["program"] = "programme", ["programs"] = "programmes", ["fulfill"] = "fulfil", ["fulfills"] = "fulfils", ["fulfillment"] = "fulfilment", ["enroll"] = "enrol", ["enrollment"] = "enrolment",
        ["judgement"] = "judgment", ["judgements"] = "judgments", ["aging"] = "ageing", ["artifact"] = "artefact", ["artifacts"] = "artefacts", ["catalog"] = "catalogue", ["dialog"] = "dialogue", ["dialogs"] = "dialogues",
        ["pediatric"] = "paediatric", ["maneuver"] = "manoeuvre", ["maneuvers"] = "manoeuvres", ["skeptical"] = "sceptical", ["gray"] = "grey", ["aluminum"] = "aluminium", ["sulfur"] = "sulphur", ["plow"] = "plough",
    };

    /// <summary>« organise », « organisation » and all between.</summary>
    [GeneratedRegex("^(?<stem>[a-z]{3,})is(?<end>e|es|ed|er|ers|ing|able|ation|ations|ational)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ise();

    /// <summary>Words that end so and have an « s » everywhere.</summary>
    [GeneratedRegex("^(?:advertis|advis|apprais|chastis|circumcis|compris|compromis|cruis|bruis|despis|devis|disguis|excis|exercis|expertis|enterpris|(?:en|dis)?franchis|improvis|incis|liais|likewis|merchandis|nois|otherwis|paradis|pois|prais|precis|premis|promis|rais|repris|revis|supervis|surpris|televis|treatis|uprais|concis|demis|imprecis|unpromis)", RegexOptions.CultureInvariant)]
    private static partial Regex NeverIze();

    [GeneratedRegex("^(?<stem>lab|col|fav|hon|behavi|neighb|harb|endeav|rum|hum|arm|vap|sav|vig|rig|cand|parl|misbehavi|dishon|disfav)our(?=$|s|ed|ing|ab|er|ite|al|hood|ly|less)", RegexOptions.CultureInvariant)]
    private static partial Regex Our();

    [GeneratedRegex("(?:ana|para|cata)lyz(?:e|es|ed|er|ers|ing)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lyze();
}
