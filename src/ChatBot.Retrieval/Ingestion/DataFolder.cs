namespace ChatBot.Retrieval.Ingestion;

/// <summary>What lies where in the data folder.</summary>
/// <param name="root">The folder, absolute.</param>
internal sealed class DataFolder(string root)
{
    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>Copies of ingested files, in a folder for each edition: what can never be made anew.</summary>
    public string Sources => Path.Combine(Root, "sources");

    /// <summary>Parsed editions, by the hash of what they were made of.</summary>
    public string Editions => Path.Combine(Root, "editions");

    /// <summary>Indexes, a folder for each generation.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>Vectors of passages, by the hash of what was embedded.</summary>
    public string Vectors => Path.Combine(Root, "vectors");

    /// <summary>Names the generation in use; replaced in one step.</summary>
    public string Current => Path.Combine(Index, "current");

    /// <summary>Names the editions that were taken out, a slug a line; replaced in one step.</summary>
    public string Removed => Path.Combine(Root, "removed.txt");

    /// <summary>Held by the process that writes.</summary>
    public string Lock => Path.Combine(Root, "library.lock");

    /// <summary>The folder of the configuration, or the documented default.</summary>
    public static DataFolder Of(LibraryOptions options)
    {
        if (options.Path.Length > 0)
        {
            return new(Path.GetFullPath(options.Path, AppContext.BaseDirectory));
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new(Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "chatbot"));
    }

    /// <summary>Writes a file in one step: a reader sees the old one or the new one, never a part.</summary>
    public static void Replace(string path, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + ".new";
        try
        {
            write(aside);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            // A part of a file is of no use, and takes room where there may be none.
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Whether an exception means that the disk, or the account's share of it, is full.</summary>
    public static bool IsFull(Exception exception) => exception is IOException { HResult: var code } && (OperatingSystem.IsWindows()
        ? (code & 0xFFFF) is 39 or 112 // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
        : code == 28 || code == (OperatingSystem.IsMacOS() ? 69 : 122)); // ENOSPC, EDQUOT

    /// <summary>Whether an exception means that files cannot be used or are damaged, rather than a mistake of ours.</summary>
    public static bool IsUnusable(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;
}
