// A reader without an account comments: looks at it first, sends it, and lands on
// the receipt. Nobody else sees it yet.

import assert from 'node:assert/strict';
import { phone } from '../lib/people.mjs';
import { assertHides, assertShows, choose } from '../lib/forms.mjs';
import { pressSend, sendComment, writeComment } from '../lib/pages.mjs';
import { at, button, buttons, field, fields, formWith, otherWays } from '../lib/selectors.mjs';
import { critic, post, remark } from '../lib/texts.mjs';

export const title = 'a reader previews and sends a comment';

export async function run(world) {
  const dana = world.dana = await world.people.meet(critic.name, { screen: phone });
  assert.equal(await dana.goTo(at.post(post.slug)), 200);
  const form = await writeComment(dana, { name: critic.name, email: critic.email, body: critic.body });
  const { javaScript } = dana.people.mode;
  if (javaScript) await field(form, fields.comment.ticket).waitFor({ state: 'attached' });
  assert.equal(await dana.follow(button(form, buttons.preview)), 200);
  await assertShows(dana.page, critic.body);
  await dana.look('preview of a comment');

  const again = formWith(dana.page, fields.comment.body);
  const tickets = await field(again, fields.comment.ticket).count();
  assert.equal(tickets, javaScript ? 1 : 0, 'a script says when writing began, and the preview keeps that');
  assert.equal(await pressSend(dana, again), 200);
  assert.match(new URL(dana.page.url()).pathname, /^\/receipts\//);
  await assertShows(dana.page, critic.body);
  await dana.look('receipt, waiting');
  world.receipt = dana.page.url();

  await world.reader.goTo(at.post(post.slug));
  await assertHides(world.reader.page, critic.body);
  world.repeat = await sendTwice(world);
}

/// A second press on the button is the same comment, not another one. A third
/// one, much later, is the business of refusals.mjs.
async function sendTwice(world) {
  const person = await world.people.meet('Ravi');
  const texts = { name: 'Ravi', body: remark('repeating myself') };
  assert.equal(await sendComment(person, post.slug, texts), 200);
  const receipt = person.page.url();
  const sentAt = Date.now();
  assert.equal(await sendComment(person, post.slug, texts), 200);
  assert.equal(person.page.url(), receipt, 'the same receipt');
  await hearOfReplies(person);
  return { person, texts, sentAt };
}

/// Who left no address hears of replies too, in a feed of their own.
async function hearOfReplies(person) {
  assert.equal(await person.follow(otherWays(person.page)), 200);
  await person.look('ways to hear of replies');
  const form = formWith(person.page, fields.subscribe.channel);
  await choose(form, fields.subscribe.channel, 'feed');
  assert.equal(await person.follow(button(form, buttons.any)), 200);
  await assertShows(person.page, 'It has begun.');
}
