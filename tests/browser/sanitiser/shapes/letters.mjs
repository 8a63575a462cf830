// Odd characters and odd lengths: what reorders, composes, folds or overflows.

import { group, html, rests, runs } from './shape.mjs';

const picture = ({ run }) => `<img src=x onerror=${run}>`;

const odd = group('odd characters', [
  html('a direction turned round', (words) => `\u202e${picture(words)}\u202c`, runs),
  html('a direction kept apart', (words) => `\u2067<\u2066img src=x onerror=${words.run}\u2069>\u2069`, runs),
  html('a soft hyphen in a name', ({ run }) => `<scr\u00adipt>${run}</scr\u00adipt>`, runs),
  html('a blank without width in a name', ({ run }) => `<scr\u200bipt>${run}</scr\u200bipt>`, runs),
  html('a control character in a name', ({ run }) => `<scr\u0001ipt>${run}</scr\u0001ipt>`, runs),
  html('a control character in a handler', ({ run }) => `<img src=x on\u0008error=${run}>`, runs),
  html('a mark of byte order', (words) => `\ufeff${picture(words)}`, runs),
  html('a line separator', ({ run }) => `<img src=x onerror="\u2028${run}">`, runs),
  html('wide brackets', ({ run }) => `\uff1cimg src=x onerror=${run}\uff1e`, runs),
  html('a long s', ({ run }) => `<\u017fcript>${run}</\u017fcript>`, runs),
  html('a stroke through a bracket', (words) => `${picture(words)}\u0338`, runs),
  html('a stroke through the first bracket', ({ run }) => `<\u0338img src=x onerror=${run}>`, rests),
  html('a quote that composes', ({ run }) => `<img title=\u1fef src=x onerror=${run}>`, runs),
  html('seven bits', ({ run }) => `+ADw-script+AD4-${run}+ADw-/script+AD4-`, rests),
  html('another character set', ({ run }) => `\u001b$B<img title="\u001b(B" src=x onerror=${run}>`, runs),
  html('a character beyond', ({ run }) => `<img title="\u{10ffff}" src=x onerror=${run}>`, runs),
]);

const lengths = group('odd lengths', [
  html('a long attribute', ({ run }) => `<img title="${'a'.repeat(9000)}" src=x onerror=${run}>`, runs),
  html('many attributes', ({ run }) => `<img ${sequence(900)} src=x onerror=${run}>`, runs),
  html('a long text before', (words) => `${'a'.repeat(12_000)}${picture(words)}`, runs),
  html('a long name', ({ run }) => `<${'b'.repeat(9000)} onclick=${run}>a`, runs),
  html('a nest as deep as may be', (words) => `${'<i>'.repeat(100)}${picture(words)}`, runs),
  html('many ends without a beginning', (words) => `${'</p>'.repeat(900)}${picture(words)}`, runs),
  html('many brackets', (words) => `${'<'.repeat(5000)}${picture(words)}`, runs),
], { alone: true });

/// Refused where markup is read; read as text where it is not.
const deep = group('deep nests', [
  html('a nest deeper than a parser goes', (words) => `${'<b>'.repeat(600)}${picture(words)}`, runs),
  html('a drawing at the bottom of a nest', (words) => `${'<p><b>'.repeat(300)}<svg></p><style><a title="</style>${picture(words)}">`, runs),
], { alone: true });

/// NUL stands in no form; an import leaves it out.
const nul = group('NUL', [
  html('in a name', ({ run }) => `<scr\u0000ipt>${run}</scr\u0000ipt>`, runs),
  html('in a handler', ({ run }) => `<img src=x on\u0000error=${run}>`, runs),
  html('in front of markup', (words) => `\u0000${picture(words)}`, runs),
], { alone: true });

const sequence = (count) => Array.from({ length: count }, (_, at) => `a${at}=b`).join(' ');

export const letters = [...odd, ...lengths];
export const refused = { deep, nul };
