using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>Who does something and to whom is as the passage has it: names around a verb do not change sides, unless one of the two is in the passive.</summary>
internal static partial class RoleRule
{
    /// <summary>Words between a verb and who does it, at most.</summary>
    private const int Near = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => cited.Any(AreExchanged) || (cited.Count > 0 && cited.All(a => IsOfSpeaker(a))) || (Asymmetric().Match(claim.Folded) is { Success: true } said && cited.Count > 0 && cited.All(a => IsTurnedAround(a, said))) || (cited.Count == 1 && IsDoneByAnother(cited[0])) ? "who does what to whom" : null;

    private static bool AreExchanged(Alignment over)
    {
        var exchanged = false;
        foreach (var verb in over.Content.Where(t => over.Has(t) && !over.IsName(t) && IsNearName(over, t) && !IsPartOfName(over, t)))
        {
            var (left, right) = (NameLeft(over.IsName, over.Claim, verb), NameRight(over.IsName, over.Claim, verb));
            if (left < 0 || right < 0)
            {
                continue;
            }

            var (its, others) = (Run(over, left, -1), Run(over, right, 1));
            if (its.Count == 0 || others.Count == 0 || its.Overlaps(others))
            {
                continue;
            }

            if (over.Places(verb).Any(p => its.Contains(NameLeft(over.Source.IsName, over.Source, p)) && others.Contains(NameRight(over.Source.IsName, over.Source, p))) && IsPassive(over.Claim, right) == IsPassive(over.Source, others.Min()))
            {
                // Another word between the two that stands elsewhere in the passage is no pivot: « établir un modèle » for « établir, avec INTERPOL, un modèle ».
                return false;
            }

            exchanged |= over.Places(verb).All(place =>
            {
                var (before, after) = (NameLeft(over.Source.IsName, over.Source, place), NameRight(over.Source.IsName, over.Source, place));
                var leftIsRight = before >= 0 && others.Contains(before);
                var rightIsLeft = after < 0 ? place - before <= Near + 2 && !PlaceRule.IsLocative(over.Claim, right) : its.Contains(after);
                if (after >= 0 && after - place <= Near && IsPassive(over.Source, after) && others.Contains(after) && !its.Contains(after) && !IsPassive(over.Claim, right))
                {
                    // « Mme Batbayar a nommé le Secrétaire général » of her appointment by him.
                    return true;
                }

                if (after >= 0 && after - place <= 3 && its.Contains(after) && !its.Contains(before) && others.Any(p => p < place && over.Source.Tokens[p].Line == over.Source.Tokens[place].Line) && !IsPassive(over.Claim, right) && !IsPassive(over.Source, after))
                {
                    // « Belkacem a succédé à Wilk » where Wilk, named before, succeeds Belkacem.
                    return true;
                }

                return leftIsRight && rightIsLeft && its.Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[place].Line)
                    && IsPassive(over.Claim, right) == (after >= 0 && IsPassive(over.Source, after));
            });
        }

