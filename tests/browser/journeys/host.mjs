// The owner acts where they read: hides a comment and takes that back, asks about it, takes words out of it.

import assert from 'node:assert/strict';
import { assertHides, assertShows } from '../lib/forms.mjs';
import { moderator } from '../lib/moderator.mjs';
import { sendComment } from '../lib/pages.mjs';
import { acts, at, button, buttons, comment, field, fields, formWith } from '../lib/selectors.mjs';
import { aside, post } from '../lib/texts.mjs';

export const title = 'the owner replies, asks, hides and edits on the page';

export async function run(world) {
  const { host, people } = world;
  const ben = await people.meet('Ben');
  assert.equal(await sendComment(ben, post.slug, { name: aside.name, body: aside.body }), 200);
  await moderator(host).approve(aside.body);
  await hideAndUndo(host);
  await ask(host);
  await edit(host);
  assert.equal(await ben.goTo(at.post(post.slug)), 200);
  await assertShows(ben.page, aside.cutReads);
}

const said = (host, text = aside.body) => comment(host.page, text);

async function hideAndUndo(host) {
  assert.equal(await host.goTo(at.post(post.slug)), 200);
  await host.look('a thread for who moderates it');
  assert.equal(await host.follow(button(said(host), acts.hide)), 200);
  await assertHides(host.page, aside.body);
  await assertShows(host.page, 'Hidden.');
  await host.look('a comment was hidden');
  assert.equal(await host.follow(button(host.page.locator(acts.done), buttons.any)), 200);
  await assertShows(host.page, aside.body);
}

async function ask(host) {
  assert.equal(await host.follow(said(host).locator(acts.ask)), 200);
  const form = formWith(host.page, fields.decision.question);
  const send = button(form, buttons.publishAndAsk);
  assert.ok(await send.isVisible(), 'the question is open');
  await host.look('asking from a thread');
  assert.equal(await host.follow(send), 200);
  assert.match(host.page.url(), /#c\d+$/);
  await assertShows(host.page, 'Asked.');
}

async function edit(host) {
  assert.equal(await host.follow(said(host).locator(acts.edit)), 200);
  const form = formWith(host.page, fields.decision.body);
  const text = field(form, fields.decision.body);
  assert.ok(await text.isVisible(), 'the editor is open');
  await text.fill(aside.cut);
  await host.look('editing from a thread');
  assert.equal(await host.follow(button(form, buttons.cut)), 200);
  await assertShows(host.page, aside.cutReads);
}
