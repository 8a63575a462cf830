//! The addresses that things of the old site have here: for the rows that redirect readers, and for
//! the links inside the texts.

use std::collections::HashMap;

use url::Url;

use super::convert::Use;
use super::redirects::{Redirect, Target};
use crate::posts::Kind;
use crate::posts::redirect::old_address;
use crate::urls;

/// Where each text, tag and author stands here, by WordPress's numbers, slugs and logins.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub texts: HashMap<i64, (Kind, String)>,
    pub tags: HashMap<String, String>,
    pub bylines: HashMap<String, String>,
    /// The text that an attachment was uploaded for.
    pub parents: HashMap<i64, i64>,
}

impl Places {
    /// A path below the base path; `None` for what has no page here.
    pub fn path(&self, target: &Target) -> Option<String> {
        Some(match target {
            Target::Text(number) => self.text(*number)?,
            Target::TextFeed(number) => match self.texts.get(number)? {
                (Kind::Post, slug) => urls::PostFeed { slug: slug.clone() }.to_string(),
                (Kind::Page, slug) => urls::Page { slug: slug.clone() }.to_string(),
            },
            Target::Attachment(number) => self.text(*self.parents.get(number)?)?,
            Target::File(_) => return None,
            Target::Tag(slug) => urls::Tag {
                tag: self.tags.get(slug)?.clone(),
            }
            .to_string(),
            Target::TagFeed(slug) => urls::TagFeed {
                tag: self.tags.get(slug)?.clone(),
            }
            .to_string(),
            Target::Author(login) | Target::AuthorFeed(login) => urls::Byline {
                byline: self.bylines.get(&login.to_lowercase())?.clone(),
            }
            .to_string(),
            Target::Feed => urls::Feed.to_string(),
            Target::CommentFeed => urls::CommentsFeed.to_string(),
            Target::Archive => urls::Archive.to_string(),
        })
    }

    fn text(&self, number: i64) -> Option<String> {
        let (kind, slug) = self.texts.get(&number)?;
        Some(text_path(*kind, slug))
    }
}

/// The page of a post or page, below the base path.
pub fn text_path(kind: Kind, slug: &str) -> String {
    let slug = slug.to_owned();
    match kind {
        Kind::Post => urls::Post { slug }.to_string(),
        Kind::Page => urls::Page { slug }.to_string(),
    }
}

/// Gives links between texts of the old site their addresses here.
pub struct Readdress<'a> {
    site: Url,
    places: &'a Places,
    targets: HashMap<&'a str, &'a Target>,
    base_path: &'a str,
}

impl<'a> Readdress<'a> {
    /// `None` when the file does not say where the old site was.
    pub fn new(
        site: &str,
        redirects: &'a [Redirect],
        places: &'a Places,
        base_path: &'a str,
    ) -> Option<Self> {
        let targets = redirects
            .iter()
            .map(|redirect| (redirect.from.as_str(), &redirect.to))
            .collect();
        Some(Self {
            site: Url::parse(&format!("{site}/")).ok()?,
            places,
            targets,
            base_path,
        })
    }

    /// The address to write instead of `old`; `None` to leave it.
    pub fn address(&self, used: Use, old: &str) -> Option<String> {
        match used {
            Use::Link => self.link(old),
            // A page only loads pictures over https.
            Use::Picture => old.strip_prefix("http://").map(|rest| format!("https://{rest}")),
        }
    }

    fn link(&self, old: &str) -> Option<String> {
        if old.starts_with('#') {
            return None;
        }
        let url = self.site.join(old).ok()?;
        let host = |url: &Url| {
            url.host_str()
                .map(|host| host.trim_start_matches("www.").to_owned())
        };
        if !matches!(url.scheme(), "http" | "https") || host(&url) != host(&self.site) {
            return None;
        }
        let from = old_address(url.path(), url.query());
        let path = self.places.path(self.targets.get(from.as_str())?)?;
        Some(format!("{}{path}{}", self.base_path, place_in(url.fragment())))
    }
}

/// What follows the page's address: an old comment has an address of its own below it, and the
/// anchors inside a text got a prefix.
fn place_in(fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) if is_comment(fragment) => format!("/{fragment}"),
        Some("respond" | "comments" | "") | None => String::new(),
        Some(fragment) => format!("#t-{fragment}"),
    }
}

fn is_comment(fragment: &str) -> bool {
    let number = fragment.strip_prefix("comment-").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The address below a text's under which an old anchor of a comment is remembered:
/// `/posts/ink/comment-12`.
pub fn anchor(text: &str, number: i64) -> String {
    format!("{text}/comment-{number}")
}
