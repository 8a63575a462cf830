// Writing with a script: what is typed is kept and taken up again, formatted text that is pasted becomes
// Markdown, the page stands beside the field; and a version comes back from the history, script or not.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { at, button, buttons, editor } from '../lib/selectors.mjs';

export const title = 'what is typed is kept, pasted text keeps its shape, and a version comes back';

export async function run({ host }) {
  if (host.people.mode.javaScript) await typed(host);
  if (host.people.mode.javaScript) await marked(host);
  await versions(host);
  await shelf(host);
}

async function typed(host) {
  assert.equal(await host.goTo(at.write), 200);
  await host.page.locator('#title').fill('Kept for later');
  const source = host.page.locator('#source');
  await source.fill('Before.');
  await source.evaluate((field) => field.setSelectionRange(7, 7));
  await source.evaluate(paste, '<h1>The invoice</h1><p>Three <b>renewals</b>, see <a href="https://example.org/">prices</a>.</p><ul><li>one</li><li>two</li></ul>');
  await host.page.waitForFunction(() => document.getElementById('source').value.includes('- two'));
  assert.equal(
    (await source.inputValue()).trim(),
    'Before.\n\n## The invoice\n\nThree **renewals**, see [prices](https://example.org/).\n\n- one\n- two',
  );
  await assertShows(host.page, 'Pasted with its formatting.');
  await host.page.waitForFunction(() => document.querySelector('#pane .drawn').shadowRoot.querySelector('h2'));
  await host.page.locator('#kept', { hasText: 'not saved yet' }).waitFor();
  await host.look('the editor with a preview beside');

  assert.equal(await host.goTo(at.write), 200);
  await assertShows(host.page, 'that is not saved');
  // Another text may have been left behind on the way here.
  const offered = host.page.locator(editor.offer, { hasText: 'Kept for later' });
  assert.equal(await offered.count(), 1);
  await host.look('the editor with a text that was not saved');
  assert.equal(await host.follow(offered.locator(editor.takeUp)), 200);
  assert.match(await host.page.locator('#source').inputValue(), /- two/);
  await host.look('a text that was taken up');
  assert.equal(await host.follow(button(host.page.locator('#draft'), buttons.draft)), 200);
  assert.equal(await host.goTo(at.write), 200);
  assert.equal(await offered.count(), 0, 'what was saved is offered no more');
}

/// What is chosen gets marks and loses them, and becomes a link.
async function marked(host) {
  assert.equal(await host.goTo(at.write), 200);
  const source = host.page.locator('#source');
  const choose = (start, end) => source.evaluate((field, [from, to]) => {
    field.focus();
    field.setSelectionRange(from, to);
  }, [start, end]);
  await source.fill('See prices now.');
  await choose(4, 11);
  await source.press('Control+b');
  assert.equal(await source.inputValue(), 'See **prices** now.');
  await source.press('Control+i');
  assert.equal(await source.inputValue(), 'See ***prices*** now.');
  await source.press('Control+b');
  await source.press('Control+i');
  assert.equal(await source.inputValue(), 'See prices now.');
  await source.press('Control+k');
  await host.page.keyboard.type('https://example.org/');
  assert.equal(await source.inputValue(), 'See [prices](https://example.org/) now.');
  await source.fill('');
}

async function versions(host) {
  assert.equal(await host.goTo(at.write), 200);
  await host.page.locator('#title').fill('Two versions');
  await host.page.locator('#source').fill('The first version.\n\nA line that stays.');
  assert.equal(await host.follow(button(host.page.locator('#draft'), buttons.draft)), 200);
  await host.page.locator('#source').fill('The second version.\n\nA line that stays.');
  assert.equal(await host.follow(button(host.page.locator('#draft'), buttons.draft)), 200);
  assert.equal(await host.follow(host.page.locator(editor.history)), 200);
  await host.look('the history of a post');
  assert.equal(await host.follow(host.page.locator(editor.version).last()), 200);
  assert.equal(await host.follow(host.page.locator('.views a', { hasText: 'Compared with now' })), 200);
  await host.look('a version compared with now');
  assert.equal(await host.follow(host.page.locator(editor.restore)), 200);
  await assertShows(host.page, 'That version is back.');
  assert.match(await host.page.locator('#source').inputValue(), /^The first version/);
}

async function shelf(host) {
  assert.equal(await host.goTo(at.posts), 200);
  const row = host.page.locator('.rows tr', { hasText: 'Two versions' });
  assert.equal(await host.follow(row.locator(editor.trash)), 200);
  await assertShows(host.page, 'is in the trash');
  await host.look('a post that went to the trash');
  assert.equal(await host.follow(host.page.locator('.flash button')), 200);
  await assertShows(host.page, 'is out of the trash');
}

/// Runs on the page: what a browser does when formatted text is pasted.
function paste(field, html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', 'The invoice');
  field.focus();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
