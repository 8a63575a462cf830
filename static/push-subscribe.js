// Lets a browser that can be told choose to be: the choice appears, and when the form is sent with it the browser
// asks its reader. What it says of itself then travels in the form like everything else.
'use strict';
(() => {
  const way = document.querySelector('#push-way');
  const can = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!way || !can) return;
  const form = way.closest('form');
  const field = (name) => form.elements[`push_${name}`];
  const note = way.querySelector('[role=status]');
  way.hidden = false;

  const beside = (name) => new URL(name, new URL(way.dataset.worker, location.href));
  const keep = async (name, text) => {
    const cache = await caches.open('push');
    await cache.put(beside(name), new Response(text));
  };

  // The page names a browser by what only that browser can tell as its own.
  const sha256 = async (text) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  // Whoever is told by this browser finds the way to what they chose: the page that says so, if its link is another one
  // now than the notes before said.
  const known = async () => {
    const registration = await navigator.serviceWorker.getRegistration(way.dataset.worker);
    if (document.querySelector('#push-asked')) registration?.active?.postMessage('asked');
    const told = await registration?.pushManager.getSubscription();
    if (!told) return;
    const theirs = document.querySelector('#push-told')?.dataset.endpointSha256;
    const here = theirs && theirs === await sha256(told.endpoint);
    if (here) await keep('push-manage', location.origin + location.pathname);
    const kept = await caches.match(beside('push-manage'));
    if (!kept) return;
    const link = way.querySelector('a');
    const manage = new URL(await kept.text(), location.href);
    if (manage.href === location.href.split('?')[0]) return;
    // Its reader may have made another one elsewhere; choosing this browser again leads to their page as well.
    if ((await fetch(manage, { method: 'HEAD' })).status === 410) return;
    link.closest('p').hidden = false;
    // The thread they came from is offered there as well.
    const thread = new URLSearchParams(location.search).get('thread');
    if (thread) manage.searchParams.set('thread', thread);
    link.href = manage.href;
  };
  known().catch(() => {});

  // The page on which a reader waits for this browser to answer shows what became of it.
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const page = data.confirmed && new URL(data.confirmed);
    const waits = document.querySelector('#push-asked') && page && page.pathname === location.pathname;
    if (waits) location.replace(page.pathname + page.search);
  });

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };

  const key = async () => {
    const answer = await fetch(way.dataset.key);
    if (!answer.ok) throw new Error(`the key: ${answer.status}`);
    return bytes(await answer.text());
  };

  const fits = ({ options }, key) => {
    const its = new Uint8Array(options.applicationServerKey);
    return its.length === key.length && its.every((byte, at) => byte === key[at]);
  };

  // What the browser has stays, so that whoever is told by it keeps what they chose; only a key of old fits no more.
  const subscribed = async () => {
    if (await Notification.requestPermission() !== 'granted') throw new Error('not granted');
    await navigator.serviceWorker.register(way.dataset.worker);
    const { pushManager } = await navigator.serviceWorker.ready;
    const applicationServerKey = await key();
    const kept = await pushManager.getSubscription();
    if (kept && fits(kept, applicationServerKey)) return kept;
    await kept?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  };

  // For the worker, which may be given another endpoint and not be told which it had.
  const remember = (subscription) => keep('push-way', JSON.stringify(subscription));

  const fill = ({ endpoint, keys }) => {
    field('endpoint').value = endpoint;
    field('p256dh').value = keys.p256dh;
    field('auth').value = keys.auth;
  };

  form.addEventListener('submit', (event) => {
    if (form.elements.channel.value !== 'push' || field('endpoint').value) return;
    event.preventDefault();
    const button = event.submitter;
    note.textContent = '';
    subscribed()
      .then(async (subscription) => {
        await remember(subscription).catch(() => {});
        fill(subscription.toJSON());
        form.requestSubmit(button);
      })
      .catch(() => {
        note.textContent = Notification.permission === 'denied' ? way.dataset.denied : way.dataset.failed;
      });
  });
})();
