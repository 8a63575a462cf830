// Sixty comments of the hundred that any moderator lets through: [post, name, text]. Short and long,
// pleased and tired, with a list, a quote and a link where people use them.

export const harmless = [
  ['quote', 'Hanne Vestergaard', 'Same here: plus 31 %, and the letter called it “alignment”.'],
  ['quote', 'Osei Boateng', 'Our quote had the list price of a model that is not sold any more. It took three mails to get one for what stands in the rack.'],
  ['quote', 'Inés Domínguez', 'How long before the end of the term did you ask? We were told that ninety days is late already.'],
  ['quote', 'Per Lindqvist', 'Thank you. The table with the two years side by side went straight into our budget meeting.'],
  ['quote', '佐藤 結衣', 'In Japan the reseller sets the price, so our quote came without any list price at all. We asked for it twice and got a screenshot.'],
  ['quote', 'Tomasz Wiśniewski', 'We had the same “loyalty credit”. It was valid for thirty days, and the quote took five weeks.'],
  ['quote', 'Carla Mendonça', 'Does anybody know whether the uplift is capped when the contract names an index? Ours names the consumer price index of 2019.'],
  ['quote', 'Jon Runólfsson', 'Small correction: the end of support for that shelf is in June, not in April. It does not change your point.'],
  ['quote', 'Aisha Nwosu', 'We moved two years of support into the purchase of the new nodes. Procurement hated it, and it saved us eleven per cent.'],
  ['quote', 'Marc Thibault', 'I would like to see the letter itself, with the names taken out.'],
  ['quote', 'Katalin Szabó', 'Good piece.'],
  ['quote', 'Dermot O’Shea', `A story from a hospital of four hundred beds, in case it helps somebody.

Our first quote was 38 % above the last one. We answered with three lines: which disks we had, which of them had failed in five years (two), and what a third party asks to hold spares for the same shelf. Nothing else, no threats.

The second quote came after a week and was 9 % above. The third one, a day before the end of the quarter, was 2 % above. I do not know which of the three lines did it, but I now believe that the first number is only ever the opening of a conversation.`],
  ['quote', 'Lucía Ferreyra', 'The tip about asking for the serial numbers was worth gold. Eight of the forty on the quote had left the building in 2021.'],
  ['quote', 'Bram de Wit', '> the discount of year one is the price of year four\n\nI have this on the wall now.'],
  ['quote', 'Nadia Haddad', 'Is there a difference between the quote of a partner and one that comes from the vendor directly? We only ever see the first.'],
  ['quote', 'Ravi Subramanian', 'For those who asked about the index: ours says “the higher of the index and five per cent”. Read that word “higher” slowly.'],
  ['quote', 'Elif Yıldız', 'Our legal team struck the sentence about automatic renewal before signing, and nobody objected.'],
  ['quote', 'Gustav Almqvist', 'We pay 4 % more each year and I thought that was bad.'],
  ['quote', 'Moana Tautahi', 'Freight to the islands is on our quote as a line of its own, every single year, for software.'],
  ['quote', 'Yannick Mbarga', 'Merci. Could you write one about maintenance for tape as well? That is where our money goes.'],
  ['quote', 'Sofia Lagerkvist', 'We asked for the price of one year instead of three, and it was cheaper per year. I still do not understand it.'],
  ['quote', 'Petr Dvořák', 'The form for the price list that the post mentions is at https://tenders.example/forms/price-list now; the old address is gone.'],
  ['quote', 'Wanjiru Kamau', 'Our auditors want the quote, the order and the invoice to name the same part number. They never do.'],
  ['quote', 'Ole Bjørnstad', 'Two things that worked for us:\n\n- asking for the quote in the currency of the price list\n- asking who signs the discount, by name'],

  ['array', 'Chiara Bellandi', 'Four years is what we got as well. The controllers were fine; it was the licence for the replication that ended it.'],
  ['array', 'Mateusz Król', 'What did you do with the old array? Ours has stood in a corridor for a year because nobody signs for the disks.'],
  ['array', 'Anneke Visser', 'The graph with the latencies at month end is exactly our graph. It was the snapshots.'],
  ['array', 'Hugo Lemaire', 'Which block size did you test with? With 8 KB the picture looks different for us.'],
  ['array', 'Thandi Mokoena', 'I wish somebody had written this in 2020.'],
  ['array', 'Kwame Asante', 'We went the other way, from servers with local disks back to an array, and I can’t say that we regret it. Fewer people touch it, and the one who does can go on holiday.'],
  ['array', 'Ingrid Solheim', 'The part about the firmware that needs a visit is true. Ours needed two visits and a part from Ireland.'],
  ['array', 'Diego Paredes', 'Did the reduction rate hold after you moved the databases? We were promised 5 to 1 and see 2.1 to 1.'],
  ['array', 'Zeynep Aksoy', 'A note for whoever reads this with a smaller shop: with twelve virtual machines none of this matters. Buy the thing that your neighbour knows.'],
  ['array', 'Liam Gallagher-Byrne', 'Month end again tonight. Wish me luck.'],
  ['array', 'Mei Ling Tan', `I kept a diary of our migration, and these are the three lines that I would give to myself two years ago:

1. Move the thing that everybody fears first. It takes the weekend that you planned for it, and afterwards people believe you.
2. Write down who owns each volume before you ask whether it can go. Nobody answers “can this go”, and everybody answers “is this yours”.
3. Leave the old array running for a month longer than the plan says, and put the power for it into the plan.

The fourth is to take photographs of the cabling. We did not, and on the second night somebody pulled a cable that looked like all the others.`],
  ['array', 'Artem Kovalenko', 'We had four hours without power last winter and the array came back before the switches did. Credit where it is due.'],
  ['array', 'Beatriz Carvalho', 'Is the thin provisioning still counted as used when the file system has freed it? For us it is, until somebody runs the reclaim by hand.'],
  ['array', 'Rasmus Thomsen', 'The link to the test file is broken, it ends in “.txt.txt”.'],
  ['array', 'Olga Marchenko', 'I ran your test on our two sites. 0.4 ms and 0.6 ms at the 95th percentile, 11 ms and 14 ms at the 99.9th. So the tail is where it hurts here too.'],
  ['array', 'Fiona MacLeod', 'Very useful, thank you. Printed.'],
  ['array', 'Jean-Baptiste Koffi', 'How many hours of work was it in the end, all people counted? My boss only ever asks for that number.'],
  ['array', 'Takumi Mori', 'The numbers in the second table add up to 103 %. I think the third row is from the year before.'],
  ['array', 'Eszter Balogh', 'We bought spares on the second-hand market for three years. It works as long as you test each disk for a night before it goes in.'],
  ['array', 'Samuel Okafor', 'Does this also hold for the smaller model with the single controller?'],
  ['array', 'Viktor Stoyanov', 'Our array turned nine in March. We bring it a cake.'],
  ['array', 'Pilar Echeverría', 'The university here runs the same on open software with two people. It can be done, but ask them how their weekends look.'],

  ['escrow', 'Nikolai Sørensen', 'We have three escrow contracts and have never once asked for a build. After this we did. One of the three could not be built.'],
  ['escrow', 'Amira Benali', 'What does a verification cost, roughly? The agents here only say “on request”.'],
  ['escrow', 'Joost Hendriks', 'The release conditions in ours name insolvency only. A product that is simply stopped would not count.'],
  ['escrow', 'Rosa Quispe', 'Thank you for the sample clause. Our lawyer changed two words and was impressed.'],
  ['escrow', 'Henrik Aalto', 'For software that is a service the source is the smaller half. Who has the configuration, and who has the data?'],
  ['escrow', 'Leilani Kahale', 'Is it normal that the deposit is two years old? Ours is from before the last big release.'],
  ['escrow', 'Florian Gruber', 'We wrote “each release, within ten days” into the contract and get a deposit twice a year. Nobody checks, I fear not even us.'],
  ['escrow', 'Mihai Ionescu', 'A short one: read the part about the third-party libraries again. Some of them may not be passed on.'],
  ['escrow', 'Charlotte Dupuis', 'I had never heard of this before. Is there a book for beginners?'],
  ['escrow', 'Tariq Aziz Rahman', 'The bank next door has a clause that lets them hire two of the vendor’s engineers if it ever comes to that. I find this more useful than the code.'],
  ['escrow', 'Grace Mwangi', 'Agreed, and add the keys: without the signing key you can build it and still not install it.'],
  ['escrow', 'Bohdan Melnyk', 'We needed it once. The code came on a disk, with a letter, after four months. We had moved to another product by then.'],
  ['escrow', 'Sigríður Jónsdóttir', 'Please more of this and less of the cloud.'],
  ['escrow', 'Andreas Kyriakou', 'Public bodies here must have escrow by law, but the law does not say that somebody has to look into the envelope.'],
];
