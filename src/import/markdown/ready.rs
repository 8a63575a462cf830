//! From a page to a post that can be written: its addresses exchanged, within limits, rendered. All of it
//! before a transaction begins.

use serde_json::json;

use super::account::Account;
use super::cover::Kept;
use super::index::Index;
use super::page::{Page, Site};
use super::place::{Place, Standing};
use crate::clock::Moment;
use crate::files;
use crate::posts::Status;
use crate::posts::save::Text;
use crate::t;
use crate::text::{self, Format, Refusal};

/// A post, ready to be written.
#[derive(Clone, Debug)]
pub struct Ready {
    pub path: String,
    /// Without bylines.
    pub text: Text,
    pub status: Status,
    pub published: Option<Moment>,
    pub updated: Option<Moment>,
    /// Names of those who sign; nobody for whoever imports.
    pub authors: Vec<String>,
    /// The name by which feed readers know it, if it had one.
    pub feed_id: Option<String>,
    /// The same for the same post: what a later run compares.
    pub hash: String,
}

impl Page {
    /// The post it becomes. `kept` says where the files of the folder are now; what is to be told goes
    /// into the account.
    ///
    /// # Errors
    /// Why it can be no post, in words that can follow the file's name.
    pub fn ready(
        &self,
        site: &Site<'_>,
        index: &Index,
        kept: &Kept,
        account: &mut Account,
    ) -> Result<Ready, String> {
        let mut source = self.addressed(site, index, kept, account);
        let mut title = text::line(&self.front.title);
        if title.is_empty() {
            (title, source) = titled(&self.place, &source);
        }
        let html = text::post(&source, Format::Markdown).map_err(refused)?;
        for tag in &self.told {
            account.tag(tag, &self.path);
        }
        for field in &self.front.unread {
            account.field(field, &self.path);
        }
        for wrong in &self.standing.wrong {
            account.note(wrong, &self.path);
        }
        account.brought("callouts, of marks of Kramdown", self.callouts);
        account.brought("headings that keep their names", self.headings);
        let text = Text {
            cover: self.cover(site, index, kept, account),
            ..self.text(&title, source, html, account)
        };
        Ok(Ready {
            path: self.path.clone(),
            hash: hash(&text, &self.front.authors, &self.standing),
            text,
            status: self.standing.status,
            published: self.standing.published,
            updated: self.standing.updated,
            authors: self.front.authors.iter().map(|name| text::line(name)).collect(),
            feed_id: self.feed_id(site, index),
        })
    }

    /// What its own feed called it: programs know it by its address.
    fn feed_id(&self, site: &Site<'_>, index: &Index) -> Option<String> {
        let own =
            Some(&self.front.guid).filter(|guid| guid.contains(':') && !guid.contains(char::is_whitespace));
        own.cloned().or_else(|| {
            let address = index.entry(&self.path)?.addresses.first()?;
            let whole = site.config.site.as_ref()?.join(address).ok()?;
            Some(whole.to_string())
        })
    }
}

/// A title from the first heading, which then leaves the text, or from the file's name.
fn titled(place: &Place, source: &str) -> (String, String) {
    let heading = source.lines().position(|line| line.starts_with("# "));
    let Some(at) = heading.filter(|at| source.lines().take(*at).all(|line| line.trim().is_empty())) else {
        let words = place.name.replace(['-', '_'], " ");
        let title = text::line(&words);
        let title = if title.is_empty() {
            t!("import-untitled")
        } else {
            capital(&title)
        };
        return (title, source.to_owned());
    };
    let heading = source.lines().nth(at).unwrap_or_default();
    let named = heading.rsplit_once(" {#").filter(|(_, name)| name.ends_with('}'));
    let heading = named.map_or(heading, |(words, _)| words);
    let title = text::line(heading.trim_start_matches('#').trim_end_matches('#'));
    let rest: Vec<&str> = source.lines().skip(at + 1).collect();
    (title.replace(['*', '`'], ""), text::lines(&rest.join("\n")))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::TooLong => format!(
            "the text is larger than {} KiB, the most a post may hold",
            text::POST_MAX_BYTES / 1024
        ),
        Refusal::TooDeep => "its quotes, lists or elements nest too deep".to_owned(),
    }
}

fn hash(text: &Text, authors: &[String], standing: &Standing) -> String {
    let mut what = json!([
        text.title,
        text.summary,
        text.audience,
        text.why,
        text.interests,
        text.lang,
        text.source,
        text.terms.tags,
        text.terms.audiences,
        text.comment_policy,
        authors,
        standing.status == Status::Draft,
        standing.published,
    ]);
    if let Some(fields) = what.as_array_mut().filter(|_| !text.cover.hash.is_empty()) {
        fields.push(json!([text.cover.hash, text.cover.alt]));
    }
    files::hash(what.to_string().as_bytes())
}
