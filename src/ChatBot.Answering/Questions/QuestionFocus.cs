using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Questions;

/// <summary>The noun that a question asks for: « bases de données » of « quelles bases de données relient… ».</summary>
internal static partial class QuestionFocus
{
    /// <summary>The noun phrase after the interrogative: up to the verb that a question goes on with, four words at most.</summary>
    public static TextSpan? After(string text, Match interrogative)
    {
        var at = interrogative.Index + interrogative.Length;
        var m = FocusWords().Match(text, at);
        return m.Success && m.Groups["noun"].Length > 0 ? new TextSpan(m.Groups["noun"].Index, m.Groups["noun"].Length) : null;
    }

    /// <summary>« quelles structures relient », "which text governs": the noun phrase ends before the verb.</summary>
    public static TextSpan? WithoutVerb(string text, string original, TextSpan? focus)
    {
        if (focus is not { } span)
        {
            return null;
        }

        var words = text.Substring(span.Start, span.Length).Split(' ');
        var rest = text[span.End..].TrimStart();
        var at = words[0].Length;
        for (var i = 1; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : rest;
            if (IsNewSubject(words[i - 1], original[span.Start + at + 1], text[..span.Start]) || VerbForms.IsFinite(words[i]) || Regarding().IsMatch(words[i]) || IsParticiple(words[i - 1], original.Substring(span.Start + at + 1, words[i].Length)) || Inverted().IsMatch(words[i]) || (words[i - 1].EndsWith('s') && PlainVerb().IsMatch(words[i])) || EnglishVerb(words[i - 1], words[i], next, text[..span.Start].TrimEnd().EndsWith("which", StringComparison.Ordinal) && !char.IsUpper(original[span.Start + at - words[i - 1].Length])))
            {
                return new TextSpan(span.Start, at);
            }

            at += 1 + words[i].Length;
        }

        return focus;
    }

    /// <summary>« De quel argent ONU-Femmes se sert-elle ? »: in French a name right after the noun is who does it, as adjectives have no capitals.</summary>
    private static bool IsNewSubject(string before, char initial, string asked)
        => char.IsUpper(initial) && before is not ("de" or "d" or "du" or "des" or "la" or "le" or "les" or "en" or "a" or "au" or "et" or "l") && asked.Contains("quel", StringComparison.Ordinal);

    /// <summary>« quel traité relatif aux télécommunications »: a treaty is asked for.</summary>
    [GeneratedRegex(@"^(?:relati(?:f|fs|ve|ves)|concernant|portant|regarding|concerning|relating)$", RegexOptions.CultureInvariant)]
    private static partial Regex Regarding();

    /// <summary>« quel organe issu du Sommet », « quelle campagne donnée en exemple »: a participle begins what is said of the noun. « santé », « société » are nouns, and so is what follows « bases de ».</summary>
    private static bool IsParticiple(string before, string word) => before is not ("de" or "d" or "du" or "des" or "en" or "a" or "et") && Participle().IsMatch(word);

    [GeneratedRegex(@"^(?:issue?s?|.*[^t]ée?s?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary>"which text governs", "which body adopted", "assessment produced by": a word in -s after a noun in the singular that no other verb follows, or a participle.</summary>
    private static bool EnglishVerb(string before, string word, string next, bool which)
        => word.Length > 3 && !word.EndsWith("ss", StringComparison.Ordinal)
            && ((word.EndsWith("ed", StringComparison.Ordinal) && (which || next.StartsWith("by", StringComparison.Ordinal) || next.StartsWith("in ", StringComparison.Ordinal)))
                || (which && before is [.., not 's', 's'] && !word.EndsWith('s') && AfterVerb().IsMatch(next))
                || (which && word.EndsWith('s') && !NounEnding().IsMatch(word) && !before.EndsWith('s') && before is not ("of" or "de" or "du") && !AdjectiveEndings.Any(e => before.EndsWith(e, StringComparison.Ordinal)) && !FollowingVerb().IsMatch(next)));

    /// <summary>"which counter-terrorism agreements", "which cyber databases": endings that no verb has.</summary>
    [GeneratedRegex(@"(?:ments|tions|sions|ities|ances|ences|bases|isms|ists|ships|gies|phies|cies|esses|hoods|doms|works|groups|units|bodies|events|texts|books|tools|funds|courts|areas|crises|aircraft|ports|states|laws)$", RegexOptions.CultureInvariant)]
    private static partial Regex NounEnding();

    /// <summary>"which agreements supplement the…": what a verb goes on with.</summary>
    [GeneratedRegex(@"^(?:the|an?|its|their|this|these|that|those|to|it|them|each|all|any|at|under|within|into|from|by)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterVerb();

    private static readonly string[] AdjectiveEndings = ["al", "ic", "ive", "ous", "ary", "ory", "ful", "ble", "ed", "ant", "ent", "ian", "new", "main", "key", "other"];

    /// <summary>"what kinds of products count as…": verbs that no noun looks like.</summary>
    [GeneratedRegex(@"^(?:count|qualify|fall|belong|exist|apply|remain|become|need|have|face|make|include|threaten|endanger)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainVerb();

    [GeneratedRegex(@"^(?:help|allow|can|may|should|must|are|is|were|was|do|did|have|has|support|make|serve|use|will|could|would|need|deal|work)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FollowingVerb();

    [GeneratedRegex(@"-(?:t-)?(?:il|elle|ils|elles|on|ce)$", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    public static bool IsPlural(string wh, string text, TextSpan? focus)
        => wh.StartsWith("enum", StringComparison.Ordinal) || wh.StartsWith("list", StringComparison.Ordinal) || wh.StartsWith("cite", StringComparison.Ordinal) || wh.StartsWith("nomme", StringComparison.Ordinal) || wh.StartsWith("donne", StringComparison.Ordinal) || wh.StartsWith("name", StringComparison.Ordinal) || wh.StartsWith("give", StringComparison.Ordinal)
            || wh.TrimEnd().EndsWith('s') && wh.StartsWith("quel", StringComparison.Ordinal)
            || wh.Contains("cuales", StringComparison.Ordinal) || wh.Contains(" are ", StringComparison.Ordinal) || wh.Contains(" sont ", StringComparison.Ordinal) || wh.StartsWith("qui ", StringComparison.Ordinal) || wh.StartsWith("who ", StringComparison.Ordinal)
            || (!wh.StartsWith("quel", StringComparison.Ordinal) && focus is { } f && text.Substring(f.Start, f.Length).Split(' ')[^1] is [.., not 's', 's']);

    // What follows « quelle »: words up to a verb or preposition that starts the rest of the question.
    [GeneratedRegex(@"\G(?:l'|d')?(?<noun>(?!(?:est|sont|a|ont|doit|doivent|peut|peuvent|is|are|was|were|does|do|did|has|have|should|must|can|will|qui|que)\b)[\w/-]+(?:(?: d'| (?:de|du|des|of|a|en) | |'s |')(?!(?:est|sont|a|ont|doit|doivent|peut|peuvent|devrai|is|are|was|were|does|do|did|has|have|should|must|can|could|may|might|will|would|shall|ought|to|qui|que|dont|pour|contre|par|dans|sur|for|help|in|on|se|s|l|la|le|les)\b)[\w/-]+){0,3})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FocusWords();
}
