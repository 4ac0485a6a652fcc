using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Questions;

/// <summary>
/// Tells what kind of answer a question asks for, from its interrogative words. The first of them in the question decides
/// (« que dit-on des pays où… » asks what, not where); among those at one place the most particular rule does.
/// </summary>
internal static partial class QuestionProfiler
{
    /// <summary>The rules, most particular first.</summary>
    private static readonly (Regex Regex, Func<string, string, Match, QuestionProfile> Profile)[] Rules =
    [
        (Interrogatives.WhereToRead(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.Source(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.WhereAndWhen(), (_, _, m) => new QuestionProfile(AnswerForm.Time, Frame: Span(m))),
        (Interrogatives.Duration(), (_, _, m) => new QuestionProfile(m.Value.EndsWith("delai", StringComparison.Ordinal) || m.Value.EndsWith("delais", StringComparison.Ordinal) ? AnswerForm.Time : AnswerForm.Duration, Frame: Span(m))),
        (Interrogatives.Age(), (_, _, m) => new QuestionProfile(AnswerForm.Duration, Frame: new TextSpan(m.Index, m.Groups["asked"].Length))),
        (Interrogatives.Country(), (_, _, m) => new QuestionProfile(AnswerForm.Country, m.Groups["plural"].Success, Frame: Span(m))),
        (Interrogatives.Holder(), (_, _, m) => new QuestionProfile(AnswerForm.Person, Frame: new TextSpan(m.Index, m.Groups["who"].Length))),
        (Interrogatives.Cost(), (_, _, m) => new QuestionProfile(AnswerForm.Amount, Frame: Span(m))),
        (Interrogatives.Sum(), (_, _, m) => new QuestionProfile(AnswerForm.Amount, Frame: Span(m))),
        (Interrogatives.Amount(), (_, _, m) => new QuestionProfile(AnswerForm.Amount, Frame: Span(m))),
        (Interrogatives.Toll(), (_, _, m) => new QuestionProfile(AnswerForm.Count, Focus: new TextSpan(m.Groups["toll"].Index, m.Groups["toll"].Length), Frame: new TextSpan(m.Index, m.Groups["toll"].Index - m.Index))),
        (Interrogatives.Count(), (text, _, m) => new QuestionProfile(AnswerForm.Count, Focus: QuestionFocus.After(text, m), Frame: Span(m))),
        (Interrogatives.Session(), (_, _, m) => new QuestionProfile(AnswerForm.Session, m.Value.EndsWith("sessions", StringComparison.Ordinal), Frame: Span(m))),
        (Interrogatives.Symbol(), (_, _, m) => new QuestionProfile(AnswerForm.Symbol, m.Groups["plural"].Success, Frame: Span(m))),
        (Interrogatives.Permitted(), (_, _, m) => new QuestionProfile(AnswerForm.Manner, Frame: Span(m))),
        (Interrogatives.Time(), (_, _, m) => new QuestionProfile(AnswerForm.Time, Frame: Span(m))),
        (Interrogatives.Purpose(), (_, _, m) => new QuestionProfile(AnswerForm.Purpose, Frame: Span(m))),
        (Interrogatives.Place(), (_, _, m) => new QuestionProfile(m.Groups["where"].Success ? AnswerForm.Where : AnswerForm.Place, m.Groups["plural"].Success, Frame: Span(m))),
        (Interrogatives.Person(), (_, _, m) => new QuestionProfile(AnswerForm.Person, Frame: Span(m))),
        (Interrogatives.Obligations(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.Asked(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.Definition(), (_, _, m) => new QuestionProfile(AnswerForm.Definition, Frame: Span(m))),
        (Interrogatives.WhatDoes(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.Body(), (_, _, m) => new QuestionProfile(AnswerForm.Agent, Frame: Span(m))),
        (Interrogatives.Entity(), Thing),
        (Interrogatives.Thanked(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.Agent(), (_, _, m) => new QuestionProfile(AnswerForm.Agent, Frame: Span(m))),
        (Interrogatives.Manner(), (_, _, m) => new QuestionProfile(AnswerForm.Manner, Frame: Span(m))),
        (Interrogatives.AtPlaces(), (_, _, m) => new QuestionProfile(AnswerForm.Entity, Plural: true, Frame: Span(m))),
        (Interrogatives.Composed(), (_, _, m) => new QuestionProfile(AnswerForm.Entity, Plural: true, Frame: Span(m))),
        (Interrogatives.What(), (_, _, m) => new QuestionProfile(AnswerForm.Statement, Frame: Span(m))),
        (Interrogatives.YesNo(), (_, _, m) => new QuestionProfile(AnswerForm.YesNo, Frame: m.Groups["est"].Success ? Span(m) : default)),
    ];

    /// <summary>The profile of a question, French or English (other languages fall back to <see cref="AnswerForm.Statement"/>).</summary>
    public static QuestionProfile Profile(string question)
    {
        var text = TextFolding.Fold(question);
        if (NameAlone().Match(question) is { Success: true } named)
        {
            return new QuestionProfile(AnswerForm.Definition, Frame: new TextSpan(0, named.Groups["asked"].Length));
        }

        QuestionProfile? best = null;
        var first = int.MaxValue;
        var from = Dislocated().Match(text) is { Success: true } left ? left.Index + left.Length : 0;
        foreach (var (regex, profile) in Rules)
        {
            if (regex.Match(text, from) is { Success: true } m && m.Index < first)
            {
                (best, first) = (profile(text, question, m), m.Index);
            }
        }

        // « Les experts qui surveillent les sanctions sont là jusqu'à quand ? »: who does it says which are meant, and the question comes after.
        if (best is { Form: AnswerForm.Agent } && first > 0 && HangsOn(text, first - 1) && Relative().IsMatch(text.AsSpan(first)))
        {
            var next = Rules.Select(r => (Match: r.Regex.Match(text, best.Frame.End), r.Profile)).Where(r => r.Match.Success).OrderBy(r => r.Match.Index).Take(1);
            best = next.Select(r => r.Profile(text, question, r.Match)).FirstOrDefault(best);
        }

        // « Où » keeps its accent or stands first: « ou » inside a sentence means or.
        if (question.Contains('ù', StringComparison.Ordinal) && Interrogatives.Where().Match(text) is { Success: true } where && ((where.Index + 1 < first && !(first < int.MaxValue && HangsOn(text, where.Index))) || where.Index + where.Length >= text.TrimEnd(' ', '?').Length))
        {
            return new QuestionProfile(AnswerForm.Where, Frame: Span(where));
        }

        best ??= new QuestionProfile(AnswerForm.Statement);
        return best.Form is AnswerForm.Statement or AnswerForm.Definition && Duty().IsMatch(text) ? best with { Form = AnswerForm.Statement, Duty = true } : best;
    }

    /// <summary>« Le rapport sur la manière dont c'est appliqué, qui l'écrit ? », "the report on how … – who writes it?": the last clause asks, of what stands before it.</summary>
    [GeneratedRegex(@"(?:,|[–—]| -) (?=(?:who|whom|what|when|where|which|how (?:much|many|long|often)|why|qui|quand|combien|quel(?:le)?s?|pourquoi)\b[^,;–—]{0,40}\b(?:it|they|them|that|those|ils?|elles?|ca|cela|l'|le|la|les|en)\b[^,;–—]{0,25}\?*\s*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Dislocated();

    /// <summary>« Parmi les pays où la faim progresse, quelle proportion… »: a relative clause asks nothing when the sentence goes on to ask.</summary>
    private static bool HangsOn(string text, int at) => at > 0 && text[at] == ' ' && at < text.Length && char.IsLetter(text[at - 1]) && !Asking().IsMatch(text.AsSpan(0, at));

    [GeneratedRegex(@"^(?:qui|who)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?:savoir|sais|sait|savez|dis|dire|dites|rappeler?|precise[rz]?|indique[rz]?|c'est|est|et|mais|alors|bonjour)$", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    private static QuestionProfile Thing(string text, string original, Match m)
    {
        var focus = QuestionFocus.WithoutVerb(text, original, QuestionFocus.After(text, m));
        if (focus is { } r && text.AsSpan(r.Start, r.Length).StartsWith("resolution"))
        {
            return new QuestionProfile(AnswerForm.Symbol, Plural: true, Frame: Span(m));
        }

        return m.Groups["named"].Success && focus is { } f && Office().IsMatch(text.AsSpan(f.Start, f.Length))
            ? new QuestionProfile(AnswerForm.Person, Frame: Span(m))
            : new QuestionProfile(AnswerForm.Entity, QuestionFocus.IsPlural(m.Groups["wh"].Value, text, focus), focus, Span(m), m.Groups["named"].Success);
    }

    /// <summary>"What is the Declaration on a Culture of Peace?" asks what a thing of that name is.</summary>
    [GeneratedRegex(@"^(?<asked>(?:(?:[Ss]o|[Aa]nd|[Oo]k),? )?[Ww]hat(?: is|['’]s) the )(?=\p{Lu})(?:(?:\p{Lu}[\w’'-]*|of|and|on|for|a|an|the|in|against|to|with|by)(?: |(?=\?|$)))+\s?\?*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NameAlone();

    /// <summary>Whether a question asks for a place and a date at once.</summary>
    public static bool AsksWhereAndWhen(string question) => Interrogatives.WhereAndWhen().IsMatch(TextFolding.Fold(question));

    private static TextSpan Span(Match m) => new(m.Index, m.Length);

    /// <summary>Offices that persons hold: asked for a name, the name of a person is meant.</summary>
    [GeneratedRegex(@"^(?:le |la |les |l'|the |ce |cet |cette |ces |this |that |these |son |sa |ses |leurs? |its |their )?(?:[\w-]+(?:'s|s') )?(?:(?:special|new|current|former|executive|deputy|assistant|principal) )*(?:personne\b|person\b|candidate?s?\b|fondat(?:eur|rice)s?\b|founders?\b|fugiti(?:f|ve)s?\b|juges?\b|judges?\b|rapporteurs?\b|envoys?\b|chair(?:man|woman|person)?\b|president\b|representatives?\b|commissioner|prosecutor|registrar|coordinator|experts?\b|secretaire|presidente?|directeur|directrice|rapporteuse|representante|cheffe|experte?|envoyee?|procureur|greffier|chef|ministre|ambassadeur|rapporteur|representant|responsable|coordonnateur|haut-commissaire|secretary|director|head|minister|ambassador|high commissioner)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary>« Que doivent faire les… », « que demande-t-on à… », "what is the … asked to do", "what does it want from…".</summary>
    [GeneratedRegex(@"\b(?:(?:que|quoi|qu'est[- ]ce (?:que|qu'|qui)|ce que|ce qu').{0,60}\b(?:doi(?:t|vent)|devrai(?:t|ent)|devr(?:a|ont)|est (?:tenu|cense|prie|invite|charge)|sont (?:tenus|censes|pries|invites|charges))\b|(?:doi(?:t|vent)|devrai(?:t|ent)|devr(?:a|ont)) .{0,60}\b(?:faire )?quoi\b|(?:que|qu'(?:est[- ]ce (?:que|qu'|qui))?|quoi).{0,40}\b(?:demande|exige|reclame|attend|attendu|recommande)[a-z]*(?:-(?:t-)?(?:on|elle|il))?(?: [a-z']+){0,3} (?:a|au|aux|de|des|du|d)\b|(?:demande|exige|reclame|attend)(?:-t-on)? quoi (?:a|au|aux|de|des|du)\b|a quoi .{0,40}\b(?:invite|encourage|appele|prie|tenu)e?s?\b|obligations?\b|devoirs\b|duties\b|what (?:must|should|shall) |what (?:do|does|did|has|have) .{0,60}\b(?:have|need|ought|supposed) to do\b|what (?:do|does|is|are|did|has|have) .{0,60}\b(?:asked|requested|expected|required|encouraged|supposed|urged|invited|called upon|told to|meant to)\b|what .{0,40}\b(?:ask|want|expect|request|require|demand)s? (?:of|from)\b|what .{0,40}\b(?:ask|want|expect|request|require)s? .{2,40} to do\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Duty();
}
