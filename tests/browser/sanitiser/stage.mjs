// Looks at many places at once, without the blog's policy: each page is written from the
// bytes that were sent into a frame of an empty page of the same site, which costs a
// twentieth of opening it. And shows markup as other programs do that trust us.

import { author, comment, formula, framed, onPages } from './allowed.mjs';
import { named, openWindow } from './window.mjs';

/// Texts of feeds and of the API that are put into one page.
const mostInserted = 60;
/// Places whose pages are asked for at a time.
const mostAsked = 16;

export class Stage {
  /// `session` is the cookie of somebody of the team; null for a reader.
  static async open(browser, canary, site, session = null) {
    const window = await openWindow(browser, site, { policy: false, session });
    const empty = `${site}/an-empty-page`;
    await window.page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }));
    return Object.assign(new Stage(), { ...window, empty, canary, site });
  }

  /// Shows places ({title, url, answer}) and returns what is wrong with them.
  async show(places) {
    await this.page.goto(this.empty);
    const problems = [];
    const rules = { places: onPages, site: this.site, whole: true };
    for (let from = 0; from < places.length; from += mostAsked) {
      const some = places.slice(from, from + mostAsked).map(({ title, url, answer }) => ({ title, url, body: answer?.body }));
      const found = await this.page.evaluate(show, [some, rules]);
      problems.push(...named(some[0].title, found, this.witness.take(this.page)));
    }
    if (this.page.url() !== this.empty) problems.push(`was led away to ${this.page.url()}`);
    return problems;
  }

  /// Puts markup ({title, html, kind: 'comment' | 'entry' | 'post'}) into a page of
  /// another program, once as a part of it and once as a document.
  async insert(items) {
    const kinds = [['comment', comment], ['entry', framed], ['post', author, formula]];
    const rules = { places: kinds.map(([kind, ...allowed]) => [`[data-kind="${kind}"] *`, ...allowed]), site: this.site, whole: false };
    const problems = [];
    for (let from = 0; from < items.length; from += mostInserted) {
      const some = items.slice(from, from + mostInserted);
      await this.page.goto(`${this.canary.stage}/control`);
      const found = await this.page.evaluate(insert, [some, rules]);
      problems.push(...named(`${some[0].title} and what follows`, found, this.witness.take(this.page)));
    }
    return problems;
  }

  close() {
    return this.context.close();
  }
}

/// Runs inside of the page: what is not recorded is asked for.
async function show([places, rules]) {
  const texts = await Promise.all(places.map(async ({ title, url, body }) => {
    if (body !== undefined) return [`${title} (${url})`, body];
    const answer = await fetch(url);
    return [`${title} (${url}${answer.ok ? '' : `, which answers ${answer.status}`})`, await answer.text()];
  }));
  const { problems, taken } = await globalThis.forthrightJudge.inFrames(texts, rules);
  return { problems: [...problems, ...texts.filter(([name]) => name.includes(', which answers')).map(([name]) => [name, 'no page'])], taken };
}

/// Runs inside of the page: each text as a part of it, and all of them as a document.
async function insert([items, rules]) {
  const parts = items.map(({ html, kind }) => {
    const part = document.createElement('div');
    part.dataset.kind = kind;
    part.innerHTML = html;
    return part;
  });
  document.body.append(...parts);
  const { problems } = await globalThis.forthrightJudge.here(rules);
  const { taken } = await globalThis.forthrightJudge.inFrames([[items[0].title, items.map(({ html }) => html).join('\n<hr>\n')]]);
  return { problems, taken };
}
