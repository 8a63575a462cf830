// The commenter verifies a mailbox: a code is mailed, and its link shows a page whose
// button acts. The receipt and the thread say so.

import assert from 'node:assert/strict';
import { assertHides, assertShows, type } from '../lib/forms.mjs';
import { at, button, buttons, comment, fields, formWith, label } from '../lib/selectors.mjs';
import { critic, post, verified } from '../lib/texts.mjs';
import { until } from '../lib/wait.mjs';

export const title = 'a mailbox is verified by a mailed link';

/// The worker looks now and then.
const longestDelay = 20_000;

export async function run(world) {
  const { dana, reader, mailbox } = world;
  assert.equal(await dana.goTo(world.receipt), 200);
  await type(dana.page, { [fields.verify.address]: verified.address });
  await assertShows(dana.page, verified.warning);
  await dana.look('receipt, about to verify a mailbox');
  const form = formWith(dana.page, fields.verify.address);
  assert.equal(await dana.follow(button(form, buttons.mailCode)), 200);
  await dana.look('receipt, waiting for a code');

  await until('the code arrives', longestDelay, () => mailbox.to(verified.address).length > 0);
  const [mail] = mailbox.to(verified.address);
  const [link] = mail.text.match(new RegExp(`${world.server.base}/mailbox/[^\\s"<>]+`)) ?? [];
  assert.ok(link, `the link is missing in\n${mail.text}`);
  assert.equal(await reader.goTo(link), 200);
  await assertHides(reader.page, critic.name);
  await reader.look('verify a mailbox');
  assert.equal(await reader.follow(button(reader.page.locator('main form').first(), buttons.any)), 200);
  await reader.look('mailbox verified');

  assert.equal(await dana.goTo(world.receipt), 200);
  await assertShows(dana.page, verified.says);
  await dana.look('receipt, verified');
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await label(comment(reader.page, critic.body), verified.label).waitFor();
}
