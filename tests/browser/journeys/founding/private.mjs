// Published, and asked on the receipt alone: the thread shows no question.

import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { founding, quiet } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { assertBeside, assertNoQuestion } from '../../lib/readers.mjs';

export const title = 'founding example: asked in private';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, quiet);
  await critic.comment(founding.post.slug);
  const asking = await desk.ask(quiet.says, 'private');
  await assertBeside(world, critic, null);
  await assertNoQuestion(world, critic);

  await critic.openReceipt();
  await assertShows(critic.page, founding.question);
  await critic.answer(quiet.answer);
  const taps = critic.assertCheap();
  await assertShows(critic.page, quiet.label);
  await assertBeside(world, critic, quiet.label);
  return `asked with ${asking}, answered with ${taps} taps`;
}
