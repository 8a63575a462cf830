// Texts for fields of one line: names, titles, tags, organisations. Most fit into
// forty characters and hold neither a host nor many digits, because statements of
// affiliation refuse those.

import { clobbers, group, line, loads, rests, runs } from './shape.mjs';

export const lines = group('lines', [
  line('a tag', ({ run }) => `<img src=x onerror=${run}>`, runs),
  line('a drawing', ({ run }) => `<svg/onload=${run}>`, runs),
  line('a script', ({ run }) => `<script>${run}</script>`, runs),
  line('out of double quotes', ({ run }) => `"><img src=x onerror=${run}>`, runs),
  line('out of single quotes', ({ run }) => `'><img src=x onerror=${run}>`, runs),
  line('a picture', ({ path }) => `<img src=${path}>`, loads),
  line('out of quotes, a picture', ({ path }) => `"><img src=${path}>`, loads),
  line('a handler in double quotes', ({ run }) => `" onmouseover=${run} x="`, runs),
  line('a handler in single quotes', ({ run }) => `' onmouseover=${run} x='`, runs),
  line('a handler without quotes', ({ run }) => `x onmouseover=${run}`, runs),
  line('a handler in backticks', ({ run }) => `\` onmouseover=${run} x=\``, runs),
  line('a handler that takes the focus', ({ run }) => `"autofocus onfocus=${run} x="`, runs),
  line('a style in quotes', ({ path }) => `"style="background:url(${path})`, loads),
  line('out of a text area', ({ run }) => `</textarea><svg onload=${run}>`, runs),
  line('out of a title', ({ run }) => `</title><svg onload=${run}>`, runs),
  line('out of a script', ({ run }) => `</script><svg onload=${run}>`, runs),
  line('out of a comment', ({ run }) => `--><svg onload=${run}>`, runs),
  line('out of character data', ({ run }) => `]]><svg onload=${run}>`, runs),
  line('out of a double quoted string', ({ run }) => `";${run};"`, runs),
  line('out of a single quoted string', ({ run }) => `'-${run}-'`, runs),
  line('a program for an address', ({ run }) => `javascript:${run}`, runs),
  line('a program in capitals', ({ run }) => `JAVASCRIPT:${run}`, runs),
  line('Markdown', ({ run }) => `a](javascript:${run})[b`, rests),
  line('a template', ({ run }) => `{{${run}}}`, rests),
  line('a template of a script', ({ run }) => `\${${run}}`, runs),
  line('written as text', ({ run }) => `&lt;svg onload=${run}&gt;`, runs),
  line('written in numbers', ({ run }) => `&#60;svg onload=${run}&#62;`, runs),
  line('a name of ours', () => '<a id=loot>', clobbers),
  line('two lines', ({ run }) => `a\r\n\r\n<svg onload=${run}>`, runs),
  line('a direction turned round', ({ run }) => `\u202e"><svg onload=${run}>`, runs),
  line('a soft hyphen', ({ run }) => `"><sv\u00adg onload=${run}>`, runs),
  line('wide brackets', ({ run }) => `\uff1csvg onload=${run}\uff1e`, runs),
  line('a stroke in front', ({ run }) => `\u0338"><svg onload=${run}>`, runs),
  line('a backtick that composes', ({ run }) => `\u1fefonmouseover=${run} x`, rests),
  line('commas between', ({ run }) => `a,<svg/onload=${run}>,b`, runs),
  line('bars between', ({ run }) => `a|<svg/onload=${run}>|b`, runs),
  line('as long as may be', ({ run }) => `${'a'.repeat(18)}<svg/onload=${run}>`, runs),
]);

/// Longer ones, for addresses of websites. Some are real addresses.
export const websites = group('websites', [
  line('a program', ({ run }) => `javascript:${run}`, runs),
  line('a program with a host', ({ run }) => `javascript://example.org/%0a${run}`, runs),
  line('data', ({ run }) => `data:text/html,<script>parent.${run}</script>`, runs),
  line('a quote in a path', ({ run }) => `https://example.org/"onmouseover="${run}`, runs),
  line('a single quote in a path', ({ run }) => `https://example.org/'onmouseover='${run}`, runs),
  line('markup in a query', ({ run }) => `https://example.org/?"><img src=x onerror=${run}>`, runs),
  line('markup in a fragment', ({ run }) => `https://example.org/#'><img src=x onerror=${run}>`, runs),
  line('markup without a scheme', ({ run }) => `example.org/"><svg/onload=${run}>`, runs),
  line('a handler in a host', ({ run }) => `https://a"onmouseover=${run}//.example.org/`, runs),
  line('markup in a user name', ({ run }) => `https://"><svg onload=${run}>@example.org/`, runs),
  line('a port that is none', ({ run }) => `https://example.org:"onmouseover=${run}//`, runs),
  line('entities', ({ run }) => `https://example.org/&quot;&gt;&lt;svg onload=${run}&gt;`, runs),
  line('a mailbox', ({ run }) => `mailto:a@example.org?"onmouseover=${run}//`, runs),
  line('a tab in a scheme', ({ run }) => `java\tscript:${run}`, runs),
]);
