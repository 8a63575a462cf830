// Reader and owner follow every link: no link is dead, and every kind of page that
// can be reached is seen once by each of them.

import assert from 'node:assert/strict';
import { entryFor } from '../lib/routes.mjs';
import { at } from '../lib/selectors.mjs';

export const title = 'every link leads somewhere';

const mostLinks = 400;

export async function run(world) {
  assert.equal(await world.reader.goTo(at.nowhere), 404);
  await world.reader.look('not found');
  const dead = [
    ...await walk(world, world.reader, [at.home, at.archive, at.commentsFeed]),
    ...await walk(world, world.host, [at.desk, at.posts, at.home]),
  ];
  assert.deepEqual(dead, []);
}

/// Opens one page of every kind and asks for the rest; returns dead links.
async function walk(world, person, starts) {
  const waiting = starts.map((path) => ({ url: new URL(path, world.server.base).href, from: 'the start' }));
  const known = new Set(waiting.map(({ url }) => url));
  const opened = new Set();
  const dead = [];
  while (waiting.length > 0 && known.size < mostLinks) {
    const { url, from } = waiting.shift();
    const entry = entryFor(world.table, 'GET', new URL(url).pathname);
    if (!entry?.page || opened.has(entry.pattern)) {
      const answer = await person.context.request.get(url);
      if (!answer.ok()) dead.push(`${person.name}: ${answer.status()} ${url} on ${from}`);
      continue;
    }
    opened.add(entry.pattern);
    const status = await person.goTo(url);
    if (status >= 400) dead.push(`${person.name}: ${status} ${url} on ${from}`);
    for (const link of await linksOn(person.page, world.server.base)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push({ url: link, from: url });
    }
  }
  return dead;
}

/// Where other sites send something is no link that anybody follows.
async function linksOn(page, base) {
  const links = await page.locator('a[href], link[href]:not([rel=webmention])').evaluateAll((all) => all.map((each) => each.href));
  return links.filter((link) => link.startsWith(`${base}/`)).map((link) => link.split('#')[0]);
}
