using System.Diagnostics;
using System.Text;

namespace ChatBot.Tests.Host.Commands;

/// <summary>The program itself, for what only shows from outside: signals, the environment, what it is started with. Its data is its own and is removed.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string _home = Directory.CreateTempSubdirectory("chatbot-process-").FullName;
    private readonly CancellationTokenSource _tooLong = new(Patience);
    private readonly Process _process;

    private BotProcess(IReadOnlyDictionary<string, string> environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["HOME"] = _home, ["Data__Path"] = Path.Combine(_home, "data"), ["Logging__LogLevel__Default"] = "None" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>.NET's invariant mode, in which it knows no language: set in slim images, and where ICU is missing.</summary>
    public static IReadOnlyDictionary<string, string> WithoutIcu { get; } = new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };

    public static IReadOnlyDictionary<string, string> WithIcu { get; } = new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" };

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ChatBot.dll");

    public static BotProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => new(environment, "dotnet", [Program, .. arguments]);

    /// <summary>Starts it so that a hangup reaches it, even where the tests themselves run under <c>nohup</c>, which is handed down.</summary>
    public static BotProcess StartWithHangup(params string[] arguments) => new(WithIcu, "env", ["--default-signal=HUP", "dotnet", Program, .. arguments]);

    /// <summary>Starts it with no input at all, not even an empty one.</summary>
    public static BotProcess StartWithInputClosed(params string[] arguments) => new(WithIcu, "sh", ["-c", "exec dotnet \"$0\" \"$@\" <&-", Program, .. arguments]);

    /// <summary>Waits for the server to listen on a port of its choice and returns the address.</summary>
    public async Task<Uri> ListeningAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(_tooLong.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } url)
            {
                return new Uri(url);
            }
        }

        throw new InvalidOperationException($"It does not listen: {await _process.StandardError.ReadToEndAsync(_tooLong.Token)}");
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(_tooLong.Token);
    }

    /// <summary>Gives it its input and waits for its end.</summary>
    public async Task<(int Code, string Out, string Error)> EndAsync(string input = "")
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(_tooLong.Token), _process.StandardError.ReadToEndAsync(_tooLong.Token));
        await _process.StandardInput.WriteAsync(input.AsMemory(), _tooLong.Token);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(_tooLong.Token);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _tooLong.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
