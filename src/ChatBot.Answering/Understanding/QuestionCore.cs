using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>Finds the question in a turn that says more than it asks: « Désolé de vous déranger, je prépare une réunion… quand… ? ».</summary>
internal static partial class QuestionCore
{
    /// <summary>A turn of so many words is taken as the question itself.</summary>
    private const int ShortEnough = 16;

    /// <summary>A question of so few words only points back.</summary>
    private const int Afterthought = 5;

    /// <summary>One with a pronoun turned round (« -t-elle ») may be a little longer; in a whole sentence the pronoun takes up the sentence's own subject.</summary>
    private const int LongestWithPronoun = 8;

    /// <summary>The sentence that asks, without what leads up to it; the turn itself when it is short or asks nothing.</summary>
    public static string Of(string text)
    {
        if (Words(text) <= ShortEnough)
        {
            return text;
        }

        var sentences = Sentence().Matches(text).Select(m => m.Value.Trim()).ToList();
        var last = sentences.FindLastIndex(s => s.EndsWith('?') && Words(s) > 2);
        if (sentences.FindLastIndex(s => s.EndsWith('?')) is > 0 and var at && PointsBack(sentences[at]) && !FirstPerson().IsMatch(TextFolding.Fold(sentences[at - 1])))
        {
            // « … cite une initiative lancée en 2021. Comment s'appelle-t-elle ? », "…in three areas. Which ones?": what is asked about stands before.
            return $"{sentences[at - 1]} {sentences[at]}";
        }

        var asking = last >= 0 ? sentences[last] : text;
        if (Words(asking) <= ShortEnough)
        {
            return asking;
        }

        var lead = Lead().Match(TextFolding.Fold(asking));
        return lead.Success && Words(asking[(lead.Index + lead.Length)..]) >= 3 ? asking[(lead.Index + lead.Length)..].TrimStart() : asking;
    }

    /// <summary>Whether a question cannot be understood by itself.</summary>
    private static bool PointsBack(string question) => Words(question) <= Afterthought || (Words(question) <= LongestWithPronoun && TurnedRound().IsMatch(question)) || Pointing().IsMatch(TextFolding.Fold(question));

    // « Jusqu'à quand, d'après la résolution… ? », "When must the report on it be submitted?"
    [GeneratedRegex(@"^(?:(?:until|since|by|from) when|when|where|who|why|how|which ones?|(?:depuis|jusqu'a) quand|quand|ou|qui|pourquoi|comment|lequel|laquelle|lesquels|lesquelles),|\b(?:it|its|they|them|their|ones|these|those)\b|\b(?:celui-ci|celle-ci|ceux-ci|celles-ci|lequel|laquelle|lesquels|lesquelles)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"-(?:t-)?(?:il|elle|ils|elles)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TurnedRound();

    /// <summary>What leads up to a question speaks of the one who asks, or greets.</summary>
    [GeneratedRegex(@"\b(?:je|j'|nous|mon|ma|mes|notre|nos|bonjour|bonsoir|merci|desolee?|pardon|i|i'm|we|my|our|me|hello|hi|hey|sorry|thanks|thank)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"[^.?!\n]+(?:[.](?! ?[A-ZÀ-Þ])[^.?!\n]+)*[.?!]*")]
    private static partial Regex Sentence();

    /// <summary>The last « pourriez-vous me dire », "I would like to know" of a long sentence.</summary>
    [GeneratedRegex(@"\b(?:(?:me |nous |m')?(?:dire|indiquer|preciser|expliquer|rappeler)|savoir|sauriez|savez-vous|sais-tu|vous savez|tu sais|tell me|know|wonder(?:ing)?|explain)(?: par hasard| si vous pouvez| please| s'il vous plait)?,? (?=(?:a |de |dans |en |par |depuis |si |in |on |at |to )?(?:quand|ou |qui|quel|quelle|quels|quelles|comment|combien|pourquoi|ce que|ce qu'|when|where|who|which|what|how|why|if|whether)\b)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Lead();
}
