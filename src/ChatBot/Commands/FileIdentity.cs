namespace ChatBot.Commands;

/// <summary>Tells whether two names are of one file.</summary>
internal static class FileIdentity
{
    /// <summary>The full name of a file, links in it followed; it need not be there.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var file = new FileInfo(full);
            var target = file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true) ?? file : file;
            return Path.GetDirectoryName(target.FullName) is { } folder ? Path.Combine(Folder(new DirectoryInfo(folder)), target.Name) : target.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    /// <summary>Where a folder is, each one above it followed, too.</summary>
    public static string Folder(DirectoryInfo folder)
    {
        var target = folder.Exists && folder.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo linked ? linked : folder;
        return target.Parent is { } parent ? Path.Combine(Folder(parent), target.Name) : target.FullName;
    }
}
