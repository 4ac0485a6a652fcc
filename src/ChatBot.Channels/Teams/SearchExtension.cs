using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Channels.Teams;

/// <summary><c>composeExtension/query</c>: passages found from the compose box, to insert one as a card (Teams, "Message extensions: search commands").</summary>
internal sealed class SearchExtension(IRetriever retriever, IDocumentLibrary library, ChatMemory memory) : IInvokeHandler
{
    private const int MostResults = 10, LongestQuery = 500;

    /// <inheritdoc/>
    public string Name => "composeExtension/query";

    /// <inheritdoc/>
    public Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        var hits = Query(turn.Activity) is { } query && library.Editions.Count > 0
            ? retriever.Search(new SearchRequest { Query = query, Limit = MostResults }, cancellationToken).Hits
            : [];
        return Task.FromResult(new InvokeResult(200, ExtensionResults.Of(hits, turn.Language(memory.Of(turn.Chat)), turn.PublicUrl)));
    }

    /// <summary>What was typed; null while nothing has been.</summary>
    private static string? Query(Activity activity)
    {
        if (activity.Value.Find("parameters") is not { ValueKind: System.Text.Json.JsonValueKind.Array } parameters)
        {
            return null;
        }

        var typed = parameters.EnumerateArray().Where(p => p.Find("name").Text() != "initialRun").Select(p => p.Find("value").Text()).FirstOrDefault()?.Trim();
        return typed is { Length: > LongestQuery } ? typed[..LongestQuery] : typed is { Length: > 0 } ? typed : null;
    }
}
