namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Every way to call the bot that we could think of.</summary>
public static class AuthenticationTable
{
    public static IReadOnlyList<AuthenticationCase> All { get; } = [.. ClaimCases.All, .. SignatureCases.All, .. HeaderCases.All, .. ActivityCases.All];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    public static AuthenticationCase Named(string name) => All.Single(c => c.Name == name);
}
