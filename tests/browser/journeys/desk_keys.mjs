// The owner clears a full desk: what the commonest situations cost in keys, and the same by the plain
// forms of a phone where pages run no scripts.

import assert from 'node:assert/strict';
import { crowd } from '../lib/crowd.mjs';
import { audit, burst, harmless, often, single } from '../lib/desk_texts.mjs';
import { assertHides, assertShows, reveal, type } from '../lib/forms.mjs';
import { Hand } from '../lib/hand.mjs';
import { openDesk, writePost } from '../lib/pages.mjs';
import { desktop, phone } from '../lib/people.mjs';
import {
  at, bar, button, buttons, comment, deskItem, deskItems, field, fields, focused, formWith, tick, toReplies, useReply,
} from '../lib/selectors.mjs';

export const title = 'the owner clears a full desk';

export async function run(world) {
  const { host } = world;
  assert.equal(await host.goTo(at.write), 200);
  await writePost(host, audit);
  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
  await crowd(world, audit.slug, harmless);
  await saveAReply(host);
  await (host.people.mode.javaScript ? byKeys(world) : byForms(world));
}

/// From the fold of a reply to the list, and back.
async function saveAReply(host) {
  const link = toReplies(await openDesk(host, harmless[0].body));
  await reveal(link);
  assert.equal(await host.follow(link), 200);
  await host.look('no saved reply');
  const form = formWith(host.page, fields.savedReply.text);
  await type(form, { [fields.savedReply.title]: often.title, [fields.savedReply.text]: often.text });
  assert.equal(await host.follow(form.locator('button.go')), 200);
  await assertShows(host.page, 'Saved.');
  await host.look('a saved reply');
}

async function byKeys(world) {
  const { host } = world;
  const hand = new Hand(host);
  await onePress(host, hand);
  await crowd(world, audit.slug, burst);
  await burstOfForty(host, hand);
  const { doubles, ...others } = single;
  const all = [...Object.values(others), ...doubles].filter(({ body }) => body);
  await crowd(world, audit.slug, all);
  await openInThePage(host, hand);
  await replyInOneLine(host, hand);
  await replyAsOften(host, hand);
  await digitInAReply(host, hand);
  await holdAndAsk(host, hand);
  await cutAndReply(host, hand);
  await cutReplyAndAsk(host, hand);
  await replyAndAskAfterACut(host, hand);
  await rejectWithAReason(host, hand);
  await chosenTogether(host, hand);
  await rejectedTogether(host, hand);
  await hiddenTogether(host, hand);
  await beginnings(host, hand);
  await politeAndSilent(host, hand);
  await openViewInSight(host);
}

/// Opens the desk, walks to the comment with this text, and counts from there.
async function toComment(host, hand, text) {
  return walkTo(host, hand, await openDesk(host, text));
}

async function walkTo(host, hand, item) {
  const wanted = await item.getAttribute('id');
  const ids = await deskItems(host.page).evaluateAll((items) => items.map(({ id }) => id));
  for (let steps = ids.indexOf(wanted); steps > 0; steps -= 1) await hand.press('j');
  assert.equal(await focused(host.page).getAttribute('id'), wanted);
  hand.rest();
  return item;
}

async function onePress(host, hand) {
  await openDesk(host, harmless[9].body);
  await host.look('a desk with ten harmless comments');
  hand.rest();
  assert.equal(await hand.pressThrough('Shift+A'), 200);
  assert.ok(hand.keys <= 2, `ten harmless ones cost ${hand.keys} keys`);
  await assertShows(host.page, /Approved \d+ comments/);
  for (const { body } of harmless) await assertHides(host.page, body);
  await host.look('approved together');
}

async function burstOfForty(host, hand) {
  assert.equal(await host.goTo(at.desk), 200);
  await assertShows(host.page, /40 alike/);
  await assertShows(host.page, /same link host keys\.example/);
  await host.look('forty alike');
  hand.rest();
  assert.equal(await hand.pressThrough('s'), 200);
  assert.equal(hand.keys, 1, 'keys for forty alike');
  await assertShows(host.page, 'Marked 40 comments as spam.');
}

/// One that waits has no place on the page yet: its post is shown.
async function openInThePage(host, hand) {
  await toComment(host, hand, single.asker.body);
  assert.equal(await hand.pressThrough('o'), 200);
  assert.equal(new URL(host.page.url()).pathname, at.post(audit.slug));
}

async function replyInOneLine(host, hand) {
  const item = await toComment(host, hand, single.asker.body);
  await hand.press('r');
  await field(item, fields.decision.reply).pressSequentially(single.reply);
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
  assert.equal(hand.keys, 2, 'keys for approving with a reply');
  await assertShows(host.page, `Approved ${single.asker.name} and sent your reply.`);
}

