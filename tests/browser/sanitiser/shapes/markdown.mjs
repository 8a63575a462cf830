// Markdown that tries to get out of what a renderer makes of it: the language of a
// code block, the title and words of a link, addresses, footnotes.

import { group, loads, markdown, rests, runs } from './shape.mjs';

const breakout = ({ run }) => `"><img src=x onerror=${run}>`;
const block = (language) => `<pre><code class="language-${language}">a\n</code></pre>`;

const fence = (name, language, claim, marks = '```') => markdown(
  name,
  (words) => `${marks}${language(words)}\na\n${marks}`,
  (words) => block(language(words)),
  claim,
);

const fences = group('languages of code', [
  fence('a quote and a handler', ({ run }) => `js" onclick=${run} x="`, runs),
  fence('a quote without blanks', ({ run }) => `js"onclick=${run}//"`, runs),
  fence('a quote and a tag', (words) => `"><svg/onload=${words.run}>`, runs),
  fence('a single quote', (words) => `'${breakout(words)}`, runs),
  fence('by name', ({ run }) => `&quot;&gt;&lt;img/src=x/onerror=${run}&gt;`, rests),
  fence('with waves and backticks', (words) => `\`${breakout(words)}`, runs, '~~~'),
  fence('with waves and quotes', (words) => breakout(words), runs, '~~~~'),
  fence('escaped by backslashes', ({ run }) => `js\\"onclick=${run}//\\"`, runs),
  fence('in braces', ({ run }) => `{.js onclick="${run}"}`, rests),
  fence('a class of ours', () => 'js item on', rests),
  fence('a script for a language', ({ run }) => `"></code></pre><script>${run}</script>`, runs),
  markdown('a fence without its end', ({ run }) => `> \`\`\`html\n> <img src=x onerror=${run}>`, ({ run }) => `<img src=x onerror=${run}>`, runs),
  markdown('markup in a fence', ({ run }) => `\`\`\`html\n</code></pre><img src=x onerror=${run}>\n\`\`\``,
    ({ run }) => `<pre><code></code></pre><img src=x onerror=${run}>`, runs),
  markdown('markup in a line of code', ({ run }) => `\`</code><img src=x onerror=${run}>\``,
    ({ run }) => `<code></code><img src=x onerror=${run}></code>`, runs),
  markdown('markup in an indented block', ({ run }) => `a\n\n    </code></pre><img src=x onerror=${run}>`,
    ({ run }) => `<pre><code></code></pre><img src=x onerror=${run}>`, runs),
]);

const titled = (title) => `<a href="https://example.org/" title="${title}">go</a>`;
const to = (address) => `<a href="${address}">go</a>`;

const links = group('words of links', [
  markdown('a title with quotes', ({ run }) => `[go](https://example.org/ "\\" onclick=${run} x=\\"")`,
    ({ run }) => titled(`" onclick=${run} x="`), runs),
  markdown('a title in single quotes', (words) => `[go](https://example.org/ '${breakout(words)}')`,
    (words) => titled(breakout(words)), runs),
  markdown('a title in brackets', (words) => `[go](https://example.org/ (${breakout(words).replace('(', '\\(').replace(')', '\\)')}))`,
    (words) => titled(breakout(words)), runs),
  markdown('a title by numbers', ({ run }) => `[go](https://example.org/ "&#34;onclick=${run}//")`,
    ({ run }) => titled(`"onclick=${run}//`), runs),
  markdown('a title of a reference', (words) => `[go][t${words.id}]\n\n[t${words.id}]: https://example.org/ '${breakout(words)}'`,
    (words) => titled(breakout(words)), runs),
  markdown('an address with quotes', ({ run }) => `[go](https://example.org/"onclick=${run}//)`,
    ({ run }) => to(`https://example.org/"onclick=${run}//`), runs),
  markdown('an address in brackets', (words) => `[go](<https://example.org/${breakout(words)}>)`,
    (words) => to(`https://example.org/${breakout(words)}`), runs),
  markdown('words with markup', ({ run }) => `[<img src=x onerror=${run}>](https://example.org/)`,
    ({ run }) => `<a href="https://example.org/"><img src=x onerror=${run}></a>`, runs),
  markdown('a name of a reference', ({ run }) => `[<img src=x onerror=${run}>]\n\n[<img src=x onerror=${run}>]: https://example.org/`,
    ({ run }) => `<a href="https://example.org/"><img src=x onerror=${run}></a>`, runs),
  markdown('a reference that is nowhere', ({ run }) => `[a][<img src=x onerror=${run}>]`, ({ run }) => `[a][<img src=x onerror=${run}>]`, runs),
  markdown('a link in a link', ({ run }) => `[a [b](javascript:${run}) c](https://example.org/)`,
    ({ run }) => `<a href="javascript:${run}">b</a>`, runs),
  markdown('markup across two marks', ({ run }) => `*a <img src=x* onerror=${run}>`, ({ run }) => `<img src=x onerror=${run}>`, runs),
  markdown('markup struck out', ({ run }) => `~~<img src=x onerror=${run}>~~`, ({ run }) => `<del><img src=x onerror=${run}></del>`, runs),
  markdown('a quote with markup', ({ run }) => `> <svg onload=${run}>\n> a`, ({ run }) => `<blockquote><svg onload=${run}></blockquote>`, runs),
  markdown('a list with markup', ({ run }) => `1. <svg onload=${run}>\n2. a`, ({ run }) => `<ol><li><svg onload=${run}></ol>`, runs),
  markdown('a list that starts oddly', ({ run }) => `999999999. a\n\n1000000000) <svg onload=${run}>`, ({ run }) => `<svg onload=${run}>`, runs),
  markdown('a table with markup', ({ run }) => `| a |\n|---|\n| <svg onload=${run}> |`, ({ run }) => `<table><tr><td><svg onload=${run}></table>`, runs),
  markdown('a task with markup', ({ run }) => `- [x] <svg onload=${run}>`, ({ run }) => `<ul><li><svg onload=${run}></ul>`, runs),
  markdown('a heading with markup', ({ run }) => `<svg onload=${run}>\n===`, ({ run }) => `<h1><svg onload=${run}></h1>`, runs),
  markdown('a footnote with markup', ({ run, id }) => `a[^n${id}]\n\n[^n${id}]: <svg onload=${run}>`, ({ run }) => `<p><svg onload=${run}></p>`, runs),
  markdown('a footnote with a name', ({ run }) => `a[^"onclick=${run}//]\n\n[^"onclick=${run}//]: b`,
    ({ run }) => `<sup><a href="#fn-"onclick=${run}//">1</a></sup>`, runs),
]);

