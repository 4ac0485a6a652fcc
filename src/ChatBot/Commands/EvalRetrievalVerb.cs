using System.CommandLine;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Retrieval;
using ChatBot.Hosting;
using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Commands;

/// <summary><c>eval retrieval</c>: measures retrieval apart from answering, on a public test collection.</summary>
internal static class EvalRetrievalVerb
{
    /// <summary>What can be left out, to see what it is worth.</summary>
    private static readonly Dictionary<string, Func<RankingSettings, RankingSettings>> Parts = new(StringComparer.Ordinal)
    {
        ["synonyms"] = s => s with { Synonyms = 0 },
        ["acronyms"] = s => s with { Acronyms = 0 },
        ["glossary"] = s => s with { Glossary = 0 },
        ["cognates"] = s => s with { Cognates = 0 },
        ["fuzzy"] = s => s with { Fuzzy = 0 },
        ["relatives"] = s => s with { Relatives = 0 },
        ["fields"] = s => s with { Fields = 0 },
        ["inflections"] = s => s with { Inflections = 0 },
        ["nearness"] = s => s with { Nearness = 0 },
        ["document"] = s => s with { Document = 0 },
        ["asides"] = s => s with { Asides = 1 },
        ["context"] = s => s with { Context = 0 },
        ["title"] = s => s with { Title = 0 },
    };

    public static Command Create(Workbench bench)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder in the BEIR layout: corpus.jsonl, queries.jsonl, qrels.tsv." }.NotEmpty();
        var language = new Option<string?>("--corpus-language") { Description = "The passages' language, two letters; without it, as they say or as their words show.", HelpName = "LANGUAGE" };
        language.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => !(t.Value.Length == 2 && t.Value.All(char.IsAsciiLetterLower))))
            {
                result.AddError("--corpus-language must be a two-letter language code such as fr or en.");
            }
        });
        var without = new Option<string[]>("--without")
        {
            Description = $"Leave parts of the ranking out, to see what they are worth: {string.Join(", ", Parts.Keys)}.",
            HelpName = "PART",
            AllowMultipleArgumentsPerToken = true,
        };
        without.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Select(t => t.Value).Where(p => !Parts.ContainsKey(p)))
            {
                result.AddError($"--without knows no '{unknown}'; the parts are {string.Join(", ", Parts.Keys)}.");
            }
        });
        var json = new Option<bool>("--json") { Description = "JSON on the output, by query language." };
        var lexical = new Option<bool>("--lexical") { Description = "By words alone, though an embedding model is configured." };
        var verb = new Command("retrieval", "Measures retrieval apart from answering, with the product's own analysis and ranking, on a test collection.") { folder, language, without, lexical, json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            bench, parsed.GetValue(folder)!, parsed.GetValue(language), parsed.GetValue(without) ?? [], parsed.GetValue(lexical), parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Workbench bench, string folder, string? language, IEnumerable<string> without, bool lexical, bool json, CancellationToken cancellationToken)
    {
        try
        {
            var options = BotConfiguration.Read([.. bench.Settings]).GetSection(LibraryOptions.Section).Get<LibraryOptions>() ?? new LibraryOptions();
            var settings = without.Aggregate(RankingSettings.Default, (s, part) => Parts[part](s));
            var collection = BeirReader.Read(folder, cancellationToken);
            await using var services = bench.MakeServices([.. bench.Settings]);
            var embedder = lexical ? null : services.GetService<IPassageEmbedder>();
            var vectors = embedder?.Model is null ? null : await CollectionVectors.MakeAsync(collection, embedder, cancellationToken).ConfigureAwait(false);
            var figures = new RetrievalEvaluation(Lexicon.Load(options.LexiconFolder), settings, TimeProvider.System).Measure(collection, language, vectors, cancellationToken);
            if (collection.Missing > 0)
            {
                await bench.Terminal.Error.WriteLineAsync($"warning: {collection.Missing} relevant passages are not in the corpus; they count as not found.").ConfigureAwait(false);
            }

            if (json)
            {
                await bench.Terminal.Out.WriteLineAsync(RetrievalReport.Json(figures)).ConfigureAwait(false);
            }
            else
            {
                RetrievalReport.Print(EvalConsole.Create(bench.Terminal), figures);
            }

            return ExitCodes.Success;
        }
        catch (Exception e) when (e is BeirException or LexiconException or EmbeddingException)
        {
            await bench.Terminal.Error.WriteLineAsync(e is BeirException ? Shown.Of(e.Message) : e.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }
}
