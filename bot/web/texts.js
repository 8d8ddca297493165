// The page's words in the chosen language.
let words = { language: "ko", languages: [], texts: {}, text_limit: 2000 };

// Loads a language's words, or those of the language that the browser asks for, and writes them over the page.
export async function speak(language) {
  const response = await fetch(language ? `/locale/${encodeURIComponent(language)}.json` : "/locale.json");
  if (!response.ok) throw new Error(`no words for ${language}`);
  words = await response.json();
  document.documentElement.lang = words.language;
  document.title = text("document-title");
  translate(document);
}

export function text(name, values = {}) {
  const pattern = words.texts[name] ?? name;
  return pattern.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

// A text that may be missing, for words that come from the server's data.
export const known = (name) => words.texts[name] ?? null;
export const language = () => words.language;
export const languages = () => words.languages;
export const textLimit = () => words.text_limit;

// Fills all elements below `root` that name their text or their label.
export function translate(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text, element.dataset);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
    if (element.matches("button")) element.title = text(element.dataset.label);
  }
}
