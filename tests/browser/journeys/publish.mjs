// The owner writes a post, looks at it, and publishes it.

import assert from 'node:assert/strict';
import { assertShows, choose } from '../lib/forms.mjs';
import { writePost } from '../lib/pages.mjs';
import { at, button, buttons, editor, fields } from '../lib/selectors.mjs';
import { about, owner, post, rich } from '../lib/texts.mjs';

export const title = 'the owner writes, previews and publishes a post';

export async function run(world) {
  const { host } = world;
  world.reader = await world.people.meet('a reader');
  await world.reader.goTo(at.home);
  await world.reader.look('empty home');

  assert.equal(await host.goTo(at.write), 200);
  await host.look('empty editor');
  const form = await writePost(host, post);
  assert.equal(await host.follow(button(form, buttons.preview)), 200);
  await assertShows(host.page, 'The discount that comes back');
  await assertShows(host.page, post.why);
  await host.look('preview of a post');
  assert.equal(await world.reader.goTo(at.post(post.slug)), 404, 'a preview publishes nothing');

  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
  await host.look('after publishing');
  await lookElsewhere(host);

  assert.equal(await world.reader.goTo(at.post(post.slug)), 200);
  for (const text of [post.title, post.audience, post.why, owner.name, 'Read the second invoice first.']) {
    await assertShows(world.reader.page, text);
  }
  await world.reader.look('post');
  await world.reader.goTo(at.home);
  await assertShows(world.reader.page, post.title);
  await world.reader.look('home');
  await publishPage(world);
  await publishRich(world);
}

/// The post as a feed reader, a mailbox and a messenger will have it.
async function lookElsewhere(host) {
  assert.equal(await host.follow(host.page.locator(editor.elsewhere)), 200);
  for (const text of ['In a feed reader', 'As a letter', 'As a shared link', post.why]) await assertShows(host.page, text);
  const letter = host.page.frameLocator('iframe');
  assert.equal(await letter.locator('h1').innerText(), post.title);
  await host.look('how a post appears elsewhere');
}

/// All that Markdown can be: the editor says it, a reader finds it, by keyboard too.
async function publishRich({ host, reader }) {
  assert.equal(await host.goTo(at.write), 200);
  await host.page.locator('.write-help > summary').click();
  await assertShows(host.page, 'Callouts');
  await host.look('what can be written');
  const form = await writePost(host, rich);
  assert.equal(await host.follow(button(form, buttons.draft)), 200);
  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
  assert.equal(await reader.goTo(at.post('everything-in-one-post')), 200);
  for (const text of ['Warning: Mind the step', 'Getting it back.', 'As always.']) await assertShows(reader.page, text);
  await reader.page.locator('.toc summary').click();
  await reader.page.locator('.toc a', { hasText: 'Three' }).click();
  assert.ok(reader.page.url().endsWith('#t-three'), reader.page.url());
  await reader.page.locator('.footnote-ref a').first().click();
  await reader.page.locator('.footnote-backref').first().click();
  assert.ok(reader.page.url().endsWith('#t-fnref-rest'), reader.page.url());
  await reader.look('post with everything');
}

/// A page is a post that stands by itself, outside of the stream.
async function publishPage({ host, reader }) {
  assert.equal(await host.goTo(at.write), 200);
  const form = await writePost(host, { title: about.title, body: about.body });
  await choose(form, fields.post.kind, 'page');
  assert.equal(await host.follow(button(form, buttons.draft)), 200);
  assert.equal(await reader.goTo(at.page(about.slug)), 404, 'a draft is nowhere to be seen');
  assert.equal(await host.follow(host.page.locator('.flash a')), 200);
  await assertShows(host.page, about.body);
  await host.look('preview of a saved draft');
  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
  assert.equal(await reader.goTo(at.page(about.slug)), 200);
  await assertShows(reader.page, about.body);
  await reader.look('page');
}
