//! Recordings of our own media: what the browser plays by itself, put in front of the link that the block is
//! stored as, so that whoever can't play it still gets it.

use maud::{Markup, html};

use super::{CAPTIONS, OPENING};
use crate::t;
use crate::text::allowed::NO_TAGS;
use crate::text::{SafeHtml, unescape};

/// Where our files are served, below the base path.
const FOLDER: &str = "/media/";

/// The letters of a name: a SHA-256 in hexadecimal.
const HASH: usize = 64;

/// Behind the class of a figure.
const FIRST_LINK: &str = "\"><p><a href=\"";

/// What a browser makes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plays {
    Video,
    Sound,
    /// What is said, shown while something else plays.
    Captions,
}

/// What is known of a file that plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub hash: String,
    pub plays: Plays,
    pub content_type: &'static str,
    /// In pixels; 0 for what has no picture, or does not say how large.
    pub width: u32,
    pub height: u32,
    pub bytes: u64,
}

/// The name of the file at an address of ours, which begins with the path the site lives under.
pub fn hash(address: &str) -> Option<&str> {
    let (before, hash) = address.rsplit_once(FOLDER)?;
    let is_path =
        address.starts_with('/') && !address.starts_with("//") && !before.contains(['?', '#', '\\']);
    let is_hash = hash.len() == HASH && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_path && is_hash).then_some(hash)
}

/// The names of our files that stand in blocks of recordings, each once, in order; without their captions.
pub fn recordings_named(html: &SafeHtml) -> Vec<&str> {
    let mut found = Vec::new();
    for part in html.as_str().split(OPENING).skip(1) {
        let link = part
            .split_once(FIRST_LINK)
            .and_then(|(_, link)| link.split('"').next());
        if let Some(hash) = link.and_then(hash).filter(|hash| !found.contains(hash)) {
            found.push(hash);
        }
    }
    found
}

/// The markup with what plays each of `recordings` in front of its link; `base` is the path under which the
/// site lives. What is not known, or does not play, stays a link.
pub fn native(html: &SafeHtml, recordings: &[Recording], base: &str) -> SafeHtml {
    let mut parts = html.as_str().split(OPENING);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(OPENING);
        match Figure::read(part, recordings) {
            Some(figure) => out.push_str(&figure.markup(recordings, base)),
            None => out.push_str(part),
        }
    }
    SafeHtml(out)
}

/// What stands between one opening and the next.
struct Figure<'a> {
    /// Up to the paragraph of the link, and from there on.
    class: &'a str,
    inside: &'a str,
    behind: &'a str,
    recording: &'a Recording,
}

impl<'a> Figure<'a> {
    fn read(part: &'a str, recordings: &'a [Recording]) -> Option<Self> {
        let (class, link) = part.split_once(FIRST_LINK)?;
        let hash = hash(link.split('"').next()?)?;
        let recording = known(hash, recordings).filter(|known| known.plays != Plays::Captions)?;
        let rest = &part[class.len() + 2..];
        let (inside, behind) = rest.split_once("</figure>")?;
        Some(Self {
            class,
            inside,
            behind,
            recording,
        })
    }

    fn markup(&self, recordings: &[Recording], base: &str) -> String {
        let (captions, inside) = self.captions(recordings);
        let title = self.title();
        let player = player(self.recording, (&title, base), captions).into_string();
        format!("{}\">{player}{inside}</figure>{}", self.class, self.behind)
    }

    /// What the link says, as plain text.
    fn title(&self) -> String {
        let link = self.inside.split("</a>").next().unwrap_or_default();
        let bare = unescape(&NO_TAGS.clean(link).to_string());
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The captions, and the figure without the line that leads to them: the player offers them.
    fn captions<'b>(&self, recordings: &'b [Recording]) -> (Option<&'b Recording>, String) {
        let whole = || (None, self.inside.to_owned());
        let Some((before, line)) = self.inside.split_once(&format!("<p class=\"{CAPTIONS}\">")) else {
            return whole();
        };
        let Some((line, after)) = line.split_once("</p>") else {
            return whole();
        };
        let address = line.split('"').nth(1).and_then(hash);
        let captions = address.and_then(|hash| known(hash, recordings));
        match captions.filter(|known| known.plays == Plays::Captions) {
            Some(captions) => (Some(captions), format!("{before}{after}")),
            None => whole(),
        }
    }
}

fn known<'a>(hash: &str, recordings: &'a [Recording]) -> Option<&'a Recording> {
    recordings.iter().find(|known| known.hash == hash)
}

/// Nothing is loaded before a reader presses play, and nothing moves when they do.
fn player(recording: &Recording, (title, base): (&str, &str), captions: Option<&Recording>) -> Markup {
    let address = |of: &Recording| format!("{base}{FOLDER}{}", of.hash);
    let side = |pixels: u32| Some(pixels).filter(|pixels| *pixels > 0);
    html! {
        @if recording.plays == Plays::Video {
            video controls playsinline preload="none" src=(address(recording)) aria-label=(title)
                width=[side(recording.width)] height=[side(recording.height)] {
                @if let Some(captions) = captions {
                    track kind="captions" src=(address(captions)) label=(t!("recording-captions"));
                }
            }
        } @else {
            audio controls preload="none" src=(address(recording)) aria-label=(title) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_ours_names_a_file() {
        let name = "ab".repeat(HASH / 2);
        for address in [format!("/media/{name}"), format!("/blog/media/{name}")] {
            assert_eq!(hash(&address), Some(name.as_str()), "{address}");
        }
        for address in [
            format!("//evil.example/media/{name}"),
            format!("https://evil.example/media/{name}"),
            format!("/media/{name}/480"),
            format!("/elsewhere?to=/media/{name}"),
            format!("/\\evil.example/media/{name}"),
            "/media/".to_owned(),
        ] {
            assert_eq!(hash(&address), None, "{address}");
        }
    }
}
