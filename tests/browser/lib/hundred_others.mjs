// The other forty of the hundred: what deserves a line, whose writer has to be asked, what has to be cut,
// and two sellers, of whom one shouts and one flatters.

/// [post, name, text, what the moderator answers].
export const answered = [
  ['quote', 'Bea Quintero', 'Which clause did you point at? I can not find anything about an uplift in ours.', 'Clause 9.3 in ours, Bea; it is named “fees after the initial term”.'],
  ['quote', 'Stefan Brandt', 'You write that the third year was cheaper, but the table shows it higher. Which one is right?', 'The table, Stefan. The sentence is corrected now, thank you.'],
  ['quote', 'Linnea Ek', 'Would you share the letter that you sent? A template would help many of us here.', 'It comes as a post of its own on Friday, Linnea.'],
  ['quote', 'Paolo Ricci', 'Was that price with or without the second site?', 'With both sites, Paolo.'],
  ['quote', 'Hye-jin Park', 'I think you mixed up support and subscription in the second paragraph. The first ends with the hardware, the second does not.', 'Right, and it matters. I have changed the paragraph and said so below it.'],
  ['quote', 'Gareth Pugh', 'Can I translate this into Welsh for our user group?', 'Please do, Gareth, with a link to here.'],
  ['array', 'Camille Roussel', 'What did the migration cost you in licences for the tool alone?', 'Nothing: the old vendor lends it for ninety days. Ask for that in writing.'],
  ['array', 'Dae-hyun Seo', 'Could you publish the raw numbers? I would like to compare them with ours before we decide.', 'They stand below the second table now, as a file.'],
  ['array', 'Uwe Kessler', 'You say nothing about encryption. Was it on during the tests?', 'It was on in all of them, Uwe.'],
  ['array', 'Salma Idrissi', 'Is the new one on your own premises or rented? It reads as if both were true.', 'Our own premises, rented hardware.'],
  ['array', 'Aroha Ngata', 'Did you ever get the credit for the three outages?', 'For two of them, after a year.'],
  ['escrow', 'Emeka Obi', 'Who pays the agent in your case, you or the vendor?', 'We pay, Emeka. Whoever pays gets the letters.'],
  ['escrow', 'Marta Vilar', 'In Spain the clause would have to name the court as well, or am I wrong?', 'You are right for public contracts, Marta; I have added it.'],
  ['escrow', 'Conor Whelan', 'What happens to the deposit when the vendor is bought?', 'It stays, if the contract binds the legal successor. Look for these two words.'],
  ['escrow', 'Tuấn Phạm', 'Is a copy of the repository enough, or does it have to be an agent?', 'A copy is better than nothing and worse in court, Tuấn.'],
];

/// [post, name, text, how they are asked where they stand]: `hold` waits for the answer, `publish` does not.
/// The last one was written by a machine, with a product in it.
export const asked = [
  ['quote', 'Rolf Kettner', 'Northwind raises nobody by more than four per cent, everybody in the trade knows that. You must have bought the wrong tier.', 'hold'],
  ['quote', 'Deepa Raman', 'If I may: the price book that applies here is the one of the second quarter, and the discount for public bodies is 22 %, not 15 %. Your partner kept the difference.', 'publish'],
  ['array', 'Victor Hale', 'Contoso’s arrays have had none of these problems since release 6. We see it in hundreds of installations.', 'hold'],
  ['escrow', 'Monique Laurent', 'An agent who verifies each deposit costs less than you think, and the good ones build it every quarter without being asked.', 'publish'],
  ['array', 'Alex Morgan', 'What a comprehensive and insightful overview! Navigating the complexities of modern storage can be daunting, and your article truly highlights the importance of choosing the right partner. Solutions such as Contoso Arrays empower organisations of all sizes to unlock the full potential of their data while ensuring resilience and scalability. Looking forward to more content like this!', 'hold'],
];

/// [post, name, text, what is left of it, what the moderator answers].
export const cut = [
  ['quote', 'Finn Gallagher', 'Their account managers are crooks and liars, every one of them. They counted our decommissioned shelf twice and would not take it back for five months.', 'They counted our decommissioned shelf twice and would not take it back for five months.', 'Five months is a case for the complaints desk, Finn. Ours took a shelf back within a week.'],
  ['array', 'Irina Volkova', 'The rebuild took 61 hours on ours, with a second disk failing in hour 50. Call me any night on +49 30 5550 1234 and I will tell you what I think of their support.', 'The rebuild took 61 hours on ours, with a second disk failing in hour 50.', 'I took your number out, Irina. 61 hours is worth a post; will you write to us?'],
];

const keys = (which) => `[${which}](https://licence-outlet.example/${which.toLowerCase().replace(/\W+/g, '-')})`;
const guide = (words) => `[${words}](https://northern-storage-guides.example/read)`;

/// A seller who says the same in eleven ways, under each post.
const shouted = [
  ['quote', 'Best Licence Outlet', `ALL server licences from 9 euro!!! ${keys('Order now')} – delivery in five minutes.`],
  ['quote', 'Key Store 24', `Why pay the renewal? ${keys('Original keys')} for every edition, 90 % off.`],
  ['array', 'Licence Outlet Team', `Storage software with lifetime key: ${keys('See offers')}.`],
  ['quote', 'Mike', `hello friend i have same problem with renewal then i find ${keys('This shop')} now i pay nothing`],
  ['escrow', 'Keys4You', `Source code not needed! ${keys('Full versions')} of everything.`],
  ['array', 'Anna', `${keys('Cheap keys')} ${keys('Backup keys')} ${keys('Database keys')}`],
  ['quote', 'Sale', `LAST DAY. ${keys('Coupon inside')}. Works in every country.`],
  ['escrow', 'Best Licence Outlet', `New: ${keys('Enterprise bundle')} from 49 euro, no audit ever.`],
  ['array', 'Daniel', `My boss was very happy with ${keys('These keys')}, recommended!`],
  ['quote', 'Key Store 24', `Lost your licence file? ${keys('We make a new one')}.`],
  ['escrow', 'Outlet Support', `Questions? Our chat is open day and night: ${keys('Write to us')}.`],
];

/// And one who flatters and leaves a link.
const flattered = [
  ['array', 'Emily Carter', `I really enjoyed reading this article, very informative. It reminded me of ${guide('this helpful guide')}.`],
  ['quote', 'James Wilson', `Great points! Many readers will also benefit from ${guide('these ten tips')}.`],
  ['escrow', 'Sophie Turner', `Thank you for sharing your expertise on this topic. I learned a lot here and on ${guide('a similar blog')}.`],
  ['array', 'Oliver Brown', `Well written and to the point. For a deeper look I recommend ${guide('this resource')}.`],
  ['quote', 'Grace Mitchell', `This is the most complete post on the subject that I have found, along with ${guide('this one')}.`],
  ['array', 'Henry Adams', `Amazing content as always. My team uses ${guide('the checklist here')} every day.`],
  ['escrow', 'Chloe Bennett', `So insightful! I shared it with my colleagues, who also like ${guide('this overview')}.`],
];

export const spam = [...shouted, ...flattered];
