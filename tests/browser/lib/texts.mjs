// What the people of the journeys write.

export const owner = {
  blog: 'Racks and Reasons',
  name: 'Ines Halloran',
  title: 'Editor',
  organisation: 'Racks and Reasons',
  email: 'ines@example.org',
  password: 'seven quiet racks hum along',
};

export const post = {
  title: 'What a storage renewal really costs',
  slug: 'what-a-storage-renewal-really-costs',
  audience: 'IT managers who sign a storage renewal this year',
  why: 'The second invoice is where the discount of the first one comes back.',
  interests: 'No vendor pays for this blog.',
  audiences: 'IT managers, Resellers',
  tags: 'storage, contracts',
  subjects: 'Northwind Storage, Contoso Arrays',
  body: [
    'Three renewals crossed my desk this spring.',
    '',
    '## The discount that comes back',
    '',
    'Each began with **a generous first year**. See [the terms](https://example.com/terms).',
    '',
    '- support is priced on the list price',
    '- expansion is priced on the day',
    '',
    '> Read the second invoice first.',
  ].join('\n'),
};

/// Everything that an author can write, in one post.
export const rich = {
  title: 'Everything in one post',
  body: [
    'Half is $\\frac{a}{2}$, and the rest is below.[^rest]',
    '> [!WARNING] Mind the step\n> It is *high*.',
    '## One', '```rust\nfn main() {} // all of it\n```',
    '## Two', '| a | b |\n|---|--:|\n| 1 | 2 |',
    '## Three', '- [x] done\n- [ ] to do',
    '## Four', 'Restore\n\n: Getting it back.',
    '<details><summary>More</summary>\n\n$$\\sum_{i=1}^n x_i$$\n\n</details>',
    '[^rest]: As always.',
  ].join('\n\n'),
};

/// A page that stands by itself.
export const about = {
  title: 'About Racks and Reasons',
  slug: 'about-racks-and-reasons',
  body: 'We write about contracts that outlive the hardware they came with.',
};

export const critic = {
  name: 'Dana K.',
  email: 'dana@example.net',
  body: 'Northwind arrays fail at every second upgrade. Contoso never did that to us.',
  reply: 'Welcome, Dana. Two failed upgrades would worry me too.',
  question: 'Which hat are you wearing here?',
  answer: { youAre: 'reseller', kind: 'sells', about: 'Contoso Arrays' },
  label: /says:.*reseller/i,
};

/// What the owner looks for at the desk.
export const searched = {
  names: ['Noor Bellweather', 'N. Bellweather'],
  email: 'noor@shelves.example.net',
  domain: 'shelves.example.net',
  word: 'quincunx',
  bodies: ['Our quincunx of racks was never full.', 'A second quincunx followed in spring.'],
  beside: { name: 'Pia L.', body: 'Ours stood in one row, and that was full.' },
};

/// How the commenter verifies what they stated.
export const verified = {
  address: 'dana@contoso-arrays.com',
  warning: 'An employer can read a mailbox at work.',
  says: 'Verified by a mailbox at contoso-arrays.com.',
  label: /verified: contoso-arrays\.com/,
};

/// A conversation in German.
export const german = {
  post: {
    title: 'Was eine Verlängerung wirklich kostet',
    slug: 'was-eine-verlaengerung-wirklich-kostet',
    audience: 'Alle, die dieses Jahr einen Wartungsvertrag unterschreiben',
    why: 'Die zweite Rechnung holt den Rabatt der ersten zurück.',
    subjects: 'Nordwind Speichersysteme\nContoso Arrays',
    body: '## Die zweite Rechnung\n\n> [!NOTE]\n> Lesen Sie sie zuerst.\n\nDrei Verlängerungen in einem Frühjahr.',
  },
  comment: { name: 'Jule Bräuer', body: 'Beim zweiten Update fiel das halbe Regal aus, und niemand wollte es gewesen sein.' },
  answer: { youAre: 'reseller', kind: 'sells', about: 'Contoso Arrays' },
  label: /gibt an:.*verkauft Contoso Arrays/,
};

/// What the owner words anew.
export const saved = {
  question: 'Do you sell {subject}, {name}?',
  reads: 'Do you sell Acme, Dana K.?',
  chip: 'Runs the racks',
  lastChip: 'None of these',
};

/// What an advertiser sends.
export const advert = {
  comment: { name: 'Vic Offers', email: 'vic@shelf-offers.example', body: 'Every shelf at half the price, this week only.' },
  second: 'Still every shelf at half the price.',
  domain: 'shelf-offers.example',
};

/// A comment that comes while the desk is open.
export const arriving = {
  name: 'Ola M.',
  body: 'Our second invoice came with a fee for reading the first one.',
  second: 'The fee was taken back once somebody read it aloud.',
};

