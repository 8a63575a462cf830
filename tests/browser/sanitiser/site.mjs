// A blog that is attacked: whom it belongs to, and how to write to it in each of the
// ways there are. Ids and versions come from the API.

import assert from 'node:assert/strict';
import { Hands } from './hands.mjs';
import { owner } from '../lib/texts.mjs';

/// Sets the blog up under names that are attacks themselves.
export async function setUpSite(server, names) {
  const reader = new Hands(server.base);
  const key = new URL(server.setUp).searchParams.get('key');
  const answer = await reader.post('/admin/setup', { key, email: owner.email, password: owner.password, ...names });
  assert.equal(answer.status, 303, `set-up answers ${answer.status}`);
  const session = answer.cookies[0].split(';')[0];
  const token = (await server.command('token', 'create', '--name', 'sanitiser', '--scope', 'admin')).trim();
  return new Site(server, reader, session, token);
}

export class Site {
  constructor(server, reader, session, token) {
    Object.assign(this, { server, base: server.base, reader, session });
    this.host = reader.with({ Cookie: session });
    this.program = reader.with({ Authorization: `Bearer ${token}` });
  }

  /// Publishes a post by the API; returns it.
  async publish(post) {
    return this.#done(await this.program.api('POST', '/api/v1/posts', { status: 'published', ...post }), 201);
  }

  /// Sends a comment by the form; returns the path of its receipt, or the answer that
  /// refuses it.
  async comment(slug, fields) {
    const answer = await this.reader.post(`/posts/${slug}/comments`, { intent: 'send', ...fields });
    if (answer.status === 303) return { receipt: answer.location };
    assert.ok(answer.status < 500, `a comment makes the program fail: ${answer.status}`);
    return { refused: answer };
  }

  /// Sends a comment by the API, as a program without a token; returns {id, receipt}.
  async commentByApi(slug, fields) {
    const answer = await this.reader.api('POST', `/api/v1/posts/${slug}/comments`, fields);
    const { id, receipt_url: receipt } = this.#done(answer, 201);
    return { id, receipt: new URL(receipt).pathname };
  }

  /// The comments of a post at the desk, in one view: [{id, version, …}].
  async desk(slug, view = 'pending') {
    return this.#all(this.program, `/api/v1/moderation/queue?status=${view}&post=${slug}&limit=100`);
  }

  /// The published comments of a post, in the order of its page.
  async thread(slug) {
    return this.#all(this.reader, `/api/v1/posts/${slug}/comments?limit=200`);
  }

  /// Decides at the desk, by its form.
  async decide({ id, version }, fields) {
    const answer = await this.host.post(`/admin/desk/${id}`, { version, ...fields });
    assert.equal(answer.status, 303, `deciding on ${id} with ${JSON.stringify(fields).slice(0, 300)}: ${answer.status}`);
  }

  /// Decides by the API.
  async decideByApi({ id, version }, decision) {
    const path = `/api/v1/moderation/comments/${id}/decision`;
    return this.#done(await this.program.api('POST', path, { version, ...decision }), 200);
  }

  /// Decides the same on all, by the API.
  async decideAll(items, decision) {
    for (let from = 0; from < items.length; from += 200) {
      const ids = items.slice(from, from + 200).map(({ id, version }) => ({ id, version }));
      const { results } = this.#done(await this.program.api('POST', '/api/v1/moderation/decisions', { ids, decision }), 200);
      assert.deepEqual(results.filter(({ outcome }) => outcome !== 'done'), []);
    }
  }

  async #all(hands, path) {
    const items = [];
    for (let next = 0; next !== null;) {
      const page = this.#done(await hands.api('GET', next ? `${path}&after=${next}` : path), 200);
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  #done({ status, body, value }, expected) {
    assert.equal(status, expected, body.slice(0, 500));
    return value;
  }
}
