using System.Globalization;

namespace ChatBot.ModelServer;

/// <summary>Runs the server by hand: <c>dotnet run --project tests/ChatBot.ModelServer -- PORT SCRIPT</c>.</summary>
internal static class Server
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not [var number, var script] || !int.TryParse(number, CultureInfo.InvariantCulture, out var port) || !Scripts.ByName.TryGetValue(script, out var chat))
        {
            await Console.Error.WriteLineAsync($"Usage: ChatBot.ModelServer PORT SCRIPT; scripts: {string.Join(", ", Scripts.ByName.Keys)}");
            return 2;
        }

        await using var server = await ScriptedModelServer.StartAsync(port);
        server.Chat = chat;
        Console.WriteLine($"Model:Endpoint {server.Endpoint} (AzureOpenAI: {server.AzureEndpoint}), script {script}");
        await server.WaitAsync();
        return 0;
    }
}
