using ChatBot.Commands;

var bench = Workbench.Console();
return await new CommandLine(bench,
    ServeVerb.Create(bench),
    AskVerb.Create(bench),
    IngestVerb.Create(bench),
    DocumentsVerb.Create(bench),
    RemoveVerb.Create(bench),
    EvalVerb.Create(bench),
    FeedbackVerb.Create(bench),
    TeamsVerb.Create(bench)).RunAsync(args);
