//! What a moderator blocks, as they chose it: at a comment, or by hand on the page of what is blocked.

use serde::Deserialize;

use super::form::DeskForm;
use crate::affiliation::domains::host_name;
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

/// The domain that is meant, as it is stored.
pub fn domain(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let name = host_name(typed);
    if name.is_none() {
        errors.add("domain", t!("bans-domain-wrong"));
    }
    name
}

pub(super) fn days(typed: &str, errors: &mut FieldErrors) -> Option<u64> {
    let days = typed.parse().ok().filter(|days| SPANS.contains(days));
    if days.is_none() {
        errors.add("ban_days", t!("field-missing"));
    }
    days
}
