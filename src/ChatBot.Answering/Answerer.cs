using System.Runtime.CompilerServices;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Conversations;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering;

/// <summary>The pipeline: understand, retrieve, compose, verify, remember.</summary>
internal sealed class Answerer(
    TurnReader reader,
    DirectComposer direct,
    IRetriever retriever,
    Lazy<ModelComposer> model,
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
        var state = conversations.Get(request.ConversationId);
        var read = reader.Read(request.Text.Length > MostCharacters ? request with { Text = request.Text[..MostCharacters] } : request, state);
        var draft = request.Text.Length > MostCharacters ? Replies.TooLong(read.Turn.Language, MostCharacters) : direct.Compose(read, cancellationToken);
        if (draft is null)
        {
            var hits = Retrieve(read, cancellationToken);
            foreach (var turn in Attempts(read))
            {
                var shown = Shown(turn, read.Intent, hits);
                var grounded = new AnswerBuilder(shown, turn.Language);
                var composed = shown.Count > 0 ? model.Value.ComposeAsync(turn, shown, cancellationToken) : AsyncEnumerable.Empty<GroundedStatement>();
                await foreach (var statement in composed.ConfigureAwait(false))
                {
                    yield return new AnswerUpdate { Delta = grounded.Add(statement) };
                }

                if (grounded.Text.Length > 0)
                {
                    yield return Finish(request, read, state, AnswerOutcome.Answered, grounded, hits, []);
                    yield break;
                }
            }

            draft = Replies.NotFound(read.Turn, hits) with { Evidence = hits };
        }

        var answer = new AnswerBuilder(draft.Shown, read.Turn.Language);
        yield return new AnswerUpdate { Delta = answer.AddOwn(draft.Text) };
        yield return Finish(request, read, state, draft.Outcome, answer, draft.Evidence, draft.Suggestions);
    }

    private IReadOnlyList<SearchHit> Retrieve(ReadTurn read, CancellationToken cancellationToken)
        => read.Intent is Intent.Within
            ? []
            : retriever.Search(
                new SearchRequest
                {
                    Query = read.Turn.Question,
                    QueryLanguage = read.Turn.QuestionLanguage,
                    Document = read.Turn.Document,
                    Limit = MostHits,
                    Explain = read.Turn.Explain,
                },
                cancellationToken).Hits;

    /// <summary>A turn that refers back is first put to what was cited then; if that does not answer, to the whole text.</summary>
    private static IEnumerable<Turn> Attempts(ReadTurn read)
        => read.Turn.Cited.Count > 0 && read.Intent is not Intent.Within ? [read.Turn, read.Turn with { Cited = [] }] : [read.Turn];

    /// <summary>What the composer is shown: the passages named, those of the turn before when this one refers to them, or the best hits.</summary>
    private IReadOnlyList<ShownPassage> Shown(Turn turn, Intent intent, IReadOnlyList<SearchHit> hits)
        => intent is Intent.Within within ? direct.Named(turn, within.References)
            : turn.Cited.Count > 0 ? turn.Cited
            : EvidenceSelector.Select(hits);

    private AnswerUpdate Finish(AnswerRequest request, ReadTurn read, ConversationState state, AnswerOutcome outcome, AnswerBuilder built, IReadOnlyList<SearchHit> evidence, IReadOnlyList<string> suggestions)
    {
        var citations = outcome == AnswerOutcome.Answered ? built.Citations : [];
        conversations.Set(request.ConversationId, outcome switch
        {
            AnswerOutcome.Answered => new ConversationState(read.Turn.QuestionLanguage, read.Standalone, [.. citations.Select(c => new CitedPassage(c.Edition.Slug, c.Passage.Id))]),
            AnswerOutcome.NotFound => state with { Language = read.Turn.QuestionLanguage ?? state.Language, Question = read.Standalone },
            _ => state with { Language = read.Turn.QuestionLanguage ?? state.Language },
        });
        return new AnswerUpdate
        {
            Final = new Answer
            {
                Text = built.Text,
                Outcome = outcome,
                Language = read.Turn.Language,
                Citations = citations,
                Suggestions = suggestions,
                Question = read.Standalone,
                Evidence = evidence,
                SettingsHash = settings.Current,
            },
        };
    }
}
