//! The desk: the moderators' queue, their decisions and undo. Comments move in `comments/decide.rs`
//! and `comments/moderate.rs`; what stands in the queue is asked in `queue.rs`, drawn in `views.rs`.

pub mod above;
pub mod alike;
pub mod alike_views;
pub mod answer_views;
pub mod appeal_pages;
pub mod appeal_views;
pub mod around_views;
mod askable;
pub mod ban_done;
pub mod ban_form;
pub mod ban_pages;
pub mod ban_views;
pub mod beside;
pub mod block_pages;
pub mod board_pages;
pub mod built_in_rehearsal;
pub mod bulk;
pub mod bulk_form;
pub mod bulk_pages;
pub mod bulk_views;
pub mod burst;
pub mod chosen;
pub mod conflict_views;
pub mod context_views;
pub mod counts;
pub mod done_all;
pub mod edit_form;
pub mod edit_views;
pub mod entity;
pub mod filter_views;
pub mod filters;
pub mod find;
pub mod find_form;
pub mod find_views;
pub mod form;
pub mod form_views;
pub mod gather;
pub mod heads;
pub mod history;
pub mod history_file_views;
pub mod history_form;
pub mod history_pages;
pub mod history_views;
pub mod history_words;
pub mod item_views;
pub mod items;
pub mod keys_views;
pub mod last_comments;
pub mod list;
pub mod live;
pub mod live_pages;
mod live_views;
pub mod mail_pages;
pub mod mail_views;
pub mod network;
pub mod network_views;
pub mod note_form;
pub mod note_pages;
pub mod note_undo;
pub mod note_views;
pub mod numbers;
pub mod pages;
pub mod past;
pub mod proposal_views;
pub mod question_pages;
pub mod question_views;
pub mod queue;
pub mod rehearsal;
pub mod rehearsal_views;
pub mod reject_views;
pub mod replies;
pub mod replies_form;
pub mod replies_pages;
pub mod replies_views;
pub mod report_views;
pub mod rule_done;
pub mod rule_done_views;
pub mod rule_undo_pages;
pub mod rules_form;
pub mod rules_pages;
pub mod rules_views;
mod said_views;
pub mod scope;
pub mod screening_act_form;
pub mod screening_form;
pub mod screening_form_views;
pub mod screening_kinds;
pub mod screening_pages;
mod screening_past;
pub mod screening_rehearsal;
pub mod screening_rule_pages;
pub mod screening_views;
pub mod screening_words;
pub mod search;
pub mod seeming;
pub mod seeming_views;
pub mod shared_bans;
pub mod sites;
pub mod spam_file_views;
pub mod spam_fold_views;
pub mod spam_pages;
pub mod spam_views;
pub mod thread_done;
pub mod thread_names;
pub mod thread_pages;
pub mod thread_views;
pub mod undo;
pub mod undo_pages;
pub mod verify_pages;
pub mod verify_views;
pub mod views;
pub mod way_pages;
pub mod words_anew;

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use utoipa::ToSchema;

use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::decide::NotAllowed;

/// Comments on a page of the desk.
pub const PAGE_SIZE: u64 = 30;
/// Most answers, and most edits, reports and appeals, that stand above the queue; each has a view of its own besides.
pub const URGENT_MAX: u64 = 15;
/// Beyond this many nobody counts what is done.
pub const COUNT_MAX: u64 = 1_000;
/// Beyond this many nobody counts what waits.
pub const WAITING_MAX: u64 = 10_000;
/// Lines on a page of the history.
pub const HISTORY_SIZE: u64 = 200;

/// How the link of a mail and the comment it is about stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The comment waits for this decision.
    Open,
    /// The link's time is over.
    Late,
    /// The comment is not what was mailed any more: it was decided on, or changed.
    Moved,
}

/// Which comments the desk shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DeskView)]
pub enum View {
    /// What waits for a moderator: answers first, then edits, what is reported and appeals, then new comments.
    #[default]
    Pending,
    /// Comments whose question was answered.
    Answered,
    /// Published comments with a change that waits to be read.
    Edited,
    /// Comments that readers report, or whose label they report, the hidden ones too.
    Reported,
    /// Comments whose writers ask for a second look at a decision.
    Appealed,
    /// Comments held until their question is answered.
    Waiting,
    Published,
    Rejected,
    Spam,
    Hidden,
    Trash,
}

