//! Permalinks, and the reply form by itself. The post with its thread is `post_pages.rs`, sending is
//! `create_pages.rs`, receipts are `receipt_pages.rs`.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::closed_views;
use super::entity::comment::Model;
use super::entity::commenter;
use super::form::CommentForm;
use super::form_views::{self, Form};
use super::place::{self, Place};
use super::read;
use super::receipt;
use super::remember;
use super::thread::{self, Cursor, Entry, Replies, Standing, Viewer};
use crate::affiliation;
use crate::affiliation::read::Waits;
use crate::affiliation::remembered::Remembered;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::ids::{CommentId, PostId};
use crate::people::Person;
use crate::people::session::Reader;
use crate::posts;
use crate::posts::read::PostPage;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::form::FieldErrors;
use crate::web::reader_token::ReaderToken;
use crate::web::site::Site;

/// The form of someone who is remembered is filled in already.
pub(super) fn prefilled(known: Option<&commenter::Model>) -> CommentForm {
    match known {
        Some(known) => CommentForm {
            name: known.name.clone(),
            email: known.email.clone(),
            website: known.website.clone(),
            remember: "yes".to_owned(),
            remembered: "yes".to_owned(),
            ..CommentForm::default()
        },
        None => CommentForm::default(),
    }
}

/// What somebody who is remembered may say of themselves again.
pub(super) async fn remembered(
    app: &App,
    site: &Site,
    known: Option<&commenter::Model>,
    subjects: &[String],
) -> Result<Option<Remembered>> {
    let Some(known) = known else { return Ok(None) };
    let terms = Terms {
        wording: &Wording::of(&site.settings),
        now: app.clock.now(),
    };
    Ok(affiliation::remembered::remembered(app.db.read(), known.id, subjects, terms).await?)
}

/// The form with the tick that says it again.
pub(super) fn says_again(values: CommentForm, remembered: Option<&Remembered>) -> CommentForm {
    CommentForm {
        affiliation_again: remembered
            .map(|remembered| remembered.id.to_string())
            .unwrap_or_default(),
        ..values
    }
}

/// The name of the byline that someone of the team signs with.
pub(super) fn signs_as(person: Option<&Person>) -> Option<&str> {
    person
        .and_then(|person| person.byline.as_ref())
        .map(|byline| byline.name.as_str())
}

/// What everybody sees of a post, its thread, and the parts of a series beside it.
pub(super) fn kept(post: &PostPage) -> Kept {
    let neighbours = post.series.iter().map(|_| Key::Posts);
    Kept::showing(std::iter::once(Key::Post(post.id)).chain(neighbours))
}

/// Leads to the page of the thread that shows the comment.
pub async fn permalink(
    urls::Comment { slug, id }: urls::Comment,
    State(app): State<App>,
    site: Site,
) -> Result<Response> {
    let post = posts::read::commentable(app.db.read(), &slug, app.clock.now())
        .await?
        .filter(|post| post.discussion.has_thread())
        .ok_or(Refusal::NotFound)?;
    match place::place(app.db.read(), post.id, id).await? {
        Place::From(from) => {
            let page = site.href(&urls::Post { slug });
            Ok(Redirect::to(&format!("{page}?from={from}#c{id}")).into_response())
        }
        Place::Nowhere => Err(Refusal::NotFound.into()),
    }
}

/// Whose reply it will be: the signed part of a receipt link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct As {
    receipt: String,
}

