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
const phrases = ['abbr', 'acronym', 'b', 'bdi', 'br', 'cite', 'dfn', 'em', 'i', 'kbd', 'mark', 'rp', 'rt', 'rtc', 'ruby',
  's', 'samp', 'small', 'strike', 'strong', 'sub', 'tt', 'u', 'var', 'wbr'];
const blocks = ['article', 'aside', 'caption', 'dd', 'details', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hgroup', 'summary', 'ul'];

/// Elements of a post. `*` are attributes that all may have.
export const author = {
  '*': ['lang', 'title', 'id', 'dir'],
  ...Object.fromEntries([...phrases, ...blocks].map((name) => [name, none])),
  a: ['href', 'hreflang', 'rel', 'class', 'aria-label'], li: ['value'], nav: ['class', 'aria-label'], p: ['class'],
  data: ['value'], time: ['datetime'], span: ['class'],
  details: ['open'], // The judge opens them itself.
  blockquote: ['cite'], q: ['cite'], del: ['cite', 'datetime'], ins: ['cite', 'datetime'],
  code: ['class'], pre: ['tabindex'], sup: ['class'], section: ['class', 'aria-label'],
  col: [...cell, 'span'], colgroup: [...cell, 'span'], table: [...cell, 'summary'],
  tbody: cell, thead: cell, tfoot: cell, tr: cell,
  td: [...cell, 'colspan', 'headers', 'rowspan'], th: [...cell, 'colspan', 'headers', 'rowspan', 'scope'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  hr: ['align', 'size', 'width'], ol: ['start', 'reversed', 'type'],
  img: ['align', 'alt', 'height', 'src', 'width', 'loading'],
  input: ['type', 'checked', 'disabled', 'aria-label'],
};

const style = ['displaystyle', 'scriptlevel'];
const size = ['width', 'height', 'depth'];
const accent = ['accent', 'accentunder'];

/// Elements of a formula in a post. `*` as above.
export const formula = {
  '*': author['*'],
  math: ['display'], mi: ['mathvariant'], mn: none, ms: none, mtext: none, mphantom: none, mspace: size, mpadded: size,
  mo: ['form', 'fence', 'separator', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'lspace', 'rspace', 'minsize', 'maxsize'],
  mfrac: ['linethickness', ...style], msqrt: none, mroot: none, msub: none, msup: none, msubsup: none,
  munder: accent, mover: accent, munderover: [...accent, ...style], mmultiscripts: none, mprescripts: none,
  mrow: style, mstyle: style, mtable: style, mtr: none, mtd: ['columnspan', 'rowspan', 'class'],
};

/// Our own marks between the words of two texts, which are words alone.
const compared = { del: none, ins: none, span: ['class'] };

/// Where other people's markup stands on our pages.
export const onPages = [
  ['.say *', comment], ['.answer *:not(.diff *)', framed], ['.diff *', compared], ['.prose *', author, formula],
];
