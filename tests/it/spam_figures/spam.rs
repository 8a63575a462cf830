//! Spam as it reaches blogs, style by style, written for this test: hosts end in `.example`, telephone numbers
//! are fictional ones (555-01xx), and what is sold does not exist.

use super::dice::Dice;
use super::{Sample, address};

pub struct Style {
    pub name: &'static str,
    sentences: &'static [&'static str],
    least: usize,
    most: usize,
    /// In so many of a hundred the website leads where the text does not.
    website: usize,
    /// In so many of a hundred the very same text came in before.
    repeated: usize,
}

pub const STYLES: [Style; 10] = [
    Style {
        name: "link drop",
        sentences: &[
            "{link}",
            "check this {link}",
            "{keyword} {link}",
            "more info here {link} and {link}",
            "visit {link} {link} {link}",
            "my blog: {link}",
            "{keyword} online {link} cheap {keyword} {link}",
        ],
        least: 1,
        most: 2,
        website: 60,
        repeated: 30,
    },
    Style {
        name: "flattery",
        sentences: &[
            "Great post, thanks for sharing!",
            "I really enjoyed reading your blog and will bookmark it.",
            "Hi there, I found your website on Google while searching for a similar topic.",
            "This is a very informative article, keep up the good work.",
            "Wow, amazing weblog layout! How long have you been blogging for?",
            "I will share it with my friends, they will benefit from this website.",
            "Pretty nice post. I just stumbled upon your weblog.",
            "Feel free to visit my homepage.",
            "Also visit my web page {keyword}.",
            "You have touched some nice things here.",
        ],
        least: 2,
        most: 4,
        website: 95,
        repeated: 20,
    },
    Style {
        name: "casino",
        sentences: &[
            "Best online casino with {number} free spins for new players {link}",
            "Win real money today, no deposit bonus!",
            "Play slots, roulette and poker with instant withdrawal.",
            "Get {number}% welcome bonus on your first deposit {link}",
            "Trusted betting site, live casino 24/7.",
            "Join now and claim your jackpot at {link}",
        ],
        least: 2,
        most: 4,
        website: 50,
        repeated: 15,
    },
    Style {
        name: "coins",
        sentences: &[
            "I invested $500 and now I earn ${number}00 every week thanks to Mr. {name}.",
            "Recover your stolen bitcoin with a certified recovery expert, contact him on WhatsApp +1 (202) 555-01{small}.",
            "Binary options and forex trading with guaranteed profit of {number}%.",
            "She helped me get all my lost crypto back within {small} hours, I am so grateful.",
            "Double your BTC in 24 hours {link}",
            "Start trading with the best signals on Telegram {link}",
            "My portfolio grew from nothing, write him on Instagram and thank me later.",
        ],
        least: 2,
        most: 4,
        website: 20,
        repeated: 10,
    },
    Style {
        name: "support number",
        sentences: &[
            "For any issue with your {device} call our toll free number 1-800-555-01{small}.",
            "{device} support number +1-888-555-01{small}, available 24/7.",
            "If your {device} is not working, dial 1 (800) 555-01{small} and our certified technicians will help you.",
            "Get instant help for {device} error {number} by calling customer care 1-844-555-01{small}.",
            "Our experts resolve {device} offline, setup and login problems.",
            "Visit {link} for {device} setup or call us now.",
        ],
        least: 1,
        most: 3,
        website: 70,
        repeated: 15,
    },
    Style {
        name: "machine praise",
        sentences: &[
            "As someone who has spent years in the industry, I can confidently say that {brand} stands out as a true game changer.",
            "What sets {brand} apart is its seamless integration and intuitive user experience.",
            "Not only does it streamline your workflow, but it also empowers teams to unlock their full potential.",
            "Whether you are a small startup or a large enterprise, {brand} offers a comprehensive and scalable solution.",
            "Since adopting {brand}, our productivity has increased by {number}%, and the support team has been nothing short of exceptional.",
            "If you are looking for a reliable, cutting-edge platform, I highly recommend exploring {brand} at {link}.",
            "In today’s fast-paced digital landscape, choosing the right partner is crucial.",
            "This insightful article perfectly highlights why businesses are turning to innovative solutions such as {brand}.",
        ],
        least: 2,
        most: 4,
        website: 60,
        repeated: 0,
    },
    Style {
        name: "replica goods",
        sentences: &[
            "Buy cheap replica watches and designer handbags, worldwide shipping {link}",
            "{keyword} outlet sale up to {number}% off {link}",
            "High quality replica shoes at the best price, free shipping on all orders.",
            "Discount {keyword} online store, shop now {link}",
            "Fashion sunglasses, jerseys and boots for sale.",
        ],
        least: 2,
        most: 4,
        website: 60,
        repeated: 20,
    },
    Style {
        name: "loans",
        sentences: &[
            "Do you need an urgent loan? We offer loans from $5,000 to $5,000,000 at {small}% interest rate.",
            "Apply now, bad credit accepted, no collateral required.",
            "Contact us today via email loan{number}@lender.example for your business or personal loan.",
            "Get approved within 24 hours {link}",
            "I was in debt until I met Mrs. {name}, a God sent lender.",
            "WhatsApp us +1 (213) 555-01{small} for fast approval.",
        ],
        least: 2,
        most: 4,
        website: 30,
        repeated: 10,
    },
    Style {
        name: "pills",
        sentences: &[
            "Order {pill} online without prescription {link}",
            "Lose {small} kg in two weeks with this natural supplement {link}",
            "Buy generic {pill}, lowest price guaranteed, discreet shipping.",
            "Doctors hate this simple trick.",
            "Keto gummies and CBD oil, free trial bottle {link}",
            "100% natural, no side effects, money back guarantee.",
        ],
        least: 2,
        most: 4,
        website: 50,
        repeated: 15,
    },
    Style {
        name: "outreach",
        sentences: &[
            "Hello, I am reaching out to offer a high quality guest post for your website with a dofollow link.",
            "We provide SEO services, backlinks and web traffic at affordable prices {link}",
            "Our agency can rank your website on the first page of Google in {small} days.",
            "Please let me know your price for a sponsored article.",
            "We have {number} websites with high domain authority.",
            "Looking forward to your reply, best regards {name}, marketing manager.",
        ],
        least: 2,
        most: 4,
        website: 80,
        repeated: 10,
    },
];

