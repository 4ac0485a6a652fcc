namespace ChatBot.Retrieval.Reading;

/// <summary>A file cannot be read as a document; the message is one sentence that says what to do.</summary>
public sealed class DocumentReadException : Exception
{
    /// <summary>For serializers and subclasses.</summary>
    public DocumentReadException()
    {
    }

    /// <summary>With a message for the person who ingests.</summary>
    public DocumentReadException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the person who ingests, and what caused it.</summary>
    public DocumentReadException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
