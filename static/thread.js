// Conveniences for the thread; everything works without them. A draft is
// kept in this browser until it has been sent, and the reply form opens where
// the reply will stand. The replies to a comment can be folded away. Links to comments and to parts of a post
// from before an import find them.
// When writing begins in an empty field, the server is asked what time it is, and the form carries that along.
// Nothing else happens here, and nothing of what is typed is sent before its button is pressed.
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

  /// The signed moment at which writing began. Without it nothing is different; a draft was begun before.
  const askForTicket = async (form) => {
    if (bodyOf(form).value || form.elements.namedItem('ticket')) return;
    const answer = await fetch(form.dataset.ticket);
    if (!answer.ok) return;
    const value = await answer.text();
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'ticket', value }));
  };

  const prepare = (form) => {
    keepDraft(form);
    if (!form.dataset.ticket) return;
    bodyOf(form).addEventListener('focus', () => askForTicket(form).catch(() => {}), { once: true });
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
    prepare(form);
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

  /// Every comment of the page, in the order of the thread, and how far in it stands; a reply stands further
  /// in than what it answers. Nothing of what is folded is kept.
  const words = document.getElementById('fold')?.dataset;
  const comments = words ? [...document.querySelectorAll('.thread > .c')] : [];
  const levelOf = (comment) => Number(/\bd(\d)/.exec(comment.className)[1]);
  const buttons = new Map();

  const isFolded = (comment) => buttons.get(comment)?.getAttribute('aria-expanded') === 'false';

  const repliesTo = (comment) => {
    const behind = comments.slice(comments.indexOf(comment) + 1);
    const end = behind.findIndex((each) => levelOf(each) <= levelOf(comment));
    return end < 0 ? behind : behind.slice(0, end);
  };

  /// What it stands below, the nearest first; on a later page of a thread not all of that is there.
  const above = (comment) => {
    let level = levelOf(comment);
    return comments.slice(0, comments.indexOf(comment)).reverse().filter((each) => {
      if (levelOf(each) >= level) return false;
      level = levelOf(each);
      return true;
    });
  };

  const drawFolds = () => {
    let folded = Infinity; // How far in the one stands that hides what follows.
    for (const comment of comments) {
      const level = levelOf(comment);
      if (level <= folded) folded = isFolded(comment) ? level : Infinity;
      // Where a browser can, what is hidden is found by a search of the page.
      if (level > folded) comment.setAttribute('hidden', 'until-found');
      else comment.removeAttribute('hidden');
    }
  };

  /// Says on its button what that will do.
  const setFolded = (comment, folded) => {
    const button = buttons.get(comment);
    const name = comment.querySelector('.who b')?.textContent ?? words.removed;
    button.setAttribute('aria-expanded', !folded);
    button.setAttribute('aria-label', button.dataset[folded ? 'show' : 'hide'].replace('{name}', () => name));
  };

  const fold = (comment, folded) => {
    setFolded(comment, folded);
    const hidesFocus = folded && repliesTo(comment).some((each) => each.contains(document.activeElement));
    drawFolds();
    if (hidesFocus) buttons.get(comment).focus();
  };

  const addButton = (comment) => {
    const count = repliesTo(comment).filter((each) => !each.classList.contains('gone')).length;
    if (!count) return;
    const put = (text) => text.replace('{n}', count);
    const button = document.createElement('button');
    const many = count === 1 ? 'One' : 'Many';
    Object.assign(button, { type: 'button', textContent: put(words[`count${many}`]) });
    Object.assign(button.dataset, { hide: put(words[`hide${many}`]), show: put(words[`show${many}`]) });
    let row = comment.querySelector(':scope > .do');
    if (!row) {
      row = document.createElement('div');
      row.className = 'do';
      comment.append(row);
    }
    row.insertBefore(button, row.querySelector(':scope > .report'));
    buttons.set(comment, button);
    setFolded(comment, false);
    button.addEventListener('click', () => fold(comment, !isFolded(comment)));
  };

  /// The comment whose line was pressed: the lines stand in the margin of a reply, one for each level.
  const ofLine = (event, reply) => {
    const style = getComputedStyle(reply);
    const box = reply.getBoundingClientRect();
    const edge = parseFloat(style.paddingInlineEnd);
    const margin = parseFloat(style.paddingInlineStart) - edge;
    const place = (style.direction === 'rtl' ? box.right - event.clientX : event.clientX - box.left) - edge;
    if (place >= margin) return null;
    const level = Math.max(0, Math.floor((place / margin) * Math.min(levelOf(reply), 3)));
    return above(reply).find((each) => levelOf(each) === level && buttons.has(each));
  };

  /// Unfolds whatever hides a place of the page; whether there was any.
  const reveal = (place) => {
    const comment = place?.closest?.('.thread > .c');
    const folded = comment ? above(comment).filter(isFolded) : [];
    folded.forEach((each) => setFolded(each, false));
    if (folded.length) drawFolds();
    return folded.length > 0;
  };

  const placeOf = (hash) => document.getElementById(hash.slice(1));

  const offerFolds = () => {
    if (!comments.length) return;
    comments.forEach(addButton);
    comments[0].parentElement.classList.add('folds');
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href*="#c"]');
      if (link) reveal(placeOf(link.hash));
      const isMargin = comments.includes(event.target) && getSelection().isCollapsed;
      const answered = isMargin ? ofLine(event, event.target) : null;
      if (!answered) return;
      fold(answered, true);
      buttons.get(answered).scrollIntoView({ block: 'nearest' });
    });
    document.addEventListener('beforematch', (event) => reveal(event.target));
    addEventListener('hashchange', () => {
      const place = placeOf(location.hash);
      if (reveal(place)) place.scrollIntoView();
    });
  };

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

  document.querySelectorAll('form.write').forEach(prepare);
  offerFolds();
  followOldAnchor();
  followOldPlace();
  dropSentDraft();
})();
