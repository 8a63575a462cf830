// The owner would word a comment otherwise: it goes back to its author, who takes that text on the receipt.

import assert from 'node:assert/strict';
import { assertHides, assertShows, reveal } from '../lib/forms.mjs';
import { sendComment } from '../lib/pages.mjs';
import { at, button, buttons, deskItem, field, fields, formWith } from '../lib/selectors.mjs';
import { post, rewording } from '../lib/texts.mjs';

export const title = 'a comment is sent back with another text, and its author uses it';

export async function run({ host, people }) {
  const ida = await people.meet('Ida');
  assert.equal(await sendComment(ida, post.slug, rewording.comment), 200);
  const receipt = ida.page.url();
  await sendBack(host);
  assert.equal(await ida.goTo(receipt), 200);
  await assertShows(ida.page, rewording.proposed);
  await ida.look('receipt with a proposed text');
  const form = formWith(ida.page, fields.proposal);
  assert.equal(await ida.follow(button(form, buttons.useText)), 200);
  await assertHides(ida.page, rewording.comment.body);
  assert.equal(await host.goTo(at.desk), 200);
  await assertShows(host.page, 'used the proposed text');
  await host.look('a proposed text was used');
}

async function sendBack(host) {
  assert.equal(await host.goTo(at.desk), 200);
  const item = deskItem(host.page, rewording.comment.body);
  const text = field(item, fields.decision.body);
  if (host.people.mode.javaScript) {
    await item.locator('h3 a').focus();
    await host.page.keyboard.press('e');
  } else {
    await reveal(text);
  }
  assert.ok(await text.isVisible(), 'the editor is open');
  await text.fill(rewording.proposed);
  await host.look('about to send a comment back');
  assert.equal(await host.follow(button(item, buttons.sendBack)), 200);
  await assertShows(host.page, 'Sent back to');
  assert.equal(await host.goTo(`${at.desk}?view=waiting`), 200);
  await assertShows(host.page, 'proposed text:');
  await host.look('a comment that was sent back');
}
