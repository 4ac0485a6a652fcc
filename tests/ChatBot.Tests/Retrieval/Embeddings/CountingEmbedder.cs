using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Embeddings;

namespace ChatBot.Tests.Retrieval.Embeddings;

/// <summary>A model whose vectors count a few words, and which remembers what it was asked.</summary>
internal sealed class CountingEmbedder(params string[] words) : IPassageEmbedder
{
    public string? Model { get; set; } = "counting";

    /// <summary>Texts asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Whether it is there.</summary>
    public bool IsDown { get; set; }

    public float[] Vector(string text) => [.. words.Select(w => (float)Regex.Count(text, w, RegexOptions.IgnoreCase)).Append(0.01f)];

    public async IAsyncEnumerable<TextVector> EmbedAsync(IReadOnlyList<string> texts, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        for (var i = 0; i < texts.Count; i++)
        {
            if (IsDown)
            {
                throw new EmbeddingException("It is down.");
            }

            Asked.Add(texts[i]);
            yield return new(i, Vector(texts[i]));
        }
    }
}
