using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ChatBot.Answering.Models;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary>A model that the configuration names.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Settings">What makes it the one that answers, as <c>--Model:Key=value</c>.</param>
internal sealed record ConfiguredModel(string Name, IReadOnlyList<string> Settings);

/// <summary>
/// The models that can be chosen by name: those of section <c>Models</c>, section <c>Model</c> as <c>default</c>, and the offline one. A named model takes what it
/// does not say itself from <c>Model</c>: everything when it runs at the same address of the same provider, otherwise the limits only, so that no key goes to a server that it was not given for.
/// </summary>
internal sealed class ConfiguredModels(IConfiguration configuration)
{
    /// <summary>The section's name.</summary>
    public const string Section = "Models";

    private const string Default = "default", Offline = nameof(ModelProvider.Offline);

    private static readonly PropertyInfo[] Keys = [.. typeof(ModelOptions).GetProperties().Where(p => p.CanWrite)];

    /// <summary>What belongs to one server, and what it is when nobody says.</summary>
    private static readonly Dictionary<string, string> OfOneServer = new(StringComparer.Ordinal)
    {
        [nameof(ModelOptions.Provider)] = nameof(ModelProvider.Offline),
        [nameof(ModelOptions.Endpoint)] = string.Empty,
        [nameof(ModelOptions.Name)] = string.Empty,
        [nameof(ModelOptions.ApiKey)] = string.Empty,
        [nameof(ModelOptions.Authentication)] = nameof(ModelAuthentication.ApiKey),
    };

    /// <summary>All names that are known.</summary>
    public IReadOnlyList<string> Names => [Default, Offline, .. configuration.GetSection(Section).GetChildren().Where(s => s.GetChildren().Any()).Select(s => s.Key).Except([Default, Offline], StringComparer.OrdinalIgnoreCase)];

    /// <summary>The model of a name.</summary>
    /// <exception cref="UsageException">There is none, or its settings are wrong; the message says which.</exception>
    public ConfiguredModel Find(string name)
    {
        var known = Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Wrong($"--model knows no '{name}'.");
        var section = configuration.GetSection($"{Section}:{known}");
        if (known is not (Default or Offline))
        {
            CheckKeys(section);
            var model = new ConfiguredModel(section.Key, Settings(section));
            CheckValues(model, section.Path, isSaid: section[nameof(ModelOptions.Provider)] is not null);
            return model;
        }

        if (section.GetChildren().Any())
        {
            throw Wrong($"{section.Path} cannot be chosen: '{known}' always names {(known == Offline ? "the offline model" : "the model of section Model")}. Give it another name.");
        }

        var builtIn = new ConfiguredModel(known, known == Offline ? [Setting(nameof(ModelOptions.Provider), Offline)] : []);
        CheckValues(builtIn, ModelOptions.Section, isSaid: true);
        return builtIn;
    }

    /// <summary>Here a misspelt setting is no warning: figures of another model than was meant would be believed.</summary>
    private void CheckKeys(IConfigurationSection section)
    {
        if (section.AsEnumerable().Where(s => s.Value is not null).Select(s => KnownSettings.Trouble(s.Key)).FirstOrDefault(t => t is not null) is { } trouble)
        {
            throw Wrong(trouble);
        }
    }

    /// <summary>Asks what the services will ask, before anything is played.</summary>
    private void CheckValues(ConfiguredModel model, string path, bool isSaid)
    {
        // First where it is written, so that a value that cannot be read is named there.
        configuration.GetSection(path).Get<ModelOptions>();
        var options = new ConfigurationBuilder().AddConfiguration(configuration).AddCommandLine([.. model.Settings]).Build().GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        var ranges = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), ranges, validateAllProperties: true);
        var problem = options.Problem ?? ranges.FirstOrDefault()?.ErrorMessage
            ?? (options.Provider == ModelProvider.Offline && !isSaid ? "Model:Provider is missing: set it to AzureOpenAI or OpenAI." : null);
        if (problem is not null)
        {
            throw Wrong(problem.Replace("Model:", path + ":", StringComparison.Ordinal).Replace("Model__", path.Replace(":", "__", StringComparison.Ordinal) + "__", StringComparison.Ordinal));
        }
    }

    private List<string> Settings(IConfigurationSection section)
    {
        var isAtHome = IsAtHome(section);
        var own = Keys.Select(key => (key.Name, Value: section[key.Name] ?? (isAtHome ? null : OfOneServer.GetValueOrDefault(key.Name)))).Where(s => s.Value is not null).Select(s => Setting(s.Name, s.Value!));

        // A verifier of its own takes nothing of the default one's, least of all its key.
        var verifier = section.GetSection(nameof(ModelOptions.Verifier));
        var second = verifier.GetChildren().Any() ? Keys.Select(key => (key.Name, Value: verifier[key.Name] ?? OfOneServer.GetValueOrDefault(key.Name))).Where(s => s.Value is not null).Select(s => Setting($"{verifier.Key}:{s.Name}", s.Value!)) : [];
        return [.. own, .. second];
    }

    /// <summary>Whether a model runs where the default one does. In doubt it does not.</summary>
    private bool IsAtHome(IConfigurationSection section)
    {
        var home = configuration.GetSection(ModelOptions.Section);
        var (provider, endpoint) = (section[nameof(ModelOptions.Provider)], section[nameof(ModelOptions.Endpoint)]);
        return (provider is null || provider.Equals(home[nameof(ModelOptions.Provider)], StringComparison.OrdinalIgnoreCase))
            && (endpoint is null || (Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && Uri.TryCreate(home[nameof(ModelOptions.Endpoint)], UriKind.Absolute, out var other) && address == other));
    }

    private static string Setting(string key, string value) => $"--{ModelOptions.Section}:{key}={value}";

    private UsageException Wrong(string sentence) => new($"{sentence} The known models are {string.Join(", ", Names)}.");
}
