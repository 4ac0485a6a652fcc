using System.Runtime.CompilerServices;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Conversations;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using ChatBot.Answering.Models.Embeddings;
using ChatBot.Answering.Rewriting;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering;

/// <summary>The pipeline: understand, retrieve, compose, verify, remember.</summary>
internal sealed class Answerer(
    TurnReader reader,
    DirectComposer direct,
    IRetriever retriever,
    QueryEmbedder embedder,
    RoleFinder roles,
    Lazy<AnsweringModel> model,
    ModelAccount account,
    ConversationStore conversations,
    SettingsHash settings) : IAnswerer
{
    /// <summary>Characters of a turn that are read; a question is shorter.</summary>
    public const int MostCharacters = 2_000;

    private const int MostHits = 10;

    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerUpdate> AnswerAsync(AnswerRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var composition = account.Open(request.User ?? request.ConversationId);
        try
        {
            await foreach (var update in AnswerAsync(request, composition, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            account.Close(composition);
        }
    }

    private async IAsyncEnumerable<AnswerUpdate> AnswerAsync(AnswerRequest request, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = conversations.Get(request.ConversationId);
        var isLong = request.Text.Length > MostCharacters;
        var read = reader.Read(isLong ? request with { Text = request.Text[..MostCharacters] } : request, state);
        if (!isLong && state.Exchanges.Count > 0 && read.Intent is Intent.Ask && model.Value.Rewriter is { } rewriter)
        {
            read = await rewriter.RewriteAsync(read, state, composition, cancellationToken).ConfigureAwait(false);
        }

        // A model has the question translated; the rules look for its words as they are.
        var unread = !isLong && read.Intent is not Intent.Courtesy && model.Value.Translator is null && LanguageIdentifier.IsUnread(request.Text);
        var draft = isLong ? Replies.TooLong(read.Turn.Language, MostCharacters) : direct.Compose(read, cancellationToken);
        if (draft is null)
        {
            IReadOnlyList<SearchHit> hits = [];
            foreach (var turn in Attempts(read))
            {
                hits = turn.Cited.Count > 0 ? hits : await RetrieveAsync(turn, composition, cancellationToken).ConfigureAwait(false);
                var shown = Shown(turn, hits);
                var grounded = new AnswerBuilder(shown, turn.Language);
                var composed = shown.Count > 0 ? model.Value.Composer.ComposeAsync(turn, shown, composition, cancellationToken) : AsyncEnumerable.Empty<GroundedStatement>();
                await foreach (var statement in composed.ConfigureAwait(false))
                {
                    yield return new AnswerUpdate { Delta = grounded.Add(statement) };
                }

                if (grounded.Text.Length > 0)
                {
                    var said = grounded.Text;
                    if (Replies.Notice(composition, turn.Language) is { } notice)
                    {
                        yield return new AnswerUpdate { Delta = grounded.AddOwn(notice) };
                    }

                    if (unread)
                    {
                        yield return new AnswerUpdate { Delta = grounded.AddOwn(Replies.Unread) };
                    }

                    yield return Finish(request, read, Remembered(read, state, AnswerOutcome.Answered, said, grounded.Citations) with { Left = [] }, AnswerOutcome.Answered, grounded, Evidence(hits, shown), [], composition);
                    yield break;
                }
            }

            draft = Replies.NotFound(read.Turn, hits) with { Evidence = hits };
            draft = draft with { Text = draft.Text + Replies.Notice(composition, read.Turn.Language) };
        }

        var answer = new AnswerBuilder(draft.Shown, read.Turn.Language);
        yield return new AnswerUpdate { Delta = answer.AddOwn(unread ? draft.Text + Replies.Unread : draft.Text) };
        yield return Finish(request, read, Remembered(read, state, draft.Outcome, draft.Outcome == AnswerOutcome.Answered ? answer.Text : string.Empty, answer.Citations) with { Left = [.. draft.Left.Select(s => new CitedPassage(s.Edition.Slug, s.Passage.Id))] }, draft.Outcome, answer, draft.Evidence, draft.Suggestions, composition);
    }

    /// <summary>
    /// What the model is asked, in order, until it answers. A turn that names passages is put to those only; one that refers back, first to what was
    /// cited then, after that to the whole text: by itself, then together with the question before it.
    /// </summary>
    private List<Turn> Attempts(ReadTurn read)
    {
        if (read.Intent is Intent.Within within)
        {
            // Whether a place is the right one, the whole text tells: asked of that place only, it would find something there.
            return [within.Confirms ? read.Turn with { Question = within.Question, Cited = [] } : read.Turn with { Question = within.Question, Cited = direct.Named(read.Turn, within.References), Named = true }];
        }

        if (read.Turn.Cited.Count == 0)
        {
            // « Et pour les services de renseignement ? »: where nothing says it of them, what is said of them at all.
            return read.Turn.Subject is { } subject ? [read.Turn, read.Turn with { Question = subject }] : [read.Turn];
        }

        var alone = read.Turn with { Cited = [], Own = read.Turn.Question.Length };
        List<Turn> attempts = read.Turn.Before is { } before ? [read.Turn, alone, alone with { Question = $"{alone.Question} {before}" }] : [read.Turn, alone];
        return read.Turn.Name is { } name ? [.. attempts, alone with { Question = $"{alone.Question} {name}" }] : attempts;
    }

    private IReadOnlyList<ShownPassage> Shown(Turn turn, IReadOnlyList<SearchHit> hits)
        => turn.Cited.Count > 0 ? turn.Cited : [.. EvidenceSelector.Select(hits).Concat(turn.AtHand).Concat(roles.Of(turn.Question, turn.QuestionLanguage, hits)).DistinctBy(s => (s.Edition.Slug, s.Passage.Id))];

    private async ValueTask<IReadOnlyList<SearchHit>> RetrieveAsync(Turn turn, Composition composition, CancellationToken cancellationToken)
    {
        var asked = new SearchRequest
        {
            Query = turn.Question,
            QueryLanguage = turn.QuestionLanguage,
            Document = turn.Document,
            Limit = MostHits,
            Explain = turn.Explain,
            Vector = await embedder.EmbedAsync(turn.Question, cancellationToken).ConfigureAwait(false),
        };
        var hits = retriever.Search(asked, cancellationToken).Hits;
        return model.Value.Translator is { } translator && await translator.TranslateAsync(turn, composition, cancellationToken).ConfigureAwait(false) is var (question, language)
            ? HitLists.Fuse(retriever.Search(asked with { Query = question, QueryLanguage = language }, cancellationToken).Hits, hits, MostHits)
            : hits;
    }

    /// <summary>What was retrieved; the passages shown when they were named or remembered rather than searched.</summary>
    private static IReadOnlyList<SearchHit> Evidence(IReadOnlyList<SearchHit> hits, IReadOnlyList<ShownPassage> shown)
        => hits.Count > 0 ? hits : new Draft(AnswerOutcome.Answered, string.Empty, shown, []).Evidence;

    /// <summary>The conversation after a turn. What we add about models is not said of the subject, and no part of it.</summary>
    private static ConversationState Remembered(ReadTurn read, ConversationState state, AnswerOutcome outcome, string said, IReadOnlyList<Citation> citations) => outcome switch
    {
        AnswerOutcome.Answered => state.With(read.Standalone, said) with { Language = read.Turn.QuestionLanguage, Question = read.Standalone, Cited = [.. citations.Select(c => new CitedPassage(c.Edition.Slug, c.Passage.Id))] },
        AnswerOutcome.NotFound => state.With(read.Standalone, said) with { Language = read.Turn.QuestionLanguage ?? state.Language, Question = read.Standalone },
        _ => state with { Language = read.Turn.QuestionLanguage ?? state.Language },
    };

    private AnswerUpdate Finish(AnswerRequest request, ReadTurn read, ConversationState state, AnswerOutcome outcome, AnswerBuilder built, IReadOnlyList<SearchHit> evidence, IReadOnlyList<string> suggestions, Composition composition)
    {
        conversations.Set(request.ConversationId, state);
        return new AnswerUpdate
        {
            Final = new Answer
            {
                Text = built.Text,
                Outcome = outcome,
                Language = read.Turn.Language,
                Citations = outcome == AnswerOutcome.Answered ? built.Citations : [],
                Suggestions = suggestions,
                Question = read.Standalone,
                Evidence = evidence,
                Model = composition.Use,
                SettingsHash = settings.Current,
            },
        };
    }
}
