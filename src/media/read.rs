//! One file, by its id or its name; what is known of those in a text; what is known of a folder.
//! The list is `list.rs`.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::Kind;
use super::entity::media::{Column, Entity, Model};
use crate::ids::{MediaId, PersonId};
use crate::text::{self, Picture, Plays, Recording, SafeHtml};

/// Most files of one text that are looked up.
const MOST: usize = 500;

/// Pictures to choose from.
const OFFERED: u64 = 11;

/// Hashes that are asked for at a time.
const AT_ONCE: usize = 500;

/// A file by its id, in the bin or not.
///
/// # Errors
/// When the database fails.
pub async fn file(db: &impl ConnectionTrait, id: MediaId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The file of this name, in the bin or not.
///
/// # Errors
/// When the database fails.
pub async fn named(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Hash.eq(hash)).one(db).await
}

/// What is known of the files that a text shows.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub pictures: Vec<Picture>,
    pub recordings: Vec<Recording>,
}

/// What is known of the pictures and recordings in `html`; no query for a text without any of ours. What is
/// known of a file never changes, so a page that shows it is as true as its post.
///
/// # Errors
/// When the database fails.
pub async fn shown(db: &impl ConnectionTrait, html: &SafeHtml) -> Result<Shown, DbErr> {
    shown_named(db, text::files_named(html.as_str())).await
}

/// What is known of the files of these names, as far as a text can show them; no query for none.
///
/// # Errors
/// When the database fails.
pub async fn shown_named(db: &impl ConnectionTrait, hashes: Vec<&str>) -> Result<Shown, DbErr> {
    if hashes.is_empty() {
        return Ok(Shown::default());
    }
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([
            Column::Hash,
            Column::Kind,
            Column::Width,
            Column::Height,
            Column::Bytes,
        ])
        .filter(Column::Hash.is_in(hashes.into_iter().take(MOST)))
        .into_tuple()
        .all(db)
        .await?;
    let mut shown = Shown::default();
    for row in rows {
        match row.1.plays() {
            Some(plays) => shown.recordings.push(recording(row, plays)),
            None if row.1.is_picture() => shown.pictures.push(picture(row)),
            None => {}
        }
    }
    Ok(shown)
}

/// The pictures of these names that are decorations; no query for none.
///
/// # Errors
/// When the database fails.
pub async fn decorations(db: &impl ConnectionTrait, hashes: Vec<&str>) -> Result<Vec<String>, DbErr> {
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find()
        .select_only()
        .column(Column::Hash)
        .filter(Column::Hash.is_in(hashes.into_iter().take(MOST)))
        .filter(Column::Decorative.eq(true))
        .into_tuple()
        .all(db)
        .await
}

/// Name, kind, width, height and bytes.
type Row = (String, Kind, i64, i64, i64);

/// A picture that can be chosen.
#[derive(Clone, Debug)]
pub struct Offered {
    pub picture: Picture,
    /// What it shows, as the list of pictures says it.
    pub alt: String,
    pub name: String,
    pub decorative: bool,
}

/// The newest pictures of `person`, or of everybody, and the one under `chosen` in front of them if it is
/// none of these.
///
/// # Errors
/// When the database fails.
pub async fn offered(
    db: &impl ConnectionTrait,
    person: Option<PersonId>,
    chosen: &str,
) -> Result<Vec<Offered>, DbErr> {
    let own = person.map_or_else(Condition::all, |person| {
        Condition::all().add(Column::PersonId.eq(person))
    });
    let mut rows = Entity::find()
        .filter(own)
        .filter(Column::Kind.is_in(Kind::PICTURES))
        .filter(Column::TrashedAt.is_null())
        .order_by_desc(Column::Id)
        .limit(OFFERED)
        .all(db)
        .await?;
    if !chosen.is_empty() && rows.iter().all(|row| row.hash != chosen) {
        let other = named(db, chosen).await?.filter(|row| row.kind.is_picture());
        rows.splice(0..0, other);
    }
    let offered = |row: Model| Offered {
        picture: picture((row.hash, row.kind, row.width, row.height, row.bytes)),
        alt: row.alt,
        name: row.name,
        decorative: row.decorative,
    };
    Ok(rows.into_iter().map(offered).collect())
}

fn picture((hash, kind, width, height, _): Row) -> Picture {
    let width = u32::try_from(width).unwrap_or(0);
    Picture {
        hash,
        width,
        height: u32::try_from(height).unwrap_or(0),
        widths: kind.widths(width),
    }
}

fn recording((hash, kind, width, height, bytes): Row, plays: Plays) -> Recording {
    Recording {
        hash,
        plays,
        content_type: kind.content_type(),
        width: u32::try_from(width).unwrap_or(0),
        height: u32::try_from(height).unwrap_or(0),
        bytes: u64::try_from(bytes).unwrap_or(0),
    }
}

/// Which of these hashes have no row: their files belong to nothing.
///
/// # Errors
/// When the database fails.
pub async fn without_row(db: &impl ConnectionTrait, hashes: Vec<String>) -> Result<Vec<String>, DbErr> {
    let mut known: HashSet<String> = HashSet::new();
    for some in hashes.chunks(AT_ONCE) {
        let rows: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Hash)
            .filter(Column::Hash.is_in(some))
            .into_tuple()
            .all(db)
            .await?;
        known.extend(rows);
    }
    Ok(hashes.into_iter().filter(|hash| !known.contains(hash)).collect())
}
