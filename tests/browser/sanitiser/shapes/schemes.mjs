// Links whose destination is a program: by its scheme, however it is spelt.

import { group, html, markdown, rests, runs } from './shape.mjs';

const plain = [
  ['javascript', ({ run }) => `javascript:${run}`, runs],
  ['javascript in mixed case', ({ run }) => `jAvAsCrIpT:${run}`, runs],
  ['javascript that looks like a host', ({ run }) => `javascript://example.org/%0a${run}`, runs],
  ['javascript with an encoded name', ({ run }) => `javascript:%72an${run.slice(3)}`, runs],
  ['javascript with its colon encoded', ({ run }) => `javascript%3a${run}`, rests],
  ['javascript behind another scheme', ({ run }) => `feed:javascript:${run}`, rests],
  ['javascript behind view-source', ({ run }) => `view-source:javascript:${run}`, rests],
  ['javascript behind http', ({ run }) => `http:javascript:${run}`, rests],
  ['vbscript', ({ run }) => `vbscript:${run}`, rests],
  ['livescript', ({ run }) => `livescript:${run}`, rests],
  ['a document of data', ({ run }) => `data:text/html,%3Cscript%3Eparent.${run}%3C/script%3E`, rests],
  ['a document of data, encoded', () => 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKDEpPC9zY3JpcHQ+', rests],
  ['a picture of data that has a program', ({ run }) => `data:image/svg+xml,%3Csvg%20onload=${run}%3E`, rests],
  ['blob', () => 'blob:http://127.0.0.1/0', rests],
  ['file', () => 'file:///etc/hostname', rests],
  ['filesystem', () => 'filesystem:http://127.0.0.1/temporary/x', rests],
  ['a program of the desktop', () => 'ms-word:ofe|u|http://127.0.0.1/x', rests],
];

/// Spelt with characters that a browser leaves out or decodes: only inside of markup.
const spelt = [
  ['a tab inside', ({ run }) => `java\tscript:${run}`, runs],
  ['a line end inside', ({ run }) => `java\nscript:${run}`, runs],
  ['blanks in front', ({ run }) => `   javascript:${run}`, runs],
  ['a control character in front', ({ run }) => `\u0001javascript:${run}`, runs],
  ['an escape in front', ({ run }) => `\u001bjavascript:${run}`, runs],
  ['a tab by number', ({ run }) => `java&#9;script:${run}`, runs],
  ['a tab by name', ({ run }) => `java&Tab;script:${run}`, runs],
  ['a line end by number', ({ run }) => `java&#x0A;script:${run}`, runs],
  ['a line end by name', ({ run }) => `java&NewLine;script:${run}`, runs],
  ['a carriage return by number', ({ run }) => `java&#13;script:${run}`, runs],
  ['a control character by number', ({ run }) => `&#1;javascript:${run}`, runs],
  ['the colon by name', ({ run }) => `javascript&colon;${run}`, runs],
  ['the colon by number', ({ run }) => `javascript&#58;${run}`, runs],
  ['the colon by number without an end', ({ run }) => `javascript&#0000058${run}`, runs],
  ['a letter by number', ({ run }) => `&#106;avascript:${run}`, runs],
  ['a letter by number without an end', ({ run }) => `&#0000106avascript:${run}`, runs],
  ['a letter in hexadecimal', ({ run }) => `java&#X73;cript:${run}`, runs],
  ['brackets by name', ({ run }) => `javascript:ran&lpar;${run.slice(4, -1)}&rpar;`, runs],
  ['all letters by number', ({ run }) => numbered(`javascript:${run}`), runs],
  ['a NUL by number', ({ run }) => `java&#0;script:${run}`, rests],
  ['an ampersand decoded twice', ({ run }) => `javascript&amp;colon;${run}`, runs],
];

function numbered(text) {
  return [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
}

const inMarkup = [...plain, ...spelt].map(([name, to, claim]) =>
  html(`a link to ${name}`, (words) => `<a href="${to(words)}">go</a>`, claim));

const link = (to) => `<a href="${to}">go</a>`;

const inMarkdown = [...plain, ...spelt.filter(([name]) => !/line end inside/.test(name))].flatMap(([name, to, claim]) => [
  markdown(`[](${name})`, (words) => `[go](${to(words).trim()})`, (words) => link(to(words)), claim),
  markdown(`[](<${name}>)`, (words) => `[go](<${to(words)}>)`, (words) => link(to(words)), claim),
  markdown(`[][r] to ${name}`, (words) => `[go][${words.id}]\n\n[${words.id}]: ${to(words).trim()} "title"`,
    (words) => link(to(words)), claim),
]);

const auto = plain.map(([name, to, claim]) =>
  markdown(`<${name}>`, (words) => `<${to(words)}>`, (words) => link(to(words)), claim));

export const schemes = [
  ...group('schemes in markup', inMarkup),
  ...group('schemes in Markdown', [...inMarkdown, ...auto]),
];
