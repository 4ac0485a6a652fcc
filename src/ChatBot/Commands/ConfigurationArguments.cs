using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary>
/// Takes configuration keys out of a command line: any option with a colon in its name (<c>--Data:Path=/srv/chatbot</c>, <c>--Model:Provider Offline</c>)
/// or named like a key at the root, and those that test hosts pass, where a section has an empty value of its own (<c>--Logging=</c>).
/// </summary>
internal static class ConfigurationArguments
{
    /// <summary>Splits a command line into configuration (as <c>--Key=value</c>) and the rest.</summary>
    /// <param name="args">The command line.</param>
    /// <exception cref="UsageException">A value is missing, or there is no such setting.</exception>
    /// <param name="isOption">Whether a name is an option of a verb's: with an empty value it is no section, but an option whose value was forgotten.</param>
    public static (string[] Settings, string[] Arguments) Split(IReadOnlyList<string> args, Func<string, bool>? isOption = null)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
            {
                rest.AddRange(args.Skip(i));
                break;
            }

            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            var isSection = equals > 2 && equals == args[i].Length - 1 && name.StartsWith("--", StringComparison.Ordinal) && isOption?.Invoke(name) != true;
            if (!IsKey(name) && !isSection)
            {
                rest.Add(args[i]);
            }
            else if (equals >= 0)
            {
                settings.Add(args[i]);
            }
            else if (i + 1 < args.Count)
            {
                settings.Add($"{name}={args[++i]}");
            }
            else
            {
                throw new UsageException($"{name} needs a value: {name}=…");
            }
        }

        if (settings.Select(Trouble).FirstOrDefault(t => t is not null) is { } trouble)
        {
            throw new UsageException(trouble);
        }

        return ([.. settings], [.. rest]);
    }

    /// <summary>What is wrong with a setting's name. What is set to nothing does no harm, and test hosts pass sections so.</summary>
    private static string? Trouble(string setting) =>
        setting.Split('=', 2) is [var name, { Length: > 0 }] ? KnownSettings.Trouble(name[2..].Trim(':')) : null;

    /// <summary>A question may begin with dashes, but not be one word with a colon inside.</summary>
    private static bool IsKey(string name) =>
        name.StartsWith("--", StringComparison.Ordinal)
        && name.Length > 2
        && !name.Any(char.IsWhiteSpace)
        && (name[2..].Trim(':').Contains(':', StringComparison.Ordinal) || KnownSettings.RootKeys.Contains(name[2..], StringComparer.OrdinalIgnoreCase));
}

/// <summary>The command line is wrong; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Something could not be done; the message says what to do.</summary>
internal sealed class FailureException(string message) : Exception(message);
