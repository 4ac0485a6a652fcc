using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Models;
using ChatBot.Answering.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Composing;

/// <summary>Asks a chat model to answer from the passages shown, and lets through only the statements that are grounded in them.</summary>
internal sealed class ModelComposer(Kernel kernel, PromptLibrary prompts, WordSupport words, RelationCheck relations, PassageBudget? budget = null, TokenCounter? tokens = null) : IComposer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = EvidenceSelector.Lines(shown, turn.Language);
        lines = budget?.Fit(lines) ?? lines;
        var question = Question(turn, shown);
        var verifier = new GroundingVerifier(
            words,
            relations,
            lines.ToDictionary(l => l.Passage, GroundingSource.Of),
            new GroundingSource(turn.Before is { } before ? $"{question.Question}\n{before}" : question.Question, question.Language),
            turn.Language);
        var arguments = new KernelArguments
        {
            ["answer_language"] = turn.English ? "English" : "French",
            ["question"] = PromptLines.Write(question),
            ["passages"] = PromptLines.Write(lines),
        };
        var gate = new StatementGate(verifier);
        await foreach (var written in StatementsAsync(arguments, composition, cancellationToken).ConfigureAwait(false))
        {
            var (statement, fault, isRefusal) = gate.Take(written);
            if (isRefusal)
            {
                // Whatever a model adds to it explains a refusal: it is no part of an answer.
                yield break;
            }

            if (fault is not null)
            {
                composition.HoldBack(fault);
            }

            if (statement is not null)
            {
                yield return statement;
            }
        }

        var rest = gate.End();
        if (rest.Fault is { } open)
        {
            composition.HoldBack(open);
        }

        if (rest.Statement is { } last)
        {
            yield return last;
        }
    }

    /// <summary>No answer is longer: a server that does not stop is not read to the end of its time.</summary>
    private const int MostCharacters = 64_000;

    /// <summary>The model's text, cut into statements as it streams.</summary>
    private async IAsyncEnumerable<string> StatementsAsync(KernelArguments arguments, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (pending, reasoning, written, begun, isCut) = (new StringBuilder(), new ReasoningFilter(), new StringBuilder(), false, false);
        UsageDetails? usage = null;
        try
        {
            await foreach (var piece in prompts["answer"].InvokeStreamingAsync<ChatResponseUpdate>(kernel, arguments, cancellationToken).ConfigureAwait(false))
            {
                written.Append(piece.Text);
                pending.Append(reasoning.Take(piece.Text));
                ReasoningFilter.Drop(pending);
                isCut = piece.FinishReason == ChatFinishReason.Length || written.Length > MostCharacters || isCut;

                // Some servers count anew with each piece: the last count is that of the whole.
                usage = piece.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                foreach (var statement in StatementSplitter.TakeComplete(pending))
                {
                    begun = true;
                    yield return statement;
                }

                if (written.Length > MostCharacters)
                {
                    break;
                }
            }
        }
        finally
        {
            if (tokens is not null && (usage is not null || written.Length > 0))
            {
                // A stream that broke off, or a server that does not count: what was read and written is paid for all the same.
                composition.Spend(
                    usage?.InputTokenCount ?? tokens.Count($"{arguments["question"]}\n{arguments["passages"]}"),
                    usage?.OutputTokenCount ?? tokens.Count(written.ToString()));
            }
        }

        pending.Append(reasoning.Rest());
        if (isCut)
        {
            // What is left is half a sentence.
            throw new ModelException(new ModelTrouble(ModelTroubleKind.Silent, "The model's answer was cut at Model:MaxOutputTokens: raise it, above all for models that reason before they answer."));
        }

        if (pending.ToString().Trim().Length > 0)
        {
            yield return pending.ToString();
        }
        else if (!begun)
        {
            // Silence is no refusal, which has a word of its own.
            throw new ModelException(new ModelTrouble(ModelTroubleKind.Silent, "The model wrote no answer: if it reasons before it answers, raise Model:MaxOutputTokens."));
        }
    }

    private static QuestionLine Question(Turn turn, IReadOnlyList<ShownPassage> shown) => new(
        turn.Question,
        turn.QuestionLanguage ?? turn.Language,
        turn.Language,
        turn.Cited.Count > 0 && !turn.Named,
        shown.Select(s => s.Edition.Symbol).Distinct().Count() > 1,
        turn.Named,
        turn.Own,
        turn.Subject);
}
