// Runs inside of a page (see inside.mjs): does to it what a reader might, and asks it what
// has been taken over.

/// Fires every handler, opens every fold, and follows every link and form that leads
/// to something else than a page or a mailbox; in the frames of the page as well.
export function provoke() {
  const leadsToPage = (address) => /^(https?:|mailto:|$)/.test(address);
  const addressOf = (element, name) => {
    try {
      return new URL(element.getAttribute(name), element.baseURI).protocol;
    } catch {
      return '';
    }
  };
  const press = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const fire = (element) => {
    for (const { name } of element.attributes) {
      if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase()));
    }
    if (element.localName === 'details') element.open = true;
    if (element.localName === 'a' && (element.namespaceURI.endsWith('svg') || !leadsToPage(addressOf(element, 'href')))) press(element);
    if (element.hasAttribute('formaction') && !leadsToPage(addressOf(element, 'formaction'))) press(element);
    if (element.localName === 'form' && !leadsToPage(addressOf(element, 'action'))) element.requestSubmit();
  };
  const within = (document) => {
    document.querySelectorAll('*').forEach(fire);
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentDocument) within(frame.contentDocument);
  };
  within(document);
}

/// The names that an element has taken over, of those that the shapes try to take;
/// by the id of the frame, or '' for the page itself.
export function clobbered() {
  const within = (window, at) => {
    const { document } = window;
    const found = [];
    if ('loot' in window) found.push([at, 'window.loot']);
    for (const name of ['querySelector', 'getElementById']) {
      if (typeof document[name] !== 'function') found.push([at, `document.${name}`]);
    }
    if (typeof document.cookie !== 'string') found.push([at, 'document.cookie']);
    if (document.body?.localName === 'form') found.push([at, 'document.body']);
    const frames = [...window.Document.prototype.querySelectorAll.call(document, 'iframe[data-shape]')];
    return [...found, ...frames.filter((frame) => frame.contentDocument)
      .flatMap((frame) => within(frame.contentWindow, frame.dataset.shape))];
  };
  return within(window, '');
}

/// Resolves when what began has had two turns of drawing and of the task queue.
export async function settle() {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  }
}
