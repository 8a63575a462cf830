// Markup that means one thing when it is read and another when it is read again, or
// when only a part of it is taken away.

import { group, html, rests, runs } from './shape.mjs';

const picture = ({ run }) => `<img src=x onerror=${run}>`;
const asText = ({ run }) => `&lt;img src=x onerror=${run}&gt;`;

/// Elements whose content is text to their own end tag, with a browser, with a
/// sanitiser, or with only one of them.
const opaque = ['noscript', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'script'];

const endInAttribute = [
  ...opaque.map((tag) =>
    html(`${tag} ended in an attribute`, (words) => `<${tag}><p title="</${tag}>${picture(words)}">a</p>`, runs)),
  html('template ended in an attribute', (words) => `<template><p title="</template>${picture(words)}">a</p>`, rests),
  html('table ended in an attribute', (words) => `<table><p title="</table>${picture(words)}">a</p>`, rests),
];

const unwrapped = opaque.map((tag) =>
  html(`${tag} that is only unwrapped`, (words) => `<${tag}>${picture(words)}</${tag}>`, runs));

const inDrawings = ['style', 'title', 'script', 'noscript', 'textarea', 'xmp'].flatMap((tag) => [
  html(`${tag} in a drawing`, (words) => `<svg><${tag}><a title="</${tag}>${picture(words)}">a</a></${tag}></svg>`, runs),
  html(`${tag} in a formula`, (words) => `<math><${tag}><a title="</${tag}>${picture(words)}">a</a></${tag}></math>`, runs),
]);

