using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Composing;

/// <summary>Answers what needs no model because the text itself, its structure or a courtesy is the answer.</summary>
internal sealed partial class DirectComposer(IDocumentLibrary library, IRetriever retriever, ITermMatcher matcher)
{
    /// <summary>Mentions listed at most; more would be a search engine's result list, not an answer.</summary>
    private const int MostMentions = 200;

    /// <summary>A draft for a turn, or null when it is for the model.</summary>
    public Draft? Compose(ReadTurn read, CancellationToken cancellationToken)
    {
        var turn = read.Turn;
        if (read.Intent is Intent.Courtesy courtesy)
        {
            return Replies.SmallTalk(courtesy.Kind, turn.Language, library.Editions);
        }

        if (library.Editions.Count == 0)
        {
            return Replies.NoDocument(turn);
        }

        if (turn.Document is { } named && library.Find(named) is null)
        {
            return Replies.UnknownDocument(turn.Language);
        }

        return read.Intent switch
        {
            Intent.Passages { References.Step: not 0 } step => Step(turn, step.References.Step),
            Intent.Passages { References.References.Count: 0 } => ReferenceComposer.Quote(turn, turn.Cited[0].Edition, [.. turn.Cited.Where(c => c.Edition.Slug == turn.Cited[0].Edition.Slug).Select(c => c.Passage)], whole: true),
            Intent.Rest { Left: [] } => Replies.NothingMore(turn),
            Intent.Rest rest when ActQuestion.Read(read.Standalone) is { } does => ActsComposer.Compose(turn, rest.Left[0].Edition, does.Act, Names(turn, rest.Left[0].Edition, does), rest.Left),
            Intent.Rest rest => ReferenceComposer.List(turn, rest.Left[0].Edition, [.. rest.Left.Select(s => s.Passage)]),
            Intent.Passages passages => InEdition(turn, edition => ReferenceComposer.Compose(turn, edition, passages.References, passages.Whole)),
            Intent.Within within when Named(turn, within.References).Count == 0 => InEdition(turn, edition => ReferenceComposer.Compose(turn, edition, within.References)),
            Intent.Within { Confirms: true } within => Confirm(turn, within, cancellationToken),
            Intent.Within { References.References: [{ } of] } within when CountsPoints().IsMatch(TextFolding.Fold(within.Question)) => InEdition(turn, edition => StructureComposer.Points(turn, edition, of)),
            Intent.NoteUse use => InEdition(turn, edition => ReferenceComposer.UsesOf(turn, edition, use.Note)),
            Intent.Mentions mentions => Mentions(turn, mentions, cancellationToken),
            Intent.Structure structure => InDescribed(turn, edition => structure.Of is { } of ? StructureComposer.Points(turn, edition, of) : StructureComposer.Count(turn, edition, structure.Part), cancellationToken),
            Intent.Metadata metadata => InDescribed(turn, edition => StructureComposer.Head(turn, edition, metadata.Items), cancellationToken),
            Intent.Recalled recalled => Edition(turn) is { } edition ? StructureComposer.Recalled(turn, edition, recalled) : null,
            Intent.RollCall vote => InDescribed(turn, edition => RollCall.Compose(turn, edition, vote), cancellationToken),
            Intent.Follows follows => Edition(turn) is { } edition ? WhatFollowsComposer.Compose(turn, edition, follows) : Replies.WhichDocument(turn, library.Editions),
            Intent.Does does => Edition(turn) is { } edition ? ActsComposer.Compose(turn, edition, does.Act, Names(turn, edition, does)) : null,
            Intent.Elsewhere elsewhere => InEdition(turn, edition => ReferenceComposer.Elsewhere(turn, edition, elsewhere.MentionedIn)),
            Intent.Sections sections => InEdition(turn, edition => StructureComposer.Sections(turn, edition, sections.What)),
            Intent.Undone undone => TaskComposer.Compose(turn, Edition(turn), undone),
            Intent.Order => Replies.OnlyQuestions(turn),
            Intent.Status => Replies.NothingOfItself(turn),
            Intent.Overview => InEdition(turn, edition => StructureComposer.Overview(turn, edition)),
            _ => null,
        };
    }

    /// <summary>The passages that a question about named passages is put to; none when the document or the passages are not there.</summary>
    public IReadOnlyList<ShownPassage> Named(Turn turn, ParsedReferences references)
        => Edition(turn) is { } edition
            ? [.. references.References.SelectMany(r => ReferenceResolver.Resolve(r, edition)).DistinctBy(p => p.Id).Select(p => new ShownPassage(edition, p))]
            : [];

    /// <summary>The edition that a turn is about when it names none: the only document there is.</summary>
    private Edition? Edition(Turn turn)
    {
        if (turn.Document is { } document)
        {
            return library.Find(document, turn.Language);
        }

        var symbols = library.Editions.Select(e => e.Symbol).Distinct().ToList();
        return symbols.Count == 1 ? library.Find(symbols[0], turn.Language) : null;
    }

    private Draft? InDescribed(Turn turn, Func<Edition, Draft?> compose, CancellationToken cancellationToken)
        => (Edition(turn) ?? Described(turn, cancellationToken)) is { } edition ? compose(edition) : Replies.WhichDocument(turn, library.Editions);

