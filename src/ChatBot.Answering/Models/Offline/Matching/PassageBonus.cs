using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Matching;

/// <summary>What a passage is worth for a question beside the words that they share: the fact, the countries, the points, the definition asked for.</summary>
internal static partial class PassageBonus
{
    /// <summary>What a passage is worth for having the kind of thing that is asked for, beside the words that it shares with the question.</summary>
    public static double Of(OfflineQuestion question, PassageLine passage, List<TermMatch> matches, TextSpan? fact)
    {
        var bonus = 0.0;
        if (fact is not null)
        {
            bonus += Facts.Required(question.Profile.Form) ? 0.5 + (IsBeside(passage.Text, fact.Value, matches) ? Beside : 0) : question.Profile.Plural ? 0 : 0.15;
        }

        if (fact is { } since && Picking.Dates.SaysSince(question, passage.Text, since))
        {
            bonus += Since;
        }

        if (question.Profile is { Form: AnswerForm.Time, Focus: null } && QuestionProfiler.AsksWhereAndWhen(question.Line.Question) && Facts.Find(AnswerForm.Place, passage.Text).Any())
        {
            bonus += WithPlace;
        }

        if (passage.Kind == nameof(PassageKind.Operative) && Obliges().IsMatch(question.Line.Question))
        {
            // « Prend acte du rapport du Secrétaire général » asks for none.
            bonus += TakesNote().IsMatch(passage.Text) ? -Operative : Operative;
        }

        if (passage.Kind == nameof(PassageKind.Operative) && question.Profile.Form is AnswerForm.Entity or AnswerForm.Statement or AnswerForm.Purpose && Decides().Match(passage.Text) is { Success: true } decides && matches.Exists(m => m.Span.Start == decides.Length && TermMatches.Certainty(m) >= TermMatches.Surely))
        {
            bonus += Deed;
        }

        if (passage.Text.EndsWith(':') && (question.Profile is { Form: AnswerForm.Entity, Plural: true } || (question.Profile.Form == AnswerForm.Statement && OnWhat().IsMatch(question.Asked))))
        {
            bonus += Announced;
        }

        if (question.FocusHead is { } head && matches.Any(m => m.Term == head && m.Kind != MatchKind.Related))
        {
            bonus += 0.2;
        }

        if (question.Profile is { Form: AnswerForm.Symbol, Plural: true })
        {
            bonus += ASymbol * (Math.Min(MostSymbols, Facts.Find(AnswerForm.Symbol, passage.Text).Count()) - 1);
        }

        if (question.Profile is { Form: AnswerForm.Country, Plural: true })
        {
            bonus += ACountry * (Math.Min(MostCountries, Countries.Named(passage.Text).Count) - 1);
        }

        // Of a name whose words all stand everywhere (« l'Initiative de l'Europe centrale ») the rarest.
        var telling = Math.Min(0.25, question.Terms.Values.DefaultIfEmpty(0).Max());
        var described = matches.Where(m => question.Terms[m.Term] >= telling).Select(m => m.Span);
        return bonus + question.Profile.Form switch
        {
            AnswerForm.Definition or AnswerForm.Statement when question.AsksWhatItIs => (question.Profile.Form == AnswerForm.Definition ? Defined : Described) * described.Select(s => Roles.Defines(passage.Text, s)).DefaultIfEmpty(0).Max(),
            AnswerForm.Purpose when matches.Exists(m => (question.Terms[m.Term] >= 0.25 || question.Terms.Count == 1) && IsDescribed(passage.Text, m.Span)) => 2 * Described,
            _ => 0,
        };
    }

    /// <summary>Asked since when, a date that says so.</summary>
    private const double Since = 0.3;

    /// <summary>A fact right beside what is asked about, « le 27 décembre Journée internationale… ».</summary>
    private const double Beside = 0.08;

    private static bool IsBeside(string text, TextSpan fact, List<TermMatch> matches)
        => matches.Exists(m => m.Part < 0 && TermMatches.Certainty(m) >= TermMatches.Surely && TermMatches.AreNeighbours(text, m.Span, fact));

    /// <summary>What the words after a thing that say what it is are worth; twice as much where they say so outright.</summary>
    private const double Described = 0.15;

