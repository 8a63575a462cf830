//! Pictures, recordings and other files that posts show: uploading, describing, finding and removing them, and
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
use crate::recordings;
use crate::text::Plays;

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
    #[sea_orm(string_value = "mp4")]
    Mp4,
    #[sea_orm(string_value = "webm")]
    WebM,
    #[sea_orm(string_value = "m4a")]
    M4a,
    #[sea_orm(string_value = "weba")]
    WebA,
    #[sea_orm(string_value = "mp3")]
    Mp3,
    #[sea_orm(string_value = "ogg")]
    Ogg,
    #[sea_orm(string_value = "wav")]
    Wav,
    /// What is said in a recording, with its times (WebVTT).
    #[sea_orm(string_value = "vtt")]
    Vtt,
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

impl From<recordings::Coding> for Kind {
    fn from(coding: recordings::Coding) -> Self {
        use recordings::Coding;

        match coding {
            Coding::Mp4 => Self::Mp4,
            Coding::WebM => Self::WebM,
            Coding::M4a => Self::M4a,
            Coding::WebA => Self::WebA,
            Coding::Mp3 => Self::Mp3,
            Coding::Ogg => Self::Ogg,
            Coding::Wav => Self::Wav,
        }
    }
}

impl Kind {
    /// What browsers show by themselves.
    pub const PICTURES: [Self; 4] = [Self::Jpeg, Self::Png, Self::Gif, Self::WebP];

    /// What something is that is neither picture nor recording.
    pub fn of_other(bytes: &[u8]) -> Self {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
        if bytes.starts_with(b"%PDF-") {
            Self::Pdf
        } else if bytes.starts_with(b"PK\x03\x04") {
            Self::Zip
        } else if is_captions(bytes) {
            Self::Vtt
        } else if start.contains("<svg") && start.trim_start_matches('\u{feff}').trim_start().starts_with('<')
        {
            Self::Svg
        } else {
            Self::Other
        }
    }

    /// How it was written, of a picture that browsers show.
    pub fn coding(self) -> Option<Coding> {
        match self {
            Self::Jpeg => Some(Coding::Jpeg),
            Self::Png => Some(Coding::Png),
            Self::Gif => Some(Coding::Gif),
            Self::WebP => Some(Coding::WebP),
            _ => None,
        }
    }

    pub fn is_picture(self) -> bool {
        self.coding().is_some()
    }

    /// What browsers play of it, or show while they do.
    pub fn plays(self) -> Option<Plays> {
        match self {
            Self::Mp4 | Self::WebM => Some(Plays::Video),
            Self::M4a | Self::WebA | Self::Mp3 | Self::Ogg | Self::Wav => Some(Plays::Sound),
            Self::Vtt => Some(Plays::Captions),
            _ => None,
        }
    }

    /// Anything but pictures and recordings is only handed out to be kept.
    pub fn is_download(self) -> bool {
        !self.is_picture() && self.plays().is_none()
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Mp4 => "mp4",
            Self::WebM => "webm",
            Self::M4a => "m4a",
            Self::WebA => "weba",
            Self::Mp3 => "mp3",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
            Self::Vtt => "vtt",
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
            Self::Mp4 => "video/mp4",
            Self::WebM => "video/webm",
            Self::M4a => "audio/mp4",
            Self::WebA => "audio/webm",
            Self::Mp3 => "audio/mpeg",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Vtt => "text/vtt; charset=utf-8",
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

/// By its first line (W3C WebVTT, section 4.1).
fn is_captions(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let behind = text.strip_prefix(b"WEBVTT");
    behind.is_some_and(|rest| matches!(rest.first(), None | Some(b' ' | b'\t' | b'\n' | b'\r')))
}

/// What is said of a file for who does not see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// Empty for a decoration.
    pub alt: &'a str,
    /// It shows nothing that a reader would miss.
    pub decorative: bool,
}

impl<'a> Words<'a> {
    pub fn of(alt: &'a str) -> Self {
        Self {
            alt,
            decorative: false,
        }
    }

    /// As they were typed, beside a box that says it is a decoration.
    pub fn typed(alt: &'a str, decorative: bool) -> Self {
        Self {
            alt: if decorative { "" } else { alt },
            decorative,
        }
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
    /// Only what a post shows is taken here: pictures, recordings, captions.
    NotShown,
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

/// What stands in a post for a file, as Markdown: a picture with its description, the block of a recording,
/// the line of such a block that names its captions, a link otherwise.
pub fn markdown(kind: Kind, words: &str, address: &str) -> String {
    let words = words.replace(['[', ']', '\\'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match kind.plays() {
        Some(Plays::Video) => format!("```video\n{address}\n{words}\n```"),
        Some(Plays::Sound) => format!("```audio\n{address}\n{words}\n```"),
        Some(Plays::Captions) => format!("captions: {address}"),
        None if kind.is_picture() => format!("![{words}]({address})"),
        None => format!("[{words}]({address})"),
    }
}
