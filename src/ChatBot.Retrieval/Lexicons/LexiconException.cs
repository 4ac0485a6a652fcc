namespace ChatBot.Retrieval.Lexicons;

/// <summary>A lexicon file cannot be used; the message names the file, the line and what is wrong with it.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>With a message for the person who edits the lexicon.</summary>
    public LexiconException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the person who edits the lexicon, and what caused it.</summary>
    public LexiconException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers.</summary>
    public LexiconException()
    {
    }
}
