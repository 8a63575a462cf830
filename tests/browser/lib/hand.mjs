// The hand of one person. Every tap, key and letter is written down as it happens,
// so that a journey can say what something cost whoever did it.

/// Keys that only go to the next comment, and the one that turns the page to read on.
const moves = new Set(['j', 'k']);
const reads = new Set(['PageDown']);
const kindOf = (key) => (moves.has(key) ? 'move' : reads.has(key) ? 'read' : 'key');

export class Hand {
  #acts = [];

  constructor(person) {
    this.person = person;
  }

  /// From here on it counts anew.
  rest() {
    this.#acts = [];
  }

  async tap(control) {
    this.#acts.push('tap');
    await (this.person.touches ? control.tap() : control.click());
  }

  /// Taps what sends a form or is a link; returns the status of the page it leads to.
  tapThrough(control) {
    return this.person.arrive(() => this.tap(control));
  }

  async write(control, text) {
    this.#acts.push(...Array.from(text, () => 'letter'));
    await control.fill(text);
  }

  async press(key) {
    this.#acts.push(kindOf(key));
    await this.person.page.keyboard.press(key);
  }

  /// Writes where the cursor is.
  async type(text) {
    this.#acts.push(...Array.from(text, () => 'letter'));
    await this.person.page.keyboard.type(text);
  }

  /// Presses what sends a form; returns the status of the page it leads to.
  pressThrough(key) {
    return this.person.arrive(() => this.press(key));
  }

  get taps() {
    return this.#count('tap');
  }

  get keys() {
    return this.#count('key');
  }

  get moves() {
    return this.#count('move');
  }

  get reads() {
    return this.#count('read');
  }

  get letters() {
    return this.#count('letter');
  }

  #count(kind) {
    return this.#acts.filter((act) => act === kind).length;
  }
}
