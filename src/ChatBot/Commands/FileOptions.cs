using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChatBot.Commands;

/// <summary>Options and arguments that name files: an empty one, as a variable that was never set leaves, is told by its name.</summary>
internal static class FileOptions
{
    /// <summary>Refuses empty names.</summary>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result => Check(result, option.Name));
        return option;
    }

    /// <inheritdoc cref="NotEmpty{T}(Option{T})"/>
    public static Argument<T> NotEmpty<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => Check(result, argument.Name));
        return argument;
    }

    private static void Check(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.AddError($"{name} is empty: name a file.");
        }
    }
}
