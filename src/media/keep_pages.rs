//! From a file that was sent to one that is kept: what it is, written anew where it is a picture, put
//! into its folder, then into the list. The work is done beside the threads that answer readers, one
//! picture at a time.

use std::io::{self, ErrorKind};

use anyhow::Context as _;

use super::add::{self, Added, New};
use super::{Kind, Unfit, Words, plain_name};
use crate::app::App;
use crate::files::{self, Files, Name};
use crate::people::Person;
use crate::pictures;
use crate::recordings;
use crate::text;
use crate::web::error::{Error, Refusal, Result};
use crate::web::upload::Sent;

/// What is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    Everything,
    /// What a post shows: pictures, recordings and captions.
    Shown,
    Pictures,
}

/// What became of a file.
#[derive(Clone, Debug)]
pub enum Kept {
    There(File),
    Unfit { name: String, why: Unfit },
}

impl Kept {
    /// No file came along.
    pub fn nothing() -> Self {
        Self::Unfit {
            name: String::new(),
            why: Unfit::Nothing,
        }
    }
}

/// A file that is kept.
#[derive(Clone, Debug)]
pub struct File {
    pub added: Added,
    pub new: New,
}

/// Keeps a file with what is said of it.
///
/// # Errors
/// When the disk or the database fails; what is wrong with the file itself is no error.
pub async fn keep(app: &App, person: &Person, sent: Sent, words: Words<'_>, take: Take) -> Result<Kept> {
    let name = plain_name(&sent.name);
    let unfit = |why| Kept::Unfit {
        name: name.clone(),
        why,
    };
    let Some(bytes) = sent.bytes else {
        return Ok(unfit(Unfit::TooLarge));
    };
    if bytes.is_empty() {
        return Ok(unfit(Unfit::Empty));
    }
    let stored = {
        let _turn = app.files.turn().await;
        let files = app.files.clone();
        tokio::task::spawn_blocking(move || store(&files, bytes.into(), take))
            .await
            .context("a picture can't be worked on")?
            .map_err(no_room)?
    };
    let mut new = match stored {
        Ok(new) => new,
        Err(why) => return Ok(unfit(why)),
    };
    new.name = name;
    new.alt = text::line(words.alt).chars().take(super::ALT_MAX).collect();
    new.decorative = words.decorative && new.kind.is_picture();
    let tx = app.db.begin_write().await?;
    let added = add::add(&tx, &new, person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Kept::There(File { added, new }))
}

/// Files first, the row afterwards: what has a row is there.
fn store(files: &Files, bytes: Vec<u8>, take: Take) -> anyhow::Result<Result<New, Unfit>> {
    match pictures::coding(&bytes) {
        Some(coding) => match pictures::make(bytes, coding) {
            Ok(made) => store_picture(files, &made).map(Ok),
            Err(refused) => Ok(Err(Unfit::Picture(refused))),
        },
        None => match other(&bytes, take) {
            Ok(new) => store_other(files, new, &bytes).map(Ok),
            Err(why) => Ok(Err(why)),
        },
    }
}

/// What is no picture, as far as it is taken.
fn other(bytes: &[u8], take: Take) -> Result<New, Unfit> {
    if take == Take::Pictures {
        return Err(Unfit::NoPicture);
    }
    let seen = recordings::seen(bytes);
    let kind = seen.map_or_else(|| Kind::of_other(bytes), |seen| seen.coding.into());
    if take == Take::Shown && kind.is_download() {
        return Err(Unfit::NotShown);
    }
    Ok(New {
        kind,
        width: seen.map_or(0, |seen| seen.width),
        height: seen.map_or(0, |seen| seen.height),
        bytes: bytes.len(),
        ..New::named(files::hash(bytes))
    })
}

fn store_picture(files: &Files, made: &pictures::Made) -> anyhow::Result<New> {
    let kind = Kind::from(made.coding);
    let hash = files::hash(&made.whole);
    let name = |width| Name {
        hash: &hash,
        width,
        extension: kind.extension(),
    };
    for (width, bytes) in &made.narrower {
        files.put(&name(Some(*width)), bytes)?;
    }
    files.put(&name(None), &made.whole)?;
    Ok(New {
        kind,
        width: made.width,
        height: made.height,
        bytes: made.whole.len(),
        ..New::named(hash.clone())
    })
}

fn store_other(files: &Files, new: New, bytes: &[u8]) -> anyhow::Result<New> {
    let name = Name {
        hash: &new.hash,
        width: None,
        extension: new.kind.extension(),
    };
    files.put(&name, bytes)?;
    Ok(new)
}

/// A full disk is said as such.
fn no_room(error: anyhow::Error) -> Error {
    let is_full = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| matches!(cause.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded));
    if is_full {
        tracing::warn!("there is no room for a file");
        Refusal::NotStored.into()
    } else {
        error.into()
    }
}