    /// <summary>The same, where it is asked what a thing is.</summary>
    private const double Defined = 0.2;

    /// <summary>« Les ateliers porteront sur quoi ? », "what will the workshops be about?"</summary>
    [GeneratedRegex(@"\bport(?:e|ent|era|eront|ait|aient)(?:-(?:t-)?(?:ils?|elles?))? sur quoi\b|\b(?:sur quoi|de quoi|quoi) .{0,40}\b(?:port|trait|discut|debatt|parl|abord)(?:e|er)[a-z-]*\W*$|^(?:and |so )?what (?:is|are|was|were|will|would|does|do|did)\b.{2,60}\b(?:be about|about|deal with|cover|address|focus on|look at)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OnWhat();

    /// <summary>Asked for several things, a paragraph that introduces points has them.</summary>
    private const double Announced = 0.2;

    /// <summary>Asked which resolutions, a paragraph that cites several has them, each a little more.</summary>
    private const double ASymbol = 0.06;

    private const int MostSymbols = 6;

    /// <summary>Asked which countries, a paragraph that names several has them, each a little more.</summary>
    private const double ACountry = 0.1;

    private const int MostCountries = 4;

    /// <summary>Asked where and when, a paragraph that has a place as well as a date.</summary>
    private const double WithPlace = 0.3;

    /// <summary>What is to be done stands in the operative part.</summary>
    private const double Operative = 0.15;

    /// <summary>What is asked about is what the organ decides to do.</summary>
    private const double Deed = 0.3;

    [GeneratedRegex(@"\b(?:doit|doivent|devra|devrait|devraient|devront|faut|faudrait|demande|demandé|demandée|invite|invité|invités|prié|priés|priée|encouragé|encouragés|incité|incités|engagé|engagés|tenus|should|must|ha(?:s|ve) to|ask|asks|asked|request|requests|requested|urge|urges|urged|encourage|encourages|encouraged|invited|called|calls? (?:for|on|upon))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Obliges();

    [GeneratedRegex(@"^(?:Prend (?:acte|note)|Se félicite|Accueille|Remercie|Takes note|Welcomes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TakesNote();

    /// <summary>« Décide de créer le Département »: of paragraphs that have the words of a question, the one that does it.</summary>
    [GeneratedRegex(@"^Décide (?:\p{L}+ )?(?:de |d['’])", RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    /// <summary>« …I-24/7 d'INTERPOL, qui permet… »: the words after a name say what it is.</summary>
    private static bool IsDescribed(string text, TextSpan name)
    {
        var after = TextFolding.Fold(text.Substring(name.End, Math.Min(60, text.Length - name.End)));
        return Descriptions().IsMatch(after);
    }

    // « …le Secrétaire du Congrès, qui exercera ses fonctions… »: what somebody will do does not say what a thing is for.
    [GeneratedRegex(@", qui (?!\p{L}+r(?:a|ont)\b)| est une?| designe|, a savoir|, which | is a | means | destine", RegexOptions.CultureInvariant)]
    private static partial Regex Descriptions();

    /// <summary>Asked until when or for how long, the preamble tells of the term before: « Rappelant… par laquelle il a prorogé jusqu'au… ».</summary>
    private const double OfTheTermBefore = 0.4;

    [GeneratedRegex(@"\bjusqu'(?:a quand|a quel|ou)|\b(?:until|till) when\b|\bhow long\b|\bcombien de temps\b", RegexOptions.CultureInvariant)]
    private static partial Regex HowLong();

    /// <summary>Head and notes answer questions about sources; on a subject the paragraph itself is meant.</summary>
    public static double Apart(OfflineQuestion question, PassageLine passage)
        => passage.Kind == nameof(PassageKind.Preamble) && question.Profile.Form is AnswerForm.Time or AnswerForm.Duration && (HowLong().IsMatch(question.Asked) || VerbForms.Prolongs(question.Asked)) ? OfTheTermBefore
            : passage.Kind == nameof(PassageKind.Head) ? (Facts.Required(question.Profile.Form) || question.Profile.Form == AnswerForm.Agent ? 0.25 : 0.45) : passage.Kind == nameof(PassageKind.Note) && question.Profile.Form != AnswerForm.Symbol ? 0.15 : 0;
}
