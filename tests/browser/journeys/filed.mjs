// A post that is a part of a series, opens with a cover, says where it appeared first and holds a recording
// that asks nobody before somebody presses play; the owner's page about writing; what a subject's people said.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, reveal, type } from '../lib/forms.mjs';
import { pressSend, writeComment } from '../lib/pages.mjs';
import { slope } from '../lib/picture.mjs';
import { at, button, buttons, deskItem, filed } from '../lib/selectors.mjs';

export const title = 'a post is a part of a series, with a cover and a recording, and a subject has people';

const SERIES = 'Leaving a hosted backup';
const PLAYER = 'https://www.youtube-nocookie.com/**';
const recording = [
  'It starts with a call.',
  '',
  '```video',
  'https://www.youtube.com/watch?v=forthright-1',
  'The call, forty minutes of it',
  '',
  'Hello, this is the provider.',
  '```',
].join('\n');

export async function run(world) {
  const { host } = world;
  const reader = await world.people.meet('somebody who reads a series');
  await writing(host);
  await parts(host, reader);
  await arranged(host, reader);
  await renamed(host, reader);
  await merged(host, reader);
  await people(host, reader);
}

/// Required for a moment, then advised again.
async function writing(host) {
  assert.equal(await host.goTo(at.settings), 200);
  assert.equal(await host.follow(host.page.locator(filed.writingLink)), 200);
  await host.look('the settings for writing');
  await host.page.locator('[name="standfirst"][value="required"]').check();
  assert.equal(await host.follow(host.page.locator('main form button')), 200);
  assert.equal(await host.goTo(at.write), 200);
  await type(host.page, { title: 'Nothing said above', source: 'A text.' });
  assert.equal(await host.follow(button(host.page.locator('.bar'), buttons.publish)), 422);
  await assertShows(host.page, 'A post appears with this filled in.');
  await host.look('a post that says neither for whom nor why');
  assert.equal(await host.goTo(at.writing), 200);
  await host.page.locator('[name="standfirst"][value="advised"]').check();
  await host.page.locator('[name="peertube"]').fill('video.example.org');
  assert.equal(await host.follow(host.page.locator('main form button')), 200);
  await assertShows(host.page, 'Saved.');
}

async function parts(host, reader) {
  assert.equal(await host.goTo(at.write), 200);
  await type(host.page, {
    title: 'The last weekend of a hosted backup', audience: 'Everyone', why: 'The last weekend of a hosted backup.',
    source: 'It ends.', subjects: 'Mirelle | organisation', series: SERIES, part: '2', tags: 'Hosted bakcups, Rented backups',
  });
  assert.equal(await host.follow(button(host.page.locator('.bar'), buttons.publish)), 200);
  await assertShows(host.page, 'Everyone is hard to write for.');
  await host.look('the editor with advice');

  assert.equal(await host.goTo(at.write), 200);
  await type(host.page, {
    title: 'The first call about leaving', audience: 'IT managers who leave a provider', why: 'The first call sets the price of the last weekend.',
    source: recording, subjects: 'Mirelle', series: SERIES, part: '1', canonical: 'https://first.example.org/the-first-call',
  });
  await advised(host);
  await reveal(host.page.locator('#cover_file'));
  await host.page.locator('#cover_file').setInputFiles(slope('a cover.png', 600, 350, 30));
  await host.page.locator('#cover_alt').fill('A green slope under a pale sky');
  assert.equal(await host.follow(host.page.locator(filed.useCover)), 200);
  await assertShows(host.page, 'is the cover');
  await host.look('the editor with a cover and a series');
  assert.equal(await host.follow(button(host.page.locator('.bar'), buttons.publish)), 200);

  assert.equal(await reader.goTo(at.post('the-first-call-about-leaving')), 200);
  for (const text of ['Part 1 of 2 in', SERIES, 'First published at', 'first.example.org', 'The last weekend of a hosted backup']) {
    await assertShows(reader.page, text);
  }
  assert.equal(await reader.page.locator('figure.cover img').getAttribute('alt'), 'A green slope under a pale sky');
  await played(reader);
  await reader.look('a part of a series with a cover and a recording');
  assert.equal(await reader.follow(reader.page.locator('.neighbours a[rel="next"]')), 200);
  assert.equal(await reader.follow(reader.page.locator('.in-series a')), 200);
  await assertShows(reader.page, '2 parts');
  await reader.look('a series');
}

/// Advice follows while somebody writes, where a script runs.
async function advised(host) {
  if (!host.people.mode.javaScript) return;
  await host.page.locator('#audience').fill('everybody');
  await host.page.locator('#audience-advice', { hasText: 'Everyone is hard to write for.' }).waitFor();
  await host.page.locator('#audience').fill('IT managers who leave a provider');
  await host.page.locator('#audience-advice:empty').waitFor({ state: 'attached' });
}

