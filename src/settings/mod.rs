//! What the owner changes while the program runs: rows of `settings`, read together as `Settings`.
//! What the machine needs to know is `config.rs`; the page is `people/settings_pages.rs`, because only an
//! owner may open it.

pub mod change;
pub mod entity;
pub mod read;
pub mod reasons;
pub mod save;

use jiff::tz::TimeZone;

/// Longest title of the blog, in characters.
pub const TITLE_MAX: usize = 200;
/// Longest description of the blog.
pub const DESCRIPTION_MAX: usize = 500;

/// The site's settings with their defaults filled in.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The blog's title; empty until it has been set up.
    pub title: String,
    /// One sentence under the title.
    pub description: String,
    /// In which dates are shown.
    pub time_zone: TimeZone,
    /// Which comments wait for a person.
    pub hold: Hold,
    /// How long a reader may edit a comment after sending it, in minutes.
    pub edit_window_minutes: u64,
    /// So many networks that report a comment hide it until a moderator has looked; 0 for never.
    pub hide_after_reports: u64,
    /// A moderator decides on a held comment by the link in the mail about it, without a log-in.
    pub mail_decisions: bool,
    /// Why comments are rejected, one reason a line; empty for the usual ones (`reasons.rs`).
    pub reject_reasons: String,
    pub affiliation: Affiliation,
}

/// What the owner has changed about asking who speaks, as JSON; what it means is
/// `affiliation/custom.rs`. Empty where nothing was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affiliation {
    pub chips: String,
    pub wording: String,
    pub questions: String,
    pub rules: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            time_zone: TimeZone::UTC,
            hold: Hold::Everything,
            edit_window_minutes: 15,
            hide_after_reports: 3,
            mail_decisions: false,
            reject_reasons: String::new(),
            affiliation: Affiliation::default(),
        }
    }
}

/// Longest edit window: a day, in minutes.
pub const EDIT_WINDOW_MAX: u64 = 24 * 60;

/// The most reports of one comment that can be asked for before it is hidden; more are not taken in.
pub const HIDE_AFTER_MAX: u64 = 20;

/// Which comments wait for a person before they appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Every comment.
    Everything,
    /// Only those that a rule of screening holds.
    Suspicious,
}

impl Hold {
    /// The code in forms and in the row.
    pub fn code(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Suspicious => "suspicious",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Everything, Self::Suspicious]
            .into_iter()
            .find(|hold| hold.code() == code)
    }
}

/// The keys of the rows. Never change one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Title,
    Description,
    TimeZone,
    Hold,
    EditWindowMinutes,
    HideAfterReports,
    MailDecisions,
    RejectReasons,
    AffiliationChips,
    AffiliationWording,
    AffiliationQuestions,
    AffiliationRules,
    /// Behind which line of the history decisions teach: everything before was forgotten.
    SpamForgotten,
    /// Set once, by the one-time set-up link.
    SetUpAt,
}

impl Key {
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::TimeZone => "time_zone",
            Self::Hold => "hold",
            Self::EditWindowMinutes => "edit_window_minutes",
            Self::HideAfterReports => "hide_after_reports",
            Self::MailDecisions => "mail_decisions",
            Self::RejectReasons => "reject_reasons",
            Self::AffiliationChips => "affiliation_chips",
            Self::AffiliationWording => "affiliation_wording",
            Self::AffiliationQuestions => "affiliation_questions",
            Self::AffiliationRules => "affiliation_rules",
            Self::SpamForgotten => "spam_forgotten",
            Self::SetUpAt => "set_up_at",
        }
    }
}
