// Results as cards: checked programs with their conditions, jobs and candidates with reasons.
import { make } from "./elements.js";
import { known, text } from "./texts.js";

export function cardsOf(results) {
  const cards = (results ?? []).flatMap((result) => [headingOf(result), cardOf(result)]).filter(Boolean);
  return cards.length ? make("ul", { className: "cards" }, ...cards) : null;
}

// The text of a message before and after the lines that its cards show.
export function besideCards(message) {
  const results = (message.results ?? []).filter(isCard);
  const shown = new Set(results.flatMap((result) =>
    [result.heading, result.line, ...(result.lines ?? []),
      ...(result.conditions ?? []).map((condition) => condition.line)]).filter(Boolean));
  const lines = message.text.split("\n");
  const first = lines.findIndex((line) => shown.has(line));
  if (first < 0) return { before: message.text, after: "" };
  const after = lines.slice(first).filter((line) => !shown.has(line)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
  return { before: lines.slice(0, first).join("\n").trim(), after };
}

const isCard = (result) => Boolean(result.title ?? result.name);
const headingOf = ({ heading }) => heading && make("li", { className: "group" }, make("h3", { text: heading }));

function cardOf(result) {
  if (!isCard(result)) return null;
  const facts = [result.region, distance(result.distance_km), result.mark].filter(Boolean).join(" · ");
  return make("li", { className: "card" },
    make(result.group ? "h4" : "h3", { text: result.label ?? result.title ?? result.name }),
    facts && make("p", { text: facts }),
    badge("status", result.status), badge("tier", result.tier),
    result.text && make("p", { className: "text", text: result.text }),
    list(result.conditions?.map(conditionOf)),
    list(result.reasons?.map((reason) => make("li", { text: reason }))),
    list(result.to_check?.map(toCheckOf)));
}

const distance = (kilometres) => (typeof kilometres === "number" ? `${Math.round(kilometres)} km` : null);
const list = (items) => {
  const shown = (items ?? []).filter(Boolean);
  return shown.length ? make("ul", {}, ...shown) : null;
};

function badge(sort, value) {
  const words = value && known(`${sort}-${value}`);
  return words ? make("span", { className: `badge ${value}`, text: words }) : null;
}

// The line says the state in words and by a mark; its colour only repeats that.
function conditionOf(condition) {
  return condition.line && make("li", { className: `line ${condition.state}`, text: condition.line });
}

function toCheckOf(item) {
  return make("li", { className: "to-check" }, make("span", { className: "unseen", text: `${text("to-check")}: ` }),
    make("span", { text: item }));
}
