// The commenter left an address, so one mail tells of the approval, the reply and
// the question, and its link confirms the address.

import assert from 'node:assert/strict';
import { until } from '../lib/wait.mjs';
import { button, buttons } from '../lib/selectors.mjs';
import { critic } from '../lib/texts.mjs';

export const title = 'one mail brings the receipt and confirms the address';

/// Undo may cancel a mail for 20 seconds; the worker looks now and then.
const longestDelay = 60_000;

export async function run(world) {
  const { dana, mailbox } = world;
  await until('the mail arrives', longestDelay, () => mailbox.to(critic.email).length > 0);
  const [mail, ...others] = mailbox.to(critic.email);
  assert.equal(others.length, 0, 'one mail, not several');
  assert.ok(mail.text.includes(new URL(world.receipt).pathname), `the receipt link is missing in\n${mail.text}`);
  const [link] = mail.text.match(new RegExp(`${world.server.base}/confirm/[^\\s"<>]+`)) ?? [];
  assert.ok(link, `the confirm link is missing in\n${mail.text}`);

  assert.equal(await dana.goTo(link), 200);
  await dana.look('confirm an address');
  assert.equal(await dana.follow(button(dana.page.locator('main form').first(), buttons.any)), 200);
  await dana.look('address confirmed');
}
