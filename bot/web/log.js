// The log of the conversation: adds messages, keeps them in view.
import { besideCards, cardsOf } from "./cards.js";
import { make } from "./elements.js";
import { ratingOf } from "./rating.js";
import { sourcesOf } from "./sources.js";
import { text } from "./texts.js";

const UNRATED = new Set(["greeting", "error", "service", "handoff", "counselor"]);

export class Log {
  #log = document.getElementById("log");
  #scroller = document.getElementById("scroller");
  #announcement = document.getElementById("announcement");
  #typing = document.getElementById("typing");

  // `press(button)` sends a choice, `rate(id, thumb, reason)` stores a rating.
  constructor(press, rate) {
    this.press = press;
    this.rate = rate;
  }

  clear() { this.#log.replaceChildren(); }

  // Takes away what came before the assistant's message of this id, after a start over or a forgetting.
  clearBefore(id) {
    for (const element of [...this.#log.children]) {
      if (Number(element.dataset.id) >= id) return;
      element.remove();
    }
  }

  // Shows many messages at once without reading them all out.
  quietly(fill) {
    this.#log.setAttribute("aria-live", "off");
    fill();
    requestAnimationFrame(() => this.#log.setAttribute("aria-live", "polite"));
  }

  find(id) { return this.#log.querySelector(`[data-id="${CSS.escape(id)}"]`); }

  addUser(words) {
    this.#log.querySelectorAll(".choices").forEach((choices) => { choices.hidden = true; });
    const bubble = make("div", { className: "bubble" }, make("p", { className: "text", text: words }));
    const message = make("article", { className: "message user" }, speaker("you"), bubble);
    this.#log.append(message);
    this.toEnd();
    return message;
  }

  addAssistant(message) {
    const { before, after } = besideCards(message);
    const words = (written) => make("p", { className: "text", text: written, lang: message.language });
    const bubble = make("div", { className: "bubble" },
      words(before), cardsOf(message.results), after && words(after), sourcesOf(message.sources));
    const rating = UNRATED.has(message.kind) ? null
      : ratingOf(message, (thumb, reason) => this.rate(message.id, thumb, reason), (words) => this.announce(words));
    const element = make("article", { className: `message assistant kind-${message.kind}`, "data-id": message.id },
      speaker(message.kind === "counselor" ? "counselor" : "assistant"), bubble, rating, this.#choices(message.buttons));
    this.#log.append(element);
    this.#show(element);
    return element;
  }

  addNotice(words) {
    this.#log.append(make("p", { className: "notice", text: words }));
    this.toEnd();
  }

  // Puts a line under a person's message: why it is not sent, and a button that tries again.
  setStatus(element, state, words, retry) {
    element.classList.remove("waiting", "failed");
    element.querySelector(".status")?.remove();
    if (!state) return;
    element.classList.add(state);
    element.append(make("p", { className: "status" }, make("span", { text: words }),
      retry && make("button", { type: "button", className: "link", text: text("retry"), onclick: retry })));
    this.announce(words);
    this.toEnd();
  }

  setTyping(on) {
    if (this.#typing.hidden === !on) return;
    this.#typing.hidden = !on;
    if (on) this.toEnd();
    this.announce(on ? text("typing") : "");
  }

  announce(words) { this.#announcement.textContent = words; }
  toEnd() { this.#scroller.scrollTop = this.#scroller.scrollHeight; }

  // A long answer is read from its beginning.
  #show(element) {
    if (element.offsetHeight > this.#scroller.clientHeight - 40) element.scrollIntoView({ block: "start" });
    else this.toEnd();
  }

  #choices(buttons) {
    if (!buttons?.length) return null;
    return make("div", { className: "choices", role: "group", "aria-label": text("choices") },
      ...buttons.map((button) => make("button", {
        type: "button", className: "choice", text: button.title, onclick: () => this.press(button),
      })));
  }
}

const speaker = (who) => make("span", { className: "unseen", text: `${text(who)}: ` });
