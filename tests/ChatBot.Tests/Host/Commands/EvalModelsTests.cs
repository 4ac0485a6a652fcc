using System.Text.Json;
using System.Xml.Linq;
using ChatBot.Commands;
using ChatBot.ModelServer;

namespace ChatBot.Tests.Host.Commands;

/// <summary><c>eval --model</c>: several models on the same test set.</summary>
public sealed class EvalModelsTests : IAsyncLifetime
{
    private ModelBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ModelBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Two_models_are_shown_side_by_side()
    {
        var (code, output, error) = await _bench.EvalAsync("--model", "good", "poor", "--no-judge");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(["good", "poor"], ModelBench.Row(output, "metric"));
        Assert.Equal(["2", "2"], ModelBench.Row(output, "cases"));
        Assert.Equal(["1.000 *", "0.000"], ModelBench.Row(output, "citation-recall"));
        Assert.Equal(["0.000 *", "1.000"], ModelBench.Row(output, "false-refusal-rate"));
        Assert.Equal(["0 of 2", "0 of 2"], ModelBench.Row(output, "fell-back"));
        Assert.All((string[])["first-token-p50", "end-p95", "tokens-in", "tokens-out-total"], metric => Assert.Equal(2, ModelBench.Row(output, metric).Length));
        Assert.Matches(@"│ poor +│ citation-f1 +│ −1\.000 +│ −1\.000 … −1\.000 +│ 2 +│ worse +│", output);
        Assert.Contains("in process, model OpenAI/poor, settings ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_report_holds_all_models()
    {
        await _bench.EvalAsync("--model", "good", "--model", "Offline", "--no-judge", "--json", _bench.File("r.json"), "--report", _bench.File("r.html"), "--junit", _bench.File("r.xml"));

        var models = JsonDocument.Parse(File.ReadAllText(_bench.File("r.json"))).RootElement.GetProperty("models");
        Assert.Equal(["good", "Offline"], models.EnumerateArray().Select(m => m.GetProperty("stamp").GetProperty("modelName").GetString()));
        var turn = models[0].GetProperty("cases")[0].GetProperty("turns")[0].GetProperty("model");
        Assert.True(turn.GetProperty("inputTokens").GetInt64() > 100);
        Assert.Equal((8, 0, false), (turn.GetProperty("outputTokens").GetInt64(), turn.GetProperty("heldBack").GetInt32(), turn.GetProperty("fellBack").GetBoolean()));
        Assert.Equal(turn.GetProperty("inputTokens").GetDouble() + models[0].GetProperty("cases")[1].GetProperty("turns")[0].GetProperty("model").GetProperty("inputTokens").GetDouble(), models[0].GetProperty("metrics").GetProperty("tokens-in-total").GetProperty("value").GetDouble());
        Assert.False(models[1].GetProperty("metrics").TryGetProperty("tokens-in", out _));

        Assert.Equal(["good", "Offline"], XDocument.Parse(File.ReadAllText(_bench.File("r.xml"))).Root!.Elements("testsuite").Select(s => (string)s.Attribute("name")!));
        var page = File.ReadAllText(_bench.File("r.html"));
        Assert.All((string[])["id=\"case-good-seat\" data-model=\"good\"", "id=\"case-Offline-seat\" data-model=\"Offline\"", "<select id=\"model\">", "<h1>Models compared</h1>"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_model_is_played_as_if_it_were_the_configured_one()
    {
        var (code, output, _) = await _bench.EvalAsync("--model", "POOR", "--no-judge", "--json", _bench.File("r.json"));

        Assert.Equal(0, code);
        Assert.Contains("in process, model OpenAI/poor, settings ", output, StringComparison.Ordinal);
        Assert.Matches(@"│ tokens-in +│ tokens that the chat model reads for a turn +│ +\d+ │", output);
        Assert.Equal("complete", JsonDocument.Parse(File.ReadAllText(_bench.File("r.json"))).RootElement.GetProperty("state").GetString());
        Assert.All(_bench.Server.Requests, r => Assert.Equal(("poor", ModelBench.Key), (r.Model, r.Key)));
    }

    [Fact]
    public async Task A_model_that_is_down_does_not_look_good()
    {
        _bench.Server.Chat = request => request.Model == "down" ? ModelAnswer.Refuse(503, "server_error") : ModelBench.Answer(request);

        var (code, output, _) = await _bench.EvalAsync("--model", "poor", "down", "--no-judge", "--Models:down:Name=down");

        Assert.Equal(0, code);
        Assert.Equal(["poor", "down †"], ModelBench.Row(output, "metric"));
        Assert.Equal(["0 of 2", "2 of 2"], ModelBench.Row(output, "fell-back"));
        Assert.DoesNotContain("*", ModelBench.Row(output, "citation-recall")[1], StringComparison.Ordinal);
        Assert.Contains("† In 2 of the 2 turns that down was to answer, the offline model answered instead or the answer broke off: these figures are not all its own.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_judged_by_the_default_model()
    {
        _bench.Settings.Add("--Model:Name=judge");

        var (_, output, error) = await _bench.EvalAsync("--model", "good", "Offline");

        Assert.Equal(string.Empty, error);
        Assert.Contains("model OpenAI/good, judge OpenAI/judge", output, StringComparison.Ordinal);
        Assert.Contains("model Offline, judge OpenAI/judge", output, StringComparison.Ordinal);
        Assert.Equal(["4.00", "4.00"], ModelBench.Row(output, "equivalence"));
    }

    [Fact]
    public async Task What_was_played_before_it_was_stopped_is_reported()
    {
        using var ctrlC = new CancellationTokenSource();
        _bench.Server.Chat = request =>
        {
            if (request.Model == "poor")
            {
                ctrlC.Cancel();
            }

            return ModelBench.Answer(request);
        };

        var (code, output) = await _bench.EvalAsync(new EvalSettings { Path = _bench.Set, Models = ["good", "poor", "Offline"], Judge = false }, ctrlC.Token);

        Assert.Equal(130, code);
        Assert.Equal(["1.000"], ModelBench.Row(output, "citation-recall"));
        Assert.EndsWith("poor was not played. Stopped before.\nOffline was not played. Stopped before.\n", output, StringComparison.Ordinal);
    }
}
