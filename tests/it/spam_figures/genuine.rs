//! What readers of a blog about servers, storage and licences write, in several voices. Everything in it is
//! made up; names of products and firms are those of the sample blog or invented.

use super::dice::Dice;
use super::{Sample, address};

/// Each voice is a pool of sentences with gaps, and how many of them make a comment.
pub struct Voice {
    pub name: &'static str,
    sentences: &'static [&'static str],
    least: usize,
    most: usize,
    /// In so many of a hundred comments stands a link to something that was read.
    links: usize,
}

pub const VOICES: [Voice; 12] = [
    Voice {
        name: "thanks",
        sentences: &[
            "Thanks, this saved us a week.",
            "Thank you for writing this up, {name}.",
            "Exactly what I needed for tomorrow’s meeting about the {thing}.",
            "Good write-up. Bookmarked.",
            "Great post!",
            "Very helpful, the table with the {thing} above all.",
            "Please keep the {thing} articles coming.",
            "I have sent this to our whole team.",
            "Nice article, the best I have read about {product} so far.",
        ],
        least: 1,
        most: 3,
        links: 2,
    },
    Voice {
        name: "critic",
        sentences: &[
            "I can’t follow the calculation in the second paragraph.",
            "The {number} % you quote leaves out the {thing}, which is half of what we pay.",
            "Sorry, but this reads like it came from {firm}’s own slides.",
            "You compare list prices, and nobody pays list prices for {product}.",
            "What about the {thing}? That is where the money goes.",
            "I disagree with the conclusion: {product} was never meant for {use}.",
            "With all respect, a sample of {small} customers shows nothing.",
            "Your graph starts at {number}, which makes the difference look larger than it is.",
            "That is simply wrong for anyone with more than {small} nodes.",
            "{name} has a point above, and you did not answer it.",
        ],
        least: 2,
        most: 5,
        links: 5,
    },
    Voice {
        name: "experience",
        sentences: &[
            "We moved {number} machines from {product} to {other} last {month}.",
            "The {thing} took eleven hours on our own shelf, not the four from the data sheet.",
            "Our renewal came in {number} % above last year’s, for the same cores.",
            "The migration itself was two weekends and a lot of coffee.",
            "What nobody told us: the {thing} has to be licensed per socket.",
            "Support answered after {small} hours and asked for the same logs three times.",
            "After the second firmware the rebuild times halved.",
            "In the end we kept {product} for the databases and moved everything else.",
            "The snapshots of {other} filled the pool within a week, because nobody had set a limit.",
            "Latency went from {small} ms to less than one, which the developers noticed before we told them.",
            "Power draw fell from {number} to {number} watts a shelf.",
            "I would do it again, but with a proper test of the {thing} first.",
            "Backups to tape still run; the auditors like tape.",
        ],
        least: 3,
        most: 8,
        links: 4,
    },
    Voice {
        name: "question",
        sentences: &[
            "Does the {thing} also apply to a stretched cluster?",
            "How did you measure that, with {product} or from outside?",
            "Which version of {product} was it?",
            "Would {other} do the same with {small} nodes?",
            "Is there a way to see the {thing} before the contract is signed?",
            "Asking because our renewal is in {month}.",
            "We have {number} cores and no idea what to order.",
            "Does anyone here run {product} for {use}?",
            "Has {firm} said anything about the {thing}?",
        ],
        least: 1,
        most: 3,
        links: 2,
    },
    Voice {
        name: "sources",
        sentences: &[
            "The release notes say otherwise: {link}",
            "The figures are in the quarterly report, page {small}: {link}",
            "There is a good discussion of the {thing} at {link} and an older one at {link}",
            "{firm} published its own benchmark ({link}), take it with a grain of salt.",
            "See the documentation of the {thing}: {link}",
            "The court’s decision is public, see {link}",
            "For comparison, the same test with {other}: {link}",
            "I wrote down our numbers here: {link}",
        ],
        least: 1,
        most: 4,
        links: 0,
    },
    Voice {
        name: "insider",
        sentences: &[
            "I work at {firm}, though not on {product}.",
            "Disclosure: we are a partner of {firm} and sell {product}.",
            "We at {firm} have heard this from several customers and are changing the {thing} in {month}.",
            "To correct one detail: the {thing} is included from {small} nodes on.",
            "The lead time is {small} weeks now, down from {number}.",
            "I can’t speak for the company, but engineers did object.",
            "Happy to take questions about the {thing}, though prices are not mine to tell.",
            "Contact me at our support desk if the rebuild stalls, that should not happen.",
        ],
        least: 2,
        most: 5,
        links: 6,
    },
    Voice {
        name: "second language",
        sentences: &[
            "Hello, I am administrator in small hospital and we have same problem with {product}.",
            "Sorry for my english.",
            "Here in our country the price for {product} is {number} percent more since {month}.",
            "The seller say us we must to buy the {thing} also.",
            "For us is better {other}, because is no licence for each core.",
            "Please can you write more about the {thing}?",
            "We are waiting {small} weeks on answer from {firm}.",
            "Thank you very much for information, is very useful for my work.",
        ],
        least: 2,
        most: 5,
        links: 2,
    },
    Voice {
        name: "happy customer",
        sentences: &[
            "We bought two {product} in {month} and could not be happier.",
            "Best support we ever had, they called back within the hour.",
            "I recommend {product} to everyone who runs {use}.",
            "Easy to install, easy to manage, and the price was right.",
            "The quality of the hardware is excellent, not one failed disk in {small} years.",
            "It just works.",
            "Amazing how quiet it is.",
            "The free tier is enough for a lab.",
            "Our team loves the {thing}.",
            "Worth every cent!",
        ],
        least: 2,
        most: 4,
        links: 8,
    },
    Voice {
        name: "prices",
        sentences: &[
            "Our quote was €{number},000 for {small} nodes, with a discount of {number} %.",
            "They offered us {number} % off if we signed by the end of {month}.",
            "A special offer is a price they could have made before.",
            "We pay ${number} a core and month, support included.",
            "Buy now or pay a third more next year, that was the whole negotiation.",
            "Money is not the issue, the five-year commitment is.",
            "The discount vanished with the renewal, of course.",
            "Ask for the {thing} to be free; they have room there.",
            "With the trade-in it was cheaper than {other}.",
        ],
        least: 2,
        most: 5,
        links: 3,
    },
    Voice {
        name: "joke",
        sentences: &[
            "Ha.",
            "So it is licences all the way down.",
            "My accountant cried.",
            "Somewhere a sales rep just bought a boat 😀",
            "LOL, same here!!!",
            "First rule of {product}: nobody talks about the {thing}.",
            "I’ll print this and hang it above the rack.",
            "+1",
            "This.",
            "Who else checks the calendar for April 1?",
        ],
        least: 1,
        most: 2,
        links: 0,
    },
    Voice {
        name: "german",
        sentences: &[
            "Danke für den Artikel, wir stehen vor derselben Entscheidung.",
            "Bei uns kostet die Verlängerung {number} Prozent mehr als vor {small} Jahren.",
            "Wir haben {product} seit {month} im Einsatz und sind zufrieden.",
            "Kann jemand etwas zur {thing} sagen?",
            "Der Umstieg auf {other} hat drei Wochenenden gedauert.",
            "Die Zahlen von {firm} würde ich mit Vorsicht lesen.",
            "Für ein kleines Rechenzentrum lohnt sich das nicht.",
            "Unser Händler wollte darüber nicht reden.",
        ],
        least: 1,
        most: 4,
        links: 3,
    },
    Voice {
        name: "helper",
        sentences: &[
            "@{name}: set the limit before you create the pool, afterwards it is ignored.",
            "You can call {firm}’s hotline at 1-800-555-01{small}, they do have a person there after five.",
            "The trick is to download the older firmware first and click through the warning.",
            "Run `pool status -v` and look for the {thing}.",
            "Open a ticket with severity one, anything else waits for days.",
            "Check the {thing} first, then the cables, then the {thing} again.",
            "There is a free tool from {firm} that shows it, no registration needed.",
            "If the account is locked, the recovery key is in the envelope in the safe.",
        ],
        least: 1,
        most: 4,
        links: 10,
    },
];

