// The owner lets another program know what happens: a webhook is added, tried, switched off and removed.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, type } from '../lib/forms.mjs';
import { at, button, formWith, hooks } from '../lib/selectors.mjs';
import { until } from '../lib/wait.mjs';

export const title = 'the owner lets another program know what happens';

/// A message waits for the worker to come round.
const longestDelay = 60_000;

export async function run({ host, receiver }) {
  assert.equal(await host.goTo(at.settings), 200);
  assert.equal(await host.follow(host.page.locator(hooks.all).first()), 200);
  await assertShows(host.page, 'No program is told anything yet.');
  await host.look('webhooks, none yet');
  await add(host, receiver);
  await tryIt(host, receiver);
  await away(host);
}

async function add(host, receiver) {
  assert.equal(await host.follow(host.page.locator(hooks.fresh).first()), 200);
  await host.look('a new webhook');
  await type(formWith(host.page, 'scope'), { url: 'http://somewhere.example/', description: 'Search index' });
  assert.equal(await host.follow(button(formWith(host.page, 'scope'), '.go')), 422);
  await assertShows(host.page, 'begins with https://');
  await assertShows(host.page, 'Search index');
  await host.look('a webhook that can not be');
  await type(formWith(host.page, 'scope'), { url: receiver.url });
  await choose(formWith(host.page, 'scope'), 'event', 'comment.received');
  assert.equal(await host.follow(button(formWith(host.page, 'scope'), '.go')), 200);
  assert.match(await host.page.locator(hooks.secret).inputValue(), /^whsec_/);
  await host.look('a webhook with its secret, shown once');
}

async function tryIt(host, receiver) {
  assert.equal(await host.follow(button(host.page, hooks.test)), 200);
  await assertShows(host.page, 'A test is on its way.');
  const isTest = (posted) => posted.type === 'webhook.test' && posted.data.description === 'Search index';
  await until('the test arrives', longestDelay, () => receiver.taken.some(isTest));
  const answered = async () => {
    await host.page.reload();
    return host.page.locator(hooks.answer).first().isVisible();
  };
  await until('its answer is shown', longestDelay, answered);
  await assertShows(host.page, 'Status 200');
  await host.look('a webhook with a message');
}

async function away(host) {
  assert.equal(await host.follow(button(host.page, hooks.off)), 200);
  await assertShows(host.page, 'Switched off.');
  await host.look('a webhook that is off');
  assert.equal(await host.goTo(at.webhooks), 200);
  await assertShows(host.page, 'Search index');
  await host.look('webhooks');
  assert.equal(await host.follow(host.page.locator(hooks.one).first()), 200);
  assert.equal(await host.follow(button(host.page, hooks.remove)), 200);
  await assertShows(host.page, 'Removed, with all its messages.');
  await assertHides(host.page, 'Search index');
}
