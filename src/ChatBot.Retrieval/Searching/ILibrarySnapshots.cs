namespace ChatBot.Retrieval.Searching;

/// <summary>Gives the newest state of the library to those who search it.</summary>
internal interface ILibrarySnapshots
{
    /// <summary>Is raised after each change, within the call that made it: whoever hears it must be quick.</summary>
    event Action? Changed;

    /// <summary>The newest state, kept open until it is disposed of.</summary>
    /// <exception cref="InvalidOperationException">The library has not been opened.</exception>
    LibrarySnapshot Acquire();
}
