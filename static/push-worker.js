// What a reader who chose to be told by this browser sees: a note with the title of what is new and whom it is
// for. A click opens it; a button beside it, where the browser has one, leads to what they chose. The way there
// is kept as well, for the page on which readers choose (push-subscribe.js). A first note carries a link, which is
// followed at once: it shows that this browser reads what is sent to it, and nothing else comes before. Where the blog
// does not answer, it is followed a little later, and again with the next note and when a page that waits for it is
// opened. When those who carry pushes give the browser another endpoint, it says so, and is asked there in the same way.
'use strict';

self.addEventListener('push', (event) => {
  const news = event.data?.json();
  if (!news) return;
  const shown = self.registration.showNotification(news.title, {
    body: news.body,
    tag: news.tag,
    lang: news.lang,
    data: { url: news.url, manage: news.manage.url },
    actions: [{ action: 'manage', title: news.manage.title }],
  });
  const shows = news.confirm ? confirm(news.confirm) : owed();
  event.waitUntil(Promise.all([shown, shows, keep('push-manage', news.manage.url), remember()]));
});

const here = (path) => new URL(path, self.location.href);

// Seconds before each try.
const PAUSES = [0, 1, 5, 20];

const passed = (seconds) => new Promise((goOn) => { self.setTimeout(goOn, 1000 * seconds); });

// What the blog answers; nothing when it can't be reached, or has too much to do.
const posted = async (to, fields = {}) => {
  const sent = { method: 'POST', body: new URLSearchParams(fields) };
  for (const pause of PAUSES) {
    if (pause) await passed(pause);
    const answer = await fetch(to, sent).catch(() => null);
    if (answer && answer.status !== 429 && answer.status < 500) return answer;
  }
  return null;
};

// Pages that wait for it learn where it led.
const confirm = async (link) => {
  await keep('push-confirm', link);
  const answer = await posted(here(link));
  if (!answer) return;
  await (await caches.open('push')).delete('push-confirm');
  if (!answer.redirected) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage({ confirmed: answer.url });
};

// What was not answered when it came.
const owed = async () => {
  const kept = await caches.match(here('push-confirm'));
  if (kept) await confirm(await kept.text());
};

self.addEventListener('message', (event) => {
  if (event.data === 'asked') event.waitUntil(owed());
});

const keep = async (name, text) => {
  const cache = await caches.open('push');
  await cache.put(name, new Response(text));
};

const remember = async () => {
  const subscription = await self.registration.pushManager.getSubscription();
  if (subscription) await keep('push-way', JSON.stringify(subscription));
};

// Some browsers name neither what they had nor what they have: the one is kept, the other is asked for.
const move = async (before, after) => {
  const kept = await caches.match(here('push-way'));
  const old = before?.toJSON() ?? await kept?.json();
  if (!old) return;
  const subscription = after ?? await subscribed();
  const { endpoint, keys } = subscription.toJSON();
  const answer = await posted(here('push/moved'), {
    old_endpoint: old.endpoint,
    old_auth: old.keys.auth,
    push_endpoint: endpoint,
    push_p256dh: keys.p256dh,
    push_auth: keys.auth,
  });
  if (answer?.ok) await keep('push-way', JSON.stringify(subscription));
};

const subscribed = async () => {
  const { pushManager } = self.registration;
  const applicationServerKey = await (await fetch(here('push/key'))).text();
  return await pushManager.getSubscription()
    ?? pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
};

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(move(event.oldSubscription, event.newSubscription));
});

// A tab that has it open comes to the front, whatever place of the page it shows.
const open = async (url) => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => page.url === url || page.url.split('#')[0] === url);
  return there ? there.focus() : self.clients.openWindow(url);
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url, manage } = event.notification.data;
  event.waitUntil(open(event.action === 'manage' ? manage : url));
});
