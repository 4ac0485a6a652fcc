using System.Text.RegularExpressions;

namespace ChatBot.Commands;

/// <summary>A setting that cannot be read, told with what may stand there: the framework names a type of ours, which helps nobody.</summary>
internal static partial class BadValue
{
    /// <summary>The sentence for what the framework says.</summary>
    public static string Explain(string message)
    {
        if (Said().Match(message) is not { Success: true } match)
        {
            return message;
        }

        var (key, value, name) = (match.Groups["key"].Value, match.Groups["value"].Value, match.Groups["type"].Value);
        var type = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetType(name) is not null)?.GetType(name);
        return type switch
        {
            { IsEnum: true } => $"{key} is '{value}'; it can be {string.Join(", ", Enum.GetNames(type)[..^1])} or {Enum.GetNames(type)[^1]}.",
            _ when type == typeof(bool) => $"{key} is '{value}'; it can be true or false.",
            _ when type == typeof(TimeSpan) => $"{key} is '{value}', which is no time: write hh:mm:ss, as in 00:00:30.",
            _ when type == typeof(int) || type == typeof(long) => $"{key} is '{value}', which is no whole number that it can hold.",
            _ when type == typeof(float) || type == typeof(double) => $"{key} is '{value}', which is no number: write it with a point, as in 0.5.",
            _ => message,
        };
    }

    [GeneratedRegex("value '(?<value>.*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
