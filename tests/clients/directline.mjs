// Visitors' pages with Microsoft's botframework-directlinejs in them, each behind a network of its own that the test can take away.
// First line: {port} of the bot. Then one command a line, {visitor, command, …}: open (options of the library; starts to listen), say (activity ->
// {id} or {status}), look (-> {activities, statuses, token} so far), cut and mend (the network), reconnect (conversation), end (the conversation).
import net from 'node:net';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { answerLines } from './lines.mjs';

const bundle = readFileSync(new URL('node_modules/botframework-directlinejs/dist/directline.js', import.meta.url), 'utf8');

/** The library waits up to fifteen seconds before it reconnects and fifteen minutes before it refreshes: its pages live faster. */
const HASTE = 300;

async function network(port) {
  const ends = new Set();
  let down = false;
  const server = net.createServer((near) => {
    if (down) {
      near.resetAndDestroy();
      return;
    }

    const far = net.connect(port, '127.0.0.1');
    for (const [end, other] of [[near, far], [far, near]]) {
      ends.add(end);
      end.on('error', () => {}); // "close" follows
      end.on('close', () => { ends.delete(end); other.destroy(); });
      end.pipe(other);
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: server.address().port,
    cut() { down = true; ends.forEach((end) => end.resetAndDestroy()); },
    mend() { down = false; },
  };
}

/** A page that obeys the same-origin policy as a browser does. */
function page() {
  const { window } = new JSDOM('<!doctype html>', { url: 'https://institute.example/', runScripts: 'outside-only' });
  const [begun, { setTimeout, setInterval }] = [Date.now(), window];
  window.Date.now = () => begun + (Date.now() - begun) * HASTE;
  window.setTimeout = (work, wait, ...rest) => setTimeout(work, wait / HASTE, ...rest);
  window.setInterval = (work, wait, ...rest) => setInterval(work, wait / HASTE, ...rest);
  window.eval(bundle);
  return window;
}

async function visitor(port, options) {
  const line = await network(port);
  const { DirectLine } = page().DirectLine;
  const directLine = new DirectLine({ domain: `http://127.0.0.1:${line.port}/v3/directline`, ...options });
  const [activities, statuses] = [[], []];
  directLine.connectionStatus$.subscribe((status) => statuses.push(status));
  directLine.activity$.subscribe((activity) => activities.push(activity), () => {}, () => {});
  return {
    say: ({ activity }) => new Promise((resolve) =>
      directLine.postActivity(activity).subscribe((id) => resolve({ id }), ({ status }) => resolve({ status }))),
    look: () => ({ activities, statuses, token: directLine.token }),
    cut: () => line.cut(),
    mend: () => line.mend(),
    reconnect: ({ conversation }) => directLine.reconnect(conversation),
    end: () => directLine.end(),
  };
}

await answerLines(({ port }) => {
  const visitors = {};
  return async (line) => {
    if (line.command === 'open') {
      visitors[line.visitor] = await visitor(port, line.options);
      return {};
    }

    return (await visitors[line.visitor][line.command](line)) ?? {};
  };
});