/// A comment that the owner begins to answer, and what they begin and send.
export const begun = {
  comment: { name: 'Mira S.', body: 'Our third invoice named a shelf that we never had.' },
  half: 'Which shelf did they',
  whole: 'Which shelf did they mean, Mira?',
};

/// A comment that the owner acts on where they read it.
export const aside = {
  name: 'Ben O.',
  body: 'The first invoice was fine, call me on 0151 23456, and the second was not.',
  cut: 'The first invoice was fine, and the second was not.',
  cutReads: 'The first invoice was fine, […] and the second was not.',
};

/// A comment that the owner answers on the way.
export const passing = {
  comment: { name: 'Ines R.', body: 'Does the second-year price hold if we buy the support for three years at once?' },
  reply: 'For us it did, in writing, and only because we asked before signing.',
};

/// A thread that the owner steers.
export const steered = {
  post: {
    title: 'How long a support contract should run',
    slug: 'how-long-a-support-contract-should-run',
    body: 'Three years, or one year three times? Tell us what you signed.',
  },
  first: { name: 'Lene B.', body: 'We signed for three years, and regretted the second one.' },
  second: { name: 'Tom W.', body: 'Here is the table of all the offers we got, with their dates.' },
  reply: { name: 'Ida V.', body: 'The third column of it is the price of leaving.' },
  third: { name: 'Ole S.', body: 'One year each, for us.' },
  early: { name: 'Ole S.', body: 'And I forgot to say why: the exit clause.' },
};

/// Written from right to left: a post in Arabic, what a reader says to it in Hebrew, and the words by which
/// that is found.
export const rightToLeft = {
  post: {
    title: 'نسخة لم تُختبر ليست نسخة',
    slug: 'an-untested-copy-is-none',
    lang: 'ar',
    why: 'من يختبر الاستعادة ينام ليلته',
    body: [
      'نشغّل الأمر `restore --verify` في أول كل شهر، ونكتب كم ساعة احتاج.',
      '> لا وقت لدينا للاختبار، قال المدير.',
      '## ما نحتاج إليه',
      '- قرص فارغ\n- ساعة هادئة',
      '```bash\nrestore --verify /backup\n```',
    ].join('\n\n'),
  },
  said: {
    name: 'נועם ר.',
    body: '> ונכתוב כמה זמן זה לקח\n\nגם אצלנו הפקודה `restore --verify` נכשלה פעמיים לפני שהצליחה.',
  },
  words: 'נכשלה פעמיים לפני שהצליחה',
};

/// What a reader looks for, by an address of old.
export const looked = {
  old: 'how-long-migrations-took-2019',
  slug: 'how-long-a-migration-takes',
  post: {
    title: 'How long a migration takes',
    body: 'Four weekends, of which two were planned. The **freight elevator** took the third.',
  },
  said: { name: 'Nils R.', body: 'Our elevator was the problem as well, and nobody had measured the door.' },
  words: 'elevator',
  nothing: '"NEAR( * -',
};

/// A comment that goes back to its author.
export const rewording = {
  comment: { name: 'Ida S.', body: 'Whoever signs that contract is a fool, and I signed it twice.' },
  proposed: 'I would not sign that contract again, and I signed it twice.',
};

/// Two comments of one network, the second with a link that names another host.
export const doubtful = {
  comments: [
    { name: 'Rita M.', body: 'We compared three offers and took the oldest one.' },
    { name: 'Rita N.', body: 'Better prices stand at [https://example.org/offers](https://offers.example.net/x), I hear.' },
  ],
  warning: 'A link reads example.org and leads to offers.example.net.',
  note: 'The same text came by mail in spring.',
  reply: 'Where did you hear that?',
  changed: 'Better prices stand at [https://example.org/offers](https://offers.example.net/x), a friend says.',
};

/// A comment that is rejected, and why its writer wants it looked at again.
export const appealed = {
  name: 'Lena T.',
  says: 'The renewal letter names a price per shelf',
  body: 'The renewal letter names a price per shelf, and ours had only one shelf.',
  reason: 'Said before',
  why: 'The other comment was about racks. A shelf is billed by another clause.',
};

/// A comment that nobody has sent before.
export const remark = (topic) => `My own experience with ${topic} was a calm one.`;

/// Who writes and does not publish.
export const contributor = {
  name: 'Nadia Roth',
  email: 'nadia@example.org',
  password: 'a quiet row of nine racks',
  post: 'Nine racks and one cable',
  note: 'Say how it was measured, please.',
};

/// Somebody who joins the team.
export const colleague = {
  name: 'Noor Haddad',
  email: 'noor@example.org',
  newEmail: 'noor.haddad@example.org',
  password: 'four patient shelves wait outside',
};

/// What the owner gives every page.
export const house = {
  link: 'Every post there is',
  footer: 'Printed on **recycled** paper.',
  printed: 'Printed on recycled paper.',
  accent: '#ffee00',
  policy: 'Say what you *saw*, and where you stand.',
  old: '/2019/05/an-old-shelf',
};
