using ChatBot.Hosting;

await BotHost.Build(args).RunAsync();
