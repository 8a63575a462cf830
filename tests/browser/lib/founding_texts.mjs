// The founding example: engineers attack one vendor and praise its competitor, and
// the blogger asks who they are. `says` is the sentence by which a comment is found.

const rival = 'Northwind Storage';
const target = 'Contoso Arrays';

export const founding = {
  post: {
    title: 'Two arrays, one budget',
    slug: 'two-arrays-one-budget',
    audience: 'Whoever has to choose between two vendors by Friday',
    why: 'The quotes look alike. The second year does not.',
    interests: 'I own shares in neither vendor.',
    audiences: 'IT managers',
    tags: 'storage',
    subjects: `${rival}, ${target}`,
    body: [
      'Two quotes, eleven per cent apart, and both of them generous.',
      '',
      'I have asked for the third year in writing. One vendor sent it the same day.',
    ].join('\n'),
  },
  /// In whatever words the site asks by itself, these are in them.
  question: 'which hat are you wearing here?',
};

/// A long name, three paragraphs, and quotation marks of two languages.
export const engineer = {
  name: 'Anne-Sophie de La Rochefoucauld-Vandenbroucke',
  says: 'We ran Contoso Arrays for four years',
  body: [
    'We ran Contoso Arrays for four years, and every second upgrade took a shelf down with it. The last one cost us '
      + 'a weekend in November, eleven hours of restores, and a conversation with the board that I would not wish on '
      + 'anybody.',
    '',
    'Their support called it « un incident isolé ». It was the fourth. “Isolated”, in the contract’s own words, means '
      + '“not reproduced in the laboratory” — it’s a fine word if the laboratory is not yours.',
    '',
    'Northwind Storage did the same migration in an afternoon: two people, no downtime, and nobody called anybody. '
      + 'If you are choosing by Friday, ask each vendor who carries the pager during an upgrade.',
  ].join('\n'),
  answer: { youAre: 'engineer', kind: 'uses', about: rival },
  label: 'says: engineer, uses Northwind Storage',
};

export const inThread = {
  name: 'Tomasz Wójcik',
  says: 'Contoso lost a shelf of ours in March',
  body: 'Contoso lost a shelf of ours in March. Northwind has not lost a byte in six years.',
  answer: { youAre: 'small_business', kind: 'uses', about: rival },
  label: 'says: at a small business, uses Northwind Storage',
};

export const quiet = {
  name: 'Małgorzata Nowak',
  says: 'I would not put a print server on Contoso',
  body: 'I would not put a print server on Contoso. Northwind answers the telephone.',
  answer: { youAre: 'reseller', kind: 'sells', about: rival },
  label: 'says: reseller, sells Northwind Storage',
};

/// Works for the competitor: that is never shown unread.
export const competitor = {
  name: 'Priya Raman',
  says: 'Contoso is two acquisitions in a coat',
  body: 'Contoso is two acquisitions in a coat. Northwind builds its own controllers.',
  answer: { kind: 'works_there', about: rival },
  label: 'says: works at Northwind Storage',
};

export const replying = {
  name: 'Jürgen Okonkwo',
  says: 'Contoso bills you for reading your own logs',
  body: 'Contoso bills you for reading your own logs. With Northwind they are yours.',
  reply: 'Fair enough. I look after storage for a county, and Northwind won our last tender.',
  answer: { youAre: 'public_body', kind: 'uses', about: rival },
  label: 'says: at a public body, uses Northwind Storage',
};

export const inOwnWords = {
  name: 'Dale Whitcomb',
  says: 'Nobody was ever fired for leaving Contoso',
  body: 'Nobody was ever fired for leaving Contoso. I moved forty customers to Northwind.',
  reply: 'Which hat? I sell Northwind from Leeds to Hull, and I sleep well.',
  words: 'I sell Northwind from Leeds to Hull',
  label: 'says: “I sell Northwind from Leeds to Hull”',
};

export const unwilling = {
  name: 'Noor',
  says: 'Contoso support reads from a card',
  body: 'Contoso support reads from a card. Northwind support wrote the card.',
  answer: { kind: 'declined' },
};

export const heldUnwilling = {
  name: 'Wren',
  says: 'Contoso tests its updates on us',
  body: 'Contoso tests its updates on us. Northwind tests them at home.',
  answer: { kind: 'declined' },
};

export const changing = {
  name: 'Bastien Lefèvre',
  says: 'Contoso calls a rebuild a feature',
  body: 'Contoso calls a rebuild a feature. Northwind calls it a Tuesday.',
  answer: { kind: 'holds_shares', about: rival },
  label: 'says: has a financial interest in Northwind Storage',
};
