// The owner calls a comment spam and blocks where it came from; its writer is told and keeps what they
// typed; then the owner ends it.

import assert from 'node:assert/strict';
import { assertShows, reveal } from '../lib/forms.mjs';
import { openDesk, pressSend, sendComment, writeComment } from '../lib/pages.mjs';
import { at, blocking, button, buttons, field, fields } from '../lib/selectors.mjs';
import { advert, post } from '../lib/texts.mjs';

export const title = 'the owner blocks where an advertisement comes from, and ends that again';

export async function run({ host, people }) {
  const vic = await people.meet('Vic');
  assert.equal(await sendComment(vic, post.slug, advert.comment), 200);
  await block(host);
  await refused(vic);
  await byHand(host);
  await end(host);
  assert.equal(await sendComment(vic, post.slug, { ...advert.comment, body: advert.second }), 200);
}

/// Tells whom it meets; the key presses the same button.
async function block(host) {
  const item = await openDesk(host, advert.comment.body);
  const silent = field(item, blocking.silent);
  await reveal(silent);
  await silent.uncheck();
  await host.look('about to block');
  const press = button(item, buttons.block);
  assert.equal(await host.follow(press), 200);
  await assertShows(host.page, `Marked ${advert.comment.name} as spam and blocked where it came from.`);
}

async function refused(vic) {
  assert.equal(await vic.goTo(at.post(post.slug)), 200);
  const form = await writeComment(vic, { [fields.comment.name]: advert.comment.name, body: advert.second });
  assert.equal(await pressSend(vic, form), 403);
  await assertShows(vic.page, 'No comments are taken from here until');
  await assertShows(vic.page, advert.second);
  await vic.look('blocked');
}

async function byHand(host) {
  assert.equal(await host.goTo(at.blocked), 200);
  await host.look('what is blocked');
  const form = host.page.locator(blocking.form);
  const domain = field(form, blocking.domain);
  await domain.fill('not a domain');
  assert.equal(await host.follow(button(form, buttons.any)), 422);
  await assertShows(host.page, 'not a domain');
  await host.look('no domain to block');
  await field(host.page.locator(blocking.form), blocking.domain).fill(advert.domain);
  assert.equal(await host.follow(button(host.page.locator(blocking.form), buttons.any)), 200);
  await assertShows(host.page, advert.domain);
}

async function end(host) {
  const lift = host.page.locator(blocking.lift);
  const before = await lift.count();
  assert.equal(await host.follow(lift.first()), 200);
  assert.equal(await lift.count(), before - 1);
  assert.equal(await host.follow(host.page.locator(blocking.putBack)), 200);
  assert.equal(await lift.count(), before);
  for (let left = await lift.count(); left > 0; left -= 1) assert.equal(await host.follow(lift.first()), 200);
  await assertShows(host.page, 'Nothing is blocked.');
}
