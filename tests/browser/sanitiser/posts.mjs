// What authors write: posts by the API and by the editor, whose other fields are
// attacks as well, and the names the team signs with. Authors may show pictures, so
// shapes that are nothing but a picture are left out.

import assert from 'node:assert/strict';
import { chunks, dealer } from './material.mjs';
import { inTurns } from './turns.mjs';

/// Fields of a post that are full of lines, in the shape of the API.
export function postFields(lines) {
  const [short, long, names] = [chunks(lines, 195), chunks(lines, 480), dealer(lines.filter(({ text }) => !/[,\r\n|]/.test(text)), 40)];
  const turn = (all, by) => all[by % all.length];
  return (at) => ({
    title: turn(short, at),
    summary: turn(long, at),
    audience: turn(short, at + 1),
    why: turn(long, at + 1),
    interests: turn(long, at),
    tags: [names(), names(), names(), names()],
    audiences: [names(), names(), names()],
    subjects: [names(), names(), names()],
  });
}

/// One post by the API for each text; returns their addresses.
export async function postsByApi(site, { texts, fields }) {
  return inTurns(texts.all.entries(), async ([at, { title, text }]) => {
    const post = await site.publish({ ...fields(at), slug: `by-api-${at}`, body_markdown: text });
    return { title, url: `/posts/${post.slug}` };
  });
}

/// Previews, publishes and edits in the editor; returns the previews, the addresses and
/// the pages of the editor.
export async function postsInTheEditor(site, { texts, fields }) {
  const { body } = await site.host.get('/admin/posts/new');
  const [, byline] = body.match(/name="byline"[\s\S]*?<option value="(\d+)"/) ?? [];
  assert.ok(byline, 'the editor offers no byline');
  const [previews, posts, editors] = [[], [], []];
  await inTurns(texts.entries(), async ([at, { title, text }]) => {
    const listed = Object.entries(fields(at)).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]);
    const form = { ...Object.fromEntries(listed), slug: `by-hand-${at}`, source: text, byline, kind: at % 5 === 0 ? 'page' : 'post' };
    const shown = await site.host.post('/admin/posts/new', { ...form, intent: 'preview' });
    assert.equal(shown.status, 200, `a preview of ${title} answers ${shown.status}`);
    previews.push({ title, url: '/admin/posts/new', answer: shown });
    const saved = await site.host.post('/admin/posts/new', { ...form, intent: 'publish' });
    assert.equal(saved.status, 303, `publishing ${title} answers ${saved.status}`);
    const [id] = saved.location.match(/\d+/);
    posts.push({ title, url: `/${form.kind}s/${form.slug}` });
    editors.push({ title, url: `/admin/posts/${id}`, id });
  });
  return { previews, posts, editors };
}

/// Signs as each group of lines in turn, and names the blog so; `look` is called after
/// each with its number.
export async function underEveryName(site, lines, look) {
  const names = chunks(lines, 58);
  for (const [at, title] of chunks(lines, 195).entries()) {
    const name = (by) => names[(at * 4 + by) % names.length];
    const byline = { name: name(0), title: name(1), organisation: name(2), bio: title, interests: title };
    const settings = { title, description: title, time_zone: 'UTC' };
    assert.equal((await site.host.post('/admin/byline', byline)).status, 303, 'a byline is refused');
    assert.equal((await site.host.post('/admin/settings/blog', settings)).status, 303, 'settings are refused');
    await look(at);
  }
}
