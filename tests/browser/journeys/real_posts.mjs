// Three posts as people write them: a long read with drawings, formulas and code in several languages, a
// short note, and an announcement with a recording and interests. Each is written in the editor, looked at
// before it is published, and talked about by readers who say where they stand.

import assert from 'node:assert/strict';
import { assertHides, assertShows, choose, reveal } from '../lib/forms.mjs';
import { moderator } from '../lib/moderator.mjs';
import { pressSend, writeComment, writePost } from '../lib/pages.mjs';
import { phone } from '../lib/people.mjs';
import { announcement, drawings, longRead, pasted, shortNote } from '../lib/real_posts.mjs';
import { at, button, buttons, comment, label, library } from '../lib/selectors.mjs';

export const title = 'a long read, a short note and an announcement are written and talked about';

export async function run(world) {
  await writeLongRead(world);
  await write(world, shortNote);
  await write(world, announcement);
  for (const each of [longRead, shortNote, announcement]) await talkAbout(world, each);
  await readLongRead(world);
  await readOthers(world);
}

/// Text, picture, text, picture, text; what comes last is pasted where a script can take it.
async function writeLongRead({ host, people }) {
  assert.equal(await host.goTo(at.write), 200);
  await writePost(host, { ...longRead.post, body: longRead.parts[0] });
  for (const [number, picture] of longRead.pictures.entries()) {
    await insert(host, await draw(people.browser, picture), picture.alt);
    await caption(source(host), picture.caption);
    await goOn(source(host), longRead.parts[number + 1]);
  }
  await (people.mode.javaScript ? paste(source(host)) : goOn(source(host), pasted.markdown));
  assert.ok((await source(host).inputValue()).includes(pasted.markdown), 'the end was not pasted as Markdown');
  await host.look('the editor with a long read');
  await lookAndPublish(host, longRead);
}

async function write({ host }, { post, slug }) {
  assert.equal(await host.goTo(at.write), 200);
  await writePost(host, post);
  await lookAndPublish(host, { post, slug });
}

async function lookAndPublish(host, { post, slug }) {
  assert.equal(await host.follow(button(host.page.locator('#draft'), buttons.preview)), 200);
  await assertShows(host.page, post.why);
  assert.equal(await host.follow(button(host.page, buttons.publish)), 200);
  assert.equal(await host.goTo(at.post(slug)), 200);
}

const source = (host) => host.page.locator('#source');

/// Adds to the end of the field, as somebody does who goes on writing.
async function goOn(field, text) {
  await field.fill(`${(await field.inputValue()).trimEnd()}\n\n${text}`);
}

/// A picture becomes a figure by its caption, which is typed behind the address.
async function caption(field, words) {
  await field.fill((await field.inputValue()).trimEnd().replace(/\)$/, ` "${words}")`));
}

/// Puts a picture where the text ends, in a paragraph of its own. A script uploads it behind.
async function insert(host, file, alt) {
  const chosen = host.page.locator('#picture');
  await goOn(source(host), '');
  await reveal(chosen);
  await chosen.setInputFiles(file);
  await host.page.locator('#picture_alt').fill(alt);
  const press = host.page.locator(library.insert);
  if (!host.people.mode.javaScript) {
    assert.equal(await host.follow(press), 200);
    return;
  }
  await press.click();
  await host.page.waitForFunction((words) => document.getElementById('source').value.includes(`![${words}](/media/`), alt);
}

/// What `drawings` holds, as a picture in a file.
async function draw(browser, { name, draws }) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 700 } });
  await page.setContent(drawings[draws]());
  const buffer = await page.locator('svg').screenshot();
  await page.close();
  return { name, mimeType: 'image/png', buffer };
}

async function paste(field) {
  const before = `${(await field.inputValue()).trimEnd()}\n\n`;
  await field.fill(before);
  await field.evaluate((area, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'What we would do again');
    area.setSelectionRange(area.value.length, area.value.length);
    area.focus();
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted.html);
  await field.page().waitForFunction(() => document.getElementById('source').value.includes('3. Look'));
}

/// Everybody comments from a phone of their own and says where they stand; the host publishes.
async function talkAbout({ host, people }, { slug, comments }) {
  for (const { who, says } of comments) {
    const person = await people.meet(who.name, { screen: phone });
    assert.equal(await person.goTo(at.post(slug)), 200);
    const form = await writeComment(person, who);
    for (const [name, value] of Object.entries(says)) await choose(form, name, value);
    assert.equal(await pressSend(person, form), 200);
    await moderator(host).approve(who.body.replaceAll('*', ''));
  }
}

async function readLongRead({ people }) {
  const reader = await people.meet('who reads to the end');
  assert.equal(await reader.goTo(at.post(longRead.slug)), 200);
  for (const selector of longRead.holds) {
    assert.ok(await reader.page.locator(`.prose ${selector}`).count() > 0, `${selector} is not in the long read`);
  }
  assert.equal(await reader.page.locator('.prose figure img').count(), longRead.pictures.length);
  assert.equal(await reader.page.locator('.prose figure img:not([alt])').count(), 0);
  await assertShows(reader.page, pasted.markdown.split('\n')[0].slice(3));
  await labelled(reader, longRead);
  await reader.look('a long read');
}

async function readOthers({ people }) {
  const reader = await people.meet('who reads the rest', { screen: phone });
  assert.equal(await reader.goTo(at.post(shortNote.slug)), 200);
  await assertHides(reader.page, 'Contents');
  await reader.look('a short note');
  assert.equal(await reader.goTo(at.post(announcement.slug)), 200);
  for (const words of [announcement.post.interests, 'Restore night, the first: a file server in ninety minutes']) {
    await assertShows(reader.page, words);
  }
  await labelled(reader, announcement);
  await reader.look('an announcement with a recording');
}

async function labelled(reader, { comments }) {
  for (const { who, label: words } of comments) {
    const there = comment(reader.page, who.body.replaceAll('*', ''));
    await there.waitFor();
    if (words) await label(there, words).waitFor();
  }
}
