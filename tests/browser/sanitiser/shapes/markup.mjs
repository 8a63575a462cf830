// Markup that runs or loads something by itself: handlers, scripts, frames, pictures
// and sounds, styles, forms.

import { group, html, loads, rests, runs } from './shape.mjs';

const handlers = group('handlers', [
  html('a picture that fails', ({ run }) => `<img src=x onerror=${run}>`, runs),
  html('in capitals', ({ run }) => `<IMG SRC=X ONERROR=${run}>`, runs),
  html('slashes for blanks', ({ run }) => `<img/src="x"/onerror=${run}>`, runs),
  html('a form feed for a blank', ({ run }) => `<img\fsrc=x\fonerror=${run}>`, runs),
  html('line ends everywhere', ({ run }) => `<img\nsrc=x\nonerror\n=\n${run}\n>`, runs),
  html('single quotes', ({ run }) => `<img src='x' onerror='${run}'>`, runs),
  html('backticks for quotes', ({ run }) => `<img src=\`x\` onerror=${run}>`, runs),
  html('a quote before the name', ({ run }) => `<img """><img src=x onerror="${run}">`, runs),
  html('no blank between attributes', ({ run }) => `<img src="x"onerror="${run}">`, runs),
  html('an attribute twice', ({ run }) => `<img src=x onerror=${run} onerror=1>`, runs),
  html('a doubled bracket', ({ run }) => `<<img src=x onerror=${run}>`, runs),
  html('closed by a comment', ({ run }) => `<img src=x onerror=${run}//>`, runs),
  html('letters of the program by number', ({ run }) => `<img src=x onerror="&#x72;&#97;n${run.slice(3)}">`, runs),
  html('letters without an end', ({ run }) => `<img src=x onerror=&#x72&#x61&#x6e${run.slice(3)}>`, runs),
  html('a drawing that loads', ({ run }) => `<svg onload=${run}></svg>`, runs),
  html('a drawing that closes itself', ({ run }) => `<svg/onload=${run}//>`, runs),
  html('a style that loads', ({ run }) => `<style onload=${run}></style>`, runs),
  html('a body that loads', ({ run }) => `<body onload=${run}>`, runs),
  html('a fold that opens', ({ run }) => `<details open ontoggle=${run}><summary>a</summary></details>`, runs),
  html('a field that takes the focus', ({ run }) => `<input autofocus onfocus=${run}>`, runs),
  html('a paragraph that takes the focus', ({ run }) => `<p tabindex=0 autofocus onfocus=${run}>a</p>`, runs),
  html('a pointer above', ({ run }) => `<p onmouseover=${run}>a</p>`, runs),
  html('a pointer that enters', ({ run }) => `<strong onpointerenter=${run}>a</strong>`, runs),
  html('a click on a link', ({ run }) => `<a href="https://example.org/" onclick=${run}>a</a>`, runs),
  html('a click on an element of no name', ({ run }) => `<forthright onclick=${run}>a</forthright>`, runs),
  html('a copied text', ({ run }) => `<blockquote oncopy=${run}>a</blockquote>`, runs),
  html('a sound that fails', ({ run }) => `<audio src=x onerror=${run}></audio>`, runs),
  html('a film without a source', ({ run }) => `<video><source onerror=${run}></video>`, runs),
  html('words that move', ({ run }) => `<marquee onstart=${run}>a</marquee>`, rests),
  html('a style that moves', ({ run }) => `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=${run}>a</p>`, runs),
  html('a list that is chosen from', ({ run }) => `<select onfocus=${run}><option>a</select>`, runs),
  html('a form that is sent', ({ run }) => `<form onsubmit=${run}><button>a</button></form>`, runs),
  html('a handler of no name', ({ run }) => `<code onforthright=${run}>a</code>`, rests),
  html('a closing tag with a handler', ({ run }) => `<p>a</p onclick=${run}>`, rests),
]);

