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
        write(aside);
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Whether an exception means that files cannot be used or are damaged, rather than a mistake of ours.</summary>
    public static bool IsUnusable(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;
}
