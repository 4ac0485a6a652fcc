using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Questions;

/// <summary>
/// How much of a question's meaning each of its terms carries: a rare noun that the text lacks must weigh against answering,
/// a verb like « servir » that people put around the subject must not.
/// </summary>
internal static partial class TermWeights
{
    /// <summary>Kinds of things that people name loosely: the text may call them otherwise.</summary>
    private static readonly HashSet<string> LooseNouns = [.. Words("loose noun")];

    /// <summary>Words of relation that say nothing of the subject by themselves.</summary>
    private static readonly HashSet<string> Function = [.. Words("function")];

    /// <summary>Verbs that frame a question; what matters is what stands around them.</summary>
    private static readonly string[] LooseVerbs = [.. Words("loose verb")];

    /// <summary>Adjectives and adverbs that only shade what is asked; the text has its own shades or none.</summary>
    private static readonly string[] Shades = [.. Words("shade")];

    /// <summary>Nouns that say what is to be done with a subject: asked what is said of it, the subject tells where.</summary>
    private static readonly HashSet<string> Doings = [.. Words("doing")];

    private static IEnumerable<string> Words(string kind) => EmbeddedTable.Rows("question-words.txt", 2).Where(r => r[0] == kind).SelectMany(r => EmbeddedTable.Items(r[1]));

    /// <summary>Words that tell less than this stand all over a document.</summary>
    public const double OfTheWhole = 0.15;

    /// <summary>Weight of the name of who speaks in the document.</summary>
    public const double Organ = 0.05;

    /// <summary>Weight of a word that no passage has, in any form: people choose their words, so it counts less than a rare word that the text has.</summary>
    private const double UnknownWord = 0.5;

    /// <summary>Weight of a name that no passage has whole, though some have words of it (« États » of « Ligue des États arabes »).</summary>
    private const double NameByParts = 0.6;

    /// <summary>Weight of a name or number that no passage has: what is asked about is not there.</summary>
    private const double UnknownName = 1.2;

    /// <summary>Whether a noun names the kind of thing asked for so loosely that the text may well call it otherwise.</summary>
    public static bool IsLoose(string surface) => LooseNouns.Contains(TextFolding.Fold(surface));

    /// <summary>« l'exercice 2007/08 », which texts write « du 1er juillet 2007 au 30 juin 2008 ».</summary>
    public static bool IsSpanOfYears(string surface) => Years().IsMatch(surface);

