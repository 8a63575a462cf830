//! How a post takes comments: what its author chose, when it closes by age, and slow mode. Pure: the
//! rows are `entity.rs`, the chosen policy is written by `save.rs` and `policy.rs`.

use super::CommentPolicy;
use super::entity::post;
use crate::clock::{Moment, days};

/// What slow mode can be set to, in minutes; 0 is off.
pub const SLOW_CHOICES: [i64; 5] = [0, 1, 5, 15, 60];

/// What was chosen for one post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discussion {
    pub policy: CommentPolicy,
    /// It does not close by age, whatever the site's setting.
    pub never_closes: bool,
    /// One comment a person in so many minutes; 0 for no such limit.
    pub slow_minutes: i64,
    /// What its age is counted from.
    pub published_at: Option<Moment>,
}

/// Whether a post takes comments at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Comments,
    /// What stands stays; somebody closed it, or its age did.
    NoMore(Option<Aged>),
    /// It has no thread.
    Nothing,
}

/// It closed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aged {
    pub at: Moment,
    /// So many days after the post appeared.
    pub days: u64,
}

impl Takes {
    pub fn comments(self) -> bool {
        self == Self::Comments
    }
}

impl CommentPolicy {
    pub const ALL: [Self; 4] = [Self::Open, Self::Hold, Self::Closed, Self::Off];

    /// The code in forms and the history.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Hold => "hold",
            Self::Closed => "closed",
            Self::Off => "off",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.code() == code)
    }

    /// Comments are taken while the post is young enough.
    pub fn takes_comments(self) -> bool {
        matches!(self, Self::Open | Self::Hold)
    }
}

impl Discussion {
    /// Every comment is taken, at any age.
    pub fn open() -> Self {
        Self {
            policy: CommentPolicy::Open,
            never_closes: false,
            slow_minutes: 0,
            published_at: None,
        }
    }

    pub fn of(row: &post::Model) -> Self {
        Self {
            policy: row.comment_policy,
            never_closes: row.never_closes,
            slow_minutes: row.slow_minutes,
            published_at: row.published_at,
        }
    }

    pub fn has_thread(self) -> bool {
        self.policy != CommentPolicy::Off
    }

    /// When it closes by itself, or did, where posts close after so many days (0 for never).
    pub fn closes_at(self, after_days: u64) -> Option<Moment> {
        let ages = self.policy.takes_comments() && !self.never_closes && after_days > 0;
        self.published_at
            .filter(|_| ages)
            .map(|at| at.plus(days(after_days)))
    }

    /// Whether comments are taken at `now`, where posts close after so many days.
    pub fn takes(self, after_days: u64, now: Moment) -> Takes {
        match (self.policy, self.closes_at(after_days)) {
            (CommentPolicy::Off, _) => Takes::Nothing,
            (CommentPolicy::Closed, _) => Takes::NoMore(None),
            (CommentPolicy::Open | CommentPolicy::Hold, Some(at)) if at <= now => {
                Takes::NoMore(Some(Aged { at, days: after_days }))
            }
            (CommentPolicy::Open | CommentPolicy::Hold, _) => Takes::Comments,
        }
    }

    /// When pages show something else by themselves: it is open and will close.
    pub fn changes_at(self, after_days: u64, now: Moment) -> Option<Moment> {
        self.closes_at(after_days).filter(|at| *at > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    fn published(policy: CommentPolicy) -> Discussion {
        Discussion {
            policy,
            published_at: Some(Moment(0)),
            ..Discussion::open()
        }
    }

    #[test]
    fn a_post_closes_at_its_age_and_not_before() {
        let open = published(CommentPolicy::Open);
        assert_eq!(open.takes(90, Moment(90 * DAY - 1)), Takes::Comments);
        assert_eq!(open.changes_at(90, Moment(90 * DAY - 1)), Some(Moment(90 * DAY)));
        let closed = Takes::NoMore(Some(Aged {
            at: Moment(90 * DAY),
            days: 90,
        }));
        assert_eq!(open.takes(90, Moment(90 * DAY)), closed);
        assert_eq!(open.changes_at(90, Moment(90 * DAY)), None);
        assert_eq!(open.takes(0, Moment(900 * DAY)), Takes::Comments);
        let never = Discussion {
            never_closes: true,
            ..open
        };
        assert_eq!(never.takes(90, Moment(900 * DAY)), Takes::Comments);
    }

    #[test]
    fn what_somebody_closed_has_no_age() {
        for after in [0, 1] {
            let takes = |policy| published(policy).takes(after, Moment(9 * DAY));
            assert_eq!(takes(CommentPolicy::Closed), Takes::NoMore(None));
            assert_eq!(takes(CommentPolicy::Off), Takes::Nothing);
        }
        assert_eq!(published(CommentPolicy::Closed).changes_at(1, Moment(0)), None);
    }
}
