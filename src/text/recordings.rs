//! Recordings: a block of Markdown that names a video, a sound or slides, with what is said in it. It is
//! stored as a link with its words, which is all that feeds and mails have. What plays it is told when the
//! page is drawn: for one of another site our script may put a player in its place, once somebody asks for
//! it, and the owner adds to the sites that may; one of our own media the browser plays itself (`own.rs`).

mod own;

use maud::html;
use url::Url;

pub use own::{Plays, Recording, native, recordings_named};

use super::{SafeHtml, SafeUrl, unescape};
use crate::t;

/// What the block is called after the ticks, and what it becomes.
const KINDS: [&str; 3] = ["video", "audio", "slides"];

/// What opens the stored markup of each, up to the address.
const OPENING: &str = "<figure class=\"recording ";
const LINK: &str = "\"><p><a href=\"";

/// The class of the paragraph that leads to the captions of a recording of our own.
const CAPTIONS: &str = "captions";

/// What is typed in front of the address of captions.
const CAPTIONS_LINE: &str = "captions:";

/// What a block says of a recording.
struct Block<'a> {
    kind: &'a str,
    address: String,
    /// Its site; `None` for our own.
    host: Option<String>,
    title: String,
    captions: Option<&'a str>,
    transcript: &'a str,
}

/// A block in one of these languages, as markup for the sanitiser: the address, the title and perhaps where
/// the captions are, and behind an empty line what is said. `None` where it has no address that leads
/// anywhere.
pub fn block(kind: &str, literal: &str) -> Option<String> {
    let kind = KINDS.into_iter().find(|known| *known == kind)?;
    Block::read(kind, literal).map(|block| block.markup())
}

impl<'a> Block<'a> {
    fn read(kind: &'a str, literal: &'a str) -> Option<Self> {
        let (head, transcript) = literal.trim().split_once("\n\n").unwrap_or((literal.trim(), ""));
        let mut lines = head.lines().map(str::trim).filter(|line| !line.is_empty());
        let typed = lines.next()?;
        let url = SafeUrl::parse(typed).filter(|url| !url.host().is_empty());
        if url.is_none() && own::hash(typed).is_none() {
            return None;
        }
        let (captions, words): (Vec<&str>, Vec<&str>) = lines.partition(|line| captions_of(line).is_some());
        Some(Self {
            kind,
            host: url
                .as_ref()
                .map(|url| url.host().trim_start_matches("www.").to_owned()),
            title: if words.is_empty() {
                typed.to_owned()
            } else {
                words.join(" ")
            },
            address: url.map_or_else(|| typed.to_owned(), |url| url.as_str().to_owned()),
            captions: captions.first().and_then(|line| captions_of(line)),
            transcript: transcript.trim(),
        })
    }

    fn markup(&self) -> String {
        let paragraphs = self.transcript.split("\n\n").map(str::trim);
        let markup = html! {
            figure class={ "recording " (self.kind) } {
                p { a href=(self.address) { (self.title) } }
                figcaption {
                    (told(self.kind, self.host.as_deref()))
                    @if let Some(captions) = self.captions {
                        p class=(CAPTIONS) { a href=(captions) { (t!("recording-captions")) } }
                    }
                    @if !self.transcript.is_empty() {
                        details {
                            summary { (t!("recording-transcript")) }
                            @for paragraph in paragraphs.filter(|text| !text.is_empty()) { p { (paragraph) } }
                        }
                    }
                }
            }
        };
        markup.into_string()
    }
}

/// The address in a line that names captions.
fn captions_of(line: &str) -> Option<&str> {
    let (name, address) = line.split_at_checked(CAPTIONS_LINE.len())?;
    let address = address.trim();
    (name.eq_ignore_ascii_case(CAPTIONS_LINE) && own::hash(address).is_some()).then_some(address)
}

fn told(kind: &str, host: Option<&str>) -> String {
    let kind = match kind {
        "audio" => t!("recording-audio"),
        "slides" => t!("recording-slides"),
        _ => t!("recording-video"),
    };
    match host {
        Some(host) => t!("recording-at", kind = kind.as_str(), host = host),
        None => kind,
    }
}

/// A page’s markup with what our script needs to play the recordings in it, and whom it may then load from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playable {
    pub html: SafeHtml,
    /// Each once, such as `https://player.vimeo.com`.
    pub origins: Vec<String>,
}

/// The markup with a player told beside each recording of a site that may play: the ones we know, and
/// `peertube`.
pub fn playable(html: &SafeHtml, peertube: &[&str]) -> Playable {
    let mut parts = html.as_str().split(OPENING);
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut origins: Vec<String> = Vec::new();
    for part in parts {
        out.push_str(OPENING);
        match player_of(part, peertube) {
            Some((kind, player, rest)) => {
                let origin = player.origin().ascii_serialization();
                out.push_str(kind);
                out.push_str(&attributes(&player));
                out.push_str(rest);
                if !origins.contains(&origin) {
                    origins.push(origin);
                }
            }
            None => out.push_str(part),
        }
    }
    Playable {
        html: SafeHtml(out),
        origins,
    }
}

