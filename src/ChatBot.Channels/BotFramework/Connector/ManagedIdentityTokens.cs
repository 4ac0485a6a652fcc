using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>Tokens of a bot that is registered as a user-assigned managed identity: it runs in Azure and has no secret.</summary>
internal sealed class ManagedIdentityTokens(IOptions<BotFrameworkOptions> options) : IConnectorTokens
{
    private readonly ManagedIdentityCredential _identity = new(ManagedIdentityId.FromUserAssignedClientId(options.Value.AppId));

    public async ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            // The credential itself keeps tokens until they expire; it cannot be told to forget one.
            return (await _identity.GetTokenAsync(new TokenRequestContext([options.Value.Scope]), cancellationToken).ConfigureAwait(false)).Token;
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new TokenUnavailableException($"No token for replies: assign the managed identity whose client id is MicrosoftAppId to this machine. {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
