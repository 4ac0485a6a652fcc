using ChatBot.Benchmarks;

// Measuring commands for those who work on the product; each prints its figures and exits with 0 unless it could not run.
return args switch
{
    ["parser-labels", var folder] => ParserLabels.Run(folder),
    ["parser-show", .. var files] when files.Length > 0 => ParserShow.Run(files),
    ["ingest"] => await Timings.IngestAsync(runs: 11),
    ["index"] => await Timings.IndexAsync(null),
    ["index", var folder] => await Timings.IndexAsync(folder),
    ["answers", var folder] => await Timings.AnswersAsync(folder),
    ["overhead"] => await Overhead.RunAsync(300),
    ["overhead", var count] when int.TryParse(count, out var questions) && questions is > 0 and <= 10_000 => await Overhead.RunAsync(questions),
    ["vectors"] => VectorTimings.Run(10_000),
    ["vectors", var count] when int.TryParse(count, out var passages) && passages is > 0 and <= 1_000_000 => VectorTimings.Run(passages),
    ["sockets", var folder] => await Sockets.RunAsync(folder, 500),
    ["sockets", var folder, var count] when int.TryParse(count, out var clients) && clients is > 0 and <= 4_000 => await Sockets.RunAsync(folder, clients),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: ChatBot.Benchmarks <verb>
          parser-labels DIR     parse DIR/txt/*.txt and compare the labels with DIR/paragraphs.jsonl
          parser-show FILE...   print the passages, furniture and warnings that a text becomes
          ingest                time the ingest of the document that ships
          index [DIR]           time the index of the texts of a folder, or of 150 made-up ones
          answers DIR           time the offline answers to the questions of the test sets in a folder
          overhead [COUNT]      time what the bot adds to a chat model's own time, over so many questions (300)
          vectors [COUNT]       time searches by words and by vectors among so many made-up passages (10,000)
          sockets DIR [COUNT]   start the bot that was published to DIR and talk to it over so many WebSockets at once (500); 1 when anything was lost
        """);
    return 2;
}
