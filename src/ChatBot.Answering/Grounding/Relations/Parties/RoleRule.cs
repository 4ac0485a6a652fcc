using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>Who does something and to whom is as the passage has it: names around a verb do not change sides, unless one of the two is in the passive.</summary>
internal static class RoleRule
{
    /// <summary>Words between a verb and who does it, at most.</summary>
    private const int Near = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited)
        => cited.Any(AreExchanged) || (cited.Count > 0 && cited.All(IsOfSpeaker)) ? "who does what to whom" : null;

    private static bool AreExchanged(Alignment over)
    {
        var exchanged = false;
        foreach (var verb in over.Content.Where(t => over.Has(t) && !over.IsName(t) && IsNearName(over, t) && !Names.IsPartOf(over, t)))
        {
            var (left, right) = (Names.Left(over.IsName, over.Claim, verb), Names.Right(over.IsName, over.Claim, verb));
            if (left < 0 || right < 0)
            {
                continue;
            }

            var (its, others) = (Names.Run(over, left, -1), Names.Run(over, right, 1));
            if (its.Count == 0 || others.Count == 0 || its.Overlaps(others))
            {
                continue;
            }

            if (over.Places(verb).Any(p => its.Contains(Names.Left(over.Source.IsName, over.Source, p)) && others.Contains(Names.Right(over.Source.IsName, over.Source, p))) && Names.IsPassive(over.Claim, right) == Names.IsPassive(over.Source, others.Min()))
            {
                // Another word between the two that stands elsewhere in the passage is no pivot: « établir un modèle » for « établir, avec INTERPOL, un modèle ».
                return false;
            }

            exchanged |= over.Places(verb).All(place =>
            {
                var (before, after) = (Names.Left(over.Source.IsName, over.Source, place), Names.Right(over.Source.IsName, over.Source, place));
                var leftIsRight = before >= 0 && others.Contains(before);
                // « États parties à la Convention »: a name behind a preposition is no subject, and « de la ratifier » has its object in a pronoun.
                var rightIsLeft = after >= 0 ? its.Contains(after) : place - before <= Near + 2 && !PlaceRule.IsLocative(over.Claim, right) && !IsAside(over.Source, before) && !IsPronoun(over.Source, place - 1);
                if (after >= 0 && after - place <= Near && Names.IsPassive(over.Source, after) && others.Contains(after) && !its.Contains(after) && !Names.IsPassive(over.Claim, right))
                {
                    // « Mme Batbayar a nommé le Secrétaire général » of her appointment by him.
                    return true;
                }

                if (after >= 0 && after - place <= 3 && its.Contains(after) && !its.Contains(before) && others.Any(p => p < place && over.Source.Tokens[p].Line == over.Source.Tokens[place].Line) && !Names.IsPassive(over.Claim, right) && !Names.IsPassive(over.Source, after))
                {
                    // « Belkacem a succédé à Wilk » where Wilk, named before, succeeds Belkacem.
                    return true;
                }

                return leftIsRight && rightIsLeft && its.Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[place].Line)
                    && Names.IsPassive(over.Claim, right) == (after >= 0 && Names.IsPassive(over.Source, after));
            });
        }

        return exchanged;
    }

    /// <summary>« INTERPOL a invité l'Assemblée », of a resolution in which « elle a invité » INTERPOL: she who speaks is not named there.</summary>
    private static bool IsOfSpeaker(Alignment over)
    {
        var tokens = over.Claim.Tokens;
        var speaker = Enumerable.Range(0, tokens.Count).LastOrDefault(t => tokens[t].Folded is "assemblee" or "assembly" && !over.Has(t), -1);
        return speaker > 0 && over.Content.Any(verb => verb < speaker && speaker - verb <= Near && !over.IsName(verb) && Names.Left(over.IsName, over.Claim, verb) is >= 0 and var name && tokens[name].Folded is not ("assemblee" or "assembly") && over.Has(name)
            && over.Places(verb).Any(place => over.Source.Tokens.Take(place).TakeLast(Near).Any(t => t.Folded is "elle" or "it") && over.Places(name).All(p => p > place)));
    }

    private static bool IsAside(TextItems text, int name) => text.Tokens.Take(name).TakeLast(2).Any(t => t.Text is "à" or "de" or "du" or "des" or "of" or "to" or "with" or "avec");

    private static bool IsPronoun(TextItems text, int token) => token >= 0 && text.Tokens[token].Folded is "la" or "le" or "les" or "lui" or "leur" or "y" or "en" or "it" or "them";

    /// <summary>A verb comes soon behind who does it; nouns further on are no pivots.</summary>
    private static bool IsNearName(Alignment over, int word)
        => Names.Left(over.IsName, over.Claim, word) is >= 0 and var name && over.Content.Count(t => t > name && t < word && over.Claim.Tokens[t].Folded.Length > 3 && !over.Places(t).Overlaps(over.Places(name))) < 2;
}
