using Microsoft.ML.Tokenizers;

namespace ChatBot.Answering.Models;

/// <summary>Counts tokens as recent OpenAI models do (encoding o200k_base). Other models count otherwise, but not by much.</summary>
internal sealed class TokenCounter
{
    /// <summary>Reading the encoding takes a moment, which a bot without a model need not spend.</summary>
    private readonly Lazy<Tokenizer> tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>The number of tokens of a text.</summary>
    public int Count(string text) => tokenizer.Value.CountTokens(text);
}