const scripts = group('scripts', [
  html('a script', ({ run }) => `<script>${run}</script>`, runs),
  html('a script in mixed case', ({ run }) => `<ScRiPt>${run}</sCrIpT>`, runs),
  html('a script with a slash', ({ run }) => `<script/x>${run}</script/x>`, runs),
  html('a script with a line end', ({ run }) => `<script\n>${run}</script\n>`, runs),
  html('a script from elsewhere', ({ load }) => `<script src="${load}"></script>`, loads),
  html('a script from the same site', ({ path }) => `<script src="${path}"></script>`, loads),
  html('a script without a scheme', ({ load }) => `<script src="${load.slice(5)}"></script>`, loads),
  html('a module', ({ run }) => `<script type="module">${run}</script>`, runs),
  html('a map of modules', ({ load }) => `<script type="importmap">{"imports":{"a":"${load}"}}</script>`, rests),
  html('a script in a script', ({ run }) => `<scr<script>ipt>${run}</scr</script>ipt>`, runs),
  html('a script in a comment of its own', ({ run }) => `<script><!--\n${run}//--></script>`, runs),
  html('a script of Visual Basic', ({ run }) => `<script language=vbscript>${run}</script>`, rests),
]);

const frames = group('frames', [
  html('a frame', ({ load }) => `<iframe src="${load}"></iframe>`, loads),
  html('a frame of the same site', ({ path }) => `<iframe src="${path}"></iframe>`, loads),
  html('a frame with a program for an address', ({ run }) => `<iframe src="javascript:parent.${run}"></iframe>`, runs),
  html('a frame with a document of its own', ({ run }) => `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe>`, runs),
  html('a frame with a document of data', ({ load }) => `<iframe src="data:text/html,<img src='${load}'>"></iframe>`, loads),
  html('an object', ({ load }) => `<object data="${load}"></object>`, loads),
  html('an object of data', ({ load }) => `<object data="data:text/html,<img src='${load}'>"></object>`, loads),
  html('an object with a parameter', ({ load }) => `<object><param name="src" value="${load}"></object>`, rests),
  html('an embedded thing', ({ load }) => `<embed src="${load}">`, loads),
  html('an embedded program', ({ run }) => `<embed src="javascript:${run}">`, rests),
  html('an applet', ({ load }) => `<applet code="x" archive="${load}"></applet>`, rests),
  html('a fenced frame', ({ load }) => `<fencedframe src="${load}"></fencedframe>`, rests),
  html('a page that leads on', ({ load }) => `<meta http-equiv="refresh" content="0;url=${load}">`, loads),
  html('a page that leads to a program', ({ run }) => `<meta http-equiv="refresh" content="0;url=javascript:${run}">`, rests),
  html('a page that sets a cookie', () => '<meta http-equiv="set-cookie" content="a=b">', rests),
  html('another base', ({ load }) => `<base href="${load}/"><img src="y">`, loads),
  html('a style sheet', ({ load }) => `<link rel="stylesheet" href="${load}">`, loads),
  html('a style sheet in a header', ({ load }) => `<link rel="preload" as="style" href="${load}">`, loads),
  html('a page fetched ahead', ({ load }) => `<link rel="prefetch" href="${load}">`, loads),
  html('a module fetched ahead', ({ load }) => `<link rel="modulepreload" href="${load}">`, loads),
  html('a host asked ahead', ({ load }) => `<link rel="preconnect" href="${load}">`, rests),
  html('an imported page', ({ load }) => `<link rel="import" href="${load}">`, rests),
  html('pages to be drawn ahead', ({ path }) =>
    `<script type="speculationrules">{"prefetch":[{"urls":["${path}"],"eagerness":"immediate"}]}</script>`, rests),
]);

const pictures = group('pictures', [
  html('a picture', ({ load }) => `<img src="${load}">`, loads),
  html('a picture of the same site', ({ path }) => `<img src=${path}>`, loads),
  html('a picture under its old name', ({ load }) => `<image src="${load}">`, loads),
], { picture: true });

