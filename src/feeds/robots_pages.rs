//! What programs that follow links are told: the sitemap (sitemaps.org, protocol 0.9) and robots.txt
//! (RFC 9309).

use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::CONTENT_TYPE;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::read::{self, Place};
use crate::app::App;
use crate::posts::lists;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Error, Result};
use crate::web::site::Site;

/// A file as it is answered with.
type File = (Kept, [(HeaderName, &'static str); 1], String);

/// Every page readers find by themselves.
///
/// # Errors
/// When the database fails.
pub async fn sitemap(_: urls::Sitemap, State(app): State<App>, site: Site) -> Result<File> {
    let now = app.clock.now();
    let mut places = vec![(urls::Home.to_string(), None), (urls::Archive.to_string(), None)];
    places.extend(read::places(app.db.read(), now).await?);
    let tags = read::tags(app.db.read(), now).await?;
    places.extend(tags.into_iter().map(|tag| (urls::Tag { tag }.to_string(), None)));
    let xml = to_xml(&site, &places).map_err(|error| Error::Failed(error.into()))?;
    let kept = Kept::showing([Key::Posts]).until(lists::changes_at(app.db.read(), now).await?);
    Ok((kept, [(CONTENT_TYPE, "application/xml; charset=utf-8")], xml))
}

/// What may be opened: everything but the team's pages, what belongs to one reader, and forms.
pub async fn robots(_: urls::Robots, site: Site) -> File {
    let plain = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    (Kept::showing([]), plain, to_rules(&site))
}

const PROTOCOL: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn to_xml(site: &Site, places: &[Place]) -> std::io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", PROTOCOL))
        .write_inner_content(|xml| {
            for (address, changed) in places {
                xml.create_element("url").write_inner_content(|xml| {
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
        "/receipts/",
        "/confirm/",
        "/posts/*/comments/*/reply",
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
