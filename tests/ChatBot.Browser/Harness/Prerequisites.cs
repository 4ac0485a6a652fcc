namespace ChatBot.Browser.Harness;

/// <summary>What the tests need beyond the .NET SDK, and where it is.</summary>
internal static class Prerequisites
{
    /// <summary>The shell first: it is Chromium without windows of its own, which cost half of the time.</summary>
    private static readonly string[] Browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The browser; null when there is none. The variable <c>CHATBOT_CHROMIUM</c> names another one.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHATBOT_CHROMIUM") ?? Browsers.Select(OnPath).FirstOrDefault(p => p is not null);

    /// <summary>Node.js; null when it is not installed.</summary>
    public static string? Node { get; } = OnPath("node");

    /// <summary>The command line of the Microsoft 365 Agents Playground.</summary>
    public static string Playground { get; } = Path.Combine(Root, "tests", "clients", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    /// <summary>Why tests that need the browser only cannot run here; null when they can.</summary>
    public static string? NoBrowser { get; } =
        Chromium is null ? "Chromium is not installed (Debian: apt-get install chromium-headless-shell; elsewhere set CHATBOT_CHROMIUM)." : null;

    /// <summary>Why tests that need the playground, too, cannot run here; null when they can.</summary>
    public static string? Missing { get; } =
        NoBrowser is not null ? NoBrowser
        : Node is null ? "Node.js (20 or later) is not installed."
        : !File.Exists(Playground) ? "The playground is not installed: npm ci --prefix tests/clients (tests/run.sh does it)."
        : null;

    /// <summary>Bot Framework Web Chat, in one script.</summary>
    public static string WebChat { get; } = Path.Combine(Root, "tests", "clients", "node_modules", "botframework-webchat", "dist", "webchat.js");

    /// <summary>Why tests that need Web Chat, too, cannot run here; null when they can.</summary>
    public static string? NoWebChat { get; } =
        NoBrowser is not null ? NoBrowser
        : !File.Exists(WebChat) ? "Bot Framework Web Chat is not installed: npm ci --prefix tests/clients (tests/run.sh does it)."
        : null;

    private static string? OnPath(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run below the folder that holds ChatBot.sln.");
        }

        return folder.FullName;
    }
}

/// <summary>A test that drives a browser; skipped, with the reason, where what it needs is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Prerequisites.Missing;
}

/// <summary>A test of the widget, which needs a browser and nothing else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WidgetFactAttribute : FactAttribute
{
    public WidgetFactAttribute() => Skip = Prerequisites.NoBrowser;
}

/// <summary>The same, once for each set of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WidgetTheoryAttribute : TheoryAttribute
{
    public WidgetTheoryAttribute() => Skip = Prerequisites.NoBrowser;
}

/// <summary>A test of Bot Framework Web Chat, which needs a browser and its script.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebChatFactAttribute : FactAttribute
{
    public WebChatFactAttribute() => Skip = Prerequisites.NoWebChat;
}

/// <summary>The same, once for each set of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebChatTheoryAttribute : TheoryAttribute
{
    public WebChatTheoryAttribute() => Skip = Prerequisites.NoWebChat;
}
