//! Pictures and other files that posts show: uploading, describing, finding and removing them, and
//! serving them to readers. How a picture is read and written is `pictures/`, where files lie is
//! `files.rs`; which posts use a file is told by `posts/` when a text is saved.

pub mod add;
pub mod change;
pub mod entity;
pub mod file_pages;
pub mod file_views;
pub mod form;
pub mod keep_pages;
pub mod list;
pub mod pages;
pub mod read;
pub mod uses;
pub mod views;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

use crate::clock::days;
use crate::ids::PersonId;
use crate::people::Person;
use crate::pictures::{self, Coding, Refused};

/// Most files of one form.
pub const FILES_MAX: usize = 20;
/// Longest name and longest description, in characters.
pub const NAME_MAX: usize = 120;
pub const ALT_MAX: usize = 500;
/// Files on a page of the list.
pub const PAGE_SIZE: u64 = 24;
/// How long what was removed can be brought back.
pub const BIN: Duration = days(30);

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[sea_orm(string_value = "jpeg")]
    Jpeg,
    #[sea_orm(string_value = "png")]
    Png,
    #[sea_orm(string_value = "gif")]
    Gif,
    #[sea_orm(string_value = "webp")]
    WebP,
    #[sea_orm(string_value = "svg")]
    Svg,
    #[sea_orm(string_value = "pdf")]
    Pdf,
    #[sea_orm(string_value = "zip")]
    Zip,
    /// Anything else.
    #[sea_orm(string_value = "other")]
    Other,
}

impl From<Coding> for Kind {
    fn from(coding: Coding) -> Self {
        match coding {
            Coding::Jpeg => Self::Jpeg,
            Coding::Png => Self::Png,
            Coding::Gif => Self::Gif,
            Coding::WebP => Self::WebP,
        }
    }
}

impl Kind {
    /// What something is that is no picture.
    pub fn of_other(bytes: &[u8]) -> Self {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
        if bytes.starts_with(b"%PDF-") {
            Self::Pdf
        } else if bytes.starts_with(b"PK\x03\x04") {
            Self::Zip
        } else if start.contains("<svg") && start.trim_start_matches('\u{feff}').trim_start().starts_with('<')
        {
            Self::Svg
        } else {
            Self::Other
        }
    }

    /// How it was written, of a picture that browsers show; every other kind is a download.
    pub fn coding(self) -> Option<Coding> {
        match self {
            Self::Jpeg => Some(Coding::Jpeg),
            Self::Png => Some(Coding::Png),
            Self::Gif => Some(Coding::Gif),
            Self::WebP => Some(Coding::WebP),
            Self::Svg | Self::Pdf | Self::Zip | Self::Other => None,
        }
    }

    pub fn is_picture(self) -> bool {
        self.coding().is_some()
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Other => "bin",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
            Self::Zip => "application/zip",
            Self::Other => "application/octet-stream",
        }
    }

    /// The narrower widths that a file of this kind and width is kept in.
    pub fn widths(self, width: u32) -> Vec<u32> {
        self.coding()
            .map(|coding| pictures::widths(coding, width).collect())
            .unwrap_or_default()
    }
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No file came along.
    Nothing,
    Empty,
    /// Past `files::FILE_MAX`.
    TooLarge,
    Picture(Refused),
    /// Only pictures are taken here.
    NoPicture,
}

/// Whether this person may describe and remove a file: editors every one, others their own.
pub fn may_change(person: &Person, owner: Option<PersonId>) -> bool {
    person.role.edits() || (person.role.writes() && owner == Some(person.id))
}

/// A name as it is kept: without folders, in one line, not too long.
pub fn plain_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = crate::text::line(last);
    line.chars().take(NAME_MAX).collect()
}

/// What stands in a post for a file, as Markdown: a picture with its description, a link otherwise.
pub fn markdown(kind: Kind, words: &str, address: &str) -> String {
    let words = words.replace(['[', ']', '\\'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if kind.is_picture() {
        format!("![{words}]({address})")
    } else {
        format!("[{words}]({address})")
    }
}
