// A label that was shown is withdrawn: it is gone at once, and nothing says that it was there.

import assert from 'node:assert/strict';
import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { changing, founding } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { takeBack } from '../../lib/selectors.mjs';
import { assertAbsent, assertBeside } from '../../lib/readers.mjs';

export const title = 'founding example: a label is withdrawn';
export const only = 'nojs';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, changing);
  await critic.comment(founding.post.slug);
  await desk.ask(changing.says, 'public');
  await critic.openReceipt();
  await critic.answer(changing.answer);
  critic.assertCheap();
  await assertBeside(world, critic, changing.label);

  await critic.openReceipt();
  await critic.hand.tap(takeBack(critic.page).locator('xpath=ancestor::details/summary'));
  await critic.look('about to withdraw a label');
  assert.equal(await critic.hand.tapThrough(takeBack(critic.page)), 200);
  await assertShows(critic.page, 'Nothing stands beside your name');
  await critic.look('label withdrawn, on the receipt');
  await assertBeside(world, critic, null);
  await assertAbsent(world, changing.label);
  await desk.assertReads(changing.says, /nothing is shown/);
  await world.reader.look('thread of the founding example');
  return `withdrawn with ${critic.hand.taps} taps`;
}
