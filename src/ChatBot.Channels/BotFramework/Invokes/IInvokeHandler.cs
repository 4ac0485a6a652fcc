using System.Text.Json;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.Turns;

namespace ChatBot.Channels.BotFramework.Invokes;

/// <summary>Answers one kind of invoke: a call whose result the client waits for.</summary>
internal interface IInvokeHandler
{
    /// <summary>The invoke's name.</summary>
    string Name { get; }

    /// <summary>Answers it.</summary>
    Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken);
}

/// <summary>The result of an invoke.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What is answered; null: nothing.</param>
internal sealed record InvokeResult(int Status, JsonElement? Body = null)
{
    /// <summary>Done, with nothing to say.</summary>
    public static InvokeResult Done { get; } = new(200);

    /// <summary>There is no such call (Activity specification, A5210).</summary>
    public static InvokeResult Unknown { get; } = new(501);

    /// <summary>The call's value makes no sense.</summary>
    public static InvokeResult Malformed { get; } = new(400);
}

/// <summary>Finds who answers an invoke.</summary>
internal sealed class InvokeRouter(IEnumerable<IInvokeHandler> handlers, IReadiness readiness)
{
    private readonly Dictionary<string, IInvokeHandler> _byName = handlers.ToDictionary(h => h.Name, StringComparer.Ordinal);

    /// <summary>Answers an invoke, once the documents are known.</summary>
    public async Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Name is not { } name || !_byName.TryGetValue(name, out var handler))
        {
            return InvokeResult.Unknown;
        }

        await readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await handler.HandleAsync(turn, cancellationToken).ConfigureAwait(false);
    }
}
