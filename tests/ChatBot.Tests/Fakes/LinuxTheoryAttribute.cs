namespace ChatBot.Tests.Fakes;

/// <summary>Cases of what only Linux has, or does in this way; skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "This is a matter of Linux.";
}
