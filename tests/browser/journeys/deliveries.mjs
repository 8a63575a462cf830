// What went out to subscribers, as those see it who answer for the blog.

import assert from 'node:assert/strict';
import { assertShows, type } from '../lib/forms.mjs';
import { at, button, buttons, owning } from '../lib/selectors.mjs';

export const title = 'the owner looks at what went out to subscribers';

export async function run({ host }) {
  assert.equal(await host.goTo(at.desk), 200);
  assert.equal(await host.follow(host.page.locator(owning.deliveries).first()), 200);
  await assertShows(host.page, 'Deliveries');
  await host.look('deliveries');
  const form = host.page.locator('form.choice');
  await form.locator('[name="state"]').selectOption('failed');
  assert.equal(await host.follow(button(form, buttons.any)), 200);
  await assertShows(host.page, 'Nothing like this has gone out.');
  await host.look('deliveries, none of this kind');
  await complaint(host);
}

async function complaint(host) {
  assert.equal(await host.follow(host.page.locator(owning.complaints)), 200);
  await type(host.page, { email: 'nobody' });
  assert.equal(await host.follow(host.page.locator(owning.close)), 422);
  await host.look('an address that complained, wrong');
  await type(host.page, { email: 'complains@mail.example' });
  assert.equal(await host.follow(host.page.locator(owning.close)), 200);
  await assertShows(host.page, 'Nothing goes to that address any more.');
  await host.look('an address that complained, closed');
}
