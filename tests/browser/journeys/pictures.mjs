// The owner adds pictures: to the list, and from the editor, by a form or, with JavaScript, pasted into
// the text.

import assert from 'node:assert/strict';
import { assertHides, assertShows } from '../lib/forms.mjs';
import { slope } from '../lib/picture.mjs';
import { at, library } from '../lib/selectors.mjs';

export const title = 'the owner adds pictures and puts one into a post';

export async function run({ host }) {
  await toTheList(host);
  await oneFile(host);
  if (host.people.mode.javaScript) await pasted(host);
  else await byForm(host);
}

async function toTheList(host) {
  assert.equal(await host.goTo(at.media), 200);
  await host.look('no pictures yet');
  const broken = { name: 'broken.png', mimeType: 'image/png', buffer: slope('x').buffer.subarray(0, 200) };
  await host.page.locator(library.files).setInputFiles([slope('a slope.png'), slope('steep.png', 900, 1200, 40), broken]);
  assert.equal(await host.follow(host.page.locator(library.upload)), 422);
  await assertShows(host.page, 'a slope.png is here.');
  await assertShows(host.page, 'broken.png is damaged');
  await host.look('pictures that were uploaded, and one that was not');
  const card = host.page.locator(library.card, { hasText: 'steep.png' });
  await card.locator('[name="alt"]').fill('A steep slope');
  assert.equal(await host.follow(card.locator('button')), 200);
  await assertShows(host.page, 'Saved what it shows.');
  await host.look('a list of pictures');
}

async function oneFile(host) {
  assert.equal(await host.follow(host.page.locator(`${library.card} .name a`, { hasText: 'steep.png' })), 200);
  await assertShows(host.page, 'In no post yet');
  await host.look('a picture alone');
  assert.equal(await host.follow(host.page.locator('[value="trash"]')), 200);
  await assertShows(host.page, 'Moved to the bin.');
  await host.look('a picture in the bin');
  assert.equal(await host.follow(host.page.locator('.flash button')), 200);
  await assertShows(host.page, 'Taken out of the bin.');
}

async function byForm(host) {
  assert.equal(await host.goTo(at.write), 200);
  await host.page.locator('#source').fill('It goes up.');
  await host.page.locator(`${library.fold} > summary`).click();
  await host.page.locator(library.insert).click();
  await assertShows(host.page, 'Choose a file first.');
  assert.match(await host.page.locator('#source').inputValue(), /It goes up/);
  await host.page.locator(`${library.fold} > summary`).click();
  await host.page.locator('#picture').setInputFiles(slope('from the form.png'));
  await host.page.locator('#picture_alt').fill('A slope');
  assert.equal(await host.follow(host.page.locator(library.insert)), 200);
  assert.match(await host.page.locator('#source').inputValue(), /^It goes up\.\n\n!\[A slope\]\(\/media\/[0-9a-f]{64}\)/);
  await host.look('a picture in the editor');
}

async function pasted(host) {
  assert.equal(await host.goTo(at.write), 200);
  const source = host.page.locator('#source');
  await source.fill('It goes up. And down.');
  await source.evaluate((field) => field.setSelectionRange(12, 12));
  await source.evaluate(paste, [...slope('pasted.png').buffer]);
  await host.page.waitForFunction(() => /\/media\/[0-9a-f]{64}\)/.test(document.getElementById('source').value));
  assert.match(await source.inputValue(), /^It goes up\. !\[\]\(\/media\/[0-9a-f]{64}\)And down\.$/);
  await assertShows(host.page, 'One picture says nothing of what it shows.');
  await host.page.getByLabel('What does pasted.png show?').fill('A [green] slope');
  assert.match(await source.inputValue(), /!\[A green slope\]\(/);
  await host.look('a pasted picture in the editor');
  await assertHides(host.page, 'One picture says nothing of what it shows.');
  await source.evaluate(paste, [1, 2, 3]);
  await host.page.locator(library.refused).waitFor();
  await assertShows(host.page, 'is neither a picture nor a recording');
  assert.doesNotMatch(await source.inputValue(), /Uploading/);
}

/// Runs on the page: what a browser does when a picture is pasted.
function paste(field, bytes) {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }));
  field.focus();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
