// Where an answer comes from, as a note that opens.
import { make } from "./elements.js";
import { text } from "./texts.js";

export function sourcesOf(sources) {
  if (!sources?.length) return null;
  const list = make("ol", {}, ...sources.map(sourceOf));
  const summary = make("summary", { text: text("sources", { count: sources.length }) });
  return make("details", { className: "sources", ontoggle: keepInView }, summary, list);
}

// What opens at the end of the log would push the choices below it out of sight.
function keepInView({ target }) {
  if (target.open) target.closest(".message")?.scrollIntoView({ block: "nearest" });
}

function sourceOf(source) {
  const origin = [source.publisher, source.dateline || text("date-unknown")].filter(Boolean).join(" · ");
  const lines = ranges(source.lines ?? []);
  const name = source.lines?.length > 1 ? "source-lines" : "source-line";
  const place = [source.document, lines && text(name, { lines })].filter(Boolean).join(", ");
  return make("li", {},
    make("span", { className: "source-title", text: source.title || text("title-unknown") }),
    make("span", { className: "source-origin", text: origin }),
    make("span", { className: "source-place", text: place }));
}

// [3, 4, 5, 9] -> "3–5, 9"
export function ranges(lines) {
  const runs = [];
  for (const line of [...lines].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && line - last[1] <= 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
