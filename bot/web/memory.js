// What the browser keeps between visits: which conversation, which language.
const KEY = "ieum.conversation", LANGUAGE = "ieum.language";

export const kept = {
  get conversation() { return read(KEY); },
  set conversation(value) { write(KEY, value); },
  get language() { return read(LANGUAGE); },
  set language(value) { write(LANGUAGE, value); },
  // Calls back when another tab of this browser begins or forgets a conversation.
  onOtherTab(callback) {
    addEventListener("storage", (event) => { if (event.key === KEY) callback(); });
  },
};

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage the page works all the same, until it is closed.
  }
}

// A name for one message, so that sending it twice says it once.
export function newClientId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
