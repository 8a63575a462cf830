//! What a comment seems and is not: a link whose text names another host than it leads to, a host that looks
//! like a known one or reads in other letters than it is registered in, a name that looks like another's. Pure;
//! whose name it looks like is asked in `beside.rs`.

use super::items::Item;
use crate::affiliation::auto_ask::Subject;
use crate::comments::entity::comment::Model;
use crate::screening::{look_alike, mixes_scripts};
use crate::text::{self, SafeUrl, host_in_letters};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seeming {
    /// The text of a link names one host, and it leads to another.
    Text { shown: String, host: String },
    /// A host as it reads and as it is registered; whether letters of several alphabets stand in a word.
    Letters { read: String, host: String, mixed: bool },
    /// Looks like `known`, or begins like it.
    Host { host: String, known: String },
    /// Looks like another name in the thread, in other letters.
    Name { other: String },
}

/// Everything that `item` seems under a post about `subjects`, with `own` being the host of the blog.
pub fn all(item: &Item, own: &str, subjects: &[Subject]) -> Vec<Seeming> {
    let sites = subjects.iter().filter_map(|subject| subject.site.clone());
    let known: Vec<String> = std::iter::once(own.to_owned()).chain(sites).collect();
    let name = item.beside.looks_like.clone();
    let name = name.map(|other| Seeming::Name { other });
    name.into_iter().chain(seemings(&item.comment, &known)).collect()
}

/// What `comment` seems, with the hosts its readers know.
fn seemings(comment: &Model, known: &[String]) -> Vec<Seeming> {
    let mut all: Vec<Seeming> = text::linked(&comment.html)
        .iter()
        .filter_map(|link| disguised(&link.text, link.url.host()))
        .collect();
    let website = SafeUrl::parse_website(&comment.website);
    let links = text::links(&comment.html);
    for host in website.iter().chain(&links).map(SafeUrl::host) {
        all.extend(letters(host));
        let posing = known.iter().find(|known| poses_as(host, known));
        all.extend(posing.map(|known| Seeming::Host {
            host: host_in_letters(host),
            known: known.clone(),
        }));
    }
    let mut once: Vec<Seeming> = Vec::new();
    for each in all {
        if !once.contains(&each) {
            once.push(each);
        }
    }
    once
}

fn disguised(text: &str, host: &str) -> Option<Seeming> {
    let mut shown = text.split_whitespace().filter_map(|word| host_of(word, text));
    let shown = shown.find(|shown| !is_of(shown, host) && !is_of(host, shown))?;
    Some(Seeming::Text {
        shown: host_in_letters(&shown),
        host: host_in_letters(host),
    })
}

/// The host that a word of a link's text names. Among other words it has to be plain that it is one.
fn host_of(word: &str, text: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let is_plain = word.contains("://") || word.starts_with("www.");
    let url = SafeUrl::parse_website(word).filter(|_| is_plain || !text.contains(' '))?;
    Some(url.host().to_owned())
}

/// Whether `host` is `of` or lies below it.
fn is_of(host: &str, of: &str) -> bool {
    let (host, of) = (bare(host), bare(of));
    host == of || host.ends_with(&format!(".{of}"))
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

fn letters(host: &str) -> Option<Seeming> {
    let read = host_in_letters(host);
    (read != host).then(|| Seeming::Letters {
        mixed: mixes_scripts(&read),
        read,
        host: host.to_owned(),
    })
}

/// Whether the end of `host`, in its letters, looks like `known`, or its beginning is that.
fn poses_as(host: &str, known: &str) -> bool {
    let known = bare(known);
    if is_of(host, known) || !known.contains('.') {
        return false;
    }
    let read = host_in_letters(bare(host));
    let labels: Vec<&str> = read.split('.').collect();
    let from = labels.len().saturating_sub(known.split('.').count());
    look_alike(&labels[from..].join("."), known) || read.starts_with(&format!("{known}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_link_may_name_another_host() {
        let seems = |text: &str, host: &str| disguised(text, host).is_some();
        assert!(seems("https://bank.example", "evil.example"));
        assert!(seems("Log in at www.bank.example, please", "evil.example"));
        assert!(seems("bank.example", "bank.example.evil.example"));
        for (text, host) in [
            ("bank.example", "www.bank.example"),
            ("bank.example", "login.bank.example"),
            ("https://www.bank.example/a", "bank.example"),
            ("the bank", "evil.example"),
            ("version 2.5, e.g. this", "evil.example"),
            ("dana@bank.example", "evil.example"),
        ] {
            assert!(!seems(text, host), "{text} {host}");
        }
    }

    #[test]
    fn a_host_may_look_like_a_known_one() {
        for host in [
            "examp1e.org",
            "login.exampIe.org",
            "ex-ample.org",
            "xn--xample-2of.org",
            "example.org.evil.net",
        ] {
            assert!(
                poses_as(&host.to_lowercase(), "example.org") || poses_as(host, "example.org"),
                "{host}"
            );
        }
        for host in ["example.org", "www.example.org", "example.net", "sample.org"] {
            assert!(!poses_as(host, "example.org"), "{host}");
        }
        assert!(!poses_as("1ocalhost", "localhost"));
    }
}
