// Microsoft's Direct Line client in a page of its own, which obeys a test. First line: {origin, hurry}: the page's site, and how many times faster than the
// clock on the wall the client's own time runs. Then one command a line:
//   {do: "open", options}      connects with the client's own options                  -> {}
//   {do: "post", activity}     says something                                          -> {id}, or {error}: the status
//   {do: "hear", replies}      waits until the bot has said so many messages           -> {activities}: all that came so far, in order
//   {do: "await", status}      waits until the connection was in that state            -> {statuses}: all so far
//   {do: "await", error}       waits until the stream of activities has failed         -> {error}: why
//   {do: "state"}                                                                      -> {token, conversationId, watermark}
//   {do: "reconnect", options} goes on as a page does that has got a new token         -> {}
//   {do: "end"}                                                                        -> {}
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { answerLines } from './lines.mjs';

const require = createRequire(import.meta.url);

/** The client as a page loads it: it finds the page's requests and sockets, with the page's rules on other sites. */
function load(origin) {
  const { window } = new JSDOM('<!doctype html>', { url: origin });
  Object.assign(globalThis, { window, XMLHttpRequest: window.XMLHttpRequest, FormData: window.FormData, Blob: window.Blob });
  Object.defineProperty(globalThis, 'WebSocket', { value: window.WebSocket, configurable: true, writable: true });
  return require('botframework-directlinejs');
}

/** The client's clock, faster: it waits seconds before it connects again, and a quarter of an hour before it refreshes a token. */
function hurried(times) {
  const { async } = require('rxjs/scheduler/async');
  const start = Date.now();
  return Object.assign(Object.create(async), {
    now: () => start + (Date.now() - start) * times,
    schedule: (work, delay = 0, state) => async.schedule(work, delay / times, state),
  });
}

await answerLines(({ origin, hurry }) => {
  const { DirectLine, ConnectionStatus } = load(origin);
  const seen = [], statuses = [];
  let client, error, wake = () => {};

  const open = (options) => {
    client = new DirectLine({ ...options, scheduler: hurried(hurry), random: () => 0, WebSocket: window.WebSocket });
    client.connectionStatus$.subscribe((status) => { statuses.push(ConnectionStatus[status]); wake(); });
    client.activity$.subscribe(
      (activity) => { seen.push(activity); wake(); },
      (reason) => { error = reason.message ?? `status ${reason.status}`; wake(); });
  };
  const until = async (condition) => {
    while (!condition()) {
      await new Promise((resolve) => { wake = resolve; });
    }
  };
  const isReply = (activity) => activity.type === 'message' && activity.from.role === 'bot';
  const commands = {
    open: ({ options }) => { open(options); return {}; },
    post: ({ activity }) => client.postActivity(activity).toPromise().then((id) => ({ id }), (refusal) => ({ error: refusal.status ?? refusal.message })),
    hear: async ({ replies }) => { await until(() => seen.filter(isReply).length >= replies); return { activities: seen }; },
    await: async ({ status }) => {
      await until(() => (status ? statuses.includes(status) : error));
      return { statuses, error };
    },
    state: () => ({ token: client.token, conversationId: client.conversationId, watermark: client.watermark }),
    reconnect: ({ options }) => { client.reconnect(options); return {}; },
    end: () => { client.end(); return {}; },
  };
  return (command) => commands[command.do](command);
});
