using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using ChatBot.Answering.Prompts;
using ChatBot.Hosting;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Lexicons;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary>The command line: verbs, of which <c>serve</c> is the default, and one sentence for every trouble.</summary>
internal sealed class CommandLine
{
    private const string About = """
        Answers questions about UN resolutions, with the paragraph that says so.

        Settings are read from appsettings.json beside the executable, from the environment (Data__Path=…) and from the command line (--Data:Path=…); the later wins.

        Exit codes: 0 done; 1 something could not be done; 2 wrong command line or configuration; 3 the data folder cannot be used; 4 the address to listen on cannot be had; 130 interrupted.
        """;

    /// <summary>A question may begin with @, as those do that are copied from a chat; it names no file of arguments.</summary>
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null };

    private readonly Workbench _bench;
    private readonly RootCommand _root = new(About);

    public CommandLine(Workbench bench, Command standard, params IEnumerable<Command> others)
    {
        _bench = bench;
        foreach (var option in standard.Options)
        {
            _root.Add(option);
        }

        _root.Action = standard.Action;
        _root.Add(standard);
        foreach (var verb in others)
        {
            _root.Add(verb);
        }
    }

    /// <summary>Runs what the arguments ask for and returns the exit code. Never throws, but for a host that is built to be inspected.</summary>
    public async Task<int> RunAsync(string[] args)
    {
        try
        {
            (var settings, args) = ConfigurationArguments.Split(args, IsOption);
            _bench.Settings = settings;
            var parsed = _root.Parse(args, Words);
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException($"{Trouble(parsed)} See 'ChatBot {string.Concat(Verb(parsed))}--help'.");
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = _bench.Terminal.Out,
                Error = _bench.Terminal.Error,
                EnableDefaultExceptionHandler = false,

                // After Ctrl-C an evaluation still writes its reports.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
            }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The edge of the process: whatever went wrong, the user reads a sentence, not a stack trace.
        catch (Exception exception) when (exception is not HostAbortedException)
#pragma warning restore CA1031
        {
            var (code, sentence) = Explain(exception);
            if (sentence.Length > 0)
            {
                await _bench.Terminal.Error.WriteLineAsync("ChatBot: " + sentence).ConfigureAwait(false);
            }

            return code;
        }
    }

    /// <summary>The exit code of a failure, and what the user reads; empty when they know.</summary>
    internal static (int Code, string Sentence) Explain(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCode.Interrupted, string.Empty),
        UsageException => (ExitCode.Usage, exception.Message),
        OptionsValidationException options => (ExitCode.Usage, string.Join(' ', options.Failures.Distinct().Select(Plain))),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => (ExitCode.Usage, BadValue.Explain(Line(exception)) + " Mend it in appsettings.json, the environment or the command line."),
        InvalidDataException => (ExitCode.Usage, $"{Line(exception)} {Line(exception.InnerException)} Mend the file, or remove it.".Replace("  ", " ", StringComparison.Ordinal)),
        PromptException or LibraryException { InnerException: LexiconException } => (ExitCode.Usage, exception.Message),
        LibraryException => (ExitCode.Data, exception.Message),
        IOException { InnerException: AddressInUseException } => (ExitCode.Address, $"{Address(exception)} is in use by another program: stop it, or listen elsewhere with --urls http://localhost:PORT (or the setting Urls)."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } or IOException { InnerException: SocketException { SocketErrorCode: SocketError.AccessDenied } } =>
            (ExitCode.Address, "This user may not listen on that port: take one above 1023 with --urls http://localhost:PORT (or the setting Urls)."),
        SocketException => (ExitCode.Address, $"The address cannot be listened on ({Line(exception)}): choose another with --urls http://localhost:PORT (or the setting Urls)."),
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => (ExitCode.Failed, Line(exception)),
    };

    /// <summary>Data annotations put the class before their message; the message is a sentence by itself.</summary>
    private static string Plain(string failure)
    {
        const string Marker = "with the error: '";
        var at = failure.IndexOf(Marker, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Marker.Length)..].TrimEnd('.').TrimEnd('\'');
    }

    private static string Address(Exception exception)
    {
        var words = exception.Message.Split(' ');
        return words.FirstOrDefault(w => w.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.', ',') ?? "The address";
    }

    private static string Line(Exception? exception) => exception?.Message.ReplaceLineEndings(" ") ?? string.Empty;

    /// <summary>Whether a name is an option of some verb; those of the standard one are settings, too, and may be empty.</summary>
    private bool IsOption(string name) => OptionsOf(_root).Contains(name) && !NamesOf(_root).Contains(name);

    private static IEnumerable<string> OptionsOf(Command verb) => NamesOf(verb).Concat(verb.Subcommands.SelectMany(OptionsOf));

    private static IEnumerable<string> NamesOf(Command verb) => verb.Options.SelectMany(o => o.Aliases.Append(o.Name));

    /// <summary>What is wrong with a command line. A first word that is no verb is told as such, with the verb that was probably meant; what follows it means nothing then.</summary>
    private string Trouble(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not RootCommand || parsed.Tokens is not [{ Value: var word }, ..] || word.StartsWith('-'))
        {
            var wrong = string.Join(' ', parsed.Errors.Select(e => e.Message).Distinct());
            return OptionMeant(parsed) is { } option ? $"{wrong} Did you mean '{option}'?" : wrong;
        }

        return Misspelling.Nearest(word, _root.Subcommands.Select(verb => verb.Name)) is { } near
            ? $"There is no command '{word}'. Did you mean '{near}'?"
            : $"There is no command '{word}'. The commands are {string.Join(", ", _root.Subcommands.Select(verb => verb.Name))}; a question is asked with: ask \"…\".";
    }

    /// <summary>The option, or the setting at the root, that an unknown option was probably meant to be; null when none is near.</summary>
    private string? OptionMeant(ParseResult parsed)
    {
        string[] known = [.. NamesOf(parsed.CommandResult.Command), .. NamesOf(_root), .. KnownSettings.RootKeys.Select(k => "--" + k)];
        var unknown = parsed.Tokens.Select(t => t.Value.Split('=')[0]).FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal) && t.Length > 2 && !known.Contains(t, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? null : Misspelling.Nearest(unknown, known);
    }

    private static Stack<string> Verb(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var command = parsed.CommandResult; command?.Command is { } verb and not RootCommand; command = command.Parent as CommandResult)
        {
            names.Push(verb.Name + " ");
        }

        return names;
    }
}
