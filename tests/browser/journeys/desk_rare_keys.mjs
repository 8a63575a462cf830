// The keys of the desk that are needed less often, on a blog of its own: what is chosen by likeness, blocked, put
// into the trash and put back, what a decision on many leaves, and a line of likely spam.

import assert from 'node:assert/strict';
import { crowd } from '../lib/crowd.mjs';
import { assertShows, reveal } from '../lib/forms.mjs';
import { posts } from '../lib/hundred.mjs';
import { moderator } from '../lib/moderator.mjs';
import { onOwnBlog } from '../lib/own_blog.mjs';
import { openDesk, writePost } from '../lib/pages.mjs';
import { desktop } from '../lib/people.mjs';
import { genuine, reader, seller, sellers } from '../lib/rare_texts.mjs';
import { at, bar, button, buttons, deskItems, focused, likelySpam } from '../lib/selectors.mjs';

export const title = 'the keys that are needed less often do what the legend says';
export const only = 'js';

/// So many comments of either kind are learnt from before likely spam is folded.
const learnt = 51;
const { quote, array } = posts;

export async function run(world) {
  await onOwnBlog(world, desktop, byKeys);
}

async function byKeys(own) {
  for (const post of [quote, array]) {
    assert.equal(await own.host.goTo(at.write), 200);
    await writePost(own.host, post);
    assert.equal(await own.host.follow(button(own.host.page, buttons.publish)), 200);
  }
  const keys = moderator(own.host);
  await blockAndTrash(own, keys);
  await blockAlike(own, keys);
  await leftAsItIs(own, keys);
  await learnGenuine(own, keys);
  await lineOfLikelySpam(own, keys);
}

async function blockAndTrash(own, { hand }) {
  const { host } = own;
  await crowd(own, quote.slug, [reader]);
  await openDesk(host, reader.body);
  assert.equal(await hand.pressThrough('b'), 200);
  await assertShows(host.page, `Marked ${reader.name} as spam and blocked where it came from.`);
  assert.equal(await hand.pressThrough('z'), 200);
  await openDesk(host, reader.body);
  assert.equal(await hand.pressThrough('t'), 200);
  await assertShows(host.page, `Put ${reader.name} into the trash.`);
  assert.equal(await host.goTo(`${at.desk}?view=trash`), 200);
  await hand.press('Space');
  assert.equal(await hand.pressThrough('Shift+R'), 200);
  await assertShows(host.page, 'Put one comment back.');
}

async function blockAlike(own, keys) {
  const { host } = own;
  await crowd(own, quote.slug, sellers(2));
  await keys.toComment(await openDesk(host, seller(0).name));
  await keys.hand.press('*');
  await assertShows(host.page, '2 chosen:');
  await host.look('two that are alike are chosen');
  assert.equal(await keys.hand.pressThrough('Shift+B'), 200);
  await assertShows(host.page, 'Marked 2 comments as spam and blocked where they came from.');
  await assertShows(host.page, reader.body);
}

/// One of many was decided on in another tab meanwhile: the page that stays says so.
async function leftAsItIs(own, { hand }) {
  const { host } = own;
  await crowd(own, quote.slug, sellers(learnt));
  assert.equal(await host.goTo(at.desk), 200);
  await assertShows(host.page, `${learnt} alike`);
  const other = await host.newTab();
  assert.equal(await other.goTo(at.desk), 200);
  const one = other.page.locator('.alike .all .tick input').first();
  await reveal(one);
  await one.check();
  assert.equal(await other.follow(button(bar(other.page), '[value="trash"]')), 200);
  await other.page.close();
  assert.equal(await hand.pressThrough('s'), 200);
  await assertShows(host.page, `Marked ${learnt - 1} comments as spam.`);
  await assertShows(host.page, 'One comment was left as it is');
  await host.look('one of many was left as it is');
}

async function learnGenuine(own, { hand }) {
  const { host } = own;
  await crowd(own, array.slug, genuine(learnt));
  assert.equal(await host.goTo(at.desk), 200);
  while (await deskItems(host.page).count() > 0) {
    await host.page.locator('.tick input').evaluateAll((boxes) => {
      for (const box of boxes) box.checked = true;
    });
    assert.equal(await hand.pressThrough('Shift+A'), 200);
  }
}

/// A line that is closed is opened by the key that shows its reasons; only there a digit takes one.
async function lineOfLikelySpam(own, { hand }) {
  const { host } = own;
  const [late] = sellers(1);
  const [fresh] = genuine(1);
  await crowd(own, array.slug, [fresh, late]);
  assert.equal(await host.goTo(at.desk), 200);
  const line = likelySpam(host.page);
  await hand.press('j');
  await hand.press('x');
  assert.ok(await button(line, '[data-digit="1"]').isVisible());
  await host.look('reasons to reject a line of likely spam');
  assert.equal(await hand.pressThrough('1'), 200);
  await assertShows(host.page, `Did not publish ${late.name}.`);
  assert.equal(await hand.pressThrough('z'), 200);

  await host.page.locator('article.item[data-number="2"]').waitFor();
  await line.locator('summary').first().click();
  await hand.press('1');
  assert.ok((await focused(host.page).innerText()).includes(fresh.body), 'a digit goes to its comment');
  assert.ok(await line.isVisible(), 'and rejects nothing');
  await hand.press('j');
  await hand.press('w');
  await hand.press('1');
  assert.ok(await line.isVisible(), 'nor does it reject beside a question');
}
