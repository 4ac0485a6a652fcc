using System.IO.Enumeration;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>A file that documents are made from.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Path">Relative to the folder of its origin, with slashes.</param>
/// <param name="FullPath">The file.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was changed last, UTC.</param>
internal sealed record SourceFile(FileOrigin Origin, string Path, string FullPath, long Size, DateTime Modified)
{
    /// <summary>The file's name, which may tell symbol and language.</summary>
    public string Name => System.IO.Path.GetFileName(FullPath);
}

/// <summary>Lists the files that documents are made from.</summary>
internal static class SourceFiles
{
    /// <summary>All seeds, then all ingested files, each by name.</summary>
    public static IReadOnlyList<SourceFile> All(string seeds, DataFolder folder) =>
        [.. In(FileOrigin.Seed, seeds), .. In(FileOrigin.Ingested, folder.Sources)];

    /// <summary>The files that paths of a command line mean: a file itself, of a folder all files that can be read.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths)
    {
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }

            var files = Enumerate(path).ToList();
            if (files.Count == 0)
            {
                // To be reported: whoever names a folder expects something of it.
                yield return path;
            }

            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<SourceFile> In(FileOrigin origin, string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var path in Enumerate(folder))
        {
            var info = new FileInfo(path);
            yield return new(origin, Path.GetRelativePath(folder, path).Replace('\\', '/'), path, info.Exists ? info.Length : 0, info.LastWriteTimeUtc);
        }
    }

    /// <summary>Links to files are followed, links to folders are not: they may lead round in a circle.</summary>
    private static IOrderedEnumerable<string> Enumerate(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }
            .Where(DocumentReader.CanRead)
            .Order(StringComparer.Ordinal);
}
