using ChatBot.Channels.Teams.Package;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>The referee is Microsoft's own package of schemas.</summary>
public class SchemaTests
{
    private static readonly TeamsPackageSettings Longest = Packages.Settings with
    {
        Name = new string('n', 30),
        Developer = new string('d', 32),
        Privacy = "https://example.org/" + new string('p', 2_028),
        Version = "12345.67890.1234567890",
    };

    [ClientsFact]
    public async Task Manifest_and_words_are_valid_for_a_library_of_one_document() => Assert.Empty(await TroublesAsync(Packages.Files(null, Seeds.Edition)));

    [ClientsFact]
    public async Task For_an_empty_library() => Assert.Empty(await TroublesAsync(Packages.Files()));

    [ClientsFact]
    public async Task And_for_the_longest_names_and_many_documents() => Assert.Empty(await TroublesAsync(Packages.Files(Longest, Many())));

    [ClientsFact]
    public async Task The_referee_sees_what_is_wrong()
    {
        var files = Packages.Files(null, Samples.Edition);

        var troubles = await TroublesAsync(
            files.Text("manifest.json").Replace("\"ChatBot\"", $"\"{new string('n', 33)}\"", StringComparison.Ordinal),
            files.Text("en.json").Replace("commands[0].title", "commands[12].title", StringComparison.Ordinal));

        Assert.Equal(
            """
            manifest.json: /developer/name must NOT have more than 32 characters {"limit":32}
            manifest.json: /name/short must NOT have more than 30 characters {"limit":30}
            en.json:  must NOT have additional properties {"additionalProperty":"bots[0].commandLists[0].commands[12].title"}
            en.json:  must NOT have additional properties {"additionalProperty":"composeExtensions[0].commands[12].title"}

            """, troubles);
    }

    /// <summary>Names so long that some questions are just short enough.</summary>
    private static IReadOnlyList<Edition> Many() => [.. Enumerable.Range(0, 20).Select(n => Packages.Edition(new string((char)('a' + n), 75)))];

    private static Task<string> TroublesAsync(Dictionary<string, byte[]> files) => TroublesAsync(files.Text("manifest.json"), files.Text("en.json"));

    private static Task<string> TroublesAsync(string manifest, string english) =>
        Clients.RunAsync("validate-manifest.mjs", $$"""{"manifest.json":{{manifest}},"en.json":{{english}}}""");
}
