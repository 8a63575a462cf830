//! Comments: sent by readers without an account, held, decided, shown in a thread. Which state may
//! follow which is said here once; `moderate.rs` is the one place that moves a comment.

pub mod accounts;
pub mod accounts_views;
pub mod answer;
pub mod answer_pages;
pub mod appeal;
pub mod appeal_form;
pub mod appeal_pages;
pub mod appeal_review;
pub mod appeal_views;
pub mod attest;
pub mod auto_ask;
pub mod back;
pub mod ban;
pub mod banned_pages;
pub mod bans;
pub mod block;
pub mod cancel;
pub mod chosen;
pub mod claim;
pub mod clarify;
pub mod close;
pub mod closed_views;
pub mod commenter_letter;
pub mod confirm;
pub mod confirm_pages;
pub mod confirm_views;
pub mod create_pages;
pub mod data_views;
pub mod decide;
pub mod edit;
pub mod effect;
pub mod entity;
pub mod entry;
pub mod entry_views;
pub mod envelope;
pub mod erase;
pub mod export;
pub mod export_stated;
pub mod fold_views;
pub mod follow;
pub mod follow_pages;
pub mod form;
pub mod form_views;
pub mod give_up;
pub mod host;
pub mod host_edit;
pub mod host_thread_views;
pub mod host_views;
pub mod insert;
pub mod interests_views;
pub mod label_review;
pub mod learn;
pub mod learnt;
pub mod letters;
pub mod lock;
pub mod look_again;
pub mod mail_link;
pub mod mailbox_notify;
pub mod mailbox_pages;
pub mod mailbox_views;
pub mod mention;
pub mod mention_entity;
pub mod mention_views;
pub mod mentions;
pub mod moderate;
pub mod news;
mod not_allowed;
pub mod note;
pub mod notes;
pub mod notify;
pub mod of_subject;
mod outcome;
pub mod own_ask;
pub mod pages;
pub mod pin;
pub mod pinned;
pub mod pinned_views;
pub mod place;
pub mod post_pages;
pub mod proposal_pages;
pub mod proposal_views;
pub mod propose;
pub mod purge;
pub mod purge_posts;
pub mod question_undo;
pub mod read;
pub mod receipt;
pub mod receipt_acts_views;
pub mod receipt_page;
pub mod receipt_pages;
pub mod receipt_views;
pub mod redact;
pub mod refused_pages;
pub mod remember;
pub mod replay;
pub mod replies;
pub mod report;
pub mod report_form;
pub mod report_pages;
pub mod report_review;
pub mod report_views;
pub mod report_words;
pub mod review;
pub mod rule_facts;
pub mod screen;
pub mod sent;
pub mod settle;
pub mod signs;
pub mod spam_reset;
pub mod state;
mod status;
pub mod subject_pages;
pub mod subject_views;
pub mod submission;
pub mod submit;
pub mod summary;
pub mod summary_views;
pub mod taken;
pub mod taken_back;
pub mod tell;
pub mod thread;
pub mod thread_control;
mod thread_rows;
pub mod threads;
pub mod ticket;
pub mod ticket_pages;
pub mod told;
pub mod trust;
pub mod unban;
mod untold;
pub mod verify;
pub mod verify_form;
pub mod verify_pages;
pub mod verify_views;
pub mod views;
pub mod waiting;
pub mod withdraw;
mod written;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use status::{Decision, Status};

use crate::clock::{Moment, hours};
use crate::ids::CommentId;
use crate::screening::{self, Treatment};

/// Longest name, in characters after NFC; so are the others.
pub const NAME_MAX: usize = 80;
pub const EMAIL_MAX: usize = 254;
pub const WEBSITE_MAX: usize = 300;
/// Longest reason a moderator gives.
pub const REASON_MAX: usize = 500;
/// Longest sentence of a reader who reports a comment, and longest reason of a moderator who takes a label
/// down.
pub const REPORT_REASON_MAX: usize = 200;
/// Longest reason to look at a decision again, in characters.
pub const APPEAL_MAX: usize = 500;
/// Longest note of a moderator, in characters.
pub const NOTE_MAX: usize = 1_000;
/// How long a comment that was held for an answer stays off the queue.
pub const ANSWER_WAIT: Duration = hours(72);
/// Comments on a page of a thread.
pub const PAGE_SIZE: u64 = 200;
/// Levels a path can hold; deeper replies share their 63rd ancestor's prefix.
pub const PATH_LEVELS: usize = 64;
/// Bytes of a path a level takes: five of time in seconds, three of the id.
const LEVEL: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[sea_orm(string_value = "comment")]
    Comment,
    /// Another site's notice that it links here; listed apart.
    #[sea_orm(string_value = "pingback")]
    Pingback,
    #[sea_orm(string_value = "webmention")]
    Webmention,
}

/// Why a comment was held or put aside: every rule that spoke, with the words it matched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Reasons(pub Vec<Reason>);

