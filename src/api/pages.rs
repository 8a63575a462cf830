//! What other programs may ask: posts, one post, and its published comments in the order of the page.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;

use super::problem_pages::{Failure, FieldError, Problem};
use super::{Comment, Page, Post, WholePost};
use crate::affiliation;
use crate::app::App;
use crate::comments::thread::{self, Cursor, Standing, Viewer};
use crate::ids::{CommentId, PostId};
use crate::posts::lists::Under;
use crate::posts::{read, stream};
use crate::web::conditional;
use crate::web::error::{Error, Refusal};
use crate::{t, urls};

type Result<T, E = Failure> = std::result::Result<T, E>;

/// Parameters as they come; unknown ones are ignored.
type Parameters = Query<Vec<(String, String)>>;

/// Most items of a page, and how many come unless one asks.
const POSTS: Size = Size { most: 100, usual: 20 };
const COMMENTS: Size = Size { most: 200, usual: 50 };

#[derive(Clone, Copy)]
struct Size {
    most: u64,
    usual: u64,
}

/// The posts readers find in lists, newest first.
///
/// # Errors
/// A problem for parameters that can't be read; when the database fails, as below.
pub async fn posts(
    _: urls::ApiPosts,
    State(app): State<App>,
    Query(parameters): Parameters,
    headers: HeaderMap,
) -> Result<Response> {
    let (after, limit) = place(&parameters, POSTS)?;
    let (db, now) = (app.db.read(), app.clock.now());
    let after = match after {
        Some(id) => Some(stream::place(db, PostId(id), now).await?.ok_or_else(unknown)?),
        None => None,
    };
    let mut items = stream::newest(db, Under::Everything, after, limit + 1, now).await?;
    let next = cut(&mut items, limit).map(|last| last.id.0);
    let items = items
        .into_iter()
        .map(|item| Post::new(item, &app.links))
        .collect();
    json(&headers, &Page { items, next })
}

/// One post that readers may see.
///
/// # Errors
/// `NotFound` for any other.
pub async fn post(
    urls::ApiPost { slug }: urls::ApiPost,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response> {
    let page = read::post(app.db.read(), &slug, app.clock.now(), false)
        .await?
        .ok_or(Refusal::NotFound)?;
    json(&headers, &WholePost::new(page, &app.links))
}

/// The published comments of a post in display order. Places kept for what was taken away are left
/// out, so that a page may be shorter than its limit.
///
/// # Errors
/// `NotFound` unless readers may see the post.
pub async fn comments(
    urls::ApiComments { slug }: urls::ApiComments,
    State(app): State<App>,
    Query(parameters): Parameters,
    headers: HeaderMap,
) -> Result<Response> {
    let (after, limit) = place(&parameters, COMMENTS)?;
    let db = app.db.read();
    let post = read::commentable(db, &slug, app.clock.now())
        .await?
        .ok_or(Refusal::NotFound)?;
    let cursor = after.map_or(Cursor::Start, |id| Cursor::After(CommentId(id)));
    let page = thread::page_of(db, post.id, cursor, Viewer::default(), limit).await?;
    if after.is_some() && !page.is_continued {
        return Err(unknown().into());
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
    let mut stated = affiliation::read::public(db, &ids).await?;
    let items = shown
        .into_iter()
        .map(|entry| {
            let public = stated.remove(&entry.id);
            Comment::new(entry, public)
        })
        .collect();
    json(&headers, &Page { items, next })
}

/// Reads `after` and `limit`.
fn place(parameters: &[(String, String)], size: Size) -> Result<(Option<i64>, u64), Problem> {
    let given = |wanted: &str| {
        parameters
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    };
    let mut errors = Vec::new();
    let after = given("after").map(str::parse::<i64>);
    if matches!(after, Some(Err(_))) {
        errors.push(FieldError {
            field: "after",
            message: t!("api-after-wrong"),
        });
    }
    let limit = given("limit").map_or(Some(size.usual), |typed| typed.parse().ok());
    let limit = limit.filter(|limit| (1..=size.most).contains(limit));
    if limit.is_none() {
        errors.push(FieldError {
            field: "limit",
            message: t!("api-limit-wrong", max = size.most),
        });
    }
    match limit {
        Some(limit) if errors.is_empty() => Ok((after.and_then(std::result::Result::ok), limit)),
        _ => Err(Problem::parameters(errors)),
    }
}

fn unknown() -> Problem {
    Problem::parameters(vec![FieldError {
        field: "after",
        message: t!("api-after-wrong"),
    }])
}

/// Cuts a list that was asked for with one more; returns the last item if there is a next page.
fn cut<T>(items: &mut Vec<T>, limit: u64) -> Option<&T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = items.len() > limit;
    items.truncate(limit);
    items.last().filter(|_| more)
}

fn json(headers: &HeaderMap, value: &impl Serialize) -> Result<Response> {
    let body = serde_json::to_string(value).map_err(|error| Error::Failed(error.into()))?;
    Ok(conditional::answer(headers, "application/json", body))
}
