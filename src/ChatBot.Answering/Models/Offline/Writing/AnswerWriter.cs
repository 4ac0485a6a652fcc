using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline.Picking;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>Puts chosen words into sentences: the key fact in bold, the quotation that proves it, the passage's label and number.</summary>
internal sealed partial class AnswerWriter(OfflineQuestion question)
{
    /// <summary>Most words of a quoted list.</summary>
    public const int ListWords = 95;

    /// <summary>Least share of the question's weight within a clause for a yes.</summary>
    private const double LeastToAffirm = 0.85;

    private readonly bool english = question.Line.AnswerIn == "en";

    /// <summary>One statement from one passage.</summary>
    public string One(Reading reading)
    {
        var quote = Quoted(reading);
        var text = reading.Passage.Text;
        if (question.Profile.Form == AnswerForm.YesNo && Affirms(reading, quote))
        {
            return Statement(english ? "Yes" : "Oui", reading, quote);
        }

        if (KeyFact(reading, quote) is { } fact)
        {
            return Statement(text.Substring(fact.Start, fact.Length), reading, quote);
        }

        return OpensParagraph(reading, quote) ? InOwnVoice(reading, quote)
            : IsInside(text, quote) ? PassageWriter.Statement(null, $"[…] {Quoted(reading, quote)}", Label(reading), reading.Passage.Passage, english) + "."
            : Statement(null, reading, quote);
    }

    /// <summary>« **Par. 12** : « et invite… » » would look like all of it: that words stand before those that a small letter begins is shown.</summary>
    private static bool IsInside(string text, TextSpan quote) => quote.Start > 0 && char.IsLower(text[quote.Start]);

    /// <summary>The words that prove the answer.</summary>
    public TextSpan Quoted(Reading reading)
        => Enumeration.Wanted(question) && Enumeration.Find(question, reading, ListWords) is { } list && !LacksItsCountries(reading, list) ? list : QuoteSelector.Select(question, reading);

    /// <summary>Asked which countries, a list without the one found is another.</summary>
    private bool LacksItsCountries(Reading reading, TextSpan list)
        => question.Profile.Form == AnswerForm.Country && reading.Fact is { } fact && (fact.Start < list.Start || fact.End > list.End);

    /// <summary>
    /// A wrong « oui » is worse than none: it is said only where nearly all of the question stands in the words quoted and nothing there denies,
    /// forbids or condemns what the question does not. Otherwise the text speaks for itself.
    /// </summary>
    private bool Affirms(Reading reading, TextSpan quote)
        => reading.ClauseCoverage >= LeastToAffirm && !OneOfThem().IsMatch(question.Line.Question) && question.Alternatives.All(any => any.All(t => reading.Matches.Any(m => m.Term == t))) && !reading.Matches.Any(m => Deprives(reading.Passage.Text.Substring(m.Span.Start, m.Span.Length), m.Term.Surface))
            && Denials(reading.Passage.Text.Substring(quote.Start, quote.Length)).SetEquals(Denials(question.Line.Question));

    /// <summary>« Apolitique » of « politique », « inégal » of « égal »: the contrary.</summary>
    private static bool Deprives(string word, string asked)
        => TextFolding.Fold(word) is var said && TextFolding.Fold(asked) is { Length: > LeastStem } root && said.IndexOf(root[..^2], StringComparison.Ordinal) is > 0 and var at
            && Privative().IsMatch(said.AsSpan(0, at));

    private const int LeastStem = 4;

