// What people do on each page, in their own words; the journeys are made of these.

import assert from 'node:assert/strict';
import { choose, reveal, type } from './forms.mjs';
import { at, button, buttons, deskItem, fields, formWith } from './selectors.mjs';

export async function setUpBlog(person, link, owner) {
  assert.equal(await person.goTo(link), 200);
  await person.look('set up');
  const { setUp } = fields;
  const form = formWith(person.page, setUp.blog);
  await type(form, {
    [setUp.blog]: owner.blog,
    [setUp.name]: owner.name,
    [setUp.title]: owner.title,
    [setUp.organisation]: owner.organisation,
    [setUp.email]: owner.email,
    [setUp.password]: owner.password,
  });
  return person.follow(button(form, buttons.any));
}

/// From any page that asks for a log-in, by the button it offers.
export async function logIn(person, owner) {
  const link = person.page.locator('main a[href*="/admin/log-in"]');
  if (await link.count() > 0) await person.follow(link.first());
  const form = formWith(person.page, fields.logIn.password);
  await type(form, { [fields.logIn.email]: owner.email, [fields.logIn.password]: owner.password });
  return person.follow(button(form, buttons.any));
}

export async function logOut(person) {
  assert.equal(await person.goTo(at.logOut), 200);
  return person.follow(button(person.page.locator('main form'), buttons.any));
}

/// Fills in the editor; texts by the names in `fields.post`.
export async function writePost(person, texts) {
  const form = formWith(person.page, fields.post.why);
  const named = Object.entries(texts).map(([key, text]) => [fields.post[key], text]);
  await type(form, Object.fromEntries(named));
  return form;
}

/// Fills in the comment form of the page that is open.
export async function writeComment(person, texts) {
  const form = formWith(person.page, fields.comment.body);
  const named = Object.entries(texts).map(([key, text]) => [fields.comment[key], text]);
  await type(form, Object.fromEntries(named));
  return form;
}

/// Opens a post, writes and sends; returns the status of the page this leads to.
export async function sendComment(person, slug, texts) {
  assert.equal(await person.goTo(at.post(slug)), 200);
  return pressSend(person, await writeComment(person, texts));
}

export const pressSend = (person, form) => person.follow(button(form, buttons.send));

/// Opens the desk at the comment with this text.
export async function openDesk(person, text) {
  assert.equal(await person.goTo(at.desk), 200);
  const item = deskItem(person.page, text);
  await item.waitFor();
  return item;
}

/// One submit: publish, reply and ask. With JavaScript the desk may stay where it
/// is and write behind, so the caller looks for the outcome.
export async function approveReplyAndAsk(item, { reply, question }) {
  await type(item, { [fields.decision.reply]: reply, [fields.decision.question]: question });
  const press = button(item, buttons.publishAndAsk);
  await reveal(press);
  await press.click();
}

/// What an answer chooses, as [field, value] in the order of the form.
export function chipsOf({ kind, about, youAre }) {
  const { statement } = fields;
  const all = [[statement.kind, kind], [statement.about, about], [statement.youAre, youAre]];
  return all.filter(([, value]) => value !== undefined);
}

/// Answers the question on the receipt that is open.
export async function answerWithChips(person, answer) {
  const form = formWith(person.page, fields.statement.youAre);
  for (const [name, value] of chipsOf(answer)) await choose(form, name, value);
  await person.look('answer with chips');
  return person.follow(button(form, buttons.send));
}
