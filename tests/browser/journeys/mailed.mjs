// The owner decides on the way, by the link in the mail about a comment: no log-in, one press, and undo.

import assert from 'node:assert/strict';
import { assertHides, assertShows, reveal } from '../lib/forms.mjs';
import { mailLink } from '../lib/mail_link.mjs';
import { openDesk, sendComment } from '../lib/pages.mjs';
import { at, button, buttons, field, fields, formWith } from '../lib/selectors.mjs';
import { passing, post } from '../lib/texts.mjs';

export const title = 'a comment is answered from the mail about it, without a log-in';

export async function run(world) {
  const { host, people, server } = world;
  await allow(host);
  const ines = await people.meet('Ines');
  assert.equal(await sendComment(ines, post.slug, passing.comment), 200);
  const item = await openDesk(host, passing.comment.body);
  const id = (await item.getAttribute('id')).slice(1);
  const version = await field(item, 'version').inputValue();
  const link = await mailLink(server, { id, version });

  const phone = await people.meet('the owner, on a phone');
  assert.equal(await phone.goTo(link), 200);
  await assertShows(phone.page, passing.comment.body);
  await phone.look('deciding from the mail');
  await answer(phone);
  assert.equal(await ines.goTo(at.post(post.slug)), 200);
  await assertShows(ines.page, passing.reply);

  assert.equal(await phone.follow(button(phone.page.locator('.flash form'), buttons.any)), 200);
  await assertShows(phone.page, 'Taken back.');
  await phone.look('taken back from the mail');
  assert.equal(await ines.goTo(at.post(post.slug)), 200);
  await assertHides(ines.page, passing.comment.body);
}

async function allow(host) {
  assert.equal(await host.goTo(at.settingsOf('comments')), 200);
  const form = formWith(host.page, fields.settings.mailDecisions);
  await field(form, fields.settings.mailDecisions).check();
  assert.equal(await host.follow(button(form, buttons.any)), 200);
  await host.look('settings, deciding from the mail');
}

async function answer(phone) {
  const form = formWith(phone.page, fields.decision.reply);
  const reply = field(form, fields.decision.reply);
  await reveal(reply);
  await reply.fill(passing.reply);
  await phone.look('answering from the mail');
  assert.equal(await phone.follow(button(reply.locator('xpath=ancestor::details[1]'), buttons.approveAndReply)), 200);
  await assertShows(phone.page, 'Approved');
  await phone.look('answered from the mail');
}
