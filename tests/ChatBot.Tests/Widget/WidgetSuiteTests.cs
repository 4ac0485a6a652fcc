using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Widget;

/// <summary>The widget's own tests, which run in Node.js: its logic, its words, its size.</summary>
public sealed partial class WidgetSuiteTests
{
    [Fact]
    public async Task Everything_that_the_widget_tests_of_itself_passes()
    {
        var (exit, output) = await RunAsync(Path.Combine(Root(), "src", "ChatBot.Widget"), "test.mjs");

        Assert.True(exit == 0, output);
        Assert.True(int.Parse(Passed().Match(output).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 40, output);
    }

    private static async Task<(int Exit, string Output)> RunAsync(string folder, string script)
    {
        var start = new ProcessStartInfo("node", script) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // A test runner that finds itself within another one reports to that one instead.
        start.Environment.Remove("NODE_TEST_CONTEXT");
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(patience.Token), node.StandardError.ReadToEndAsync(patience.Token));
        await node.WaitForExitAsync(patience.Token);
        return (node.ExitCode, await output + await errors);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"pass (\d+)")]
    private static partial Regex Passed();
}
