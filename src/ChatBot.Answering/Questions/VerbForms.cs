using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Questions;

/// <summary>Tells from its neighbours and its ending whether a word of a question is a verb: enough for weighing it, no grammar.</summary>
internal static partial class VerbForms
{
    private static readonly HashSet<string> Articles = ["le", "la", "les", "l", "un", "une", "des", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "the", "a", "an", "its", "their"];

    private static readonly HashSet<string> Auxiliaries =
        ["a", "ont", "est", "sont", "etait", "ete", "fut", "peut", "peuvent", "doit", "doivent", "faut", "pour", "se", "s", "ne", "n", "on", "il", "elle", "ils", "elles", "devrait", "devraient", "pourrait", "was", "were", "is", "are", "been", "be", "to", "does", "do", "did", "has", "have", "should", "must", "can", "will"];

    private static readonly string[] Endings = ["er", "ir", "oir", "re", "e", "ee", "es", "ees", "ent", "ait", "aient", "ant", "u", "ue", "us", "ues", "i", "ie", "is", "it", "ed", "ing"];

    /// <summary>Endings that only verbs have (« accèdent », « concernait », « permettra »).</summary>
    private static readonly string[] FiniteEndings = ["dent", "tent", "nent", "sent", "rent", "lent", "vent", "gent", "cent", "ient", "aient", "issent", "eront", "iront", "erait", "irait"];

    /// <summary>« Il doit le rendre pour quand ? », "when must he submit it?": what is done is said by a pronoun, and the verb tells little.</summary>
    public static bool HasPronoun(string question, TextSpan verb) => ObjectBefore().IsMatch(question.AsSpan(0, verb.Start)) || ObjectAfter().IsMatch(question.AsSpan(verb.End));

    [GeneratedRegex(@"\b(?:doi(?:t|vent)|devra(?:it|ient)?|devront|peu(?:t|vent)|pourra(?:it|ient)?|va|vont|faut|faudra)(?:-(?:t-)?(?:ils?|elles?|on))? (?:le |la |les |l['’]|lui |leur )$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ObjectBefore();

    [GeneratedRegex(@"^ (?:it|them)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectAfter();

    /// <summary>Whether a folded word has an ending that only conjugated verbs have.</summary>
    public static bool IsFinite(string folded)
        => FiniteEndings.Any(e => folded.EndsWith(e, StringComparison.Ordinal)) && !folded.EndsWith("ment", StringComparison.Ordinal);

    /// <summary>Whether words speak of a prolongation.</summary>
    public static bool Prolongs(ReadOnlySpan<char> words) => Prolonged().IsMatch(words);

    [GeneratedRegex(@"\b(?:prorog|prolong|renouvel|recondui|extend|renew)", RegexOptions.CultureInvariant)]
    private static partial Regex Prolonged();

    /// <summary>Whether the word at that place is a verb.</summary>
    public static bool IsVerb(string question, TextSpan word)
    {
        var text = TextFolding.Fold(question);
        var self = text.Substring(word.Start, Math.Min(word.Length, text.Length - word.Start));
        if (self.Contains(' ', StringComparison.Ordinal) || self.Length < 3)
        {
            return false;
        }

        var before = Neighbour(text[..word.Start], last: true);
        var after = Neighbour(text[(word.Start + word.Length)..], last: false);
        return IsFinite(self)
            || (Auxiliaries.Contains(before) && Endings.Any(e => self.EndsWith(e, StringComparison.Ordinal)))
            || (((Articles.Contains(after) && !(IsPreposition(question, word.End) && !Participle().IsMatch(question.AsSpan(word.Start, word.Length))) && !IsModified(before)) || StartsName(question, word.Start + word.Length)) && !Articles.Contains(before) && before is not ("de" or "d" or "du" or "au" or "aux" or "en" or "quel" or "quelle" or "quels" or "quelles" or "which" or "what" or "of"));
    }

    /// <summary>« les exceptions à l'interdiction »: folded, the preposition is an English article.</summary>
    private static bool IsPreposition(string question, int at) => at + 1 < question.Length && question[at + 1] is 'à' or 'À';

    [GeneratedRegex("ée?s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary>« les trois grands principes des… »: what stands after a number or an adjective is a noun.</summary>
    private static bool IsModified(string before) => CardinalWords.TryParse(before, out _) || TermWeights.IsShade(before);

    private static bool StartsName(string question, int at)
        => at + 1 < question.Length && question[at] == ' ' && char.IsUpper(question[at + 1]);

    private static string Neighbour(string text, bool last)
    {
        var words = text.Split([' ', '\'', '-', '?', ',', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? string.Empty : last ? words[^1] : words[0];
    }
}
