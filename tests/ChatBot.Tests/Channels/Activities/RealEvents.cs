namespace ChatBot.Tests.Channels.Activities;

/// <summary>Activities other than messages as channels send them, with fields that we have no property for at every depth.</summary>
internal static class RealEvents
{
    /// <summary>Name and JSON.</summary>
    public static IEnumerable<(string Name, string Json)> All =>
    [
        ("somebody came", """{"type":"conversationUpdate","id":"f:1","channelId":"msteams","membersAdded":[{"id":"29:x","aadObjectId":"a","tenantId":"t"},{"id":"28:y"}],"conversation":{"conversationType":"channel","id":"19:a","isGroup":true},"channelData":{"eventType":"teamMemberAdded","team":{"id":"19:a","name":"T"},"settings":{"selectedChannel":{"id":"19:a"}}}}"""),
        ("somebody left", """{"type":"conversationUpdate","id":"f:2","membersRemoved":[{"id":"29:x","userRole":"guest","givenName":null}],"topicName":"x","historyDisclosed":true}"""),
        ("a channel was renamed", """{"type":"conversationUpdate","id":"f:3","channelData":{"eventType":"channelRenamed","channel":{"id":"19:a","name":"é"}},"membersAdded":[]}"""),
        ("installed", """{"type":"installationUpdate","id":"f:4","action":"add","channelId":"msteams","conversation":{"id":"a:1","conversationType":"personal"},"channelData":{"settings":{"selectedChannel":{"id":"19:a"}},"tenant":{"id":"t"}},"entities":[{"type":"clientInfo","locale":"en-GB"}],"locale":"en-GB"}"""),
        ("upgraded", """{"type":"installationUpdate","id":"f:5","action":"add-upgrade","channelData":{"source":{"name":"message"}}}"""),
        ("removed", """{"type":"installationUpdate","id":"f:6","action":"remove"}"""),
        ("a heart", """{"type":"messageReaction","id":"f:7","reactionsAdded":[{"type":"heart","user":{"id":"29:x"}},{"type":"1f44d_thumbsup"}],"replyToId":"1772","from":{"id":"29:x"}}"""),
        ("no heart any more", """{"type":"messageReaction","id":"f:8","reactionsRemoved":[{"type":"heart"}],"replyToId":"1772"}"""),
        ("an edited message", """{"type":"messageUpdate","id":"1772","timestamp":"2026-03-01T12:00:00Z","text":"non, le paragraphe 4","channelData":{"eventType":"editMessage","tenant":{"id":"t"}}}"""),
        ("a message taken back", """{"type":"messageDelete","id":"1772","channelData":{"eventType":"softDeleteMessage"}}"""),
        ("typing", """{"type":"typing","id":"f:9","conversation":{"id":"a:1"},"from":{"id":"29:x"}}"""),
        ("a part of a stream", """{"type":"typing","text":"Le siège","entities":[{"type":"streaminfo","streamType":"streaming","streamSequence":2,"streamId":"s"}],"channelData":{"streamId":"s","streamSequence":2,"streamType":"streaming"}}"""),
        ("thumbs in Teams", """{"type":"invoke","name":"message/submitAction","id":"f:10","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"bien\"}"}},"replyToId":"1772"}"""),
        ("a universal action", """{"type":"invoke","name":"adaptiveCard/action","id":"f:11","value":{"action":{"type":"Action.Execute","id":"i","verb":"passage","data":{"slug":"a","nested":{"list":[[],[{}]]}}},"trigger":"manual"},"localTimezone":"Etc/UTC"}"""),
        ("a search from the message box", """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"q","value":"siège"}],"queryOptions":{"skip":0,"count":25}}}"""),
        ("a sign-in", """{"type":"invoke","name":"signin/tokenExchange","value":{"id":"i","connectionName":"c","token":"t"},"relatesTo":{"bot":{"id":"28:y"},"conversation":{"id":"c"},"channelId":"msteams"}}"""),
        ("feedback in Web Chat", """{"type":"event","name":"webchat:activity-status/feedback","value":{"type":"LikeAction","actionStatus":"CompletedActionStatus"},"channelId":"webchat"}"""),
        ("a meeting began", """{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"MeetingType":"Scheduled","Title":"é","StartTime":"2026-03-01T12:00:00Z"},"valueType":"x","label":"l"}"""),
        ("the end", """{"type":"endOfConversation","code":"completedSuccessfully","text":"fin","value":[1]}"""),
        ("a trace", """{"type":"trace","name":"n","label":"l","valueType":"https://www.example.org/schemas/trace","value":{"a":{"b":{"c":{"d":null}}}},"relatesTo":{"user":{"id":"u"}}}"""),
        ("a handoff", """{"type":"handoff","name":"handoff.initiate","value":{"skill":"human"},"attachments":[{"contentType":"application/json","content":{"transcript":[]},"name":"t"}]}"""),
        ("a command", """{"type":"command","name":"application/x","value":{"commandId":"1","data":{}}}"""),
        ("a type that nobody has thought of", """{"type":"https://example.org/phare#éclat","éclats":[3,0.1,1e-7,true,false,null],"":{"":""}}"""),
    ];
}
