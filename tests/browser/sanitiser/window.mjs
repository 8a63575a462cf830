// A window of the browser with its witness. Each is a context of its own, because the
// hidden tabs of one are given a turn only once a second.

import { Witness } from './witness.mjs';

/// `policy`: the blog's content security policy is in force. `session` is the cookie of
/// somebody of the team; null for a reader.
export async function openWindow(browser, site, { policy, session }) {
  const context = await browser.newContext({ baseURL: site, bypassCSP: !policy, viewport: { width: 400, height: 300 } });
  context.setDefaultTimeout(60_000);
  const witness = await Witness.of(context);
  if (session) {
    const [name, ...value] = session.split('=');
    await context.addCookies([{ name, value: value.join('='), url: site }]);
  }
  return { context, witness, page: await context.newPage() };
}

/// What `forthrightJudge` and the witness have to say of a place, as sentences.
export function named(place, { problems, taken }, seen) {
  return [
    ...problems.map(([name, problem]) => `${name || place}: ${problem}`),
    ...taken.map(([name, what]) => `${name || place}: ${what} is taken over`),
    ...seen.map(({ what, id, detail }) => `${place}: shape ${id ?? ''} ${what} ${detail}`),
  ];
}
