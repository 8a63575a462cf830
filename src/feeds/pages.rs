//! Feeds over HTTP. Who has one already is told so by `web/cache/`.

use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::CONTENT_TYPE;

use super::atom_id;
use super::atom_views::{self as views, Head};
use super::read::{self, Of};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::posts::lists::{self, Under};
use crate::posts::stream::Item;
use crate::posts::{FEED_SIZE, read as post_read, stream};
use crate::touched::Key;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;
use crate::{t, urls};

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// A feed as it is answered with.
type Feed = (Kept, [(HeaderName, &'static str); 1], String);

fn atom(kept: Kept, xml: String) -> Feed {
    (kept, [(CONTENT_TYPE, ATOM)], xml)
}

async fn newest(app: &App, under: Under) -> Result<Vec<Item>> {
    Ok(stream::newest(app.db.read(), under, None, FEED_SIZE, app.clock.now()).await?)
}

async fn of_posts(app: &App, items: &[Item]) -> Result<Kept> {
    let posts = items.iter().map(|item| Key::Post(item.id));
    let kept = Kept::showing(std::iter::once(Key::Posts).chain(posts));
    Ok(kept.until(lists::changes_at(app.db.read(), app.clock.now()).await?))
}

/// The newest posts.
///
/// # Errors
/// When the database fails; so for the others.
pub async fn posts(_: urls::Feed, State(app): State<App>, site: Site) -> Result<Feed> {
    let items = newest(&app, Under::Everything).await?;
    let feed = site.links.absolute(&urls::Feed);
    let head = Head {
        id: feed.clone(),
        title: site.title(),
        feed,
        page: site.links.absolute(&urls::Home),
    };
    let kept = of_posts(&app, &items).await?;
    Ok(atom(kept, views::posts(&site, head, &items)))
}

/// The newest posts under one tag.
///
/// # Errors
/// `NotFound` for a tag that does not exist.
pub async fn tag(urls::TagFeed { tag }: urls::TagFeed, State(app): State<App>, site: Site) -> Result<Feed> {
    let (id, term) = lists::tag(app.db.read(), &tag).await?.ok_or(Refusal::NotFound)?;
    let items = newest(&app, Under::Tag(id)).await?;
    let feed = site.links.absolute(&urls::TagFeed {
        tag: term.slug.clone(),
    });
    let head = Head {
        id: feed.clone(),
        title: t!("feeds-tag-title", tag = term.name.as_str(), site = site.title()),
        feed,
        page: site.links.absolute(&urls::Tag { tag: term.slug }),
    };
    let kept = of_posts(&app, &items).await?;
    Ok(atom(kept, views::posts(&site, head, &items)))
}

/// The newest comments on all posts.
///
/// # Errors
/// When the database fails.
pub async fn comments(_: urls::CommentsFeed, State(app): State<App>, site: Site) -> Result<Feed> {
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let items = read::comments(app.db.read(), Of::Everything, terms).await?;
    let feed = site.links.absolute(&urls::CommentsFeed);
    let head = Head {
        id: feed.clone(),
        title: t!("feeds-comments-title", of = site.title()),
        feed,
        page: site.links.absolute(&urls::Home),
    };
    let next = lists::changes_at(app.db.read(), terms.now).await?;
    let next = next.into_iter().chain(read::changes_at(&items)).min();
    let kept = Kept::showing([Key::Posts, Key::Comments]).until(next);
    Ok(atom(kept, views::comments(&site, head, &items)))
}

/// The newest comments on one post.
///
/// # Errors
/// `NotFound` unless readers may see the post and its thread.
pub async fn post_comments(
    urls::PostFeed { slug }: urls::PostFeed,
    State(app): State<App>,
    site: Site,
) -> Result<Feed> {
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let post = post_read::post(app.db.read(), &slug, terms.now, false)
        .await?
        .filter(|post| post.discussion.has_thread())
        .ok_or(Refusal::NotFound)?;
    let items = read::comments(app.db.read(), Of::Post(post.id), terms).await?;
    let head = Head {
        id: format!("{}#comments", atom_id(&post.feed_id)),
        title: t!("feeds-comments-title", of = post.title.as_str()),
        feed: site.links.absolute(&urls::PostFeed {
            slug: post.slug.clone(),
        }),
        page: site.links.absolute(&urls::Post { slug: post.slug }),
    };
    let kept = Kept::showing([Key::Post(post.id)]).until(read::changes_at(&items));
    Ok(atom(kept, views::comments(&site, head, &items)))
}
