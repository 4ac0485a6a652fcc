using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ChatBot.Answering.Models;

/// <summary>
/// Keeps a model's troubles from becoming the bot's: time-outs for the first word and for the whole answer, retries before the first word only, a circuit
/// breaker, and one kind of exception (<see cref="ModelException"/>) for whatever the clients throw. There is no hedging: two answers cost twice.
/// </summary>
internal sealed class ResilientChatClient : DelegatingChatClient
{
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(1), Break = TimeSpan.FromSeconds(30);

    private readonly ModelOptions options;
    private readonly TimeProvider time;
    private readonly ModelTroubles troubles;
    private readonly ResiliencePipeline pipeline;

    /// <param name="inner">The client.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    public ResilientChatClient(IChatClient inner, ModelOptions options, TimeProvider time)
        : base(inner)
    {
        (this.options, this.time) = (options, time);
        troubles = new ModelTroubles(options, time);
        pipeline = Pipeline();
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(this.options.AnswerTimeout, time);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(AskAsync, whole.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not ModelException)
        {
            throw new ModelException(troubles.Of(e), e);
        }

        async ValueTask<ChatResponse> AskAsync(CancellationToken token)
        {
            try
            {
                return await base.GetResponseAsync(messages, options, token).ConfigureAwait(false);
            }
            catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ModelException(troubles.Slow(), e);
            }
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(this.options.AnswerTimeout, time);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var asked = messages.ToArray();
        await using var stream = new ModelStream(token => base.GetStreamingResponseAsync(asked, options, token), this.options.FirstTokenTimeout, time, troubles, whole.Token, cancellationToken);
        foreach (var update in await OpenAsync(stream, whole.Token, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }

        while (await stream.NextAsync().ConfigureAwait(false) is { } update)
        {
            yield return update;
        }
    }

    private async Task<IReadOnlyList<ChatResponseUpdate>> OpenAsync(ModelStream stream, CancellationToken whole, CancellationToken caller)
    {
        try
        {
            return await pipeline.ExecuteAsync(stream.OpenAsync, whole).ConfigureAwait(false);
        }
        catch (Exception e) when (!caller.IsCancellationRequested && e is not ModelException)
        {
            throw new ModelException(troubles.Of(e), e);
        }
    }

    private ResiliencePipeline Pipeline()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 4,
            SamplingDuration = Sampling,
            BreakDuration = Break,
            // Whoever takes a question back says nothing about the server; what took too long comes as trouble of its own.
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e and not OperationCanceledException && troubles.Of(e).IsOfTheServer),
        });
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = TimeSpan.FromSeconds(0.5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && troubles.Of(e) is { IsPassing: true } trouble && !(trouble.RetryAfter > options.LongestWait)),
                DelayGenerator = arguments => ValueTask.FromResult(troubles.Of(arguments.Outcome.Exception!).RetryAfter),
            });
        }

        return builder.Build();
    }
}
