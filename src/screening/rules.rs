//! The rules themselves, each a function from a submission to what it matched. What a name pretends to be
//! is `names.rs`.

use super::names::{byline_name, mixed_scripts};
use super::own::{self, Own, Rules};
use super::spam::{Judgement, sign};
use super::{Finding, MATCHED_MAX, Outcome, Rule, Submission, Treatment, Verdict};
use crate::text::shorten;

/// From how many different hosts on links look like advertising rather than sources.
const MANY_HOSTS: usize = 3;
/// From how many characters on a comment is called long.
const LONG: usize = 1_500;
/// Fewer letters than this say nothing about shouting.
const LETTERS_TO_SHOUT: usize = 20;

/// What sellers write and readers rarely do, in lower case.
const PROMOTION: [&str; 16] = [
    "buy now",
    "click here",
    "contact us today",
    "discount code",
    "free tier",
    "free trial",
    "limited offer",
    "money back",
    "promo code",
    "special offer",
    "use my code",
    "visit our website",
    "whatsapp",
    "write him on",
    "best price",
    "guaranteed results",
];

/// Words that are about people rather than about what they do, in lower case.
const TONE: [&str; 14] = [
    "clown",
    "clowns",
    "crook",
    "crooks",
    "fraudster",
    "idiot",
    "idiots",
    "liar",
    "liars",
    "moron",
    "morons",
    "scum",
    "shill",
    "stupid",
];

const WE: [&str; 6] = ["we", "our", "ours", "us", "we're", "we’re"];

/// What should happen to `submission`: what the strongest rule that speaks does. Without own rules it is
/// never refused.
pub fn screen(submission: &Submission) -> Verdict {
    let findings: Vec<Finding> = findings(submission).chain(own(submission)).collect();
    let outcome = match findings.iter().map(|finding| finding.does).max() {
        Some(Treatment::Spam) => Outcome::Spam,
        Some(Treatment::Reject) => Outcome::Reject,
        Some(Treatment::Hold) => Outcome::Hold,
        Some(Treatment::Ask | Treatment::Tell) | None => Outcome::Publish,
    };
    Verdict {
        reason: reason(submission, &findings),
        outcome,
        findings,
    }
}

/// What the first rule that rejects gives as the reason.
fn reason(submission: &Submission, findings: &[Finding]) -> String {
    let rejects = findings.iter().find(|finding| finding.does == Treatment::Reject);
    let own = rejects.and_then(|finding| submission.rules?.find(&finding.rule));
    own.map(|own| own.rule.reason.clone()).unwrap_or_default()
}

/// What the built-in rules find, as far as they are on.
fn findings(submission: &Submission) -> impl Iterator<Item = Finding> {
    let changed = submission.rules.map_or(&[][..], |rules| &rules.built_in);
    spoken(submission).into_iter().filter_map(|(rule, matched)| {
        let treated = changed.iter().find(|(code, _)| code == rule.code());
        let does = treated.map_or(Some(rule.usual()), |(_, does)| *does)?;
        Some(finding(rule.code(), does, &matched))
    })
}

/// What the owner's own rules find.
fn own<'a>(submission: &'a Submission) -> impl Iterator<Item = Finding> + 'a {
    let rules = submission.rules.into_iter().flat_map(|rules: &Rules| &rules.own);
    rules.filter_map(|own: &Own| {
        let matched = own.rule.find(submission)?;
        Some(finding(&own::code(own.id), own.rule.does, &matched))
    })
}

