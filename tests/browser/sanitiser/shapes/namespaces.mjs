// Drawings, formulas and XML: names that mean something else in another language; and
// names that take the place of what our own scripts ask for.

import { clobbers, group, html, loads, rests, runs } from './shape.mjs';

const drawings = group('namespaces', [
  html('a link in a drawing', ({ run }) => `<svg><a href="javascript:${run}"><text y="9">go</text></a></svg>`, runs),
  html('a link in a drawing, as of old', ({ run }) => `<svg><a xlink:href="javascript:${run}"><text y="9">go</text></a></svg>`, runs),
  html('a link in a formula', ({ run }) => `<math href="javascript:${run}"><mi>go</mi></math>`, rests),
  html('a link that is set', ({ run }) =>
    `<svg><a><set attributeName="href" to="javascript:${run}"/><text y="9">go</text></a></svg>`, runs),
  html('a link that is animated', ({ run }) =>
    `<svg><a><animate attributeName="href" values="javascript:${run}"/><text y="9">go</text></a></svg>`, runs),
  html('an animation that begins', ({ run }) => `<svg><animate onbegin=${run} attributeName=x dur=1s></animate></svg>`, runs),
  html('a handler that is animated', ({ run }) => `<svg><rect><set attributeName=onclick to=${run}></set></rect></svg>`, rests),
  html('a script in a drawing', ({ run }) => `<svg><script>${run}</script></svg>`, runs),
  html('a script in a drawing, by numbers', ({ run }) => `<svg><script>&#114;an${run.slice(3)}</script></svg>`, runs),
  html('a script in a drawing from elsewhere', ({ load }) => `<svg><script href="${load}"></script></svg>`, loads),
  html('a script in a drawing that closes itself', ({ load }) => `<svg><script xlink:href="${load}"/></svg>`, loads),
  html('a picture in a drawing', ({ load }) => `<svg><image href="${load}"></image></svg>`, loads),
  html('a picture in a drawing, as of old', ({ load }) => `<svg><image xlink:href="${load}"></image></svg>`, loads),
  html('a filter with a picture', ({ load, id }) =>
    `<svg><filter id=f${id}><feImage href="${load}"/></filter><rect width=9 height=9 filter="url(#f${id})"/></svg>`, loads),
  html('a drawing used from elsewhere', ({ path }) => `<svg><use href="${path}#a"></use></svg>`, loads),
  html('a style in a drawing', ({ load }) => `<svg><style>@import url(${load});</style></svg>`, loads),
  html('a frame in a drawing', ({ load }) => `<svg><foreignObject><iframe src="${load}"></iframe></foreignObject></svg>`, loads),
  html('a handler in a drawing', ({ run }) => `<svg><g onload=${run}></g></svg>`, runs),
  html('a handler in a formula', ({ run }) => `<math><mi onclick=${run}>a</mi></math>`, runs),
  html('a note for a formula', ({ run }) =>
    `<math><semantics><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></semantics></math>`, runs),
], { alone: true });

const xml = group('XML', [
  html('a script with a prefix', ({ run }) => `<a:script xmlns:a="http://www.w3.org/1999/xhtml">${run}</a:script>`, rests),
  html('a script with a namespace', ({ run }) => `<script xmlns="http://www.w3.org/1999/xhtml">${run}</script>`, runs),
  html('out of character data', ({ run }) => `]]><a:script xmlns:a="http://www.w3.org/1999/xhtml">${run}</a:script><![CDATA[`, rests),
  html('a drawing with a prefix', ({ run }) => `<a:svg xmlns:a="http://www.w3.org/2000/svg" onload="${run}"/>`, runs),
  html('out of an entry', ({ run }) =>
    `</content></entry><a:script xmlns:a="http://www.w3.org/1999/xhtml">${run}</a:script><entry><content>`, rests),
], { alone: true });

/// `loot` is a name that nothing of ours has.
const clobbering = group('clobbering', [
  html('an element as a variable', () => '<a id=loot href="https://example.org/">a</a>', clobbers),
  html('two elements as a list', () => '<a id=loot>a</a><a id=loot name=found href="https://example.org/">b</a>', clobbers),
  html('a form as a variable', () => '<form id=loot><input name=found></form>', clobbers),
  html('a picture as a variable', () => '<img name=loot>', clobbers),
  html('a frame as a variable', () => '<iframe name=loot></iframe>', clobbers),
  html('an object as a variable', () => '<object id=loot></object>', clobbers),
  html('a picture for a function', () => '<img name=querySelector>', clobbers),
  html('a form for a function', () => '<form name=getElementById></form>', clobbers),
  html('an embedded thing for the cookies', () => '<embed name=cookie>', clobbers),
  html('a form for the body', () => '<form name=body></form>', clobbers),
  html('the main part of the page', () => '<p id=main>a</p>', rests),
  html('the keys of the desk', () => '<p id=keys data-turn-off="a">a</p>', rests),
  html('the undo of the desk', ({ load }) => `<form id=undo action="${load}"></form>`, rests),
  html('the comment form', ({ load }) => `<form class=write action="${load}"><textarea name=body></textarea></form>`, rests),
  html('the thread of a post', () => '<section id=thread><a id=c1>a</a></section>', rests),
  html('an address of the form', () => '<form><input name=action><input name=elements></form>', rests),
], { alone: true });

export const namespaces = [...drawings, ...xml, ...clobbering];