const PRODUCTS: [&str; 8] = [
    "Pallisk Anchor",
    "Kestrel Flash 200",
    "Borealis Vault",
    "Ormen Stack",
    "the old SX arrays",
    "Tern NAS",
    "Quillon Hypervisor",
    "Fathom Backup",
];
const FIRMS: [&str; 6] = [
    "Pallisk",
    "Kestrel Systems",
    "Borealis",
    "Ormen",
    "Tern",
    "Quillon",
];
const THINGS: [&str; 12] = [
    "support contract",
    "rebuild time",
    "core count",
    "audit clause",
    "replication",
    "deduplication ratio",
    "spare parts",
    "price per terabyte",
    "exit fee",
    "metadata shelf",
    "quorum disk",
    "subscription",
];
const USES: [&str; 5] = [
    "backups",
    "virtual desktops",
    "databases",
    "video",
    "a school network",
];
const MONTHS: [&str; 6] = ["January", "March", "May", "July", "October", "November"];
const NAMES: [&str; 10] = [
    "Dana", "Eli", "Mara", "Jonas", "Priya", "Tomasz", "Aiko", "Lucía", "Femi", "Ingrid",
];
const FAMILIES: [&str; 8] = [
    "Kowalska", "Okafor", "Lind", "Moreau", "Berg", "Sato", "Novak", "Hughes",
];
const SITES: [&str; 8] = [
    "docs.quillon.example",
    "kestrel.example",
    "forum.storage.example",
    "court.example.org",
    "notes.dana.example",
    "lists.example.net",
    "borealis.example",
    "archive.example.org",
];
const MAILS: [&str; 7] = [
    "mail.example",
    "post.example",
    "hospital.example",
    "pallisk.example",
    "uni.example",
    "gmx.example",
    "inbox.example",
];

