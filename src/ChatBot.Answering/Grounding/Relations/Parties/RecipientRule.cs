using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>Who gives and who receives do not change places: « communiquer ses coûts aux fabricants » where the manufacturers tell theirs to the Council.</summary>
internal static class RecipientRule
{
    /// <summary>Words between a verb and what stands before it, at most.</summary>
    private const int Near = 5;

    /// <summary>Words between a verb and whom it reaches, at most.</summary>
    private const int Reach = 10;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited) => cited.Any(AreExchanged) ? "who does what to whom" : null;

    private static bool AreExchanged(Alignment over)
    {
        var content = over.Content.Where(over.Has).ToList();
        foreach (var recipient in content.Where(t => FollowsTo(over.Claim, t)))
        {
            foreach (var verb in content.Where(t => t < recipient && !over.IsName(t)))
            {
                foreach (var giver in content.Where(t => t < verb).TakeLast(2))
                {
                    if (over.Places(verb).Any(v => AreTurned(over, giver, v, recipient)) && !over.Places(verb).Any(v => AreAsSaid(over, giver, v, recipient)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool AreTurned(Alignment over, int giver, int verb, int recipient)
        => over.Places(recipient).Any(r => r < verb && verb - r <= Near && !FollowsTo(over.Source, r)) && over.Places(giver).Any(g => g > verb && g - verb <= Reach && (FollowsTo(over.Source, g) || over.Source.Tokens[g - 1].Text is "to" or "à"))
            && over.Source.Tokens[verb].Line == 0;

    private static bool AreAsSaid(Alignment over, int giver, int verb, int recipient)
        => over.Places(giver).Any(g => g < verb) && over.Places(recipient).Any(r => r > verb);

    /// <summary>Behind « aux », « à la », "to the"; behind a bare "to" only what is no infinitive.</summary>
    private static bool FollowsTo(TextItems text, int token)
    {
        var (before, further) = (token > 0 ? text.Tokens[token - 1].Text : string.Empty, token > 1 ? text.Tokens[token - 2].Text : string.Empty);
        return before is "au" or "aux"
            || (before is "to" or "à" && (text.IsName(token) || text.Tokens[token].Folded is [.., 's'] and { Length: > 5 }))
            || (further is "to" or "à" && before is "the" or "a" or "an" or "its" or "their" or "all" or "these" or "other" or "la" or "l" or "les" or "leurs" or "leur" or "son" or "sa" or "ses" or "tous" or "toutes");
    }
}
