// What Microsoft's own libraries make of our activities. First line: {}. Then one activity a line ->
// {botbuilder: {received, sent}, agents: {received, sent}}: each the activity as the library would read it from the wire and put it there again, or {error}.
import { createRequire } from 'node:module';
import { Activity } from '@microsoft/agents-activity';
import { answerLines } from './lines.mjs';

const require = createRequire(import.meta.url);
const { createSerializer } = require('@azure/core-client');
const { validateAndFixActivity } = require('./node_modules/botbuilder/lib/activityValidator.js');
const mappers = require('./node_modules/botframework-connector/lib/connectorApi/models/mappers.js');
const { normalizeIncomingActivity, normalizeOutgoingActivity } = require('./node_modules/@microsoft/agents-hosting/dist/src/activityWireCompat.js');

const serializer = createSerializer(mappers, false);

const botbuilder = {
  receive: (activity) => validateAndFixActivity(activity),
  send: (activity) => serializer.serialize(mappers.Activity, activity, 'activity'),
};
const agents = {
  receive: (activity) => Activity.fromObject(normalizeIncomingActivity(activity)),
  send: (activity) => normalizeOutgoingActivity(activity),
};

const attempt = (work) => {
  try {
    return JSON.parse(JSON.stringify(work()));
  } catch (error) {
    return { error: error.message };
  }
};

const judge = (library, activity) => ({
  received: attempt(() => library.receive(structuredClone(activity))),
  sent: attempt(() => library.send(library.receive(structuredClone(activity)))),
});

await answerLines(() => (activity) => ({ botbuilder: judge(botbuilder, activity), agents: judge(agents, activity) }));
