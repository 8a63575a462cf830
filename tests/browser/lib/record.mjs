// Remembers every document that a browser was given: its bytes as sent, and
// which kind of page it is. The checks look at these afterwards.

import { entryFor } from './routes.mjs';

export class Record {
  constructor(table, base) {
    this.table = table;
    this.base = base;
    this.documents = [];
    this.complaints = [];
    this.allowed = new Set([base]);
    this.pending = new Set();
  }

  /// Follows everything that happens in a browser context.
  follow(context) {
    context.on('request', (request) => this.#refuseStrangers(request));
    context.on('response', (response) => this.#track(this.#keep(response)));
    context.on('weberror', (error) => this.complaints.push(`script error: ${error.error().message}`));
    context.on('console', (message) => this.#listen(message));
  }

  /// Resolves when everything seen so far is stored.
  async settle() {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  /// The newest document at this address.
  latest(url) {
    const wanted = withoutHash(url);
    return this.documents.findLast((document) => document.url === wanted);
  }

  /// Patterns of the table that answered a GET with a page.
  visited() {
    return new Set(this.documents
      .filter((document) => document.method === 'GET' && document.status === 200)
      .map((document) => document.pattern));
  }

  #track(promise) {
    this.pending.add(promise);
    promise.finally(() => this.pending.delete(promise));
  }

  async #keep(response) {
    const request = response.request();
    if (new URL(response.url()).origin !== this.base) return;
    try {
      const headers = await response.allHeaders();
      if (request.method() === 'GET' && headers['set-cookie']) {
        this.complaints.push(`GET ${response.url()} sets a cookie`);
      }
      const isInFrame = (await request.allHeaders())['sec-fetch-dest'] === 'iframe';
      const isHtml = /text\/html/.test(headers['content-type'] ?? '');
      const isDocument = request.isNavigationRequest() && isHtml && !isInFrame;
      if (!isDocument || (response.status() >= 300 && response.status() < 400)) return;
      const url = withoutHash(response.url());
      const method = request.method();
      const pattern = entryFor(this.table, method, new URL(url).pathname)?.pattern ?? 'no such address';
      this.documents.push({
        url, method, pattern, headers,
        status: response.status(),
        body: await response.text(),
        label: null,
      });
    } catch (error) {
      // A page that was left before it arrived is nobody's business.
      if (!/closed|No resource|navigat/i.test(error.message)) this.complaints.push(error.message);
    }
  }

  #refuseStrangers(request) {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !this.allowed.has(origin)) {
      this.complaints.push(`a request went to another site: ${request.url()}`);
    }
  }

  #listen(message) {
    const expected = /Failed to load resource: the server responded with a status of 4/;
    if (message.type() === 'error' && !expected.test(message.text())) {
      this.complaints.push(`browser console: ${message.text()} (${message.location()?.url ?? ''})`);
    }
  }
}

export const withoutHash = (url) => url.split('#')[0];
