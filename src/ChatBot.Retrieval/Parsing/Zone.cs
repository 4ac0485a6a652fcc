namespace ChatBot.Retrieval.Parsing;

/// <summary>The stretch of a resolution that the reading has come to.</summary>
internal enum Zone
{
    /// <summary>Before the opening line.</summary>
    Head,

    /// <summary>Preambular paragraphs.</summary>
    Preamble,

    /// <summary>Operative paragraphs.</summary>
    Operative,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>Meeting, date and vote, after the last paragraph.</summary>
    Closing,

    /// <summary>A list of notes at the end.</summary>
    Notes,
}
