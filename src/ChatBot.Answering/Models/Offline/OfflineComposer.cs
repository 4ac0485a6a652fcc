using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models.Offline.Judging;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Answering.Models.Offline.Writing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Composes an answer from the passages shown: decides whether they answer, picks the passage, the words and the fact.</summary>
internal sealed partial class OfflineComposer(PassageReader reader)
{
    /// <summary>Asked openly what it says, a paragraph that has anything of the question is shown.</summary>
    private const double LeastCoverageNamed = 0.2;

    /// <summary>Words that tell less than this only frame a question about a named paragraph.</summary>
    private const double Telling = 0.35;

    /// <summary>So few places that mention a subject are all worth showing.</summary>
    private const int FewMentions = 3;

    /// <summary>Passages that are listed on a subject, at most.</summary>
    private const int MostListed = 4;

    /// <summary>The answer in Markdown with bracketed passage numbers, or <see cref="GroundingMarkers.NotFound"/>.</summary>
    /// <param name="line">The question.</param>
    /// <param name="passages">The passages shown.</param>
    /// <param name="cancellationToken">Stops between passages.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public string Compose(QuestionLine line, IReadOnlyList<PassageLine> passages, CancellationToken cancellationToken = default)
    {
        if (passages.Count == 0)
        {
            return GroundingMarkers.NotFound;
        }

        var question = reader.Understand(line, passages);
        var readings = reader.Read(question, passages, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (question is { Profile.Form: AnswerForm.Country, Weight: 0, Line: { Follows: false, Within: false } })
        {
            var naming = readings.Where(r => r.Passage.Kind != nameof(PassageKind.Head) && Countries.In(r.Passage.Text).Any()).OrderBy(r => r.Passage.Passage).ToList();
            return naming.Count > 0 ? new AnswerWriter(question).Naming([.. naming.Select(r => (r, (IReadOnlyList<TextSpan>)[.. Countries.In(r.Passage.Text)]))], shortly: false) : GroundingMarkers.NotFound;
        }

        if (question.Kind is { } asked && ThatName(asked, readings) is { Count: > 0 } members)
        {
            return new AnswerWriter(question).Naming(members, asked.OfNames);
        }

        // Of two things asked at once the second may keep the first from being found: the first is looked for by itself.
        var whole = question;
        var best = (SecondQuestion.First(question) is { } first ? Choose(first, reader.Read(first, passages, cancellationToken)) : null) ?? Choose(question, readings);
        if (best is null)
        {
            return GroundingMarkers.NotFound;
        }

        question = best.Question;
        var writer = new AnswerWriter(question);
        if (!NamesIt(question, best) && Parts(question, best, readings) is { Count: > 0 } parts && question.Profile.Form is AnswerForm.Statement or AnswerForm.Entity or AnswerForm.Purpose or AnswerForm.Manner)
        {
            return parts.Count > 1 ? writer.List(best, parts) : writer.One(parts[0]);
        }

        if (SeveralOfAKind(question, best, readings) is { Count: > 1 } kind)
        {
            return writer.Several(kind);
        }

        return (IsBroad(question) || best.Charged.Count > 0) && OnSubject(question, best, readings) is { Count: > 1 } several
            ? writer.Several(several)
            : writer.One(best) + Second(whole, best, passages, writer, cancellationToken);
    }

    /// <summary>The passages that name members of a kind, each with those that the others have not, in the order of the text; none when too few are named to speak of a kind.</summary>
    private static List<(Reading Reading, IReadOnlyList<TextSpan> Named)> ThatName(Kinds kind, IReadOnlyList<Reading> readings)
    {
        var named = readings.Where(r => r.Passage.Kind is not (nameof(PassageKind.Head) or nameof(PassageKind.Note))).OrderBy(r => r.Passage.Passage)
            .Select(r => (Reading: r, Names: kind.In(r.Passage.Text).ToList())).Where(r => r.Names.Count > 0).ToList();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var chosen = new List<(Reading Reading, IReadOnlyList<TextSpan> Named)>();
        // Names come one by one, so that all passages have their turn; what texts list together is best had from the longest list.
        foreach (var (reading, names) in kind.OfNames ? named : [.. named.OrderByDescending(r => r.Names.Count)])
        {
            var more = names.Where(n => !said.Contains(Said(reading, n))).ToList();
            if (more.Count > 0 && chosen.Count < MostNaming && (chosen.Count == 0 || kind.OfNames || more.Count >= Math.Max(LeastMore, said.Count * ShareOfMore)))
            {
                chosen.Add((reading, more));
                said.UnionWith(names.Select(n => Said(reading, n)));
            }
        }

        return said.Count >= LeastOfAKind ? [.. chosen.OrderBy(c => c.Reading.Passage.Passage)] : [];
    }

    private static string Said(Reading reading, TextSpan name) => TextFolding.Fold(reading.Passage.Text.Substring(name.Start, name.Length));

    /// <summary>So many members that others have not are worth another passage: two, and more after a passage that lists many.</summary>
    private const int LeastMore = 2;

    private const double ShareOfMore = 0.4;

    /// <summary>Fewer members are no kind that the text names.</summary>
    private const int LeastOfAKind = 2;

    /// <summary>Passages quoted that name members of a kind, at most.</summary>
    private const int MostNaming = 10;

    /// <summary>The answer to what else the sentence asks, of the same passage or, when it is not there, of another; else nothing.</summary>
    private string Second(OfflineQuestion question, Reading best, IReadOnlyList<PassageLine> passages, AnswerWriter first, CancellationToken cancellationToken)
    {
        if (SecondQuestion.Of(question) is not { } second)
        {
            return string.Empty;
        }

        var (again, quoted, writer) = (reader.Again(second, best), first.Quoted(best), new AnswerWriter(second));
        var there = SecondQuestion.IsAnswered(again, best.Fact, quoted);
        if (there && again.Fact is not null)
        {
            return "\n" + writer.One(again);
        }

        return Choose(second, reader.Read(second, passages, cancellationToken)) is { } other && other.Passage.Passage != best.Passage.Passage && SecondQuestion.IsAnsweredApart(other, again) ? "\n" + writer.One(other)
            : there && writer.Quoted(again) != quoted ? "\n" + writer.One(again) : string.Empty;
    }

    private static Reading? Choose(OfflineQuestion question, IReadOnlyList<Reading> readings)
    {
        var tellsNothing = question.Weight <= 0 || question.Terms.All(t => t.Value < Telling || (question.Line.Follows && VerbForms.HasPronoun(question.Line.Question, t.Key.Span)));
        var hasFact = !Sufficiency.NeedsFact(question) || readings[0].Fact is not null;
        if (question is { Weight: <= 0, Profile.Form: AnswerForm.Purpose, Line.Follows: true })
        {
            // « Pourquoi ? » is answered by a passage that gives a reason or a purpose, not by any.
            return readings.FirstOrDefault(r => r.Passage.Kind != nameof(PassageKind.Head) && Signs.Of(AnswerForm.Purpose, r.Passage.Text, new TextSpan(0, r.Passage.Text.Length)) > 0);
        }

        if (question.Weight <= 0 || (tellsNothing && (question.Line.Within || (question.Line.Follows && Sufficiency.NeedsFact(question) && hasFact))))
        {
            // « Qui doit le faire ? » asks nothing else of an operative paragraph than whom it addresses, and it does so with its first words.
            var addresses = question is { Profile.Form: AnswerForm.Agent, Line.Follows: true } && readings[0].Passage.Kind is nameof(PassageKind.Operative) or nameof(PassageKind.SubParagraph);
            return (question.Line.Follows || question.Line.Within) && (hasFact || addresses) ? readings[0] : null;
        }

        var shown = question.Line.Within && !Sufficiency.NeedsFact(question) && question.Profile.Form != AnswerForm.YesNo
            && (readings[0].Coverage >= LeastCoverageNamed || readings[0].Passage.Text.EndsWith(':') || readings.All(r => r.Passage.Kind == nameof(PassageKind.Note)));
        if (question is { Line.Within: true, Profile: { Form: AnswerForm.Entity, Plural: true }, FocusHead: { } things } && readings.FirstOrDefault(r => r.Passage.Text.EndsWith(':') && Has(r, things)) is { } chapeau)
        {
            // « Quelles ressources… selon le paragraphe 17 ? »: the paragraph announces them, and each of its points is one.
            return chapeau;
        }

        if (question.Line.Follows && Binding().IsMatch(question.Asked))
        {
            // « C'est obligatoire ? » of « Encourage les États… »: the paragraph's own verb says how far it binds.
            return readings.FirstOrDefault(r => r.Passage.Opening is not null) is { } asking ? asking with { Matches = [], Segments = [.. asking.Segments.Take(1)] } : null;
        }

        return readings.FirstOrDefault(r => Sufficiency.Answers(r.Question, r)) is { } best ? ThatLists(question, ThatHasIt(question, best, readings), readings) : shown ? readings[0] : null;
    }

    [GeneratedRegex(@"^(?:(?:et|mais|and|but|so|alors) )?(?:c'est|est-ce(?: que c'est)?|is (?:it|that|this)|are they) (?:vraiment |juste |seulement |just |really |only )?(?:une? |an? )?(?:obligatoires?|obligations?|contraignante?s?|facultati(?:f|ve)s?|volontaires?|recommandations?|mandatory|binding|compulsory|optional|voluntary|recommendations?|requirements?|obligations?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Binding();

    /// <summary>« La piraterie fait-elle partie de… ? » asks of one thing: a passage that has all else and not that is none where another has it and answers, too.</summary>
    private static Reading ThatHasIt(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
        => question.Profile.Form == AnswerForm.YesNo && question.Terms.MaxBy(t => t.Value) is { Key: { } subject, Value: >= Sufficiency.Weighty } && !Has(best, subject)
            ? readings.FirstOrDefault(r => Has(r, subject) && Sufficiency.Answers(r.Question, r)) ?? best
            : best;

    private static bool Has(Reading reading, QueryTerm term) => reading.Matches.Any(m => m.Term == term && m.Kind is MatchKind.Exact or MatchKind.Cognate && TermMatches.Certainty(m) >= TermMatches.Surely);

    /// <summary>Asked for several things (« quels outils… »), of two passages that answer about as well the one that lists them.</summary>
    private static Reading ThatLists(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
        => question.Profile is { Form: AnswerForm.Entity, Plural: true } && question.FocusHead is not null && !best.Passage.Text.EndsWith(':') && Enumeration.Find(best.Question, best, AnswerWriter.ListWords) is null
            ? readings.FirstOrDefault(r => r.Score >= best.Score - AboutAsWell && Sufficiency.Answers(r.Question, r) && Enumeration.Find(r.Question, r, AnswerWriter.ListWords) is not null) ?? best
            : best;

    private const double AboutAsWell = 0.1;

    /// <summary>« De quelle organisation viennent les mesures ci-après ? » asks for one name, which stands where the points are introduced.</summary>
    private static bool NamesIt(OfflineQuestion question, Reading best)
        => question.Profile is { Form: AnswerForm.Entity, Plural: false } && question.FocusHead is { } head && Facts.Find(AnswerForm.Entity, best.Passage.Text).Any(n => best.Matches.Any(m => m.Term == head && TermMatches.Certainty(m) >= TermMatches.Surely && m.Span.Start >= n.Start && m.Span.End <= n.End));

    /// <summary>The sub-paragraphs of a paragraph that only introduces them (it ends with a colon).</summary>
    private static List<Reading> Parts(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
    {
        if (!best.Passage.Text.EndsWith(':'))
        {
            return [];
        }

        var parts = InOrder([.. readings.Where(r => r.Passage.Context == best.Passage.Text)]);
        var labelled = parts.Where(p => IsLabelledAsAsked(question, p)).ToList();
        return labelled.Count > 0 ? labelled : parts.Count > 1 ? parts : [];
    }

    /// <summary>Points in the order of the text: one that the search found stands before its neighbours among the passages shown.</summary>
    private static List<Reading> InOrder(List<Reading> parts)
    {
        var lettered = parts.ConvertAll(p => (Part: p, Letter: AnswerWriter.Letter(p).Trim('(', ')')));
        var roman = lettered.Exists(p => p.Letter == "ii");
        return [.. lettered.OrderBy(p => roman ? Array.IndexOf(RomanNumerals, p.Letter) : p.Letter.Length).ThenBy(p => p.Letter, StringComparer.Ordinal).Select(p => p.Part)];
    }

    private static readonly string[] RomanNumerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>« Quel est le thème de 2027 ? » of points that begin « Pour 2025 : », « Pour 2026 : », « Pour 2027 : ».</summary>
    private static bool IsLabelledAsAsked(OfflineQuestion question, Reading part)
        => part.Matches.Any(m => m.Kind == MatchKind.Exact && m.Span.Start < LabelLength && m.Term.Surface.All(char.IsDigit));

    /// <summary>Characters in which a point says which of several it is.</summary>
    private const int LabelLength = 12;

    /// <summary>« Que dit la résolution sur… » with a subject of one or two terms: all the places that treat it are the answer.</summary>
    private static bool IsBroad(OfflineQuestion question)
        => question.Profile.Form == AnswerForm.Statement && !question.Line.Follows && question.Terms.Count(t => t.Value >= 0.1) is >= 1 and <= 2;

    /// <summary>« Quels accords… »: things of one kind that stand in a paragraph each, not in a list of one paragraph.</summary>
    private static List<Reading> SeveralOfAKind(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
        => question.Profile is { Form: AnswerForm.Entity, Plural: true } && (question.FocusHead is not null || question.Terms.Count(t => t.Value >= 0.1) > 1) && Enumeration.Find(question, best, AnswerWriter.ListWords) is null
            ? [.. readings.Where(r => r.Passage.Document == best.Passage.Document && r.Coverage >= 0.95 * best.Coverage && r.ClauseCoverage >= 0.95 * best.ClauseCoverage && (question.FocusHead is not { } head || r.Matches.Any(m => m.Term == head))).Take(MostListed + 1).OrderBy(r => r.Passage.Passage)]
            : [];

    private static List<Reading> OnSubject(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
    {
        var on = readings
            .Where(r => r.Passage.Document == best.Passage.Document && (best.Charged.Count == 0 || r.Charged.Count > 0) && r.Coverage >= 0.95 * best.Coverage && r.Score >= 0.75 * best.Score && r.Passage.Kind is not (nameof(PassageKind.Head) or nameof(PassageKind.Note)))
            .ToList();
        return [.. (on.Count <= FewMentions ? on : on.Where(Early))
            .Take(question.Profile.Plural ? MostListed + 2 : MostListed)
            .OrderBy(r => r.Passage.Passage)];
    }

    /// <summary>What a paragraph is about stands early in it or comes up more than once; a mention in a long list does not count.</summary>
    private static bool Early(Reading reading)
        => reading.Matches.Count > 1 || reading.Matches.Any(m => m.Span.Start <= Math.Max(120, reading.Passage.Text.Length / 2));
}
