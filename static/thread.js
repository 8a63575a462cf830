// Conveniences for the thread; everything works without them. A draft is
// kept in this browser until it has been sent, and the reply form opens where
// the reply will stand. Links to comments and to parts of a post from before an import find them.
// Nothing else happens here, and nothing is sent.
'use strict';
(() => {
  const storage = (() => {
    try {
      localStorage.getItem('');
      return localStorage;
    } catch {
      return null; // Switched off: then there are no drafts.
    }
  })();

  const bodyOf = (form) => form.elements.namedItem('body');

  /// A draft belongs to what it answers: a post, or one comment of it.
  const keyOf = (form) => {
    const parent = form.elements.namedItem('parent');
    return `draft:${new URL(form.action).pathname}:${parent ? parent.value : ''}`;
  };

  const keepDraft = (form) => {
    if (!storage) return;
    const body = bodyOf(form);
    if (!body.value) body.value = storage.getItem(keyOf(form)) ?? '';
    body.addEventListener('input', () => {
      if (body.value.trim()) storage.setItem(keyOf(form), body.value);
      else storage.removeItem(keyOf(form));
    });
    // Only the receipt proves that it arrived; until then the draft stays.
    form.addEventListener('submit', () => storage.setItem('sent', keyOf(form)));
  };

  /// On a receipt: what was sent last has arrived.
  const dropSentDraft = () => {
    const received = document.querySelector('main[data-received]')?.dataset.received;
    const sent = storage?.getItem('sent');
    if (received && sent?.startsWith(`draft:${received}:`)) {
      storage.removeItem(sent);
      storage.removeItem('sent');
    }
  };

  let open = null;
  let atRest = null;

  /// Puts the form of the post back where it was.
  const close = () => {
    open?.remove();
    open = null;
    if (atRest) atRest.mark.replaceWith(atRest.form);
    atRest = null;
  };

  /// One form at a time: two would have the same fields twice.
  const show = (form, link) => {
    close();
    const main = document.querySelector('form.write');
    if (main) {
      const mark = document.createComment('form');
      main.replaceWith(mark);
      atRest = { form: main, mark };
    }
    link.closest('.c').append(form);
    open = form;
    keepDraft(form);
    bodyOf(form).focus();
  };

  const fetchForm = async (href) => {
    const answer = await fetch(href, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return document.adoptNode(page.querySelector('form.write'));
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.do a[href$="/reply"]');
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (open && link.closest('.c') === open.parentElement) {
      close();
      link.focus();
      return;
    }
    fetchForm(link.href).then((form) => show(form, link)).catch(() => location.assign(link.href));
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    const link = open.closest('.c').querySelector('.do a[href$="/reply"]');
    close();
    link?.focus();
  });

  /// A link to a comment of a blog that was imported ends in #comment-12. Servers never see that part,
  /// so it is asked for as an address of its own, and followed if there is one.
  const followOldAnchor = async () => {
    const old = /^#(comment-\d+)$/.exec(location.hash)?.[1];
    if (!old || document.getElementById(old)) return;
    const address = `${location.pathname}/${old}`;
    const answer = await fetch(address, { redirect: 'manual' });
    if (answer.type === 'opaqueredirect') location.replace(address);
  };

  /// The places in a text have a letter in front of their names here, which old links do not know.
  const followOldPlace = () => {
    let place = location.hash.slice(1);
    try {
      place = decodeURIComponent(place);
    } catch {
      return; // No name of ours.
    }
    if (place && !document.getElementById(place) && document.getElementById(`t-${place}`)) {
      location.replace(`#t-${place}`);
    }
  };

  document.querySelectorAll('form.write').forEach(keepDraft);
  followOldAnchor();
  followOldPlace();
  dropSentDraft();
})();
