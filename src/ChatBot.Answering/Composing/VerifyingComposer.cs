using System.Runtime.CompilerServices;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Composing;

/// <summary>Puts each sentence that has passed the rules to a second model, with the passages that it cites. Only what that model supports is said; when it fails, nothing more is.</summary>
internal sealed class VerifyingComposer(IComposer inner, ModelCalls verifier) : IComposer
{
    private const string Supported = "SUPPORTED";

    /// <inheritdoc/>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = EvidenceSelector.Lines(shown, turn.Language);
        await foreach (var statement in inner.ComposeAsync(turn, shown, composition, cancellationToken).ConfigureAwait(false))
        {
            var reply = await verifier.AskAsync(
                "verify",
                new KernelArguments
                {
                    ["statement"] = PromptLines.Write(new StatementLine(statement.Text.Trim(), turn.Question)),
                    ["passages"] = PromptLines.Write(lines.Where(l => statement.Cited.Contains(l.Passage))),
                },
                composition,
                cancellationToken).ConfigureAwait(false);
            if (reply is null)
            {
                yield break;
            }

            if (reply.Trim('.', '*', '"', ' ', '\n') == Supported)
            {
                yield return statement;
            }
            else
            {
                composition.HoldBack("the verifier does not find it in the passages");
            }
        }
    }
}
