using ChatBot.Hosting;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Host;

/// <summary>What the host says of itself while the library opens.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task It_is_live_at_once_and_ready_when_the_library_is_open()
    {
        var opening = new TaskCompletionSource<IngestReport>();
        _bot.Library.Opening = () => opening.Task;

        var live = await _bot.GetAsync("/health/live");
        var early = await _bot.GetAsync("/health/ready");
        opening.SetResult(new IngestReport([]));
        var ready = early;
        for (var attempt = 0; attempt < 500 && ready.Status != 200; attempt++)
        {
            ready = await _bot.GetAsync("/health/ready");
        }

        Assert.Equal((200, "Healthy"), (live.Status, live.Body));
        Assert.Equal((503, "Unhealthy"), (early.Status, early.Body));
        Assert.Equal((200, "Healthy"), (ready.Status, ready.Body));
    }

    [Fact]
    public async Task Who_asks_early_whether_it_is_ready_raises_no_alarm_in_the_log()
    {
        await using var app = BotHost.Build([]);

        Assert.False(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService").IsEnabled(LogLevel.Error));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_is_only_read(string path) => Assert.Equal(405, (await _bot.SendAsync(HttpMethod.Put, path)).Status);
}
