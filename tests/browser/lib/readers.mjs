// What a reader who knows nobody sees of a comment in the thread of the founding example.

import assert from 'node:assert/strict';
import { at, headingOf, questionTo } from './selectors.mjs';
import { founding } from './founding_texts.mjs';

const isThisYou = 'Is this you?';

/// Opens the post for a reader who comes anew.
export async function openThread({ reader }) {
  assert.equal(await reader.goTo(at.post(founding.post.slug)), 200);
}

/// The comment stands there, and beside the name stand these words; `null`: nothing.
export async function assertBeside(world, commenter, words) {
  await openThread(world);
  const { name } = commenter.part;
  const heading = await headingOf(commenter.on(world.reader)).textContent();
  assert.equal(heading.trim(), words === null ? name : `${name} · ${words}`);
}

/// The comment is nowhere.
export function assertUnseen(world, commenter) {
  return assertAbsent(world, commenter.part.says);
}

/// The question stands in the thread, for everybody else without a form.
export async function assertAsked(world, commenter) {
  await openThread(world);
  const question = questionTo(world.reader.page, commenter.part.name);
  const text = await question.textContent();
  assert.ok(text.includes(founding.question) && text.includes(isThisYou), text);
  assert.equal(await question.locator('form').count(), 0, 'a form for somebody else');
}

/// Nothing that everybody can open says that this person was asked.
export async function assertNoQuestion(world, commenter) {
  await openThread(world);
  assert.equal(await questionTo(world.reader.page, commenter.part.name).count(), 0);
}

/// No question waits in the thread any more.
export function assertSettled(world) {
  return assertAbsent(world, isThisYou);
}

/// These words are in neither the page nor the feed of the thread, not even where nobody looks.
export async function assertAbsent({ reader }, words) {
  const post = at.post(founding.post.slug);
  for (const path of [post, `${post}/feed.xml`]) {
    const answer = await reader.context.request.get(path);
    assert.equal(answer.status(), 200, path);
    assert.ok(!(await answer.text()).includes(words), `"${words}" is in ${path}`);
  }
}
