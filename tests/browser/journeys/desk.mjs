// The founding example at the desk: approve, answer inline and ask, in one submit.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { until } from '../lib/wait.mjs';
import { approveReplyAndAsk, openDesk } from '../lib/pages.mjs';
import { at } from '../lib/selectors.mjs';
import { critic, post } from '../lib/texts.mjs';

export const title = 'the owner approves with an inline reply and a question';

export async function run(world) {
  const item = await openDesk(world.host, critic.body);
  await world.host.look('desk');
  await approveReplyAndAsk(item, critic);
  await until('the comment is public', 10_000, async () => {
    await world.reader.goTo(at.post(post.slug));
    return (await world.reader.page.locator('body').innerText()).includes(critic.body);
  });
  for (const text of [critic.reply, critic.question, critic.name]) {
    await assertShows(world.reader.page, text);
  }
  await world.reader.look('post with a question');
  assert.equal(await world.host.goTo(at.desk), 200);
  await world.host.look('desk after deciding');
}
