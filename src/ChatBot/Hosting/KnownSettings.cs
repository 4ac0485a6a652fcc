using System.Reflection;
using ChatBot.Answering.Models;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework;
using ChatBot.Commands;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Hosting;

/// <summary>
/// The settings that there are, as the options classes have them: a class with a constant <c>Section</c> is a section, its properties are the keys. What is
/// misspelt would otherwise have no effect, and nobody would know.
/// </summary>
internal static class KnownSettings
{
    /// <summary>What the host itself reads: sections that may hold anything, and keys. <c>Urls</c> is an option of <c>serve</c>.</summary>
    private static readonly string[] HostSections = ["Kestrel", "Logging"], HostKeys = ["AllowedHosts", "environment", "contentRoot", "applicationName"];

    /// <summary>Our sections, each with its keys.</summary>
    private static readonly Dictionary<string, SettingNode> Sections = new(
        [.. OptionsClasses().Select(c => KeyValuePair.Create(c.Section, SettingNode.Of(c.Type))), new(ConfiguredModels.Section, SettingNode.ManyOf(typeof(ModelOptions)))],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys that stand at the root of the configuration: ours, the Bot Framework's, the host's.</summary>
    public static IReadOnlyList<string> RootKeys { get; } =
    [
        .. SettingNode.Keys(typeof(ReplyOptions)).Select(p => p.Name),
        .. SettingNode.Keys(typeof(BotFrameworkOptions)).Where(p => p.Name.StartsWith("App", StringComparison.Ordinal)).Select(p => "Microsoft" + p.Name),
        .. HostKeys,
    ];

    /// <summary>What is wrong with a setting's name, in a sentence that names what was probably meant; null when there is such a setting.</summary>
    /// <param name="key">The name, with colons.</param>
    public static string? Trouble(string key)
    {
        var parts = key.Split(':');
        if (parts.Length == 1 ? RootKeys.Contains(key, StringComparer.OrdinalIgnoreCase) : HostSections.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Sections.TryGetValue(parts[0], out var section))
        {
            return section.Trouble(key, parts, 1);
        }

        string[] known = [.. Sections.Keys, .. HostSections];
        return Misspelling.Nearest(parts[0], known) is not { } near
            ? $"There is no setting '{key}'. The sections are {string.Join(", ", known.Order(StringComparer.Ordinal))}."
            : $"There is no setting '{key}'. Did you mean '{string.Join(':', [near, .. parts.Skip(1)])}'?";
    }

    /// <summary>The settings inside our sections that nothing reads, wherever they come from: a sentence each. Of other sections nobody can tell whose they are.</summary>
    public static IEnumerable<string> Troubles(IConfiguration configuration) => Sections.Keys
        .SelectMany(name => configuration.GetSection(name).AsEnumerable())
        .Where(setting => !string.IsNullOrEmpty(setting.Value) && setting.Key.Contains(':', StringComparison.Ordinal))
        .Select(setting => Trouble(setting.Key))
        .OfType<string>();

    private static IEnumerable<(string Section, Type Type)> OptionsClasses() =>
        from assembly in new[] { typeof(LibraryOptions).Assembly, typeof(ModelOptions).Assembly, typeof(ReplyOptions).Assembly }
        from type in assembly.GetExportedTypes()
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
        where section is { IsLiteral: true }
        select ((string)section.GetRawConstantValue()!, type);
}
