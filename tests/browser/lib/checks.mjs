// Looks at recorded pages again, in both colour schemes and on both screens:
// axe finds nothing, and nothing scrolls sideways. A page is shown from its
// recorded bytes, so that pages that answer a POST are checked like any other.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { onEveryScreen } from './people.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// The recorded documents worth a check: one for every kind and status, and
/// every one that a journey has named. `checked` (a Set) grows by their names, so
/// that a second call leaves out what the first one chose.
export function specimens(documents, checked) {
  const labelled = new Set(documents.filter((document) => document.label).map(kindOf));
  return documents.filter((document) => {
    const [name, kind] = [nameOf(document), kindOf(document)];
    const shownElsewhere = !document.label && (labelled.has(kind) || checked.has(kind));
    if (checked.has(name) || shownElsewhere) return false;
    checked.add(name).add(kind);
    return true;
  });
}

export const nameOf = (document) => kindOf(document) + (document.label ? ` (${document.label})` : '');
const kindOf = ({ method, pattern, status }) => `${method} ${pattern} ${status}`;

/// Opens the browser window in which the checks look at pages.
export async function openInspector(browser) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  return { inspect: (document, shoot) => inspect(page, document, shoot), close: () => context.close() };
}

async function inspect(page, document, shoot) {
  await show(page, document);
  await page.evaluate(axeSource);
  const found = new Map();
  await onEveryScreen(page, async (variant) => {
    for (const text of [...await accessibility(page), ...await sideways(page)]) {
      found.set(text, [...(found.get(text) ?? []), variant]);
    }
    await shoot(page, variant);
  });
  if (found.size > 0) throw new Error([...found].map(([text, where]) => `${where.join(', ')}: ${text}`).join('\n'));
}

/// The document from memory, its style sheets and images from the server.
async function show(page, { url, status, headers, body }) {
  const { 'content-encoding': _, 'content-length': __, 'transfer-encoding': ___, ...kept } = headers;
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    const isNavigation = request.isNavigationRequest();
    if (isNavigation && request.frame() === page.mainFrame()) return route.fulfill({ status, headers: kept, body });
    // What a page holds in a frame asks who looks at it, and nobody is logged in here.
    if (isNavigation) return route.abort();
    return request.method() === 'GET' ? route.continue() : route.abort();
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(layOutAll);
}

/// What is not drawn before it is scrolled to has a height that was guessed, and what it holds seems to lie over
/// what follows.
function layOutAll() {
  for (const element of document.querySelectorAll('.c, .item')) element.style.contentVisibility = 'visible';
}

async function accessibility(page) {
  const violations = await page.evaluate(async () => {
    // Off unless it is asked for: WCAG 2.2, 2.5.8, 24 pixels or as much room.
    const rules = { 'target-size': { enabled: true } };
    // What a bar at the edge of the screen covers is scrolled out from under it.
    const bars = [...document.querySelectorAll('body *')].filter((each) => getComputedStyle(each).position === 'sticky');
    for (const bar of bars) bar.style.position = 'static';
    const { violations } = await globalThis.axe.run(document, { rules, resultTypes: ['violations'] });
    for (const bar of bars) bar.style.position = '';
    return violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id} (${help}): ${node.html.slice(0, 300)}\n  ${reason(node)}`));
}

const reason = (node) => node.failureSummary.split('\n').slice(1, 4).map((line) => line.trim()).join('; ');

async function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`the page scrolls sideways (${scrollWidth} > ${clientWidth}): ${widest.join(' | ')}`];
  });
}
