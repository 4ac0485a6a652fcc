using System.Text.RegularExpressions;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Conversations;

/// <summary>What a conversation has spoken of, for turns that say it with a pronoun: its topic, the name last used.</summary>
internal static partial class SpokenOf
{
    /// <summary>The one name of the last question that has any; null when there is none.</summary>
    public static string? Name(ConversationState state)
        => state.Exchanges.Reverse().Select(e => NamesIn(e.Question)).FirstOrDefault(n => n.Count > 0) is [var name] ? name : null;

    /// <summary>The names of a question, each once: acronyms, capitalized words within it, and one that it begins with before a verb.</summary>
    public static IReadOnlyList<string> NamesIn(string question) => [.. Names().Matches(question).Select(m => m.Value).Distinct()];

    [GeneratedRegex(@"(?<![\p{L}’'-])(?:(?:[Ll]['’]|[Ll][ae] |[Tt]he )?\p{Lu}{3,}[\p{L}-]*)(?![\p{L}-])|(?<=\p{Ll},? (?:[ld]['’])?)(?!(?:Assemblée|Conseil|Secrétaire|États?|Nations|Organisation|Membres?|Assembly|Council|Secretary|States?|General|Member|United|Security|Office|Bureau|Département|Department)\b)\p{Lu}\p{Ll}{3,}(?![\p{L}-]| \p{Lu})|^(?!(?:Comment|Combien|Quand|Pourquoi|Celui|Celle|Elles?|Where|What|When|Which|There|They|This|That|Every|Chacun|Personne)\b)\p{Lu}\p{Ll}{4,}(?= (?:existe|est|a|fait|doit|peut|travaille|sert|aide|is|has|does|must|can|works)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    /// <summary>What the conversation is about: the subject that the last of its latest questions names as such; null when none does.</summary>
    public static string? Topic(ConversationState state)
        => state.Exchanges.Reverse().Take(LatestQuestions).Select(e => MentionsQuestion.Read(e.Question)?.Subject ?? TopicNamed(e.Question)).FirstOrDefault(t => t is not null);

    private static string? TopicNamed(string question)
        => TextFolding.Fold(question) is var folded && folded.Length == question.Length && About().Match(folded) is { Success: true } about
            ? question.Substring(about.Groups["topic"].Index, about.Groups["topic"].Length).Trim()
            : null;

    private const int LatestQuestions = 3;

    /// <summary>« À quoi sert I-24/7 ? », "what does it say about money laundering?"</summary>
    [GeneratedRegex(@"\b(?:(?:sert|servent|c'est quoi|qu'est-ce que(?: c'est que)?|what (?:is|are)(?! (?:said|stated|asked|requested|done)\b)|about|(?<!\bl')on|sur|concernant) |a propos d(?:e |es |u |')|parle(?:nt)? d(?:e |es |u |'))(?<topic>[^?,;.]{2,50}?)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex About();
}
