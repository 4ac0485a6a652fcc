// The conversation of the page: what is asked goes out once, what is answered is shown once, and every trouble has a way out.
import { DirectLine } from "./directline.js";
import { texts } from "./texts.js";
import * as view from "./view.js";

const log = document.getElementById("log");
const status = document.getElementById("status");
const composer = document.getElementById("composer");
const input = document.getElementById("question");
const send = composer.querySelector("button");
const restart = document.getElementById("restart");
const welcome = log.querySelector(".suggestions");

const line = new DirectLine();
const shown = new Set();
const patience = 90_000;
let connection = null;
let busy = false;

const pause = time => new Promise(done => setTimeout(done, time));

/** Connects once; several callers wait for the same attempt. */
function connect() {
  connection ??= open().catch(error => {
    connection = null;
    throw error;
  });
  return connection;
}

async function open() {
  const earlier = line.hasEarlier;
  const same = await line.connect();
  tell("");
  if (same) {
    await replay();
  } else if (earlier && shown.size > 0) {
    const pending = log.querySelector(".turn.pending");
    pending ? pending.before(view.note(texts.renewed)) : log.append(view.note(texts.renewed));
  }
}

/** Shows what was said before a reload; a conversation that nothing was said in is not there yet. */
async function replay() {
  try {
    show(await line.read(), true);
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
  }
}

function show(activities, mine = false) {
  let answered = null;
  for (const activity of activities.filter(a => a.type === "message" && !shown.has(a.id))) {
    shown.add(activity.id);
    if (activity.from?.role === "bot") {
      dropSuggestions();
      answered = activity.replyToId ?? "";
      append(view.answer(activity, ask));
    } else if (mine && !document.querySelector(`[data-sent="${CSS.escape(activity.channelData?.clientActivityID ?? "")}"]`)) {
      append(view.question(activity.text ?? ""));
    }
  }
  return answered;
}

function append(node) {
  const thinking = log.querySelector(".thinking");
  thinking ? thinking.before(node) : log.append(node);
  restart.hidden = false;
  (node.classList.contains("bot") ? node : log.lastElementChild).scrollIntoView({ block: "nearest" });
}

function dropSuggestions() {
  log.querySelectorAll(".turn .suggestions").forEach(list => list.remove());
  welcome.hidden = true;
}

function ask(text) {
  const words = text.trim();
  if (words === "" || busy) {
    return;
  }
  dropSuggestions();
  const turn = view.question(words);
  turn.dataset.sent = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  append(turn);
  deliver(turn, words);
}

/** Sends a question and waits for its answer; sending it again is safe, the bot knows it by its id. */
async function deliver(turn, words) {
  view.settle(turn);
  setBusy(true);
  turn.classList.add("pending");
  const thinking = view.thinking();
  log.append(thinking);
  thinking.scrollIntoView({ block: "nearest" });
  try {
    const { id } = await post(words, turn.dataset.sent);
    shown.add(id);
    turn.classList.remove("pending");
    if (!await answerTo(id)) {
      view.problem(turn, texts.noAnswer, () => deliver(turn, words));
    }
  } catch (error) {
    fail(turn, words, error);
  } finally {
    thinking.remove();
    setBusy(false);
  }
}

async function post(words, id) {
  for (let attempt = 0; ; attempt++) {
    try {
      await connect();
      return await line.post(words, id);
    } catch (error) {
      if (attempt < 2 && error.isOver && connection) {
        // The token or the conversation is over: begin anew, and say the question there.
        connection = null;
        continue;
      }
      if (attempt < 4 && error.status === 429) {
        tell(texts.busy);
        await pause(1000 * (error.retryAfter || attempt + 1));
        continue;
      }
      throw error;
    }
  }
}

/** Reads until the answer is there: often at first, as most come at once, then less so. */
async function answerTo(id) {
  const until = Date.now() + patience;
  for (let wait = 60; Date.now() < until; wait = Math.min(wait * 1.6, 1500)) {
    await pause(wait);
    const activities = await line.read().catch(error => {
      if (error.isOver) {
        throw error;
      }
      return [];
    });
    if (show(activities) === id || activities.some(a => a.replyToId === id)) {
      tell("");
      return true;
    }
  }
  return false;
}

function fail(turn, words, error) {
  if (error.status === 0 && !navigator.onLine) {
    tell(texts.offline);
    view.problem(turn, texts.notSent, () => deliver(turn, words));
    addEventListener("online", () => turn.querySelector(".problem button")?.click(), { once: true });
    return;
  }
  tell(error.message || texts.unreachable);
  view.problem(turn, texts.notSent, () => deliver(turn, words));
}

function tell(text, retry) {
  status.replaceChildren(...(text ? [text] : []), ...(retry ? [" ", view.element("button", { type: "button", onclick: retry }, texts.retry)] : []));
}

function setBusy(value) {
  busy = value;
  send.disabled = value;
}

function submit() {
  if (!busy && input.value.trim() !== "") {
    const words = input.value;
    input.value = "";
    ask(words);
    input.focus();
  }
}

function begin() {
  connect().catch(error => tell(error.message || (navigator.onLine ? texts.unreachable : texts.offline), begin));
}

composer.addEventListener("submit", event => {
  event.preventDefault();
  submit();
});
input.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});
restart.addEventListener("click", () => {
  line.forget();
  location.reload();
});
welcome.addEventListener("click", event => event.target.closest("button") && ask(event.target.closest("button").textContent));

composer.hidden = false;
welcome.hidden = false;
begin();
if (matchMedia("(pointer: fine)").matches) {
  input.focus();
}
