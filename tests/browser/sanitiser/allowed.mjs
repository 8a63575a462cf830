// What may be left of other people's markup, written down a second time: the program
// has its own lists (src/text/allowed.rs), and a wider one there must not go unnoticed.

const none = [];

/// Elements and attributes of a comment.
export const comment = {
  p: none, br: none, em: none, strong: none, del: none, ul: none, li: none, blockquote: none, code: none,
  ol: ['start'], pre: ['tabindex'], a: ['href', 'rel'],
};

/// A comment between our own words: in a feed, beside a decision.
export const framed = { ...comment, b: none, p: ['class'] };

const cell = ['align', 'char', 'charoff'];
const phrases = ['abbr', 'acronym', 'b', 'bdi', 'br', 'cite', 'data', 'dfn', 'em', 'i', 'kbd', 'mark', 'rp', 'rt', 'rtc', 'ruby',
  's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'time', 'tt', 'u', 'var', 'wbr'];
const blocks = ['article', 'aside', 'caption', 'dd', 'details', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hgroup', 'li', 'nav', 'p', 'summary', 'ul'];

/// Elements of a post. `*` are attributes that all may have.
export const author = {
  '*': ['lang', 'title', 'id', 'dir'],
  ...Object.fromEntries([...phrases, ...blocks].map((name) => [name, none])),
  a: ['href', 'hreflang', 'rel', 'class'],
  details: ['open'], // The judge opens them itself.
  blockquote: ['cite'], q: ['cite'], del: ['cite', 'datetime'], ins: ['cite', 'datetime'],
  code: ['class'], pre: ['tabindex'], sup: ['class'], section: ['class'],
  col: [...cell, 'span'], colgroup: [...cell, 'span'], table: [...cell, 'summary'],
  tbody: cell, thead: cell, tfoot: cell, tr: cell,
  td: [...cell, 'colspan', 'headers', 'rowspan'], th: [...cell, 'colspan', 'headers', 'rowspan', 'scope'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  hr: ['align', 'size', 'width'], ol: ['start', 'reversed'],
  img: ['align', 'alt', 'height', 'src', 'width', 'loading'],
  input: ['type', 'checked', 'disabled', 'aria-label'],
};

/// Our own marks between the words of two texts, which are words alone.
const compared = { del: none, ins: none, span: ['class'] };

/// Where other people's markup stands on our pages.
export const onPages = [
  ['.say *', comment], ['.answer *:not(.diff *)', framed], ['.diff *', compared], ['.prose *', author],
];
