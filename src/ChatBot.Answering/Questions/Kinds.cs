using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Questions;

/// <summary>Finds the members of a kind that a question asks for by the kind's name, « quels crimes… », where the text names them and not the kind.</summary>
internal sealed class Kinds
{
    private static readonly Lazy<IReadOnlyList<Kinds>> All = new(() => [.. EmbeddedTable.Rows("kinds.txt", 3).Select(row => new Kinds(row[0], row[1], row[2]))]);

    private readonly Regex _asked;
    private readonly Regex? _members;
    private readonly Regex? _names;

    private Kinds(string french, string english, string members)
    {
        _asked = Of($@"^(?:[a-z'-]+ ){{0,2}}(?<kind>(?:{Any(EmbeddedTable.Items(french).Concat(EmbeddedTable.Items(english)))})(?:s|x|es)?(?: (?:internationa|speciali|judiciaire|de l'onu|des nations unies)[a-z ]*)?)$");
        var all = EmbeddedTable.Items(members).ToLookup(m => m[0] == '^');
        _members = all[false].Any() ? Of($@"(?<![\w-])(?:{string.Join('|', all[false])})[\w'-]*") : null;
        _names = all[true].Any() ? Of($@"(?<![\p{{L}}-])(?:{string.Join('|', all[true].Select(m => m[1..]))})(?![\p{{L}}-]){Rest}") : null;
    }

    private const string Adjective = @"(?: (?:et |and )?\p{Ll}+(?:al|ale|aux|ales|elle?s?|ienn?e?s?|éenn?e?s?|aine?s?|ique|iques|ifs?|ives?|aires?|antes?|ées?|ués?)(?!\p{L}))";
    private const string Article = @"(?:la |le |les |l['’]|des |du |de la |de l['’]|the )";

    // « Office des Nations Unies contre la drogue et le crime », « Direction exécutive du Comité contre le terrorisme », « …pour l'éducation, la science et la culture ».
    private const string Noun = @"(?!(?:\p{Ll}+(?:er|ir|re|ant)|l[ea]s?|des?|du|the|et|and|aux?|à)(?!\p{L})|[ld]['’])";
    private const string Rest = @"(?:(?<=\p{Lu}{3})|" + Adjective + @"{0,3}(?: (?:de |du |des |d['’]|de la |de l['’]|of |of the )" + Noun + @"[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*)*" + Adjective + @"{0,2}){0,3}(?: (?:contre|pour|sur|en faveur|aux (?=droits)|chargée? de|for|on|against) (?!demande|la question|les? questions|une?\b|son\b|sa\b|ses\b|leur|cet|ce )" + Article + "?" + Noun + @"\p{Ll}[\p{L}’'-]*" + Adjective + @"?(?:(?:, (?=l['’]|la |les? )|(?: et| and| de| of) )" + Article + "?" + Noun + @"\p{Ll}[\p{L}’'-]*){0,3}){0,2})";

    /// <summary>The kind that a question asks the text for and of which it says little else; null when it asks something else.</summary>
    /// <param name="question">The question.</param>
    /// <param name="profile">How it is put.</param>
    /// <param name="terms">Its terms and what they weigh.</param>
    public static Kinds? Asked(string question, QuestionProfile profile, IEnumerable<KeyValuePair<QueryTerm, double>> terms)
    {
        if (profile is not { Form: AnswerForm.Entity, Plural: true, Focus: { } focus })
        {
            return null;
        }

        var noun = TextFolding.Fold(question.Substring(focus.Start, focus.Length));
        var (kind, named) = All.Value.Select(k => (k, Match: k._asked.Match(noun))).FirstOrDefault(k => k.Match.Success);
        return kind is not null && terms.Where(t => t.Key.Span.End <= focus.Start + named.Groups["kind"].Index || t.Key.Span.Start >= focus.Start + named.Length).Sum(t => t.Value) <= MostBeside ? kind : null;
    }

    /// <summary>Words that weigh more say which ones are asked for, and a search finds these.</summary>
    private const double MostBeside = 0.5;

    /// <summary>Whether its members are names, each of which is said for itself, not words that texts list together.</summary>
    public bool OfNames => _names is not null;

    /// <summary>Where members of the kind are named, in order.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        var folded = TextFolding.Fold(text);
        var members = _members is null || folded.Length != text.Length ? [] : _members.Matches(folded).Select(m => new TextSpan(m.Index, m.Length));
        // « l'Organisation » by itself names nothing.
        var names = _names is null ? [] : _names.Matches(text).Where(m => m.Value.Contains(' ', StringComparison.Ordinal) || !m.Value.Any(char.IsLower)).Select(m => new TextSpan(m.Index, m.Length));
        return members.Concat(names).OrderBy(s => s.Start);
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Select(w => Regex.Escape(w).Replace(@"\ ", "(?:s|x|es)? ", StringComparison.Ordinal)));
}
