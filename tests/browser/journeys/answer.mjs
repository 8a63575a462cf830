// The commenter finds the question on the receipt, answers with chips, and
// everybody sees the label.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { answerWithChips } from '../lib/pages.mjs';
import { at, comment, label } from '../lib/selectors.mjs';
import { critic, post } from '../lib/texts.mjs';

export const title = 'the commenter answers and the label is visible';

export async function run(world) {
  const { dana, reader } = world;
  assert.equal(await dana.goTo(world.receipt), 200);
  await assertShows(dana.page, critic.question);
  await dana.look('receipt with a question');
  assert.equal(await answerWithChips(dana, critic.answer), 200);
  await dana.look('receipt, answered');

  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await label(comment(reader.page, critic.body), critic.label).waitFor();
  await reader.look('post with a label');

  const report = await comment(reader.page, critic.body).locator('a[href$="/report"]').first().getAttribute('href');
  assert.equal(await reader.goTo(report), 200);
  await assertShows(reader.page, critic.label);
  await reader.look('reporting a comment');
  assert.equal(await reader.goTo(`${report}?sent=yes`), 200);
  await reader.look('after reporting a comment');
}
