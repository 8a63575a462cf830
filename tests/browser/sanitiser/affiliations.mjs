// Texts in statements of affiliation and at their questions: stated with the comment
// (ways.mjs), answered on a receipt, shown first, refused; and the reasons that a
// moderator gives.

import assert from 'node:assert/strict';
import { chunks } from './material.mjs';
import { inTurns } from './turns.mjs';

const fields = ['organisation', 'role', 'on_behalf_of', 'note'];

/// Whether a statement takes this line: no host, no long number, short enough for a role.
export const fitsStatement = ({ text }) =>
  text.length <= 40 && text.replace(/\D/g, '').length <= 8 && !/@|:\/\/|www\./.test(text);

/// The same text in every field of a statement.
export function statementOf(text) {
  const everywhere = fields.map((field) => [`affiliation_${field}`, text]);
  return { ...Object.fromEntries(everywhere), affiliation_kind: 'sells', affiliation_about: text };
}

/// Asks about one comment for each line and answers with it; before that shows it, and
/// sends what is too long. Returns the receipts, the previews and the refusals.
export async function byAnswer(site, all) {
  const lines = all.filter(fitsStatement);
  const receipts = await inTurns(lines, async ({ title }) => {
    const { id, receipt } = await site.commentByApi('answers', { name: 'Asta', body_markdown: `Words about ${title}.` });
    return { title, url: receipt, id };
  });
  for (const item of await site.desk('answers')) {
    await site.decide(item, { decision: 'publish_ask', reply: 'Welcome.', question: lines[item.id % lines.length].text });
  }
  const send = async (at, intent, text, status) => {
    const [url, title] = [`${receipts[at].url}/answer`, `${intent}: ${text}`];
    const answer = await site.reader.post(url, { ...statementOf(text), intent });
    assert.equal(answer.status, status, `${text} in a statement`);
    return { title, url, answer };
  };
  const tooLong = chunks(lines, 480);
  const refusals = await inTurns(tooLong.entries(), ([at, text]) => send(at, 'send', text, 422));
  const previews = await inTurns(lines.entries(), ([at, { text }]) => send(at, 'preview', text, 200));
  await inTurns(lines.entries(), ([at, { text }]) => send(at, 'send', text, 303));
  return { receipts, previews, refusals };
}

/// Makes public what was answered.
export async function acceptAnswers(site) {
  await inTurns(await site.desk('answers', 'answered'), (item) => site.decide(item, { decision: 'accept' }));
}

/// Comments put away in every way there is, and held for an answer: the texts dealt out
/// among the decisions, with all lines as reasons and questions.
export async function putAway(site, { texts, lines }) {
  const reasons = chunks(lines, 480);
  const decisions = ['reject', 'spam', 'trash', 'hide', 'hold_ask'];
  const receipts = [];
  for (const [turn, decision] of decisions.entries()) {
    const own = texts.filter((_, at) => decision === 'reject' || at % decisions.length === turn);
    const sent = await inTurns(own, async ({ title, text }) => {
      const { receipt } = await site.commentByApi('away', { name: 'Arno', body_markdown: text });
      return { title: `${decision}: ${title}`, url: receipt };
    });
    receipts.push(...sent);
    const items = await site.desk('away');
    if (decision === 'hide') await site.decideAll(items, 'approve');
    const now = decision === 'hide' ? await site.desk('away', 'published') : items;
    await inTurns(now.entries(), ([at, item]) => site.decide(item, {
      decision, reason: reasons[at % reasons.length], question: lines[at % lines.length].text,
    }));
  }
  return receipts;
}
