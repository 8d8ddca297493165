// The message field: Enter sends, Shift+Enter breaks the line, it grows with its text.
import { text, textLimit } from "./texts.js";

export class Composer {
  #form = document.getElementById("composer");
  #input = document.getElementById("input");
  #send = document.getElementById("send");
  #limit = document.getElementById("limit");

  constructor(send) {
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(send); });
    this.#input.addEventListener("input", () => this.update());
    this.#input.addEventListener("keydown", (event) => {
      // While a Korean syllable is being composed, Enter ends the syllable.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#submit(send);
    });
    this.update();
  }

  focus() { this.#input.focus({ preventScroll: true }); }

  put(words) {
    this.#input.value = words;
    this.update();
    this.focus();
  }

  update() {
    const length = [...this.#input.value].length;
    const tooLong = length > textLimit();
    this.#limit.textContent = tooLong ? text("too-long", { limit: textLimit(), length }) : "";
    this.#send.disabled = tooLong || !this.#input.value.trim();
    this.#input.placeholder = text("placeholder");
    this.#input.style.height = "auto";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  #submit(send) {
    const words = this.#input.value.trim();
    if (this.#send.disabled || !words) return;
    this.#input.value = "";
    this.update();
    this.focus();
    send(words);
  }
}
