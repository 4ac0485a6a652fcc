using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Keeps parsed editions in the data folder, so that unchanged files are not read again.</summary>
internal sealed class EditionStore(DataFolder folder)
{
    /// <summary>Changes whenever a stored edition would be read otherwise.</summary>
    private const int Format = 1;

    /// <summary>The name under which an edition is kept: of the same bytes, under the same name, by the same parser, it is the same edition.</summary>
    public static string NameOf(string contentHash, string sourceName, int parserVersion)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{contentHash}\n{sourceName}\n{parserVersion}\n{Format}"));
        return Convert.ToHexStringLower(key.AsSpan(0, 12)) + ".json";
    }

    /// <summary>The edition kept under a name; null when there is none or it is damaged.</summary>
    public Edition? Load(string name)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder.Editions, name));
            return JsonSerializer.Deserialize(file, LibraryJson.Default.Edition);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e) || LibraryJson.IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Whether an edition is kept under a name.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(folder.Editions, name));

    /// <summary>Keeps an edition.</summary>
    public void Save(string name, Edition edition) => DataFolder.Replace(Path.Combine(folder.Editions, name), aside =>
    {
        using var file = File.Create(aside);
        JsonSerializer.Serialize(file, edition, LibraryJson.Default.Edition);
    });

    /// <summary>Removes the editions that nothing refers to.</summary>
    public void KeepOnly(IReadOnlySet<string> names)
    {
        foreach (var path in Directory.Exists(folder.Editions) ? Directory.EnumerateFiles(folder.Editions) : [])
        {
            if (!names.Contains(Path.GetFileName(path)))
            {
                File.Delete(path);
            }
        }
    }
}
