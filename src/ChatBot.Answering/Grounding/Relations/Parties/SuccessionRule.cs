using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>Who comes before whom, and who consults whom, whatever other names a sentence holds.</summary>
internal static partial class SuccessionRule
{
    /// <summary>Words between a verb and whom it reaches, at most.</summary>
    private const int Near = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => Asymmetric().Match(claim.Folded) is { Success: true } said && cited.Count > 0 && cited.All(a => IsTurnedAround(a, said)) ? "who does what to whom" : null;

    /// <summary>« en remplacement de M. Wilk »: who came before whom, whatever other names the sentence holds.</summary>
    private static bool IsTurnedAround(Alignment over, Match said)
    {
        var names = Enumerable.Range(0, over.Claim.Tokens.Count).Where(t => over.IsName(t) && over.Has(t)).ToList();
        return Asymmetric().Matches(over.Source.Folded).Any(pivot =>
        {
            bool IsLeft(int place) => over.Source.Tokens[place].End <= pivot.Index;
            bool Only(int name, bool left) => over.Places(name).All(p => over.Source.Tokens[p].Line == 0 && IsLeft(p) == left);
            var (left, right) = (names.Where(n => over.Claim.Tokens[n].End <= said.Index).ToList(), names.Where(n => over.Claim.Tokens[n].Start >= said.Index + said.Length).ToList());
            return right.Count > 0 && Names.IsPassive(over.Claim, right[0]) == HasBy(over.Source, pivot) && Only(right[0], true) && (left.Any(n => Only(n, false)) || (left.Count > 0 && WhoIn(over.Source, pivot) is { } who && right.Any(n => over.Places(n).Contains(who)) && !left.Any(n => over.Places(n).Contains(who))));
        });
    }

    private static bool HasBy(TextItems text, Match pivot) => text.Tokens.SkipWhile(t => t.Start < pivot.Index + pivot.Length).Take(Near).Any(t => t.Folded is "par" or "by");

    /// <summary>« Mme Ferreira, qui lui a succédé »: the name that « qui » stands for.</summary>
    private static int? WhoIn(TextItems text, Match pivot)
    {
        var at = text.Tokens.TakeWhile(t => t.Start < pivot.Index).Count();
        return text.Tokens.Take(at).TakeLast(4).Any(t => t.Folded is "qui" or "who") ? Enumerable.Range(0, at).Where(text.IsName).Cast<int?>().LastOrDefault() : null;
    }

    [GeneratedRegex(@"\b(?:succe[de]\w*|success(?:ion|or|eure?)\b|remplac\w+|replac\w+|preced\w+|takes? over from|took over from|au lieu d|in place of|instead of|consult\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asymmetric();
}
