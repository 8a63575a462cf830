// The owner clears a desk of a hundred comments, as a good week brings them: by keys alone, by taps on a
// phone, and by plain forms where pages run no scripts. Each comment has to end as it was meant, and the
// keys are counted.

import assert from 'node:assert/strict';
import { ByButtons, ByKeys } from '../lib/clearing.mjs';
import { assertShows } from '../lib/forms.mjs';
import { crowds } from '../lib/crowd.mjs';
import { hundred, posts } from '../lib/hundred.mjs';
import { onOwnBlog } from '../lib/own_blog.mjs';
import { writePost } from '../lib/pages.mjs';
import { percentile, watchPaints } from '../lib/paints.mjs';
import { phone } from '../lib/people.mjs';
import { at, button, buttons, focused, questionTo } from '../lib/selectors.mjs';

export const title = 'the owner clears a desk of a hundred comments';

/// What clearing it may cost in keys that are no text.
const keysMax = 70;
const laptop = { width: 1280, height: 800 };

export async function run(world) {
  if (!world.people.mode.javaScript) return onOwnBlog(world, laptop, byForms);
  return `${await onOwnBlog(world, laptop, byKeys)}; ${await onOwnBlog(world, phone, byTaps)}`;
}

async function byKeys(own) {
  await fill(own);
  const waited = await watchPaints(own.host);
  assert.equal(await own.host.goTo(at.desk), 200);
  await own.host.look('a hundred wait');
  const person = new ByKeys(own.host);
  await onlyWhatIsInSight(person);
  await person.clear();
  await endsAsMeant(own);
  const { keys, moves, reads } = person.hand;
  assert.ok(keys + moves <= keysMax, `${keys + moves} keys, of which ${moves} only moved`);
  return [`${keys + moves} keys and ${reads} to turn the page`, ...spent(waited)].join(', ');
}

/// A digit that nothing has says so, and a key shows a comment that is elsewhere before it decides on it.
async function onlyWhatIsInSight(person) {
  const { host, page, hand } = person;
  await hand.press('9');
  await assertShows(page, 'No comment on the screen has this digit.');
  while (await focused(page).evaluate((item) => item.getBoundingClientRect().bottom > 0)) await person.readOn();
  await hand.press('s');
  await assertShows(page, 'This comment was out of sight.');
  await host.look('a key shows first what it decides on');
  assert.ok(await focused(page).evaluate((item) => item.getBoundingClientRect().top >= 0));
  hand.rest();
}

/// How long the page took, in words.
function spent({ paints, loads }) {
  const of = (which) => paints.map((paint) => paint[which]);
  const waits = [...of('work'), ...loads].reduce((sum, one) => sum + one, 0);
  return [
    `${paints.length} times the next one painted within ${percentile(of('all'), 0.99).toFixed(0)} ms`,
    `which took ${percentile(of('work'), 0.99).toFixed(1)} ms of work (both at the 99th percentile)`,
    `waited ${(waits / 1000).toFixed(2)} s in all, for ${loads.length} new pages`,
  ];
}

async function byTaps(own) {
  return `${await byButtons(own)} taps`;
}

async function byForms(own) {
  return `${await byButtons(own)} clicks`;
}

async function byButtons(own) {
  await fill(own);
  assert.equal(await own.host.goTo(at.desk), 200);
  await own.host.look('a hundred wait, for fingers');
  const person = new ByButtons(own.host);
  await person.clear();
  await endsAsMeant(own);
  return person.hand.taps;
}

/// Three posts, and what a hundred people say below them.
async function fill(own) {
  for (const post of Object.values(posts)) {
    assert.equal(await own.host.goTo(at.write), 200);
    await writePost(own.host, post);
    assert.equal(await own.host.follow(button(own.host.page, buttons.publish)), 200);
  }
  await crowds(own, hundred.map(({ post, name, body }) => ({ name, body, slug: posts[post].slug })));
}

async function endsAsMeant({ host }) {
  assert.equal(await countOf(host, 'pending'), 0);
  assert.equal(await countOf(host, 'spam'), meant('spam').length);
  for (const [post, { slug }] of Object.entries(posts)) {
    assert.equal(await host.goTo(at.post(slug)), 200);
    // What is far below the screen is not laid out, and has text content only.
    const thread = await host.page.locator('article[id^="c"]').allTextContents();
    for (const one of hundred.filter((each) => each.post === post)) assertEnds(thread, one);
    for (const one of meant('ask', post)) {
      assert.equal(await questionTo(host.page, one.name).count(), isPublic(one) ? 1 : 0, one.name);
    }
  }
  assert.equal(await host.goTo(`${at.desk}?view=waiting`), 200);
  for (const one of meant('ask').filter((each) => !isPublic(each))) await assertShows(host.page, one.name);
}

const meant = (fate, post) => hundred.filter((one) => one.fate === fate && (!post || one.post === post));

/// Whether readers are meant to see it.
const isPublic = ({ fate, way }) => fate !== 'spam' && way !== 'hold';

async function countOf(host, view) {
  assert.equal(await host.goTo(at.desk), 200);
  return Number(await host.page.locator(`.count[data-view="${view}"]`).innerText());
}

/// What readers see of one comment, among the texts of its thread.
function assertEnds(thread, one) {
  const { name, body, left, reply } = one;
  const words = left ?? beginning(body);
  assert.equal(thread.some((text) => text.includes(words)), isPublic(one), `${name}: ${words}`);
  if (reply) assert.ok(thread.some((text) => text.includes(reply)), `the reply to ${name}`);
  if (left) assert.ok(!thread.some((text) => text.includes(body)), `what ${name} wrote is cut`);
}

/// The first words, as far as they are plain.
const beginning = (body) => body.match(/[^\n[\]>*_-]{8,}/)[0].trim().slice(0, 60);
