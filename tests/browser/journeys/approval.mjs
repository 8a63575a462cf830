// A contributor submits a post, the owner reads it by its private link, sends it back with a word, and
// publishes it when it comes again.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { logIn } from '../lib/pages.mjs';
import { at, button, buttons, editor } from '../lib/selectors.mjs';
import { contributor } from '../lib/texts.mjs';

export const title = 'a contributor submits a post, gets it back, and sees it published';

export async function run(world) {
  const { host, server } = world;
  const person = ['--name', contributor.name, '--email', contributor.email];
  await server.commandWith(contributor.password, 'admin', 'create', ...person, '--role', 'contributor', '--password-stdin');
  const nadia = await world.people.meet('a contributor');
  await nadia.goTo(at.write);
  assert.equal(await logIn(nadia, contributor), 200);

  assert.equal(await nadia.goTo(at.write), 200);
  await nadia.page.locator('#title').fill(contributor.post);
  await nadia.page.locator('#source').fill('Nine hours, all in all.');
  assert.equal(await nadia.follow(nadia.page.locator(editor.submit)), 200);
  await assertShows(nadia.page, 'Someone who publishes will look at it.');
  await nadia.look('a post that was submitted');

  await readInPrivate(world);
  await sendBack(host);

  assert.equal(await nadia.goTo(at.posts), 200);
  assert.equal(await nadia.follow(nadia.page.locator('.rows a', { hasText: contributor.post })), 200);
  await assertShows(nadia.page, 'This came back to you');
  await assertShows(nadia.page, contributor.note);
  await nadia.look('a post that came back');
  await nadia.page.locator('#source').fill('Nine hours and ten minutes, all in all.');
  assert.equal(await nadia.follow(nadia.page.locator(editor.submit)), 200);

  await openWaiting(host);
  assert.equal(await host.follow(button(host.page.locator('.bar'), buttons.publish)), 200);
  await assertShows(host.page, 'Published.');
  await nadia.goTo(at.home);
  await assertShows(nadia.page, contributor.post);
}

async function openWaiting(host) {
  assert.equal(await host.goTo(`${at.posts}?status=submitted`), 200);
  await host.look('posts that wait for approval');
  assert.equal(await host.follow(host.page.locator('.rows a', { hasText: contributor.post })), 200);
}

/// Who has the link needs nothing else.
async function readInPrivate({ host, people }) {
  await openWaiting(host);
  await host.page.locator(editor.reviewFold).click();
  assert.equal(await host.follow(host.page.locator(editor.makeLink)), 200);
  const link = await host.page.locator(editor.link).inputValue();
  const reviewer = await people.meet('a reviewer');
  assert.equal(await reviewer.goTo(link), 200);
  await assertShows(reviewer.page, 'This is a draft, shown to those who have this link.');
  await reviewer.look('a draft behind its private link');
}

async function sendBack(host) {
  await openWaiting(host);
  assert.equal(await host.follow(host.page.locator(editor.sendBack)), 422);
  await assertShows(host.page, 'Please say what should change.');
  await host.page.locator('#note').fill(contributor.note);
  await host.look('a post that waits for approval');
  assert.equal(await host.follow(host.page.locator(editor.sendBack)), 200);
  await assertShows(host.page, 'Back with its writer.');
}
