// What Microsoft's own libraries say about a caller's token.
// First line: {appId, openIdMetadataUrl, keysUrl}. Then one case a line: {authorization, activity} -> {botbuilder, agents}, each "accept" or why not.
import { createRequire } from 'node:module';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { authorizeJWT, CloudAdapter } from '@microsoft/agents-hosting';
import { answerLines } from './lines.mjs';

// The package has no setting for the address of the channels' keys; its own client for them, which it exports only inside itself, has.
const { getJwksClient } = createRequire(import.meta.url)('./node_modules/@microsoft/agents-hosting/dist/src/auth/jwt-middleware.js');

function botbuilder({ appId, openIdMetadataUrl }) {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'never-sent-anywhere',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
  });
  return async ({ authorization, activity }) => {
    try {
      await authentication.authenticateRequest(activity, authorization ?? '');
      return 'accept';
    } catch (error) {
      return `reject: ${error.message}`;
    }
  };
}

function agents({ appId, keysUrl }) {
  getJwksClient('https://login.botframework.com/v1/.well-known/keys').options.jwksUri = keysUrl;
  const connection = { clientId: appId, tenantId: 'botframework.com', authority: new URL(keysUrl).origin, validateIssuer: true };
  const authentication = { ...connection, connections: new Map([['serviceConnection', connection]]), connectionsMap: [{ connection: 'serviceConnection', serviceUrl: '*' }] };
  const authorize = authorizeJWT(authentication);
  const adapter = new CloudAdapter({ ...authentication, clientSecret: 'never-sent-anywhere' }, undefined, undefined, { validateServiceUrl: true });
  return ({ authorization, activity }) => new Promise((resolve) => {
    const request = { method: 'POST', headers: authorization === null ? {} : { authorization } };
    const response = { status: () => response, send: (body) => resolve(`reject: ${JSON.stringify(body)}`) };
    authorize(request, response, () => resolve(adapter.validateServiceUrl(request.user, activity) ? 'accept' : 'reject: serviceUrl'));
  });
}

await answerLines((setting) => {
  const referees = { botbuilder: botbuilder(setting), agents: agents(setting) };
  return async (value) => ({ botbuilder: await referees.botbuilder(value), agents: await referees.agents(value) });
});
