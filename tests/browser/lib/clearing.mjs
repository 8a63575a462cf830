// Who clears a desk of the hundred: by keys alone, or by the buttons, with a finger or a mouse. Both read
// the page as a person does, from the top, and know a comment by the name of its writer.

import assert from 'node:assert/strict';
import { Hand } from './hand.mjs';
import { hundred } from './hundred.mjs';
import { bar, button, buttons, deskItems, field, fields, focused } from './selectors.mjs';

const meant = new Map(hundred.filter(({ fate }) => fate !== 'spam').map((one) => [one.name, one]));

/// What stands on the desk: [{id, number, isOn, name, fate, …}]; a row of alike ones is spam here.
async function rows(page) {
  const seen = await deskItems(page).evaluateAll((items) => items.map((item) => ({
    id: item.id,
    number: item.dataset.number,
    isOn: item.matches('.on'),
    isAlike: item.matches('.alike'),
    name: item.querySelector('h3').textContent.trim(),
  })));
  return seen.map((row) => ({ ...row, ...(row.isAlike ? { fate: 'spam' } : meant.get(row.name)) }));
}

const needsMore = ({ fate }) => fate !== 'approve';

class Clearing {
  constructor(host) {
    this.host = host;
    this.page = host.page;
    this.hand = new Hand(host);
  }

  /// Goes on until nothing waits.
  async clear() {
    for (let left = await rows(this.page); left.length > 0; left = await rows(this.page)) {
      const next = left.find(needsMore);
      if (next) await this.take(next, left);
      else await this.approveTheRest();
    }
  }
}

/// By keys: typed text counts as letters, and what only turns the page to read on as reading.
export class ByKeys extends Clearing {
  /// One step towards what comes next from the top, or what it needs.
  async take(next, left) {
    const at = left.findIndex(({ isOn }) => isOn);
    if (next.isOn) return this[next.fate](next);
    if (left[at + 1] === next) return this.hand.press('j');
    if (next.number) return this.hand.press(next.number);
    assert.ok(!(await this.isReadToTheEnd()), `${next.name} is on the screen and has no digit`);
    return this.readOn();
  }

  async approveTheRest() {
    while (!(await this.isReadToTheEnd())) await this.readOn();
    assert.equal(await this.hand.pressThrough('Shift+A'), 200);
  }

  async spam() {
    assert.equal(await this.hand.pressThrough('s'), 200);
  }

  async reply({ reply }) {
    await this.hand.press('r');
    await this.hand.type(reply);
    assert.equal(await this.hand.pressThrough('Control+Enter'), 200);
  }

  async ask({ way }) {
    await this.hand.press(way === 'hold' ? 'h' : 'w');
    assert.equal(await this.hand.pressThrough('Enter'), 200);
  }

  async cut({ left, reply }) {
    await this.hand.press('e');
    await this.hand.write(field(focused(this.page), fields.decision.body), left);
    await this.hand.press('Tab');
    await this.hand.type(reply);
    assert.equal(await this.hand.pressThrough('Control+Enter'), 200);
  }

  /// Turns the page, until it stands still.
  async readOn() {
    await this.hand.press('PageDown');
    await this.page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      let [was, still] = [NaN, 0];
      while (still < 4) {
        await frame();
        still = scrollY === was ? still + 1 : 0;
        was = scrollY;
      }
    });
  }

  isReadToTheEnd() {
    return this.page.evaluate(() => {
      const items = document.querySelectorAll('article.item');
      return items[items.length - 1].getBoundingClientRect().bottom <= innerHeight;
    });
  }
}

/// By the buttons that everybody sees.
export class ByButtons extends Clearing {
  async take(next) {
    await this[next.fate](this.page.locator(`#${next.id}`), next);
  }

  approveTheRest() {
    return this.#through(button(bar(this.page), '[value="approve_shown"]'));
  }

  spam(item) {
    return this.#through(button(item, '[value="spam"]'));
  }

  async reply(item, { reply }) {
    const control = field(item, fields.decision.reply);
    await this.#opened(control, reply);
    await this.#through(foldOf(control).locator('..').locator('button.go'));
  }

  async ask(item, { way }) {
    const send = button(item, way === 'hold' ? buttons.holdAndAsk : buttons.publishAndAsk);
    await this.hand.tap(foldOf(send));
    await this.#through(send);
  }

  async cut(item, { left, reply }) {
    await this.#opened(field(item, fields.decision.body), left);
    await this.hand.write(field(item, fields.decision.cutReply), reply);
    await this.#through(button(item, buttons.cut));
  }

  async #opened(control, text) {
    await this.hand.tap(foldOf(control));
    await this.hand.write(control, text);
  }

  async #through(control) {
    assert.equal(await this.hand.tapThrough(control), 200);
  }
}

const foldOf = (control) => control.locator('xpath=ancestor::details[1]/summary');
