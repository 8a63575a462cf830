// The collection as texts that can be sent: shapes that do not hide each other share
// one, the others have one each. Lines are dealt out one after the other.

/// Room for a comment is 16 KiB; entities and a heading are left some.
const mostBytes = 15_000;
const paragraphs = '\n\n';

/// Texts for comments: [{title, text}], those of several shapes first.
export function textsOf(shapes) {
  const shared = shapes.filter(({ alone }) => !alone);
  const apart = shapes.filter(({ alone }) => alone).map(({ title, text }) => ({ title, text }));
  const together = packed(shared);
  const markup = shapes.filter(({ kind, alone }) => kind === 'html' && !alone).map(({ text }) => text);
  const wrapped = [
    { title: 'all markup in a block of code', text: fitting(markup.map((text) => `    ${text.replaceAll('\n', '\n    ')}`)) },
    { title: 'all markup in a quote', text: fitting(markup.map((text) => `> ${text.replaceAll('\n', '\n> ')}`)) },
  ];
  return { together: [...together, ...wrapped], apart, all: [...together, ...wrapped, ...apart] };
}

/// The shapes of each group in as few texts as they fit in, under the group's name:
/// a comment of pictures alone would say nothing.
function packed(shapes) {
  const texts = [];
  for (const { group, text } of shapes) {
    const last = texts.at(-1);
    const joined = last?.title === group ? last.text + paragraphs + text : null;
    if (joined && Buffer.byteLength(joined) < mostBytes) last.text = joined;
    else texts.push({ title: group, text: group + paragraphs + text });
  }
  return texts;
}

function fitting(parts) {
  let text = '';
  for (const part of parts) {
    const joined = text + paragraphs + part;
    if (Buffer.byteLength(joined) < mostBytes) text = joined;
  }
  return text.trim();
}

/// Deals out lines that are no longer than `most` characters, round and round.
export function dealer(lines, most = Infinity) {
  const fit = lines.filter(({ text }) => text.length <= most).map(({ text }) => text);
  let next = 0;
  return () => fit[next++ % fit.length];
}

/// As many lines as fit into `most` characters each, none left out: a list of lines.
export function chunks(lines, most) {
  const all = [];
  for (const { text } of lines) {
    const joined = all.length > 0 ? `${all.at(-1)} ${text}` : null;
    if (joined && joined.length <= most) all[all.length - 1] = joined;
    else all.push(text);
  }
  return all;
}
