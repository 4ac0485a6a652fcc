using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Channels.Teams.Package;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>A package, and what is inside.</summary>
internal static class Packages
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public static TeamsPackageSettings Settings { get; } = new() { AppId = AppId, Host = "bot.example.org", Version = "1.2.3" };

    public static Dictionary<string, byte[]> Files(TeamsPackageSettings? settings = null, params IReadOnlyList<Edition> editions) =>
        Unzip(new TeamsPackage(settings ?? Settings).Zip(editions));

    public static Dictionary<string, byte[]> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    public static string Text(this Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);

    public static JsonElement Manifest(this Dictionary<string, byte[]> files) => JsonElement.Parse(files["manifest.json"]);

    public static string Compact(this JsonElement element) => JsonSerializer.Serialize(element, OneLine);

    public static Edition Edition(string symbol, string language = "fr") => Samples.Edition with { Symbol = symbol, Language = language };
}
