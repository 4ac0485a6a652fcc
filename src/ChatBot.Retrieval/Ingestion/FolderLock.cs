namespace ChatBot.Retrieval.Ingestion;

/// <summary>Lets one process at a time write to the data folder. The system frees the lock of a process that dies.</summary>
internal static class FolderLock
{
    /// <summary>How long to wait for another process: longer than indexing 150 resolutions takes.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock; disposing gives it back.</summary>
    /// <exception cref="LibraryException">Another process has held it for too long.</exception>
    public static async Task<IDisposable> TakeAsync(DataFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Root);
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            }
            catch (IOException e) when (File.Exists(folder.Lock) && e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                if (time.GetElapsedTime(start) >= LongestWait)
                {
                    throw new LibraryException($"Another process is writing to the data folder {folder.Root} (it holds {folder.Lock}). Wait until it has finished, or set Data:Path to another folder.", e);
                }
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
