using ChatBot.Benchmarks;

// Measuring commands for those who work on the product; each prints its figures and exits with 0 unless it could not run.
return args switch
{
    ["parser-labels", var folder] => ParserLabels.Run(folder),
    ["parser-show", .. var files] when files.Length > 0 => ParserShow.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: ChatBot.Benchmarks <verb>
          parser-labels DIR     parse DIR/txt/*.txt and compare the labels with DIR/paragraphs.jsonl
          parser-show FILE...   print the passages, furniture and warnings that a text becomes
        """);
    return 2;
}
