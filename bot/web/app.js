// The chat page: brings conversation, log, composer and event stream together.
import { Conversation, Refusal, openConversation } from "./api.js";
import { Composer } from "./composer.js";
import { make } from "./elements.js";
import { Log } from "./log.js";
import { kept, newClientId } from "./memory.js";
import { Stream } from "./stream.js";
import { language, languages, speak, text } from "./texts.js";

const GREET = "/greet", RESTART = "/restart";
const picker = document.getElementById("language");
const connection = document.getElementById("connection");
const dialog = document.getElementById("forget-dialog");

const log = new Log(press, (id, thumb, reason) => conversation.rate(id, thumb, reason));
const composer = new Composer((words) => say({ text: words }, words));

let conversation = null;
let stream = null;
let lastSeen = 0;
let shown = new Set();
let underWay = 0;
let inTurn = Promise.resolve();
let receiving = Promise.resolve();
let waiting = [];

// ---- conversations

async function begin() {
  await patiently(() => speak(kept.language).catch(() => speak()));
  offerLanguages();
  if (kept.conversation) await resume();
  else await startNew();
  composer.update();
  composer.focus();
}

async function resume() {
  conversation = new Conversation(kept.conversation);
  try {
    const history = await patiently(() => conversation.history());
    if (history.language !== language()) await changeWords(history.language);
    log.quietly(() => history.messages.forEach(showStored));
    listen();
    if (!history.messages.length) say({ payload: GREET });
  } catch {
    await startNew("new-conversation");
  }
}

async function startNew(notice) {
  stream?.stop();
  log.clear();
  [lastSeen, shown, waiting] = [0, new Set(), []];
  const opened = await patiently(() => openConversation(language()));
  kept.conversation = { id: opened.id, token: opened.token };
  conversation = new Conversation(opened);
  if (notice) log.addNotice(text(notice));
  listen();
  say({ payload: GREET });
}

// Tries again and again while the server cannot be reached; a refusal is passed on.
async function patiently(attempt) {
  for (let wait = 400; ; wait = Math.min(wait * 2, 8000)) {
    try {
      const result = await attempt();
      connection.hidden = true;
      return result;
    } catch (error) {
      if (error instanceof Refusal && error.status < 500 && error.status !== 429) throw error;
      tellOffline();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function listen() {
  stream = new Stream(conversation, {
    lastSeen: () => String(lastSeen),
    message: (message) => { receive(message); lastSeen = Number(message.id); },
    cleared: (before) => log.clearBefore(before),
    online: () => { connection.hidden = true; sendWaiting(); },
    offline: tellOffline,
    gone: () => startNew("new-conversation"),
  });
}

function tellOffline() {
  connection.textContent = text("offline");
  connection.hidden = false;
}

// ---- messages

// A reply comes twice, as the answer to the request and as an event: the first to arrive is shown, in order, once the
// page has the words of its language.
function receive(message) {
  if (shown.has(message.id)) return;
  shown.add(message.id);
  const here = conversation;
  receiving = receiving.then(async () => {
    if (message.language !== language()) await changeWords(message.language);
    if (here === conversation) log.addAssistant(message);
  });
}

function show(message) {
  shown.add(message.id);
  log.addAssistant(message);
}

function showStored(message) {
  if (message.role === "user") log.addUser(message.text);
  else show(message);
  lastSeen = Number(message.id);
}

function press(button) {
  say({ payload: button.payload }, button.title);
}

// Sends a message, after those before it; `words` is what the person sees of it.
function say(content, words) {
  const message = { ...content, client_id: newClientId() };
  const element = words ? log.addUser(words) : null;
  if (words && !matchMedia("(pointer: coarse)").matches) composer.focus();
  return deliver(message, element);
}

function deliver(message, element) {
  const here = conversation;
  inTurn = inTurn.then(() => (here === conversation ? post(message, element) : null));
  return inTurn;
}

async function post(message, element) {
  const here = conversation;
  log.setTyping(++underWay > 0);
  if (element) log.setStatus(element, null);
  try {
    const { messages } = await here.send(message);
    if (here !== conversation) return;
    log.setTyping(false);
    messages.forEach(receive);
    await receiving;
    messages.filter(({ kind }) => kind === "error").forEach((reply) => offerRetry(reply, message, element));
  } catch (error) {
    if (here === conversation) await explain(error, message, element);
  } finally {
    log.setTyping(--underWay > 0);
  }
}

async function explain(error, message, element) {
  if (!(error instanceof Refusal)) {
    waiting.push([message, element]);
    tellOffline();
    if (element) log.setStatus(element, "waiting", text("waiting"));
    stream?.retryNow();
  } else if (error.isGone) {
    await startNew("new-conversation");
    if (message.text) composer.put(message.text);
  } else if (element) {
    log.setStatus(element, "failed", error.message || text("unexpected"), () => deliver(message, element));
  } else {
    log.addNotice(error.message || text("unexpected"));
  }
}

// When a part of the assistant was down, the same question can be asked anew with one press.
function offerRetry(reply, message, element) {
  const again = { ...message, client_id: newClientId() };
  const retry = make("button", { type: "button", className: "link", text: text("retry"), onclick: () => {
    retry.remove();
    deliver(again, element);
    composer.focus();
  } });
  log.find(reply.id)?.append(retry);
}

function sendWaiting() {
  const ready = waiting;
  waiting = [];
  for (const [message, element] of ready) deliver(message, element);
}

// ---- language, starting over, forgetting

function offerLanguages() {
  picker.replaceChildren(...languages().map(({ code, name }) => make("option", { value: code, text: name, lang: code })));
  picker.value = language();
}

async function changeWords(code) {
  try {
    await speak(code);
  } catch {
    return;
  }
  kept.language = language();
  offerLanguages();
  composer.update();
}

picker.addEventListener("change", async () => {
  const chosen = languages().find(({ code }) => code === picker.value);
  await changeWords(chosen.code);
  try {
    await conversation.chooseLanguage(chosen.code);
    await say({ payload: chosen.payload }, chosen.name);
  } catch (error) {
    log.addNotice(error.message || text("unexpected"));
  }
});

document.getElementById("start-over").addEventListener("click", () => {
  log.clear();
  composer.focus();
  say({ payload: RESTART });
});

document.getElementById("forget").addEventListener("click", () => {
  dialog.returnValue = "cancel";
  dialog.showModal();
});

dialog.addEventListener("close", async () => {
  composer.focus();
  if (dialog.returnValue !== "forget") return;
  stream?.stop();
  try {
    await conversation.forget();
  } catch (error) {
    if (!error.isGone) {
      listen();
      return log.addNotice(error.message || text("unexpected"));
    }
  }
  kept.conversation = null;
  await startNew("forgotten");
});

kept.onOtherTab(() => location.reload());
addEventListener("online", () => stream?.retryNow());

begin();
