//! How much of each post stands on the home page besides what every list shows: how it begins, or all of it.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::entity::post;
use super::lists::Entry;
use crate::ids::PostId;
use crate::media;
use crate::media::read::Shown;
use crate::settings::looks::HomeStyle;
use crate::text::{self, SafeHtml};

/// So much of a text is how it begins at most, in characters.
const BEGINS: usize = 320;

/// So much is enough where a paragraph ends, in bytes.
const ENOUGH: usize = 120;

/// What is shown of the texts.
#[derive(Clone, Debug)]
pub enum Texts {
    /// Whom the posts are for and why, as in every list.
    None,
    /// The titles alone.
    Titles,
    Begin(HashMap<PostId, String>),
    /// As they stand on their own pages, with what is known of our own pictures and recordings in each.
    Whole(HashMap<PostId, (SafeHtml, Shown)>),
}

/// The texts of `entries` as `style` wants them: one query, and one for the files of each whole text that
/// has any.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, style: HomeStyle, entries: &[Entry]) -> Result<Texts, DbErr> {
    let posts: Vec<PostId> = entries.iter().map(|entry| entry.id).collect();
    match style {
        HomeStyle::Summaries => Ok(Texts::None),
        HomeStyle::Titles => Ok(Texts::Titles),
        HomeStyle::Excerpts => {
            let rows: Vec<(PostId, String)> = column(db, posts, post::Column::Plain).await?;
            let begins = rows.into_iter().map(|(id, plain)| (id, begin(&plain)));
            Ok(Texts::Begin(begins.collect()))
        }
        HomeStyle::Full => {
            let rows: Vec<(PostId, SafeHtml)> = column(db, posts, post::Column::Html).await?;
            let mut whole = HashMap::new();
            for (id, html) in rows {
                let shown = media::read::shown(db, &html).await?;
                whole.insert(id, (html, shown));
            }
            Ok(Texts::Whole(whole))
        }
    }
}

/// How a text begins: its first paragraph, and more only where that is short, so that no heading and no
/// table runs on in the middle of a line.
fn begin(plain: &str) -> String {
    let mut ends = plain.match_indices("\n\n").map(|(at, _)| at);
    let end = ends.find(|at| *at >= ENOUGH).unwrap_or(plain.len());
    text::shorten(&plain[..end], BEGINS)
}

async fn column<T: sea_orm::TryGetable>(
    db: &impl ConnectionTrait,
    posts: Vec<PostId>,
    column: post::Column,
) -> Result<Vec<(PostId, T)>, DbErr> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    post::Entity::find()
        .select_only()
        .columns([post::Column::Id, column])
        .filter(post::Column::Id.is_in(posts))
        .into_tuple()
        .all(db)
        .await
}
