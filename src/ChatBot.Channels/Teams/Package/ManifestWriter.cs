using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Package;

/// <summary>Makes the manifest in a language, and the file of words for a language that is not the manifest's own.</summary>
internal static class ManifestWriter
{
    /// <summary>Files of the package.</summary>
    public const string ManifestFile = "manifest.json", EnglishFile = "en.json", ColorIcon = "color.png", OutlineIcon = "outline.png";

    /// <summary>The background of the colour icon.</summary>
    private const string Accent = "#1F5F9E";

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    /// <summary>The manifest with its words in one language.</summary>
    public static TeamsManifest Manifest(PackageFacts facts, IReadOnlyList<Edition> editions, ManifestTexts texts) => new()
    {
        Version = facts.Version,
        Id = facts.PackageId,
        LocalizationInfo = new("fr", [new("en", EnglishFile)]),
        Developer = facts.Developer,
        Name = new(facts.Name, $"{facts.Name} — {texts.Tagline}"),
        Description = new(texts.Short, texts.Full(facts.Name)),
        Icons = new(OutlineIcon, ColorIcon),
        AccentColor = Accent,
        Bots = [new(facts.AppId, Scopes, [new(Scopes, [.. texts.Commands, .. ManifestPrompts.For(editions, texts)])])],
        ComposeExtensions = [new(facts.AppId, [Search(texts)])],
        Permissions = ["identity"],
        ValidDomains = [facts.Host],
        DefaultInstallScope = "personal",
        DefaultGroupCapability = new("bot", "bot"),
    };

    /// <summary>All words of a manifest by their places, as a file of words wants them.</summary>
    public static Dictionary<string, string> Words(TeamsManifest manifest)
    {
        var words = new Dictionary<string, string>
        {
            ["$schema"] = TeamsManifest.LocalizationSchema,
            ["name.short"] = manifest.Name.Short,
            ["name.full"] = manifest.Name.Full,
            ["description.short"] = manifest.Description.Short,
            ["description.full"] = manifest.Description.Full,
        };
        foreach (var (index, command) in manifest.Bots[0].CommandLists[0].Commands.Index())
        {
            var place = $"bots[0].commandLists[0].commands[{index}].";
            foreach (var (field, word) in new[] { ("title", command.Title), ("description", command.Description), ("prompt", command.Prompt) })
            {
                if (word is not null)
                {
                    words[place + field] = word;
                }
            }
        }

        var search = manifest.ComposeExtensions[0].Commands[0];
        words["composeExtensions[0].commands[0].title"] = search.Title;
        words["composeExtensions[0].commands[0].description"] = search.Description;
        words["composeExtensions[0].commands[0].parameters[0].title"] = search.Parameters[0].Title;
        words["composeExtensions[0].commands[0].parameters[0].description"] = search.Parameters[0].Description;
        return words;
    }

    private static ManifestQuery Search(ManifestTexts texts) => new(
        "searchPassages", texts.SearchTitle, texts.SearchDescription, ["compose", "commandBox"], [new("query", texts.QueryTitle, texts.QueryDescription)]);
}
