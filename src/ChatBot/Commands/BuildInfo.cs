using System.Reflection;

namespace ChatBot.Commands;

/// <summary>What this program was built from.</summary>
internal static class BuildInfo
{
    private const int CommitDigits = 12;

    /// <summary>The version: three numbers.</summary>
    public static string Version { get; } = typeof(BuildInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The commit, short; null when it was built outside of a repository.</summary>
    public static string? Commit { get; } = Of(typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>The build writes <c>0.1.0+commit</c>.</summary>
    internal static string? Of(string? version) =>
        version?.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus && version.Length > plus + 1
            ? version[(plus + 1)..Math.Min(version.Length, plus + 1 + CommitDigits)]
            : null;
}