    [GeneratedRegex(@"^(?:19|20)\d{2}[/–-](?:19|20)?\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    /// <summary>Whether a word only shades a noun: « les accords ultérieurs » are agreements.</summary>
    public static bool IsShade(string surface) => TextFolding.Fold(surface) is var folded && Shades.Any(s => folded.StartsWith(s, StringComparison.Ordinal));

    /// <summary>Whether a folded word only says that something is somewhere.</summary>
    public static bool SaysOnlyWhere(string folded) => Situated.Any(w => folded.StartsWith(w, StringComparison.Ordinal));

    private static readonly string[] Situated = ["situ", "base", "install", "locat", "trouv", "sis"];

    /// <summary>The weight of a term, 0 (says nothing) to 1.</summary>
    /// <param name="term">The term.</param>
    /// <param name="question">The question, as typed.</param>
    /// <param name="profile">How it is put.</param>
    /// <param name="organs">Who speaks in the documents: naming it says nothing of where in the text.</param>
    public static double Of(QueryTerm term, string question, QuestionProfile profile, IReadOnlyList<string> organs)
        => (IsAside(term, question) ? Aside : 1) * OfWord(term, question, profile, organs);

    /// <summary>What stands in parentheses explains what stands before it: « des missions spéciales (Libye, Afghanistan) ».</summary>
    private const double Aside = 0.4;

    /// <summary>Whether a term stands in parentheses.</summary>
    public static bool IsAside(QueryTerm term, string question)
        => term.Span.Start > 0 && question.LastIndexOf('(', term.Span.Start - 1) is >= 0 and var open && question.IndexOf(')', open) is var close && close >= term.Span.End;

    private static double OfWord(QueryTerm term, string question, QuestionProfile profile, IReadOnlyList<string> organs)
    {
        if (term.Span.Start >= profile.Frame.Start && term.Span.End <= profile.Frame.End)
        {
            return 0;
        }

        var folded = TextFolding.Fold(term.Surface);
        if (Function.Contains(folded))
        {
            return 0;
        }

        // « Quand a eu lieu… » asks for no place, and for no meeting where the text tells of none.
        if (folded == "lieu" && !term.Known && TakesPlace().IsMatch(TextFolding.Fold(question[..term.Span.Start])))
        {
            return 0;
        }

        // "Where does the instrument come from?" asks for an origin; "if the Rapporteur wants to come", "came up with" tell nothing.
        if (folded is "come" or "comes" or "came" or "coming" && !(profile.Form is AnswerForm.Where or AnswerForm.Place or AnswerForm.Country && question.AsSpan(term.Span.End).StartsWith(" from")))
        {
            return 0;
        }

        if (profile.Form is AnswerForm.Entity or AnswerForm.Country or AnswerForm.Symbol && IsMentioned().IsMatch(folded) && !IsNoun().IsMatch(TextFolding.Fold(question[..term.Span.Start])))
        {
            return 0;
        }

        // « Pourquoi a-t-elle été adoptée ? » has no subject.
        if (profile.Form == AnswerForm.Purpose && folded.StartsWith("adopt", StringComparison.Ordinal))
        {
            return 0;
        }

        // « Depuis quand INTERPOL existe-t-elle ? »: who has been at work since then exists.
        if (profile.Form == AnswerForm.Time && Being().IsMatch(folded) && SinceWhen().IsMatch(TextFolding.Fold(question)))
        {
            return 0;
        }

        // « Comment INTERPOL est-elle définie ? »: that the text says what it is, it does not say.
        if (profile.Form == AnswerForm.Definition && IsDefined().IsMatch(folded))
        {
            return 0;
        }

        if (folded.Length >= 5 && organs.Any(o => TextFolding.Fold(o).Contains(folded, StringComparison.Ordinal)))
        {
            return Organ;
        }

        if (organs.Count > 0 && (Speakers.Contains(folded) ? IsAskedOf(question, term) : Signatories().IsMatch(folded) && SaySomething().IsMatch(TextFolding.Fold(question))))
        {
            return Organ;
        }

        var weight = Math.Max(term.Weight, 0.08);
        if (profile.Form is AnswerForm.Where or AnswerForm.Place && SaysOnlyWhere(folded))
        {
            return 0.05;
        }

        if (IsName(term, question) || term.Surface.Any(char.IsDigit))
        {
            return !term.Known ? (IsSpanOfYears(term.Surface) ? UnknownWord : UnknownName) : term.IsByParts ? Math.Max(weight, NameByParts) : weight;
        }

        if (profile.Form is AnswerForm.Statement or AnswerForm.Manner && Doings.Contains(folded))
        {
            return 0.5 * weight;
        }

        if (LooseNouns.Contains(folded) && profile.Focus is { } focus && (term.Span.Start < focus.Start || term.Span.End > focus.End) && profile.Form == AnswerForm.Entity)
        {
            return 0.5 * weight;
        }

        if (LooseNouns.Contains(folded) || CardinalWords.TryParse(folded, out _))
        {
            return 0.25 * weight;
        }

        // « C'est obligatoire ? » asks just that.
        if (!folded.StartsWith("obligatoire", StringComparison.Ordinal) && LooseVerbs.Any(v => folded.StartsWith(v, StringComparison.Ordinal) && folded.Length <= v.Length + 6))
        {
            return 0.25 * (term.Known ? weight : Math.Min(weight, UnknownWord));
        }

        if (Shades.Any(s => folded.StartsWith(s, StringComparison.Ordinal)))
        {
            // « les résolutions antérieures » are those that the text recalls: it need not call them so.
            return profile.Form == AnswerForm.Symbol ? Organ : 0.4 * Math.Min(weight, UnknownWord);
        }

        if (profile.Form is not (AnswerForm.YesNo or AnswerForm.Purpose) && VerbForms.IsVerb(question, term.Span))
        {
            // « Quel texte lie… », « qui a publié… »: people choose the verb, the text has its own; of « que condamne… » it is the point.
            return !term.Known ? 0.3 : profile.Form is AnswerForm.Statement or AnswerForm.Manner ? weight : 0.5 * weight;
        }

        return term.Known ? weight : UnknownWord;
    }

    [GeneratedRegex(@"\b(?:eu|aura|auront|avoir|avait|avaient|aurait|a|ont) $|-(?:t-)?(?:il|elle|ils|elles) (?:eu )?$", RegexOptions.CultureInvariant)]
    private static partial Regex TakesPlace();

    /// <summary>« Quels crimes sont cités ? »: that the text has them is not said in it.</summary>
    [GeneratedRegex(@"^(?:cite|mentionne|nomme|evoque|enumere)e?s?$|^(?:cited|mentioned|named|listed)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsMentioned();

    [GeneratedRegex(@"^(?:sert|servent|servir|definit|definissent|(?:defini|decrit|qualifie|caracterise)e?s?)$|^(?:defined?|described|characteri[sz]ed|mean|meant)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsDefined();

    /// <summary>« Quelle cité… », « les cités »: a noun.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)?s?|l[ae]s?|des?|une?|cette|ces)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNoun();

    /// <summary>« Que pense l'ONU de… », "what does the UN say": the house is asked for what its organ says.</summary>
    private static readonly HashSet<string> Speakers = [.. Words("speaker")];

    private static bool IsAskedOf(string question, QueryTerm term)
    {
        var folded = TextFolding.Fold(question);
        return folded.Length == question.Length && (Speaking().IsMatch(folded[..term.Span.Start]) || SpeaksOn().IsMatch(folded[term.Span.End..]));
    }

    [GeneratedRegex(@"^(?:member states?|states|countries|governments|leaders|etats(?: membres)?|pays|gouvernements|dirigeants)$", RegexOptions.CultureInvariant)]
    private static partial Regex Signatories();

    /// <summary>"What do member states say about…": those who adopted the text are who says it.</summary>
    [GeneratedRegex(@"^(?:(?:et|and|so|alors),? )?(?:what (?:do|did) (?:the )?(?:un )?(?:member states?|states|countries|governments|leaders|heads of state) say (?:about|on)\b|que disent (?:les )?(?:etats(?: membres)?|pays|gouvernements|dirigeants)(?: membres)? (?:de|du|des|d'|sur|a propos)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SaySomething();

    [GeneratedRegex(@"\b(?:que|qu'est-ce que|ce que) (?:\w+ )?(?:pense(?:nt)?|dit|disent|demande(?:nt)?|veut|veulent|attend(?:ent)?|recommande(?:nt)?|preconise(?:nt)?|prevoit|prevoient|propose(?:nt)?|fait|font|exige(?:nt)?|suggere(?:nt)?) (?:l'|les |la )?$|\bselon (?:l'|les |la )?$|\bwhat (?:does|do|did) (?:the )?$|\baccording to (?:the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();

    [GeneratedRegex(@"^ (?:pense|dit|demande|veut|attend|recommande|preconise|prevoit|propose|exige|suggere|say|think|want|recommend|ask|expect|suggest)", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOn();

    /// <summary>Whether a term is written as a name is: with a capital that does not just open the question.</summary>
    public static bool IsName(QueryTerm term, string question)
        => (term.Span.Start > 0 || (term.Surface.Length > 1 && term.Surface.All(c => !char.IsLower(c))) || (!term.Known && Predicate().IsMatch(question.AsSpan(term.Span.End)))) && term.Surface.Any(char.IsUpper) && !IsShouting(question) && !SpeaksOfName().IsMatch(term.Surface);

    /// <summary>« aide aux Palestiniens »: a common noun and what it has to do with a name is no name.</summary>
    [GeneratedRegex(@"^\p{Ll}[\p{Ll}’'-]+ (?:\p{Ll}[\p{Ll}’'-]* )+", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfName();

    /// <summary>« Frontex est associée ? »: what a question begins with, without an article and before its verb, is a name.</summary>
    [GeneratedRegex(@"^ (?:n['’]|ne )?(?:est|a|était|fait|peut|doit|participe|collabore|figure|intervient|is|has|was|does|can|must)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    private static bool IsShouting(string question) => question.Count(char.IsUpper) > question.Count(char.IsLower);

    [GeneratedRegex(@"^(?:exist|existe(?:nt)?|œuvre|oeuvre(?:nt)?|fonctionne(?:nt)?|active?s?|around|work(?:s|ing|ed)?|operat(?:es?|ing|ed)|exists?|existed)$", RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex(@"\b(?:depuis (?:quand|quelle (?:annee|date|epoque)|combien)|since (?:when|what|which)|how long (?:has|have))\b", RegexOptions.CultureInvariant)]
    private static partial Regex SinceWhen();
}