const moved = [
  html('out of a table', (words) => `<table><tr>${picture(words)}<td>a</table>`, runs),
  html('a link out of a table', ({ run }) => `<table><a href="https://example.org/" onclick=${run}><tr><td>a</table>`, runs),
  html('a script in a table', ({ run }) => `<table><tbody><script>${run}</script></table>`, runs),
  html('a form in a form', (words) => `<form><div></form><form>${picture(words)}</div></form>`, runs),
  html('a link in a link', (words) => `<a href="https://example.org/"><p><a href="https://example.org/">${picture(words)}</a></p></a>`, runs),
  html('marks that cross', (words) => `<b><p><i></b>${picture(words)}</i></p>`, runs),
  html('a paragraph that ends before it began', (words) => `</p>${picture(words)}<p>`, runs),
  html('options in a list', (words) => `<select><option>${picture(words)}</select>`, runs),
  html('a style in a list', (words) => `<select><style></select>${picture(words)}</style>`, runs),
  html('a table in a formula', (words) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${asText(words)}">`, runs),
  html('a form in a formula', (words) => `<form><math><mtext></form><form><mglyph><style></math>${picture(words)}`, runs),
  html('a table in a drawing', (words) => `<svg><desc><table><svg><style><a title="</style>${picture(words)}">`, runs),
  html('a drawing left by a paragraph', (words) => `<svg></p><style><a title="</style>${picture(words)}">`, runs),
  html('a drawing left by a heading', (words) => `<svg><h2><style><a title="</style>${picture(words)}">`, runs),
  html('a formula left by a line break', (words) => `<math><br><style><a title="</style>${picture(words)}">`, runs),
  html('a note in a formula, as text', (words) => `<math><annotation-xml encoding="text/html"><style><a title="</style>${picture(words)}">`, runs),
  html('a note in a formula, as markup', (words) => `<math><annotation-xml><style><a title="</style>${picture(words)}">`, runs),
  html('a foreign object', (words) => `<svg><foreignObject><noscript><p title="</noscript>${picture(words)}">`, runs),
  html('a template in a list', (words) => `<select><template><style><!--</select>${picture(words)}--></style></template>`, rests),
  html('a preformatted line', (words) => `<pre>\n\n${picture(words)}</pre>`, runs),
  html('a listing', (words) => `<listing>\n${asText(words)}</listing>`, runs),
  html('plain text to the end', (words) => `<plaintext>${picture(words)}`, runs),
  html('frames for a page', (words) => `<frameset><noframes>${picture(words)}</noframes></frameset>`, runs),
];

const entities = [
  html('written as text', (words) => asText(words), runs),
  html('written as text twice', (words) => asText(words).replaceAll('&', '&amp;'), runs),
  html('written as text without ends', ({ run }) => `&lt img src=x onerror=${run}&gt`, rests),
  html('written in numbers', ({ run }) => `&#60;img src=x onerror=${run}&#62;`, runs),
  html('written in numbers without ends', ({ run }) => `&#60img src=x onerror=${run}&#62`, runs),
  html('written in numbers with many noughts', ({ run }) => `&#x00000003C;img src=x onerror=${run}&#x00000003e;`, runs),
  html('a quote by name', ({ run }) => `<a href="https://example.org/" title="&quot;onclick=${run} x=&quot;">a</a>`, runs),
  html('a quote by number', (words) => `<a href="https://example.org/" title="&#34;>${asText(words)}">a</a>`, runs),
  html('an address with quotes', ({ run }) => `<a href="https://example.org/?&quot;onclick=${run} x=&quot;">a</a>`, runs),
  html('an address with brackets', (words) => `<a href="https://example.org/&quot;&gt;${asText(words)}">a</a>`, runs),
];

const comments = [
  html('a comment that ends at once', (words) => `<!-->${picture(words)}-->`, runs),
  html('a comment that ends at once, with a dash', (words) => `<!--->${picture(words)}-->`, runs),
  html('a comment ended by a bang', (words) => `<!--a--!>${picture(words)}-->`, runs),
  html('a comment in a comment', (words) => `<!--a<!--b-->${picture(words)}-->`, runs),
  html('a comment in an attribute', (words) => `<!--<p title="-->${picture(words)}">-->`, runs),
  html('a comment for another browser', ({ run }) => `<!--[if gte IE 4]><script>${run}</script><![endif]-->`, rests),
  html('a comment that is none', (words) => `<!a>${picture(words)}`, runs),
  html('an end tag that is none', (words) => `</ a>${picture(words)}`, runs),
  html('a declaration', (words) => `<!DOCTYPE a [<!ENTITY b "c">]>${picture(words)}`, runs),
  html('an instruction', (words) => `<?a ?>${picture(words)}<?>`, runs),
  html('a style sheet by an instruction', ({ load }) => `<?xml-stylesheet href="${load}"?>`, rests),
  html('character data', (words) => `<![CDATA[>${picture(words)}]]>`, runs),
  html('character data in a drawing', (words) => `<svg><![CDATA[</svg>${picture(words)}]]></svg>`, rests),
  html('character data in a style', (words) => `<svg><style><![CDATA[</style>${picture(words)}]]></style></svg>`, rests),
  html('a style in a comment in a style', (words) => `<style><!--</style>${picture(words)}--></style>`, runs),
  html('a title in a comment in a title', (words) => `<title><!--</title>${picture(words)}--></title>`, runs),
  html('a script in a comment in a script', (words) => `<script><!--<script></script>${picture(words)}--></script>`, rests),
  html('a template of a server', (words) => `<%= "%>${picture(words)}" %>`, runs),
  html('a tag without its end', ({ run }) => `<img src="x" onerror="${run}"`, rests),
  html('an attribute without its end', ({ load }) => `<img src='${load}?`, rests),
  html('a script without its end', ({ run }) => `<script>${run}`, runs),
  html('a comment without its end', (words) => `<!--${picture(words)}`, rests),
];

export const mutation = [
  ...group('ended in an attribute', endInAttribute, { alone: true }),
  ...group('only unwrapped', unwrapped, { alone: true }),
  ...group('drawings and formulas', inDrawings, { alone: true }),
  ...group('moved by the parser', moved, { alone: true }),
  ...group('entities', entities),
  ...group('comments and declarations', comments, { alone: true }),
];
