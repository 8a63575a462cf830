//! A post with its thread: for whoever asks, and previewed with settings that are not saved.

use std::collections::HashMap;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::LINK;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use serde::Deserialize;

use super::accounts::{self, Wanted};
use super::closed_views;
use super::form_views::Form;
use super::host::{self, Host};
use super::mentions::{self, Mention};
use super::pages::{kept, prefilled, remembered, says_again, signs_as};
use super::pinned::{self, Pinned};
use super::receipt;
use super::remember;
use super::summary;
use super::thread::{self, Cursor, Entry, ThreadPage, Viewer};
use super::threads::{Threads, may_decide};
use super::views;
use crate::affiliation::says::Says;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::ids::{CommentId, PostId};
use crate::people::Person;
use crate::people::session::Reader;
use crate::posts;
use crate::posts::discussion::Takes;
use crate::posts::meta_views;
use crate::posts::read::PostPage;
use crate::posts::series;
use crate::t;
use crate::urls;
use crate::web::cache::Read;
use crate::web::error::Result;
use crate::web::form::FieldErrors;
use crate::web::headers::Frames;
use crate::web::reader_token::ReaderToken;
use crate::web::site::Site;

/// Where the thread begins, behind one comment or with one, and whose comments of it are wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    after: String,
    from: String,
    says: String,
    /// What was just done about a comment, for who moderates: its line in the history.
    done: String,
}

impl At {
    fn wanted(&self) -> Wanted {
        Wanted {
            cursor: self.cursor(),
            filter: Says::from_code(&self.says),
        }
    }

    fn cursor(&self) -> Cursor {
        match (self.after.parse::<CommentId>(), self.from.parse::<CommentId>()) {
            (Ok(id), _) => Cursor::After(id),
            (_, Ok(id)) => Cursor::From(id),
            _ => Cursor::Start,
        }
    }
}

/// The post, one page of its thread, and the comment form.
pub async fn post(
    urls::Post { slug }: urls::Post,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    token: ReaderToken,
    at: Result<Query<At>, QueryRejection>,
) -> Result<Response> {
    let now = app.clock.now();
    let Some(post) = posts::read::post(app.db.read(), &slug, now, false).await? else {
        return Err(posts::pages::missing(&app, posts::Kind::Post, &slug)
            .await?
            .into());
    };
    let visit = Visit {
        by: reader.0,
        token: token.0,
        at: at.map(|Query(at)| at).unwrap_or_default(),
        above: None,
    };
    draw(&app, &site, &post, visit).await
}

/// Who looks at a post, and at what of it.
#[derive(Debug, Default)]
pub struct Visit {
    by: Option<Person>,
    token: Option<String>,
    at: At,
    above: Option<Markup>,
}

impl Visit {
    /// As any reader sees it, with this bar above it.
    pub fn previewed(bar: Markup) -> Self {
        Self {
            above: Some(bar),
            ..Self::default()
        }
    }
}

