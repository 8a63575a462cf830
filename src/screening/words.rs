//! The sentence a moderator reads for each rule.

use super::own::{OwnRule, id_of};
use super::own_words::because;
use crate::settings::Settings;
use crate::t;

/// As `sentence`, which also knows the rules of this site; one that was removed still says what it was.
pub fn why(settings: &Settings, code: &str) -> String {
    let Some(id) = id_of(code) else {
        return sentence(code);
    };
    let row = settings.screening.rules.iter().find(|row| row.id == id);
    row.and_then(OwnRule::read)
        .map_or_else(|| t!("own-gone"), |rule| because(&rule))
}

/// Why the rule `code` held a comment, in words; a code of an older or newer version gets a general
/// sentence.
pub fn sentence(code: &str) -> String {
    match code {
        "everything" => t!("rule-everything"),
        "first_comment" => t!("rule-first_comment"),
        "not_trusted" => t!("rule-not_trusted"),
        "byline_name" => t!("rule-byline_name"),
        "mixed_scripts" => t!("rule-mixed_scripts"),
        "unverified_claim" => t!("rule-unverified_claim"),
        "disguised_organisation" => t!("rule-disguised_organisation"),
        "we_beside_subject" => t!("rule-we_beside_subject"),
        "names_subject" => t!("rule-names_subject"),
        "link" => t!("rule-link"),
        "many_links" => t!("rule-many_links"),
        "promotion" => t!("rule-promotion"),
        "tone" => t!("rule-tone"),
        "capitals" => t!("rule-capitals"),
        "long" => t!("rule-long"),
        "repeated_text" => t!("rule-repeated_text"),
        "looks_like_spam" => t!("rule-looks_like_spam"),
        "perhaps_spam" => t!("rule-perhaps_spam"),
        "honeypot" => t!("rule-honeypot"),
        "banned" => t!("rule-banned"),
        "imported" => t!("rule-imported"),
        _ => t!("rule-other"),
    }
}
