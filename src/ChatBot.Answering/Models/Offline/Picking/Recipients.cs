using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>To whom a report or the like goes: « À qui le rapport est-il remis ? » of « …un rapport qu'il présentera à la Commission… ».</summary>
internal static partial class Recipients
{
    /// <summary>Whether a question asks to whom something is handed or told.</summary>
    /// <param name="folded">The question, folded.</param>
    public static bool Wanted(string folded) => ToWhom().IsMatch(folded) && Handing().IsMatch(folded);

    /// <summary>Who gets it; null where the text says « lui » or nothing, or when the question does not ask for it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The passage.</param>
    public static TextSpan? Find(OfflineQuestion question, string text)
        => Wanted(question.Asked) && Handed().Match(text) is { Success: true } handed ? new TextSpan(handed.Groups["who"].Index, handed.Groups["who"].Length) : null;

    [GeneratedRegex(@"\b(?:a qui|aupres de qui|to whom)\b|^(?:and )?whom\b|\bwho\b[^?]{3,60}\bto\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"\b(?:rapports?|comptes?|soumet|soumis|present|remet|remis|remettre|rend|rendu|transmet|transmis|adress|communiqu|reports?|reported|reporting|submit|deliver|hand(?:ed|s)?\b|sent\b|send|answer to)", RegexOptions.CultureInvariant)]
    private static partial Regex Handing();

    [GeneratedRegex(@"\b(?:présent|soumet|remet|remis|adress|transmet|communiqu|rend(?:re|ra)? (?:régulièrement )?(?:compte|des comptes)|fai(?:re|sant) (?:régulièrement )?rapport|submit|report|present)\p{L}*[^,;:.]{0,90}?(?:, [^,;:.]{0,60},)? (?:à|aux?|auprès d[eu]s?|to) (?:la |l['’]|the )?(?<who>(?!sa\b|ses\b|leurs?\b)\p{Lu}[\p{L}’'-]*(?: (?:d['’]|l['’])?(?:de|du|des|la|le|les|et|sur|of|on|the|for|and|\p{L}[\p{L}’'-]*)){0,3}?(?=,|;|\.| (?:à|au|aux|sur|lors|en|pour|par|at|on|in|by|dans|un|une|des informations)\b|$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Handed();
}
