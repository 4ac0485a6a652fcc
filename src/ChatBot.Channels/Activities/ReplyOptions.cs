using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Activities;

/// <summary>What all channels' replies share.</summary>
public sealed class ReplyOptions
{
    /// <summary>
    /// The address at which people reach the bot's pages (<c>https://bot.example.org</c>), a path allowed; citations point there. Key <c>PublicUrl</c>
    /// at the root of the configuration. Empty: the host that the request came to.
    /// </summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>The address as set, or the one that a request came to.</summary>
    /// <exception cref="RequestException">The request names no host that an address can be made of.</exception>
    internal Uri PublicUrlFor(HttpRequest request) =>
        Uri.TryCreate(PublicUrl.Length == 0 ? $"{request.Scheme}://{request.Host}{request.PathBase}" : PublicUrl, UriKind.Absolute, out var url)
            ? url
            : throw RequestException.NoHost();
}

internal sealed class ReplyOptionsValidator : IValidateOptions<ReplyOptions>
{
    public ValidateOptionsResult Validate(string? name, ReplyOptions options) =>
        options.PublicUrl.Length == 0 || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && WebOrigin.Of(url) is not null)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"PublicUrl is '{options.PublicUrl}', which is no address: set it to where people reach the bot, such as https://bot.example.org, or leave it empty.");
}
