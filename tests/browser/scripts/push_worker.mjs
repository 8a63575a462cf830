// The worker of a browser that is told, static/push-worker.js, in front of a browser that is made up here: a
// real one shows no note without those who carry pushes, and lets no program click one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const source = new URL('../../../static/push-worker.js', import.meta.url);

const base = 'https://blog.example/news/';
const post = `${base}posts/costs`;
const manage = `${base}preferences/1.nonce`;
const news = { title: 'Costs', body: 'For buyers', tag: 'post-1', lang: 'en', url: post, manage: { url: manage, title: 'Change' } };
/// As the blog writes addresses of its own.
const first = { ...news, tag: 'first', confirm: '/news/subscribe/confirm/1.signed' };

const subscription = (name) => {
  const said = { endpoint: `https://push.example/${name}`, keys: { p256dh: `key of ${name}`, auth: `auth of ${name}` } };
  return { ...said, toJSON: () => said };
};

/// What the worker sees of its browser, and what it makes of it.
class MadeUp {
  listeners = new Map();
  shown = [];
  closed = 0;
  opened = [];
  focused = [];
  sent = [];
  told = [];
  /// How many more times the blog is not reached.
  fails = 0;
  /// The seconds that passed.
  waited = [];
  kept = new Map();
  subscription = subscription('first');

  static async working(tabs = []) {
    const browser = new MadeUp();
    browser.tabs = tabs.map((url) => ({
      url,
      focus: async () => browser.focused.push(url),
      postMessage: (said) => browser.told.push({ url, ...said }),
    }));
    const run = new Function('self', 'caches', 'fetch', await readFile(source, 'utf8'));
    run(browser.self(), browser.caches(), browser.fetch());
    return browser;
  }

  self() {
    return {
      location: { href: `${base}push.js` },
      setTimeout: (goOn, span) => { this.waited.push(span / 1000); goOn(); },
      addEventListener: (name, listener) => this.listeners.set(name, listener),
      registration: {
        showNotification: async (title, options) => this.shown.push({ title, ...options }),
        pushManager: {
          getSubscription: async () => this.subscription,
          subscribe: async ({ applicationServerKey }) => subscription(`a new one, for ${applicationServerKey}`),
        },
      },
      clients: {
        // Nobody reloads a page for the worker, so it controls none.
        matchAll: async ({ type, includeUncontrolled }) => (type === 'window' && includeUncontrolled ? this.tabs : []),
        openWindow: async (url) => this.opened.push(url),
      },
    };
  }

  caches() {
    const at = (name) => new URL(name, base).href;
    return {
      open: async () => ({
        put: async (name, answer) => { this.kept.set(at(name), await answer.text()); },
        delete: async (name) => this.kept.delete(at(name)),
      }),
      match: async (name) => (this.kept.has(at(name)) ? new Response(this.kept.get(at(name))) : undefined),
    };
  }

  fetch() {
    return async (url, { body } = {}) => {
      if (url.href === `${base}push/key`) return new Response('the key of the blog');
      this.sent.push({ to: url.href, ...Object.fromEntries(body ?? []) });
      this.fails -= 1;
      if (this.fails > 1) throw new TypeError('no network');
      if (this.fails >= 0) return new Response(null, { status: 503 });
      const answer = new Response(null, { status: 204 });
      if (!url.href.includes('/confirm/')) return answer;
      return Object.defineProperties(answer, { redirected: { value: true }, url: { value: `${manage}?done=confirmed` } });
    };
  }

  /// Returns when the worker is done with it.
  async tell(name, event) {
    const waits = [];
    this.listeners.get(name)({ waitUntil: (work) => waits.push(work), ...event });
    await Promise.all(waits);
  }

  push(note = news) {
    return this.tell('push', { data: { json: () => note } });
  }

  /// On the note that was shown last.
  click(action = '') {
    const notification = { data: this.shown.at(-1).data, close: () => { this.closed += 1; } };
    return this.tell('notificationclick', { action, notification });
  }
}

