// A hundred comments as a blog about an industry gets them in a good week, and what should become of
// each. They come in an order that was drawn once and stays: nothing is sorted by what has to be done.

import { harmless } from './hundred_harmless.mjs';
import { answered, asked, cut, spam } from './hundred_others.mjs';

const audience = 'Whoever signs for storage';

/// The three posts they stand under, by the names the texts use.
export const posts = {
  quote: {
    title: 'The renewal quote that grew by a third',
    slug: 'the-renewal-quote-that-grew-by-a-third',
    audience,
    why: 'The first number is an opening, not a price.',
    body: 'The quote came on a Friday, for the same shelves as last year.\n\nWe laid the two years side by side.',
  },
  array: {
    title: 'Why we left our array after four years',
    slug: 'why-we-left-our-array-after-four-years',
    audience,
    why: 'The fifth year costs more than the first four.',
    body: 'It never lost a byte. It lost our patience at every month end.\n\nHere is what we measured.',
  },
  escrow: {
    title: 'What an escrow of source code is worth',
    slug: 'what-an-escrow-of-source-code-is-worth',
    audience,
    why: 'An envelope that nobody has opened proves nothing.',
    body: 'We pay an agent to keep an envelope. This year we asked to see what is in it.',
  },
};

const told = ([post, name, body], meant) => ({ post, name, body, ...meant });

/// Each with what is meant to become of it: `fate` is approve, reply, ask, cut or spam.
const sorted = [
  ...harmless.map((one) => told(one, { fate: 'approve' })),
  ...answered.map((one) => told(one, { fate: 'reply', reply: one[3] })),
  ...asked.map((one) => told(one, { fate: 'ask', way: one[3] })),
  ...cut.map((one) => told(one, { fate: 'cut', left: one[3], reply: one[4] })),
  ...spam.map((one) => told(one, { fate: 'spam' })),
];

/// Chance that is the same each time: multiply, add, take the upper bits (Knuth's MMIX constants).
function* chance(seed) {
  for (let state = BigInt(seed); ;) {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    yield Number(state >> 33n) / 2 ** 31;
  }
}

/// In the order in which they arrive.
export const hundred = shuffled(sorted, chance(100));

function shuffled(all, dice) {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(dice.next().value * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
