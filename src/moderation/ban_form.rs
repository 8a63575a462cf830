//! What a moderator blocks, as they chose it: at a comment, or by hand on the page of what is blocked.

use serde::Deserialize;

use super::form::DeskForm;
use crate::comments::ban::{BanKind, SPANS, Target};
use crate::t;
use crate::web::form::FieldErrors;

/// How long a ban lasts unless somebody chooses otherwise, in days.
pub const USUAL_DAYS: u64 = 30;
/// Longest host name, in characters (RFC 1035).
pub const DOMAIN_MAX: usize = 253;

/// What is to be blocked, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub targets: Vec<Target>,
    /// One of `SPANS`.
    pub days: u64,
    pub silent: bool,
}

impl DeskForm {
    /// What is chosen of `offered`, everything that could be blocked of the comment.
    pub fn blocking(&self, offered: &[Target], errors: &mut FieldErrors) -> Option<Block> {
        let chosen = |target: &&Target| self.ban.contains(&target.code());
        let targets: Vec<Target> = offered.iter().filter(chosen).cloned().collect();
        if targets.is_empty() {
            errors.add("ban", t!("desk-block-nothing"));
            return None;
        }
        Some(Block {
            targets,
            days: days(&self.ban_days, errors)?,
            silent: !self.ban_silent.is_empty(),
        })
    }
}

/// The form on the page of what is blocked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BanForm {
    pub domain: String,
    pub ban_days: String,
    /// Ticked: anything; else empty.
    pub ban_silent: String,
}

impl BanForm {
    pub fn read(&self, errors: &mut FieldErrors) -> Option<Block> {
        let domain = domain(&self.domain, errors);
        let days = days(&self.ban_days, errors);
        Some(Block {
            targets: vec![Target {
                kind: BanKind::Domain,
                value: domain?,
            }],
            days: days?,
            silent: !self.ban_silent.is_empty(),
        })
    }
}

/// A domain as somebody types it, with an address or a link around it or not. A whole ending such as `com` is
/// none.
fn domain(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let typed = typed.split_once("://").map_or(typed.as_str(), |(_, rest)| rest);
    let host = typed.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let is_name = |part: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !part.is_empty() && part.chars().all(is_letter)
    };
    let is_domain = host.contains('.') && host.len() <= DOMAIN_MAX && host.split('.').all(is_name);
    let is_ending = psl::suffix_str(host) == Some(host);
    if is_domain && !is_ending {
        Some(host.to_owned())
    } else {
        errors.add("domain", t!("bans-domain-wrong"));
        None
    }
}

fn days(typed: &str, errors: &mut FieldErrors) -> Option<u64> {
    let days = typed.parse().ok().filter(|days| SPANS.contains(days));
    if days.is_none() {
        errors.add("ban_days", t!("field-missing"));
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_read_however_it_is_typed() {
        for typed in [
            "shop.example",
            " Shop.Example ",
            "https://shop.example/offer?x=1",
            "someone@shop.example",
            "shop.example:8080",
        ] {
            let mut errors = FieldErrors::default();
            assert_eq!(
                domain(typed, &mut errors).as_deref(),
                Some("shop.example"),
                "{typed}"
            );
        }
        for typed in [
            "",
            "com",
            "co.uk",
            "localhost",
            "a..example",
            "a b.example",
            "ünï.example",
        ] {
            let mut errors = FieldErrors::default();
            assert_eq!(domain(typed, &mut errors), None, "{typed}");
            assert!(errors.of("domain").is_some());
        }
    }
}
