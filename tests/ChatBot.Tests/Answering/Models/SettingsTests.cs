using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatBot.Answering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Answering.Models;

/// <summary>Settings that are wrong, and what models may cost.</summary>
public class SettingsTests
{
    private const string Question = "Où est le siège du Bureau international des phares ?", Document = "A/RES/90/101";
    private const string True = "Le siège du Bureau est à Brest [{siège est à Brest}].";

    [Theory]
    [InlineData("Model:ApiKey", "", "Model:ApiKey is missing")]
    [InlineData("Model:Name", "", "Model:Name is missing")]
    [InlineData("Model:Endpoint", "", "Model:Endpoint is missing")]
    [InlineData("Model:Endpoint", "my server", "Model:Endpoint 'my server' is no address")]
    [InlineData("Model:Authentication", "Entra", "Model:Authentication is Entra")]
    public async Task What_is_missing_is_said_once_at_start_and_the_bot_answers_offline(string key, string value, string logged)
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { [key] = value });
        bot.Services.GetRequiredService<IStartupValidator>().Validate();

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Null(answer.Model);
        Assert.StartsWith(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(bot.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_by_its_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Endpoint"] = $"http://127.0.0.1:{port}/v1", ["Model:Retries"] = "0" });

        Assert.Equal(AnswerOutcome.Answered, (await bot.AskAsync(Question, Document)).Outcome);
        Assert.Contains($"Model:Endpoint http://127.0.0.1:{port}/v1 cannot be reached", Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_told_by_its_setting()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var expired = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(-1));
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Retries"] = "0" }, certificate: expired);

        Assert.Equal(AnswerOutcome.Answered, (await bot.AskAsync(Question, Document)).Outcome);
        Assert.Contains("The certificate of Model:Endpoint", Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(bot.Server.Requests);
    }

    [Fact]
    public async Task A_person_can_spend_so_many_tokens_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerUserPerDay"] = "100" }, services => services.AddSingleton<TimeProvider>(clock));
        await bot.HearAsync(Document, Question, True);
        await bot.AskAsync(Question, Document, user: "anna");

        var refused = await bot.AskAsync(Question, Document, user: "anna");
        Assert.EndsWith("Le quota du modèle de langue est épuisé : cette réponse a été composée sans lui.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(2, bot.Server.Requests.Count);

        Assert.False((await bot.AskAsync(Question, Document, user: "bertrand")).Model!.FellBack);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await bot.AskAsync(Question, Document, user: "anna")).Model!.FellBack);
    }

    [Fact]
    public async Task An_answer_is_bounded_and_its_tokens_are_counted()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:MaxOutputTokens"] = "123" });

        var answer = await bot.HearAsync(Document, Question, True);

        var request = Assert.Single(bot.Server.Requests);
        Assert.Equal(123, request.Body.GetProperty("max_completion_tokens").GetInt32());
        Assert.Equal(8, answer.Model!.OutputTokens);
        Assert.True(answer.Model.InputTokens > 100);
    }

    [Fact]
    public async Task Passages_beyond_the_input_s_bound_are_not_sent()
    {
        await using var narrow = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:MaxInputTokens"] = "500" });
        await using var wide = await ModelBot.StartAsync();
        foreach (var bot in new[] { narrow, wide })
        {
            await bot.AskAsync("Que fait le Bureau des phares avec les États Membres et le Secrétaire général ?", Document);
        }

        var (few, many) = (Passages(narrow), Passages(wide));
        Assert.InRange(few.Count, 1, many.Count - 1);
        Assert.Equal(many.Take(few.Count), few);
    }

    private static List<string> Passages(ModelBot bot)
        => [.. Assert.Single(bot.Server.Requests).Messages("user")[^1].Split('\n').Where(l => l.StartsWith("{\"passage\":", StringComparison.Ordinal))];
}
