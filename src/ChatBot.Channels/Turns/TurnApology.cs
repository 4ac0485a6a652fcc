namespace ChatBot.Channels.Turns;

/// <summary>What a person reads when a turn came to nothing.</summary>
internal static class TurnApology
{
    public static string For(TurnFailure failure, string? locale)
    {
        var english = locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return (failure, english) switch
        {
            (TurnFailure.TimedOut, true) => "Sorry, answering took too long. Please ask again in a moment.",
            (TurnFailure.TimedOut, false) => "Désolé, la réponse a pris trop de temps. Reposez la question dans un instant.",
            (TurnFailure.Stopped, true) => "Sorry, I am being restarted. Please ask again in a moment.",
            (TurnFailure.Stopped, false) => "Désolé, on me redémarre. Reposez la question dans un instant.",
            (_, true) => "Sorry, something went wrong on my side. Please ask again in a moment.",
            (_, false) => "Désolé, un problème est survenu de mon côté. Reposez la question dans un instant.",
        };
    }
}
