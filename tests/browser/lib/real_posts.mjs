// Three posts as somebody of the trade would write them, who talks under each, and the drawings in one.

import { readFileSync } from 'node:fs';

const text = (name) => readFileSync(new URL(`../posts/${name}.md`, import.meta.url), 'utf8').trim();

export const longRead = {
  slug: 'how-many-laptops-fit-through-one-cable',
  post: {
    title: 'How many laptops fit through one cable',
    summary: 'Imaging 120 laptops in a weekend: the sum, the script, and the telephone port that cost us an hour.',
    audience: 'Engineers who image more than ten machines at a time',
    why: 'Ten at once is the answer everybody gives. For us forty was almost twice as fast, over the same cable.',
    interests: 'The customer of that weekend paid us by the day. We sell neither laptops nor imaging software.',
    audiences: 'Engineers',
    tags: 'imaging, networks',
    subjects: 'Brindle Deploy | product | brindle.example',
  },
  parts: text('long_read').split(/<!-- picture: \w+ -->\n\n/),
  pictures: [
    { name: 'room.png', draws: 'room', alt: 'A server with one cable to two switches; each switch serves a bench of twenty laptops', caption: 'One cable to two switches. What fits through it is shared by all.' },
    { name: 'hours.png', draws: 'hours', alt: 'Minutes for 120 laptops: 855 with one at a time, 214 with four, 86 with ten, 60 with twenty, 48 with forty, 44 with sixty', caption: 'Minutes for 120 laptops, by how many are imaged at once, with four minutes of walking after each round.' },
  ],
  /// What a reader finds in it.
  holds: [
    '.toc a[href="#t-the-sum"]', 'figure img[width]', 'figcaption', '.footnote-ref', '.footnotes', 'math[display="block"]',
    'pre .xw', 'pre .xs', 'pre .xi', 'pre .xd', '.markdown-alert-tip', '.markdown-alert-warning', 'table', 'dl dt', 'del',
  ],
  comments: [
    { who: { name: 'Pekka Salmi', body: 'The forty sockets are the best line in this. Ours had sockets for sixty and a fuse for thirty, which we learnt in the dark.' }, says: { affiliation_kind: 'none' } },
    { who: { name: 'Marit Vold', body: 'A fair sum, but you leave out that a deployment tool can *stage* the next image while the last one is still being written. With ours the walk is the only thing left.' }, says: { affiliation_kind: 'sells', affiliation_about: 'Brindle Deploy' }, label: /sells Brindle Deploy/ },
  ],
};

export const shortNote = {
  slug: 'the-label-printer-was-the-bottleneck',
  post: {
    title: 'The label printer was the bottleneck',
    audience: 'Whoever plans a day with many laptops',
    why: 'Nine euros stopped forty machines.',
    tags: 'imaging',
    body: text('short_note'),
  },
  comments: [
    { who: { name: 'Odile Renard', body: 'We print them the evening before, and stick them on the boxes.' }, says: { affiliation_kind: 'none' } },
  ],
};

export const announcement = {
  slug: 'restore-night-and-you-can-watch',
  post: {
    title: 'Restore night, and you can watch',
    summary: 'Once a month we restore something for real. The first evening is recorded.',
    audience: 'Anybody who was ever asked whether the backup works',
    why: 'You can see what a restore takes before you have to do one.',
    interests: 'The room is paid for by Racks and Reasons. No maker of backup software is involved or mentioned.',
    tags: 'events, restore',
    subjects: 'Harrowgate Vault | product | harrowgate.example',
    body: text('announcement'),
  },
  comments: [
    { who: { name: 'Sunniva Aas', body: 'Thirty-five minutes for a password is what it takes here as well. It lies in a safe, and the key of the safe is on holiday.' }, says: { affiliation_kind: 'uses', affiliation_about: 'Harrowgate Vault' }, label: /uses Harrowgate Vault/ },
    { who: { name: 'Jory Pell', body: 'Could you restore *to another make of server* one evening? That is where it hurts.' }, says: { affiliation_kind: 'none' } },
  ],
};

/// What somebody pastes at the end of the long read, from a page they had open.
export const pasted = {
  html: '<h2>What we would do again</h2><ol><li>Measure the <b>slow</b> speed of the disk.</li><li>Count sockets before streams.</li><li>Look at what the late ones share.</li></ol>',
  markdown: '## What we would do again\n\n1. Measure the **slow** speed of the disk.\n2. Count sockets before streams.\n3. Look at what the late ones share.',
};

const ink = '#22333b', pale = '#dfe8e6', accent = '#0f5c6e';

/// The drawings, as SVG of 1,400 by 700.
export const drawings = { room, hours };

function room() {
  const box = (x, y, width, height, fill, words) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" stroke="${ink}" stroke-width="3"/>`
    + `<text x="${x + width / 2}" y="${y + height / 2 + 11}" text-anchor="middle">${words}</text>`;
  const bench = (y) => Array.from({ length: 20 }, (_, at) =>
    `<rect x="${880 + (at % 10) * 46}" y="${y + Math.floor(at / 10) * 60}" width="34" height="40" rx="4" fill="${pale}" stroke="${ink}" stroke-width="2"/>`).join('');
  return drawing([
    `<path d="M300 350h170M470 350V190h90M470 350v160h90M740 190h120M740 510h120" fill="none" stroke="${accent}" stroke-width="9"/>`,
    box(80, 280, 220, 140, pale, 'server'), box(560, 135, 180, 110, '#fff', 'switch'), box(560, 455, 180, 110, '#fff', 'switch'),
    bench(140), bench(460),
  ]);
}

function hours() {
  const all = [[1, 855], [4, 214], [10, 86], [20, 60], [40, 48], [60, 44]];
  return drawing(all.map(([at_once, minutes], at) => {
    const [y, width] = [50 + at * 104, minutes * 1.15];
    return `<text x="150" y="${y + 50}" text-anchor="end">${at_once}</text>`
      + `<rect x="180" y="${y}" width="${width}" height="70" rx="5" fill="${at_once === 40 ? accent : '#8fb3b4'}"/>`
      + `<text x="${195 + width}" y="${y + 50}">${minutes}</text>`;
  }));
}

function drawing(parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="700" viewBox="0 0 1400 700" font-family="Liberation Sans, sans-serif" font-size="36" fill="${ink}"><rect width="1400" height="700" fill="#fff"/>${parts.join('')}</svg>`;
}
