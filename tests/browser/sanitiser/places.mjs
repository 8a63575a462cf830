// Every place at which something that somebody wrote is shown: pages by their
// addresses, and the markup inside of feeds and of the API's answers.

import assert from 'node:assert/strict';
import { inTurns } from './turns.mjs';

/// The pages of a list, at most `most`, from one address on, by the links that lead to
/// the next.
export async function pagesFrom(hands, title, path, { most = Infinity } = {}) {
  const places = [];
  for (let next = path; next && places.length < most; ) {
    const { status, body } = await hands.get(next);
    assert.equal(status, 200, `${next} answers ${status}`);
    places.push({ title, url: next });
    next = nextIn(body);
  }
  return places;
}

function nextIn(body) {
  const links = body.match(/<a [^>]*>/g) ?? [];
  const next = links.find((link) => /rel="next"|\?after=\d/.test(link));
  return next?.match(/href="([^"]*)"/)[1].replaceAll('&amp;', '&').split('#')[0];
}

/// The views of the desk.
export const views = ['pending', 'answered', 'waiting', 'published', 'rejected', 'spam', 'hidden', 'trash'];

/// One comment in each of the places for it, by turns: all places for the first `full`.
export function alone(items, slug, full) {
  const kinds = [
    ({ id }) => ({ title: 'at the desk alone', url: `/admin/desk/${id}` }),
    ({ id }) => ({ title: 'above a reply', url: `/posts/${slug}/comments/${id}/reply` }),
    ({ id }) => ({ title: 'by its own address', url: `/posts/${slug}/comments/${id}` }),
  ];
  return items.flatMap((item, at) => (at < full ? kinds : [kinds[at % kinds.length]]).map((kind) => kind(item)));
}

/// Lists of posts, some of each way they are filed.
export async function lists(site) {
  const { body } = await site.reader.get('/archive');
  const posts = [...new Set(body.match(/\/posts\/[^"#?]+/g))];
  const filed = await inTurns(posts.slice(0, 20), async (post) => (await site.reader.get(post)).body.match(/"\/(tags|about|for|by)\/[^"]+"/g) ?? []);
  const unique = [...new Set(filed.flat())].map((link) => link.slice(1, -1));
  const some = ['/tags/', '/about/', '/for/', '/by/'].flatMap((way) => unique.filter((link) => link.startsWith(way)).slice(0, 8));
  return ['/', '/archive', ...some].map((url) => ({ title: 'a list', url }));
}

/// The feeds there are, of these posts and of the whole blog.
export const feedsOf = (slugs) => ['/feed.xml', '/comments/feed.xml', ...slugs.map((slug) => `/posts/${slug}/feed.xml`)];

/// Feeds as a browser opens them, and as one opens them that takes them for XML.
export async function opened(site, feeds) {
  return (await inTurns(feeds, async (url) => {
    const answer = await site.reader.get(url);
    const asXml = { ...answer, headers: { 'content-type': 'application/xml; charset=utf-8' } };
    return [{ title: 'a feed', url, foreign: true }, { title: 'a feed as XML', url, answer: asXml, foreign: true }];
  })).flat();
}

/// The markup inside of feeds, as a reader of feeds takes it out of them with a browser.
export async function entriesOf(site, page, feeds) {
  const texts = await inTurns(feeds, async (feed) => ({ feed, xml: (await site.reader.get(feed)).body }));
  const items = await page.evaluate((all) => all.flatMap(({ feed, xml }) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const foreign = [...parsed.getElementsByTagName('*')].find(({ namespaceURI }) => /xhtml|svg|MathML|^$/.test(namespaceURI ?? ''));
    if (foreign) return [{ title: feed, html: null, foreign: foreign.outerHTML.slice(0, 300) }];
    return [...parsed.querySelectorAll('entry > content')].map((content) => ({ title: feed, html: content.textContent }));
  }), texts);
  assert.deepEqual(items.filter(({ html }) => html === null), [], 'elements of another language in a feed');
  return items.map((item) => ({ ...item, kind: item.title === '/feed.xml' || item.title.startsWith('/tags/') ? 'post' : 'entry' }));
}

/// Everything that an answer of the API calls HTML, wherever it stands.
export function htmlIn(title, value) {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => (
    typeof inner === 'string' && /(^|_)html$/.test(name) ? [{ title, html: inner, kind: 'comment' }] : htmlIn(title, inner)));
}
