// Runs inside of the harness's own page, where `forthrightJudge` (inside.mjs) is: what programs that are careless with other
// people's texts make of them, each in a frame. The control sees by it that a shape
// does what it is said to do.

/// Ways to show a body of text, as somebody did at some time.
const bodies = [
  (text) => text,
  (text) => written(written(text)),
  (text) => written(text, bare),
  (text) => text.replace(/<\/?(svg|math|desc|style|script|title|textarea|noscript|xmp|iframe|noembed|noframes|listing|plaintext|frameset)\b[^>]*>/gi, ''),
  (text) => text.replace(/<\/?(script|style)>/g, '').replace(/[\0-\x08\xad\u200b\u2066-\u2069]/g, ''),
  (text) => decoded(text),
  (text) => decoded(decoded(text)),
  (text) => text.normalize('NFKC'),
];

/// Places to put a line of text as it is; the first has most of them in a row.
const lines = [
  (text) => lines.slice(1, 5).map((place) => place(text)).join('<hr>'),
  (text) => `<b>${text}</b>`,
  (text) => `<p title="${text}">a</p>`,
  (text) => `<p title='${text}'>a</p>`,
  (text) => `<a href="${text}">a</a>`,
  (text) => `<p title=${text}>a</p>`,
  (text) => `<textarea>${text}</textarea>`,
  (text) => `<title>${text}</title>`,
  (text) => `<!--${text}-->`,
  (text) => `<script>var a = "${text}"</script>`,
  (text) => `<script>var a = '${text}'</script>`,
  (text) => `<script>var a = \`${text}\`</script>`,
  (text) => decoded(text),
  (text) => text.normalize('NFKC').replace(/\xad/g, ''),
];

/// How many ways there are; the others are counted from 0.
export const ways = Math.max(bodies.length, lines.length);

/// A shape in every way, in order.
export function readings({ kind, careless, text }) {
  return (kind === 'line' ? lines : bodies).map((read) => read(careless ?? text));
}

/// Shows each shape in the given way, in frames. Gives what was taken over, as
/// [[shape, name]].
export function show(shapes, way) {
  return showTexts(shapes.flatMap((shape) => readings(shape).slice(way, way + 1).map((text) => [shape.id, text])));
}

/// The same for texts ([[name, text]]) as they are.
export async function showTexts(texts) {
  return (await globalThis.forthrightJudge.inFrames(texts)).taken;
}

/// Shows texts as documents of their own from the beginning, so that whoever listens for
/// what a policy stops goes on hearing it: writing into a frame drops all listeners.
export async function showDocuments(texts) {
  await Promise.all(texts.map(([name, text]) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.dataset.shape = name;
    frame.srcdoc = text;
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  })));
  return (await globalThis.forthrightJudge.here()).taken;
}

/// What is between entities, as a text field shows it.
function decoded(text) {
  const area = document.createElement('textarea');
  area.innerHTML = text.replaceAll('<', '&lt;');
  return area.value;
}

/// Drops drawings and formulas but keeps what is in them.
function bare(parsed) {
  const foreign = parsed.documentElement.querySelectorAll('svg, math, foreignObject, annotation-xml, semantics, desc');
  for (const element of foreign) element.replaceWith(...element.childNodes);
}

/// Parsed and written again as most libraries still do: browsers of today also escape
/// the brackets in attributes.
function written(text, change = () => {}) {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  change(parsed);
  const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body').get.call(parsed);
  return inside(parsed.head) + (body ? inside(body) : '');
}

const opaque = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const empty = new Set(['base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track']);

const inside = (node) => [...node.childNodes].map((child) => outside(child, node)).join('');

function outside(node, parent) {
  if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}-->`;
  if (node.nodeType === Node.TEXT_NODE) return isOpaque(parent) ? node.data : escaped(node.data).replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`);
  const open = `<${node.localName}${attributes.join('')}>`;
  return empty.has(node.localName) ? open : `${open}${inside(node.content ?? node)}</${node.localName}>`;
}

const isOpaque = (node) => node.namespaceURI === document.documentElement.namespaceURI && opaque.has(node.localName);
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/\xa0/g, '&nbsp;');
