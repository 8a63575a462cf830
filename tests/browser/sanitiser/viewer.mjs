// Looks at places by opening them one after the other, as a reader does, with the blog's
// content security policy in force or without it.

import { onPages } from './allowed.mjs';
import { named, openWindow } from './window.mjs';

/// Windows that are open side by side.
const windows = 2;

export class Viewer {
  /// As `openWindow`.
  static async open(browser, site, who) {
    const open = Array.from({ length: windows }, () => openWindow(browser, site, who));
    return Object.assign(new Viewer(), { windows: await Promise.all(open), site });
  }

  /// Opens places ({title, url, answer, foreign}) and returns what is wrong with them. A
  /// place with an `answer` is shown from the recorded bytes; what is `foreign` is no
  /// page of ours, so that only what happens there counts.
  async look(places) {
    const waiting = [...places];
    const problems = [];
    await Promise.all(this.windows.map(async (window) => {
      for (let place = waiting.shift(); place; place = waiting.shift()) problems.push(...await this.#lookAt(window, place));
    }));
    return problems;
  }

  close() {
    return Promise.all(this.windows.map(({ context }) => context.close()));
  }

  async #lookAt({ page, witness }, { title, url, answer, foreign }) {
    const address = new URL(url, this.site).href;
    if (answer) await page.route((each) => each.href === address, (route) => route.fulfill(shown(answer)), { times: 1 });
    const response = await page.goto(address, { waitUntil: 'load' });
    const rules = foreign ? null : { places: onPages, site: new URL(address).origin, whole: true };
    const found = await page.evaluate((all) => globalThis.forthrightJudge.here(all), rules);
    const problems = named(`${title} (${address})`, found, witness.take(page));
    if (page.url().split('#')[0] !== response.url()) problems.push(`${title}: leads on to ${page.url()}`);
    if (!answer && response.status() !== 200) problems.push(`${title}: ${address} answers ${response.status()}`);
    return problems;
  }
}

/// An answer of node's fetch as the browser gets it: already decoded.
function shown({ status, headers, body }) {
  const { 'content-encoding': _, 'content-length': __, 'transfer-encoding': ___, ...kept } = headers;
  return { status, headers: kept, body };
}