    /// <summary>« Une religion en particulier est-elle visée ? »: that religion is spoken of does not say that one of them is.</summary>
    [GeneratedRegex(@"\b(?:en particulier|particulière?s?|précise?s?|spécifiques?|specific|particular|in particular|single out|singled out)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneOfThem();

    [GeneratedRegex(@"(?:^|[ '-])(?:a|an|in|im|il|ir|non[ -]?|de|des|dis|un|anti-?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Privative();

    private static HashSet<string> Denials(string text) => [.. Denial().Matches(TextFolding.Fold(text)).Select(m => m.Value)];

    // Little words whole (« nouveau » and « nécessaire » deny nothing), verbs by their stems.
    [GeneratedRegex(@"\b(?:n'|(?:ne|ni|pas|non|sans|aucune?s?|nullement|jamais|contraire(?:s|ment)?|contre|plutot|seule?s?|seulement|uniquement|sauf|no|not|none|nothing|nobody|never|without|nor|neither|against|contrary|only|unless)\b|condamn|deplor|rejet|interdi|refus|empech|preoccup|inquiet|except|condemn|reject|prohibit|forbid|prevent|concern)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Denial();

    /// <summary>A paragraph that introduces a list, and its points.</summary>
    public string List(Reading chapeau, IReadOnlyList<Reading> parts)
    {
        var answer = new StringBuilder(Statement(null, chapeau, QuoteSelector.Select(question, chapeau, 30), ':'));
        foreach (var part in parts)
        {
            // « À revoir, le cas échéant » by itself says nothing of what is to be done; of a thing, its name says most.
            var quote = part.Segments.Count == 0 ? new TextSpan(0, part.Passage.Text.Length)
                : Requests.BeginsWithDeed(part.Passage.Text) ? new TextSpan(0, PassageWriter.Clauses(part.Passage.Text, PointWords, LeastOfClauses).Length)
                : QuoteSelector.Select(question, part with { Segments = [Opening(part)] }, PointWords);
            answer.Append(CultureInfo.InvariantCulture, $"\n- **{Letter(part)}** {Quoted(part, quote)} [{part.Passage.Passage}]");
        }

        return answer.ToString();
    }

    /// <summary>What a point says first; one that begins with a label (« Pour 2026 : ») says it after that.</summary>
    private static TextSpan Opening(Reading part)
    {
        var last = 0;
        while (last + 1 < part.Segments.Count && Excerpt.Words(part.Passage.Text, new TextSpan(0, part.Segments[last].End)) <= LabelWords)
        {
            last++;
        }

        return Segments.Stretch(part.Segments, 0, last);
    }

    /// <summary>Words of a label, at most.</summary>
    private const int LabelWords = 4;

    /// <summary>Words quoted of a point, at most.</summary>
    private const int PointWords = 32;

    /// <summary>Whole clauses that are a lesser share of these words say too little of it.</summary>
    private const double LeastOfClauses = 0.4;

    /// <summary>Most words of one of several quotations of what somebody has to do: those who are charged take many.</summary>
    private const int ChargeWords = 50;

    /// <summary>Several passages on one subject.</summary>
    public string Several(IReadOnlyList<Reading> readings)
        => string.Join('\n', readings.Select(r =>
        {
            var quote = QuoteSelector.Select(question, r, r.Charged.Count > 0 ? ChargeWords : 34);
            return "- " + (OpensParagraph(r, quote) ? InOwnVoice(r, quote) : Statement(null, r, quote));
        }));

    /// <summary>So many passages that name countries are quoted at length; of more, each shortly.</summary>
    private const int FewNaming = 6, ShortWords = 14;

    /// <summary>The countries, or the members of another kind, that each passage names, with the words around the first.</summary>
    /// <param name="passages">The passages, and where each names some.</param>
    /// <param name="shortly">Whether only the words around the first are quoted.</param>
    public string Naming(IReadOnlyList<(Reading Reading, IReadOnlyList<TextSpan> Named)> passages, bool shortly)
        => string.Join('\n', passages.Select(p =>
        {
            var words = passages.Count > FewNaming ? ShortWords : passages.Count == 1 ? QuoteSelector.MaxWords : 34;
            var said = p.Named.Select(c => p.Reading.Passage.Text.Substring(c.Start, c.Length).Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            // « le Bureau » after « le Bureau de lutte contre le terrorisme » is no other.
            var whole = said.Where(s => !said.Exists(o => o.StartsWith(s + " ", StringComparison.OrdinalIgnoreCase)));
            return "- " + Statement(string.Join(", ", whole), p.Reading, shortly ? Excerpt.Around(p.Reading.Passage.Text, p.Reading.Segments, p.Named[0], words) : QuoteSelector.Select(question, p.Reading with { Fact = p.Named[0] }, words));
        }));

    /// <summary>« **Lyon (France)** : « … » (préambule, al. 7) [1]. »; without a fact the label leads.</summary>
    private string Statement(string? fact, Reading reading, TextSpan quote, char end = '.')
    {
        var statement = PassageWriter.Statement(fact, Quoted(reading, quote), Label(reading), reading.Passage.Passage, english);
        return statement + (end == ':' && !english ? " :" : end);
    }

    /// <summary>« L'Assemblée générale **encourage** « … » (par. 4) [1]. »: the paragraph's own verb, in bold, outside the quotation.</summary>
    private string InOwnVoice(Reading reading, TextSpan quote)
    {
        var opening = reading.Passage.Opening!;
        var at = opening.Length;
        while (at < quote.End && char.IsWhiteSpace(reading.Passage.Text[at]))
        {
            at++;
        }

        var rest = new TextSpan(at, quote.End - at);
        return $"{PassageWriter.UpperFirst(reading.Passage.Organ!)} **{LowerFirst(opening)}** {Quoted(reading, rest)} ({Label(reading)}) [{reading.Passage.Passage}].";
    }

    private bool OpensParagraph(Reading reading, TextSpan quote)
        => quote.Start == 0
            && reading.Passage is { Opening: { Length: > 0 } opening, Organ.Length: > 0 }
            && !opening.StartsWith("Nous", StringComparison.OrdinalIgnoreCase) && !opening.StartsWith("We ", StringComparison.Ordinal)
            && reading.Passage.Language == question.Line.AnswerIn
            && quote.Length > opening.Length + 20;

    /// <summary>The words to set in bold: the fact found, or the phrase around the noun asked for.</summary>
    private TextSpan? KeyFact(Reading reading, TextSpan quote)
    {
        if (question.Profile is { Form: AnswerForm.Entity, Plural: false } && NounPhrase.Around(question, reading, quote) is { } phrase)
        {
            return phrase;
        }

        // A name beside the thing asked for is not the thing, unless that was only named loosely (« quel outil… »).
        var loose = question.Profile.Form != AnswerForm.Entity || question.Profile.Named || question.FocusHead is not { } head || question.Terms[head] < 0.3;
        return loose && !question.Profile.Plural && reading.Fact is { } fact && (question.Profile.Form != AnswerForm.Agent || Doers.IsDoer(reading, fact)) && fact.Start >= quote.Start && fact.End <= quote.End ? fact : null;
    }

    private string Quoted(Reading reading, TextSpan span)
        => PassageWriter.Quote(reading.Passage.Text.Substring(span.Start, span.Length), reading.Passage.Language, question.Line.AnswerIn);

    private string Label(Reading reading) => question.Line.Symbols ? $"{reading.Passage.Document}, {reading.Passage.Label}" : reading.Passage.Label;

    /// <summary>What a point is called: « a) », "(a)".</summary>
    internal static string Letter(Reading part)
    {
        var label = part.Passage.Label;
        var space = label.LastIndexOf(' ');
        return space < 0 ? label : label[(space + 1)..];
    }

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
