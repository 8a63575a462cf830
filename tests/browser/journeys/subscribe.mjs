// Readers say what they want to hear of: by mail, confirmed by a link that is good once, changed, paused,
// stopped and forgotten on a page of their own; in a feed of their own; by a webhook, which is asked first; by
// their browser; and from the public feed.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, type } from '../lib/forms.mjs';
import { phone } from '../lib/people.mjs';
import { at, button, buttons, fields, formWith } from '../lib/selectors.mjs';
import { until } from '../lib/wait.mjs';

export const title = 'readers are told of what is new in the one way they choose';

const address = 'tove@mail.example';

/// In milliseconds.
const longestDelay = 60_000;

export async function run(world) {
  const own = await byMail(world);
  await change(world, own);
  await end(own);
  await byFeed(world);
  await byWebhook(world);
  await byPush(world);
  await byPublicFeed(world);
}

/// From the header to the confirmed subscription; the reader who holds the link.
async function byMail(world) {
  const tove = await world.people.meet('Tove');
  assert.equal(await tove.goTo(at.home), 200);
  assert.equal(await tove.follow(tove.page.locator(`header a[href="${at.subscribe}"]`)), 200);
  await tove.look('subscribe');
  const form = () => formWith(tove.page, fields.subscribe.email);
  await type(form(), { [fields.subscribe.email]: 'tove at mail' });
  assert.equal(await tove.follow(button(form(), buttons.any)), 422);
  await assertShows(tove.page, 'This does not look like an e-mail address.');
  await tove.look('subscribe, a mistyped address');
  await type(form(), { [fields.subscribe.email]: address });
  assert.equal(await tove.follow(button(form(), buttons.any)), 200);
  await assertShows(tove.page, 'Look into your mailbox');
  await tove.look('subscribe, a link was sent');
  const link = await confirmation(world);
  assert.equal(await tove.goTo(link), 200);
  await assertShows(tove.page, address);
  await tove.look('subscribe, confirming');
  assert.equal(await tove.follow(button(tove.page.locator('main form'), buttons.any)), 200);
  await assertShows(tove.page, 'Confirmed.');
  await tove.look('preferences');
  const stranger = await world.people.meet('somebody to whom the mail was passed on');
  assert.equal(await stranger.goTo(link), 200);
  await assertHides(stranger.page, address);
  await stranger.look('subscribe, confirmed already');
  return tove;
}

async function confirmation({ mailbox, server }) {
  await until('the mail asks', longestDelay, () => mailbox.to(address).length > 0);
  const [mail] = mailbox.to(address);
  const [link] = mail.text.match(new RegExp(`${server.base}/subscribe/confirm/[^\\s"<>]+`)) ?? [];
  assert.ok(link, `the link is missing in\n${mail.text}`);
  return link;
}

async function change(_, tove) {
  const form = (name) => formWith(tove.page, name);
  await choose(form(fields.preferences.language), fields.subscribe.often, 'weekly');
  assert.equal(await tove.follow(button(form(fields.preferences.language), buttons.any)), 200);
  await assertShows(tove.page, 'Saved.');
  const pause = form(fields.preferences.until);
  const day = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await type(pause, { [fields.preferences.until]: day });
  assert.equal(await tove.follow(button(pause, buttons.any)), 200);
  await assertShows(tove.page, 'Paused: nothing comes before');
  await tove.look('preferences, paused');
  assert.equal(await tove.follow(tove.page.locator('[name=intent][value=resume]')), 200);
  await assertShows(tove.page, 'It goes on.');
}

/// Stopped, taken up again, and forgotten.
async function end(tove) {
  const own = tove.page.url().split('?')[0];
  assert.equal(await tove.goTo(`${own}/stop`), 200);
  await tove.look('stopping');
  assert.equal(await tove.follow(button(tove.page.locator('main form'), buttons.any)), 200);
  await assertShows(tove.page, 'Nothing comes any more.');
  await tove.look('stopped');
  assert.equal(await tove.follow(tove.page.locator('[name=intent][value=go_on]')), 200);
  await assertShows(tove.page, address);
  const forget = formWith(tove.page, fields.preferences.sure);
  await choose(forget, fields.preferences.sure, 'yes');
  assert.equal(await tove.follow(button(forget, buttons.any)), 410);
  await assertShows(tove.page, 'Nothing is stored any more');
  await tove.look('forgotten');
}

async function byFeed(world) {
  const kofi = await world.people.meet('Kofi', { screen: phone });
  assert.equal(await kofi.goTo(at.subscribe), 200);
  const form = formWith(kofi.page, fields.subscribe.email);
  await choose(form, fields.subscribe.channel, 'feed');
  assert.equal(await kofi.follow(button(form, buttons.any)), 200);
  await assertShows(kofi.page, 'It has begun.');
  await kofi.look('preferences, a feed of one’s own');
}

/// The secret is shown once, and nothing begins before the webhook has answered.
async function byWebhook(world) {
  const rui = await world.people.meet('Rui');
  assert.equal(await rui.goTo(at.subscribe), 200);
  const form = () => formWith(rui.page, fields.subscribe.email);
  await choose(form(), fields.subscribe.channel, 'webhook');
  await type(form(), { [fields.subscribe.webhook]: 'http://127.0.0.1/in' });
  assert.equal(await rui.follow(button(form(), buttons.any)), 422);
  await assertShows(rui.page, 'begins with https://');
  // An address that nobody outside has: it is never asked.
  await type(form(), { [fields.subscribe.webhook]: 'https://127.0.0.1/in' });
  assert.equal(await rui.follow(button(form(), buttons.any)), 200);
  const secret = await rui.page.locator('#secret').inputValue();
  assert.match(secret, /^whsec_/);
  await rui.look('subscribe, the secret of a webhook');
  assert.equal(await rui.follow(rui.page.locator('#manage')), 200);
  await assertShows(rui.page, 'This webhook is being asked.');
  await assertHides(rui.page, secret);
  await rui.look('preferences, a webhook is asked');
}

/// The choice is there where the browser's script is; nobody is asked for leave before they chose it.
async function byPush(world) {
  const ines = await world.people.meet('Inês');
  assert.equal(await ines.goTo(at.subscribe), 200);
  assert.equal(await ines.page.locator('#push-way').isVisible(), world.people.mode.javaScript);
}

async function byPublicFeed(world) {
  const ada = await world.people.meet('Ada');
  assert.equal(await ada.goTo(at.subscribe), 200);
  const form = formWith(ada.page, fields.subscribe.email);
  await choose(form, fields.subscribe.channel, 'public');
  assert.equal(await ada.follow(button(form, buttons.any)), 200);
  await assertShows(ada.page, 'We stored nothing.');
  await ada.look('the public feed');
}
