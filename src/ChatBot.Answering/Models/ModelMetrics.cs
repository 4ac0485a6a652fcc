using System.Diagnostics.Metrics;

namespace ChatBot.Answering.Models;

/// <summary>What models cost and how they fail, under the meter <c>ChatBot.Answering</c> (<c>dotnet-counters monitor --counters ChatBot.Answering</c>).</summary>
internal sealed class ModelMetrics : IDisposable
{
    /// <summary>The meter's name, and that of the spans of chat clients.</summary>
    public const string MeterName = "ChatBot.Answering";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> tokens, heldBack, fallbacks;

    /// <summary>Makes the counters.</summary>
    public ModelMetrics()
    {
        tokens = meter.CreateCounter<long>("chatbot.model.tokens", description: "Tokens that models read and wrote.");
        heldBack = meter.CreateCounter<long>("chatbot.statements.held_back", description: "Statements of models that were not grounded and were not said.");
        fallbacks = meter.CreateCounter<long>("chatbot.model.fallbacks", description: "Turns that the offline model answered instead of the configured one.");
    }

    public void Tokens(long count) => tokens.Add(count);

    public void HeldBack() => heldBack.Add(1);

    public void FellBack(string because) => fallbacks.Add(1, new KeyValuePair<string, object?>("because", because));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
