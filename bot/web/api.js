// The HTTP API. Every call either returns what the server answered or throws: a Refusal when the server said no,
// a TypeError when it could not be reached.

export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? "");
    this.status = status;
  }

  // The conversation is gone for good, or never was ours.
  get isGone() { return this.status === 404 || this.status === 401; }
}

export async function openConversation(language) {
  return call("POST", "/api/conversations", null, { language });
}

export class Conversation {
  constructor({ id, token }) {
    this.id = id;
    this.token = token;
  }

  history() { return this.#call("GET", "/messages"); }
  send(message) { return this.#call("POST", "/messages", message); }
  chooseLanguage(language) { return this.#call("PATCH", "", { language }); }
  forget() { return this.#call("DELETE", ""); }
  rate(messageId, thumb, reason) { return this.#call("POST", `/messages/${messageId}/feedback`, { thumb, reason }); }

  // The raw event stream: the token travels in a header, never in an address.
  async events(lastSeen, signal) {
    const headers = { Authorization: `Bearer ${this.token}`, Accept: "text/event-stream", "Last-Event-ID": lastSeen };
    const response = await fetch(`${this.#path}/events`, { headers, signal, cache: "no-store" });
    if (!response.ok) throw new Refusal(response.status, await problemOf(response));
    return response.body;
  }

  get #path() { return `/api/conversations/${this.id}`; }
  #call(method, path, body) { return call(method, this.#path + path, this.token, body); }
}

async function call(method, path, token, body) {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: "no-store" });
  if (!response.ok) throw new Refusal(response.status, await problemOf(response));
  return response.status === 204 ? null : response.json();
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
