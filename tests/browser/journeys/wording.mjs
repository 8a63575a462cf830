// The owner words who is speaking, keeps a question at hand, and looks at what a rule would have asked
// before switching it on.

import assert from 'node:assert/strict';
import { assertShows, type } from '../lib/forms.mjs';
import { at, button, buttons, fields, formWith } from '../lib/selectors.mjs';
import { post, saved } from '../lib/texts.mjs';

export const title = 'the owner words the questions and rehearses a rule';

export async function run(world) {
  const { host, reader } = world;
  assert.equal(await host.goTo(at.affiliation), 200);
  await host.look('who is speaking');
  await keepQuestion(host);
  await renameChip(host);
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  await reader.page.getByText(saved.chip).first().waitFor({ state: 'attached' });
  await switchRule(host);
}

async function keepQuestion(host) {
  const form = formWith(host.page, fields.words.question);
  await form.locator(`[name="${fields.words.question}"]`).last().fill(saved.question);
  assert.equal(await host.follow(button(form, buttons.preview)), 200);
  await assertShows(host.page, saved.reads);
  await host.look('a question, not saved yet');
  assert.equal(await host.follow(form.locator('button.go')), 200);
  await assertShows(host.page, saved.question);
}

async function renameChip(host) {
  const form = formWith(host.page, fields.words.chip);
  await form.locator(`[name="${fields.words.chip}"]`).last().fill('');
  assert.equal(await host.follow(form.locator('button.go')), 422);
  await host.look('a chip without words');
  await type(form, { [fields.words.chip]: saved.chip });
  await form.locator(`[name="${fields.words.chip}"]`).last().fill(saved.lastChip);
  assert.equal(await host.follow(form.locator('button.go')), 200);
}

async function switchRule(host) {
  await host.follow(host.page.locator(`main a[href$="${at.rules}"]`));
  await host.look('rules that ask');
  await host.follow(host.page.locator('#names_subject a.btn'));
  await host.look('a rule rehearsed');
  assert.equal(await host.follow(host.page.locator('#names_subject button.go')), 200);
  await host.look('a rule that is on');
  assert.equal(await host.follow(host.page.locator('#names_subject button[value="off"]')), 200);
}
