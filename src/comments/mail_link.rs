//! The link in a moderator's mail about a comment that is held: it opens a page for this comment alone, on
//! which that moderator may decide without a log-in, once. It is good for the comment as it was mailed:
//! whatever happens to it meanwhile, or by the link, makes it another version.

use std::time::Duration;

use crate::clock::{Moment, days};
use crate::ids::{CommentId, PersonId};
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// How long a link is good.
pub const GOOD_FOR: Duration = days(7);

/// What a link stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailLink {
    pub comment: CommentId,
    /// The version of the comment that was mailed.
    pub version: i64,
    /// To whom.
    pub moderator: PersonId,
    pub until: Moment,
}

impl MailLink {
    /// Its address.
    pub fn address(self, secrets: &Secrets) -> urls::MailDecision {
        let Self {
            comment,
            version,
            moderator,
            until,
        } = self;
        let payload = format!("{comment}.{version}.{moderator}.{}", until.0);
        urls::MailDecision {
            signed: secrets.sign(Purpose::MailDecision, &payload),
        }
    }

    /// What `signed` stands for, be its time over or not; `None` for what we never signed.
    pub fn open(secrets: &Secrets, signed: &str) -> Option<Self> {
        let payload = secrets.verify(Purpose::MailDecision, signed)?;
        let mut parts = payload.split('.').map(|part| part.parse::<i64>().ok());
        let mut next = || parts.next().flatten();
        Some(Self {
            comment: CommentId(next()?),
            version: next()?,
            moderator: PersonId(next()?),
            until: Moment(next()?),
        })
    }
}
