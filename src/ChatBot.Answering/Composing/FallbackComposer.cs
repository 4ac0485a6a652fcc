using System.Runtime.CompilerServices;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answering.Composing;

/// <summary>Answers with the offline model, in the same turn, when the configured one does not answer or nothing of what it says may be said.</summary>
internal sealed class FallbackComposer(IComposer model, IComposer offline, ModelMetrics metrics, ILogger<FallbackComposer> logger) : IComposer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        composition.IsOfModel = true;
        var (said, faults) = (false, composition.Faults.Count);
        if (composition.Trouble is null)
        {
            var statements = model.ComposeAsync(turn, shown, composition, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (statements.ConfigureAwait(false))
            {
                while (await NextAsync(statements, composition).ConfigureAwait(false))
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

    private async Task<bool> NextAsync(IAsyncEnumerator<GroundedStatement> statements, Composition composition)
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
    }
}
