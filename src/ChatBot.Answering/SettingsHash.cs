using System.Security.Cryptography;
using System.Text;
using ChatBot.Answering.Models;
using ChatBot.Answering.Prompts;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering;

/// <summary>A short name for everything configurable that shapes answers, so that two answers can be told to come from the same bot.</summary>
internal sealed class SettingsHash(IOptions<ModelOptions> model, PromptLibrary prompts, IDocumentLibrary library)
{
    /// <summary>Twelve hexadecimal digits; changes with provider, model, prompts and indexed documents. Never with secrets.</summary>
    public string Current
    {
        get
        {
            var all = string.Join('\0', model.Value.Fingerprint, prompts.Hash, library.Generation);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
        }
    }
}
