using ChatBot.Answering.Composing;
using ChatBot.Answering.Models;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Grounding;

/// <summary>Keeps what a model is shown within its share of tokens: the last passages, which matter least, go first.</summary>
internal sealed class PassageBudget(IOptions<ModelOptions> options, TokenCounter tokens)
{
    /// <summary>The first lines that fit together; always one, however long.</summary>
    public IReadOnlyList<PassageLine> Fit(IReadOnlyList<PassageLine> lines)
    {
        var (fitting, left) = (0, options.Value.MaxInputTokens);
        while (fitting < lines.Count && (left -= tokens.Count(PromptLines.Write([lines[fitting]]))) >= 0)
        {
            fitting++;
        }

        return [.. lines.Take(Math.Max(1, fitting))];
    }
}
