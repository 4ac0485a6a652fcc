using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>Who does something and to whom, and what is where, is as the passage has it: names around a verb do not change sides, unless one of the two is in the passive.</summary>
internal static partial class RoleRule
{
    private const int Near = 6;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => cited.Any(AreExchanged) || (cited.Count == 1 && IsDoneByAnother(cited[0])) ? "who does what to whom"
            : cited.Count > 0 && cited.Any(IsElsewhere) && !cited.Any(IsThere) ? "what is where"
            : null;

    private static bool AreExchanged(Alignment over)
    {
        foreach (var verb in over.Content.Where(t => over.Has(t) && !over.IsName(t) && IsNearName(over, t)))
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

            var isExchanged = over.Places(verb).All(place =>
            {
                var (before, after) = (NameLeft(over.Source.IsName, over.Source, place), NameRight(over.Source.IsName, over.Source, place));
                var leftIsRight = before >= 0 && others.Contains(before);
                var rightIsLeft = after < 0 ? !IsLocative(over.Claim, right) : its.Contains(after);
                if (after >= 0 && after - place <= 3 && its.Contains(after) && others.Any(p => p < place) && !IsPassive(over.Claim, right) && !IsPassive(over.Source, after))
                {
                    // « Belkacem a succédé à Wilk » where Wilk, named before, succeeds Belkacem.
                    return true;
                }

                return leftIsRight && rightIsLeft && its.Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[place].Line)
                    && IsPassive(over.Claim, right) == (after >= 0 && IsPassive(over.Source, after));
            });
            if (isExchanged)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the words of a name stand in the passage: titles and first names belong to it.</summary>
    private static HashSet<int> Run(Alignment over, int name, int step)
    {
        var found = new HashSet<int>(over.Places(name));
        for (var i = name + step; i >= 0 && i < over.Claim.Tokens.Count && over.IsName(i) && over.Claim.Tokens[i].Piece == over.Claim.Tokens[name].Piece; i += step)
        {
            found.UnionWith(over.Places(i));
        }

        return found;
    }

    /// <summary>« formés par le Japon » where the passage has somebody else before the verb.</summary>
    private static bool IsDoneByAnother(Alignment over)
    {
        foreach (var agent in Enumerable.Range(1, Math.Max(0, over.Claim.Tokens.Count - 1)).Where(t => over.IsName(t) && over.Has(t) && over.Claim.Tokens.Take(t).TakeLast(3).Any(w => w.Folded is "par" or "by")))
        {
            var verb = over.Content.LastOrDefault(t => t < agent && over.Has(t) && !over.IsName(t), -1);
            if (verb < 0 || agent - verb > 4 || over.Places(verb).Count != 1)
            {
                continue;
            }

            var place = over.Places(verb).First();
            var (before, after) = (NameLeft(over.Source.IsName, over.Source, place), NameRight(over.Source.IsName, over.Source, place));
            var run = Run(over, agent, 1);
            if (before >= 0 && place - before <= 4 && !run.Contains(before) && !(after >= 0 && IsPassive(over.Source, after)) && over.Source.Tokens[place].Piece == over.Source.Tokens[before].Piece)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb comes soon behind who does it; nouns further on are no pivots.</summary>
    private static bool IsNearName(Alignment over, int word)
        => NameLeft(over.IsName, over.Claim, word) is >= 0 and var name && over.Content.Count(t => t > name && t < word) < 2;

    /// <summary>« le siège à Tartu » where the passage has the seat in another place.</summary>
    private static bool IsElsewhere(Alignment over) => Located(over).Any(l => l.IsThere == false);

    private static bool IsThere(Alignment over) => Located(over).Any() && Located(over).All(l => l.IsThere != false);

    private static IEnumerable<(int Place, bool? IsThere)> Located(Alignment over)
    {
        foreach (var name in Enumerable.Range(1, Math.Max(0, over.Claim.Tokens.Count - 1)).Where(t => over.IsName(t) && IsLocative(over.Claim, t) && over.Has(t)))
        {
            var thing = over.Content.LastOrDefault(t => t < name && t >= name - Near && over.Has(t) && !over.IsName(t) && !Verb().IsMatch(over.Claim.Tokens[t].Folded), -1);
            if (thing < 0)
            {
                continue;
            }

            var found = over.Places(thing).SelectMany(p => LocativesBehind(over.Source, p)).ToList();
            yield return (name, found.Count == 0 ? null : found.Any(p => over.Places(name).Any(n => Math.Abs(n - p) <= 2)));
        }
    }

    /// <summary>The places named behind a thing: « à Massawa (4,3 tonnes) et à Niamey », as far as nothing else is spoken of.</summary>
    private static IEnumerable<int> LocativesBehind(TextItems text, int thing)
    {
        var found = false;
        for (var i = thing + 1; i < text.Tokens.Count && text.Tokens[i].Line == text.Tokens[thing].Line && (found || i <= thing + Near); i++)
        {
            if (text.IsName(i))
            {
                if (IsLocative(text, i))
                {
                    found = true;
                    yield return i;
                }
            }
            else if (found && text.Tokens[i].Folded.Length > 3 && text.QuantityAt(i) is null && !text.Quantities.Any(q => q.Last == i - 1))
            {
                yield break;
            }
        }
    }

    private static bool IsLocative(TextItems text, int token) => Preposition().IsMatch(text.Folded[..text.Tokens[token].Start]);

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

    [GeneratedRegex(@"\b(?:a|au|aux|en|in|at)\s+(?:l'|la |le |the )?$")]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(?:situee?s?|located|based|trouv\w+|find|found|held|tien\w*|seated|siege(?:nt|ait)|ouvr\w+|open\w*|lies|stands)$")]
    private static partial Regex Verb();
}
