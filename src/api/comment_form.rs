//! Comments and affiliations as programs send them. They become the forms that readers fill in, so
//! that one list of checks serves both.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::affiliation::form::StatementForm;
use crate::affiliation::{Capacity, Connection, ConnectionKind, Statement, Visibility, YouAre};
use crate::comments::form::CommentForm;
use crate::ids::CommentId;

/// A comment to be sent.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// Wanted of readers; with a token the person's byline signs.
    #[schema(max_length = 80)]
    pub name: Option<String>,
    /// Never shown.
    #[schema(max_length = 254)]
    pub email: Option<String>,
    #[schema(max_length = 300)]
    pub website: Option<String>,
    #[schema(min_length = 1, max_length = 16384)]
    pub body_markdown: String,
    /// The published comment it answers.
    pub parent_id: Option<CommentId>,
    pub affiliation: Option<NewAffiliation>,
}

/// Where the writer stands, by their own account.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAffiliation {
    pub you_are: Option<YouAre>,
    /// What that is, in a few words, for `other`.
    #[schema(max_length = 40)]
    pub other: Option<String>,
    #[schema(max_items = 3)]
    pub connections: Option<Vec<NewConnection>>,
    #[schema(max_length = 60)]
    pub organisation: Option<String>,
    #[schema(max_length = 40)]
    pub role: Option<String>,
    #[schema(max_length = 60)]
    pub on_behalf_of: Option<String>,
    #[schema(max_length = 200)]
    pub note: Option<String>,
    /// `personal` when left out.
    pub capacity: Option<Capacity>,
    /// `public` when left out.
    pub visibility: Option<Visibility>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConnection {
    pub kind: ConnectionKind,
    /// With what; left out with `none` and `declined`.
    #[schema(max_length = 60)]
    pub about: Option<String>,
    /// Until when, for `used_to`.
    pub year: Option<i16>,
}

impl NewComment {
    /// The form a reader would have sent.
    pub fn form(self) -> CommentForm {
        let stated = self
            .affiliation
            .map(|said| StatementForm::of(&said.statement()))
            .unwrap_or_default();
        CommentForm {
            name: self.name.unwrap_or_default(),
            email: self.email.unwrap_or_default(),
            website: self.website.unwrap_or_default(),
            body: self.body_markdown,
            parent: self.parent_id.map(|id| id.to_string()).unwrap_or_default(),
            affiliation_you_are: stated.affiliation_you_are,
            affiliation_other: stated.affiliation_other,
            affiliation_kind: stated.affiliation_kind,
            affiliation_about: stated.affiliation_about,
            affiliation_year: stated.affiliation_year,
            affiliation_organisation: stated.affiliation_organisation,
            affiliation_role: stated.affiliation_role,
            affiliation_on_behalf_of: stated.affiliation_on_behalf_of,
            affiliation_note: stated.affiliation_note,
            affiliation_capacity: stated.affiliation_capacity,
            affiliation_visibility: stated.affiliation_visibility,
            ..CommentForm::default()
        }
    }
}

impl NewAffiliation {
    fn statement(self) -> Statement {
        let connections = self.connections.unwrap_or_default().into_iter();
        Statement {
            you_are: self.you_are,
            other: self.other.unwrap_or_default(),
            connections: connections
                .map(|connection| Connection {
                    kind: connection.kind,
                    about: connection.about,
                    year: connection.year,
                    typed: false,
                })
                .collect(),
            organisation: self.organisation.unwrap_or_default(),
            role: self.role.unwrap_or_default(),
            on_behalf_of: self.on_behalf_of.unwrap_or_default(),
            note: self.note.unwrap_or_default(),
            capacity: self.capacity.unwrap_or_default(),
            visibility: self.visibility.unwrap_or_default(),
        }
    }
}

/// The API's name for a field of the comment form.
pub fn name(field: &str) -> &str {
    match field {
        "body" => "body_markdown",
        "parent" => "parent_id",
        "affiliation_you_are" => "affiliation.you_are",
        "affiliation_other" => "affiliation.other",
        "affiliation_kind" | "affiliation_about" | "affiliation_year" => "affiliation.connections",
        "affiliation_organisation" => "affiliation.organisation",
        "affiliation_role" => "affiliation.role",
        "affiliation_on_behalf_of" => "affiliation.on_behalf_of",
        "affiliation_note" => "affiliation.note",
        other => other,
    }
}
