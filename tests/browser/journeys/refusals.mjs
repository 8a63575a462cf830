// Whatever is refused, the typed text is still there. Without JavaScript only:
// then nothing but the answer itself can keep it.

import assert from 'node:assert/strict';
import { assertShows, type } from '../lib/forms.mjs';
import { startForeignSite } from '../lib/foreign_site.mjs';
import { until } from '../lib/wait.mjs';
import { logIn, logOut, openDesk, pressSend, sendComment, writeComment, writePost } from '../lib/pages.mjs';
import { at, button, buttons, fields } from '../lib/selectors.mjs';
import { owner, post, remark } from '../lib/texts.mjs';

export const title = 'nothing typed is lost when it is refused';
export const only = 'nojs';

/// Within this time a repeat is the same comment, then for ten minutes refused.
const repeatWindow = 60_000;
/// More than any limit lets one address send.
const patience = 60;

export async function run(world) {
  await emptyOrTooLong(world);
  await refusedOrigin(world);
  await endedSessionInTheEditor(world);
  await decidedByAnotherTab(world);
  await tooMany(world);
  await repeated(world.repeat);
}

async function repeated({ person, texts, sentAt }) {
  await until('a repeat counts as one', repeatWindow + 5_000, () => Date.now() > sentAt + repeatWindow + 1_000);
  assert.equal(await sendComment(person, post.slug, texts), 409);
  await assertShows(person.page, texts.body);
  await person.look('repeated comment');
}

async function emptyOrTooLong(world) {
  const person = await world.people.meet('Nadia');
  assert.equal(await sendComment(person, post.slug, { name: 'Nadia', body: '   ' }), 422);
  await assertShows(person.page, 'Nadia');
  await person.look('empty comment');

  const long = `${remark('long invoices')} `.repeat(400);
  assert.equal(await sendComment(person, post.slug, { name: 'Nadia', body: long }), 422);
  await assertShows(person.page, long);
  await person.look('comment too long');
}

async function refusedOrigin(world) {
  const person = await world.people.meet('Otto');
  const body = remark('a borrowed form');
  const foreign = await startForeignSite(`${world.server.base}${at.post(post.slug)}/comments`, { name: 'Otto', body });
  try {
    world.record.allowed.add(foreign.base);
    await person.goTo(foreign.base);
    assert.equal(await person.follow(button(person.page, buttons.any)), 403);
    await assertShows(person.page, body);
    await person.look('form of another site');
  } finally {
    await foreign.stop();
  }
}

async function endedSessionInTheEditor(world) {
  const writer = await world.people.meet('Ines on a train');
  await writer.goTo(at.desk);
  await logIn(writer, owner);
  await writer.goTo(at.write);
  const body = remark('a session that ended');
  const form = await writePost(writer, { title: 'Written on a train', body });
  await endSession(writer);
  assert.ok([401, 403].includes(await writer.follow(button(form, buttons.draft))));
  await assertShows(writer.page, body);
  await writer.look('session ended while writing');
}

/// Logs out in a second tab, which ends the session on the server, and puts the
/// old cookie back: what a browser holds whose session has run out.
async function endSession(person) {
  const cookies = await person.context.cookies();
  const tab = await person.newTab();
  await tab.goTo(at.desk);
  await logOut(tab);
  await tab.page.close();
  await person.context.addCookies(cookies);
}

async function decidedByAnotherTab(world) {
  const person = await world.people.meet('Petra');
  const body = remark('two moderators');
  assert.equal(await sendComment(person, post.slug, { name: 'Petra', body }), 200);
  const slow = await world.host.newTab();
  const slowItem = await openDesk(slow, body);
  const quickItem = await openDesk(world.host, body);
  await world.host.follow(button(quickItem, buttons.approve));
  const reply = 'A reply that came second.';
  await type(slowItem, { [fields.decision.reply]: reply });
  assert.equal(await slow.follow(button(slowItem, buttons.approve)), 409);
  await assertShows(slow.page, reply);
  await assertShows(slow.page, owner.name);
  await slow.look('already decided');
  await slow.page.close();
}

async function tooMany(world) {
  const person = await world.people.meet('Theo');
  for (let count = 1; count <= patience; count += 1) {
    const body = remark(`hurry number ${count}`);
    assert.equal(await person.goTo(at.post(post.slug)), 200);
    const status = await pressSend(person, await writeComment(person, { name: 'Theo', body }));
    if (status === 429) {
      await assertShows(person.page, body);
      await person.look('too many comments');
      return;
    }
    assert.equal(status, 200);
  }
  assert.fail(`${patience} comments in a row were accepted`);
}