async function replyAsOften(host, hand) {
  const item = await toComment(host, hand, single.thanked.body);
  await hand.press('r');
  await hand.press('1');
  assert.equal(await field(item, fields.decision.reply).inputValue(), often.reads(single.thanked.name));
  await host.look('a saved reply in its field');
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
  assert.equal(hand.keys, 3, 'keys for a saved reply');
}

/// Backspace gives the digit for who wanted to begin with it.
async function digitInAReply(host, hand) {
  const item = await toComment(host, hand, single.counted.body);
  const reply = field(item, fields.decision.reply);
  for (const key of ['r', '1', 'Backspace']) await hand.press(key);
  await host.page.keyboard.type('2 hosts, and one that was switched off.');
  assert.equal(await reply.inputValue(), '12 hosts, and one that was switched off.');
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
}

async function holdAndAsk(host, hand) {
  await toComment(host, hand, single.insider.body);
  await hand.press('h');
  assert.equal(await hand.pressThrough('Enter'), 200);
  assert.equal(hand.keys, 2, 'keys for holding and asking');
  await assertShows(host.page, `Held ${single.insider.name} and asked.`);
}

async function cutAndReply(host, hand) {
  const item = await toComment(host, hand, single.furious.body);
  await hand.press('e');
  await field(item, fields.decision.body).fill(single.cut);
  await hand.press('Tab');
  await host.page.keyboard.type(single.cutReply);
  await host.look('about to cut, approve and reply');
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
  assert.equal(hand.keys, 3, 'keys for cutting, approving and replying');
  assert.equal(await host.goTo(at.post(audit.slug)), 200);
  assert.equal(await comment(host.page, single.cutReply).count(), 1, 'the reply is in the thread');
  assert.equal(await comment(host.page, 'thieves').count(), 0, 'what was cut is gone');
}

/// Ctrl+. adds a question to the reply beside a cut as well.
async function cutReplyAndAsk(host, hand) {
  const item = await toComment(host, hand, single.praises.body);
  await hand.press('e');
  await field(item, fields.decision.body).fill(single.praisesLess);
  await hand.press('Tab');
  await host.page.keyboard.type(single.praisesReply);
  await hand.press('Control+.');
  await host.look('about to cut, reply and ask');
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
  await assertShows(host.page, `Approved ${single.praises.name}, sent your reply and asked.`);
}

/// Whoever adds the question to the reply beside a cut as well keeps it at the plain reply.
async function replyAndAskAfterACut(host, hand) {
  const item = await toComment(host, hand, single.paired.body);
  await hand.press('r');
  await host.page.keyboard.type(single.pairedReply);
  for (const key of ['Control+.', 'Escape', 'e', 'Tab', 'Control+.']) await hand.press(key);
  await field(item, fields.decision.reply).focus();
  assert.equal(await hand.pressThrough('Control+Enter'), 200);
  await assertShows(host.page, `Approved ${single.paired.name}, sent your reply and asked.`);
}

async function rejectWithAReason(host, hand) {
  await toComment(host, hand, single.offTopic.body);
  await hand.press('x');
  await host.look('reasons to reject');
  assert.equal(await hand.pressThrough('1'), 200);
  assert.equal(hand.keys, 2, 'keys for rejecting with a reason');
  await assertShows(host.page, `Did not publish ${single.offTopic.name}.`);
}

async function chosenTogether(host, hand) {
  const [first, second] = single.doubles;
  await toComment(host, hand, first.body);
  await hand.press('Space');
  await hand.press('j');
  await hand.press('Space');
  assert.ok(await tick(deskItem(host.page, second.body)).isChecked());
  await assertShows(host.page, '2 chosen:');
  await host.look('two chosen');
  assert.equal(await hand.pressThrough('Shift+T'), 200);
  await assertShows(host.page, 'Put 2 comments into the trash.');
  assert.equal(await hand.pressThrough('z'), 200);
  await assertShows(host.page, 'Taken back: 2 comments.');
}

/// With a reason of the owner's list, which a digit takes.
async function rejectedTogether(host, hand) {
  await toComment(host, hand, single.doubles[0].body);
  for (const key of ['Space', 'j', 'Space', 'Shift+X']) await hand.press(key);
  await host.look('reasons to reject what is chosen');
  assert.equal(await hand.pressThrough('1'), 200);
  await assertShows(host.page, 'Did not publish 2 comments.');
  assert.equal(await hand.pressThrough('z'), 200);
  await assertShows(host.page, 'Taken back: 2 comments.');
}

async function hiddenTogether(host, hand) {
  assert.equal(await host.goTo(`${at.desk}?view=published`), 200);
  const item = deskItem(host.page, single.asker.body);
  await walkTo(host, hand, item);
  // There is nothing to accept; the button that keeps it sends the reply of its fold.
  await hand.press('a');
  await assertShows(host.page, 'This can’t be done to this comment now.');
  assert.ok(await item.isVisible());
  await hand.press('Space');
  assert.equal(await hand.pressThrough('Shift+H'), 200);
  await assertShows(host.page, 'Hid one comment.');
  assert.equal(await hand.pressThrough('z'), 200);
}

