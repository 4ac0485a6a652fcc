using System.Diagnostics.Metrics;

namespace ChatBot.Channels;

/// <summary>What the channels count, under the meter <c>ChatBot.Channels</c> (<c>dotnet-counters monitor --counters ChatBot.Channels</c>).</summary>
internal sealed class ChannelMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "ChatBot.Channels";

    private readonly Counter<long> _sent, _lost, _duplicates, _refused;

    public ChannelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _sent = meter.CreateCounter<long>("chatbot.replies.sent", description: "Activities that channels took from the bot.");
        _lost = meter.CreateCounter<long>("chatbot.replies.lost", description: "Replies that no channel took in spite of all attempts.");
        _duplicates = meter.CreateCounter<long>("chatbot.activities.duplicate", description: "Activities that came again and were dropped.");
        _refused = meter.CreateCounter<long>("chatbot.activities.refused", description: "Activities that were refused because too many wait.");
    }

    public void ReplySent(string? type) => _sent.Add(1, new KeyValuePair<string, object?>("type", type));

    public void ReplyLost(int status) => _lost.Add(1, new KeyValuePair<string, object?>("status", status));

    public void Duplicate() => _duplicates.Add(1);

    public void Refused() => _refused.Add(1);
}
