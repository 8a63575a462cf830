// The judgement in the order in which a blog lives: comments come and wait, are decided,
// posts are written, things are refused, names change. Each stage writes, then looks.

import assert from 'node:assert/strict';
import { acceptAnswers, byAnswer, putAway } from './affiliations.mjs';
import { byImport } from './importing.mjs';
import * as places from './places.mjs';
import { postFields, postsByApi, postsInTheEditor, underEveryName } from './posts.mjs';
import * as refusals from './refusals.mjs';
import { setUpSite } from './site.mjs';
import * as ways from './ways.mjs';
import { startServer } from '../lib/server.mjs';
import { until } from '../lib/wait.mjs';

const threads = ['form', 'reply', 'api', 'edit', 'team', 'answers', 'away', 'gaps'];

commentsWaiting.title = 'comments are written';
/// Comments by every way, as they wait.
export async function commentsWaiting(judge) {
  const { site, material } = judge;
  const { texts } = material;
  const fields = postFields(material.lines);
  for (const [at, slug] of threads.entries()) await site.publish({ ...fields(at), slug, body_markdown: 'A post to write under.' });
  await site.comment('form', { name: 'Mara', email: 'mara@example.net', body: 'The one with an address.' });
  const form = await ways.byForm(site, material);
  const sites = await ways.websites(site, { ...material, sites: material.websites });
  const replies = await ways.byReply(site, material);
  const receipts = await ways.byApi(site, material);
  const edits = await ways.byEdit(site, material);
  await ways.byTeam(site, material);
  judge.receipts = { form: form.receipts, api: receipts, edits };

  await judge.see('previews', form.previews);
  await judge.see('previews of replies', replies);
  await judge.see('websites that are refused', sites);
  await judge.see('receipts that wait', form.receipts);
  await judge.see('receipts of comments by the API', receipts);
  await judge.see('receipts with an edit', edits);
  const queue = await places.pagesFrom(site.host, 'what waits', '/admin/desk');
  await judge.see('the desk, what waits', queue, { by: 'team' });
  const waiting = await site.desk('form');
  await judge.see('what waits, one at a time', waiting.map(({ id }) => ({ title: 'at the desk alone', url: `/admin/desk/${id}` })), { by: 'team' });
  await judge.insert('the queue of the API', places.htmlIn('queue', [...waiting, ...await site.desk('edit', 'pending')]));
  await judge.see('threads of the team', await threadOf(site, 'team'));
}

commentsDecided.title = 'comments are decided';
/// Comments after every decision, in public.
export async function commentsDecided(judge) {
  const { site, material } = judge;
  await ways.repliesAtTheDesk(site, 'form', material);
  await ways.repliesByApi(site, 'api', material);
  await ways.approveAll(site, 'reply');
  await ways.acceptEdits(site);
  await ways.takesWordsOut(site, material.shapes.filter(({ kind, alone }) => kind === 'markdown' && !alone).slice(0, 40));
  const answers = await byAnswer(site, material.lines);
  const away = await putAway(site, { texts: material.texts.together, lines: material.lines });
  const { slugs } = await byImport(site, { ...material, articles: material.articles.all });
  judge.imported = slugs;
  const imported = slugs.filter((slug) => /^imported-\d/.test(slug));

  await judge.see('answers shown before they are sent', answers.previews);
  await judge.see('answers that are refused', answers.refusals);
  await judge.see('receipts with an answer', answers.receipts);
  await judge.see('receipts of what was put away', away);
  const views = places.views.map((view) => places.pagesFrom(site.host, view, `/admin/desk?view=${view}`, { most: 4 }));
  await judge.see('the desk in every view', (await Promise.all(views)).flat(), { by: 'team', under: 12 });
  await acceptAnswers(site);
  const all = (await Promise.all([...threads, ...imported].map((slug) => threadOf(site, slug)))).flat();
  await judge.see('threads', all, { under: all.length });
  await judge.see('threads as the team sees them', all, { by: 'team' });
  for (const slug of ['form', imported[0]]) {
    await judge.see(`comments of "${slug}", one at a time`, places.alone(await site.thread(slug), slug, 12), { by: 'team' });
  }
  await judge.see('receipts of what is published', judge.receipts.form);
  await judge.see('the history', await places.pagesFrom(site.host, 'the history', '/admin/audit', { most: 3 }), { by: 'team' });
  await outside(judge, [...threads, ...imported]);
  await judge.test('mails are readable as plain text', () => mails(judge));
  await judge.insert('what is in mails', mailed(judge));
}