const media = group('pictures and sounds', [
  html('a set of pictures', ({ load }) => `<img srcset="${load} 1x">`, loads),
  html('a choice of pictures', ({ load }) => `<picture><source srcset="${load}"><img></picture>`, loads),
  html('a picture for a button', ({ load }) => `<input type="image" src="${load}">`, loads),
  html('a film', ({ load }) => `<video src="${load}"></video>`, loads),
  html('the first picture of a film', ({ load }) => `<video poster="${load}"></video>`, loads),
  html('a source of a film', ({ load }) => `<video><source src="${load}"></video>`, loads),
  html('a sound', ({ load }) => `<audio src="${load}" preload="auto"></audio>`, loads),
  html('a sound in the background', ({ load }) => `<bgsound src="${load}">`, rests),
  html('a page with a background', ({ load }) => `<body background="${load}">`, loads),
  html('a table with a background', ({ load }) => `<table background="${load}"><tr><td>a</table>`, loads),
  html('a cell with a background', ({ load }) => `<table><tr><td background="${load}">a</table>`, loads),
  html('a picture of low resolution', ({ load }) => `<img lowsrc="${load}" dynsrc="${load}">`, rests),
  html('a quotation with a source', ({ load }) => `<blockquote cite="${load}">a</blockquote>`, rests),
  html('a link that reports', ({ load }) => `<a href="https://example.org/" ping="${load}">a</a>`, rests),
]);

const styles = group('styles', [
  html('a background', ({ load }) => `<p style="background:url(${load})">a</p>`, loads),
  html('a background, escaped', ({ load }) => `<p style="background:u\\72 l(${load})">a</p>`, loads),
  html('a background, by numbers', ({ load }) => `<p style="background&colon;url&lpar;${load}&rpar;">a</p>`, loads),
  html('a background with a comment inside', ({ load }) => `<p style="back/**/ground:red;background:/**/url(${load})">a</p>`, loads),
  html('a background, one of a set', ({ load }) => `<p style="background:image-set('${load}' 1x)">a</p>`, loads),
  html('the mark of a list', ({ load }) => `<ul style="list-style-image:url('${load}')"><li>a</ul>`, loads),
  html('a picture for a border', ({ load }) => `<pre style="border:1px solid;border-image:url(${load}) 1">a</pre>`, loads),
  html('an element of style', ({ load }) => `<style>*{background:url(${load})}</style>`, loads),
  html('an imported style', ({ load }) => `<style>@import url(${load});</style>`, loads),
  html('an imported style without url', ({ load }) => `<style>@import "${load}";</style>`, loads),
  html('a font', ({ load }) => `<style>@font-face{font-family:f;src:url(${load})}*{font-family:f}</style><p>a`, loads),
  html('a style in a style', ({ load }) => `<sty<style>le>*{background:url(${load})}</sty</style>le>`, loads),
  html('an expression', ({ run }) => `<p style="width:expression(${run})">a</p>`, rests),
  html('a behaviour', ({ load }) => `<p style="behavior:url(${load});-moz-binding:url(${load})">a</p>`, rests),
  html('a program for a background', ({ run }) => `<p style="background:url(javascript:${run})">a</p>`, rests),
]);

const forms = group('forms', [
  html('a form that leads to a program', ({ run }) => `<form action="javascript:${run}"><button>a</button></form>`, runs),
  html('a button that leads to a program', ({ run }) => `<form><button formaction="javascript:${run}">a</button></form>`, runs),
  html('an input that leads to a program', ({ run }) => `<form><input type=submit formaction="javascript:${run}"></form>`, runs),
  html('a button outside of its form', ({ run, id }) => `<form id=f${id}></form><button form=f${id} formaction="javascript:${run}">a</button>`, runs),
  html('a form that takes over ours', ({ load }) => `</textarea></form><form action="${load}" method=post><input name=password>`, rests),
  html('an address to be asked', ({ load }) => `<isindex action="${load}" type=image>`, rests),
  html('a menu with a program', ({ run }) => `<menu><menuitem onclick=${run}>a</menu>`, runs),
]);

export const markup = [...handlers, ...scripts, ...frames, ...pictures, ...media, ...styles, ...forms];
