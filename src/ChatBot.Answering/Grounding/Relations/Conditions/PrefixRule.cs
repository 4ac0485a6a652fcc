using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>« politique » is not « apolitique », "renewable" not "non-renewable".</summary>
internal static partial class PrefixRule
{
    /// <summary>Words before an adjective among which what denies it stands.</summary>
    private const int Near = 3;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => cited.Count > 0 && !cited.Any(a => a.IsTranslated)
            && claim.Tokens.Where((_, i) => !claim.Tokens.Take(i).TakeLast(Near).Any(w => Denies().IsMatch(w.Folded))).Any(t => Adjective().IsMatch(t.Folded) && !cited.Any(a => a.Source.Tokens.Any(s => IsOne(s.Folded, t.Folded))) && cited.Any(a => a.Source.Tokens.Any(s => IsOpposite(s.Folded, t.Folded) || IsOpposite(t.Folded, s.Folded))))
            ? "the opposite of a word of the passages"
            : null;

    private static bool IsOne(string one, string other) => one.TrimEnd('s', 'e') == other.TrimEnd('s', 'e');

    private static bool IsOpposite(string with, string word)
        => with.Length > word.Length - 2 && Prefix().Match(with) is { Success: true } prefix && prefix.Length <= with.Length - 6 && IsOne(with[prefix.Length..], word);

    [GeneratedRegex(@"^(?:non-|un|im(?=[mpb])|il(?=l)|ir(?=r)|in|dis|des?|an?)", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^.{4,}(?:able|ible|ique|ic|ical|al|ale|el|elle|ent|ente|ant|ante|if|ive|eux|euse|ous|aux|ain|aine|ful|ee?|ed|aire|ary|ier)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"^(?:ne?|pas|non|sans|not|no|never|without|nor|ni)$", RegexOptions.CultureInvariant)]
    private static partial Regex Denies();
}