impl View {
    pub const ALL: [Self; 11] = [
        Self::Pending,
        Self::Answered,
        Self::Edited,
        Self::Reported,
        Self::Appealed,
        Self::Waiting,
        Self::Published,
        Self::Rejected,
        Self::Spam,
        Self::Hidden,
        Self::Trash,
    ];

    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Answered => "answered",
            Self::Edited => "edited",
            Self::Reported => "reported",
            Self::Appealed => "appealed",
            Self::Waiting => "waiting",
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
            Self::Hidden => "hidden",
            Self::Trash => "trash",
        }
    }

    /// So many of its comments are counted.
    pub fn most(self) -> Option<u64> {
        match self {
            Self::Answered | Self::Edited | Self::Reported | Self::Appealed | Self::Waiting => None,
            Self::Pending => Some(WAITING_MAX),
            Self::Published | Self::Rejected | Self::Spam | Self::Hidden | Self::Trash => Some(COUNT_MAX),
        }
    }

    /// An unknown code is the queue.
    pub fn of(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|view| view.code() == code)
            .unwrap_or_default()
    }

    /// Stands among the others only while it holds something: few are the days on which it does.
    pub fn is_rare(self) -> bool {
        matches!(self, Self::Edited | Self::Appealed)
    }

    /// The one state all its comments have, where it is simply that.
    pub fn status(self) -> Option<Status> {
        match self {
            Self::Pending
            | Self::Answered
            | Self::Edited
            | Self::Reported
            | Self::Appealed
            | Self::Waiting => None,
            Self::Published => Some(Status::Published),
            Self::Rejected => Some(Status::Rejected),
            Self::Spam => Some(Status::Spam),
            Self::Hidden => Some(Status::Hidden),
            Self::Trash => Some(Status::Trashed),
        }
    }
}

/// What somebody came to the desk for from the thread they were reading: that fold is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    Ask,
    Edit,
}

impl Errand {
    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Edit => "edit",
        }
    }

    pub fn of(code: &str) -> Option<Self> {
        [Self::Ask, Self::Edit]
            .into_iter()
            .find(|errand| errand.code() == code)
    }
}

/// Why a decision did not happen, for the notice above the desk.
#[derive(Clone, Debug)]
pub enum Refused {
    Already {
        by: Option<String>,
        status: Status,
        at: Option<Moment>,
    },
    NotAllowed(NotAllowed),
    /// The question was answered, settled or taken back meanwhile.
    QuestionMoved,
    /// An answer is asked about at most so often.
    AskedOnceMore,
    /// The form says no; its fields say why.
    Form,
    CannotUndo,
    AlreadyUndone,
    EditGone,
    NoteGone,
    /// Nobody asks for a second look any more.
    AppealGone,
    LabelGone,
    /// Nobody reports it any more.
    ReportsGone,
    /// The thread stands otherwise than when it was looked at.
    ThreadMoved,
    /// A decision on many, without any.
    NoneChosen,
    /// More than can be decided on at once.
    TooManyChosen,
    /// A decision on many that no comment was left for.
    NoneLeft,
    /// Nothing of where they came from was chosen, or is known.
    NothingToBlock,
}

/// Leaves the first `most` of `all`; whether there were more.
fn cut<T>(all: &mut Vec<T>, most: u64) -> bool {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = all.len() > most;
    all.truncate(most);
    more
}

/// Behind which comment a page begins: its moment at the desk (or of sending) and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub at: Moment,
    pub id: i64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.at.0, self.id)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('-').ok_or(())?;
        Ok(Self {
            at: Moment(at.parse().map_err(|_| ())?),
            id: id.parse().map_err(|_| ())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_address_bar() {
        let cursor = Cursor {
            at: Moment(12),
            id: 7,
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("nonsense".parse::<Cursor>(), Err(()));
    }
}
