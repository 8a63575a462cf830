// The owner looks twice: a link that names another host, others from the same network, a text that changes
// meanwhile; and notes it for the team.

import assert from 'node:assert/strict';
import { assertHides, assertShows, reveal, type } from '../lib/forms.mjs';
import { Hand } from '../lib/hand.mjs';
import { openDesk, sendComment } from '../lib/pages.mjs';
import { at, button, buttons, deskItem, field, fields, finding, formWith } from '../lib/selectors.mjs';
import { doubtful, post } from '../lib/texts.mjs';

export const title = 'the owner looks twice at a comment and notes something for the team';

export async function run({ host, people }) {
  const rita = await people.meet('Rita');
  for (const each of doubtful.comments) assert.equal(await sendComment(rita, post.slug, each), 200);
  const receipt = rita.page.url();
  const [first, second] = doubtful.comments;
  const item = await openDesk(host, second.body.slice(0, 20));
  await item.locator('h3 a').click();
  await assertShows(host.page, doubtful.warning);
  await assertShows(host.page, '1 more from the same network in the last 90 days');
  await note(host, item);
  await assertShows(host.page, doubtful.note);
  await host.look('a doubtful comment with a note');
  assert.equal(await host.follow(host.page.locator(finding.undo)), 200);
  await assertHides(host.page, doubtful.note);
  await changedMeanwhile(host, rita, receipt);
  await network(host, first);
}

/// Its writer changes a comment while the owner answers it: both texts are there, and the answer is too.
async function changedMeanwhile(host, rita, receipt) {
  const item = await openDesk(host, doubtful.comments[1].body.slice(0, 20));
  await type(item, { [fields.decision.reply]: doubtful.reply });
  await rita.goTo(receipt);
  const form = formWith(rita.page, fields.comment.body);
  await type(form, { [fields.comment.body]: doubtful.changed });
  assert.equal(await rita.follow(button(form, buttons.any)), 200);
  assert.equal(await host.follow(button(item, buttons.approveAndReply)), 409);
  await assertShows(host.page, 'From what you were reading to what it says now');
  await assertShows(host.page, doubtful.reply);
  await host.look('a comment that changed meanwhile');
}

/// By its key and the one that sends, or by the fold and its button.
async function note(host, item) {
  const text = field(item, fields.decision.note);
  if (host.people.mode.javaScript) {
    const hand = new Hand(host);
    await item.locator('h3 a').focus();
    await hand.press('n');
    await host.page.keyboard.type(doubtful.note);
    await host.look('about to note something');
    assert.equal(await hand.pressThrough('Control+Enter'), 200);
  } else {
    await reveal(text);
    await text.fill(doubtful.note);
    assert.equal(await host.follow(button(item, buttons.note)), 200);
  }
  await assertShows(host.page, 'Noted at');
}

async function network(host, first) {
  const item = await openDesk(host, first.body);
  await item.locator('h3 a').click();
  assert.equal(await host.follow(item.locator(finding.network)), 200);
  await assertShows(host.page, '2 found');
  await host.look('found by network');
  for (const { body } of doubtful.comments) {
    const found = deskItem(host.page, body.slice(0, 20));
    assert.equal(await host.follow(button(found, '[value="trash"]')), 200);
  }
  assert.equal(await host.goTo(at.desk), 200);
}
