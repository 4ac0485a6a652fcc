namespace ChatBot.Tests.Fakes;

/// <summary>A theory that sets other people's programs (tests/clients) against the bot; skipped where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientsTheoryAttribute : TheoryAttribute
{
    public ClientsTheoryAttribute() => Skip = Clients.Missing;
}
