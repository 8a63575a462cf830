// What a reader who chose to be told by this browser sees: a note with the title of what is new and whom it is
// for. A click opens it; a button beside it, where the browser has one, leads to what they chose. The way there
// is kept as well, for the page on which readers choose (push-subscribe.js).
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
  event.waitUntil(Promise.all([shown, keep(news.manage.url)]));
});

const keep = async (url) => {
  const cache = await caches.open('push');
  await cache.put('push-manage', new Response(url));
};

const open = async (url) => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => page.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url, manage } = event.notification.data;
  event.waitUntil(open(event.action === 'manage' ? manage : url));
});
