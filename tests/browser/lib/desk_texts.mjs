// What people write below a post about licence audits, for whoever clears the desk.

export const audit = {
  title: 'What a licence audit really looks for',
  slug: 'what-a-licence-audit-really-looks-for',
  audience: 'Whoever answers the letter from the vendor',
  why: 'The first list you send is the one you are held to.',
  body: 'The letter came on a Friday. It asked for a list of cores.\n\nWe sent the list, and learned what it meant.',
};

/// Ten that any moderator lets through.
export const harmless = [
  ['Hanne V.', 'We keep the core count in the rack plan, so the list took an hour.'],
  ['Osei B.', 'The letter we got asked for sockets first and cores a month later.'],
  ['Ines D.', 'How do you count cores on hosts that other tenants share?'],
  ['Per L.', 'Thank you, this saved us an afternoon with the vendor.'],
  ['Yuki A.', 'Per-socket prices were gone from the quote we got in March.'],
  ['Tomasz W.', 'Our auditor wanted screenshots. We sent the plain lists and that was enough.'],
  ['Carla M.', 'Does the list have to name the standby hosts that are switched off?'],
  ['Jon R.', 'The grace period in our contract is thirty days, not ninety.'],
  ['Aisha N.', 'We moved the two test hosts to the free tier before the letter came.'],
  ['Marc T.', 'It would help to see the letter itself, with the names taken out.'],
].map(([name, body]) => ({ name, body }));

/// A seller who writes the same thing over and over.
export const burst = Array.from({ length: 40 }, (_, number) => ({
  name: `Best Keys ${number + 1}`,
  body: `Licence keys from ${number + 9} euro, no audit ever: [order here](https://keys.example/offer/${number}).`,
}));

/// Each wants something else from a moderator.
export const single = {
  asker: { name: 'Bea Q.', body: 'Which clause says that standby hosts count? I can not find it in ours.' },
  reply: 'Clause 7.2 in ours, Bea; it is named “passive use”.',
  thanked: { name: 'Noor H.', body: 'Ours asked for the purchase orders of the last seven years as well.' },
  counted: { name: 'Ivo C.', body: 'How many hosts was that in the end?' },
  insider: { name: 'Rolf K.', body: 'Contoso counts standby hosts for free, everybody knows that.' },
  furious: { name: 'Finn G.', body: 'The auditors are thieves and liars. They counted our backup server twice and would not take it back.' },
  cut: 'They counted our backup server twice and would not take it back.',
  cutReply: 'Twice is a case for the complaints desk, Finn. Ours took it back within a week.',
  praises: { name: 'Una F.', body: 'Buy from Northbay and nobody else. Their renewal went through in a day.' },
  praisesLess: 'Their renewal went through in a day.',
  praisesReply: 'A day is fast, Una.',
  paired: { name: 'Omar Z.', body: 'Contoso let our spare hosts pass, and asked for nothing in writing.' },
  pairedReply: 'Better have it in writing, Omar.',
  offTopic: { name: 'Lena S.', body: 'Which running shoes do you all wear in the data centre?' },
  doubles: [
    { name: 'Gus P.', body: 'First!' },
    { name: 'Gus Q.', body: 'Second!' },
  ],
};

/// What the owner often replies.
export const often = {
  title: 'Thanks',
  text: 'Thank you, {name}. I add that to “{post}”.',
  reads: (name) => `Thank you, ${name}. I add that to “${audit.title}”.`,
};
