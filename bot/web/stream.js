// Keeps an event stream open: reads it, and opens it again when it breaks, asking for what was missed.

const FIRST_WAIT = 400, LONGEST_WAIT = 8000, SILENCE = 45000;

export class Stream {
  #stopped = new AbortController();
  #wake = () => {};

  // `handlers`: lastSeen() -> id, message(object), cleared(id), online(), offline(), gone()
  constructor(conversation, handlers) {
    this.conversation = conversation;
    this.handlers = handlers;
    this.#run();
  }

  stop() { this.#stopped.abort(); this.#wake(); }
  retryNow() { this.#wake(); }

  async #run() {
    let wait = FIRST_WAIT;
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#read(() => { wait = FIRST_WAIT; });
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        if (error.isGone) return this.handlers.gone();
      }
      if (this.#stopped.signal.aborted) return;
      this.handlers.offline();
      await this.#pause(wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  async #read(opened) {
    const attempt = new AbortController();
    const abort = () => attempt.abort();
    this.#stopped.signal.addEventListener("abort", abort);
    let silence = setTimeout(abort, SILENCE);
    try {
      const body = await this.conversation.events(this.handlers.lastSeen(), attempt.signal);
      opened();
      this.handlers.online();
      let rest = "";
      const decoder = new TextDecoder();
      for await (const chunk of chunks(body)) {
        clearTimeout(silence);
        silence = setTimeout(abort, SILENCE);
        const blocks = (rest + decoder.decode(chunk, { stream: true })).replaceAll("\r\n", "\n").split("\n\n");
        rest = blocks.pop();
        for (const block of blocks) this.#take(block);
      }
    } finally {
      clearTimeout(silence);
      this.#stopped.signal.removeEventListener("abort", abort);
    }
  }

  #take(block) {
    let event = "message", data = "";
    for (const line of block.split("\n")) {
      if (line.startsWith("event:")) event = line.slice(6).trim();
      if (line.startsWith("data:")) data += line.slice(5).trimStart();
    }
    if (event === "forgotten") { this.stop(); this.handlers.gone(); }
    else if (event === "cleared") this.handlers.cleared(JSON.parse(data).before);
    else if (data) this.handlers.message(JSON.parse(data));
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => { clearTimeout(timer); resolve(); };
    });
  }
}

// Not every browser can iterate over a stream by itself.
async function* chunks(body) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
