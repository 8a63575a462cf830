//! What programs that follow links are told: the sitemap (sitemaps.org, protocol 0.9) and robots.txt
//! (RFC 9309).

use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::places::{self, Place};
use crate::app::App;
use crate::clock::days;
use crate::posts::lists;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Error, Refusal, Result};
use crate::web::site::Site;

/// A file as it is answered with.
type File = (Kept, [(HeaderName, &'static str); 1], String);

/// The files of the sitemap, each with when something in it last changed.
///
/// # Errors
/// When the database fails.
pub async fn sitemap(_: urls::Sitemap, State(app): State<App>, site: Site) -> Result<File> {
    let (db, now) = (app.db.read(), app.clock.now());
    let mut files = vec![(part(LISTS), places::latest(&places::lists(db, now).await?))];
    for file in 1..=places::files(db, now).await? {
        let posts = places::posts(db, file, now).await?;
        files.push((part(&format!("posts-{file}.xml")), places::latest(&posts)));
    }
    answer(&app, to_xml(&site, &INDEX, &files)).await
}

/// One file of the sitemap: every page readers find by themselves stands in one.
///
/// # Errors
/// When there is no such file, or the database fails.
pub async fn sitemap_part(
    urls::SitemapPart { part }: urls::SitemapPart,
    State(app): State<App>,
    site: Site,
) -> Result<File> {
    let (db, now) = (app.db.read(), app.clock.now());
    let number = part
        .strip_prefix("posts-")
        .and_then(|rest| rest.strip_suffix(".xml"))
        .and_then(|number| number.parse().ok());
    let places = match number {
        Some(file) => places::posts(db, file, now).await?,
        None if part == LISTS => places::lists(db, now).await?,
        None => Vec::new(),
    };
    if places.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    answer(&app, to_xml(&site, &URLS, &places)).await
}

async fn answer(app: &App, xml: std::io::Result<String>) -> Result<File> {
    let xml = xml.map_err(|error| Error::Failed(error.into()))?;
    let kept = Kept::showing([Key::Posts]).until(lists::changes_at(app.db.read(), app.clock.now()).await?);
    Ok((kept, [(CONTENT_TYPE, "application/xml; charset=utf-8")], xml))
}

/// The file of the lists of posts.
const LISTS: &str = "lists.xml";

fn part(name: &str) -> String {
    let part = name.to_owned();
    urls::SitemapPart { part }.to_string()
}

/// What may be opened: everything but the team's pages, what belongs to one reader, and forms.
pub async fn robots(_: urls::Robots, site: Site) -> File {
    let plain = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    (Kept::showing([]), plain, to_rules(&site))
}

/// How long what security.txt says holds; drawn anew each time, it is never older than this.
const HOLDS: Duration = days(180);

/// Whom to tell of a hole in the site (RFC 9116), if the owner names somebody.
///
/// # Errors
/// When nobody is named.
pub async fn security(_: urls::Security, State(app): State<App>, site: Site) -> Result<Response> {
    let contact = &site.settings.security_contact;
    if contact.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let expires = app.clock.now().plus(HOLDS).rfc3339();
    let here = site.links.absolute(&urls::Security);
    let language = site.settings.language.code();
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {language}\nCanonical: {here}\n"
    );
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

const PROTOCOL: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The elements of a file: around all, and around each.
type Elements = [&'static str; 2];

const INDEX: Elements = ["sitemapindex", "sitemap"];
const URLS: Elements = ["urlset", "url"];

fn to_xml(site: &Site, [all, each]: &Elements, places: &[Place]) -> std::io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element(*all)
        .with_attribute(("xmlns", PROTOCOL))
        .write_inner_content(|xml| {
            for (address, changed) in places {
                xml.create_element(*each).write_inner_content(|xml| {
                    let address = site.links.absolute(address);
                    xml.create_element("loc")
                        .write_text_content(BytesText::new(&address))?;
                    if let Some(moment) = changed {
                        xml.create_element("lastmod")
                            .write_text_content(BytesText::new(&moment.rfc3339()))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
    String::from_utf8(xml.into_inner()).map_err(std::io::Error::other)
}

fn to_rules(site: &Site) -> String {
    let closed = [
        "/admin",
        "/api/",
        "/search",
        "/receipts/",
        "/confirm/",
        "/mailbox/",
        "/subscribe/confirm/",
        "/preferences/",
        "/subscriptions/",
        "/moderate/",
        "/posts/*/comments/*/reply",
        "/posts/*/comments/*/report",
    ];
    let mut text = "User-agent: *\n".to_owned();
    for path in closed {
        text.push_str("Disallow: ");
        text.push_str(&site.href(&path));
        text.push('\n');
    }
    text.push_str("\nSitemap: ");
    text.push_str(&site.links.absolute(&urls::Sitemap));
    text.push('\n');
    text
}
