//! Feeds over HTTP: each with a weak tag, so that who follows the site gets it again only when it changed.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::atom_id;
use super::atom_views::{self as views, Head};
use super::read::{self, Of};
use crate::app::App;
use crate::posts::lists::{self, Under};
use crate::posts::{FEED_SIZE, read as post_read, stream};
use crate::web::conditional;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;
use crate::{t, urls};

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// The newest posts.
///
/// # Errors
/// When the database fails; so for the others.
pub async fn posts(
    _: urls::Feed,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Result<Response> {
    let items = stream::newest(app.db.read(), Under::Everything, None, FEED_SIZE, app.clock.now()).await?;
    let feed = site.links.absolute(&urls::Feed);
    let head = Head {
        id: feed.clone(),
        title: site.title(),
        feed,
        page: site.links.absolute(&urls::Home),
    };
    Ok(conditional::answer(
        &headers,
        ATOM,
        views::posts(&site, head, &items),
    ))
}

/// The newest posts under one tag.
///
/// # Errors
/// `NotFound` for a tag that does not exist.
pub async fn tag(
    urls::TagFeed { tag }: urls::TagFeed,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Result<Response> {
    let (id, term) = lists::tag(app.db.read(), &tag).await?.ok_or(Refusal::NotFound)?;
    let items = stream::newest(app.db.read(), Under::Tag(id), None, FEED_SIZE, app.clock.now()).await?;
    let feed = site.links.absolute(&urls::TagFeed {
        tag: term.slug.clone(),
    });
    let head = Head {
        id: feed.clone(),
        title: t!("feeds-tag-title", tag = term.name.as_str(), site = site.title()),
        feed,
        page: site.links.absolute(&urls::Tag { tag: term.slug }),
    };
    Ok(conditional::answer(
        &headers,
        ATOM,
        views::posts(&site, head, &items),
    ))
}

/// The newest comments on all posts.
///
/// # Errors
/// When the database fails.
pub async fn comments(
    _: urls::CommentsFeed,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Result<Response> {
    let items = read::comments(app.db.read(), Of::Everything, app.clock.now()).await?;
    let feed = site.links.absolute(&urls::CommentsFeed);
    let head = Head {
        id: feed.clone(),
        title: t!("feeds-comments-title", of = site.title()),
        feed,
        page: site.links.absolute(&urls::Home),
    };
    Ok(conditional::answer(
        &headers,
        ATOM,
        views::comments(&site, head, &items),
    ))
}

/// The newest comments on one post.
///
/// # Errors
/// `NotFound` unless readers may see the post.
pub async fn post_comments(
    urls::PostFeed { slug }: urls::PostFeed,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Result<Response> {
    let now = app.clock.now();
    let post = post_read::post(app.db.read(), &slug, now, false)
        .await?
        .ok_or(Refusal::NotFound)?;
    let items = read::comments(app.db.read(), Of::Post(post.id), now).await?;
    let head = Head {
        id: format!("{}#comments", atom_id(&post.feed_id)),
        title: t!("feeds-comments-title", of = post.title.as_str()),
        feed: site.links.absolute(&urls::PostFeed {
            slug: post.slug.clone(),
        }),
        page: site.links.absolute(&urls::Post { slug: post.slug }),
    };
    Ok(conditional::answer(
        &headers,
        ATOM,
        views::comments(&site, head, &items),
    ))
}
