// The owner writes a rule, sees what it would have done before it is saved, changes it and takes it out
// again.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { at, button, finding } from '../lib/selectors.mjs';

export const title = 'the owner writes a rule, tries it, saves it, changes it, removes it and takes that back';

const does = (value) => `[name="intent"][value="${value}"]:visible`;

export async function run({ host }) {
  assert.equal(await host.goTo(at.desk), 200);
  await host.follow(host.page.locator(`main a[href$="${at.screening}"]`));
  await host.look('rules of screening');
  await host.follow(host.page.locator('main a[href$="/rules/new"]'));
  await write(host);
  await host.look('a rule, saved');
  await change(host);
  await trust(host);
  await builtIn(host);
  await remove(host);
  await takeBack(host);
  await fromHistory(host);
  await remove(host);
}

async function remove(host) {
  const rule = host.page.locator('ol.ruled li').first();
  assert.equal(await host.follow(button(rule, '[value="remove"]')), 200);
  await assertShows(host.page, 'The rule was removed.');
  await assertShows(host.page, 'One removed rule');
}

/// By the key where there are keys, else by the button that it presses.
async function takeBack(host) {
  const { page } = host;
  const undo = page.locator(finding.undo);
  assert.ok(await undo.isVisible(), 'undo stays in sight wherever the page opens');
  await host.look('a rule, removed');
  const press = () => (host.people.mode.javaScript ? page.keyboard.press('z') : undo.click());
  assert.equal(await host.arrive(press), 200);
  await assertShows(page, 'Taken back: the rule is as it was before.');
  assert.equal(await page.locator(finding.undo).count(), 0);
}

/// The change before that one goes back from the history, and is made again.
async function fromHistory(host) {
  const rule = host.page.locator('ol.ruled li').first();
  assert.equal(await host.follow(button(rule, '[value="off"]')), 200);
  assert.equal(await host.goTo(at.history), 200);
  await host.look('the history of rules');
  assert.equal(await host.follow(host.page.locator('form[action$="/rule"] button').first()), 200);
  await assertShows(host.page, 'Taken back: the rule is as it was before.');
  assert.equal(await host.page.locator('ol.ruled .state.wait').count(), 0, 'it is on again');
}

async function write(host) {
  const { page } = host;
  await page.locator('#kind-0').selectOption('text');
  await page.locator('#lines-0').fill('casino\ncheap shelves');
  assert.equal(await host.follow(page.locator(does('more'))), 200);
  assert.ok(await page.locator('#number-1').isHidden(), 'nothing is to be typed before something is chosen');
  await page.locator('#kind-1').selectOption('links_from');
  await page.locator('#number-1').fill('none');
  assert.equal(await host.follow(page.locator(does('rehearse'))), 422);
  await host.look('a rule with a mistake');
  await page.locator('#number-1').fill('1');
  assert.equal(await host.follow(page.locator(does('rehearse'))), 200);
  await assertShows(page, 'Would have held');
  await host.look('a rule, tried');
  assert.equal(await host.follow(page.locator(does('save'))), 200);
  await assertShows(page, 'Holds a comment whose text says one of: casino, cheap shelves; with a link.');
}

async function change(host) {
  const { page } = host;
  await host.follow(page.locator('ol.ruled a.btn').first());
  assert.equal(await page.locator('#lines-0').inputValue(), 'casino\ncheap shelves');
  await page.locator('#kind-1').selectOption('');
  await page.locator('label.chip', { has: page.locator('[value="tell"]') }).click();
  assert.equal(await host.follow(page.locator(does('save'))), 200);
  await assertShows(page, 'Tells you of a comment whose text says one of');
}

async function trust(host) {
  await host.page.locator('#trust_after').fill('0');
  assert.equal(await host.follow(host.page.locator(does('trust'))), 422);
  await host.page.locator('#trust_after').fill('1');
  assert.equal(await host.follow(host.page.locator(does('trust'))), 200);
}

async function builtIn(host) {
  const rule = host.page.locator('#built-link');
  await rule.locator('select').selectOption('hold');
  assert.equal(await host.follow(rule.locator(does('treat'))), 200);
  await host.look('a built-in rule, changed');
  await host.page.locator('#built-link select').selectOption('tell');
  assert.equal(await host.follow(host.page.locator(`#built-link ${does('treat')}`)), 200);
}