/// What somebody has begun to write stays with its comment whatever draws the page anew, and all that is wholly
/// shown is approved without that one.
async function beginnings(host, hand) {
  const [first, second] = single.doubles;
  await toComment(host, hand, first.body);
  await hand.press('r');
  await host.page.keyboard.type('Congratulations');
  await hand.press('Escape');
  const reply = field(await openDesk(host, first.body), fields.decision.reply);
  assert.equal(await reply.inputValue(), 'Congratulations');
  assert.ok(await reply.isVisible(), 'its fold is open');
  await host.look('a reply that was begun');
  assert.equal(await hand.pressThrough('Shift+A'), 200);
  await assertHides(host.page, second.body);
  assert.equal(await reply.inputValue(), 'Congratulations');
  await reply.fill('');
  const emptied = field(await openDesk(host, first.body), fields.decision.reply);
  assert.equal(await emptied.inputValue(), '');

  await toComment(host, hand, first.body);
  await hand.press('r');
  await host.page.keyboard.type('Not for others');
  assert.equal(await host.goTo(at.posts), 200);
  await host.page.evaluate((store) => {
    const kept = JSON.parse(sessionStorage.getItem(store));
    sessionStorage.setItem(store, JSON.stringify({ ...kept, whose: `${kept.whose}0` }));
  }, 'forthright-desk-drafts');
  const somebodys = field(await openDesk(host, first.body), fields.decision.reply);
  assert.equal(await somebodys.inputValue(), '', 'what somebody else has begun is theirs');
}

/// A key that makes no sense says so; in a field, and when they are switched off, keys are letters.
async function politeAndSilent(host, hand) {
  const [first] = single.doubles;
  const item = await toComment(host, hand, first.body);
  await hand.press('Shift+S');
  await assertShows(host.page, 'Nothing is chosen.');
  await hand.press('r');
  await host.page.keyboard.type('s t a x 1 z');
  assert.equal(await field(item, fields.decision.reply).inputValue(), 's t a x 1 z');
  await hand.press('Escape');
  await hand.press('?');
  await host.look('the keys of the desk');
  await host.page.getByRole('button', { name: 'Turn single keys off' }).click();
  for (const key of ['t', 'Shift+A', 'z']) await hand.press(key);
  await assertShows(host.page, first.body);
  await host.page.getByRole('button', { name: 'Turn single keys on' }).click();
  await field(item, fields.decision.reply).fill('');
}

/// On a phone the row of views is moved to the one that is open.
async function openViewInSight(host) {
  await host.page.setViewportSize(phone);
  assert.equal(await host.goTo(`${at.desk}?view=trash`), 200);
  await host.look('the last view on a phone');
  const { x, width } = await host.page.locator('.views [aria-current]').boundingBox();
  assert.ok(x >= 0 && x + width <= phone.width, 'its tab is on the screen');
  await host.page.setViewportSize(desktop);
}

async function byForms(world) {
  const { host } = world;
  await host.page.setViewportSize(phone);
  await crowd(world, audit.slug, burst);
  assert.equal(await host.goTo(at.desk), 200);
  await host.look('a full desk by plain forms');
  assert.equal(await host.follow(button(deskItem(host.page, '40 alike'), '[value="spam"]')), 200);
  await assertShows(host.page, 'Marked 40 comments as spam.');
  for (const { body } of harmless.slice(0, 3)) await tick(deskItem(host.page, body)).check();
  await host.look('three chosen by plain forms');
  await rejectThree(host);
  await replyByButton(host);
  assert.equal(await host.follow(button(bar(host.page), '[value="approve_shown"]')), 200);
  await assertShows(host.page, /Approved \d+ comments/);
  await host.page.setViewportSize(desktop);
}

async function rejectThree(host) {
  const reason = button(bar(host.page), '[value^="reject:"]');
  await reveal(reason);
  assert.equal(await host.follow(reason), 200);
  await assertShows(host.page, 'Did not publish 3 comments.');
  assert.equal(await host.follow(host.page.locator('#undo button')), 200);
  await assertShows(host.page, 'Taken back: 3 comments.');
}

/// The button draws the form again with the saved reply in its field.
async function replyByButton(host) {
  const { name, body } = harmless[3];
  const put = useReply(deskItem(host.page, body));
  await reveal(put);
  assert.equal(await host.follow(put), 200);
  await assertShows(host.page, often.reads(name));
  await host.look('a saved reply by a button');
  const reply = field(deskItem(host.page, body), fields.decision.reply);
  assert.equal(await host.follow(reply.locator('xpath=ancestor::details[1]').locator('button.go')), 200);
  await assertShows(host.page, `Approved ${name} and sent your reply.`);
}
