//! What the owner changes while the program runs: rows of `settings`, read together as `Settings`.
//! What the machine needs to know is `config.rs`; the pages are `owner/`, above the features whose texts and
//! pictures they choose from.

pub mod change;
pub mod colour;
pub mod entity;
pub mod looks;
pub mod read;
pub mod reasons;
pub mod rule_change_entity;
pub mod rule_changes;
pub mod rule_entity;
pub mod rules;
pub mod save;
pub mod trust;
pub mod writing;

use jiff::tz::TimeZone;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::looks::{Home, Looks, NavLink};
use crate::jobs::Job;
use crate::words::Language;

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
    /// Of readers' pages, feeds and mail; and of the team's pages, but for who chose another.
    pub language: Language,
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
    /// Posts take no more comments so many days after they appeared; 0 for never.
    pub close_after_days: u64,
    /// Readers see under each post how many of its comments were kept out, and why.
    pub moderation_summary: bool,
    /// Why comments are rejected, one reason a line; empty for the usual ones (`reasons.rs`).
    pub reject_reasons: String,
    /// Where who finds a hole in the site may say so (`mailto:` or `https:`); empty for nowhere.
    pub security_contact: String,
    /// The hub that is told which feeds have changed (WebSub); empty for none.
    pub hub: String,
    /// The pages that a post links to are told so (Webmention).
    pub tells_linked: bool,
    pub home: Home,
    /// The links in the header, in their order; none for the usual ones.
    pub navigation: Vec<NavLink>,
    /// What stands at the end of every page, in Markdown; may be empty.
    pub footer: String,
    pub looks: Looks,
    /// What is expected of comments, in Markdown; stands by the form. May be empty.
    pub comment_policy: String,
    /// Nobody of the team gets on without a second step of their log-in.
    pub second_step_required: bool,
    /// How a new post takes comments, by the code of `posts::CommentPolicy`; empty for openly.
    pub new_posts_take: String,
    pub affiliation: Affiliation,
    pub screening: Screening,
    pub writing: writing::Writing,
}

/// The language has changed: the words of ours within posts are to be written in it.
#[derive(Debug, Serialize, Deserialize)]
pub struct LanguageChanged {}

impl Job for LanguageChanged {
    const KIND: &'static str = "settings.language_changed";
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

/// What the owner has decided about screening; what a rule means is `screening/own.rs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    /// So many published comments make a person trusted.
    pub trust_after: u64,
    /// In their order.
    pub rules: Vec<rule_entity::Model>,
}

impl Default for Screening {
    fn default() -> Self {
        Self {
            trust_after: 1,
            rules: Vec::new(),
        }
    }
}

/// Whether a rule counts. One that was removed stays, so that what it once held can still say why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum RuleState {
    #[sea_orm(string_value = "on")]
    On,
    #[sea_orm(string_value = "off")]
    Off,
    #[sea_orm(string_value = "removed")]
    Removed,
}

impl RuleState {
    /// The code in forms and in the history.
    pub fn code(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Removed => "removed",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            language: Language::default(),
            time_zone: TimeZone::UTC,
            hold: Hold::Everything,
            edit_window_minutes: 15,
            hide_after_reports: 3,
            mail_decisions: false,
            close_after_days: 0,
            moderation_summary: false,
            reject_reasons: String::new(),
            security_contact: String::new(),
            hub: String::new(),
            tells_linked: true,
            home: Home::default(),
            navigation: Vec::new(),
            footer: String::new(),
            looks: Looks::default(),
            comment_policy: String::new(),
            second_step_required: false,
            new_posts_take: String::new(),
            affiliation: Affiliation::default(),
            screening: Screening::default(),
            writing: writing::Writing::default(),
        }
    }
}

/// Longest edit window: a day, in minutes.
pub const EDIT_WINDOW_MAX: u64 = 24 * 60;

/// The most reports of one comment that can be asked for before it is hidden; more are not taken in.
pub const HIDE_AFTER_MAX: u64 = 20;

/// The most published comments that can be asked for before somebody is trusted.
pub const TRUST_AFTER_MAX: u64 = 100;
/// The longest time after which comments close: ten years, in days.
pub const CLOSE_AFTER_MAX: u64 = 3650;

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
    Language,
    TimeZone,
    Hold,
    EditWindowMinutes,
    HideAfterReports,
    MailDecisions,
    CloseAfterDays,
    ModerationSummary,
    RejectReasons,
    SecurityContact,
    Hub,
    TellsLinked,
    HomeStyle,
    HomePage,
    PerPage,
    /// As JSON, as `logo` is.
    Navigation,
    Footer,
    Accent,
    Css,
    Logo,
    CommentPolicy,
    NewPostsTake,
    SecondStepRequired,
    /// So many published comments make a person trusted.
    TrustAfter,
    AffiliationChips,
    AffiliationWording,
    AffiliationQuestions,
    AffiliationRules,
    Standfirst,
    PeertubeHosts,
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
            Self::Language => "language",
            Self::TimeZone => "time_zone",
            Self::Hold => "hold",
            Self::EditWindowMinutes => "edit_window_minutes",
            Self::HideAfterReports => "hide_after_reports",
            Self::MailDecisions => "mail_decisions",
            Self::CloseAfterDays => "close_after_days",
            Self::ModerationSummary => "moderation_summary",
            Self::RejectReasons => "reject_reasons",
            Self::SecurityContact => "security_contact",
            // A trigger asks for it by this name (migration m0049).
            Self::Hub => "websub_hub",
            Self::TellsLinked => "tells_linked",
            Self::HomeStyle => "home_style",
            Self::HomePage => "home_page",
            Self::PerPage => "per_page",
            Self::Navigation => "navigation",
            Self::Footer => "footer",
            Self::Accent => "accent",
            Self::Css => "css",
            Self::Logo => "logo",
            Self::CommentPolicy => "comment_policy",
            Self::NewPostsTake => "new_posts_take",
            Self::SecondStepRequired => "second_step_required",
            Self::TrustAfter => "trust_after",
            Self::AffiliationChips => "affiliation_chips",
            Self::AffiliationWording => "affiliation_wording",
            Self::AffiliationQuestions => "affiliation_questions",
            Self::AffiliationRules => "affiliation_rules",
            Self::Standfirst => "standfirst",
            Self::PeertubeHosts => "peertube_hosts",
            Self::SpamForgotten => "spam_forgotten",
            Self::SetUpAt => "set_up_at",
        }
    }
}
