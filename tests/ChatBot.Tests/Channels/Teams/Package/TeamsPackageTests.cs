using System.IO.Compression;
using ChatBot.Channels.Teams.Package;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>The zip that is uploaded to Teams.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_holds_the_manifest_the_English_words_and_two_icons_at_its_root() =>
        Assert.Equal(["manifest.json", "en.json", "color.png", "outline.png"], Packages.Files(null, Samples.Edition).Keys);

    [Fact]
    public void The_bot_and_the_message_extension_are_the_registered_app()
    {
        var manifest = Packages.Files(Packages.Settings with { AppId = Packages.AppId.ToUpperInvariant(), Host = "https://Bot.Example.org/" }).Manifest();

        Assert.Equal(Packages.AppId, manifest.GetProperty("id").GetString());
        Assert.Equal(Packages.AppId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(Packages.AppId, manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.Equal(["bot.example.org"], manifest.GetProperty("validDomains").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal("""{"name":"ChatBot","websiteUrl":"https://bot.example.org/","privacyUrl":"https://bot.example.org/","termsOfUseUrl":"https://bot.example.org/"}""", manifest.GetProperty("developer").Compact());
    }

    [Fact]
    public void What_a_person_says_of_the_app_is_in_the_manifest()
    {
        const string Package = "99999999-2222-3333-4444-555555555555";
        var manifest = Packages.Files(Packages.Settings with
        {
            Name = " Résolutions ",
            Developer = "Bureau des phares",
            Website = "https://www.example.org",
            Terms = "https://www.example.org/cgu",
            PackageId = Package,
        }).Manifest();

        Assert.Equal((Package, "1.2.3"), (manifest.GetProperty("id").GetString(), manifest.GetProperty("version").GetString()));
        Assert.Equal("""{"short":"Résolutions","full":"Résolutions — Les résolutions, citées au paragraphe près"}""", manifest.GetProperty("name").Compact());
        Assert.Equal("""{"name":"Bureau des phares","websiteUrl":"https://www.example.org/","privacyUrl":"https://www.example.org/","termsOfUseUrl":"https://www.example.org/cgu"}""", manifest.GetProperty("developer").Compact());
        Assert.Contains("mentionnez Résolutions :", manifest.GetProperty("description").GetProperty("full").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_extension_searches_passages_before_a_word_is_typed() =>
        Assert.Equal(
            """{"id":"searchPassages","title":"Chercher un passage","description":"Insérer un passage d'une résolution, mot pour mot, avec son paragraphe","context":["compose","commandBox"],"parameters":[{"name":"query","title":"Recherche","description":"Des mots du passage, ou une question","inputType":"text"}],"type":"query","initialRun":true}""",
            Packages.Files().Manifest().GetProperty("composeExtensions")[0].GetProperty("commands")[0].Compact());

    [Fact]
    public void Each_word_has_its_English()
    {
        var facts = PackageFacts.Of(Packages.Settings);
        var french = ManifestWriter.Words(ManifestWriter.Manifest(facts, [Samples.Edition], ManifestTexts.French));
        var english = ManifestWriter.Words(ManifestWriter.Manifest(facts, [Samples.Edition], ManifestTexts.English));

        Assert.Equal(french.Keys, english.Keys);
        Assert.Equal(["$schema", "name.short", "bots[0].commandLists[0].commands[2].title"], french.Where(w => english[w.Key] == w.Value).Select(w => w.Key));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_at_any_time()
    {
        var bytes = new TeamsPackage(Packages.Settings).Zip([Samples.Edition]);
        using var zip = new ZipArchive(new MemoryStream(bytes));

        Assert.Equal(bytes, new TeamsPackage(Packages.Settings with { }).Zip([Samples.Edition]));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2000, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task Writing_takes_the_place_of_an_older_file_and_leaves_nothing_beside_it()
    {
        var file = Path.Combine(_folder, "deep", "app.zip");
        await new TeamsPackage(Packages.Settings with { Version = "0.9.0" }).WriteAsync([], file);
        await new TeamsPackage(Packages.Settings).WriteAsync([], file);

        Assert.Equal([file], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal("1.2.3", Packages.Unzip(await File.ReadAllBytesAsync(file)).Manifest().GetProperty("version").GetString());
    }

    [Fact]
    public async Task An_interrupted_write_leaves_the_older_file_as_it_was()
    {
        var file = Path.Combine(_folder, "app.zip");
        await File.WriteAllTextAsync(file, "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TeamsPackage(Packages.Settings).WriteAsync([], file, new CancellationToken(canceled: true)));

        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.Equal("old", await File.ReadAllTextAsync(file));
    }
}
