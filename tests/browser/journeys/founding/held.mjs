// Held and asked: nobody sees the comment until the answer has been read. The answer
// brings it to the top of the desk, and one key accepts and approves.

import assert from 'node:assert/strict';
import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { competitor, founding } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { assertBeside, assertUnseen } from '../../lib/readers.mjs';

export const title = 'founding example: held until it is answered';
export const only = 'js';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, competitor);
  await critic.comment(founding.post.slug);
  const asking = await desk.ask(competitor.says, 'held');
  await assertHeld(world, desk, critic);

  await critic.openReceipt();
  await assertShows(critic.page, founding.question);
  await critic.look('held, asked on the receipt');
  await critic.answer(competitor.answer);
  const taps = critic.assertCheap();
  await critic.look('held, answered on the receipt');
  await assertUnseen(world, critic);

  await desk.assertOnTop(competitor.says);
  await desk.assertOnTop(competitor.label);
  await world.host.look('an answer on top of the desk');
  const accepting = await desk.approve(competitor.says);
  assert.equal(accepting, 1, 'one key or click accepts and approves');
  await assertBeside(world, critic, competitor.label);
  return `asked with ${asking}, answered with ${taps} taps, accepted with ${accepting}`;
}

async function assertHeld(world, desk, critic) {
  await assertUnseen(world, critic);
  assert.ok(!await desk.shows('pending', competitor.says), 'it is not among what is pending');
  assert.ok(await desk.shows('waiting', competitor.says), 'it waits for an answer');
  await world.host.look('waiting for an answer');
}
