using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>Reads question words that go on asking about the head of a document: « Quand a-t-elle été adoptée ? », then « Par qui ? », « À quelle séance ? ».</summary>
internal static partial class HeadFollowUp
{
    /// <summary>What of the head is asked; null when the turn asks more, or the question before was not about the head.</summary>
    /// <param name="question">The turn.</param>
    /// <param name="before">The question before.</param>
    public static Intent.Metadata? Read(string question, string before)
        => Bare().Match(TextFolding.Fold(question)) is { Success: true } m && IntentReader.Read(before) is Intent.Metadata ? new Intent.Metadata([ItemOf(m)]) : null;

    private static HeadItem ItemOf(Match m)
        => m.Groups["organ"].Success ? HeadItem.Organ
            : m.Groups["adopted"].Success ? HeadItem.Adopted
            : m.Groups["session"].Success ? HeadItem.Session
            : m.Groups["meeting"].Success ? HeadItem.Meeting
            : m.Groups["title"].Success ? HeadItem.Title
            : HeadItem.Vote;

    [GeneratedRegex(@"^\W*(?:(?:et|and|mais|but|alors|so|ok),? )*(?:c'est |c'etait )?(?:(?<organ>(?:par )?qui|par quel(?:le)? (?:organe|instance)|(?:by )?whom?|who by|by (?:which|what) (?:body|organ))|(?<adopted>quand|a quelle date|quel jour|when|on (?:which|what) (?:date|day))|(?<session>(?:a|lors de|pendant|at|in|during) (?:quelle|which|what) session)|(?<meeting>(?:a|lors de|pendant|at|in|during) (?:quelle seance|(?:which|what) meeting))|(?<title>(?:sous quel|et le|and the|le|the) (?:titre|title))|(?<vote>(?:avec|par) quel vote|par combien de voix|by (?:what|which) vote|by how many votes))(?: (?:ca|cela|exactement|precisement|exactly))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Bare();
}
