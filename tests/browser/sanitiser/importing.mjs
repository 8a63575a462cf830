// A WordPress export full of attacks: each shape as a comment of its own, in HTML, and
// again as a post; lines as names, titles and addresses.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Elsewhere</title><link>https://elsewhere.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://elsewhere.example</wp:base_blog_url>
`;

/// Most comments of one post: what one page of a thread shows.
const mostComments = 190;

/// Imports the shapes; returns the slugs of the posts that were made, those with
/// comments first.
export async function byImport(site, { shapes, articles, lines, websites }) {
  const deal = (list, at) => list[at % list.length].text;
  const threads = [];
  for (let from = 0; from < shapes.length; from += mostComments) threads.push(shapes.slice(from, from + mostComments));
  const posts = [
    ...threads.map((members, at) => ({ slug: `imported-${at}`, content: 'An old post.', comments: members })),
    ...articles.map(({ text }, at) => ({ slug: `imported-article-${at}`, content: text, comments: [] })),
  ];
  let number = 1;
  const comment = ({ text }, kind) => entry('wp:comment', {
    'wp:comment_id': number += 1,
    'wp:comment_author': deal(lines, number),
    'wp:comment_author_email': 'ansel@print.example',
    'wp:comment_author_url': deal(websites, number),
    'wp:comment_date_gmt': '2021-03-05 09:00:00',
    'wp:comment_content': text,
    'wp:comment_approved': '1',
    'wp:comment_type': kind,
    'wp:comment_parent': number % 3 === 0 ? number - 1 : 0,
  });
  const items = posts.map(({ slug, content, comments }) => entry('item', {
    title: deal(lines, number),
    link: `https://elsewhere.example/2021/03/${slug}/`,
    'content:encoded': content,
    'excerpt:encoded': deal(lines, number + 1),
    'wp:post_id': number += 1,
    'wp:post_date_gmt': '2021-03-04 09:00:00',
    'wp:comment_status': 'open',
    'wp:post_name': slug,
    'wp:status': 'publish',
    'wp:post_type': 'post',
  }, comments.map((each) => comment(each, 'comment')).join('')
    + (comments.length > 0 ? lines.map((line) => comment(line, 'pingback')).join('') : '')
    + category(deal(lines, number + 2))));
  const file = join(site.server.folder, 'elsewhere.xml');
  await writeFile(file, `${head}${items.join('\n')}</channel></rss>\n`);
  const account = await site.server.command('import', 'wordpress', file);
  return { slugs: posts.map(({ slug }) => slug), account };
}

function entry(name, fields, more = '') {
  const inner = Object.entries(fields).map(([field, text]) => `<${field}>${character(text)}</${field}>`);
  return `<${name}>${inner.join('')}${more}</${name}>`;
}

const category = (name) => `<category domain="post_tag" nicename="${escaped(name)}">${character(name)}</category>`;

/// Character data, half of it written with entities.
const character = (text) => (String(text).length % 2 ? escaped(text) : `<![CDATA[${String(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
