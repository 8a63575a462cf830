// A new owner opens the printed link, names the blog, and logs in again elsewhere.

import assert from 'node:assert/strict';
import { assertShows } from '../lib/forms.mjs';
import { logIn, setUpBlog } from '../lib/pages.mjs';
import { at } from '../lib/selectors.mjs';
import { owner } from '../lib/texts.mjs';

export const title = 'the owner sets up the blog and logs in';

export async function run(world) {
  const first = await world.people.meet('Ines at first');
  assert.equal(await setUpBlog(first, world.server.setUp, owner), 200);
  await first.look('after set up');
  await first.goTo(world.server.setUp);
  assert.notEqual(new URL(first.page.url()).pathname, new URL(world.server.setUp).pathname, 'the link works once');

  world.host = await world.people.meet('Ines');
  await world.host.goTo(at.desk);
  await world.host.look('log in');
  assert.equal(await logIn(world.host, { ...owner, password: 'not the password' }), 422);
  await assertShows(world.host.page, owner.email);
  await world.host.look('log in refused');
  assert.equal(await logIn(world.host, owner), 200);
  await world.host.goTo(at.desk);
  await world.host.look('empty desk');
}
