using ChatBot.Channels.BotFramework.Connector;

namespace ChatBot.Channels.Teams;

/// <summary>Why Teams does not take an update of a stream.</summary>
internal enum StreamRefusal
{
    /// <summary>It was a passing trouble: the next update may go through.</summary>
    Passing,

    /// <summary>The person pressed Stop.</summary>
    Stopped,

    /// <summary>The two minutes are over.</summary>
    TimeIsUp,

    /// <summary>There is no streaming here.</summary>
    NotAllowed,
}

/// <summary>Reads refusals.</summary>
internal static class StreamRefusals
{
    /// <summary>
    /// Why. Teams has one code for all of them (<c>403 ContentStreamNotAllowed</c>) and tells them apart by words only (Teams, "Stream bot messages": error
    /// codes), so the words have to be read.
    /// </summary>
    public static StreamRefusal Of(ConnectorException exception)
    {
        if (exception.Status is 0 or 408 or 429 or >= 500)
        {
            return StreamRefusal.Passing;
        }

        return exception.Status != 403 ? StreamRefusal.NotAllowed
            : exception.Message.Contains("cancel", StringComparison.OrdinalIgnoreCase) ? StreamRefusal.Stopped
            : exception.Message.Contains("exceeded", StringComparison.OrdinalIgnoreCase) ? StreamRefusal.TimeIsUp
            : StreamRefusal.NotAllowed;
    }
}
