using ChatBot.Answering.Composing;
using ChatBot.Answering.Models;
using Microsoft.Extensions.Options;
using Microsoft.ML.Tokenizers;

namespace ChatBot.Answering.Grounding;

/// <summary>Keeps what a model is shown within its share of tokens: the last passages, which matter least, go first. Other models count otherwise, but not by much.</summary>
internal sealed class PassageBudget(IOptions<ModelOptions> options)
{
    /// <summary>The encoding of recent OpenAI models. Reading it takes a moment, which a bot without a model need not spend.</summary>
    private readonly Lazy<Tokenizer> tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>The first lines that fit together; always one, however long.</summary>
    public IReadOnlyList<PassageLine> Fit(IReadOnlyList<PassageLine> lines)
    {
        var (fitting, left) = (0, options.Value.MaxInputTokens);
        while (fitting < lines.Count && (left -= tokenizer.Value.CountTokens(PromptLines.Write([lines[fitting]]))) >= 0)
        {
            fitting++;
        }

        return [.. lines.Take(Math.Max(1, fitting))];
    }
}