/// The form that answers a comment, for browsers without JavaScript and for who comes from a receipt.
pub async fn reply_form(
    urls::Reply { slug, id }: urls::Reply,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    token: ReaderToken,
    of: Result<Query<As>, QueryRejection>,
) -> Result<Response> {
    let post = posts::read::commentable(app.db.read(), &slug, app.clock.now())
        .await?
        .filter(|post| post.discussion.has_thread())
        .ok_or(Refusal::NotFound)?;
    let parent = answered(&app, &site, post.id, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let known = remember::find(app.db.read(), token.0.as_deref()).await?;
    let receipt = of.map(|Query(of)| of.receipt).unwrap_or_default();
    let own = own_comment(&app, &receipt).await?;
    let answers = waits_for(&app, id, known.as_ref(), own.as_ref()).await?;
    let subjects: Vec<String> = post.subjects.iter().map(|subject| subject.name.clone()).collect();
    let asks_nothing = known.as_ref().filter(|_| answers.is_none() && own.is_none());
    let remembered = remembered(&app, &site, asks_nothing, &subjects).await?;
    let values = CommentForm {
        parent: id.to_string(),
        ..match &own {
            Some(own) => signed_as(own, receipt),
            None => says_again(prefilled(known.as_ref()), remembered.as_ref()),
        }
    };
    let (after_days, now) = (site.settings.close_after_days, app.clock.now());
    let takes = post.discussion.takes(after_days, now);
    if !takes.comments() {
        return Ok(closed_views::late(&site, &post, takes, &values).into_response());
    }
    if parent.replies != Replies::Open {
        return Ok(closed_views::replies(&site, &post, &values).into_response());
    }
    let form = Form {
        site: &site,
        slug: &slug,
        subjects: &subjects,
        values: &values,
        errors: &FieldErrors::default(),
        signs_as: signs_as(reader.0.as_ref()),
        answers: answers.as_ref(),
        remembered: remembered.as_ref(),
        discussion: post.discussion,
    };
    let changes = [
        thread::changes_at(std::slice::from_ref(&parent)),
        post.discussion.changes_at(after_days, now),
    ];
    let changes_at = changes.into_iter().flatten().min();
    let everybodys = known.is_none() && reader.0.is_none() && own.is_none();
    let kept = everybodys.then(|| Kept::showing([Key::Post(post.id)]).until(changes_at));
    Ok((kept, form_views::reply(&site, &post, &parent, &form)).into_response())
}

/// The comment that a receipt opens, for who replies from there.
pub(super) async fn own_comment(app: &App, receipt: &str) -> Result<Option<Model>> {
    if receipt.is_empty() {
        return Ok(None);
    }
    Ok(receipt::open(app.db.read(), &app.secrets, receipt).await?)
}

/// The question that a reply to `parent` answers, if it is put to whoever replies: the token their
/// request carries, or the receipt they come from, says who that is.
pub(super) async fn waits_for(
    app: &App,
    parent: CommentId,
    known: Option<&commenter::Model>,
    own: Option<&Model>,
) -> Result<Option<Waits>> {
    if known.is_none() && own.is_none() {
        return Ok(None);
    }
    let Some(waits) = affiliation::read::waits_below(app.db.read(), parent).await? else {
        return Ok(None);
    };
    let is_own = match own {
        Some(own) => own.id == waits.asked,
        None => {
            let asked = read::comment(app.db.read(), waits.asked).await?;
            let theirs = asked.and_then(|asked| asked.commenter_id);
            theirs.is_some() && theirs == known.map(|known| known.id)
        }
    };
    Ok(Some(waits).filter(|_| is_own))
}

/// The form of who comes from a receipt is signed as that comment was.
fn signed_as(own: &Model, receipt: String) -> CommentForm {
    CommentForm {
        name: own.name.clone(),
        email: own.email.clone(),
        website: own.website.clone(),
        receipt,
        ..CommentForm::default()
    }
}

/// The published comment `id` of `post`, as the thread shows it.
pub(super) async fn answered(app: &App, site: &Site, post: PostId, id: CommentId) -> Result<Option<Entry>> {
    let wording = Wording::of(&site.settings);
    let anyone = Viewer::anyone(Terms {
        wording: &wording,
        now: app.clock.now(),
    });
    let page = thread::page_of(app.db.read(), post, Cursor::From(id), anyone, 1).await?;
    Ok(page
        .entries
        .into_iter()
        .find(|entry| entry.id == id && entry.standing == Standing::Published))
}
