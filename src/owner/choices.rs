//! What some settings are chosen from: the pages that stand by themselves, and the pictures.

use sea_orm::{ConnectionTrait, DbErr};

use super::Part;
use crate::clock::Moment;
use crate::media::entity::media;
use crate::media::{list, read};
use crate::posts::lists::{self, Line};
use crate::settings::Settings;

/// So many of the newest files are looked through for pictures.
const FILES: u64 = 48;

/// What a part is chosen from; nothing for a part that needs nothing.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// By title.
    pub pages: Vec<Line>,
    /// The one that is the logo first, then the newest.
    pub pictures: Vec<media::Model>,
}

/// What `part` is chosen from at `now`.
///
/// # Errors
/// When the database fails.
pub async fn choices(
    db: &impl ConnectionTrait,
    part: Part,
    settings: &Settings,
    now: Moment,
) -> Result<Choices, DbErr> {
    match part {
        Part::Home | Part::Frame => Ok(Choices {
            pages: lists::by_themselves(db, now).await?,
            ..Choices::default()
        }),
        Part::Looks => Ok(Choices {
            pictures: pictures(db, settings).await?,
            ..Choices::default()
        }),
        Part::Blog | Part::Comments | Part::Writing | Part::Team => Ok(Choices::default()),
    }
}

async fn pictures(db: &impl ConnectionTrait, settings: &Settings) -> Result<Vec<media::Model>, DbErr> {
    let current = match &settings.looks.logo {
        Some(logo) => read::named(db, &logo.hash).await?,
        None => None,
    };
    let newest = list::newest(db, None, None, FILES).await?;
    let others = newest.into_iter().filter(|file| file.kind.is_picture());
    let others = others.filter(|file| current.as_ref().is_none_or(|current| current.id != file.id));
    Ok(current.iter().cloned().chain(others).collect())
}