        return exchanged;
    }

    /// <summary>« INTERPOL a invité l'Assemblée », of a resolution in which « elle a invité » INTERPOL: she who speaks is not named there.</summary>
    private static bool IsOfSpeaker(Alignment over)
    {
        var tokens = over.Claim.Tokens;
        var speaker = Enumerable.Range(0, tokens.Count).LastOrDefault(t => tokens[t].Folded is "assemblee" or "assembly" && !over.Has(t), -1);
        return speaker > 0 && over.Content.Any(verb => verb < speaker && speaker - verb <= Near && !over.IsName(verb) && NameLeft(over.IsName, over.Claim, verb) is >= 0 and var name && tokens[name].Folded is not ("assemblee" or "assembly") && over.Has(name)
            && over.Places(verb).Any(place => over.Source.Tokens.Take(place).TakeLast(Near).Any(t => t.Folded is "elle" or "it") && over.Places(name).All(p => p > place)));
    }

    /// <summary>« en remplacement de M. Wilk »: who came before whom, whatever other names the sentence holds.</summary>
    private static bool IsTurnedAround(Alignment over, Match said)
    {
        var names = Enumerable.Range(0, over.Claim.Tokens.Count).Where(t => over.IsName(t) && over.Has(t)).ToList();
        return Asymmetric().Matches(over.Source.Folded).Any(pivot =>
        {
            bool IsLeft(int place) => over.Source.Tokens[place].End <= pivot.Index;
            bool Only(int name, bool left) => over.Places(name).All(p => over.Source.Tokens[p].Line == 0 && IsLeft(p) == left);
            var (left, right) = (names.Where(n => over.Claim.Tokens[n].End <= said.Index).ToList(), names.Where(n => over.Claim.Tokens[n].Start >= said.Index + said.Length).ToList());
            return right.Count > 0 && IsPassive(over.Claim, right[0]) == HasBy(over.Source, pivot) && Only(right[0], true) && (left.Any(n => Only(n, false)) || (left.Count > 0 && WhoIn(over.Source, pivot) is { } who && right.Any(n => over.Places(n).Contains(who)) && !left.Any(n => over.Places(n).Contains(who))));
        });
    }

    private static bool HasBy(TextItems text, Match pivot) => text.Tokens.SkipWhile(t => t.Start < pivot.Index + pivot.Length).Take(Near).Any(t => t.Folded is "par" or "by");

    /// <summary>« Mme Ferreira, qui lui a succédé »: the name that « qui » stands for.</summary>
    private static int? WhoIn(TextItems text, Match pivot)
    {
        var at = text.Tokens.TakeWhile(t => t.Start < pivot.Index).Count();
        return text.Tokens.Take(at).TakeLast(4).Any(t => t.Folded is "qui" or "who") ? Enumerable.Range(0, at).Where(text.IsName).Cast<int?>().LastOrDefault() : null;
    }

    /// <summary>« le Secrétaire général », « l'accord de Walvis Bay »: beside the same name in both.</summary>
    private static bool IsPartOfName(Alignment over, int word)
        => (word > 0 && over.IsName(word - 1) && over.Places(word).All(p => over.Places(word - 1).Any(n => n <= p && p - n <= 1)))
            || Enumerable.Range(word + 1, Math.Min(2, over.Claim.Tokens.Count - word - 1)).Any(next => over.IsName(next) && over.Places(word).All(p => over.Places(next).Any(n => Math.Abs(n - p) <= 1)));

    /// <summary>Where the words of a name stand in the passage: titles and first names belong to it, and what it is of: « le Gouvernement du Japon ».</summary>
    private static HashSet<int> Run(Alignment over, int name, int step, bool isLong = false)
    {
        var found = new HashSet<int>(Exact(over, name));
        for (var i = name + step; i >= 0 && i < over.Claim.Tokens.Count && over.Claim.Tokens[i].Piece == over.Claim.Tokens[name].Piece && (over.IsName(i) || (isLong && over.Claim.Tokens[i].Folded is "of" or "the" or "de" or "du" or "d" or "des" or "la" or "l")); i += step)
        {
            found.UnionWith(over.IsName(i) ? Exact(over, i) : []);
        }

        return found;
    }

    /// <summary>Where a word itself stands; where what it means does, if it does not.</summary>
    private static IEnumerable<int> Exact(Alignment over, int token)
        => over.Places(token).Where(p => over.Source.Tokens[p].Folded == over.Claim.Tokens[token].Folded).ToList() is { Count: > 0 } exact ? exact : over.Places(token);

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

            var (before, after) = (NameLeft(over.Source.IsName, over.Source, place), NameRight(over.Source.IsName, over.Source, place));
            var run = Run(over, agent, 1, true);
            var named = over.Places(agent).Where(p => p > place && over.Source.Tokens[p].Line == over.Source.Tokens[place].Line && IsPassive(over.Source, p)).ToList();
            if (named.Count > 0 && !named.All(p => IsDoneOtherwise(over.Source, place, p)))
            {
                continue;
            }

            if (after >= 0 && after - place <= Near && IsPassive(over.Source, after) && !Run(over, agent, 1, true).Any(p => p > place && p <= place + (3 * Near)))
            {
                // « exécuté par l'OMD » where it is another one who executes, and the OMD does something else.
                return true;
            }

            if (before >= 0 && place - before <= Near && !run.Contains(before) && !(after >= 0 && IsPassive(over.Source, after)) && over.Source.Tokens[place].Piece == over.Source.Tokens[before].Piece)
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

    /// <summary>A verb comes soon behind who does it; nouns further on are no pivots.</summary>
    private static bool IsNearName(Alignment over, int word)
        => NameLeft(over.IsName, over.Claim, word) is >= 0 and var name && over.Content.Count(t => t > name && t < word && over.Claim.Tokens[t].Folded.Length > 3 && !over.Places(t).Overlaps(over.Places(name))) < 2;

    private static bool IsPassive(TextItems text, int name)
        => text.Tokens.Take(name).TakeLast(4).Any(t => t.Folded is "par" or "by");

    private static int NameLeft(Func<int, bool> isName, TextItems text, int token) => NextName(isName, text, token, -1);

    private static int NameRight(Func<int, bool> isName, TextItems text, int token) => NextName(isName, text, token, 1);

    /// <summary>The nearest name on the line in a direction; −1 when there is none.</summary>
    private static int NextName(Func<int, bool> isName, TextItems text, int token, int step)
    {
        var next = token + step;
        while (next >= 0 && next < text.Tokens.Count && text.Tokens[next].Line == text.Tokens[token].Line)
        {
            if (isName(next))
            {
                return next;
            }

            next += step;
        }

        return -1;
    }

    [GeneratedRegex(@"\b(?:succe[de]\w*|success(?:ion|or|eure?)\b|remplac\w+|replac\w+|preced\w+|takes? over from|took over from|au lieu d|in place of|instead of|consult\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asymmetric();
}
