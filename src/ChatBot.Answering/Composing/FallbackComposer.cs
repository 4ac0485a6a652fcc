using System.Runtime.CompilerServices;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answering.Composing;

/// <summary>Answers with the offline model, in the same turn, when the configured one does not answer or nothing of what it says may be said.</summary>
internal sealed class FallbackComposer(IComposer model, IComposer offline, ModelOptions options, TimeProvider time, ModelMetrics metrics, ILogger<FallbackComposer> logger) : IComposer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        composition.IsOfModel = true;
        var (said, faults) = (false, composition.Faults.Count);
        if (composition.Trouble is null)
        {
            // Whatever else was asked in this turn, to rewrite or to translate it, has taken of the same time.
            using var limit = new CancellationTokenSource(composition.Left(options.AnswerTimeout, time), time);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var statements = model.ComposeAsync(turn, shown, composition, patience.Token).GetAsyncEnumerator(patience.Token);
            await using (statements.ConfigureAwait(false))
            {
                while (await NextAsync(statements, composition, cancellationToken).ConfigureAwait(false))
                {
                    said = true;
                    yield return statements.Current;
                }
            }
        }

        composition.IsCutShort = said && composition.Trouble is not null;
        if (said || (composition.Trouble is null && composition.Faults.Count == faults))
        {
            yield break;
        }

        composition.HasFallenBack = true;
        metrics.FellBack(composition.Trouble?.Kind.ToString() ?? "NotGrounded");
        await foreach (var statement in offline.ComposeAsync(turn, shown, composition, cancellationToken).ConfigureAwait(false))
        {
            yield return statement;
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<GroundedStatement> statements, Composition composition, CancellationToken cancellationToken)
    {
        try
        {
            return await statements.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ModelException e)
        {
            composition.Fail(e.Trouble);
            logger.ModelFailed(e.Trouble.Sentence);
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var trouble = new ModelTroubles(options, time).Slow();
            composition.Fail(trouble);
            logger.ModelFailed(trouble.Sentence);
            return false;
        }
    }
}