pub fn comment(voice: &Voice, dice: &mut Dice) -> Sample {
    let mut hosts: Vec<String> = Vec::new();
    let count = voice.least + dice.below(voice.most - voice.least + 1);
    let mut said = Vec::new();
    for pattern in dice.some(voice.sentences, count) {
        said.push(sentence(dice, pattern, &mut hosts));
    }
    if dice.percent(voice.links) {
        said.push(sentence(dice, "See also {link}", &mut hosts));
    }
    let name = format!("{} {}", dice.pick(&NAMES), dice.pick(&FAMILIES));
    if dice.percent(10) {
        hosts.push(format!(
            "{}.example",
            name.split(' ').next_back().unwrap().to_lowercase()
        ));
    }
    let email = if dice.percent(70) {
        format!("{}@{}", name.replace(' ', ".").to_lowercase(), dice.pick(&MAILS))
    } else {
        String::new()
    };
    Sample {
        kind: voice.name,
        name,
        email,
        text: said.join(" "),
        hosts,
        repeated: false,
    }
}

fn sentence(dice: &mut Dice, pattern: &str, hosts: &mut Vec<String>) -> String {
    dice.fill(pattern, &mut |dice, gap| match gap {
        "product" | "other" => dice.pick(&PRODUCTS).to_owned(),
        "firm" => dice.pick(&FIRMS).to_owned(),
        "thing" => dice.pick(&THINGS).to_owned(),
        "use" => dice.pick(&USES).to_owned(),
        "month" => dice.pick(&MONTHS).to_owned(),
        "name" => dice.pick(&NAMES).to_owned(),
        "small" => (2 + dice.below(30)).to_string(),
        "number" => (12 + dice.below(480)).to_string(),
        "link" => address(dice, &SITES, hosts),
        other => panic!("no gap {other}"),
    })
}
