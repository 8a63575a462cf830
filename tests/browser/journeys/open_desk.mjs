// The owner leaves the desk open: it tells of a comment that comes in, and moves nothing. Where pages run no
// scripts it is as it was drawn.

import assert from 'node:assert/strict';
import { assertHides, assertShows } from '../lib/forms.mjs';
import { moderator } from '../lib/moderator.mjs';
import { sendComment } from '../lib/pages.mjs';
import { at, news } from '../lib/selectors.mjs';
import { arriving, post } from '../lib/texts.mjs';

export const title = 'an open desk tells of a comment that comes in';

export async function run({ host, people }) {
  const ola = await people.meet('Ola');
  assert.equal(await host.goTo(at.desk), 200);
  assert.equal(await sendComment(ola, post.slug, arriving), 200);
  const line = host.page.locator(news.line);
  if (host.people.mode.javaScript) {
    await line.waitFor();
    await assertShows(host.page, 'One new comment');
    await assertHides(host.page, arriving.body);
    await host.look('a comment came in');
    assert.equal(await host.follow(host.page.locator(news.show)), 200);
    await assertShows(host.page, arriving.body);
  }
  assert.ok(await line.isHidden(), 'nothing is told of what the page shows');
  await moderator(host).approve(arriving.body);
}
