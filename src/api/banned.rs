//! The shapes of bans: what is kept from commenting, and what making a ban did. No address and no hash is
//! told.

use serde::Serialize;
use utoipa::ToSchema;

use super::desk::Done;
use crate::clock::Moment;
use crate::comments::ban::{BanKind, Target};
use crate::comments::bans::Listed;
use crate::ids::{BanId, CommentId};

/// Something from which no comments are taken.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Ban {
    pub id: BanId,
    pub kind: BanKind,
    /// Null unless it is a domain: whose address or network it is, is told nowhere.
    pub domain: Option<String>,
    /// Whoever meets it is not told, and what they send goes to spam.
    pub silent: bool,
    /// Null for good.
    #[schema(format = DateTime)]
    pub until: Option<String>,
    /// The comment that led to it.
    pub comment_id: Option<CommentId>,
    /// The name of who made it.
    pub by: String,
    #[schema(format = DateTime)]
    pub made_at: String,
}

/// A ban that was made.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MadeBan {
    #[serde(flatten)]
    pub ban: Ban,
    /// What the decision on its comment did, where one went along: undo takes that back, and the ban with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Done>,
}

/// The domain, unless it is kept as a hash.
pub fn named(target: Target) -> Option<String> {
    (target.kind == BanKind::Domain).then_some(target.value)
}

impl From<Listed> for Ban {
    fn from(listed: Listed) -> Self {
        let ban = listed.ban;
        let target = Target {
            kind: ban.kind,
            value: ban.value,
        };
        Self {
            id: ban.id,
            kind: ban.kind,
            domain: named(target),
            silent: ban.silent,
            until: ban.until.map(Moment::rfc3339),
            comment_id: ban.comment_id,
            by: listed.by,
            made_at: ban.created_at.rfc3339(),
        }
    }
}
