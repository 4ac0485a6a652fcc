using ChatBot.Answering.Composing;
using ChatBot.Answering.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Models;

/// <summary>Puts the small prompts, whose replies are a line or a word, to a model: nothing is asked after the model has failed in the same turn, and what was asked before is not asked again.</summary>
internal sealed class ModelCalls(Kernel kernel, PromptLibrary prompts, ModelCache cache, TokenCounter tokens, ModelOptions options, TimeProvider time, ILogger<ModelCalls> logger)
{
    /// <summary>The reply, trimmed, without the reasoning that some models begin with; null when the model failed, now or earlier in the turn.</summary>
    /// <param name="prompt">The prompt's directory.</param>
    /// <param name="arguments">What fills its placeholders.</param>
    /// <param name="composition">Takes down what it costs and what goes wrong.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> AskAsync(string prompt, KernelArguments arguments, Composition composition, CancellationToken cancellationToken)
    {
        composition.IsOfModel = true;
        var key = cache.Key(prompt, arguments.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value}"));
        if (await cache.FindAsync<string>(key, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            return kept;
        }

        if (composition.Trouble is not null)
        {
            return null;
        }

        // A line or a word takes no longer than the first word of an answer, for which there must be time left.
        var left = composition.Left(options.AnswerTimeout, time);
        using var limit = new CancellationTokenSource(left < options.FirstTokenTimeout ? left : options.FirstTokenTimeout, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var result = await prompts[prompt].InvokeAsync(kernel, arguments, patience.Token).ConfigureAwait(false);
            var response = result.GetValue<ChatResponse>()!;
            composition.Spend(
                response.Usage?.InputTokenCount ?? tokens.Count(result.RenderedPrompt ?? string.Empty),
                response.Usage?.OutputTokenCount ?? tokens.Count(response.Text));
            var reasoning = new ReasoningFilter();
            var reply = (reasoning.Take(response.Text) + reasoning.Rest()).Trim();
            if (reply.Length > 0)
            {
                await cache.KeepAsync(key, reply, cancellationToken).ConfigureAwait(false);
            }

            return reply;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var trouble = new ModelTroubles(options, time).Slow();
            composition.Fail(trouble);
            logger.ModelFailed(trouble.Sentence);
            return null;
        }
        catch (ModelException e)
        {
            composition.Fail(e.Trouble);
            logger.ModelFailed(e.Trouble.Sentence);
            return null;
        }
    }
}