/// The kind that `part` begins with, its player, and what follows the kind.
fn player_of<'a>(part: &'a str, peertube: &[&str]) -> Option<(&'a str, Url, &'a str)> {
    let (kind, link) = part.split_once(LINK)?;
    if !KINDS.contains(&kind) {
        return None;
    }
    let address = unescape(link.split('"').next()?);
    let player = player(&Url::parse(&address).ok()?, peertube)?;
    Some((kind, player, &part[kind.len()..]))
}

/// Behind the class, in front of the quotation mark that ends it.
fn attributes(player: &Url) -> String {
    let host = player.host_str().unwrap_or_default();
    let player = html! { (player.as_str()) }.into_string();
    let note = html! { (t!("recording-note", host = host)) }.into_string();
    let play = html! { (t!("recording-play")) }.into_string();
    format!("\" data-player=\"{player}\" data-play=\"{play}\" data-note=\"{note}")
}

/// The address of the player of a recording. Made of what was recognised in the address and nothing else.
fn player(url: &Url, peertube: &[&str]) -> Option<Url> {
    if url.scheme() != "https" {
        return None;
    }
    let host = url.host_str()?;
    let path: Vec<&str> = url.path_segments()?.filter(|part| !part.is_empty()).collect();
    let made = match (host.trim_start_matches("www."), &path[..]) {
        ("youtu.be", [id]) => youtube(id),
        ("youtube.com" | "m.youtube.com", ["watch"]) => {
            let id = url.query_pairs().find(|(name, _)| name == "v")?.1;
            youtube(&id)
        }
        ("youtube.com" | "youtube-nocookie.com", ["embed" | "live" | "shorts", id]) => youtube(id),
        ("vimeo.com", [id]) => vimeo(id, None),
        ("vimeo.com", [id, hash]) => vimeo(id, Some(hash)),
        ("archive.org", ["details", id, ..]) => {
            is_name(id).then(|| format!("https://archive.org/embed/{id}?autoplay=1"))
        }
        ("speakerdeck.com", ["player", id]) => {
            is_name(id).then(|| format!("https://speakerdeck.com/player/{id}"))
        }
        (_, ["w", id] | ["videos", "watch", id]) if peertube.contains(&host) => {
            is_name(id).then(|| format!("https://{host}/videos/embed/{id}?autoplay=1&p2p=0"))
        }
        _ => None,
    };
    Url::parse(&made?).ok()
}

/// By the host that sets no cookies until something plays.
fn youtube(id: &str) -> Option<String> {
    is_name(id).then(|| format!("https://www.youtube-nocookie.com/embed/{id}?autoplay=1"))
}

fn vimeo(id: &str, hash: Option<&str>) -> Option<String> {
    let is_number = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let hash = match hash {
        Some(hash) if is_name(hash) => format!("&h={hash}"),
        Some(_) => return None,
        None => String::new(),
    };
    is_number.then(|| format!("https://player.vimeo.com/video/{id}?dnt=1&autoplay=1{hash}"))
}

/// Letters, digits and what stands between them in the names of recordings; nothing that means something in
/// an address.
fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.len() <= 100 && text.chars().all(fits) && !text.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(address: &str) -> Option<String> {
        player(&Url::parse(address).unwrap(), &["video.example.org"]).map(String::from)
    }

    #[test]
    fn a_player_is_made_for_the_sites_of_the_list_alone() {
        let youtube = "https://www.youtube-nocookie.com/embed/abc_-1?autoplay=1";
        for address in [
            "https://www.youtube.com/watch?v=abc_-1&t=9",
            "https://youtu.be/abc_-1",
            "https://youtube.com/embed/abc_-1",
        ] {
            assert_eq!(made(address).as_deref(), Some(youtube), "{address}");
        }
        let others = [
            (
                "https://vimeo.com/123",
                "https://player.vimeo.com/video/123?dnt=1&autoplay=1",
            ),
            (
                "https://vimeo.com/123/9af",
                "https://player.vimeo.com/video/123?dnt=1&autoplay=1&h=9af",
            ),
            (
                "https://archive.org/details/a.talk",
                "https://archive.org/embed/a.talk?autoplay=1",
            ),
            (
                "https://speakerdeck.com/player/9af",
                "https://speakerdeck.com/player/9af",
            ),
            (
                "https://video.example.org/w/xYz",
                "https://video.example.org/videos/embed/xYz?autoplay=1&p2p=0",
            ),
        ];
        for (address, player) in others {
            assert_eq!(made(address).as_deref(), Some(player), "{address}");
        }
    }

    #[test]
    fn nothing_else_has_a_player() {
        for address in [
            "http://vimeo.com/123",
            "https://vimeo.com.evil.example/123",
            "https://evil.example/watch?v=abc",
            "https://other.example.org/w/xYz",
            "https://vimeo.com/123?h=\"onload",
            "https://vimeo.com/12a",
            "https://archive.org/details/..%2f",
            "https://www.youtube.com/watch?v=a%22b",
            "https://speakerdeck.com/mara/talk",
        ] {
            let player = made(address);
            assert!(
                player
                    .as_deref()
                    .is_none_or(|player| !player.contains(['"', '%'])),
                "{address}"
            );
            assert!(
                address.starts_with("https://vimeo.com/123?") || player.is_none(),
                "{address}: {player:?}"
            );
        }
    }
}
