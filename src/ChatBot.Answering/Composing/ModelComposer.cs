using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Prompts;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Composing;

/// <summary>Asks the chat model to answer from the passages shown, and lets through only the statements that are grounded in them.</summary>
internal sealed class ModelComposer(Kernel kernel, PromptLibrary prompts)
{
    /// <summary>Grounded statements as the model makes them; none when it says that the passages do not answer, or when nothing it says holds.</summary>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = EvidenceSelector.Lines(shown, turn.Language);
        var question = new QuestionLine(
            turn.Question,
            turn.QuestionLanguage ?? turn.Language,
            turn.Language,
            turn.Cited.Count > 0 && !turn.Named,
            shown.Select(s => s.Edition.Symbol).Distinct().Count() > 1,
            turn.Named);
        var arguments = new KernelArguments
        {
            ["answer_language"] = turn.English ? "English" : "French",
            ["question"] = PromptLines.Write(question),
            ["passages"] = PromptLines.Write(lines),
        };
        var texts = lines.ToDictionary(l => l.Passage, l => l.Text);
        var pending = new StringBuilder();
        await foreach (var piece in prompts["answer"].InvokeStreamingAsync<string>(kernel, arguments, cancellationToken).ConfigureAwait(false))
        {
            pending.Append(piece);
            foreach (var statement in StatementSplitter.TakeComplete(pending))
            {
                if (GroundingVerifier.Verify(statement, texts) is { } grounded)
                {
                    yield return grounded;
                }
            }
        }

        if (pending.Length > 0 && GroundingVerifier.Verify(pending.ToString(), texts) is { } last)
        {
            yield return last;
        }
    }
}
