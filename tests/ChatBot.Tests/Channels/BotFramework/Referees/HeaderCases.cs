using ChatBot.Tests.Fakes;
using static ChatBot.Tests.Channels.BotFramework.Referees.AuthenticationCase;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Good tokens, and what is none, in all kinds of <c>Authorization</c> headers.</summary>
internal static class HeaderCases
{
    public static IEnumerable<AuthenticationCase> All =>
    [
        new("no header", 401, _ => null),
        new("empty header", 401, _ => ""),
        new("bearer without a token", 401, _ => "Bearer"),
        new("bearer and a space", 401, _ => "Bearer "),
        new("garbage", 401, _ => "Bearer garbage"),
        new("two points", 401, _ => "Bearer .."),
        new("three letters with points", 401, _ => "Bearer a.b.c"),
        new("an empty object three times", 401, _ => "Bearer e30.e30.e30"),
        new("name and password", 401, _ => "Basic " + Convert.ToBase64String("bot:password"u8)),
        new("the app id as token", 401, _ => "Bearer " + TokenForge.AppId),
        new("letters that are no base64", 401, _ => "Bearer ###.$$$.%%%"),
        new("ten thousand points", 401, _ => "Bearer " + new string('.', 10_000)),

        Mangled("scheme in lower case", 202, (token, _) => "bearer " + token),
        Mangled("scheme in capitals", 202, (token, _) => "BEARER " + token),
        Mangled("two spaces after the scheme", 202, (token, _) => "Bearer  " + token),
        Mangled("no scheme", 401, (token, _) => token),
        Mangled("another scheme", 401, (token, _) => "Token " + token),
        Mangled("scheme with a colon", 401, (token, _) => "Bearer: " + token),
        Mangled("scheme and token run together", 401, (token, _) => "Bearer" + token),
        Mangled("quotation marks around the token", 401, (token, _) => $"Bearer \"{token}\""),
        Mangled("two tokens with a space between", 401, (token, _) => $"Bearer {token} {token}"),
        Mangled("two tokens with a comma between", 401, (token, _) => $"Bearer {token}, Bearer {token}"),
        Mangled("the header twice", 401, (token, _) => "Bearer " + token) with { Twice = true },
    ];
}
