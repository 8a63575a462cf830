//! The page of the search. It is drawn for each reader and not kept: nobody else asks the same. Of what readers
//! look for only the words are counted, by day and without any person (`counts/searched.rs`).

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName};
use maud::Markup;
use serde::Deserialize;

use super::asked::Asked;
use super::views::{self, Results};
use super::{Among, FIRST_COMMENTS, Found, LAST_PAGE, PAGE_SIZE, TYPED_MAX, comments, posts};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::people::session::Reader;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::site::Site;

/// What was typed, where to look, and which page of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    q: String,
    #[serde(rename = "in")]
    among: String,
    page: String,
}

impl Wish {
    /// From 1 on.
    fn page(&self) -> u64 {
        self.page.parse().unwrap_or(1).clamp(1, LAST_PAGE)
    }

    /// What was typed was not looked for a moment ago: it is no further page, and no other part of the results.
    fn is_first(&self) -> bool {
        self.page() == 1 && self.among.is_empty()
    }

    fn typed(&self) -> String {
        self.q.trim().chars().take(TYPED_MAX).collect()
    }
}

/// # Errors
/// When somebody searches too often, or the database fails.
pub async fn show(
    _: urls::Search,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    ClientIp(ip): ClientIp,
    headers: HeaderMap,
    wish: Result<Query<Wish>, QueryRejection>,
) -> Result<Markup> {
    let wish = wish.map(|Query(wish)| wish).unwrap_or_default();
    let typed = wish.typed();
    let asked = Asked::of_database(app.db.read(), &typed);
    let mut results = Results {
        typed: &typed,
        among: Among::from_code(&wish.among),
        page: wish.page(),
        marks: Asked::folded(&typed),
        posts: Found::default(),
        comments: Found::default(),
    };
    if !asked.is_empty() {
        app.limits.search(ip)?;
        find(&app, &site, &asked, &mut results).await?;
        if reader.0.is_none() && wish.is_first() {
            let found = results.posts.items.len() + results.comments.items.len();
            app.counts.searched(&typed, found, &headers, app.clock.now());
        }
    }
    Ok(views::page(&site, &results, reader.name()))
}

/// How browsers search the blog from their own field.
pub async fn described(_: urls::OpenSearch, site: Site) -> (Kept, [(HeaderName, &'static str); 1], String) {
    let text = views::described(&site).into_string();
    let media_type = "application/opensearchdescription+xml; charset=utf-8";
    (Kept::showing([]), [(CONTENT_TYPE, media_type)], text)
}

async fn find(app: &App, site: &Site, asked: &Asked, results: &mut Results<'_>) -> Result<()> {
    let (db, now) = (app.db.read(), app.clock.now());
    let skipped = (results.page - 1) * PAGE_SIZE;
    let (of_posts, of_comments) = match results.among {
        Among::Everything => (Some((0, PAGE_SIZE)), Some((0, FIRST_COMMENTS))),
        Among::Posts => (Some((skipped, PAGE_SIZE)), None),
        Among::Comments => (None, Some((skipped, PAGE_SIZE))),
    };
    if let Some(place) = of_posts {
        results.posts = posts::posts(db, asked, place, now).await?;
    }
    if let Some(place) = of_comments {
        let terms = Terms {
            wording: &Wording::of(&site.settings),
            now,
        };
        results.comments = comments::comments(db, asked, place, terms).await?;
    }
    Ok(())
}