/// Feeds and the API, opened and as another program shows what is in them.
async function outside(judge, slugs) {
  const { site } = judge;
  const feeds = places.feedsOf(slugs);
  await judge.open('feeds', await places.opened(site, feeds));
  await judge.insert('what is in feeds', await places.entriesOf(site, judge.parser, feeds));
  const comments = await Promise.all(slugs.map(async (slug) => places.htmlIn(slug, await site.thread(slug))));
  await judge.insert("the API's comments", comments.flat());
  await judge.insert('the queue of the API, published', places.htmlIn('queue', await site.desk('reply', 'published')));
  const exports = await Promise.all(judge.receipts.edits.slice(0, 40).map(async ({ url }) => {
    const { headers, body } = await site.reader.get(`${url}/export`);
    assert.match(headers['content-disposition'], /^attachment;/, 'an export is a file, not a page');
    assert.match(headers['content-type'], /^application\/json/);
    return places.htmlIn('export', JSON.parse(body));
  }));
  await judge.insert('exports of receipts', exports.flat());
}

async function mails({ mailbox }) {
  await until('a mail arrives', 60_000, () => mailbox.to('mara@example.net').length > 0);
  for (const { text } of mailbox.messages) assert.match(text, /^content-type: *text\/plain/im);
}

/// What the mails to readers say, as HTML.
function mailed({ mailbox }) {
  const parts = mailbox.messages.flatMap(({ text }) => [...text.matchAll(/<main>([\s\S]*?)<\/main>/g)]);
  return parts.map(([, html]) => ({ title: 'a mail', html, kind: 'post' }));
}

posts.title = 'posts are written';
/// Posts by the editor, by the API and by an import.
export async function posts(judge) {
  const { site, material: { articles, lines } } = judge;
  const fields = postFields(lines);
  const byApi = await postsByApi(site, { texts: articles, fields });
  const byHand = await postsInTheEditor(site, { texts: articles.together, fields });
  const imported = judge.imported.filter((slug) => /article/.test(slug)).map((slug) => ({ title: slug, url: `/posts/${slug}` }));
  await judge.see('posts by the API', byApi);
  await judge.see('posts by the editor', byHand.posts);
  await judge.see('previews of posts', byHand.previews, { by: 'team' });
  await judge.see('stored posts in the editor', byHand.editors, { by: 'team' });
  const stored = byHand.editors.map(({ title, id }) => ({ title, url: `/admin/posts/${id}/preview` }));
  await judge.see('previews of stored posts', stored, { by: 'team' });
  await judge.see('imported posts', imported);
  await judge.see('the shelf', await places.pagesFrom(site.host, 'the shelf', '/admin/posts', { most: 3 }), { by: 'team' });
  const conflicts = await refusals.editorConflict(site, { texts: articles.together, editors: byHand.editors });
  await judge.see('two in the editor', conflicts, { by: 'team' });
  const lists = await places.lists(site);
  await judge.see('lists', lists);
  await judge.insert("the API's posts", (await Promise.all([...byApi, ...imported].map(async ({ title, url }) => {
    const { value } = await site.reader.api('GET', `/api/v1${url}`);
    return { title, html: value.body_html, kind: 'post' };
  }))));
  await judge.insert('what is in the feed of posts', await places.entriesOf(site, judge.parser, ['/feed.xml']));
}

refusalsOf.title = 'things are refused';
/// Pages that give back what was typed.
export async function refusalsOf(judge) {
  const { site, material } = judge;
  const readers = await refusals.readersForms(site, material);
  const teams = await refusals.teamsForms(site, material);
  const asked = await refusals.addresses(site, material.lines);
  await judge.see('refused forms of readers', readers);
  await judge.see('refused forms of the team', teams, { by: 'team' });
  await judge.see('addresses that are attacks', asked.readers);
  await judge.see('addresses that are attacks, of the team', asked.teams, { by: 'team' });
}

names.title = 'names change';
/// The blog and its team under names that are attacks.
export async function names(judge) {
  const { site, material: { lines } } = judge;
  await underEveryName(site, lines, async (at) => {
    const all = (paths) => paths.map((url) => ({ title: `name ${at}`, url }));
    await judge.see(`pages under name ${at}`, all(['/', '/posts/form', '/admin/log-in']));
    await judge.see(`pages of the team under name ${at}`, all(['/admin/desk', '/admin/settings/blog', '/admin/byline']), { by: 'team' });
  });
}

limits.title = 'limits are reached';
/// A second blog with its limits on, which says "too many" and gives the text back.
export async function limits(judge) {
  const server = await startServer(judge.binary, judge.mailbox.url);
  try {
    const site = await setUpSite(server, { blog_title: 'Limits', name: 'Ines' });
    await judge.see('too many', await refusals.tooMany(site, judge.material));
  } finally {
    await server.stop();
  }
}

const threadOf = (site, slug) => places.pagesFrom(site.reader, slug, `/posts/${slug}`);
