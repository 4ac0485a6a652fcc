using System.Security.Cryptography;
using System.Text;
using ChatBot.Answering.Models;
using ChatBot.Answering.Models.Embeddings;
using ChatBot.Answering.Prompts;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering;

/// <summary>A short name for everything configurable that shapes answers, so that two answers can be told to come from the same bot.</summary>
internal sealed class SettingsHash(IOptions<ModelOptions> model, IOptions<EmbeddingOptions> embeddings, PromptLibrary prompts, IDocumentLibrary library)
{
    /// <summary>Twelve hexadecimal digits; changes with provider, model, embeddings, prompts and indexed documents. Never with secrets.</summary>
    public string Current
    {
        get
        {
            var vectors = embeddings.Value;
            var all = string.Join('\0', model.Value.Fingerprint, prompts.Hash, library.Generation, vectors.Effective, vectors.Effective == EmbeddingProvider.None ? null : $"{vectors.Name} {vectors.Dimensions}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
        }
    }
}
