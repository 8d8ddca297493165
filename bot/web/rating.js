// Thumbs under an answer, with an optional reason.
import { icon, make } from "./elements.js";
import { text } from "./texts.js";

const THUMB = "M7 11v9H4v-9zM7 11l4-7c1.6 0 2.4 1 2.2 2.5L12.6 10H18a2 2 0 0 1 2 2.3l-1 6A2 2 0 0 1 17 20H7";

// `rate(thumb, reason)` stores the rating and may throw; `announce(text)` tells it to screen readers.
export function ratingOf(message, rate, announce) {
  const group = make("div", { className: "rating", role: "group", "aria-label": text("helpful") });
  const thumbs = ["up", "down"].map((thumb) => make("button", {
    type: "button", className: `thumb ${thumb}`, title: text(`thumb-${thumb}`), "aria-label": text(`thumb-${thumb}`),
    "aria-pressed": String(message.thumb === thumb), onclick: () => choose(thumb),
  }, icon(THUMB)));
  const said = make("span", {});
  let form = null;

  async function choose(thumb) {
    try {
      await rate(thumb);
    } catch {
      return tell(text("unexpected"));
    }
    for (const button of thumbs) button.setAttribute("aria-pressed", String(button.classList.contains(thumb)));
    tell("");
    form?.remove();
    form = reasonForm(async (reason) => {
      try {
        await rate(thumb, reason);
      } catch {
        return tell(text("unexpected"));
      }
      form.remove();
      tell(text("thanks"));
      thumbs[thumb === "up" ? 0 : 1].focus();
    });
    group.append(form);
    announce(text("thanks"));
  }

  function tell(words) {
    said.textContent = words;
    if (words) announce(words);
  }

  group.append(...thumbs, said);
  return group;
}

function reasonForm(send) {
  const input = make("input", { type: "text", maxlength: 2000 });
  const submit = (event) => { event.preventDefault(); send(input.value.trim() || null); };
  return make("form", { className: "reason", onsubmit: submit },
    make("label", {}, make("span", { text: text("reason") }), input),
    make("button", { type: "submit", className: "choice", text: text("reason-send") }));
}
