using System.Diagnostics.Metrics;

namespace ChatBot.Answering.Models;

/// <summary>What models cost and how they fail, under the meter <c>ChatBot.Answering</c> (<c>dotnet-counters monitor --counters ChatBot.Answering</c>).</summary>
internal sealed class ModelMetrics : IDisposable
{
    /// <summary>The meter's name, and that of the spans of chat clients.</summary>
    public const string MeterName = "ChatBot.Answering";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> tokens, heldBack, fallbacks, cache;

    /// <summary>Makes the counters.</summary>
    public ModelMetrics()
    {
        tokens = meter.CreateCounter<long>("chatbot.model.tokens", description: "Tokens that models read and wrote.");
        heldBack = meter.CreateCounter<long>("chatbot.statements.held_back", description: "Statements of models that were not grounded and were not said.");
        fallbacks = meter.CreateCounter<long>("chatbot.model.fallbacks", description: "Turns that the offline model answered instead of the configured one.");
        cache = meter.CreateCounter<long>("chatbot.model.cache", description: "Replies of models that were looked for in the cache, by kind and whether they were found: the hit rate.");
    }

    public void Tokens(long count) => tokens.Add(count);

    public void HeldBack() => heldBack.Add(1);

    public void FellBack(string because) => fallbacks.Add(1, new KeyValuePair<string, object?>("because", because));

    public void Cache(string kind, bool isHit) => cache.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", isHit ? "hit" : "miss"));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
