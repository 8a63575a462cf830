// Who chose to be remembered finds the chips below the question itself.

import assert from 'node:assert/strict';
import { Commenter } from '../../lib/commenter.mjs';
import { founding, inThread } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { assertAsked, assertBeside, assertSettled } from '../../lib/readers.mjs';

export const title = 'founding example: answered below the question in the thread';
export const only = 'js';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, inThread);
  await critic.comment(founding.post.slug, { remembered: true });
  const asking = await desk.ask(inThread.says, 'public');
  await assertAsked(world, critic);

  await critic.openThread(founding.post.slug);
  assert.equal(await critic.page.locator('form.isyou').count(), 1, 'one form, for who is asked');
  await critic.look('asked in the thread, for the one who is asked');
  await critic.answer(inThread.answer, critic.page.locator('form.isyou'));
  const taps = critic.assertCheap();
  await assertBeside(world, critic, inThread.label);
  await assertSettled(world);
  return `asked with ${asking}, answered with ${taps} taps`;
}
