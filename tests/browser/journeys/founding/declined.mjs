// "Rather not say" is an answer: readers are told nothing, and what was held is read as
// any other comment.

import assert from 'node:assert/strict';
import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { founding, heldUnwilling, unwilling } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { assertBeside, assertSettled, assertUnseen } from '../../lib/readers.mjs';

export const title = 'founding example: who would rather not say';
export const only = 'nojs';

export async function run(world) {
  const taps = [await published(world), await held(world)];
  return `declined with ${taps.join(' and ')} taps`;
}

async function published(world) {
  const critic = await Commenter.meet(world, unwilling);
  await critic.comment(founding.post.slug);
  await moderator(world.host).ask(unwilling.says, 'public');
  await decline(critic);
  await assertBeside(world, critic, null);
  await assertSettled(world);
  await world.reader.look('declined in the thread');
  return critic.assertCheap();
}

async function held(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, heldUnwilling);
  await critic.comment(founding.post.slug);
  await desk.ask(heldUnwilling.says, 'held');
  await decline(critic);
  await assertUnseen(world, critic);
  await desk.assertReads(heldUnwilling.says, /rather not say/);
  await world.host.look('declined, at the desk');
  assert.equal(await desk.approve(heldUnwilling.says), 1);
  await assertBeside(world, critic, null);
  return critic.assertCheap();
}

async function decline(critic) {
  await critic.openReceipt();
  await critic.answer(critic.part.answer);
  await assertShows(critic.page, 'You chose not to say');
  await critic.look('declined on the receipt');
}
