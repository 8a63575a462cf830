// Pages that refuse something and give back what was typed, and pages that are asked
// for by an address that is an attack itself. All are kept as they were answered.

import assert from 'node:assert/strict';
import { statementOf } from './affiliations.mjs';
import { chunks } from './material.mjs';
import { inTurns } from './turns.mjs';

/// Lines by the handful: nothing that is refused is too long to be given back.
const joined = (lines) => chunks(lines, 195).map((text, at) => ({ title: `lines ${at}`, text }));

/// Collects answers under names: each must have the status that is said.
class Kept {
  places = [];

  keep(title, status, answer) {
    assert.equal(answer.status, status, `${title}: ${answer.body.slice(0, 300)}`);
    this.places.push({ title: `${title}, ${status}`, url: answer.url, answer });
  }
}

/// Refused forms of readers.
export async function readersForms(site, { texts, lines, nul }) {
  const kept = new Kept();
  const send = (fields, who = site.reader) => who.post('/posts/form/comments', { intent: 'send', ...fields });
  await inTurns(texts.together, async ({ title, text }) => kept.keep(`no name: ${title}`, 422, await send({ body: text })));
  await inTurns(joined(lines), async ({ title, text }) => {
    const typed = { body: ' ', name: text, email: text, website: text, remember: text, remembered: text, parent: '', ...statementOf(text) };
    kept.keep(`no text: ${title}`, 422, await send(typed));
    kept.keep(`what it answers: ${title}`, 422, await send({ ...typed, body: text, parent: text }));
  });
  const everything = texts.together.map(({ text }) => text).join('\n').slice(0, 60_000);
  kept.keep('too long', 422, await send({ name: 'Nadia', body: everything }));
  kept.keep('too deep', 422, await send({ name: 'Nadia', body: `${'> '.repeat(40)}${lines[0].text}` }));
  const elsewhere = site.reader.with({ 'Sec-Fetch-Site': 'cross-site' });
  kept.keep('from another site', 403, await send({ name: lines[0].text, body: everything }, elsewhere));
  for (const { title, text } of nul) kept.keep(title, 422, await send({ name: 'Nadia', body: text }));
  kept.keep('no UTF-8', 422, await site.reader.raw('/posts/form/comments', `intent=send&name=a&body=%C0%BCsvg onload=ran(1)%C0%BE%ED%A0%80&parent=%22`));
  await site.publish({ slug: 'closed', title: 'Closed', body_markdown: 'No more.', comments_open: false });
  kept.keep('closed', 403, await site.reader.post('/posts/closed/comments', { name: lines[1].text, body: everything }));
  return kept.places;
}

/// Refused forms of the team.
export async function teamsForms(site, { texts, lines }) {
  const kept = new Kept();
  const { text: reply } = texts.together[0];
  const [first] = await site.desk('api', 'published');
  const stale = { ...first, version: first.version - 1 };
  const decide = (fields) => site.host.post(`/admin/desk/${first.id}`, fields);
  await inTurns(texts.together, async ({ title, text }) =>
    kept.keep(`decided by somebody else: ${title}`, 409, await decide({ version: stale.version, decision: 'keep', reply: text })));
  kept.keep('a question without words', 422, await decide({ version: first.version, decision: 'publish_ask', reply, question: ' ' }));
  kept.keep('a reason too long', 422, await decide({ version: first.version, decision: 'reject', reason: lines.map(({ text }) => text).join(' ').repeat(2) }));
  kept.keep('a decision of no name', 422, await decide({ version: first.version, decision: lines[3].text, view: lines[3].text, reply }));
  await inTurns(joined(lines), async ({ title, text }) => {
    const everywhere = Object.fromEntries(['title', 'summary', 'audience', 'why', 'interests', 'audiences', 'tags', 'subjects', 'slug',
      'byline', 'published_at', 'kind', 'version'].map((field) => [field, text]));
    const post = { ...everywhere, source: text, intent: 'publish' };
    kept.keep(`the editor: ${title}`, 422, await site.host.post('/admin/posts/new', post));
    kept.keep(`the session has ended: ${title}`, 401, await site.reader.post('/admin/posts/new', post));
    kept.keep(`the settings: ${title}`, 422, await site.host.post('/admin/settings/blog', { title: text, description: text, time_zone: text }));
    kept.keep(`the settings of comments: ${title}`, 422, await site.host.post('/admin/settings/comments', { hold: text, comment_policy: text, edit_window_minutes: text, hide_after_reports: text }));
    kept.keep(`the looks: ${title}`, 422, await site.host.post('/admin/settings/looks', { accent: text, css: text, logo: text, logo_alt: text }));
    kept.keep(`the header: ${title}`, 422, await site.host.post('/admin/settings/header', { nav_label: text, nav_address: text, nav_place: text, footer: text }));
    kept.keep(`a byline: ${title}`, 422, await site.host.post('/admin/byline', { name: '', title: text, organisation: text, bio: text, interests: text }));
    kept.keep(`logging in: ${title}`, 422, await site.reader.post('/admin/log-in', { email: text, password: 'none', next: text }));
  });
  return kept.places;
}

/// Two people in the editor: the second sees both texts.
export async function editorConflict(site, { texts, editors }) {
  const kept = new Kept();
  await inTurns(texts.slice(0, editors.length).entries(), async ([at, { title, text }]) => {
    const { body } = await site.host.get(editors[at].url);
    const [, byline] = body.match(/name="byline"[\s\S]*?<option value="(\d+)"/);
    const post = { version: 0, title: 'Mine', source: text, slug: `conflict-${at}`, byline, intent: 'draft' };
    kept.keep(`two in the editor: ${title}`, 409, await site.host.post(editors[at].url, post));
  });
  return kept.places;
}

/// Addresses with lines in their paths and parameters, as a reader and as the team.
export async function addresses(site, lines) {
  const [readers, teams] = [[], []];
  await inTurns(joined(lines), async ({ title, text }) => {
    const line = encodeURIComponent(text.replace(/[\r\n]+/g, ' '));
    const paths = [`/posts/${line}`, `/tags/${line}`, `/by/${line}`, `/receipts/${line}`, `/confirm/${line}`, `/?before=${line}`,
      `/posts/form?after=${line}&from=${line}`, `/admin/log-in?next=${line}&email=${line}`, `/admin/desk?view=${line}`];
    for (const path of paths) readers.push({ title, url: path, answer: await site.reader.get(path) });
    const own = [`/admin/desk?view=${line}&after=${line}&done=${line}`, `/admin/posts?status=${line}&before=${line}`,
      `/admin/posts/1?done=${line}`, `/admin/audit?before=${line}`];
    for (const path of own) teams.push({ title, url: path, answer: await site.host.get(path) });
  });
  const isPage = ({ answer }) => answer.status < 500 && answer.body.includes('<html');
  assert.deepEqual([...readers, ...teams].filter((place) => !isPage(place)).map(({ url, answer }) => `${url} ${answer.status}`), []);
  return { readers, teams };
}

/// More than the limits let through: the last answers give the text back.
export async function tooMany(site, { texts }) {
  await site.publish({ slug: 'form', title: 'Hurry', body_markdown: 'Write.' });
  const places = [];
  for (let count = 0; count < 60 && places.length < texts.together.length; count += 1) {
    const { title, text } = texts.together[count % texts.together.length];
    const answer = await site.reader.post('/posts/form/comments', { intent: 'preview', name: 'Theo', body: text });
    if (answer.status === 429) places.push({ title, url: answer.url, answer });
  }
  assert.ok(places.length > 0, 'nothing was too much');
  return places;
}
