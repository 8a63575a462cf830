// Every way a comment is written: the form, a preview, a reply, an edit, a program,
// somebody of the team, the desk. Each way has a post of its own, so that a page of its
// thread shows what came that way.

import assert from 'node:assert/strict';
import { inTurns } from './turns.mjs';

/// By the comment form, held: leaves receipts and, of the same texts, previews.
export async function byForm(site, { texts, person }) {
  const previews = [];
  const receipts = await inTurns(texts.all, async ({ title, text }) => {
    const fields = { body: text, ...person() };
    previews.push({ title, url: '/posts/form/comments', answer: await preview(site, 'form', fields) });
    return taken(title, await site.comment('form', fields));
  });
  return { previews, receipts };
}

/// Websites by the comment form. What is no address is refused; the pages that say so
/// are kept.
export async function websites(site, { sites, person }) {
  const refusals = [];
  await inTurns(sites, async ({ title, text }) => {
    const sent = await site.comment('form', { ...person(), body: `My site is new: ${title}.`, website: text });
    if (sent.refused) refusals.push({ title, url: sent.refused.url, answer: sent.refused });
  });
  assert.ok(refusals.length > 0 && refusals.length < sites.length, `${refusals.length} of ${sites.length} websites were refused`);
  return refusals;
}

/// Replies: one under the other for texts of several shapes, as far as a thread goes to
/// the right and further; the others below the last of them. Returns previews of the
/// first, which show what they answer.
export async function byReply(site, { texts, person }) {
  let { id: parent } = await site.commentByApi('reply', { name: 'Ravi', body_markdown: 'A first word.' });
  await approveAll(site, 'reply');
  const reply = async ({ title, text }) => taken(title, await site.comment('reply', { parent, body: text, ...person() }));
  const previews = [];
  for (const { title, text } of texts.together) {
    previews.push({ title, url: '/posts/reply/comments', answer: await preview(site, 'reply', { parent, body: text, ...person() }) });
    await reply({ title, text });
    [{ id: parent }] = await approveAll(site, 'reply');
  }
  await inTurns(texts.apart, reply);
  return previews;
}

/// By a program without a token.
export async function byApi(site, { texts, person }) {
  return inTurns(texts.all, async ({ title, text }) => {
    const { name, website, affiliation_organisation: organisation, affiliation_role: role, affiliation_note: note } = person();
    const affiliation = { organisation, role, note, connections: [{ kind: 'sells', about: organisation }] };
    const { receipt } = await site.commentByApi('api', { name, website, body_markdown: text, affiliation });
    return { title, url: receipt };
  });
}

/// By an edit: every other of a comment that still waits, the rest of one that is
/// published, where the edit itself waits.
export async function byEdit(site, { texts }) {
  const receipts = await inTurns(texts.all, async ({ title, text }) => {
    const { receipt } = await site.commentByApi('edit', { name: 'Edda', body_markdown: `Plain words about ${title}.` });
    return { title, url: receipt, text };
  });
  const isOdd = (_, at) => at % 2 === 1;
  await edit(site, receipts.filter(isOdd));
  await approveAll(site, 'edit');
  await edit(site, receipts.filter((...each) => !isOdd(...each)));
  return receipts;
}

async function edit(site, receipts) {
  await inTurns(receipts, async ({ title, url, text }) => {
    const { status } = await site.reader.post(`${url}/edit`, { body: text });
    assert.equal(status, 303, `an edit to ${title}`);
  });
}

/// Accepts the edits that wait, by the desk's form.
export async function acceptEdits(site) {
  await inTurns(await site.desk('edit', 'published'), async ({ id, version }) => {
    const { body } = await site.host.get(`/admin/desk/${id}`);
    const [, edit] = body.match(/name="edit" value="(\d+)"/) ?? [];
    if (edit) await site.decide({ id, version }, { decision: 'accept_edit', edit });
  });
}

/// By somebody of the team, under their byline: shows at once.
export async function byTeam(site, { texts }) {
  await inTurns(texts.all, async ({ title, text }) => {
    const { status } = await site.host.post('/posts/team/comments', { intent: 'send', body: text });
    assert.equal(status, 303, `a comment of the team: ${title}`);
  });
}

/// Replies at the desk with each text, and asks with each line; by its form.
export async function repliesAtTheDesk(site, slug, { texts, lines }) {
  await inTurns((await site.desk(slug)).entries(), async ([at, item]) => {
    const reply = texts.all[at % texts.all.length].text;
    const asks = at < lines.length ? { decision: 'publish_ask', question: lines[at].text } : { decision: 'approve' };
    await site.decide(item, { reply, ...asks });
  });
}

/// The same by the API.
export async function repliesByApi(site, slug, { texts, lines }) {
  await inTurns((await site.desk(slug)).entries(), async ([at, item]) => {
    const ask = at < lines.length ? { question: lines[at].text } : undefined;
    await site.decideByApi(item, { decision: 'approve', reply_markdown: texts.all[at % texts.all.length].text, ask });
  });
}

/// Takes words out of comments, which must not make something new of the rest.
export async function takesWordsOut(site, shapes) {
  const gapped = shapes.filter(({ text }) => /\S \S/.test(text));
  for (const { title, text } of gapped) {
    await site.commentByApi('gaps', { name: 'Gero', body_markdown: text.replace(/(\S) (\S)/g, '$1 taken $2') });
    const [item] = await site.desk('gaps');
    await site.decideByApi(item, { decision: 'approve', edit_markdown: text }).catch((error) => assert.fail(`${title}: ${error.message}`));
  }
}

/// Publishes everything of a post that waits; returns what it was.
export async function approveAll(site, slug) {
  const items = await site.desk(slug);
  await site.decideAll(items, 'approve');
  return items;
}

async function preview(site, slug, fields) {
  const answer = await site.reader.post(`/posts/${slug}/comments`, { ...fields, intent: 'preview' });
  assert.equal(answer.status, 200, `a preview of ${JSON.stringify(fields).slice(0, 400)}: ${answer.status} ${reason(answer)}`);
  return answer;
}

/// What a refusal says above the form.
const reason = (answer) => answer?.body.match(/role="alert"[\s\S]*?<\/div>/)?.[0].replace(/<[^>]*>/g, ' ');

function taken(title, { receipt, refused }) {
  assert.ok(receipt, `${title} was refused: ${refused?.status} ${reason(refused)}`);
  return { title, url: receipt };
}
