//! Asks a domain whether it stands behind the writer of a comment. Three places are looked at: a file,
//! a text record of its name, and its front page. Runs before any transaction; what follows from a
//! proof is `verify.rs`.

use serde::Serialize;
use url::Url;

use super::domains::Domain;
use crate::ids::CommentId;
use crate::outgoing::{Failed, Fetched, Outgoing};
use crate::secrets::{Purpose, Secrets};
use crate::text::rel_me;

/// Where the file stands, as RFC 8615 wants it.
pub const FILE: &str = "/.well-known/forthright.txt";

/// What is asked of a domain.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// As somebody registered it.
    pub domain: &'a Domain,
    /// The line that the file or the record holds.
    pub line: &'a str,
    /// The address that the front page links to: the comment's own.
    pub page: &'a Url,
}

/// Where the proof was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    File,
    Record,
    Link,
}

/// Why there is no proof in one of the places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It answers, with this status.
    Status(u16),
    /// It leads to another domain.
    Elsewhere,
    /// It can be read, and says nothing of the comment.
    NotInIt,
    Failed(Failed),
}

/// The line to put into the file or the record. It is good for one comment and tells nothing about it.
pub fn line(secrets: &Secrets, comment: CommentId, nonce: &str) -> String {
    let token = secrets.hash(Purpose::DomainProof, &[&comment.to_string(), nonce]);
    format!("forthright-verify={token}")
}

/// The first place that holds the proof, of all three, which are asked at once.
///
/// # Errors
/// What is wrong with each place.
pub async fn look(outgoing: &Outgoing, asked: Asked<'_>) -> Result<Way, Vec<(Way, Missing)>> {
    let (file, record, link) = tokio::join!(
        file(outgoing, asked),
        record(outgoing, asked),
        link(outgoing, asked)
    );
    let mut missing = Vec::new();
    for (way, found) in [(Way::File, file), (Way::Record, record), (Way::Link, link)] {
        match found {
            Ok(()) => return Ok(way),
            Err(why) => missing.push((way, why)),
        }
    }
    Err(missing)
}

async fn file(outgoing: &Outgoing, asked: Asked<'_>) -> Result<(), Missing> {
    let fetched = fetch(outgoing, asked.domain, FILE).await?;
    let holds = fetched.text.lines().any(|line| line.trim() == asked.line);
    holds.then_some(()).ok_or(Missing::NotInIt)
}

async fn record(outgoing: &Outgoing, asked: Asked<'_>) -> Result<(), Missing> {
    let texts = outgoing.texts(asked.domain.as_str()).await;
    let texts = texts.map_err(Missing::Failed)?;
    let holds = texts.iter().any(|text| text.trim() == asked.line);
    holds.then_some(()).ok_or(Missing::NotInIt)
}

async fn link(outgoing: &Outgoing, asked: Asked<'_>) -> Result<(), Missing> {
    let fetched = fetch(outgoing, asked.domain, "/").await?;
    let leads_here = |href: &String| fetched.url.join(href).is_ok_and(|url| url == *asked.page);
    let links = rel_me(&fetched.text);
    links.iter().any(leads_here).then_some(()).ok_or(Missing::NotInIt)
}

/// What stands at `path` of the domain itself; it may have been found below the same domain, at `www.`
/// for one.
async fn fetch(outgoing: &Outgoing, domain: &Domain, path: &str) -> Result<Fetched, Missing> {
    let url = Url::parse(&format!("https://{}{path}", domain.as_str()));
    let url = url.map_err(|_| Missing::Failed(Failed::NotAsked))?;
    let fetched = outgoing.fetch(&url).await.map_err(Missing::Failed)?;
    let host = fetched.url.host_str().unwrap_or_default();
    let found_at = Domain::typed(host).ok().and_then(|host| host.registered());
    if found_at.as_ref() != Some(domain) {
        return Err(Missing::Elsewhere);
    }
    match fetched.status {
        200 => Ok(fetched),
        status => Err(Missing::Status(status)),
    }
}
