// A post in Arabic and a comment in Hebrew on an English blog: both are written from right to left, what is
// quoted has its bar on the right, lists stand in from there, and code and our own words go on from left to
// right.

import assert from 'node:assert/strict';
import { moderator } from '../lib/moderator.mjs';
import { sendComment, writePost } from '../lib/pages.mjs';
import { desktop, phone } from '../lib/people.mjs';
import { at, button, buttons, comment, headingOf } from '../lib/selectors.mjs';
import { rightToLeft } from '../lib/texts.mjs';

export const title = 'a post and its thread are read from right to left';
export const only = 'nojs';

const { post, said, words } = rightToLeft;

export async function run(world) {
  const { host, people } = world;
  await publish(host);
  const reader = await people.meet('Noam', { screen: phone });
  assert.equal(await sendComment(reader, post.slug, said), 200);
  await moderator(host).approve(words);
  assert.equal(await reader.goTo(at.post(post.slug)), 200);
  for (const screen of [phone, desktop]) {
    await reader.page.setViewportSize(screen);
    await article(reader.page);
    await thread(reader.page);
    await fits(reader.page);
  }
  await reader.look('a post from right to left');
  assert.equal(await reader.goTo(at.archive), 200);
  await fits(reader.page);
}

async function publish(host) {
  assert.equal(await host.goTo(at.write), 200);
  const form = await writePost(host, post);
  assert.equal(await host.follow(button(form, buttons.publish)), 200);
}

async function article(page) {
  const text = page.locator('article.post');
  assert.equal(await text.getAttribute('lang'), 'ar');
  assert.equal(await text.getAttribute('dir'), 'rtl');
  const style = await styles(text.locator('.prose'));
  assert.equal(style('ul').direction, 'rtl');
  assert.ok(parseFloat(style('ul').paddingRight) > parseFloat(style('ul').paddingLeft));
  barOnTheRight(style('blockquote'));
  for (const code of ['pre', 'p code']) assert.equal(style(code).direction, 'ltr', code);
  assert.equal(style('pre').textAlign, 'left');
}

async function thread(page) {
  const one = comment(page, words);
  const style = await styles(one.locator('.say').first());
  assert.equal(style('p').direction, 'rtl');
  barOnTheRight(style('blockquote'));
  assert.equal(style('code').direction, 'ltr');
  const heading = await headingOf(one).evaluate((each) => getComputedStyle(each).direction);
  assert.equal(heading, 'ltr');
}

function barOnTheRight(quote) {
  assert.notEqual(quote.borderRightWidth, '0px');
  assert.equal(quote.borderLeftWidth, '0px');
}

/// Nothing sticks out of the screen.
async function fits(page) {
  const [inner, outer] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  assert.ok(inner <= outer, `${inner} of ${outer} on ${page.url()}`);
}

/// How the first of each of these elements within `part` looks.
async function styles(part) {
  const found = await part.evaluate((within) => {
    const wanted = ['direction', 'textAlign', 'paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'];
    const look = (element) => {
      const style = getComputedStyle(element);
      return Object.fromEntries(wanted.map((name) => [name, style[name]]));
    };
    const all = ['ul', 'blockquote', 'pre', 'p code', 'code', 'p'];
    const there = all.filter((name) => within.querySelector(name));
    return Object.fromEntries(there.map((name) => [name, look(within.querySelector(name))]));
  });
  return (name) => {
    assert.ok(found[name], `there is no ${name}`);
    return found[name];
  };
}
