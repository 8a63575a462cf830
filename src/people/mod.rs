//! The team: accounts with a role, and the bylines readers see. What a role may do is said here and
//! nowhere else.

pub mod account_form;
pub mod account_pages;
pub mod account_views;
pub mod byline_views;
pub mod change_byline;
pub mod change_email;
pub mod change_language;
pub mod device;
pub mod end_sessions;
pub mod entity;
pub mod find;
pub mod form;
pub mod invitation_pages;
pub mod invitation_views;
pub mod invitations;
pub mod invite;
pub mod language_views;
pub mod link;
pub mod log_in;
pub mod manage;
pub mod notify;
pub mod own_form;
pub mod own_pages;
pub mod own_views;
pub mod pages;
pub mod password;
pub mod person_pages;
pub mod person_views;
pub mod qr_views;
pub mod reset_pages;
pub mod reset_password;
pub mod reset_views;
pub mod second_factor;
pub mod second_factor_pages;
pub mod second_factor_views;
pub mod second_step_pages;
pub mod seen;
pub mod session;
pub mod sessions_pages;
pub mod sessions_views;
pub mod set_up;
pub mod shared;
pub mod shared_pages;
pub mod shared_views;
pub mod sign_as;
pub mod team;
pub mod team_form;
pub mod team_pages;
pub mod team_views;
pub mod team_words;
pub mod tokens;
pub mod tokens_pages;
pub mod tokens_views;
pub mod views;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::words::Language;

/// Longest name, in characters after NFC.
pub const NAME_MAX: usize = 80;
/// Longest title of a byline.
pub const TITLE_MAX: usize = 80;
/// Longest organisation of a byline.
pub const ORGANISATION_MAX: usize = 60;
/// Longest bio and statement of interests of a byline.
pub const BIO_MAX: usize = 500;
pub const INTERESTS_MAX: usize = 500;
/// Longest e-mail address (RFC 5321 leaves 254 usable).
pub const EMAIL_MAX: usize = 254;
/// Shortest password, in characters.
pub const PASSWORD_MIN: usize = 12;
/// Longest password, in bytes.
pub const PASSWORD_MAX: usize = 1024;

/// What someone of the team may do; each role is described where it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes and submits for approval; sees only own posts' threads.
    #[sea_orm(string_value = "contributor")]
    Contributor,
    /// Publishes, and moderates own posts' threads.
    #[sea_orm(string_value = "author")]
    Author,
    /// Moderates everything.
    #[sea_orm(string_value = "moderator")]
    Moderator,
    /// Publishes and moderates everything.
    #[sea_orm(string_value = "editor")]
    Editor,
    /// Also runs the site.
    #[sea_orm(string_value = "owner")]
    Owner,
}

impl Role {
    pub const ALL: [Self; 5] = [
        Self::Contributor,
        Self::Author,
        Self::Moderator,
        Self::Editor,
        Self::Owner,
    ];

    /// The code in forms, on the command line and in the history.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Author => "author",
            Self::Moderator => "moderator",
            Self::Editor => "editor",
            Self::Owner => "owner",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Decides on comments anywhere.
    pub fn moderates(self) -> bool {
        matches!(self, Self::Moderator | Self::Editor | Self::Owner)
    }

    /// Decides on comments, be it only under own posts.
    pub fn decides(self) -> bool {
        self.moderates() || matches!(self, Self::Author)
    }

    /// Writes, edits and publishes anyone's posts.
    pub fn edits(self) -> bool {
        matches!(self, Self::Editor | Self::Owner)
    }

    /// Publishes own posts.
    pub fn publishes(self) -> bool {
        matches!(self, Self::Author | Self::Editor | Self::Owner)
    }

    /// Writes posts at all.
    pub fn writes(self) -> bool {
        !matches!(self, Self::Moderator)
    }

    /// Runs the site: settings, people.
    pub fn owns(self) -> bool {
        matches!(self, Self::Owner)
    }
}

/// What a token lets a program do, within what its person may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Looks: drafts, the queue, the history.
    #[sea_orm(string_value = "read")]
    Read,
    /// Also writes posts, and comments as its person.
    #[sea_orm(string_value = "write")]
    Write,
    /// Also decides on comments and settles affiliations.
    #[sea_orm(string_value = "moderate")]
    Moderate,
    /// Everything its person may do.
    #[sea_orm(string_value = "admin")]
    Admin,
}

impl Scope {
    pub const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Moderate, Self::Admin];

    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Moderate => "moderate",
            Self::Admin => "admin",
        }
    }

    /// Whether a token of this scope may do what asks for `wanted`. Writing and moderating do not
    /// include one another.
    pub fn covers(self, wanted: Self) -> bool {
        self == wanted || self == Self::Admin || wanted == Self::Read
    }
}

/// Someone of the team who is logged in, or acts through the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The byline that signs their replies and questions unless they choose another.
    pub byline: Option<Byline>,
    /// When they were last here, to the hour.
    pub seen_at: Option<Moment>,
    /// In which they see the team's pages; `None`: in that of the blog.
    pub language: Option<Language>,
}

/// Who readers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    pub id: BylineId,
    pub slug: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
}

impl From<entity::byline::Model> for Byline {
    fn from(row: entity::byline::Model) -> Self {
        Self {
            id: row.id,
            slug: row.slug,
            name: row.name,
            title: row.title,
            organisation: row.organisation,
            bio: row.bio,
            interests: row.interests,
        }
    }
}

/// What the interests of a byline or a post said before, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct InterestsHistory(pub Vec<PastInterests>);

impl InterestsHistory {
    /// The same, and `text` was stated until then.
    pub fn with(mut self, text: &str, until: Moment) -> Self {
        self.0.push(PastInterests {
            until,
            text: text.to_owned(),
        });
        self
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastInterests {
    pub until: Moment,
    pub text: String,
}

/// An e-mail address as it is stored and compared: trimmed, in lower case; `None` when it can't be one.
pub fn email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (local, domain) = email.rsplit_once('@')?;
    let plausible = !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && email.chars().count() <= EMAIL_MAX
        && !email
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"'));
    plausible.then_some(email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_covers_looking_and_itself() {
        let covered = |scope: Scope| Scope::ALL.map(|wanted| scope.covers(wanted));
        assert_eq!(covered(Scope::Read), [true, false, false, false]);
        assert_eq!(covered(Scope::Write), [true, true, false, false]);
        assert_eq!(covered(Scope::Moderate), [true, false, true, false]);
        assert_eq!(covered(Scope::Admin), [true; 4]);
    }

    #[test]
    fn an_address_is_compared_in_lower_case_and_must_be_plausible() {
        assert_eq!(email(" Dana@Example.ORG "), Some("dana@example.org".to_owned()));
        for wrong in [
            "dana",
            "@example.org",
            "dana@localhost",
            "a b@example.org",
            "a@example.org, b@example.org",
        ] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }
}