/// Nothing is asked of the other site before the press; without a script the link leads there.
async function played(reader) {
  const figure = reader.page.locator('figure.recording');
  assert.equal(await figure.locator('a').first().getAttribute('href'), 'https://www.youtube.com/watch?v=forthright-1');
  if (!reader.people.mode.javaScript) {
    assert.equal(await figure.locator('button').count(), 0);
    return;
  }
  const asked = [];
  await reader.context.route(PLAYER, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Player</title><p>Playing</p></html>' });
  });
  assert.equal(await reader.page.locator('iframe').count(), 0);
  assert.deepEqual(asked, []);
  await reader.look('a recording that waits');
  const { allowed } = reader.people.record;
  allowed.add(new URL(PLAYER).origin);
  await figure.locator('button').click();
  await reader.page.frameLocator('figure.recording iframe').getByText('Playing').waitFor();
  assert.equal(asked.length, 1);
  allowed.delete(new URL(PLAYER).origin);
}

async function arranged(host, reader) {
  assert.equal(await host.goTo(at.posts), 200);
  assert.equal(await host.follow(host.page.locator(filed.allSeries)), 200);
  await host.look('all series');
  assert.equal(await host.follow(host.page.locator('main a', { hasText: SERIES })), 200);
  await host.look('a series about to be arranged');
  await host.page.locator('[name="description"]').fill('Two weekends and a call.');
  assert.equal(await host.follow(host.page.locator('[value="save"]')), 200);
  assert.equal(await host.follow(host.page.locator('button[value^="down-"]').first()), 200);
  await reader.goTo(at.series('leaving-a-hosted-backup'));
  await assertShows(reader.page, 'Two weekends and a call.');
  assert.equal((await reader.page.locator('.parts h2').first().innerText()).includes('last weekend'), true);
  assert.equal(await host.follow(host.page.locator('button[value^="down-"]').first()), 200);
}

/// A name is put right, and its old address leads on.
async function renamed(host, reader) {
  assert.equal(await host.goTo(at.posts), 200);
  assert.equal(await host.follow(host.page.locator(filed.allTerms)), 200);
  await host.look('the names that posts are filed under');
  assert.equal(await host.follow(host.page.locator('main a', { hasText: 'Hosted bakcups' })), 200);
  await host.look('a name about to be put right');
  await host.page.locator('[name="name"]').fill('Hosted backups');
  await host.page.locator('[name="slug"]').fill('');
  assert.equal(await host.follow(host.page.locator('main form button.go')), 200);
  await assertShows(host.page, 'Hosted backups');
  assert.equal(await reader.goTo(at.tag('hosted-bakcups')), 200);
  assert.equal(new URL(reader.page.url()).pathname.endsWith('/tags/hosted-backups'), true);
}

/// Of two that mean the same one is left.
async function merged(host, reader) {
  assert.equal(await host.follow(host.page.locator('main a', { hasText: 'Rented backups' })), 200);
  await host.page.locator('[name="name"]').fill('Hosted backups');
  await host.page.locator('[name="slug"]').fill('');
  assert.equal(await host.follow(host.page.locator('main form button.go')), 422);
  await host.look('a name that another one has');
  assert.equal(await host.follow(host.page.locator('.note.wrong a')), 200);
  await assertShows(host.page, '1 post goes from “Rented backups” to “Hosted backups”.');
  await host.look('one name about to be merged into another');
  assert.equal(await host.follow(host.page.locator('main form button.risk')), 200);
  await assertHides(host.page, 'Rented backups');
  assert.equal(await reader.goTo(at.tag('rented-backups')), 200);
  assert.equal(new URL(reader.page.url()).pathname.endsWith('/tags/hosted-backups'), true);
}

async function people(host, reader) {
  assert.equal(await reader.goTo(at.post('the-first-call-about-leaving')), 200);
  const form = await writeComment(reader, { name: 'Tove Marr', body: 'We answer that call ourselves, every Monday.' });
  await choose(form, 'affiliation_kind', 'works_there');
  assert.equal(await pressSend(reader, form), 200);
  assert.equal(await reader.goTo(at.subject('mirelle')), 200);
  await assertHides(reader.page, 'every Monday');
  assert.equal(await host.goTo(at.desk), 200);
  const item = deskItem(host.page, 'every Monday');
  assert.equal(await host.follow(button(item, buttons.approve)), 200);
  assert.equal(await reader.goTo(at.subject('mirelle')), 200);
  for (const text of ['What its people said here', 'Tove Marr', 'works at Mirelle', 'every Monday']) await assertShows(reader.page, text);
  await reader.look('a subject and its people');
}
