namespace ChatBot.Tests.Fakes;

/// <summary>A test of what only Linux has, or does in this way; skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "This is a matter of Linux.";
}
