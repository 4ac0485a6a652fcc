using System.Text.RegularExpressions;

namespace ChatBot.Commands;

/// <summary>A setting that cannot be read, told with what may stand there: the framework names a type of ours, which helps nobody.</summary>
internal static partial class BadValue
{
    /// <summary>The sentence for what the framework says.</summary>
    public static string Explain(string message)
    {
        var match = Said().Match(message);
        var type = match.Success ? Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetType(match.Groups["type"].Value) is not null)?.GetType(match.Groups["type"].Value) : null;
        return type is { IsEnum: true }
            ? $"{match.Groups["key"].Value} is '{match.Groups["value"].Value}'; it can be {string.Join(", ", Enum.GetNames(type)[..^1])} or {Enum.GetNames(type)[^1]}."
            : message;
    }

    [GeneratedRegex("value '(?<value>.*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