    /// <summary>The edition that a question describes without its symbol: that of the passage found first, when its name has most of what the question says.</summary>
    private Edition? Described(Turn turn, CancellationToken cancellationToken)
    {
        var request = new SearchRequest { Query = turn.Question, QueryLanguage = turn.QuestionLanguage, Limit = 1 };
        if (retriever.Search(request, cancellationToken) is not { Hits: [{ Edition: var edition }], Query: var asked })
        {
            return null;
        }

        var named = matcher.Naming(asked, edition.Symbol, edition.Language).Where(n => n.Match is { Part: < 0, Kind: not (MatchKind.Related or MatchKind.Fuzzy) }).ToList();
        var share = named.Select(n => n.Match.Term).Distinct().Sum(t => t.Weight) / asked.Terms.Sum(t => t.Weight);
        return named.Exists(n => n.Part == NamePart.Title) && share >= DescribedSurely ? edition : null;
    }

    /// <summary>So much of a question must be its document's name.</summary>
    private const double DescribedSurely = 0.4;

    [GeneratedRegex(@"^(?:combien|how many)\b(?:\W*$|.*\b(?:points?|alineas?|lettres?|sous|subdivisions?|parties|items?|sub-?paragraphs?|letters?|parts|elements?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CountsPoints();

    /// <summary>Whether a clause names next to its verb whom or what the question does; null when it names nobody. « Les outils d'INTERPOL » do not name INTERPOL.</summary>
    private Func<Passage, int, bool>? Names(Turn turn, Edition edition, Intent.Does does)
    {
        if (does.Of is not { } of)
        {
            return null;
        }

        var asked = matcher.Analyze(of, turn.QuestionLanguage, edition.Slug);
        return (passage, verb) => Requests.Named(passage.Text, verb) is var who && asked.Terms.Count > 0
            && matcher.Match(asked, passage.Text, edition.Language).Where(m => m.Part < 0 && !(m.Kind == MatchKind.Synonym && m.Term.IsOrdinary) && !TermMatches.IsOtherThanNamed(turn.Question, m) && TermMatches.Certainty(m) >= TermMatches.Surely && m.Span.Start >= who.Start && m.Span.Start < who.End).ToList() is var named
            && asked.Terms.All(t => named.Exists(m => m.Term == t)) && named.Exists(m => m.Term == asked.Terms[0] && !Requests.IsComplement(passage.Text[who.Start..m.Span.Start]));
    }

    private Draft? InEdition(Turn turn, Func<Edition, Draft?> compose)
        => Edition(turn) is { } edition ? compose(edition) : Replies.WhichDocument(turn, library.Editions);

    private static Draft Step(Turn turn, int step)
        => turn.Cited.Count == 0
            ? Draft.Plain(AnswerOutcome.NotFound, turn.English ? "Next to which paragraph? Name one first: “para. 1”, for example." : "À côté de quel paragraphe ? Nommez-en d'abord un : « par. 1 », par exemple.")
            : ShownPassage.Beside(turn.Cited, step) is var (edition, next)
            ? ReferenceComposer.Quote(turn, edition, next.Kind is PassageKind.Operative or PassageKind.SubParagraph ? ReferenceResolver.WithParts(next, edition) : [next])
            : Draft.Plain(AnswerOutcome.NotFound, turn.English ? "There is none: that was the last one in that direction." : "Il n'y en a pas : c'était le dernier dans ce sens.");

    /// <summary>Whether a subject is mentioned at the place named, and else where; null when no passage mentions it in so many words.</summary>
    private Draft? Confirm(Turn turn, Intent.Within within, CancellationToken cancellationToken)
    {
        var named = Named(turn, within.References);
        var hits = named.Count == 0 ? [] : Mentioning(turn with { Document = named[0].Edition.Slug }, within.Question, cancellationToken).Hits;
        return hits.Count == 0 ? null : MentionsComposer.Confirm(turn, named, hits) with { Evidence = hits };
    }

    private SearchResult Mentioning(Turn turn, string subject, CancellationToken cancellationToken) => retriever.Mentions(
        new SearchRequest { Query = subject, QueryLanguage = turn.QuestionLanguage, Document = turn.Document, Limit = MostMentions, Explain = turn.Explain },
        cancellationToken);

    private Draft Mentions(Turn turn, Intent.Mentions mentions, CancellationToken cancellationToken)
    {
        var hits = MentioningEither(turn, mentions.Subject, cancellationToken);
        return hits.Count > 0
            ? MentionsComposer.Compose(turn, hits) with { Evidence = hits }
            : Draft.Plain(AnswerOutcome.NotFound, turn.English ? "No passage of the text mentions it." : "Aucun passage du texte ne le mentionne.");
    }

    /// <summary>« Du covid ou des épidémies »: the passages that mention either, in document order, not only those that mention both; « perdus ou volés » are words of one thing.</summary>
    private IReadOnlyList<SearchHit> MentioningEither(Turn turn, string subject, CancellationToken cancellationToken)
    {
        var whole = Mentioning(turn, subject, cancellationToken).Hits;
        var either = (whole.Count > 0 ? OfEither() : OneOf()).Split(subject).Where(s => s.Any(char.IsLetter)).ToList();
        if (either.Count < 2)
        {
            return whole;
        }

        var hits = either.SelectMany(s => Mentioning(turn, s, cancellationToken).Hits).Concat(whole).DistinctBy(h => (h.Edition.Slug, h.Passage.Id)).ToList();
        return [.. hits.GroupBy(h => h.Edition).SelectMany(of => of.Key.Passages.Join(of, p => p.Id, h => h.Passage.Id, (_, h) => h))];
    }

    private const string Or = @" (?:ou bien|ou|or|o) ";
    private const string Article = @"de la |de l['’]|du |des |la |le |les |l['’]|aux? |à la |à l['’]|the |el |los |las ";

    [GeneratedRegex(Or + "(?:" + Article + "|de |d['’])?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneOf();

    [GeneratedRegex(Or + "(?:" + Article + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfEither();
}
