using System.IO.Compression;
using System.Text.Json;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Package;

/// <summary>The zip that is uploaded to Teams: manifest, English words, icons.</summary>
public sealed class TeamsPackage
{
    /// <summary>Any moment will do as long as it is the same one: the same input then gives the same bytes.</summary>
    private static readonly DateTimeOffset Timestamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PackageFacts _facts;

    /// <summary>A package by its settings.</summary>
    /// <exception cref="TeamsPackageException">The settings are wrong.</exception>
    public TeamsPackage(TeamsPackageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _facts = PackageFacts.Of(settings);
    }

    /// <summary>Where the bot's registration has to send messages.</summary>
    public Uri MessagingEndpoint => new($"https://{_facts.Host}/api/messages");

    /// <summary>Writes the package. Whatever happens, the file is whole: the new one, or what was there before.</summary>
    /// <param name="editions">The documents that the questions to begin with are made from.</param>
    /// <param name="path">The file; overwritten, its folder made where it is missing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public async Task WriteAsync(IReadOnlyList<Edition> editions, string path, CancellationToken cancellationToken = default)
    {
        var file = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = file + ".new";
        try
        {
            await File.WriteAllBytesAsync(aside, Zip(editions), cancellationToken).ConfigureAwait(false);
            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>The package's bytes.</summary>
    internal byte[] Zip(IReadOnlyList<Edition> editions)
    {
        var manifest = ManifestWriter.Manifest(_facts, editions, ManifestTexts.French);
        var english = ManifestWriter.Words(ManifestWriter.Manifest(_facts, editions, ManifestTexts.English));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestWriter.ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.File.TeamsManifest));
            Add(zip, ManifestWriter.EnglishFile, JsonSerializer.SerializeToUtf8Bytes(english, ManifestJson.File.DictionaryStringString));
            Add(zip, ManifestWriter.ColorIcon, Icon(ManifestWriter.ColorIcon));
            Add(zip, ManifestWriter.OutlineIcon, Icon(ManifestWriter.OutlineIcon));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Timestamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Icon(string name)
    {
        using var resource = typeof(TeamsPackage).Assembly.GetManifestResourceStream("teams." + name)
            ?? throw new InvalidOperationException($"The build left out the icon {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
