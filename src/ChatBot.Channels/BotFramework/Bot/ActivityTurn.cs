using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>An activity in the turn queue. A reply that cannot be delivered is logged and counted, never dropped in silence.</summary>
internal sealed class ActivityTurn(ActivityRouter router, BotTurn turn, ChannelMetrics metrics, ILogger<ActivityTurn> logger) : ITurn
{
    private static readonly TimeSpan ApologyTimeout = TimeSpan.FromSeconds(20), LastApologyTimeout = TimeSpan.FromSeconds(6);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the turn is over, however it went.</summary>
    public Task Done => _done.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await router.HandleAsync(turn, cancellationToken).ConfigureAwait(false);
            _done.TrySetResult();
        }
        catch (ConnectorException exception)
        {
            Lost(exception);
            _done.TrySetResult();
        }
    }

    public async Task FailAsync(TurnFailure failure)
    {
        try
        {
            if (turn.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
            {
                using var timeout = new CancellationTokenSource(failure == TurnFailure.Stopped ? LastApologyTimeout : ApologyTimeout);
                await ApologizeAsync(TurnApology.For(failure, turn.Locale), timeout.Token).ConfigureAwait(false);
            }
        }
        catch (ConnectorException exception)
        {
            Lost(exception);
        }
        catch (OperationCanceledException)
        {
            Lost(new ConnectorException(0, string.Empty, "The apology was not taken in time."));
        }
        finally
        {
            _done.TrySetResult();
        }
    }

    private Task ApologizeAsync(string apology, CancellationToken cancellationToken) => turn.Unfinished is { } unfinished
        ? unfinished.EndAsync(apology, cancellationToken)
        : turn.Replies.SendAsync(new Activity { Type = ActivityTypes.Message, Text = apology, TextFormat = "markdown" }, cancellationToken);

    private void Lost(ConnectorException exception)
    {
        metrics.ReplyLost(exception.Status);
        logger.ReplyLost(exception.Status, exception.Code, exception.Message);
    }
}
