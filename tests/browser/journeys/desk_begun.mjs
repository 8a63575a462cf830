// The owner begins a reply at the desk and presses another button: it is neither published by the way nor lost.

import assert from 'node:assert/strict';
import { assertHides, assertShows, type } from '../lib/forms.mjs';
import { Hand } from '../lib/hand.mjs';
import { openDesk, sendComment } from '../lib/pages.mjs';
import { at, button, buttons, comment, deskItem, field, fields } from '../lib/selectors.mjs';
import { begun, post } from '../lib/texts.mjs';
import { until } from '../lib/wait.mjs';

export const title = 'a reply that was begun at the desk is neither published by the way nor lost';

export async function run({ host, people }) {
  const mira = await people.meet('Mira');
  assert.equal(await sendComment(mira, post.slug, begun.comment), 200);
  await approvedByTheWay(host);
  assert.equal(await mira.goTo(at.post(post.slug)), 200);
  await assertHides(mira.page, begun.half);
  if (host.people.mode.javaScript) await mistaken(host, new Hand(host));
  await send(host, begun.whole);
  if (host.people.mode.javaScript) await takenBack(host, new Hand(host));
  assert.equal(await mira.goTo(at.post(post.slug)), 200);
  assert.equal(await comment(mira.page, begun.whole).count(), 1);
}

const replyOf = (host) => field(deskItem(host.page, begun.comment.body), fields.decision.reply);

/// The script of the page that came puts it there.
const assertBegun = (host, text) =>
  until('what was begun stands there again', 5_000, async () => (await replyOf(host).inputValue()) === text);

/// Where pages run scripts the cursor goes to the reply; elsewhere the page comes back with it.
async function approvedByTheWay(host) {
  const item = await openDesk(host, begun.comment.body);
  await type(item, { [fields.decision.reply]: begun.half });
  const approve = button(item, buttons.approve);
  if (host.people.mode.javaScript) await approvedByKeyAndClick(host, approve);
  else assert.equal(await host.follow(approve), 422);
  await assertShows(host.page, 'Your reply is not sent yet');
  await host.look('a reply that was begun and not sent');
  assert.equal(await replyOf(host).inputValue(), begun.half);
  assert.ok(await replyOf(host).isVisible());
}

async function approvedByKeyAndClick(host, approve) {
  for (const press of [() => host.page.keyboard.press('a'), () => approve.click()]) {
    await host.page.keyboard.press('Escape');
    await press();
    assert.ok(await replyOf(host).evaluate((reply) => reply === document.activeElement), 'the cursor is in the reply');
  }
}

/// Who pressed the wrong key finds after undo what they had begun.
async function mistaken(host, hand) {
  await hand.press('Escape');
  assert.equal(await hand.pressThrough('s'), 200);
  await assertShows(host.page, `Marked ${begun.comment.name} as spam.`);
  assert.equal(await hand.pressThrough('z'), 200);
  await assertBegun(host, begun.half);
  assert.ok(await replyOf(host).isVisible(), 'its fold is open');
}

/// By the button that stands below it.
async function send(host, text) {
  await replyOf(host).fill(text);
  const fold = replyOf(host).locator('xpath=ancestor::details[1]');
  assert.equal(await host.follow(button(fold, buttons.approveAndReply)), 200);
  await assertShows(host.page, `Approved ${begun.comment.name} and sent your reply.`);
}

/// What was sent is begun again once it is taken back; where it stays sent, it is not.
async function takenBack(host, hand) {
  assert.equal(await hand.pressThrough('z'), 200);
  await assertBegun(host, begun.whole);
  await send(host, begun.whole);
  assert.equal(await host.goTo(`${at.desk}?view=published`), 200);
  assert.equal(await replyOf(host).inputValue(), '');
}
