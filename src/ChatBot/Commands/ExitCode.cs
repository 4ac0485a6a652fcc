namespace ChatBot.Commands;

/// <summary>What the process returns; documented in docs/command-line.md and in the help.</summary>
internal static class ExitCode
{
    /// <summary>Done. An answer that says "the text does not say" is done, too.</summary>
    public const int Done = 0;

    /// <summary>Something could not be done: a file could not be read, a document is not there.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The data folder or the index in it cannot be used.</summary>
    public const int Data = 3;

    /// <summary>The address to listen on cannot be had.</summary>
    public const int Address = 4;

    /// <summary>Interrupted (Ctrl-C), as shells count it.</summary>
    public const int Interrupted = 130;
}
