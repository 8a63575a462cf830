//! What other programs may ask: posts, one post, and its published comments in the order of the page.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;

use super::bearer_pages::Caller;
use super::input_pages::{Parameters, Size, cut, place, unknown_after};
use super::problem_pages::Result;
use super::tag_pages;
use super::{Comment, Page, Post, Telling, WholePost, Within};
use crate::affiliation;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::thread::{self, Cursor, Standing, Viewer};
use crate::ids::{CommentId, PostId};
use crate::people::Scope;
use crate::posts::lists::Under;
use crate::posts::may_edit;
use crate::posts::{read, stream};
use crate::urls;
use crate::web::conditional;
use crate::web::error::{Error, Refusal};
use crate::web::site::Site;

const POSTS: Size = Size { most: 100, usual: 20 };
const COMMENTS: Size = Size { most: 200, usual: 50 };

/// The posts readers find in lists, newest first.
///
/// # Errors
/// A problem for parameters that can't be read; when the database fails, as below.
#[utoipa::path(
    get, path = "/api/v1/posts", operation_id = "list_posts", tag = "posts",
    params(
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 20 when left out")
    ),
    responses((status = 200, description = "A page of posts", body = Page<Post>)),
    security((), ("token" = []))
)]
pub async fn posts(
    _: urls::ApiPosts,
    State(app): State<App>,
    site: Site,
    _: Caller,
    Query(parameters): Parameters,
    headers: HeaderMap,
) -> Result<Response> {
    let (after, limit) = place(&parameters, POSTS)?;
    let (db, now) = (app.db.read(), app.clock.now());
    let after = match after {
        Some(id) => Some(
            stream::place(db, PostId(id), now)
                .await?
                .ok_or_else(unknown_after)?,
        ),
        None => None,
    };
    let mut items = stream::newest(db, Under::Everything, after, limit + 1, now).await?;
    let next = cut(&mut items, limit).map(|last| last.id.0);
    let items = items
        .into_iter()
        .map(|item| Post::new(item, telling(&site, now)))
        .collect();
    json(&headers, &Page { items, next })
}

/// One post: what readers may see; with a token also what its person may edit.
///
/// # Errors
/// `NotFound` for any other.
#[utoipa::path(
    get, path = "/api/v1/posts/{slug}", operation_id = "get_post", tag = "posts",
    params(("slug" = String, Path, description = "The post's address")),
    responses((
        status = 200, description = "The post", body = WholePost,
        headers(("etag" = String, description = "For who may edit it, names its version, for `If-Match`"))
    )),
    security((), ("token" = []))
)]
pub async fn post(
    urls::ApiPost { slug }: urls::ApiPost,
    State(app): State<App>,
    site: Site,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response> {
    let (db, now) = (app.db.read(), app.clock.now());
    if let Some(person) = caller.within(Scope::Read)? {
        let post = read::editable_post(db, &slug, now).await?;
        if let Some(post) = post.filter(|post| may_edit(&person, post.person, post.page.status)) {
            let version = post.version;
            let post = WholePost::for_editors(post, telling(&site, now));
            return versioned(&headers, &post, version);
        }
    }
    let page = read::post(db, &slug, now, false)
        .await?
        .ok_or(Refusal::NotFound)?;
    json(&headers, &WholePost::new(page, telling(&site, now)))
}

/// The published comments of a post in display order. Places kept for what was taken away are left
/// out, so that a page may be shorter than its limit.
///
/// # Errors
/// `NotFound` unless readers may see the post and its thread.
#[utoipa::path(
    get, path = "/api/v1/posts/{slug}/comments", operation_id = "list_comments", tag = "comments",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 200, description = "Most items; 50 when left out")
    ),
    responses((status = 200, description = "A page of the thread", body = Page<Comment>)),
    security((), ("token" = []))
)]
pub async fn comments(
    urls::ApiComments { slug }: urls::ApiComments,
    State(app): State<App>,
    site: Site,
    _: Caller,
    Query(parameters): Parameters,
    headers: HeaderMap,
) -> Result<Response> {
    let (after, limit) = place(&parameters, COMMENTS)?;
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let db = app.db.read();
    let post = read::commentable(db, &slug, terms.now)
        .await?
        .filter(|post| post.discussion.has_thread())
        .ok_or(Refusal::NotFound)?;
    let cursor = after.map_or(Cursor::Start, |id| Cursor::After(CommentId(id)));
    let page = thread::page_of(db, post.id, cursor, Viewer::anyone(terms), limit).await?;
    if after.is_some() && !page.is_continued {
        return Err(unknown_after().into());
    }
    let next = page
        .entries
        .last()
        .filter(|_| page.more > 0)
        .map(|last| last.id.0);
    let shown: Vec<_> = page
        .entries
        .into_iter()
        .filter(|entry| entry.standing == Standing::Published)
        .collect();
    let ids: Vec<CommentId> = shown.iter().map(|entry| entry.id).collect();
    let after = site.settings.close_after_days;
    let within = Within {
        links: &app.links,
        pinned: post.pinned,
        is_open: post.discussion.takes(after, terms.now).comments(),
    };
    let mut stated = affiliation::read::public(db, &ids, terms).await?;
    let items = shown
        .into_iter()
        .map(|entry| {
            let public = stated.remove(&entry.id);
            Comment::new(entry, public, within)
        })
        .collect();
    json(&headers, &Page { items, next })
}

/// What the site says at `now`.
pub fn telling(site: &Site, now: Moment) -> Telling<'_> {
    Telling {
        links: &site.links,
        close_after_days: site.settings.close_after_days,
        now,
    }
}

/// A post for who may edit it, under a tag that names its version.
fn versioned(headers: &HeaderMap, post: &WholePost, version: i64) -> Result<Response> {
    let body = serde_json::to_string(post).map_err(|error| Error::Failed(error.into()))?;
    Ok(conditional::answer_as(
        headers,
        "application/json",
        body,
        &tag_pages::name(version),
    ))
}

/// `value` as JSON, or 304 when the program has it already.
///
/// # Errors
/// When it can't be written.
pub fn json(headers: &HeaderMap, value: &impl Serialize) -> Result<Response> {
    let body = serde_json::to_string(value).map_err(|error| Error::Failed(error.into()))?;
    Ok(conditional::answer(headers, "application/json", body))
}
