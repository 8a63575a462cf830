// Many people who write at once: their comments are sent as a browser sends the form, each from a
// network of its own, because one network may send only a few.

import assert from 'node:assert/strict';
import { at, fields } from './selectors.mjs';

/// So many comments from one network are taken in at once.
const fromOneNetwork = 4;

/// Sends each {name, body} to a post, in order.
export async function crowd(world, slug, comments) {
  await crowds(world, comments.map((comment) => ({ ...comment, slug })));
}

/// Sends each {name, body} to the post it is about, in order.
export async function crowds(world, comments) {
  world.crowds = (world.crowds ?? 0) + 1;
  for (const [number, { slug, name, body }] of comments.entries()) {
    const network = `198.18.${world.crowds}.${Math.floor(number / fromOneNetwork)}`;
    const form = new URLSearchParams({ [fields.comment.name]: name, [fields.comment.body]: body, intent: 'send' });
    const answer = await fetch(new URL(`${at.post(slug)}/comments`, world.server.base), {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { Origin: world.server.base, 'X-Forwarded-For': network },
    });
    assert.equal(answer.status, 303, `${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  }
}
