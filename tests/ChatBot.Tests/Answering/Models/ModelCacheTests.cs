using System.Diagnostics.Metrics;
using ChatBot.Answering.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Answering.Models;

/// <summary>The cache's settings, bounds and counters.</summary>
public class ModelCacheTests
{
    private const string Document = "A/RES/90/101", Question = "Où est le siège du Bureau international des phares ?", Said = "Le siège du Bureau est à Brest [{siège est à Brest}].";

    private static readonly AsyncLocal<bool> Listens = new();

    [Theory]
    [InlineData("Cache:Lifetime", "8.00:00:00")]
    [InlineData("Cache:Lifetime", "-00:00:01")]
    [InlineData("Cache:Lifetime", "long")]
    [InlineData("Cache:Megabytes", "0")]
    [InlineData("Cache:Megabytes", "5000")]
    public async Task A_setting_that_cannot_be_is_an_error_at_start(string key, string value)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { [key] = value });
            bot.Services.GetRequiredService<IStartupValidator>().Validate();
        });

        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_is_kept_than_memory_was_given()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Cache:Lifetime"] = "01:00:00", ["Cache:Megabytes"] = "1" });
        var cache = bot.Services.GetRequiredService<ModelCache>();
        var text = new string('x', 20_000);
        var keys = Enumerable.Range(0, 200).Select(i => cache.Key("verify", $"{i}")).ToList();
        foreach (var key in keys)
        {
            await cache.KeepAsync(key, text, default);
        }

        var kept = 0;
        foreach (var key in keys)
        {
            kept += await cache.FindAsync<string>(key, default) is null ? 0 : 1;
        }

        Assert.InRange(kept, 1, 1024 * 1024 / text.Length);
        Assert.Empty(bot.Log.Lines);
    }

    [Theory]
    [InlineData("Model:Name", "model-2")]
    [InlineData("Model:Temperature", "0.5")]
    [InlineData("Model:MaxOutputTokens", "601")]
    public async Task What_another_model_said_is_never_found(string key, string value)
    {
        await using var one = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Endpoint"] = "http://localhost:9/v1" });
        await using var other = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Endpoint"] = "http://localhost:9/v1", [key] = value });

        Assert.NotEqual(Cache(one).Key("answer", "a"), Cache(other).Key("answer", "a"));
        Assert.NotEqual(Cache(one).Key("answer", "a", "b"), Cache(one).Key("answer", "ab"));
        Assert.NotEqual(Cache(one).Key("answer", "a", null), Cache(one).Key("answer", "a", string.Empty));
    }

    [Fact]
    public async Task Hits_and_misses_are_counted_by_kind()
    {
        var counted = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => Enable(instrument, l) };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            // Other tests have meters of the same name.
            if (Listens.Value)
            {
                counted.Add(string.Join(' ', tags.ToArray().Select(t => t.Value)));
            }
        });
        listener.Start();
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Cache:Lifetime"] = "01:00:00" });
        Listens.Value = true;

        await bot.HearAsync(Document, Question, Said);
        await bot.HearAsync(Document, Question, Said);

        Assert.Equal(["answer miss", "answer hit"], counted);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: "ChatBot.Answering", Name: "chatbot.model.cache" })
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static ModelCache Cache(ModelBot bot) => bot.Services.GetRequiredService<ModelCache>();
}
