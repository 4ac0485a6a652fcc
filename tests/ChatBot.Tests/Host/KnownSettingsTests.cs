using System.Text.RegularExpressions;
using ChatBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Host;

/// <summary>Settings that there are, and those that only look like one.</summary>
public partial class KnownSettingsTests
{
    [Theory]
    [InlineData("Data:Path")]
    [InlineData("data:lexicon")]
    [InlineData("Model:Provider")]
    [InlineData("Model:ApiKey")]
    [InlineData("Model:Verifier:Endpoint")]
    [InlineData("Models:mini:Name")]
    [InlineData("Models:mini:Verifier:Name")]
    [InlineData("Embeddings:Provider")]
    [InlineData("DirectLine:Secrets:0")]
    [InlineData("BotFramework:ServiceUrls:3")]
    [InlineData("Teams:StreamLimit")]
    [InlineData("PublicUrl")]
    [InlineData("MicrosoftAppTenantId")]
    [InlineData("Logging:LogLevel:Anything.At.All")]
    [InlineData("Kestrel:Certificates:Default:Path")]
    public void What_an_options_class_has_is_a_setting(string key) => Assert.Null(KnownSettings.Trouble(key));

    [Theory]
    [InlineData("Modle:Provider", "There is no setting 'Modle:Provider'. Did you mean 'Model:Provider'?")]
    [InlineData("DirectLine:Secret:0", "There is no setting 'DirectLine:Secret:0'. Did you mean 'DirectLine:Secrets:0'?")]
    [InlineData("Model:Verifier:Provder", "There is no setting 'Model:Verifier:Provder'. Did you mean 'Model:Verifier:Provider'?")]
    [InlineData("Models:mini:Nmae", "There is no setting 'Models:mini:Nmae'. Did you mean 'Models:mini:Name'?")]
    [InlineData("Cache:Days", "There is no setting 'Cache:Days'. The settings of 'Cache' are Lifetime, Megabytes.")]
    [InlineData("Data:Path:More", "There is no setting 'Data:Path:More': 'Data:Path' is one by itself.")]
    [InlineData("DirectLine:Secrets", "'DirectLine:Secrets' is a list: set 'DirectLine:Secrets:0', and so on.")]
    [InlineData("Models:mini", "'Models:mini' takes no value itself: its settings are Provider, ")]
    [InlineData("Nope:Key", "There is no setting 'Nope:Key'. The sections are BotFramework, Cache, Data, DirectLine, Embeddings, Kestrel, Logging, Model, Models, Prompts, Teams, Turns.")]
    public void What_is_none_is_told_with_what_was_meant(string key, string expected) => Assert.StartsWith(expected, KnownSettings.Trouble(key), StringComparison.Ordinal);

    [Fact]
    public void What_is_shipped_is_known() => Assert.Empty(KnownSettings.Troubles(BotConfiguration.Read([])));

    [Fact]
    public void What_others_have_put_into_the_environment_is_left_alone()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Java:Home", "/opt"), new("Data:Paht", "/srv"), new("Turns:Timeout", "")]).Build();

        Assert.Equal("There is no setting 'Data:Paht'. Did you mean 'Data:Path'?", Assert.Single(KnownSettings.Troubles(configuration)));
    }

    [Fact]
    public void What_the_documents_name_is_known()
    {
        var pages = new[] { "README.md", "docs/command-line.md", "docs/models.md", "docs/teams.md", "docs/embedding.md" }.Select(p => File.ReadAllText(Path.Combine(Repository(), p)));
        var named = pages.SelectMany(p => Named().Matches(p)).Select(m => m.Groups["key"].Value).Distinct().ToList();

        Assert.Contains("Data:Path", named);
        Assert.DoesNotContain(named.Select(KnownSettings.Trouble).OfType<string>(), t => t.StartsWith("There is no setting", StringComparison.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    /// <summary>A setting in a table or a sentence: <c>`Data:Path`</c>, <c>`Models:NAME:Provider`</c>.</summary>
    [GeneratedRegex("`(?<key>[A-Z][A-Za-z]+(?::[A-Z][A-Za-z0-9]*)+)`")]
    private static partial Regex Named();
}
