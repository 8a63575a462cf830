// Filling in forms as a person does: what is folded away is opened first.

import assert from 'node:assert/strict';
import { field } from './selectors.mjs';

/// Types a text into each field: {name: text}.
export async function type(within, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const control = field(within, name).first();
    await reveal(control);
    await control.fill(text);
  }
}

/// Chooses one value of a field, be it a list, a radio button or a tick box.
export async function choose(within, name, value) {
  const list = within.locator(`select[name="${name}"]`).first();
  if (await list.count() > 0) {
    await reveal(list);
    await list.selectOption(value);
    return;
  }
  const choice = within.locator(`[name="${name}"][value="${value}"]`).first();
  await reveal(choice);
  await choice.check({ force: true });
}

/// Opens every folded part around a control.
export async function reveal(control) {
  const folded = control.locator('xpath=ancestor::details[not(@open)]');
  for (let depth = await folded.count(); depth > 0; depth -= 1) {
    await folded.first().locator('> summary').click();
  }
}

/// The text, or something that fits the pattern, can be read on the page, in a field or beside it.
export async function assertShows(page, text) {
  const shown = await page.locator('body').innerText();
  const typed = await page.locator('textarea, input, select').evaluateAll((controls) =>
    controls.map((control) => control.value));
  assert.ok(
    [shown, ...typed].some((each) => holds(squeezed(each), text)),
    `"${String(text).slice(0, 80)}" is not on ${page.url()}. It shows:\n${shown.slice(0, 800)}`,
  );
}

export async function assertHides(page, text) {
  const shown = await page.locator('body').innerText();
  assert.ok(!squeezed(shown).includes(squeezed(text)), `"${text}" is on ${page.url()}`);
}

const holds = (shown, text) => (text instanceof RegExp ? text.test(shown) : shown.includes(squeezed(text)));

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();
