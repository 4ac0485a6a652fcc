namespace ChatBot.Tests.Channels.Activities;

/// <summary>Messages as channels send them, with fields that we have no property for at every depth.</summary>
internal static class RealMessages
{
    /// <summary>Name and JSON.</summary>
    public static IEnumerable<(string Name, string Json)> All =>
    [
        ("a message in a Teams chat", """
            {"text":"Où est le siège ?","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>Où est le siège ?</p>"}],"type":"message",
            "timestamp":"2026-03-01T12:00:00.123Z","localTimestamp":"2026-03-01T13:00:00.1234567+01:00","localTimezone":"Europe/Paris","id":"1772366400123","channelId":"msteams",
            "serviceUrl":"https://smba.trafficmanager.net/emea/3b1f9a52-7d0c-4c56-8a1e-5f0e2d7c9b44/","from":{"id":"29:1a-b_c","name":"Amélie Ω","aadObjectId":"9a1c","properties":{"x":[1,2,{"y":null}]}},
            "conversation":{"conversationType":"personal","tenantId":"3b1f","id":"a:1QxY"},"recipient":{"id":"28:7f3c","name":"Bot"},
            "entities":[{"locale":"fr-FR","country":"FR","platform":"Windows","timezone":"Europe/Paris","type":"clientInfo"}],
            "channelData":{"tenant":{"id":"3b1f"},"legacy":{"replyToId":"1"}},"locale":"fr-FR"}
            """),
        ("a mention in a channel", """
            {"type":"message","id":"2","channelId":"msteams","text":"<at>Bot</at> que dit le paragraphe 3 ?\n","textFormat":"plain","from":{"id":"29:x","userPrincipalName":"x@example.org"},
            "conversation":{"isGroup":true,"conversationType":"channel","id":"19:abc@thread.tacv2;messageid=1772366400000","name":"Phares"},"recipient":{"id":"28:y"},
            "entities":[{"mentioned":{"id":"28:y","name":"Bot","more":{"deep":true}},"text":"<at>Bot</at>","type":"mention"}],
            "channelData":{"teamsChannelId":"19:abc@thread.tacv2","team":{"id":"19:abc","aadGroupId":"g"},"channel":{"id":"19:abc"},"onBehalfOf":[{"itemId":0,"mentionType":"person"}]}}
            """),
        ("a pressed card button", """
            {"type":"message","id":"3","channelId":"msteams","value":{"action":"passage","slug":"a","numbers":[1,2.50,-3e10,12345678901234567890]},"replyToId":"2",
            "from":{"id":"29:x"},"conversation":{"id":"a:1"},"channelData":{"source":{"name":"message"},"postback":{}}}
            """),
        ("a value that is only text", """{"type":"message","id":"4","value":"postback","conversation":{"id":"c"}}"""),
        ("a value that is false", """{"type":"message","id":"5","value":false,"channelData":0,"conversation":{"id":"c"}}"""),
        ("a message from Web Chat", """
            {"type":"message","id":"c-1|0000001","text":"quel est le titre ? 🗼","textFormat":"plain","locale":"fr","localTimezone":"Europe/Paris","channelId":"webchat","from":{"id":"dl_1","role":"user"},
            "conversation":{"id":"c-1"},"channelData":{"clientActivityID":"17723664","clientTimestamp":"2026-03-01T12:00:00.000Z","attachmentSizes":[],"webChat":{"sendStatus":"sending"}},
            "entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}],"attachmentLayout":"list","inputHint":"acceptingInput"}
            """),
        ("files and cards", """
            {"type":"message","id":"6","attachmentLayout":"carousel","attachments":[
            {"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://example.org/a%20b.pdf","name":"a b.pdf","thumbnailUrl":"https://example.org/t","content":{"downloadUrl":"https://example.org/d","uniqueId":"u","fileType":"pdf"}},
            {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","$schema":"https://adaptivecards.io/schemas/adaptive-card.json","body":[{"type":"TextBlock","text":"é"}],"msteams":{"width":"Full"}}}],
            "suggestedActions":{"to":[],"actions":[{"type":"imBack","title":"Oui","value":"oui","image":"https://example.org/i.png","text":"t","displayText":"d","channelData":{"x":1}}],"extra":"e"},
            "speak":"<speak>x</speak>","summary":"s","importance":"high","expiration":"2026-03-02T00:00:00Z","listenFor":["phare"],"textHighlights":[{"text":"x","occurrence":1}],"semanticAction":{"id":"1","entities":{}}}
            """),
        ("an answer of ours", """
            {"type":"message","text":"Le siège est à **Brest** [1].","textFormat":"markdown","entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","additionalType":["AIGeneratedContent"],
            "citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"préambule, al. 1","url":"https://bot.example.org/d#PP1","abstract":"…","keywords":["a"],"encodingFormat":"application/vnd.microsoft.card.adaptive","image":{"@type":"ImageObject","name":"PDF"}}}],
            "usageInfo":{"@type":"CreativeWork","name":"x","position":5}},{"type":"streaminfo","streamType":"final","streamId":"1772"}],"channelData":{"feedbackLoop":{"type":"custom"}},"replyToId":"1"}
            """),
        ("letters of all kinds", """{"type":"message","id":"7","text":"\u0000\u001f\u007f\u00a0\u2028\u2029\ufeff\u202e \" \\ / 👩‍👩‍👧 é e\u0301 <>&'+","conversation":{"id":"c","名":"値"}}"""),
    ];
}
