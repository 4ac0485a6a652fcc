using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>A name that only the question holds does not take the place of one that the passage has: « le Programme d'action de Durban » where it is that of Vienna.</summary>
internal static class NameRule
{
    /// <summary>Words between a name and what it belongs to, at most.</summary>
    private const int Near = 3;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited)
    {
        if (cited.Count == 0 || cited.Any(a => a.IsTranslated))
        {
            return null;
        }

        var claim = cited[0].Claim;
        var name = Enumerable.Range(1, Math.Max(0, claim.Tokens.Count - 1)).FirstOrDefault(t => claim.IsName(t) && !claim.Tokens[t].Text.All(char.IsUpper) && claim.Tokens[t].Folded is not ("assemblee" or "assembly" or "general" or "generale") && !claim.IsName(t - 1) && !cited.Any(a => a.Has(t)) && cited.All(a => TakesAnothers(a, t)));
        return name > 0 ? $"{claim.Tokens[name].Text} in another's place" : null;
    }

    private static bool TakesAnothers(Alignment over, int name)
        => over.Content.LastOrDefault(t => t < name && name - t <= Near, -1) is >= 0 and var thing && over.Places(thing).Any(place => Enumerable.Range(place + 1, Math.Max(0, Math.Min(Near, over.Source.Tokens.Count - place - 1)))
            .Any(s => over.Source.IsName(s) && over.Source.Tokens[s].Piece == over.Source.Tokens[place].Piece && !Enumerable.Range(0, over.Claim.Tokens.Count).Any(t => over.Places(t).Contains(s))));
}
