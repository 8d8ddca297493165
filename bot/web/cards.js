// Results as cards: programs with their conditions, jobs and candidates with reasons.
import { make } from "./elements.js";
import { known, text } from "./texts.js";

export function cardsOf(results) {
  const cards = (results ?? []).map(cardOf).filter(Boolean);
  return cards.length ? make("ul", { className: "cards" }, ...cards) : null;
}

function cardOf(result) {
  const title = result.title ?? result.name ?? result.program ?? result.id;
  if (!title) return null;
  const facts = [result.employer, result.region, distance(result.distance_km)].filter(Boolean).join(" · ");
  return make("li", { className: "card" },
    make("h3", { text: title }),
    facts && make("p", { text: facts }),
    result.text && make("p", { className: "text", text: result.text }),
    badge("status", result.status), badge("tier", result.tier),
    list(result.conditions?.map(conditionOf)),
    list(result.reasons?.map((reason) => make("li", { text: reason }))),
    list(result.to_check?.map(toCheckOf)));
}

const distance = (kilometres) => (typeof kilometres === "number" ? `${Math.round(kilometres)} km` : null);
const list = (items) => (items?.length ? make("ul", {}, ...items) : null);

function badge(sort, value) {
  const words = value && known(`${sort}-${value}`);
  return words ? make("span", { className: `badge ${value}`, text: words }) : null;
}

function conditionOf(condition) {
  const state = make("span", { className: "unseen", text: `${known(`state-${condition.state}`) ?? ""}: ` });
  return make("li", { className: condition.state }, state,
    make("span", { text: condition.text ?? condition.title ?? condition.id }));
}

function toCheckOf(item) {
  return make("li", { className: "to-check" }, make("span", { className: "unseen", text: `${text("to-check")}: ` }),
    make("span", { text: item }));
}
