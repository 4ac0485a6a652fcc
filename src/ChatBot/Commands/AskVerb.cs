using System.CommandLine;
using System.CommandLine.Parsing;
using ChatBot.Answering;
using ChatBot.Hosting;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Commands;

/// <summary><c>ask</c>: one question, or a conversation in the terminal.</summary>
internal static class AskVerb
{
    /// <summary>What it takes to read the vectors of a large library; whoever asks does not wait for a model.</summary>
    private static readonly TimeSpan VectorsWait = TimeSpan.FromSeconds(1);

    public static Command Create(Workbench bench)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "The question; several words need no quotes. None: a conversation, one question a line, until :q or the end of the input. '-': the whole input is one question.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        question.Validators.Add(RefuseOptions);
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of text." };
        var explain = new Option<bool>("--explain") { Description = "Show what was retrieved, and how the scores came about." };
        var document = new Option<string?>("--document") { Description = "Ask this document only: its symbol, or the name of one edition.", HelpName = "SYMBOL" };
        var verb = new Command("ask", "Answers a question, or opens a conversation in the terminal.") { question, json, explain, document };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            bench,
            string.Join(' ', parsed.GetValue(question) ?? []),
            new AskSettings(parsed.GetValue(json), parsed.GetValue(explain), parsed.GetValue(document)),
            cancellationToken));
        return verb;
    }

    /// <summary>A question takes any words, so a mistyped option would be asked; a word that begins with two dashes is meant as an option.</summary>
    private static void RefuseOptions(ArgumentResult question)
    {
        var words = question.Tokens.Select(t => t.Value);
        if (words.FirstOrDefault(w => w.StartsWith("--", StringComparison.Ordinal) && !w.Any(char.IsWhiteSpace)) is { } option)
        {
            question.AddError($"Unrecognized option '{option}'.");
        }
    }

    private static async Task<int> RunAsync(Workbench bench, string question, AskSettings settings, CancellationToken cancellationToken)
    {
        await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (settings.Document is { } name && services.GetRequiredService<IDocumentLibrary>().Find(name) is null)
        {
            throw new FailureException($"There is no document '{name}': 'ChatBot documents' lists those that there are.");
        }

        await Workbench.EmbedAsync(services, VectorsWait, cancellationToken).ConfigureAwait(false);
        var configuration = services.GetService<IConfiguration>();
        var publicUrl = configuration is null ? new Uri(BotConfiguration.DefaultUrl) : BotConfiguration.PublicUrl(configuration);
        settings = settings with { Links = !string.IsNullOrEmpty(configuration?["PublicUrl"]) };
        var session = new AskSession(services.GetRequiredService<IAnswerer>(), bench.Terminal, settings, publicUrl);
        await (question switch
        {
            "" => session.ConverseAsync(cancellationToken),
            "-" => session.AskAsync((await bench.Terminal.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).Trim(), cancellationToken),
            _ => session.AskAsync(question, cancellationToken),
        }).ConfigureAwait(false);
        return ExitCode.Done;
    }
}

/// <summary>How to ask and to show the answers.</summary>
/// <param name="Json">One object a line instead of text.</param>
/// <param name="Explain">Whether to show what was retrieved.</param>
/// <param name="Document">The document to ask; null for all.</param>
internal sealed record AskSettings(bool Json, bool Explain, string? Document)
{
    /// <summary>Whether to show where passages can be read: where nobody has said where people reach the bot, none may be running.</summary>
    public bool Links { get; init; }
}
