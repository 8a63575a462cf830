//! Who wants to hear of what, and through which one channel. What goes out to them is `deliveries/`, which
//! stands above. Comments are known by their ids only, because their form offers to follow them.

pub mod anchors;
pub mod budget;
pub mod change;
pub mod complained;
pub mod confirm;
pub mod confirm_pages;
pub mod confirm_views;
pub mod end;
pub mod entity;
pub mod erase;
pub mod follow;
pub mod form;
pub mod form_views;
pub mod heard;
pub mod held;
mod lock;
pub mod mail_ids;
pub mod merge_pages;
pub mod merge_views;
pub mod merged;
pub mod more;
pub mod moved;
pub mod moved_form;
pub mod names;
pub mod notify;
pub mod offer;
pub mod pages;
pub mod place;
pub mod preferences_form;
pub mod preferences_pages;
pub mod preferences_views;
pub mod purge;
pub mod push_pages;
pub mod read;
pub mod renew;
pub mod renew_pages;
pub mod replies;
mod seen;
pub mod stop;
pub mod stop_pages;
pub mod stop_views;
pub mod subscribe;
pub mod switch;
mod today;
pub mod topic_words;
pub mod views;
pub mod way;
mod wish;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

use crate::clock::days;
use crate::ids::{AudienceId, BylineId, CommentId, PostId, SubjectId, TagId};

/// How long a channel waits to be confirmed.
pub const CONFIRM_WITHIN: Duration = days(7);

/// How long somebody who stopped can take it up again; then everything of theirs is forgotten.
pub const STOPPED_FOR: Duration = days(7);

/// Most things that one subscriber may choose.
pub const TOPICS_MAX: usize = 100;

/// The channels that readers may choose, in the order in which they are offered.
pub const OFFERED: [Channel; 4] = Channel::ALL;

/// How somebody is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    #[sea_orm(string_value = "email")]
    Email,
    /// A feed of their own: no address of theirs is stored.
    #[sea_orm(string_value = "feed")]
    Feed,
    #[sea_orm(string_value = "push")]
    Push,
    #[sea_orm(string_value = "webhook")]
    Webhook,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Email, Self::Feed, Self::Push, Self::Webhook];

    /// The code in forms and in rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Feed => "feed",
            Self::Push => "push",
            Self::Webhook => "webhook",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// Where a channel of somebody stands: of each subscriber at most one is active, and at most one waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum ChannelState {
    /// Nobody has shown yet that they can be reached there.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    #[sea_orm(string_value = "active")]
    Active,
    #[sea_orm(string_value = "ended")]
    Ended,
    /// It ended because nothing was taken there for days.
    #[sea_orm(string_value = "given_up")]
    GivenUp,
}

/// How often somebody hears of posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Often {
    #[sea_orm(string_value = "at_once")]
    AtOnce,
    #[sea_orm(string_value = "daily")]
    Daily,
    /// On Monday.
    #[sea_orm(string_value = "weekly")]
    Weekly,
    /// On the first.
    #[sea_orm(string_value = "monthly")]
    Monthly,
    /// Not of posts: of replies and threads only, at once.
    #[sea_orm(string_value = "never")]
    Never,
}

impl Often {
    pub const ALL: [Self; 5] = [
        Self::AtOnce,
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Never,
    ];

    /// The code in forms and in rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Never => "never",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.code() == code)
    }
}

/// What kind of thing a topic names: a column beside the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum TopicKind {
    #[sea_orm(string_value = "everything")]
    Everything,
    #[sea_orm(string_value = "audience")]
    Audience,
    #[sea_orm(string_value = "tag")]
    Tag,
    #[sea_orm(string_value = "byline")]
    Byline,
    #[sea_orm(string_value = "subject")]
    Subject,
    #[sea_orm(string_value = "thread")]
    Thread,
    #[sea_orm(string_value = "replies")]
    Replies,
}

impl TopicKind {
    pub const ALL: [Self; 7] = [
        Self::Everything,
        Self::Audience,
        Self::Tag,
        Self::Byline,
        Self::Subject,
        Self::Thread,
        Self::Replies,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Audience => "audience",
            Self::Tag => "tag",
            Self::Byline => "byline",
            Self::Subject => "subject",
            Self::Thread => "thread",
            Self::Replies => "replies",
        }
    }
}

/// What somebody wants to hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Every post.
    Everything,
    Audience(AudienceId),
    Tag(TagId),
    Byline(BylineId),
    Subject(SubjectId),
    /// The comments of one post.
    Thread(PostId),
    /// What answers one comment.
    Replies(CommentId),
}

impl Topic {
    pub fn of(kind: TopicKind, target: i64) -> Self {
        match kind {
            TopicKind::Everything => Self::Everything,
            TopicKind::Audience => Self::Audience(AudienceId(target)),
            TopicKind::Tag => Self::Tag(TagId(target)),
            TopicKind::Byline => Self::Byline(BylineId(target)),
            TopicKind::Subject => Self::Subject(SubjectId(target)),
            TopicKind::Thread => Self::Thread(PostId(target)),
            TopicKind::Replies => Self::Replies(CommentId(target)),
        }
    }

    pub fn kind(self) -> TopicKind {
        match self {
            Self::Everything => TopicKind::Everything,
            Self::Audience(_) => TopicKind::Audience,
            Self::Tag(_) => TopicKind::Tag,
            Self::Byline(_) => TopicKind::Byline,
            Self::Subject(_) => TopicKind::Subject,
            Self::Thread(_) => TopicKind::Thread,
            Self::Replies(_) => TopicKind::Replies,
        }
    }

    /// The id of what it names; 0 for everything.
    pub fn target(self) -> i64 {
        match self {
            Self::Everything => 0,
            Self::Audience(id) => id.0,
            Self::Tag(id) => id.0,
            Self::Byline(id) => id.0,
            Self::Subject(id) => id.0,
            Self::Thread(id) => id.0,
            Self::Replies(id) => id.0,
        }
    }

    /// `audience:3`: in forms, links, and the reason of a delivery.
    pub fn code(self) -> String {
        format!("{}:{}", self.kind().code(), self.target())
    }

    /// What `code` writes; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        let (kind, target) = code.split_once(':')?;
        let kind = TopicKind::ALL.into_iter().find(|one| one.code() == kind)?;
        let topic = Self::of(kind, target.parse().ok()?);
        (topic.target() >= 0 && topic.code() == code).then_some(topic)
    }

    /// It is about posts, not about comments.
    pub fn is_of_posts(self) -> bool {
        !matches!(self, Self::Thread(_) | Self::Replies(_))
    }
}

/// Why an address is not written to any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Suppression {
    /// Its server said that there is no such mailbox.
    #[sea_orm(string_value = "bounced")]
    Bounced,
    /// Whoever reads it complained of mail from here, as the team was told.
    #[sea_orm(string_value = "complained")]
    Complained,
    /// Whoever reads it asked never to be written to again.
    #[sea_orm(string_value = "asked")]
    Asked,
}
