// Answered by a reply: from the receipt to the reply's form, whose chips make the label.

import assert from 'node:assert/strict';
import { assertShows } from '../../lib/forms.mjs';
import { Commenter } from '../../lib/commenter.mjs';
import { founding, replying } from '../../lib/founding_texts.mjs';
import { moderator } from '../../lib/moderator.mjs';
import { pressSend } from '../../lib/pages.mjs';
import { field, fields, formWith, replyFromReceipt } from '../../lib/selectors.mjs';
import { assertAbsent, assertBeside, assertSettled } from '../../lib/readers.mjs';

export const title = 'founding example: answered by a reply with chips';
export const only = 'nojs';

export async function run(world) {
  const desk = moderator(world.host);
  const critic = await Commenter.meet(world, replying);
  await critic.comment(founding.post.slug);
  await desk.ask(replying.says, 'public');

  await critic.openReceipt();
  assert.equal(await critic.hand.tapThrough(replyFromReceipt(critic.page)), 200);
  await assertShows(critic.page, founding.question);
  const form = formWith(critic.page, fields.comment.body);
  await critic.hand.write(field(form, fields.comment.body), replying.reply);
  await critic.choose(replying.answer, form);
  await critic.look('reply that answers');
  assert.equal(await pressSend(critic.person, form), 200);

  await assertBeside(world, critic, replying.label);
  await assertSettled(world);
  await assertAbsent(world, replying.reply);
  const approving = await desk.approve(replying.reply);
  await assertShows(world.host.page, `Approved ${replying.name}`);
  return `answered with ${critic.hand.taps} taps and a reply, which was approved with ${approving}`;
}
