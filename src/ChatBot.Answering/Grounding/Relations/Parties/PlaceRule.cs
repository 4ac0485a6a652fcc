using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>What is somewhere is there in the passage too.</summary>
internal static partial class PlaceRule
{
    /// <summary>Words between a thing and its place.</summary>
    private const int Near = 6;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited)
        => cited.Any(IsElsewhere) && !cited.Any(IsThere) ? "what is where" : null;

    /// <summary>« le siège à Tartu » where the passage has the seat in another place.</summary>
    private static bool IsElsewhere(Alignment over) => Located(over).Any(l => l.IsThere == false);

    private static bool IsThere(Alignment over) => Located(over).Any() && Located(over).All(l => l.IsThere != false);

    private static IEnumerable<(int Place, bool? IsThere)> Located(Alignment over)
    {
        foreach (var name in Enumerable.Range(1, Math.Max(0, over.Claim.Tokens.Count - 1)).Where(t => over.IsName(t) && IsLocative(over.Claim, t) && over.Has(t)))
        {
            // « le siège du Secrétariat général »: whichever of the words has its place in the passage.
            var before = over.Content.Where(t => t < name && t >= name - (2 * Near) && over.Claim.Tokens[t].Piece == over.Claim.Tokens[name].Piece && over.Has(t) && !Verb().IsMatch(over.Claim.Tokens[t].Folded)).ToList();
            var things = before.Any(t => !over.IsName(t)) ? before.Where(t => !over.IsName(t)) : before;
            var found = things.Select(t => over.Places(t).SelectMany(p => LocativesBehind(over.Source, p)).ToList()).LastOrDefault(f => f.Count > 0);
            yield return (name, found is null ? null : found.Any(p => over.Places(name).Any(n => Math.Abs(n - p) <= 2)));
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
            else if (found && text.Tokens[i].Folded.Length > 3 && text.Tokens[i].Folded is not ("thereafter" or "then" or "subsequently" or "ensuite" or "puis" or "also" or "egalement" or "other" or "others" or "autre" or "autres" or "second" or "seconde" or "third" or "troisieme") && text.QuantityAt(i) is null && !text.Quantities.Any(q => q.Last == i - 1))
            {
                yield break;
            }
        }
    }

    /// <summary>Whether « à », « en » or "in" stands before a name.</summary>
    public static bool IsLocative(TextItems text, int token) => Preposition().IsMatch(text.Folded[..text.Tokens[token].Start]);

    [GeneratedRegex(@"\b(?:a|au|aux|en|in|at)\s+(?:l'|la |le |the )?$")]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(?:situee?s?|located|based|trouv\w+|find|found|held|tien\w*|seated|siege(?:nt|ait)|ouvr\w+|open\w*|lies|stands)$")]
    private static partial Regex Verb();
}