impl Reasons {
    /// A rule rejected the comment or took it for spam when it came, whatever was decided since.
    pub fn put_away(&self) -> bool {
        self.0.iter().any(Reason::puts_away)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule's code; its sentence is the message `rule-{code}`.
    pub rule: String,
    /// What it matched; empty when there is nothing to quote.
    pub matched: String,
    /// What it did, where that is not what the rule of this code does everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did: Option<Treatment>,
}

impl Reason {
    /// Whether it kept the comment from appearing, rather than telling the moderator something.
    pub fn holds(&self) -> bool {
        self.did
            .map_or_else(|| screening::holds(&self.rule), Treatment::stops)
    }

    /// Whether it took the comment for spam.
    pub fn takes_for_spam(&self) -> bool {
        let usually = || screening::takes_for_spam(&self.rule);
        self.did.map_or_else(usually, |did| did == Treatment::Spam)
    }

    fn puts_away(&self) -> bool {
        let does = self.did.or_else(|| screening::usual(&self.rule));
        does.is_some_and(|does| does >= Treatment::Reject)
    }
}

/// What becomes of an edit to a published comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum EditState {
    #[sea_orm(string_value = "waiting")]
    Waiting,
    #[sea_orm(string_value = "accepted")]
    Accepted,
    #[sea_orm(string_value = "declined")]
    Declined,
}

/// What becomes of another text that a moderator sent back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum ProposalState {
    /// Waits for the comment's author.
    #[sea_orm(string_value = "open")]
    Open,
    /// It is the comment's text now.
    #[sea_orm(string_value = "used")]
    Used,
    /// The author keeps their own.
    #[sea_orm(string_value = "kept")]
    Kept,
    /// The comment was decided otherwise, or its author wrote a text of their own.
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
}

/// What becomes of the wish for a second look at a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum AppealState {
    /// Waits for a moderator.
    #[sea_orm(string_value = "open")]
    Open,
    /// The comment is published, or waits again.
    #[sea_orm(string_value = "granted")]
    Granted,
    /// The decision stands.
    #[sea_orm(string_value = "kept")]
    Kept,
    /// Its writer took the comment back.
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
}

/// What a reader finds wrong with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Spam or advertising.
    #[sea_orm(string_value = "spam")]
    Spam,
    /// An insult or a threat.
    #[sea_orm(string_value = "insult")]
    Insult,
    /// Somebody's private data.
    #[sea_orm(string_value = "private")]
    Private,
    #[sea_orm(string_value = "illegal")]
    Illegal,
    /// The label beside the name: it is about that alone, and hides no comment.
    #[sea_orm(string_value = "label")]
    Label,
    #[sea_orm(string_value = "other")]
    Other,
}

impl ReportKind {
    /// In the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Spam,
        Self::Insult,
        Self::Private,
        Self::Illegal,
        Self::Label,
        Self::Other,
    ];

    /// The code in forms and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Insult => "insult",
            Self::Private => "private",
            Self::Illegal => "illegal",
            Self::Label => "label",
            Self::Other => "other",
        }
    }
}

/// Whom a mail about a comment was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum MailKind {
    /// A moderator: something of it waits.
    #[sea_orm(string_value = "held")]
    Held,
    /// Its author: something was decided.
    #[sea_orm(string_value = "commenter")]
    Commenter,
    /// Whoever this reply of the team answers: a mail told of it, or it was left to the way that they chose.
    #[sea_orm(string_value = "reply")]
    Reply,
}

/// Where a comment stands in its thread: its ancestors' segments and its own, eight bytes each, so
/// that byte order is display order and a prefix is an ancestor.
pub fn path(parent: Option<&[u8]>, sent: Moment, id: CommentId) -> Vec<u8> {
    let parent = parent.unwrap_or_default();
    let kept = parent.len().min((PATH_LEVELS - 1) * LEVEL);
    let seconds = u64::try_from(sent.0 / 1000).unwrap_or(0);
    let mut path = parent[..kept].to_vec();
    path.extend(&seconds.to_be_bytes()[3..]);
    path.extend(&id.0.to_be_bytes()[5..]);
    path
}

/// The paths of all ancestors, the root first; empty for a root.
pub fn ancestors(path: &[u8]) -> Vec<Vec<u8>> {
    (1..path.len() / LEVEL)
        .map(|levels| path[..levels * LEVEL].to_vec())
        .collect()
}

/// The first path behind everything below `path`: no descendant's path is as large.
pub fn path_end(path: &[u8]) -> Vec<u8> {
    let mut end = path.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_is_display_order() {
        let root = path(None, Moment(1_000_000), CommentId(7));
        let reply = path(Some(&root), Moment(9_000_000), CommentId(9));
        let next = path(None, Moment(2_000_000), CommentId(8));
        assert!(root < reply && reply < next);
        assert_eq!(ancestors(&reply), std::slice::from_ref(&root));
        assert!(path_end(&root) > reply && path_end(&root) <= next);
    }

    #[test]
    fn no_reply_is_refused_for_depth() {
        let mut deepest = path(None, Moment(0), CommentId(1));
        for id in 2..200 {
            deepest = path(Some(&deepest), Moment(id * 1000), CommentId(id));
        }
        assert_eq!(deepest.len(), PATH_LEVELS * LEVEL);
    }
}
