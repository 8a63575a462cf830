//! The feed of one subscriber, for whoever has its address: what they were told of, as Atom.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;

use super::atom_views::atom;
use super::own::{Told, told};
use super::{Channel, Entry, Steps, entry_views, read};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::ids::{CommentId, PostId};
use crate::posts::stream;
use crate::subscriptions::read::{Active, by_feed, manage_link};
use crate::web::conditional;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;
use crate::{t, urls};

/// For programs that obey it: nothing of this is to be found.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// The feed; 304 for who has it already.
///
/// # Errors
/// `NotFound` for an address that was never given, or not any more.
pub async fn show(
    address: urls::PrivateFeed,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Result<Response> {
    let found = by_feed(app.db.read(), &app.secrets, &address.token).await?;
    let active = found.ok_or(Refusal::NotFound)?;
    let channel = Channel {
        entries: entries(&app, &site, &active).await?,
        ..head(&app, &site, &active, &address)
    };
    let media_type = "application/atom+xml; charset=utf-8";
    let mut answer = conditional::answer(&headers, media_type, atom(channel));
    let out = answer.headers_mut();
    out.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    out.insert(ROBOTS, HeaderValue::from_static("noindex"));
    Ok(answer)
}

/// A feed with nothing in it yet. Its id stays when its address becomes another. It leads to what its reader chose:
/// that is the page that programs open from the name of a feed.
fn head(app: &App, site: &Site, active: &Active, address: &urls::PrivateFeed) -> Channel {
    let home = site.links.absolute(&urls::Home);
    let manage = manage_link(&app.secrets, active.subscriber, &active.nonce);
    let manage = site.links.absolute(&manage);
    Channel {
        id: format!("{home}#subscriber-{}", active.subscriber),
        title: t!("feed-own-title", site = site.title()),
        description: t!("feed-own-about", url = manage.as_str()),
        blog: site.title(),
        logo: None,
        feed: site.links.absolute(address),
        page: manage,
        // Whoever subscribes at a hub would give the address away.
        hub: None,
        steps: Steps::default(),
        entries: Vec::new(),
    }
}

/// In the order in which they were told, the last first; what readers may not see any more is left out.
async fn entries(app: &App, site: &Site, active: &Active) -> Result<Vec<Entry>> {
    let (db, now) = (app.db.read(), app.clock.now());
    let told = told(db, active.subscriber).await?;
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now,
    };
    let mut entries: HashMap<Told, Entry> = HashMap::new();
    for item in stream::chosen(db, &posts(&told), now).await? {
        entries.insert(Told::Post(item.id), entry_views::post(site, &item));
    }
    for item in read::chosen(db, &comments(&told), terms).await? {
        entries.insert(Told::Comment(item.id), entry_views::comment(site, &item));
    }
    Ok(told.iter().filter_map(|one| entries.remove(one)).collect())
}

fn posts(told: &[Told]) -> Vec<PostId> {
    let post = |one: &Told| match one {
        Told::Post(id) => Some(*id),
        Told::Comment(_) => None,
    };
    told.iter().filter_map(post).collect()
}

fn comments(told: &[Told]) -> Vec<CommentId> {
    let comment = |one: &Told| match one {
        Told::Comment(id) => Some(*id),
        Told::Post(_) => None,
    };
    told.iter().filter_map(comment).collect()
}
