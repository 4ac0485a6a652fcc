using System.CommandLine;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Commands;

/// <summary><c>remove</c>: takes a document out of the library.</summary>
internal static class RemoveVerb
{
    /// <summary>Most documents that are named when the one that was meant is not there.</summary>
    private const int MostNamed = 20;

    public static Command Create(Workbench bench)
    {
        var name = new Argument<string>("SYMBOL") { Description = "The document: its symbol, as 'documents' lists it, or the name of one edition, as 'documents --json' does." };
        var language = new Option<string?>("--language") { Description = "Only its edition in this language.", HelpName = "fr|en" };
        var verb = new Command("remove", "Takes a document out of the library, with all that is stored of it; one that ships with the bot stays out until it is ingested.") { name, language };
        verb.SetAction((parsed, cancellationToken) => RunAsync(bench, parsed.GetValue(name) ?? string.Empty, parsed.GetValue(language), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Workbench bench, string name, string? language, CancellationToken cancellationToken)
    {
        await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
        var library = services.GetRequiredService<IDocumentLibrary>();
        var removed = await library.RemoveAsync([.. Meant(library, name, language).Select(e => e.Slug)], cancellationToken).ConfigureAwait(false);
        if (removed.Count == 0)
        {
            throw new FailureException($"'{name}' was taken out by another program meanwhile.");
        }

        foreach (var edition in removed)
        {
            await TellAsync(bench.Terminal.Out, edition).ConfigureAwait(false);
        }

        // Vectors of its passages go, too, when those of the others are brought up to date.
        await Workbench.EmbedAsync(services, null, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>The editions to take out, of one document: the end of a symbol may name several, and what is gone is gone.</summary>
    /// <exception cref="FailureException">There are none, or those of several documents.</exception>
    private static List<Edition> Meant(IDocumentLibrary library, string name, string? language)
    {
        var named = library.FindAll(name);
        var symbols = named.Select(e => e.Symbol).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var meant = named.Where(e => language is null || e.Language.Equals(language, StringComparison.OrdinalIgnoreCase)).ToList();
        return (symbols, meant) switch
        {
            ([], _) when library.Editions.Count == 0 => throw new FailureException($"There is no document '{name}': the library is empty."),
            ([], _) => throw new FailureException($"There is no document '{name}'. There {(library.Editions.Count == 1 ? "is" : "are")} {List(library.Editions)}."),
            ([_, _, ..], _) => throw new FailureException($"'{name}' may be any of {List(named)}: give the whole symbol."),
            (_, []) => throw new FailureException($"There is no edition of {symbols[0]} in '{language}'. There {(named.Count == 1 ? "is" : "are")} {List(named)}."),
            _ => meant,
        };
    }

    private static string List(IReadOnlyList<Edition> editions) =>
        string.Join(", ", editions.Take(MostNamed).Select(e => $"{e.Symbol} ({e.Language})")) + (editions.Count > MostNamed ? " and others, which 'ChatBot documents' lists" : string.Empty);

    private static async Task TellAsync(TextWriter output, RemovedEdition removed)
    {
        await output.WriteLineAsync($"{removed.Edition.Symbol} ({removed.Edition.Language}), {removed.Edition.Passages.Count} passages: removed").ConfigureAwait(false);
        if (removed.Seed is { } seed)
        {
            await output.WriteLineAsync($"  note: It ships with the bot and stays out; to have it again: ChatBot ingest {seed}").ConfigureAwait(false);
        }

        if (removed.Left is { } left)
        {
            await output.WriteLineAsync($"  note: Its file could not be deleted, and is not read any more: {left}").ConfigureAwait(false);
        }
    }
}