const pictures = group('pictures in Markdown', [
  markdown('a picture', ({ load }) => `![a](${load})`, ({ load }) => `<img src="${load}">`, loads),
  markdown('a picture of the same site', ({ path }) => `![a](${path})`, ({ path }) => `<img src="${path}">`, loads),
  markdown('a picture by a reference', ({ load, id }) => `![a][p${id}]\n\n[p${id}]: ${load}`, ({ load }) => `<img src="${load}">`, loads),
  markdown('a picture in a link', ({ load, run }) => `[![a](${load})](javascript:${run})`,
    ({ load, run }) => `<a href="javascript:${run}"><img src="${load}"></a>`, loads),
], { picture: true });

const broken = group('words of pictures', [
  markdown('a picture with words', ({ run }) => `![" onerror=${run} x="](x)`, ({ run }) => `<img src="x" alt="" onerror=${run} x="">`, runs),
  markdown('a picture with a title', ({ run }) => `![a](x '"onerror=${run}//')`, ({ run }) => `<img src="x" title=""onerror=${run}//">`, runs),
  markdown('a picture of a program', ({ run }) => `![a](javascript:${run})`, ({ run }) => `<img src="javascript:${run}">`, rests),
]);

const addresses = group('addresses by themselves', [
  markdown('a host with a handler', ({ run }) => `www.example.org/"onclick=${run}//`, ({ run }) => to(`http://www.example.org/"onclick=${run}//`), runs),
  markdown('an address with a handler', ({ run }) => `https://example.org/"onclick=${run}//"`, ({ run }) => to(`https://example.org/"onclick=${run}//`), runs),
  markdown('an address with markup', (words) => `https://example.org/${breakout(words)}`, (words) => to(`https://example.org/${breakout(words)}`), runs),
  markdown('an address in brackets', ({ run }) => `<https://example.org/"onclick=${run}//>`, ({ run }) => to(`https://example.org/"onclick=${run}//`), runs),
  markdown('a mailbox with a handler', ({ run }) => `<mailto:a@example.org?"onclick=${run}//>`, ({ run }) => to(`mailto:a@example.org?"onclick=${run}//`), runs),
  markdown('a mailbox in quotes', ({ run }) => `"onclick=${run}//"@example.org`, ({ run }) => to(`mailto:"onclick=${run}//"@example.org`), runs),
  markdown('a mailbox for a program', ({ run }) => `javascript:${run}@example.org`, ({ run }) => to(`javascript:${run}//@example.org`), runs),
  markdown('an address in another writing', ({ run }) => `https://ex\u0430mple.org/?"onclick=${run}//`,
    ({ run }) => to(`https://ex\u0430mple.org/?"onclick=${run}//`), runs),
]);

const mathml = (inside) => `<math><mtext>${inside}</mtext></math>`;

const authored = group('formulas, callouts and contents', [
  markdown('a formula with markup', (words) => `$\\text{</mtext></math>${breakout(words)}}$`, (words) => mathml(`</mtext></math>${breakout(words)}`), runs),
  markdown('a formula that leads somewhere', ({ run }) => `$\\href{javascript:${run}}{x}$`, ({ run }) => `<math><mrow href="javascript:${run}"><mi>x</mi></mrow></math>`, rests),
  markdown('a formula that cannot be read', (words) => `$$\\nope{${breakout(words)}}$$`, (words) => `<code title="${breakout(words)}">a</code>`, runs),
  markdown('a block of a formula', ({ run }) => `\`\`\`math\n<svg onload=${run}>\n\`\`\``, ({ run }) => mathml(`<svg onload=${run}>`), runs),
  markdown('a callout with a title', ({ run }) => `> [!NOTE] <svg onload=${run}>\n> a`, ({ run }) => `<p><svg onload=${run}></p>`, runs),
  markdown('contents of headings', ({ run }) => `## <svg onload=${run}> a\n\n[TOC]`, ({ run }) => `<nav><svg onload=${run}></nav>`, runs),
  markdown('a heading with a handler', ({ run }) => `## "onclick=${run}//`, ({ run }) => `<h2><a href="#" aria-label=""onclick=${run}//">a</a></h2>`, runs),
  markdown('a caption with markup', (words) => `![](x '${breakout(words)}')`, (words) => `<figcaption>${breakout(words)}</figcaption>`, runs),
]);

export const inMarkdown = [...fences, ...links, ...pictures, ...broken, ...addresses, ...authored];
