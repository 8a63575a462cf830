//! The picture a post opens with: one of ours, and what it shows.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr};

use super::entity::post;
use crate::media;
use crate::text::{Picture, files_named};

/// Letters of a hash.
const HASH: usize = 64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub picture: Picture,
    /// What it shows, for who does not see it; empty where that says nothing.
    pub alt: String,
}

/// As it was chosen: the hash of one of our pictures, empty for none, and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedCover {
    pub hash: String,
    pub alt: String,
}

impl Cover {
    /// The cover of `row`, if its picture is one of `pictures`.
    pub fn of(row: &post::Model, pictures: &[Picture]) -> Option<Self> {
        let picture = pictures.iter().find(|picture| picture.hash == row.cover)?;
        Some(Self {
            picture: picture.clone(),
            alt: row.cover_alt.clone(),
        })
    }
}

/// The pictures of these covers by their hash; no query where there is none.
///
/// # Errors
/// When the database fails.
pub async fn pictures(
    db: &impl ConnectionTrait,
    covers: impl IntoIterator<Item = &str>,
) -> Result<HashMap<String, Picture>, DbErr> {
    let hashes: Vec<&str> = covers.into_iter().filter(|hash| !hash.is_empty()).collect();
    let pictures = media::read::shown_named(db, hashes).await?.pictures;
    Ok(pictures
        .into_iter()
        .map(|picture| (picture.hash.clone(), picture))
        .collect())
}

/// What the file of a cover is called; empty where there is none.
///
/// # Errors
/// When the database fails.
pub async fn name(db: &impl ConnectionTrait, hash: &str) -> Result<String, DbErr> {
    if hash.is_empty() {
        return Ok(String::new());
    }
    let file = media::read::named(db, hash).await?;
    Ok(file.map(|file| file.name).unwrap_or_default())
}

/// The hash that was typed, alone or as the address of a picture.
pub fn hash(typed: &str) -> Option<String> {
    let is_hash = typed.len() == HASH && typed.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash {
        return Some(typed.to_lowercase());
    }
    files_named(typed).first().map(|hash| (*hash).to_owned())
}
