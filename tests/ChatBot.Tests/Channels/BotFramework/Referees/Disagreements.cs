namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Where we decide otherwise than a library of Microsoft's, and why. Where nothing is listed, all three agree.</summary>
internal static class Disagreements
{
    private const string NoExpiry = "A token that never expires is good for whoever finds it; the specification wants exp.";
    private const string NoServiceUrl = "Without the claim or the field nothing says where replies may go; the specification wants both, and equal.";
    private const string Node = "Node keeps the first of two Authorization headers; HTTP allows one (RFC 9110, 5.3), and a proxy before us might have checked the other.";
    private const string Unendorsed = "The specification wants the key to vouch for the channel; a key that vouches for none is skipped there.";
    private const string Scheme = "The scheme's name is not case-sensitive, and any number of spaces follows it (RFC 9110, 11.1 and 11.4).";
    private const string ListAudience = "The audience may be a list (RFC 7519, 4.1.3); it is compared with a text there.";
    private const string Algorithm = "The metadata announces RS256 only.";
    private const string Endorsements = "The library does not look at endorsements at all.";
    private const string NumberAsText = "The library that we read tokens with takes a number in quotation marks for the number; the channel signed it all the same, and it is held to it.";
    private const string HostOnly = "The library compares the hosts of the two addresses only.";

    public static IReadOnlyDictionary<string, string> WithBotbuilder { get; } = new Dictionary<string, string>
    {
        ["no expiry"] = NoExpiry,
        ["expiry as text"] = NumberAsText,
        ["RS384"] = Algorithm,
        ["RS512"] = Algorithm,
        ["a key that vouches for no channel"] = Unendorsed,
        ["empty channel"] = Unendorsed,
        ["no serviceUrl"] = NoServiceUrl,
        ["empty serviceUrl in the activity"] = NoServiceUrl,
        ["the header twice"] = Node,
        ["scheme in lower case"] = Scheme,
        ["scheme in capitals"] = Scheme,
        ["two spaces after the scheme"] = Scheme,
        ["audience as a list of one"] = ListAudience,
        ["audience as a list with others"] = ListAudience,
    };

    public static IReadOnlyDictionary<string, string> WithAgents { get; } = new Dictionary<string, string>
    {
        ["no expiry"] = NoExpiry,
        ["expiry as text"] = NumberAsText,
        ["issuer in capitals"] = "An issuer is compared letter by letter (RFC 7519, 4.1.1 and 2).",
        ["no serviceurl"] = NoServiceUrl,
        ["serviceurl as a number"] = NoServiceUrl,
        ["serviceUrl in camel case only"] = NoServiceUrl,
        ["no serviceUrl"] = NoServiceUrl,
        ["empty serviceUrl in the activity"] = NoServiceUrl,
        ["another serviceUrl"] = HostOnly,
        ["serviceUrl without the last slash"] = HostOnly,
        ["serviceUrl with a slash more"] = HostOnly,
        ["serviceUrl in capitals"] = HostOnly,
        ["serviceUrl with somebody's name in it"] = HostOnly,
        ["the header twice"] = Node,
        ["a channel that the key does not vouch for"] = Endorsements,
        ["a key that vouches for another channel"] = Endorsements,
        ["a key that vouches for no channel"] = Endorsements,
        ["channel in capitals"] = Endorsements,
        ["no channel"] = Endorsements,
        ["empty channel"] = Endorsements,
    };
}
