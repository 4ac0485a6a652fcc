using System.ComponentModel;
using System.Diagnostics;

namespace ChatBot.Tests.Fakes;

/// <summary>A test that sets other people's programs (tests/clients) against the bot; skipped where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientsFactAttribute : FactAttribute
{
    public ClientsFactAttribute() => Skip = Clients.Missing;
}

/// <summary>The programs in tests/clients, run by Node.</summary>
public static class Clients
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "clients");

    /// <summary>Why they cannot be run; null when they can.</summary>
    public static string? Missing { get; } =
        !HasNode() ? "Node.js (20 or later) is not installed."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "The clients are not installed: npm ci --prefix tests/clients (tests/run.sh does it)."
        : null;

    /// <summary>Runs a script of the folder to its end and returns what it wrote; fails when it fails or takes longer than a minute.</summary>
    public static async Task<string> RunAsync(string script, string input = "", params IEnumerable<string> arguments)
    {
        using var process = Start("node", [script, .. arguments]);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            Assert.True(process.ExitCode == 0, $"{script}: {await error}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static bool HasNode()
    {
        try
        {
            using var node = Start("node", ["--eval", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)"]);
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
