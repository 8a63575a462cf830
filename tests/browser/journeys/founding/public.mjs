// Published and asked in the thread; answered with chips on the receipt. The label is
// there without another look at the desk.

import { assertHides, assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { engineer, founding } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { assertAsked, assertBeside, assertSettled, assertUnseen } from '../../lib/readers.mjs';

export const title = 'founding example: asked in public, answered on the receipt';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, engineer);
  await critic.write(founding.post.slug);
  const began = performance.now();
  await critic.send();
  await critic.look('long comment, waiting');
  await assertUnseen(world, critic);

  const asking = await desk.ask(engineer.says, 'public');
  await world.host.look('desk after asking');
  await assertAsked(world, critic);
  await assertBeside(world, critic, null);
  await world.reader.look('asked in the thread');

  await critic.openReceipt();
  await assertShows(critic.page, founding.question);
  await critic.look('asked on the receipt');
  await critic.answer(engineer.answer);
  const taps = critic.assertCheap();
  await assertBeside(world, critic, engineer.label);
  const seconds = (performance.now() - began) / 1000;
  await settled(world, critic);
  return `asked with ${asking}, answered with ${taps} taps, from sending to the label ${seconds.toFixed(1)} s`;
}

async function settled(world, critic) {
  await assertSettled(world);
  await world.reader.look('labelled in the thread');
  await assertShows(critic.page, engineer.label);
  await assertHides(critic.page, founding.question);
  await critic.look('answered on the receipt');
}
