// Somebody who decides at the desk: by keys alone where pages run scripts, by the
// buttons of plain forms where they do not. Whoever calls need not know which.

import assert from 'node:assert/strict';
import { assertShows } from './forms.mjs';
import { openDesk } from './pages.mjs';
import { at, button, buttons, chip, deskItem, deskItems, field, fields, focused } from './selectors.mjs';
import { Hand } from './hand.mjs';

/// Decides as `host` can.
export function moderator(host) {
  return host.people.mode.javaScript ? new ByKeys(host) : new ByButtons(host);
}

class Moderator {
  constructor(host) {
    this.host = host;
    this.hand = new Hand(host);
  }

  /// Which comment stands on top of the desk.
  async assertOnTop(text) {
    assert.equal(await this.host.goTo(at.desk), 200);
    const top = await deskItems(this.host.page).first().innerText();
    assert.ok(top.includes(text), `on top of the desk stands\n${top}`);
  }

  /// Whether a view of the desk shows the comment with this text.
  async shows(view, text) {
    assert.equal(await this.host.goTo(`${at.desk}?view=${view}`), 200);
    return (await deskItem(this.host.page, text).count()) > 0;
  }

  /// Whether the item at the desk says `words` about the comment with this text.
  async assertReads(text, words) {
    const shown = await (await openDesk(this.host, text)).innerText();
    assert.match(shown, words);
  }

  /// Runs one decision at the comment with this text and returns how many keys or clicks it took.
  async decide(text, decision) {
    const item = await openDesk(this.host, text);
    await this.toComment(item);
    this.hand.rest();
    assert.equal(await decision(item), 200);
    return this.cost;
  }
}

class ByKeys extends Moderator {
  asks = { public: ['w'], private: ['w', 'Shift+Tab', 'ArrowRight'], held: ['h'] };

  get cost() {
    return this.hand.keys;
  }

  /// Publishes or holds, and asks the question that is chosen already: `way` is public, private or held.
  ask(text, way) {
    return this.decide(text, async () => {
      for (const key of this.asks[way]) await this.hand.press(key);
      await this.host.look(`asking, ${way}`);
      return this.hand.pressThrough('Enter');
    });
  }

  /// Approves, or accepts what was answered: whichever the comment waits for.
  approve(text) {
    return this.decide(text, () => this.hand.pressThrough('a'));
  }

  quote(text, words) {
    return this.decide(text, async (item) => {
      await this.hand.press('l');
      await this.hand.write(field(item, fields.decision.quote), words);
      await this.host.look('label from own words');
      return this.hand.pressThrough('Enter');
    });
  }

  async toComment(item) {
    const target = await item.getAttribute('id');
    const ids = await deskItems(this.host.page).evaluateAll((items) => items.map(({ id }) => id));
    for (let steps = ids.indexOf(target); steps > 0; steps -= 1) await this.hand.press('j');
    assert.equal(await focused(this.host.page).getAttribute('id'), target, 'the keys lead to the comment');
  }
}

class ByButtons extends Moderator {
  get cost() {
    return this.hand.taps;
  }

  ask(text, way) {
    const send = way === 'held' ? buttons.holdAndAsk : buttons.publishAndAsk;
    return this.decide(text, async (item) => {
      await this.hand.tap(foldOf(button(item, send)));
      if (way === 'private') await this.choosePrivate(item);
      await this.host.look(`asking, ${way}`);
      return this.hand.tapThrough(button(item, send));
    });
  }

  /// Enter in a form of many buttons decides nothing: it shows how the question reads, and keeps what was chosen.
  async choosePrivate(item) {
    const place = chip(item, fields.decision.place, 'private');
    await this.hand.tap(place);
    assert.equal(await this.host.arrive(() => place.locator('input').press('Enter')), 200);
    assert.ok(await place.locator('input').isChecked(), 'what was chosen is kept');
    await assertShows(this.host.page, 'On the receipt, from');
  }

  approve(text) {
    return this.decide(text, (item) => this.hand.tapThrough(item.locator('.tools > button.go').first()));
  }

  async toComment() {}
}

const foldOf = (control) => control.locator('xpath=ancestor::details[1]/summary');
