// The owner leaves the desk open: it tells of comments that come in, leads to where they stand, and moves nothing.
// Where pages run no scripts it is as it was drawn.

import assert from 'node:assert/strict';
import { assertHides, assertShows } from '../lib/forms.mjs';
import { moderator } from '../lib/moderator.mjs';
import { sendComment } from '../lib/pages.mjs';
import { at, news } from '../lib/selectors.mjs';
import { arriving, post } from '../lib/texts.mjs';

export const title = 'an open desk tells of a comment that comes in';

export async function run({ host, people }) {
  const ola = await people.meet('Ola');
  const { second, ...first } = arriving;
  assert.equal(await host.goTo(`${at.desk}?view=hidden`), 200);
  assert.equal(await sendComment(ola, post.slug, first), 200);
  const line = host.page.locator(news.line);
  if (host.people.mode.javaScript) {
    await line.waitFor();
    await assertShows(host.page, 'One new comment');
    await assertHides(host.page, first.body);
    await host.look('a comment came in');
    await host.page.locator(news.show).focus();
    assert.equal(await sendComment(ola, post.slug, { ...first, body: second }), 200);
    await line.filter({ hasText: '2 new comments' }).waitFor();
    assert.equal(await host.arrive(() => host.page.keyboard.press('Enter')), 200);
    await assertShows(host.page, first.body);
  }
  assert.ok(await line.isHidden(), 'nothing is told of what the page shows');
  await moderator(host).approve(first.body);
  if (host.people.mode.javaScript) await moderator(host).approve(second);
}