/// The page of `post`, with the settings of `site`.
///
/// # Errors
/// When the database fails.
pub async fn draw(app: &App, site: &Site, post: &PostPage, visit: Visit) -> Result<Response> {
    let now = app.clock.now();
    let (slug, by, at) = (post.slug.as_str(), visit.by.as_ref(), &visit.at);
    let known = remember::find(app.db.read(), visit.token.as_deref()).await?;
    let viewer = Viewer {
        commenter: known.as_ref().map(|known| known.id),
        terms: Terms {
            wording: &Wording::of(&site.settings),
            now,
        },
    };
    let wanted = at.wanted();
    let after_days = site.settings.close_after_days;
    let takes = post.discussion.takes(after_days, now);
    let (page, accounts) = match takes {
        Takes::Nothing => Default::default(),
        _ => accounts::page(app.db.read(), post.id, wanted, viewer).await?,
    };
    let subjects: Vec<String> = post.subjects.iter().map(|subject| subject.name.clone()).collect();
    let remembered = remembered(app, site, known.as_ref(), &subjects).await?;
    let values = says_again(prefilled(known.as_ref()), remembered.as_ref());
    let form = Form {
        site,
        slug,
        subjects: &subjects,
        values: &values,
        errors: &FieldErrors::default(),
        signs_as: signs_as(by),
        answers: None,
        remembered: remembered.as_ref(),
        discussion: post.discussion,
    };
    let form = if takes.comments() {
        form.render(Some(&t!("comment-write")))
    } else {
        closed_views::note(site, takes)
    };
    let from_start = wanted.cursor == Cursor::Start && wanted.filter.is_none();
    let db = app.db.read();
    let pinned = pinned::pinned(db, post, (&page, from_start), viewer.terms).await?;
    let thread = views::Thread {
        site,
        slug,
        page: &page,
        accounts: &accounts,
        filter: wanted.filter,
        mentions: &mentions(app, post).await?,
        count: if post.discussion.has_thread() {
            post.comment_count
        } else {
            0
        },
        receipts: receipts(app, &page),
        interests: &post.interests,
        subjects: &subjects,
        post: post.id,
        discussion: post.discussion,
        takes,
        pinned: pinned.clone(),
        summary: summary::told(db, post, &site.settings).await?,
        host: hosted(app, by, (post.id, at), &page).await?,
    };
    let team_member = by.map(|person| person.name.as_str());
    // Where a page begins that no comment begins may be told only by comments that wait.
    let is_settled = wanted.cursor == Cursor::Start || page.is_continued;
    let changes = [
        thread::changes_at(&page.entries),
        accounts.change_at(),
        pinned.as_ref().and_then(Pinned::changes_at),
        post.discussion.changes_at(after_days, now),
        series::changes_at(db, &post.series, now).await?,
    ];
    // Who goes on in a thread does not read the post once more.
    let read = matches!(wanted.cursor, Cursor::Start | Cursor::From(_)).then_some(post.id);
    let kept = (is_settled && known.is_none() && by.is_none())
        .then(|| kept(post).until(changes.into_iter().flatten().min()).read(read));
    let playable = meta_views::playable(site, post);
    let page = views::post((post, &playable), &thread, (team_member, visit.above), &form);
    let mut response = (kept, read.map(Read), Frames(playable.origins), page).into_response();
    if thread.hears_of_links() {
        take_mentions(response.headers_mut(), site);
    }
    Ok(response)
}

/// Where other sites say that they link to it (Webmention, W3C Recommendation, 3.1.2).
fn take_mentions(headers: &mut HeaderMap, site: &Site) {
    let address = site.links.absolute(&urls::Webmention);
    if let Ok(link) = HeaderValue::try_from(format!("<{address}>; rel=\"webmention\"")) {
        let _ = headers.append(LINK, link);
    }
}

async fn mentions(app: &App, post: &PostPage) -> Result<Vec<Mention>> {
    if !post.discussion.has_thread() {
        return Ok(Vec::new());
    }
    Ok(mentions::of_post(app.db.read(), post.id).await?)
}

/// The receipt links of the viewer's own comments.
fn receipts(app: &App, page: &ThreadPage) -> HashMap<CommentId, urls::Receipt> {
    let link = |entry: &Entry| {
        entry
            .nonce
            .as_ref()
            .map(|nonce| (entry.id, receipt::link(&app.secrets, entry.id, nonce)))
    };
    page.entries.iter().filter_map(link).collect()
}

/// What somebody who moderates the thread may do from its page.
async fn hosted(
    app: &App,
    person: Option<&Person>,
    (post, at): (PostId, &At),
    page: &ThreadPage,
) -> Result<Option<Host>> {
    let Some(person) = person else { return Ok(None) };
    let db = app.db.read();
    if !may_decide(db, person, post).await? {
        return Ok(None);
    }
    let (threads, done) = (Threads::of(person), at.done.parse().ok());
    let host = host::host(db, (post, at.cursor()), page, threads, done).await?;
    Ok(Some(host))
}
