// A blog in German: a reader comments, the owner publishes and asks with the same keys as ever, the reader
// answers; a colleague sees the desk in French. Every page of it is looked at on both screens, because words
// are longer here.

import assert from 'node:assert/strict';
import { openInspector, specimens, nameOf } from '../lib/checks.mjs';
import { assertHides, assertShows, choose } from '../lib/forms.mjs';
import { moderator } from '../lib/moderator.mjs';
import { onOwnBlog } from '../lib/own_blog.mjs';
import { answerWithChips, openDesk, sendComment, writePost } from '../lib/pages.mjs';
import { desktop, phone } from '../lib/people.mjs';
import { at, button, buttons, comment, deskItem, fields, formWith, label } from '../lib/selectors.mjs';
import { german } from '../lib/texts.mjs';

export const title = 'a blog speaks German, and somebody of its team French';

export async function run(world) {
  return onOwnBlog(world, desktop, async (own) => {
    await toGerman(own.host);
    await publish(own.host);
    const receipt = await say(own);
    await ask(own.host);
    await answer(own, receipt);
    await inFrench(own.host);
    await looks(own);
  });
}

async function toGerman(host) {
  assert.equal(await host.goTo(at.settingsOf('blog')), 200);
  const form = formWith(host.page, fields.language);
  await choose(form, fields.language, 'de');
  assert.equal(await host.follow(form.locator('button.go').first()), 200);
  await assertShows(host.page, 'Gespeichert.');
  assert.equal(await host.page.locator('html').getAttribute('lang'), 'de');
  await host.look('settings in German');
}

async function publish(host) {
  assert.equal(await host.goTo(at.write), 200);
  await host.look('editor in German');
  await writePost(host, german.post);
  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
}

/// Returns the address of the receipt.
async function say({ people }) {
  const reader = await people.meet('Jule', { screen: phone });
  assert.equal(await sendComment(reader, german.post.slug, german.comment), 200);
  await assertShows(reader.page, 'Vielen Dank, Ihr Kommentar ist da');
  await assertHides(reader.page, 'Thank you');
  await reader.look('receipt in German');
  return reader.page.url();
}

async function ask(host) {
  await openDesk(host, german.comment.body);
  await host.look('desk in German');
  await moderator(host).ask(german.comment.body, 'public');
  assert.equal(await host.goTo(at.post(german.post.slug)), 200);
  await assertShows(host.page, `fragt ${german.comment.name}`);
  await host.look('post in German, for who moderates');
}

async function answer({ people }, receipt) {
  const reader = await people.meet('Jule again', { screen: phone });
  assert.equal(await reader.goTo(receipt), 200);
  await reader.look('receipt with a question in German');
  assert.equal(await answerWithChips(reader, german.answer), 200);
  assert.equal(await reader.goTo(at.post(german.post.slug)), 200);
  await label(comment(reader.page, german.comment.body), german.label).waitFor();
  await reader.look('post in German');
}

async function inFrench(host) {
  assert.equal(await host.goTo(at.account), 200);
  const form = formWith(host.page, fields.language);
  await choose(form, fields.language, 'fr');
  assert.equal(await host.follow(form.locator('button.go').first()), 200);
  assert.equal(await host.goTo(`${at.desk}?view=published`), 200);
  assert.equal(await host.page.locator('html').getAttribute('lang'), 'fr');
  // What readers see beside the name stays as they see it.
  const item = await deskItem(host.page, german.comment.body).textContent();
  assert.match(item.replace(/\s+/g, ' '), german.label);
  await host.look('desk in French');
}

async function looks({ record, people }) {
  const inspector = await openInspector(people.browser);
  const wrong = [];
  for (const document of specimens(record.documents, new Set())) {
    try {
      await inspector.inspect(document, () => {});
    } catch (error) {
      wrong.push(`${nameOf(document)}: ${error.message}`);
    }
  }
  await inspector.close();
  assert.deepEqual(wrong, []);
}
