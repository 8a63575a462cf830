//! Recordings as they are uploaded: of which kind, told by their content, and how large their picture is.
//! They are kept as they were sent. A leaf around the `mp4parse` and `matroska_demuxer` crates, which read
//! what says how large; files are `files.rs`, rows `media/`, how a post shows one `text/recordings.rs`.

use std::io::Cursor;

use matroska_demuxer::MatroskaFile;
use mp4parse::TrackType;

/// What browsers play of it, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Mp4,
    WebM,
    /// MP4 and WebM without a picture.
    M4a,
    WebA,
    Mp3,
    /// Vorbis, Opus or FLAC in Ogg.
    Ogg,
    Wav,
}

/// A recording that was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub coding: Coding,
    /// In pixels, as it is shown; 0 for sound alone, and where nothing says it.
    pub width: u32,
    pub height: u32,
}

/// What these bytes are; `None` for what is no recording, or one that browsers do not play.
pub fn seen(bytes: &[u8]) -> Option<Seen> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return mp4(bytes);
    }
    if bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) {
        return webm(bytes);
    }
    let coding = if is_mp3(bytes) {
        Coding::Mp3
    } else if is_ogg(bytes) {
        Coding::Ogg
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        Coding::Wav
    } else {
        return None;
    };
    Some(sound(coding))
}

fn sound(coding: Coding) -> Seen {
    Seen {
        coding,
        width: 0,
        height: 0,
    }
}

/// By the tracks rather than the brand: many programs write sound alone as a video. Pictures that come in
/// the same container (HEIF, AVIF) have none.
fn mp4(bytes: &[u8]) -> Option<Seen> {
    // QuickTime's own brand is played by one browser only.
    if bytes.get(8..12) == Some(b"qt  ") {
        return None;
    }
    let film = mp4parse::read_mp4(&mut &bytes[..]).ok()?;
    let of = |kind| film.tracks.iter().find(move |track| track.track_type == kind);
    let Some(video) = of(TrackType::Video) else {
        return of(TrackType::Audio).map(|_| sound(Coding::M4a));
    };
    let (width, height) = video.tkhd.as_ref().map_or((0, 0), |head| {
        // Whole pixels stand before the point; a telephone that was held upright writes a quarter turn.
        let (width, height) = (head.width >> 16, head.height >> 16);
        let is_turned = head.matrix.a == 0 && head.matrix.d == 0 && head.matrix.b != 0;
        if is_turned {
            (height, width)
        } else {
            (width, height)
        }
    });
    Some(Seen {
        coding: Coding::Mp4,
        width,
        height,
    })
}

/// What was written in one go, as browsers record it, may lack an index; then only its head is known.
fn webm(bytes: &[u8]) -> Option<Seen> {
    let head = &bytes[..bytes.len().min(64)];
    if !head.windows(4).any(|name| name == b"webm") {
        return None;
    }
    let Ok(film) = MatroskaFile::open(Cursor::new(bytes)) else {
        return Some(sound(Coding::WebM));
    };
    let Some(video) = film.tracks().iter().find_map(|track| track.video()) else {
        return Some(sound(Coding::WebA));
    };
    let side = |pixels: u64| u32::try_from(pixels).unwrap_or(0);
    Some(Seen {
        coding: Coding::WebM,
        width: side(video.pixel_width().get()),
        height: side(video.pixel_height().get()),
    })
}

/// With a tag in front (ID3), or at once the head of a frame: MPEG audio, layer III, of a bit rate and a
/// sampling rate that exist (ISO 11172-3, section 2.4.1.3).
fn is_mp3(bytes: &[u8]) -> bool {
    let [first, second, third, ..] = *bytes else {
        return false;
    };
    let is_frame = first == 0xff && second & 0xe6 == 0xe2 && second & 0x18 != 0x08;
    let rates = (third >> 4, (third >> 2) & 0b11);
    let exist = (1..15).contains(&rates.0) && rates.1 != 0b11;
    bytes.starts_with(b"ID3") || (is_frame && exist)
}

/// By the first packet, which stands behind the head of the first page (RFC 3533, section 6).
fn is_ogg(bytes: &[u8]) -> bool {
    let packet = bytes.get(28..).unwrap_or_default();
    let sounds: [&[u8]; 3] = [b"\x01vorbis", b"OpusHead", b"\x7fFLAC"];
    bytes.starts_with(b"OggS") && sounds.into_iter().any(|sound| packet.starts_with(sound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_like_a_recording_is_none() {
        let cases: [&[u8]; 8] = [
            b"",
            b"\xff",
            b"\xff\xfe<\0h\0t\0m\0l\0",
            b"RIFF\0\0\0\0WEBPVP8 ",
            b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic",
            b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
            b"\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska",
            b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x2a\x80theora",
        ];
        for bytes in cases {
            assert_eq!(seen(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn sound_is_told_by_its_first_bytes() {
        let ogg = [&b"OggS"[..], &[0; 24], b"OpusHead"].concat();
        let cases: [(&[u8], Coding); 4] = [
            (b"ID3\x04\0\0", Coding::Mp3),
            (b"\xff\xfb\x90\x64\0\0", Coding::Mp3),
            (&ogg, Coding::Ogg),
            (b"RIFF\x24\0\0\0WAVEfmt ", Coding::Wav),
        ];
        for (bytes, coding) in cases {
            assert_eq!(seen(bytes), Some(sound(coding)), "{bytes:?}");
        }
    }
}
