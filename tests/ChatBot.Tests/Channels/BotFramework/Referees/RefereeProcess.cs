using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>A script of <c>tests/clients</c> that answers questions, a JSON value a line.</summary>
public sealed class RefereeProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StringBuilder _complaints = new();
    private readonly Process _process;

    private RefereeProcess(string script)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", script)
            {
                WorkingDirectory = Clients.Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        _process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts a script and gives it what it has to know first.</summary>
    public static async Task<RefereeProcess> StartAsync(string script, object setting)
    {
        var referee = new RefereeProcess(script);
        await referee.AskAsync(setting);
        return referee;
    }

    /// <summary>The answer to one question.</summary>
    public async Task<JsonElement> AskAsync(object question)
    {
        using var tooLong = new CancellationTokenSource(Patience);
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question).AsMemory(), tooLong.Token);
        await _process.StandardInput.FlushAsync(tooLong.Token);
        var answer = await _process.StandardOutput.ReadLineAsync(tooLong.Token);
        return answer is null
            ? throw new InvalidOperationException($"The referee is gone: {_complaints}")
            : JsonDocument.Parse(answer).RootElement;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
