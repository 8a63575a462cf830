// Somebody who sends forms and asks the API without a browser: many texts in little
// time. Redirects are not followed, so that each answer can be shown as it was sent.

/// One person at one site: nobody in particular, with a session, or with a token.
export class Hands {
  #base;
  #headers;

  constructor(base, headers = {}) {
    this.#base = base;
    this.#headers = headers;
  }

  /// The same with more headers, such as `Cookie`.
  with(headers) {
    return new Hands(this.#base, { ...this.#headers, ...headers });
  }

  get(path) {
    return this.#send('GET', path);
  }

  /// Sends a form: {name: text or list of texts}.
  post(path, fields) {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((text) => [name, text]));
    return this.raw(path, new URLSearchParams(pairs).toString());
  }

  /// Sends a form that is encoded already.
  raw(path, body) {
    return this.#send('POST', path, body, { 'Content-Type': 'application/x-www-form-urlencoded', Origin: this.#base });
  }

  /// Asks the API; the answer has `value`, what its JSON says.
  async api(method, path, value) {
    const body = value === undefined ? undefined : JSON.stringify(value);
    const answer = await this.#send(method, path, body, body ? { 'Content-Type': 'application/json' } : {});
    return { ...answer, value: JSON.parse(answer.body) };
  }

  async #send(method, path, body, headers = {}) {
    const url = new URL(path, this.#base).href;
    const answer = await fetch(url, { method, body, headers: { ...headers, ...this.#headers }, redirect: 'manual' }).catch((e) => { console.log(method, url, e.cause); throw e; });
    return {
      url,
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      cookies: answer.headers.getSetCookie(),
      location: answer.headers.get('location'),
      body: await answer.text(),
    };
  }
}