/// The built-in rules that speak, in their order, each with what it matched.
fn spoken(submission: &Submission) -> Vec<(Rule, String)> {
    let one = |rule, matched: Option<String>| matched.map(|matched| (rule, matched));
    let mut spoken: Vec<(Rule, String)> = [
        one(Rule::Honeypot, submission.honeypot.then(String::new)),
        one(Rule::Banned, submission.banned.then(String::new)),
        one(Rule::Everything, submission.hold_everything.then(String::new)),
        one(
            Rule::FirstComment,
            submission.first_here.then(|| submission.name.to_owned()),
        ),
        one(
            Rule::NotTrusted,
            submission.not_trusted.then(|| submission.name.to_owned()),
        ),
        one(Rule::BylineName, byline_name(submission)),
        one(Rule::MixedScripts, mixed_scripts(submission)),
        one(Rule::UnverifiedClaim, submission.claims.map(str::to_owned)),
        one(
            Rule::DisguisedOrganisation,
            submission.disguised.map(str::to_owned),
        ),
        one(Rule::WeBesideSubject, we_beside_subject(submission)),
        one(
            Rule::RepeatedText,
            submission.repeated.then(|| submission.text.to_owned()),
        ),
        one(Rule::LooksLikeSpam, likely(submission, Judgement::holds)),
        one(Rule::PerhapsSpam, likely(submission, |spam| !spam.holds())),
        one(Rule::Promotion, promotion(submission.text)),
        one(Rule::Tone, tone(submission.text)),
        one(Rule::Capitals, capitals(submission.text)),
        one(Rule::NamesSubject, names_subject(submission)),
        one(Rule::Long, long(submission.text)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let links = if submission.hosts.len() >= MANY_HOSTS {
        Rule::ManyLinks
    } else {
        Rule::Link
    };
    spoken.extend(submission.hosts.iter().take(10).map(|host| (links, host.clone())));
    spoken
}

/// What the built-in rule of this code matches in `submission`, whatever it does with it.
pub fn finds(code: &str, submission: &Submission) -> Option<String> {
    let mut spoken = spoken(submission).into_iter();
    let (_, matched) = spoken.find(|(rule, _)| rule.code() == code)?;
    Some(matched)
}

fn finding(rule: &str, does: Treatment, matched: &str) -> Finding {
    let line = matched.split_whitespace().collect::<Vec<_>>().join(" ");
    Finding {
        rule: rule.to_owned(),
        does,
        matched: shorten(&line, MATCHED_MAX),
    }
}

/// The signs of likely spam, where it leads to what is asked for.
fn likely(submission: &Submission, leads: impl Fn(&Judgement) -> bool) -> Option<String> {
    let spam = submission.spam.filter(|spam| spam.likely && leads(spam))?;
    let signs: Vec<String> = spam.spam.iter().map(|token| sign(token)).collect();
    Some(signs.join(", "))
}

/// "we" or "our" in a sentence that names a subject.
fn we_beside_subject(submission: &Submission) -> Option<String> {
    submission
        .text
        .split_inclusive(['.', '!', '?', '\n'])
        .find(|sentence| {
            words(sentence).any(|word| WE.contains(&word.as_str()))
                && submission.subjects.iter().any(|subject| names(sentence, subject))
        })
        .map(|sentence| sentence.trim().to_owned())
}

fn names_subject(submission: &Submission) -> Option<String> {
    submission
        .subjects
        .iter()
        .find(|subject| names(submission.text, subject))
        .cloned()
}

/// Whether `text` has `phrase` as whole words, without case.
fn names(text: &str, phrase: &str) -> bool {
    let (text, phrase): (Vec<String>, Vec<String>) = (words(text).collect(), words(phrase).collect());
    !phrase.is_empty() && text.windows(phrase.len()).any(|window| window == phrase)
}

/// The words of a text in lower case, without the marks around them.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(|word| word.trim_matches(['\'', '’']).to_lowercase())
        .filter(|word| !word.is_empty())
}

fn promotion(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let phrase = PROMOTION
        .into_iter()
        .find(|phrase| lower.contains(phrase))
        .map(str::to_owned);
    phrase.or_else(|| percent_off(&lower))
}

/// "90% off", "up to 70 %".
fn percent_off(lower: &str) -> Option<String> {
    lower.match_indices('%').find_map(|(at, _)| {
        let before = lower[..at].trim_end();
        let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
        let head = before[..before.len() - digits].trim_end();
        let number = &before[before.len() - digits..];
        if digits == 0 {
            None
        } else if lower[at + 1..].trim_start().starts_with("off") {
            Some(format!("{number}% off"))
        } else if head.ends_with("up to") || head.ends_with("save") {
            Some(format!("up to {number}%"))
        } else {
            None
        }
    })
}

fn tone(text: &str) -> Option<String> {
    words(text).find(|word| TONE.contains(&word.as_str()))
}

/// Most letters are capitals.
fn capitals(text: &str) -> Option<String> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    (letters >= LETTERS_TO_SHOUT && capitals * 10 > letters * 6).then(|| text.to_owned())
}

fn long(text: &str) -> Option<String> {
    (text.chars().count() > LONG).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(submission: &Submission) -> Vec<String> {
        let findings = screen(submission).findings;
        findings.into_iter().map(|finding| finding.rule).collect()
    }

    fn says(text: &str) -> Vec<String> {
        let subjects = ["Acme".to_owned(), "Pallisk Anchor".to_owned()];
        codes(&Submission {
            text,
            subjects: &subjects,
            ..Submission::default()
        })
    }

    #[test]
    fn a_plain_comment_of_someone_known_passes() {
        let verdict = screen(&Submission {
            name: "Dana",
            text: "Thank you.",
            ..Submission::default()
        });
        assert_eq!(
            verdict,
            Verdict {
                outcome: Outcome::Publish,
                findings: Vec::new(),
                reason: String::new(),
            }
        );
    }

    #[test]
    fn subjects_are_found_as_whole_words() {
        assert_eq!(says("I like pallisk anchor."), ["names_subject"]);
        assert_eq!(
            says("Our customers love Acme."),
            ["we_beside_subject", "names_subject"]
        );
        assert_eq!(says("We moved. Acme did not."), ["names_subject"]);
        assert!(says("The acmeist poets.").is_empty());
    }

    #[test]
    fn selling_and_shouting_are_noticed() {
        assert_eq!(says("Now 90 % OFF for readers"), ["promotion"]);
        assert_eq!(says("Save up to 70% with this"), ["promotion"]);
        assert!(says("It grew by 38 % in a year").is_empty());
        assert_eq!(says("THIS IS NOT WHAT I PAID FOR"), ["capitals"]);
        assert_eq!(says("Only a clown signs that."), ["tone"]);
    }

    #[test]
    fn three_hosts_are_many_and_each_is_named() {
        let hosts = [
            "a.example".to_owned(),
            "b.example".to_owned(),
            "c.example".to_owned(),
        ];
        let many = screen(&Submission {
            hosts: &hosts,
            ..Submission::default()
        });
        assert_eq!(many.outcome, Outcome::Hold);
        assert_eq!(
            many.findings[2],
            Finding {
                rule: "many_links".to_owned(),
                does: Treatment::Hold,
                matched: "c.example".to_owned()
            }
        );
        let few = screen(&Submission {
            hosts: &hosts[..2],
            ..Submission::default()
        });
        assert_eq!(few.outcome, Outcome::Publish);
    }

    #[test]
    fn the_field_nobody_sees_makes_spam() {
        let verdict = screen(&Submission {
            honeypot: true,
            ..Submission::default()
        });
        assert_eq!(verdict.outcome, Outcome::Spam);
    }
}
