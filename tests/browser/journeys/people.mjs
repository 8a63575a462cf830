// Somebody is invited, joins, adds a second step, loses the phone, and is written to when the password is
// forgotten; the owner stops the account in the end.

import assert from 'node:assert/strict';
import { choose, assertShows, reveal, type } from '../lib/forms.mjs';
import { codeOf } from '../lib/authenticator.mjs';
import { logIn } from '../lib/pages.mjs';
import { at, button, field, formWith, team } from '../lib/selectors.mjs';
import { colleague } from '../lib/texts.mjs';
import { until } from '../lib/wait.mjs';

export const title = 'a colleague joins the team and logs in with two steps';

/// An invitation may be withdrawn for 20 seconds before it is mailed.
const longestDelay = 60_000;

export async function run(world) {
  const { host, people } = world;
  await sharedName(host);
  const link = await invite(host);
  const noor = await people.meet('Noor');
  await join(noor, link);
  const codes = await secondStep(noor);
  const elsewhere = await people.meet('Noor elsewhere');
  await logInWithout(elsewhere, codes[0]);
  await endTheOther(noor, elsewhere);
  await token(noor);
  await otherAddress(world, noor);
  await forgotten(world, elsewhere);
  await stop(host, noor);
}

async function sharedName(host) {
  assert.equal(await host.goTo(at.people), 200);
  const adding = formWith(host.page, 'byline_name');
  await type(adding, { byline_name: 'The Night Shelf' });
  assert.equal(await host.follow(button(adding, '')), 200);
  assert.equal(await host.follow(host.page.locator('main a', { hasText: 'The Night Shelf' })), 200);
  await host.look('a name that several write under');
  const signing = formWith(host.page, 'organisation');
  await type(signing, { organisation: 'The Third Copy', bio: 'Whoever is awake.' });
  assert.equal(await host.follow(button(signing, '')), 200);
  await assertShows(host.page, 'Signature changed');
}

async function invite(host) {
  assert.equal(await host.goTo(at.people), 200);
  await host.look('the team');
  const form = formWith(host.page, 'role');
  await type(form, { name: colleague.name, email: colleague.email });
  await choose(form, 'role', 'author');
  assert.equal(await host.follow(button(form, team.invite)), 200);
  await host.look('an invitation, shown once');
  return host.page.locator(team.link).inputValue();
}

async function join(noor, link) {
  assert.equal(await noor.goTo(link), 200);
  await noor.look('an invitation');
  const form = formWith(noor.page, 'password');
  await type(form, { password: colleague.password });
  assert.equal(await noor.follow(button(form, '')), 200);
  assert.equal(await noor.goTo(link), 410);
  await noor.look('an invitation that was used');
}

async function secondStep(noor) {
  assert.equal(await noor.goTo(at.secondStep), 200);
  await noor.look('second step off');
  assert.equal(await noor.follow(button(noor.page.locator('main'), team.begin)), 200);
  await noor.look('second step, being set up');
  const key = await noor.page.locator(team.key).innerText();
  await type(noor.page.locator('main'), { code: codeOf(key) });
  assert.equal(await noor.follow(button(noor.page.locator('main'), team.confirm)), 200);
  await noor.look('recovery codes');
  const codes = await noor.page.locator(team.codes).allInnerTexts();
  assert.equal(codes.length, 10);
  assert.equal(await noor.goTo(at.secondStep), 200);
  await noor.look('second step on');
  return codes;
}

async function logInWithout(noor, recovery) {
  await noor.goTo(at.desk);
  assert.equal(await logIn(noor, colleague), 200);
  await noor.look('the second step of a log-in');
  const form = formWith(noor.page, 'recovery');
  await type(form, { code: '000000' });
  assert.equal(await noor.follow(button(form, '')), 422);
  await noor.look('a wrong code');
  const again = formWith(noor.page, 'recovery');
  await reveal(field(again, 'recovery'));
  await type(again, { recovery });
  assert.equal(await noor.follow(button(again, '')), 200);
}

async function endTheOther(noor, elsewhere) {
  assert.equal(await noor.goTo(at.sessions), 200);
  await noor.look('sessions');
  assert.equal(await noor.follow(button(formWith(noor.page, 'session'), '')), 200);
  await assertShows(noor.page, 'has to log in again');
  assert.equal(await elsewhere.goTo(at.posts), 401);
}

async function token(noor) {
  assert.equal(await noor.goTo(at.tokens), 200);
  const form = formWith(noor.page, 'scope');
  await type(form, { name: 'backup' });
  await choose(form, 'scope', 'read');
  assert.equal(await noor.follow(button(form, '')), 200);
  await noor.look('a token, shown once');
  assert.equal(await noor.goTo(at.tokens), 200);
  await noor.look('tokens');
}

async function otherAddress(world, noor) {
  assert.equal(await noor.goTo(at.account), 200);
  await noor.look('account');
  const form = formWith(noor.page, 'password');
  await type(form, { email: colleague.newEmail, password: colleague.password });
  assert.equal(await noor.follow(button(form, '')), 200);
  await noor.look('an address that waits');
  assert.equal(await noor.goTo(await mailed(world, colleague.newEmail, 'account-email')), 200);
  await noor.look('confirming an address');
  assert.equal(await noor.follow(button(noor.page.locator('main form'), '')), 200);
}

async function forgotten(world, noor) {
  await noor.goTo(at.desk);
  await noor.follow(noor.page.locator('main a[href*="/admin/log-in"]').first());
  assert.equal(await noor.follow(noor.page.locator(team.forgot)), 200);
  await noor.look('a forgotten password');
  await type(formWith(noor.page, 'email'), { email: colleague.newEmail });
  assert.equal(await noor.follow(button(formWith(noor.page, 'email'), '')), 200);
  await noor.look('a mail is on its way');
  assert.equal(await noor.goTo(await mailed(world, colleague.newEmail, 'reset-password')), 200);
  await noor.look('choosing another password');
  await type(formWith(noor.page, 'password_new'), { password_new: colleague.password });
  assert.equal(await noor.follow(button(formWith(noor.page, 'password_new'), '')), 200);
}

/// The link of that kind in a mail to `address`.
async function mailed({ mailbox, server }, address, kind) {
  const pattern = new RegExp(`${server.base}/${kind}/[^\\s"<>]+`);
  const found = () => mailbox.to(address).map(({ text }) => text.match(pattern)?.[0]).find(Boolean);
  await until(`a mail brings ${kind}`, longestDelay, () => Boolean(found()));
  return found();
}

async function stop(host, noor) {
  assert.equal(await host.goTo(at.people), 200);
  assert.equal(await host.follow(host.page.locator('main table a', { hasText: colleague.name })), 200);
  await host.look('one of the team');
  assert.equal(await host.follow(button(host.page.locator('main'), team.stop)), 200);
  await host.look('a stopped account');
  assert.equal(await noor.goTo(at.account), 401);
}
