// A reader comes by an address that is not here any more, and finds the post it meant, and a comment.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { sendComment, writePost } from '../lib/pages.mjs';
import { moderator } from '../lib/moderator.mjs';
import { desktop, phone } from '../lib/people.mjs';
import { at, button, buttons, readerSearch } from '../lib/selectors.mjs';
import { looked } from '../lib/texts.mjs';

export const title = 'a reader searches from a page that is not here, and finds a post and a comment';

const { post, said } = looked;

export async function run({ host, people }) {
  await publish(host, people);
  const reader = await people.meet('Ada', { screen: phone });
  assert.equal(await reader.goTo(at.post(looked.old)), 404);
  const likely = reader.page.locator(readerSearch.likely).first();
  assert.equal(await likely.innerText(), post.title);
  await reader.look('a page that is not here, and what it may have been');
  await findBoth(reader);
  await reader.page.setViewportSize(desktop);
  assert.equal(await search(reader, looked.nothing), 200);
  await assertShows(reader.page, 'Nothing found');
  await reader.look('a search that found nothing');
}

async function publish(host, people) {
  assert.equal(await host.goTo(at.write), 200);
  const form = await writePost(host, post);
  assert.equal(await host.follow(button(form, buttons.publish)), 200);
  const sender = await people.meet(said.name);
  assert.equal(await sendComment(sender, looked.slug, said), 200);
  await moderator(host).approve(said.body);
}

async function search(reader, words) {
  const form = reader.page.locator(readerSearch.form);
  await form.locator(readerSearch.words).fill(words);
  return reader.follow(button(form, buttons.any));
}

async function findBoth(reader) {
  assert.equal(await search(reader, looked.words), 200);
  const { page } = reader;
  assert.equal(await page.locator(readerSearch.posts).first().innerText(), post.title);
  assert.ok((await page.locator(readerSearch.marked).allInnerTexts()).length > 0, 'the words are marked');
  await reader.look('a search that found a post and a comment');
  assert.equal(await reader.follow(page.locator(readerSearch.comments).first()), 200);
  await assertShows(page, said.body);
}
