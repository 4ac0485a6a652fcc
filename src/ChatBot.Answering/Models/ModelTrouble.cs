namespace ChatBot.Answering.Models;

/// <summary>Why a model did not answer.</summary>
/// <param name="Kind">What kind of trouble.</param>
/// <param name="Sentence">For the person who runs the bot: what happened and which setting to look at.</param>
internal sealed record ModelTrouble(ModelTroubleKind Kind, string Sentence)
{
    /// <summary>How long the server asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether another attempt may go well, and costs little.</summary>
    public bool IsPassing => Kind is ModelTroubleKind.Quota or ModelTroubleKind.Failing or ModelTroubleKind.Unreachable;

    /// <summary>Whether it says something about the server rather than about one question.</summary>
    public bool IsOfTheServer => Kind is not (ModelTroubleKind.Filtered or ModelTroubleKind.Budget);
}

/// <summary>Kinds of trouble with a model.</summary>
internal enum ModelTroubleKind
{
    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>The server's certificate is not trusted.</summary>
    Certificate,

    /// <summary>The key or identity is not accepted.</summary>
    Unauthorized,

    /// <summary>The server does not know the model, the deployment or the address.</summary>
    Unknown,

    /// <summary>The server does not take the request.</summary>
    Refused,

    /// <summary>The server's quota is spent.</summary>
    Quota,

    /// <summary>The user's tokens of the day are spent.</summary>
    Budget,

    /// <summary>The server's filter did not let the question or the answer through.</summary>
    Filtered,

    /// <summary>What came is no model's answer.</summary>
    Garbage,

    /// <summary>It wrote nothing that could be an answer.</summary>
    Silent,

    /// <summary>It took too long.</summary>
    Slow,

    /// <summary>The server has an error.</summary>
    Failing,

    /// <summary>The server failed so often that it is left alone for a while.</summary>
    LeftAlone,
}

/// <summary>A model did not answer.</summary>
internal sealed class ModelException(ModelTrouble trouble, Exception? innerException = null) : Exception(trouble.Sentence, innerException)
{
    /// <summary>Why.</summary>
    public ModelTrouble Trouble { get; } = trouble;
}
