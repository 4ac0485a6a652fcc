using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>The last item of an enumeration stands in the passages as the others do: an invented one hides best behind them.</summary>
internal static class ItemRule
{
    /// <summary>Pieces from which on a sentence enumerates.</summary>
    private const int Enumeration = 3;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        if (cited.Count == 0 || cited.Any(a => a.IsTranslated) || claim.Tokens[^1].Piece + 1 < Enumeration)
        {
            return null;
        }

        var last = claim.Tokens[^1].Piece;
        var first = Enumerable.Range(0, claim.Tokens.Count).First(t => claim.Tokens[t].Piece == last);
        var content = cited[0].Content.Where(t => claim.Tokens[t].Piece == last).ToList();
        return claim.Tokens[first].Text is "et" or "and" or "ou" or "or" && content.Count is > 0 and <= 4 && !content.Any(t => cited.Any(a => a.Has(t))) && claim.Quantities.All(q => q.First < first)
            ? "an item that the passages do not hold"
            : null;
    }
}
