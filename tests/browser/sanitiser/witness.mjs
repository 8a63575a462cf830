// Hears and sees everything a shape may do in a browser: a program that runs, an
// address that is asked for, a try that the policy stops, a window, a dialog, and
// an element that takes the place of something else.

import { shapeIn } from './canary.mjs';
import { inside } from './inside.mjs';

/// Watches a browser context from its beginning.
export class Witness {
  #seen = [];

  static async of(context) {
    const witness = new Witness();
    await context.exposeBinding('ran', ({ page }, id) => witness.#note(page, 'runs', id));
    await context.exposeBinding('forthrightRefused', ({ page }, what) => witness.#note(page, 'is stopped by the policy', null, what));
    await context.addInitScript(listen);
    await context.addInitScript(inside);
    context.on('request', (request) => witness.#asked(request));
    context.on('dialog', (dialog) => {
      witness.#note(dialog.page(), 'opens a dialog', null, dialog.message());
      return dialog.dismiss();
    });
    return witness;
  }

  /// What was seen on a page since the last call: [{what, id, detail}].
  take(page) {
    const [mine, others] = [[], []];
    for (const each of this.#seen) (each.page === page ? mine : others).push(each);
    this.#seen = others;
    return mine;
  }

  #asked(request) {
    const id = shapeIn(new URL(request.url()).pathname);
    if (id !== null) this.#note(pageOf(request), 'loads', id, request.url());
  }

  #note(page, what, id, detail = '') {
    this.#seen.push({ page, what, id, detail });
  }
}

function pageOf(request) {
  try {
    return request.frame().page();
  } catch {
    return null; // The navigation that opens a page.
  }
}

/// In every document, before anything of it: tells of what the policy stopped.
function listen() {
  globalThis.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    globalThis.forthrightRefused(`${effectiveDirective} ${blockedURI} ${sample}`.trim()));
}
