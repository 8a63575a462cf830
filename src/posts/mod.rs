//! Posts and pages: what an author writes, whom it is for, why it matters to them and who signs it.
//! Their states are `status.rs`, their threads `comments/`, their feeds `feeds/`.

pub mod advice;
pub mod aid_views;
pub mod announce;
pub mod approval_views;
pub mod around;
pub mod arrange;
pub mod arrange_form;
pub mod arrange_pages;
pub mod arrange_views;
pub mod became;
pub mod beside;
pub mod byline_views;
pub mod change;
pub mod choices;
pub mod compare_form;
pub mod cover;
pub mod cover_views;
pub mod discussion;
pub mod discussion_views;
pub mod draw_pages;
pub mod editor_form_views;
pub mod editor_pages;
pub mod editor_views;
pub mod entity;
pub mod filed;
pub mod filed_form;
pub mod form;
pub mod help_views;
pub mod home_views;
pub mod interests_views;
pub mod lang;
pub mod lang_views;
pub mod letters;
pub mod linked;
pub mod list_views;
pub mod lists;
pub mod merge;
pub mod meta_views;
pub mod moved;
pub mod named;
pub mod names_form;
pub mod names_pages;
pub mod names_views;
pub mod notify;
pub mod pages;
pub mod paste_pages;
pub mod picture_pages;
pub mod picture_views;
pub mod policy;
pub mod purge;
pub mod read;
pub mod redirect;
pub mod redirect_pages;
pub mod redirects;
pub mod rename;
pub mod rerender;
pub mod returned;
pub mod review;
pub mod review_pages;
pub mod review_views;
pub mod revise;
pub mod revision_pages;
pub mod revision_views;
pub mod revisions;
pub mod save;
pub mod series;
pub mod series_pages;
pub mod series_views;
pub mod shelf;
pub mod shelf_pages;
pub mod shelf_views;
pub mod standfirst_views;
pub mod state_pages;
mod status;
pub mod stream;
pub mod subjects;
pub mod term;
pub mod terms;
pub mod texts;
pub mod unsaved;
pub mod unsaved_pages;
pub mod unsaved_views;
pub mod untrash;
pub mod views;
pub mod write;
pub mod writing_entity;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::BylineId;
use crate::t;

pub use status::{Change, Status, may_edit, published_or_scheduled, same_minute};

/// Longest title, in characters after NFC; so are the others.
pub const TITLE_MAX: usize = 200;
pub const SUMMARY_MAX: usize = 500;
pub const AUDIENCE_MAX: usize = 200;
pub const WHY_MAX: usize = 500;
pub const INTERESTS_MAX: usize = 500;
pub const SLUG_MAX: usize = 100;
pub const TAG_MAX: usize = 40;
/// Longest name of a subject.
pub const SUBJECT_MAX: usize = 60;
/// Most tags, audiences or subjects of one post.
pub const TERMS_MAX: usize = 20;
/// Most bylines of one post.
pub const BYLINES_MAX: usize = 10;
/// Longest address of where a post appeared first, in characters.
pub const CANONICAL_MAX: usize = 500;
/// Entries of a feed.
pub const FEED_SIZE: u64 = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Part of the blog's stream.
    #[sea_orm(string_value = "post")]
    Post,
    /// Stands by itself, such as "About".
    #[sea_orm(string_value = "page")]
    Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum CommentPolicy {
    #[sea_orm(string_value = "open")]
    Open,
    /// Every comment waits for a person, whatever the site's setting.
    #[sea_orm(string_value = "hold")]
    Hold,
    /// Comments stay readable, no more are taken.
    #[sea_orm(string_value = "closed")]
    Closed,
    /// No thread at all: what there is of it is shown to nobody.
    #[sea_orm(string_value = "off")]
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    #[sea_orm(string_value = "organisation")]
    Organisation,
    #[sea_orm(string_value = "product")]
    Product,
}

/// Who signed a post, as they were when it was published: the first name is the first author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Signature(pub Vec<Signed>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub byline_id: BylineId,
    pub slug: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
}

/// The sentence of whom a post is for as it stands beside the label "For", without a "For" of its own, in English
/// or in the language in use.
pub fn audience_words(audience: &str) -> &str {
    let label = t!("post-for");
    [label.as_str(), "For"]
        .into_iter()
        .find_map(|label| audience.strip_prefix(label)?.strip_prefix(' '))
        .map_or(audience, str::trim_start)
}

/// Minutes it takes to read this many words, at 220 a minute; at least one.
pub fn minutes_to_read(words: i64) -> i64 {
    (words + 110).div_euclid(220).max(1)
}

/// What a post is filed under, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub tags: Vec<String>,
    pub audiences: Vec<String>,
    pub subjects: Vec<NamedSubject>,
    /// The series it is a part of.
    pub series: Option<series::NamedPart>,
}

/// An organisation or product as it was typed; what was left out stays as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSubject {
    pub name: String,
    pub kind: Option<SubjectKind>,
    pub domain: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, spoken_in};

    #[test]
    fn the_label_for_is_not_said_twice() {
        assert_eq!(audience_words("For anyone who signs"), "anyone who signs");
        assert_eq!(audience_words("Foreign traders"), "Foreign traders");
        let german = Language::from_code("de").unwrap();
        for (audience, said) in [
            ("Für alle, die unterschreiben", "alle, die unterschreiben"),
            ("For anyone", "anyone"),
            ("Fürstinnen", "Fürstinnen"),
        ] {
            assert_eq!(spoken_in(german, || audience_words(audience)), said);
        }
    }

    #[test]
    fn reading_takes_at_least_a_minute() {
        assert_eq!([0, 219, 330, 660].map(minutes_to_read), [1, 1, 2, 3]);
    }
}
