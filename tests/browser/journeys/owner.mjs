// The owner gives the header links of their own, looks at a colour before it is saved, says what is expected
// of comments, and lets an old address lead somewhere. What others see is put back in the end.

import assert from 'node:assert/strict';
import { assertHides, assertShows, type } from '../lib/forms.mjs';
import { at, button, formWith, owning } from '../lib/selectors.mjs';
import { house } from '../lib/texts.mjs';
import { phone } from '../lib/people.mjs';

export const title = 'the owner changes how the blog looks, and sees figures of its readers';

export async function run({ host, people }) {
  const reader = await people.meet('Ola', { screen: phone });
  await header(host, reader);
  await looks(host, reader);
  await comments(host);
  await others(host);
  await figures(host);
  await redirect(host, reader);
  await putBack(host);
}

/// From the list of parts to one of them.
async function part(host, name) {
  assert.equal(await host.goTo(at.settings), 200);
  return host.follow(host.page.locator(owning.part(name)).first());
}

async function header(host, reader) {
  assert.equal(await part(host, 'header'), 200);
  const rows = host.page.locator(owning.row);
  await rows.nth(0).locator(owning.label).fill(house.link);
  await rows.nth(0).locator(owning.address).fill(at.archive);
  await type(formWith(host.page, 'footer'), { footer: house.footer });
  await host.look('settings, header and footer');
  assert.equal(await host.follow(button(host.page, owning.preview)), 200);
  await assertShows(host.page, 'Nothing is saved yet.');
  await assertShows(host.page, house.printed);
  await host.look('settings, a preview of the home page');
  assert.equal(await host.follow(button(host.page, owning.edit)), 200);
  assert.equal(await rows.nth(0).locator(owning.label).inputValue(), house.link);
  assert.equal(await host.follow(button(host.page, owning.save)), 200);
  await assertShows(host.page, 'Saved.');
  assert.equal(await reader.goTo(at.home), 200);
  assert.equal(await reader.follow(reader.page.locator(`header nav >> text=${house.link}`)), 200);
  await assertShows(reader.page, house.printed);
  await reader.look('a page with links and lines of the owner');
}

async function looks(host, reader) {
  assert.equal(await part(host, 'looks'), 200);
  await type(formWith(host.page, 'accent'), { accent: house.accent });
  assert.equal(await host.follow(button(host.page, owning.preview)), 200);
  await assertShows(host.page, 'text needs 4.5');
  await host.look('settings, a preview of a colour');
  assert.equal(await host.follow(button(host.page, owning.save)), 200);
  await host.look('settings, looks');
  assert.equal(await reader.goTo(at.home), 200);
  await reader.look('a home page in a colour of its own');
}

async function comments(host) {
  assert.equal(await part(host, 'comments'), 200);
  await type(formWith(host.page, 'comment_policy'), { comment_policy: house.policy });
  await host.look('settings, comments');
  assert.equal(await host.follow(button(host.page, owning.preview)), 200);
  await assertShows(host.page, 'What is expected of comments');
  await host.look('settings, a preview of a post');
}

async function others(host) {
  assert.equal(await part(host, 'blog'), 200);
  await host.look('settings, the blog');
  assert.equal(await part(host, 'home'), 200);
  await host.look('settings, home page and lists');
  assert.equal(await host.goTo(at.settings), 200);
  await host.look('settings, all parts');
}

async function figures(host) {
  assert.equal(await host.goTo(at.posts), 200);
  const links = await host.page.locator('main a').evaluateAll((all) => all.map((link) => link.pathname));
  const id = links.map((path) => path.match(/^\/admin\/posts\/(\d+)$/)?.[1]).find(Boolean);
  assert.equal(await host.goTo(`/admin/figures/posts/${id}`), 200);
  await host.look('figures of a post');
  assert.equal(await host.follow(host.page.locator(owning.figures).first()), 200);
  await host.look('figures');
  for (const tab of ['searches', 'missing']) {
    assert.equal(await host.follow(host.page.locator(owning.tab(tab)).first()), 200);
    await host.look(`figures, ${tab}`);
  }
}

async function redirect(host, reader) {
  assert.equal(await host.follow(host.page.locator(owning.redirects).first()), 200);
  assert.equal(await host.follow(host.page.locator(owning.newRedirect).first()), 200);
  const form = formWith(host.page, 'from');
  await type(form, { from: house.old, to: at.archive });
  await host.look('a new redirect');
  assert.equal(await host.follow(button(form, owning.save)), 200);
  await assertShows(host.page, 'From now on it leads there.');
  await host.look('redirects');
  assert.equal(await reader.goTo(house.old), 200);
  assert.equal(new URL(reader.page.url()).pathname, at.archive);
}

async function putBack(host) {
  assert.equal(await part(host, 'header'), 200);
  const row = host.page.locator(owning.row).nth(0);
  await row.locator(owning.label).fill('');
  await row.locator(owning.address).fill('');
  await type(formWith(host.page, 'footer'), { footer: '' });
  assert.equal(await host.follow(button(host.page, owning.save)), 200);
  assert.equal(await part(host, 'looks'), 200);
  await type(formWith(host.page, 'accent'), { accent: '' });
  assert.equal(await host.follow(button(host.page, owning.save)), 200);
  assert.equal(await host.goTo(at.home), 200);
  await assertHides(host.page, house.printed);
}
