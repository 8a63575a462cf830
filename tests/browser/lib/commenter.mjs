// Somebody who comments from a phone, without JavaScript and without an account, and
// answers from the receipt. What they tap and type is counted by their hand.

import assert from 'node:assert/strict';
import { Hand } from './hand.mjs';
import { chipsOf, pressSend, writeComment } from './pages.mjs';
import { phone } from './people.mjs';
import { at, button, buttons, chip, comment, fields, formWith } from './selectors.mjs';

/// The most that the common answer may cost, and the fewest taps that can be an answer at all.
const taps = { most: 3, fewest: 2 };

export class Commenter {
  /// Meets them; `part` is {name, says, body}.
  static async meet(world, part) {
    const person = await world.people.meet(part.name, { screen: phone, javaScript: false });
    return new Commenter(person, part);
  }

  constructor(person, part) {
    Object.assign(this, { person, part, hand: new Hand(person), receipt: null });
  }

  get page() {
    return this.person.page;
  }

  look(label) {
    return this.person.look(label);
  }

  /// Comments on a post and lands on the receipt; `remembered` ticks "remember me here".
  async comment(slug, { remembered = false } = {}) {
    await this.write(slug, { remembered });
    await this.send();
  }

  async write(slug, { remembered = false } = {}) {
    assert.equal(await this.person.goTo(at.post(slug)), 200);
    this.form = await writeComment(this.person, { name: this.part.name, body: this.part.body });
    if (remembered) await this.form.locator(`[name="${fields.comment.remember}"]`).check();
  }

  async send() {
    assert.equal(await pressSend(this.person, this.form), 200);
    this.receipt = this.page.url();
    assert.match(new URL(this.receipt).pathname, /^\/receipts\//);
  }

  /// Opens the receipt; what they tap from here on is what an answer costs.
  async openReceipt() {
    assert.equal(await this.person.goTo(this.receipt), 200);
    this.hand.rest();
  }

  /// Opens the post; what they tap from here on is what an answer costs.
  async openThread(slug) {
    assert.equal(await this.person.goTo(at.post(slug)), 200);
    this.hand.rest();
  }

  /// Taps the chips of `answer` in `form` that are not chosen yet, and sends.
  async answer(answer, form = formWith(this.page, fields.statement.kind)) {
    await this.choose(answer, form);
    await this.look('chips chosen');
    assert.equal(await this.hand.tapThrough(button(form, buttons.send)), 200);
  }

  async choose(answer, form) {
    for (const [name, value] of chipsOf(answer)) {
      const one = chip(form, name, value);
      if (!await one.locator('input').isChecked()) await this.hand.tap(one);
    }
  }

  /// What was tapped since the receipt was opened is at most three times, and nothing was typed.
  assertCheap() {
    const { taps: tapped, letters } = this.hand;
    assert.ok(tapped >= taps.fewest && tapped <= taps.most, `the answer cost ${tapped} taps`);
    assert.equal(letters, 0, 'letters typed');
    return tapped;
  }

  /// This person's comment on the page that `reader` has open.
  on(reader) {
    return comment(reader.page, this.part.says);
  }
}
