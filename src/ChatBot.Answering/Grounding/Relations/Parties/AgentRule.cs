using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>By whom something is done is as the passage has it: « publié par INTERPOL » of what another one published.</summary>
internal static class AgentRule
{
    /// <summary>Words between a verb and who does it, at most.</summary>
    private const int Near = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited) => cited.Count == 1 && IsDoneByAnother(cited[0]) ? "who does what to whom" : null;

    /// <summary>« formés par le Japon » where the passage has somebody else before the verb.</summary>
    private static bool IsDoneByAnother(Alignment over)
    {
        foreach (var agent in Enumerable.Range(1, Math.Max(0, over.Claim.Tokens.Count - 1)).Where(t => over.IsName(t) && over.Has(t) && over.Claim.Tokens.Take(t).TakeLast(3).Any(w => w.Folded is "par" or "by")))
        {
            var verb = over.Content.LastOrDefault(t => t < agent && over.Has(t) && !over.IsName(t) && over.Claim.Tokens[t].Folded.Length > 3, -1);
            if (verb < 0 || agent - verb > Near || PlaceOf(over, verb) is not { } place)
            {
                continue;
            }

            var (before, after) = (Names.Left(over.Source.IsName, over.Source, place), Names.Right(over.Source.IsName, over.Source, place));
            var run = Names.Run(over, agent, 1, true);
            var named = over.Places(agent).Where(p => p > place && over.Source.Tokens[p].Line == over.Source.Tokens[place].Line && Names.IsPassive(over.Source, p)).ToList();
            if (named.Count > 0 && !named.All(p => IsDoneOtherwise(over.Source, place, p)))
            {
                continue;
            }

            if (after >= 0 && after - place <= Near && Names.IsPassive(over.Source, after) && !run.Any(p => p > place && p <= place + (3 * Near)))
            {
                // « exécuté par l'OMD » where it is another one who executes, and the OMD does something else.
                return true;
            }

            if (before >= 0 && place - before <= Near && !run.Contains(before) && !(after >= 0 && Names.IsPassive(over.Source, after)) && over.Source.Tokens[place].Piece == over.Source.Tokens[before].Piece)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a verb stands in the passage; of several places, the one right before what the statement says was done: « la publication par A du recueil et la publication par B du Mémoire ».</summary>
    private static int? PlaceOf(Alignment over, int verb)
    {
        var exact = over.Places(verb).Where(p => over.Source.Tokens[p].Folded == over.Claim.Tokens[verb].Folded).ToList();
        List<int> places = exact.Count > 0 ? exact : [.. over.Places(verb).Where(p => GroundingSource.IsFormOf(over.Source.Tokens[p].Folded, over.Claim.Tokens[verb].Folded) || over.IsTranslated)];
        places = places.Count > 0 ? places : [.. over.Places(verb)];
        var done = Enumerable.Range(0, verb).Where(t => over.Content.Contains(t) && over.Places(t).Count == 1).Select(t => over.Places(t).First()).ToList();
        return places.Count == 1 ? places[0] : places.Count == 0 || done.Count == 0 ? null : places.Where(p => p < done.Min()).Cast<int?>().LastOrDefault();
    }

    /// <summary>Whether another verb has a « par » of its own between a verb and a name: « exécuté par l'un sous la supervision d'un comité désigné par l'autre ».</summary>
    private static bool IsDoneOtherwise(TextItems text, int verb, int name)
        => Enumerable.Range(verb + 2, Math.Max(0, name - verb - 2)).Any(i => text.Tokens[i].Folded is "par" or "by" && text.QuantityAt(i - 1) is null && text.Tokens[i - 1].Folded is not ("et" or "and" or "ou" or "or"));
}
