// The owner steers a thread from a phone: pins a comment, closes one thread, slows the post down, closes it
// and opens it again. A reader meets each of it, and one whose pages run scripts folds replies away.
// Nobody else's do.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, reveal } from '../lib/forms.mjs';
import { pressSend, sendComment, writeComment, writePost } from '../lib/pages.mjs';
import { moderator } from '../lib/moderator.mjs';
import { desktop, phone } from '../lib/people.mjs';
import { acts, at, button, buttons, comment, fields } from '../lib/selectors.mjs';
import { steered } from '../lib/texts.mjs';

export const title = 'the owner pins, closes and slows down, and a reader on a phone is told, and folds replies away';
export const only = 'nojs';

const { post, first, second, reply, third, early } = steered;

export async function run(world) {
  const { host, people } = world;
  await publish(host);
  const reader = await people.meet('Ole', { screen: phone });
  for (const each of [first, second]) {
    const sender = await people.meet(each.name, { screen: phone });
    assert.equal(await sendComment(sender, post.slug, each), 200);
    await moderator(host).approve(each.body);
  }
  await replyToSecond(world);
  await fold(world, reader);
  await host.page.setViewportSize(phone);
  await pin(host, reader);
  await closeReplies(host, reader);
  await slowDown(host, reader);
  await closeAndOpen(host, reader);
  await host.page.setViewportSize(desktop);
}

async function publish(host) {
  assert.equal(await host.goTo(at.write), 200);
  const form = await writePost(host, { title: post.title, body: post.body });
  await choose(form, fields.post.comments, 'hold');
  await host.look('the editor, how comments are taken');
  assert.equal(await host.follow(button(form, buttons.publish)), 200);
}

const said = (person, { body }) => comment(person.page, body);

async function replyToSecond({ host, people }) {
  const sender = await people.meet(reply.name, { screen: phone });
  assert.equal(await sender.goTo(at.post(post.slug)), 200);
  assert.equal(await sender.follow(said(sender, second).locator(acts.reply)), 200);
  assert.equal(await pressSend(sender, await writeComment(sender, reply)), 200);
  await moderator(host).approve(reply.body);
}

/// By a key on the button, and by a press on the line; a link to what is folded away opens it again.
async function fold({ people }, reader) {
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await assertShows(reader.page, reply.body);
  assert.equal(await reader.page.locator(acts.fold).count(), 0, 'no button without the script');

  const hasty = await people.meet('Nia', { screen: phone, javaScript: true });
  assert.equal(await hasty.goTo(at.post(post.slug)), 200);
  const [press, answer] = [said(hasty, second).locator(acts.fold), said(hasty, reply)];
  assert.equal(await press.getAttribute('aria-label'), `Hide 1 reply to ${second.name}`);
  await press.press('Enter');
  assert.equal(await press.getAttribute('aria-label'), `Show 1 reply to ${second.name}`);
  await assertFolded(press, answer, true);
  await hasty.look('replies that are folded away');

  const id = await answer.getAttribute('id');
  await hasty.page.evaluate((hash) => { window.location.hash = hash; }, id);
  await assertFolded(press, answer, false);
  await answer.click({ position: { x: 4, y: 30 } });
  await assertFolded(press, answer, true);
}

/// What is folded away takes no room, and says so to the browser; the button says it to the reader.
async function assertFolded(button, answer, folded) {
  await button.and(button.page().locator(`[aria-expanded="${!folded}"]`)).waitFor();
  assert.equal(await answer.getAttribute('hidden'), folded ? 'until-found' : null);
  const { height } = await answer.evaluate((place) => place.getBoundingClientRect().toJSON());
  assert.equal(height === 0, folded, `it is ${height} pixels high`);
}

async function pin(host, reader) {
  assert.equal(await host.goTo(at.post(post.slug)), 200);
  assert.equal(await host.follow(button(said(host, second), acts.pin)), 200);
  await assertShows(host.page, 'Pinned: it stands first now.');
  await host.look('a comment was pinned');
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  const above = await reader.page.locator(acts.first).innerText();
  assert.ok(above.includes('Pinned by') && above.includes(second.body), above);
  await reader.look('a pinned comment');
}

async function closeReplies(host, reader) {
  assert.equal(await host.follow(button(said(host, first), acts.closeReplies)), 200);
  await host.look('a thread was closed');
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await assertShows(reader.page, 'Replies to this thread are closed.');
  assert.equal(await said(reader, first).locator(acts.reply).count(), 0);
  assert.equal(await said(reader, second).locator(acts.reply).count(), 1);
}

async function slowDown(host, reader) {
  const reins = host.page.locator(acts.reins);
  await choose(reins, fields.thread.slow, '15');
  assert.equal(await host.follow(button(reins, acts.slow)), 200);
  await reveal(reins);
  await host.look('a thread that is slowed down, for its host');
  assert.equal(await sendComment(reader, post.slug, third), 200);
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await assertShows(reader.page, 'one comment every 15 minutes');
  const form = await writeComment(reader, early);
  await reader.look('the form under a post that is slowed down');
  assert.equal(await pressSend(reader, form), 429);
  await assertShows(reader.page, early.body);
  await assertShows(reader.page, /You can send this at \d\d:\d\d/);
  await reader.look('a comment that came too early');
}

async function closeAndOpen(host, reader) {
  const reins = host.page.locator(acts.reins);
  await reveal(reins);
  assert.equal(await host.follow(button(reins, acts.closeComments)), 200);
  await host.look('a post that is closed, for its host');
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await assertShows(reader.page, 'Comments on this post are closed.');
  await assertShows(reader.page, first.body);
  await reader.look('a post that is closed');
  await reveal(reins);
  assert.equal(await host.follow(button(reins, acts.openComments)), 200);
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await assertHides(reader.page, 'Comments on this post are closed.');
}
