namespace ChatBot.Channels.Activities;

/// <summary>The types of activities that the bot sends or understands (Activity specification, "Activity structure").</summary>
public static class ActivityTypes
{
    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>A message was changed after it was sent.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was taken back.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Who takes part has changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed, upgraded or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A sign that an answer is being made.</summary>
    public const string Typing = "typing";

    /// <summary>A call that waits for its result in the response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The result of an invoke, where replies travel in the response's body.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>Something that happened in the client.</summary>
    public const string Event = "event";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}