const KEYWORDS: [&str; 8] = [
    "cheap hosting",
    "seo services",
    "web design",
    "running shoes",
    "essay writing",
    "bitcoin",
    "plumber near me",
    "slot gacor",
];
const DEVICES: [&str; 6] = [
    "HQ printer",
    "router",
    "antivirus",
    "email account",
    "QuickLedger",
    "streaming stick",
];
const BRANDS: [&str; 6] = [
    "Zentrova",
    "CloudPeak AI",
    "Nimbuliq",
    "DataHarbor Pro",
    "Veloxa",
    "StackSage",
];
const PILLS: [&str; 4] = ["vitalox", "slimadrin", "sleepex", "cureall"];
const NAMES: [&str; 6] = ["Williams", "Thompson", "Elena", "Rodriguez", "Clark", "Grace"];
const FIRST: [&str; 10] = [
    "James",
    "best seo agency",
    "Lucy",
    "casino bonus",
    "Robert Clark",
    "buy now",
    "Maria",
    "kevinx",
    "support team",
    "Anna Smith",
];
const SITES: [&str; 16] = [
    "best-deals.example",
    "win-big.example",
    "cheapstuff.example",
    "rank-first.example",
    "bit.ly",
    "t-shop.example",
    "lucky777.example",
    "coin-profit.example",
    "fixit-now.example",
    "zentrova.example",
    "nimbuliq.example",
    "pills4u.example",
    "fastloan.example",
    "essay-pro.example",
    "tinyurl.com",
    "luxwatch.example",
];
const MAILS: [&str; 6] = [
    "mail.example",
    "inbox.example",
    "mailinator.com",
    "yopmail.com",
    "promo.example",
    "gmx.example",
];

pub fn comment(style: &Style, dice: &mut Dice) -> Sample {
    let mut hosts: Vec<String> = Vec::new();
    let count = style.least + dice.below(style.most - style.least + 1);
    let mut said = Vec::new();
    for pattern in dice.some(style.sentences, count) {
        said.push(sentence(dice, pattern, &mut hosts));
    }
    if dice.percent(style.website) {
        address(dice, &SITES, &mut hosts);
    }
    let email = if dice.percent(80) {
        format!("user{}@{}", dice.below(10_000), dice.pick(&MAILS))
    } else {
        String::new()
    };
    Sample {
        kind: style.name,
        name: dice.pick(&FIRST).to_owned(),
        email,
        text: said.join(" "),
        hosts,
        repeated: dice.percent(style.repeated),
    }
}

fn sentence(dice: &mut Dice, pattern: &str, hosts: &mut Vec<String>) -> String {
    dice.fill(pattern, &mut |dice, gap| match gap {
        "keyword" => dice.pick(&KEYWORDS).to_owned(),
        "device" => dice.pick(&DEVICES).to_owned(),
        "brand" => dice.pick(&BRANDS).to_owned(),
        "pill" => dice.pick(&PILLS).to_owned(),
        "name" => dice.pick(&NAMES).to_owned(),
        "small" => (10 + dice.below(90)).to_string(),
        "number" => (50 + dice.below(450)).to_string(),
        "link" => address(dice, &SITES, hosts),
        other => panic!("no gap {other}"),
    })
}
