using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Security.Authentication;
using Azure.Identity;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ChatBot.Answering.Models;

/// <summary>Reads what went wrong off the exceptions of the clients, and says which setting to look at.</summary>
/// <param name="options">The settings that are named.</param>
/// <param name="time">The clock that Retry-After dates are held against.</param>
internal sealed class ModelTroubles(ModelServerOptions options, TimeProvider time)
{
    /// <summary>The trouble behind an exception.</summary>
    public ModelTrouble Of(Exception exception) => exception switch
    {
        ModelException known => known.Trouble,
        ClientResultException { Status: > 0 } refusal => OfStatus(refusal),
        BrokenCircuitException => new(ModelTroubleKind.LeftAlone, $"The model at {options.Endpoint} failed too often and is left alone for a while."),
        TimeoutRejectedException or OperationCanceledException => Slow(),
        AuthenticationFailedException => new(ModelTroubleKind.Unauthorized, $"No Entra identity could be had for the model ({options.Key}:Authentication): sign in, give the machine an identity, or use {options.Key}:ApiKey."),
        _ when Chain(exception).Any(e => e is AuthenticationException) => new(ModelTroubleKind.Certificate, $"The certificate of {options.Key}:Endpoint {options.Endpoint} is expired or not trusted: renew it, or trust who issued it."),
        _ when Chain(exception).Any(e => e is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and not HttpRequestError.ResponseEnded and not HttpRequestError.InvalidResponse }) => new(ModelTroubleKind.Unreachable, $"{options.Key}:Endpoint {options.Endpoint} cannot be reached: is the address right and the server running?"),
        _ => Garbage(),
    };

    /// <summary>The model took too long.</summary>
    public ModelTrouble Slow() => new(ModelTroubleKind.Slow, $"The model at {options.Endpoint} took too long ({options.TimeSettings}).");

    /// <summary>What came is no model's answer.</summary>
    public ModelTrouble Garbage() => new(ModelTroubleKind.Garbage, $"What {options.Key}:Endpoint {options.Endpoint} sends is no model's answer: is it the base address of the server (with /v1 unless it is Azure), and is there no proxy in between?");

    /// <summary>The server's filter stopped the question or the answer.</summary>
    public ModelTrouble Filtered() => new(ModelTroubleKind.Filtered, $"The content filter at {options.Endpoint} stopped a question or its answer.");

    private ModelTrouble OfStatus(ClientResultException refusal)
    {
        var response = refusal.GetRawResponse();
        return refusal.Status switch
        {
            400 when IsFilter(response) => Filtered(),
            401 or 403 => new(ModelTroubleKind.Unauthorized, $"{(options.Authentication == ModelAuthentication.Entra ? $"The Entra identity ({options.Key}:Authentication)" : $"{options.Key}:ApiKey")} is not accepted by {options.Endpoint} (HTTP {refusal.Status})."),
            404 => new(ModelTroubleKind.Unknown, $"{options.Key}:Name '{options.Name}' is not known at {options.Key}:Endpoint {options.Endpoint} (HTTP 404): check the {(options.IsAzure ? "deployment's name" : "model's name, and that the address ends in /v1")}."),
            429 => new(ModelTroubleKind.Quota, $"The quota of the model at {options.Endpoint} is spent (HTTP 429).") { RetryAfter = RetryAfter(response) },
            408 or >= 500 => new(ModelTroubleKind.Failing, $"The model at {options.Endpoint} has an error (HTTP {refusal.Status}).") { RetryAfter = RetryAfter(response) },
            >= 300 and < 400 => Garbage(),
            _ => new(ModelTroubleKind.Refused, $"The model at {options.Endpoint} does not take the request (HTTP {refusal.Status}): do {options.Key}:Name '{options.Name}' and {options.Key}:Endpoint belong together?"),
        };
    }

    private static bool IsFilter(PipelineResponse? response)
    {
        try
        {
            using var body = System.Text.Json.JsonDocument.Parse(response?.Content ?? BinaryData.FromString("null"));
            return body.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object
                && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == System.Text.Json.JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == System.Text.Json.JsonValueKind.String && code.ValueEquals("content_filter");
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6 ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > time.GetUtcNow() ? date - time.GetUtcNow()
            : null;
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e is AggregateException { InnerExceptions: [.., var last] } ? last : e.InnerException)
        {
            yield return e;
        }
    }
}
