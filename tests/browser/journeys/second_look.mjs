// Somebody on a phone, without JavaScript, asks for a second look at a rejection; the owner says that it stands.

import assert from 'node:assert/strict';
import { Commenter } from '../lib/commenter.mjs';
import { assertHides, assertShows, reveal, type } from '../lib/forms.mjs';
import { openDesk } from '../lib/pages.mjs';
import { button, buttons, fields, formWith } from '../lib/selectors.mjs';
import { appealed, post } from '../lib/texts.mjs';

export const title = 'a commenter asks for a second look, and the decision stands';

export async function run(world) {
  const lena = await Commenter.meet(world, appealed);
  await lena.comment(post.slug);
  await reject(world.host);
  await ask(lena);
  await keep(world.host);
  await lena.openReceipt();
  await assertShows(lena.page, 'the decision stands');
  await lena.look('a receipt after a second look');
}

async function reject(host) {
  const item = await openDesk(host, appealed.body);
  await type(item, { [fields.decision.reason]: appealed.reason });
  assert.equal(await host.follow(button(item, buttons.reject)), 200);
}

async function ask(lena) {
  await lena.openReceipt();
  await assertShows(lena.page, appealed.reason);
  const form = formWith(lena.page, fields.appeal);
  await reveal(form);
  await lena.look('a receipt that offers a second look');
  await type(form, { [fields.appeal]: appealed.why });
  assert.equal(await lena.person.follow(button(form, buttons.any)), 200);
  await assertShows(lena.page, 'You asked for a second look');
  await lena.look('a receipt that waits for a second look');
}

async function keep(host) {
  const item = await openDesk(host, appealed.body);
  await assertShows(host.page, appealed.why);
  await host.look('an appeal at the desk');
  if (host.people.mode.javaScript) {
    await item.locator('h3 a').focus();
    assert.equal(await host.arrive(() => host.page.keyboard.press('d')), 200);
  } else {
    assert.equal(await host.follow(button(item, buttons.keepDecision)), 200);
  }
  await assertShows(host.page, 'stands.');
  await assertHides(host.page, appealed.why);
}
