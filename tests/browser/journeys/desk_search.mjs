// The owner looks for comments at the desk, filters, decides, and stands at the same place again.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, reveal } from '../lib/forms.mjs';
import { sendComment } from '../lib/pages.mjs';
import { moderator } from '../lib/moderator.mjs';
import { at, button, buttons, deskItem, deskItems, finding, formWith, news, waiting } from '../lib/selectors.mjs';
import { post, searched } from '../lib/texts.mjs';

export const title = 'the owner searches and filters at the desk, decides, and comes back to the same search';

export async function run({ host, people }) {
  const noor = await people.meet('Noor');
  for (const [at, body] of searched.bodies.entries()) {
    const { email, names } = searched;
    assert.equal(await sendComment(noor, post.slug, { name: names[at], email, body }), 200);
  }
  await search(host, searched.domain);
  if (host.people.mode.javaScript) await keepsItsNumber(host, await people.meet('Pia'));
  await filter(host);
  const place = new URL(host.page.url()).search;
  await decideAndUndo(host, place);
  await everythingOfOne(host);
  await findNothing(host);
  if (host.people.mode.javaScript) await moderator(host).approve(searched.beside.body);
}

async function search(host, words) {
  assert.equal(await host.goTo(at.desk), 200);
  const field = host.page.locator(finding.words);
  if (host.people.mode.javaScript) {
    await host.page.keyboard.press('/');
    assert.ok(await field.evaluate((input) => input === document.activeElement), 'the cursor is in the search');
    await host.page.keyboard.type(words);
    assert.equal(await host.arrive(() => host.page.keyboard.press('Enter')), 200);
  } else {
    await field.fill(words);
    assert.equal(await host.follow(button(host.page.locator(finding.form), buttons.any)), 200);
  }
  await assertShows(host.page, '2 found');
  assert.equal(await deskItems(host.page).count(), 2);
  await host.look('desk, searched');
}

/// What comes in beside a search is told, and its number stays that of what was found.
async function keepsItsNumber(host, pia) {
  assert.equal(await sendComment(pia, post.slug, searched.beside), 200);
  await host.page.locator(news.line).waitFor();
  assert.equal(await host.page.locator(waiting).innerText(), '2');
}

async function filter(host) {
  const form = host.page.locator(finding.form);
  await reveal(form.locator(finding.rule));
  await host.look('desk, about to filter');
  await choose(form, 'stands', 'unstated');
  await form.locator(finding.from).fill('2020-01-01');
  assert.equal(await host.follow(form.locator(finding.filter)), 200);
  await assertShows(host.page, 'Nothing stated');
  assert.equal(await host.page.locator(finding.active).count(), 2);
  await host.look('desk, filtered');
}

async function decideAndUndo(host, place) {
  const [first, second] = searched.bodies;
  assert.equal(await host.follow(button(deskItem(host.page, first), buttons.approve)), 200);
  assertPlace(host, place);
  await assertShows(host.page, '1 found');
  await assertHides(host.page, first);
  await host.look('desk, decided within a search');
  assert.equal(await host.follow(host.page.locator(finding.undo)), 200);
  assertPlace(host, place);
  for (const body of [first, second]) {
    assert.equal(await host.follow(button(deskItem(host.page, body), buttons.approve)), 200);
  }
  assertPlace(host, place);
  await assertShows(host.page, 'Nothing found');
  await host.look('desk, all of a search decided');
}

/// The address is that of the search; where the page was drawn again, with the line about what was done.
function assertPlace(host, place) {
  const now = new URL(host.page.url()).searchParams;
  assert.ok(now.has('done') || host.people.mode.javaScript, host.page.url());
  for (const [name, value] of new URLSearchParams(place)) {
    assert.equal(now.get(name) ?? '', value, `${name} in ${host.page.url()}`);
  }
}

async function everythingOfOne(host) {
  assert.equal(await host.goTo(`${at.desk}?view=published&q=${searched.word}`), 200);
  const item = deskItem(host.page, searched.bodies[0]);
  // What stands beside a comment is there for the one in focus.
  await item.locator('h3 a').click();
  assert.equal(await host.follow(item.locator(finding.person)), 200);
  assert.ok(!decodeURIComponent(host.page.url()).includes(searched.email), 'no address in the address bar');
  await assertShows(host.page, `By whoever wrote as ${searched.names[0]}`);
  assert.equal(await deskItems(host.page).count(), 2);
  await host.look('desk, everything of one person');
  assert.equal(await host.follow(host.page.locator(finding.remove).first()), 200);
  assert.equal(await host.page.locator(finding.active).count(), 0);
}

async function findNothing(host) {
  const form = formWith(host.page, 'q');
  await form.locator(finding.words).fill('"NEAR( * \' -');
  assert.equal(await host.follow(button(form, buttons.any)), 200);
  await assertShows(host.page, 'Nothing found');
  assert.equal(await host.goTo(`${at.desk}?from=soon&post=nowhere`), 200);
  await assertShows(host.page, 'No post has this address.');
  await host.look('desk, filters that are wrong');
}
