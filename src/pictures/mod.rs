//! Pictures as they are kept: told by their content, turned the right way up, in sRGB, written anew
//! without anything that is no picture (place, camera, comments), and in widths for small screens.
//! A leaf around the `image`, `gif` and `moxcms` crates; files are `files.rs`, rows `media/`.

mod colour;
mod moving;
mod still;
mod whole;

use serde::{Deserialize, Serialize};

/// Widths in pixels that a picture is also kept in, as far as it is wider itself.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The widest and highest picture that is taken, in pixels.
pub const SIDE_MAX: u32 = 16_384;

/// The most pixels of a picture, and of all frames of one that moves.
pub const PIXELS_MAX: u64 = 50_000_000;

/// The most frames of a picture that moves.
pub const FRAMES_MAX: usize = 500;

/// What a picture is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coding {
    Jpeg,
    Png,
    Gif,
    WebP,
}

/// A picture, ready to be kept.
#[derive(Debug)]
pub struct Made {
    pub coding: Coding,
    /// In pixels, as it is shown.
    pub width: u32,
    pub height: u32,
    pub whole: Vec<u8>,
    /// The same in smaller widths.
    pub narrower: Vec<(u32, Vec<u8>)>,
}

/// Why something that begins like a picture can't be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Broken off, damaged, or of a kind that nobody writes.
    Unreadable,
    /// Past `SIDE_MAX` or `PIXELS_MAX`.
    TooManyPixels { width: u32, height: u32 },
    /// Past `FRAMES_MAX`, or past `PIXELS_MAX` in all of its frames.
    TooManyFrames,
    /// It moves, and is no GIF.
    Moves,
}

/// What the first bytes say it is; `None` for what is no picture, or one of another kind.
pub fn coding(bytes: &[u8]) -> Option<Coding> {
    match image::guess_format(bytes).ok()? {
        image::ImageFormat::Jpeg => Some(Coding::Jpeg),
        image::ImageFormat::Png => Some(Coding::Png),
        image::ImageFormat::Gif => Some(Coding::Gif),
        image::ImageFormat::WebP => Some(Coding::WebP),
        _ => None,
    }
}

/// Reads a picture of this kind and writes it anew. Takes the bytes so that they are gone before the
/// pixels are written: a photograph of 24 megapixels needs about 150 MB while it is worked on.
///
/// # Errors
/// When it is damaged or too large; sizes are looked at before anything is decoded.
pub fn make(bytes: Vec<u8>, coding: Coding) -> Result<Made, Refused> {
    match coding {
        Coding::Gif => moving::make(&bytes),
        Coding::Jpeg | Coding::Png | Coding::WebP => still::make(bytes, coding),
    }
}

/// The widths below `width` that such a picture is kept in. What may move is kept as it is.
pub fn widths(coding: Coding, width: u32) -> impl Iterator<Item = u32> {
    let narrower = WIDTHS.into_iter().filter(move |narrower| *narrower < width);
    narrower.filter(move |_| coding != Coding::Gif)
}

fn within(width: u32, height: u32) -> Result<(), Refused> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > SIDE_MAX || pixels > PIXELS_MAX {
        Err(Refused::TooManyPixels { width, height })
    } else if pixels == 0 {
        Err(Refused::Unreadable)
    } else {
        Ok(())
    }
}
