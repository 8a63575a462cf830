// Runs inside of a page: reads what is there after parsing, and says what people may
// not have brought there.

/// `places` are [[selector, allowed elements, those of formulas if there may be any]]; `site` is the origin of the blog, whose
/// own links need no marks; `whole` also judges everything else on the page. `root` is
/// another document than the page's own. Returns sentences, none when all is well.
export function inspect({ places, site, whole }, root = document) {
  const problems = [];
  const wrong = (why, element) => problems.push(`${why}: ${element.outerHTML.slice(0, 200)}`);
  const all = (selector) => Document.prototype.querySelectorAll.call(root, selector);
  const isHtml = (element) => element.namespaceURI === 'http://www.w3.org/1999/xhtml';
  const schemeOf = (element, name) => {
    try {
      return new URL(element.getAttribute(name), root.baseURI).protocol;
    } catch {
      return 'none';
    }
  };

  /// The blog's icon stands in the page itself. As a picture it runs nothing and fetches nothing (SVG 2, 2.7.1).
  const isIcon = (element) => Element.prototype.matches.call(element, 'head > link[rel=icon][href^="data:image/svg+xml;base64,"]');

  const isFormula = (element) => element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';

  const judge = (element, allowed, formulas) => {
    const own = isFormula(element) ? formulas : isHtml(element) && allowed;
    const attributes = own?.[element.localName];
    if (!attributes) return wrong('an element', element);
    for (const { name } of element.attributes) {
      if (!attributes.includes(name) && !allowed['*']?.includes(name)) wrong(`the attribute ${name}`, element);
    }
    if (element.id && !element.id.startsWith('t-')) wrong('an id of ours', element);
    const isTheirs = element.localName === 'a' && element.origin !== site && !allowed.img;
    if (isTheirs && !/\bnofollow\b.*\bugc\b/.test(element.rel)) wrong('a link without its marks', element);
  };

  const judgeAnything = (element) => {
    for (const { name } of element.attributes) {
      if (/^on/i.test(name) || ['style', 'srcdoc', 'background'].includes(name)) wrong(`the attribute ${name}`, element);
      const leads = ['href', 'xlink:href', 'src', 'action', 'formaction', 'cite', 'data', 'ping', 'poster'].includes(name);
      if (leads && !isIcon(element) && !['http:', 'https:', 'mailto:'].includes(schemeOf(element, name))) wrong(`where ${name} leads`, element);
    }
  };

  /// A block that no browser runs: JSON, without a sign that could end it.
  const isData = (element) => {
    try {
      return element.type === 'application/ld+json' && !/[<>]/.test(element.text) && Boolean(JSON.parse(element.text));
    } catch {
      return false;
    }
  };

  const judgeOurs = (element) => {
    const isOurs = (name) => new URL(element.getAttribute(name) ?? '', root.baseURI).origin === site;
    const unknown = /^(style|iframe|frame|object|embed|applet|base|svg|math|noscript|template|portal|audio|video|picture)$/;
    const inPost = isFormula(element) && element.closest('.prose');
    if (!inPost && (!isHtml(element) || unknown.test(element.localName))) wrong('an element', element);
    if (element.localName === 'script' && !isData(element) && !(element.hasAttribute('src') && isOurs('src'))) wrong('a script', element);
    if (element.localName === 'link' && !isIcon(element) && !isOurs('href')) wrong('a link to elsewhere', element);
    if (element.localName === 'form' && !isOurs('action')) wrong('a form to elsewhere', element);
    if (element.localName === 'meta' && element.hasAttribute('http-equiv')) wrong('an order to the browser', element);
    if (element.localName === 'img' && !element.closest('.prose')) wrong('a picture', element);
    const named = element.hasAttribute('name') && !/^(input|textarea|select|button|meta)$/.test(element.localName);
    if (named) wrong('a name', element);
    const outside = element.localName === 'a' && element.hasAttribute('href') && element.origin !== site;
    if (outside && !element.closest('.prose') && !/\bnofollow\b.*\bugc\b/.test(element.rel)) wrong('a link without its marks', element);
  };

  for (const [selector, ...allowed] of places) for (const element of all(selector)) judge(element, ...allowed);
  for (const [selector] of places) for (const element of all(selector)) judgeAnything(element);
  if (whole) {
    const ids = new Set();
    for (const element of all('*')) {
      judgeAnything(element);
      judgeOurs(element);
      // An author may write an anchor of their own twice; its prefix keeps it from being one of ours.
      if (element.id && ids.has(element.id) && !element.id.startsWith('t-')) wrong('an id that is there twice', element);
      ids.add(element.id);
    }
  }
  return [...new Set(problems)];
}
