namespace ChatBot.Hosting;

/// <summary>The configuration of verbs that run without a web host: the same file, environment and command line as <c>serve</c> has.</summary>
internal static class BotConfiguration
{
    /// <summary>Where people reach the pages when nothing else is configured.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Reads <c>appsettings.json</c> beside the executable, then the environment, then the command line; the later wins.</summary>
    /// <param name="settings">Configuration of the command line, as <c>--Key=value</c>.</param>
    public static IConfigurationRoot Read(string[] settings)
    {
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
    }

    /// <summary>The addresses that <c>serve</c> listens on; the documented one where <c>Urls</c> names none, as with a variable that is set to nothing.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration) =>
        configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } urls ? urls : [DefaultUrl];

    /// <summary>The address of the pages: the public one, or the one that <c>serve</c> listens on.</summary>
    public static Uri PublicUrl(IConfiguration configuration)
    {
        var listening = Addresses(configuration)[0];
        var candidates = new[] { configuration["PublicUrl"], listening.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), DefaultUrl };
        return candidates.Select(c => Uri.TryCreate(c, UriKind.Absolute, out var url) ? url : null).OfType<Uri>().First();
    }
}