async function opens() {
  const browser = await MadeUp.working([base, `${post}/feed.xml`]);
  await browser.push();
  const [{ title, body, tag, lang, actions }] = browser.shown;
  assert.deepEqual({ title, body, tag, lang }, { title: 'Costs', body: 'For buyers', tag: 'post-1', lang: 'en' });
  assert.deepEqual(actions, [{ action: 'manage', title: 'Change' }]);
  await browser.click();
  assert.equal(browser.closed, 1);
  assert.deepEqual([browser.opened, browser.focused], [[post], []]);
}

async function focuses() {
  for (const tab of [post, `${post}#c12`]) {
    const browser = await MadeUp.working([base, tab]);
    await browser.push();
    await browser.click();
    assert.equal(browser.closed, 1);
    assert.deepEqual([browser.opened, browser.focused], [[], [tab]]);
  }
}

async function leadsToChoices() {
  const browser = await MadeUp.working([post]);
  await browser.push();
  await browser.click('manage');
  assert.deepEqual([browser.opened, browser.focused], [[manage], []]);
  assert.equal(browser.kept.get(`${base}push-manage`), manage, 'for the page on which readers choose');
}

/// Nobody presses anything, and a page that waits for it learns where the link led.
async function answers() {
  const browser = await MadeUp.working([manage]);
  await browser.push(first);
  assert.deepEqual(browser.sent, [{ to: `${base}subscribe/confirm/1.signed` }]);
  assert.deepEqual(browser.told, [{ url: manage, confirmed: `${manage}?done=confirmed` }]);
  await browser.push();
  assert.equal(browser.sent.length, 1, 'no other note is answered');
}

/// It has no network for a moment, or the blog has too much to do.
async function answersLater() {
  const browser = await MadeUp.working([manage]);
  browser.fails = 3;
  await browser.push(first);
  assert.equal(browser.sent.length, 4);
  assert.deepEqual(browser.waited, [1, 5, 20]);
  assert.equal(browser.told.length, 1);
  assert.equal(browser.kept.has(`${base}push-confirm`), false);
}

/// For longer: then with the next note, or when the page that waits is opened anew.
async function answersInTheEnd() {
  const asked = (browser) => browser.tell('message', { data: 'asked' });
  for (const comes of [(browser) => browser.push(), asked]) {
    const browser = await MadeUp.working([manage]);
    browser.fails = 4;
    await browser.push(first);
    assert.deepEqual([browser.sent.length, browser.told.length], [4, 0]);
    await comes(browser);
    assert.deepEqual([browser.sent.length, browser.told.length], [5, 1]);
    await asked(browser);
    assert.equal(browser.sent.length, 5, 'it is answered once');
  }
}

/// Some browsers name neither what they had nor what they have.
async function moves() {
  const browser = await MadeUp.working();
  await browser.push();
  browser.subscription = null;
  await browser.tell('pushsubscriptionchange', {});
  const after = subscription('a new one, for the key of the blog');
  const first = subscription('first');
  assert.deepEqual(browser.sent, [{
    to: `${base}push/moved`,
    old_endpoint: first.endpoint,
    old_auth: first.keys.auth,
    push_endpoint: after.endpoint,
    push_p256dh: after.keys.p256dh,
    push_auth: after.keys.auth,
  }]);
  assert.deepEqual(JSON.parse(browser.kept.get(`${base}push-way`)), after.toJSON());
}

/// By what is said of them.
export const tests = new Map([
  ['a click on a note opens what it tells of', opens],
  ['a click on a note brings the tab to the front that has it open', focuses],
  ['the button beside a note leads to what its reader chose', leadsToChoices],
  ['the link in a first note is followed by itself', answers],
  ['the link in a first note is followed once the blog answers', answersLater],
  ['what nobody answered is answered with the next note, or from the page that waits', answersInTheEnd],
  ['a browser that is given another endpoint says so', moves],
]);
