// Answered in the thread without chips. The moderator makes the label of the very words
// that were published; the receipt shows it, and the person objects.

import assert from 'node:assert/strict';
import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { founding, inOwnWords } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { field, fields, formWith, takeBack } from '../../lib/selectors.mjs';
import { pressSend } from '../../lib/pages.mjs';
import { assertAbsent, assertAsked, assertBeside } from '../../lib/readers.mjs';

export const title = 'founding example: a label of somebody’s own words, and “not like that”';
export const only = 'js';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, inOwnWords);
  await critic.comment(founding.post.slug, { remembered: true });
  await desk.ask(inOwnWords.says, 'public');
  await assertAsked(world, critic);
  await replyInThread(critic);

  await desk.approve(inOwnWords.reply);
  await desk.assertOnTop(inOwnWords.says);
  await desk.assertReads(inOwnWords.says, /Answered in the thread/);
  await world.host.look('answered in the thread, at the desk');
  const quoting = await desk.quote(inOwnWords.says, inOwnWords.words);
  await assertBeside(world, critic, inOwnWords.label);
  await object(world, critic);
  return `the label was made with ${quoting}`;
}

/// As anybody replies; the token in this browser says who it is.
async function replyInThread(critic) {
  await critic.openThread(founding.post.slug);
  const question = critic.page.locator('article.q').filter({ has: critic.page.locator('form.isyou') });
  assert.equal(await critic.person.goTo(await question.locator('.do a').first().getAttribute('href')), 200);
  const form = formWith(critic.page, fields.comment.body);
  await critic.hand.write(field(form, fields.comment.body), inOwnWords.reply);
  await critic.hand.write(field(form, fields.comment.name), inOwnWords.name);
  assert.equal(await pressSend(critic.person, form), 200);
}

async function object(world, critic) {
  await critic.openReceipt();
  await assertShows(critic.page, inOwnWords.label);
  await critic.look('label from own words, on the receipt');
  assert.equal(await critic.hand.tapThrough(takeBack(critic.page)), 200);
  assert.equal(critic.hand.taps, 1, 'one tap objects');
  await critic.look('not like that');
  await assertBeside(world, critic, null);
  await assertAbsent(world, inOwnWords.label);
}
