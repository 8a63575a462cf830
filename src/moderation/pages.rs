//! The desk, one comment at it, and deciding. Taking it back is `undo_pages.rs`.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;
use serde_json::json;

use super::board_pages::board;
use super::counts::counts;
use super::done_all::done_all;
use super::find_form::{Look, given};
use super::form::{DeskForm, Wish};
use super::live::claims;
use super::queue::{self, Desk};
use super::thread_done::thread_done;
use super::views::DeskPage;
use super::way_pages::Way;
use super::{Errand, Refused, View, beside, history, replies, views};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::audit;
use crate::comments::ban::targets;
use crate::comments::decide::{self, Deciding};
use crate::comments::label_review::{self, Judging};
use crate::comments::report_review::{self, Settling};
use crate::comments::review::{self, Reviewing};
use crate::comments::threads::Threads;
use crate::db::Write;
use crate::ids::{AuditId, CommentId};
use crate::people::Person;
use crate::people::session::{Host, Member};
use crate::settings::reasons;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// A view of the desk, or what is found in it. `done` is the line in the history of what was just done. Who
/// prefers little (RFC 7240, section 4.2) has the comments there already, and gets what has changed: the numbers,
/// and of the comments the one that was decided on, where it is still in view.
pub async fn desk(
    _: urls::Desk,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    headers: HeaderMap,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup> {
    let place = (View::of(given(&asked, "view")), Look::of(&asked));
    let mut page = board(&app, &site, &person, place).await?;
    if let Ok(id) = given(&asked, "done").parse::<AuditId>() {
        let (db, threads) = (app.db.read(), Threads::of(&person));
        page.done = history::done(db, threads, id).await?;
        if page.done.is_none() {
            page.done_all = done_all(db, threads, id).await?;
        }
        if page.done.is_none() && page.done_all.is_none() {
            page.done_thread = thread_done(db, &person, id).await?;
        }
    }
    if let Some(done) = page.done.as_ref().filter(|_| prefers_little(&headers)) {
        page.desk.keep_only(done.comment);
    }
    Ok(views::desk(&site, &page))
}

fn prefers_little(headers: &HeaderMap) -> bool {
    headers.get("prefer").is_some_and(|wish| wish == "return=minimal")
}

/// What somebody came for, and where they came from: a page of the thread, or of the desk.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ErrandQuery {
    errand: String,
    back: String,
    view: String,
    look: String,
    /// As at the desk.
    done: String,
}

/// One comment at the desk, whatever its state; mails lead here, and so do threads.
pub async fn comment(
    urls::DeskComment { id }: urls::DeskComment,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    Query(query): Query<ErrandQuery>,
) -> Result<Markup> {
    let mut page = alone(&app, &site, &person, id).await?;
    page.errand = Errand::of(&query.errand);
    page.leads_to(&query.back, &query.view, &query.look);
    if let Ok(line) = query.done.parse::<AuditId>() {
        let done = history::done(app.db.read(), Threads::of(&person), line).await?;
        page.done = done.filter(|done| done.comment == id);
    }
    Ok(views::desk(&site, &page))
}

/// The desk with one comment only.
pub(super) async fn alone<'a>(
    app: &App,
    site: &Site,
    person: &'a Person,
    id: CommentId,
) -> Result<DeskPage<'a>> {
    let db = app.db.read();
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let threads = Threads::of(person);
    let group = queue::one(db, threads, id, terms)
        .await?
        .ok_or(Refusal::NotFound)?;
    let mut desk = Desk {
        groups: vec![group],
        ..Desk::default()
    };
    beside::fill(db, &mut desk, person, terms.now).await?;
    Ok(DeskPage {
        alone: true,
        replies: replies::saved(db, person.id).await?,
        drawn_at: terms.now,
        claims: claims(db, &[id], person.id, terms.now).await?,
        ..DeskPage::new(
            person,
            View::Pending,
            counts(db, &threads.into(), terms.now).await?.views,
            desk,
        )
    })
}

/// Decides on a comment: the button, with the reply, the question and the label that go along.
pub async fn decide(
    urls::DeskComment { id }: urls::DeskComment,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<DeskForm>,
) -> Result<Response> {
    let mut page = alone(&app, &site, &person, id).await?;
    page.leads_to(&form.back, &form.view, &form.look);
    if form.only_looks() {
        page.typed = Some((form, FieldErrors::default()));
        return Ok(views::desk(&site, &page).into_response());
    }
    let mut errors = FieldErrors::default();
    let published = page.published();
    let offered = page
        .first()
        .map(|comment| targets(comment, &app.secrets))
        .unwrap_or_default();
    let current = page.current(&published, &offered).ok_or(Refusal::NotFound)?;
    let wish = form.read(&current, &mut errors).filter(|_| errors.is_empty());
    let is_late = page.first().is_some_and(|comment| form.is_late(comment.version));
    if wish.is_none() && is_late {
        // What makes no sense any more is refused as late, which says who was faster.
        errors = FieldErrors::default();
    }
    let done = match wish.or(is_late.then(Wish::nothing)) {
        Some(wish) => {
            let doing = Doing {
                app: &app,
                site: &site,
                person: &person,
                attempt: &attempt,
                way: Way::of(&form.back, (page.slug(), id), (page.view, &form.look)),
            };
            doing.carry_out(id, &form, wish).await?
        }
        None => Err(Refused::Form),
    };
    match done {
        Ok(back) => Ok(back.into_response()),
        Err(refused) => {
            let status = status_of(&refused);
            // Shown as it is now: someone may have been faster.
            page = alone(&app, &site, &person, id).await?;
            page.leads_to(&form.back, &form.view, &form.look);
            page.refused = Some(refused);
            page.typed = Some((form, errors));
            Ok((status, views::desk(&site, &page)).into_response())
        }
    }
}

/// Somebody at the desk, doing something.
pub(super) struct Doing<'a> {
    pub app: &'a App,
    pub site: &'a Site,
    pub person: &'a Person,
    pub attempt: &'a Attempt,
    /// Where it leads.
    pub way: Way,
}

impl Doing<'_> {
    /// The way back, or why nothing happened.
    pub async fn carry_out(
        &self,
        comment: CommentId,
        form: &DeskForm,
        wish: Wish,
    ) -> Result<Result<Redirect, Refused>> {
        let tx = self.attempt.begin(self.app).await?;
        let stays = wish.stays();
        let audit = match self.write(&tx, comment, form.version, wish).await? {
            Ok(audit) => audit,
            Err(refused) => return Ok(Err(refused)),
        };
        if matches!(self.way, Way::Mail(_)) {
            // Nothing else is taken back by the link (`history::done_by_link`).
            audit::complete(&tx, audit, json!({ "by_link": true })).await?;
        }
        let to = if stays {
            self.way.href_at(self.site, audit, comment)
        } else {
            self.way.href(self.site, audit)
        };
        let back = self.attempt.led_to(&tx, to).await?;
        tx.commit().await?;
        Ok(Ok(back))
    }

    /// The line in the history, or why nothing was written.
    async fn write(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
        wish: Wish,
    ) -> Result<Result<AuditId, Refused>> {
        let now = self.app.clock.now();
        match wish {
            Wish::Review { edit, verdict } => {
                let reviewing = Reviewing {
                    by: self.person.id,
                    comment,
                    version,
                    edit,
                    verdict,
                };
                Ok(match review::review(tx, reviewing, now).await? {
                    review::Outcome::Done(audit) => Ok(audit),
                    review::Outcome::NotWaiting => Err(Refused::EditGone),
                    review::Outcome::AlreadyDecided { by, status, at } => {
                        Err(Refused::Already { by, status, at })
                    }
                })
            }
            Wish::Clarify { question } => self.ask_once_more(tx, comment, version, &question).await,
            Wish::Cancel => self.take_question_back(tx, comment, version).await,
            Wish::Settle => self.settle(tx, comment, version).await,
            Wish::Judge(verdict) => {
                let judging = Judging {
                    by: self.person.id,
                    comment,
                    version,
                    verdict,
                };
                match label_review::judge(tx, judging, now).await? {
                    label_review::Outcome::Done(audit) => Ok(Ok(audit)),
                    label_review::Outcome::Gone => Ok(Err(Refused::LabelGone)),
                }
            }
            Wish::Decide {
                decision,
                reason,
                reply,
                ask,
                statement,
                quote,
                edit,
            } => {
                let deciding = Deciding {
                    moderator: self.person,
                    comment,
                    version,
                    decision,
                    reason: reasons::told(reason, self.site.settings.language),
                    reply,
                    ask,
                    statement,
                    quote,
                    limited: self.app.config.limits,
                    edit,
                    blocks: false,
                };
                outcome_of(decide::decide(tx, deciding, &self.app.secrets.entropy, now).await?)
            }
            Wish::Block(block) => self.block(tx, comment, version, &block).await,
            Wish::KeepDecision => self.keep_decision(tx, comment, version).await,
            Wish::Note(note) => self.note(tx, comment, note).await.map(Ok),
            Wish::Unnote(note) => self.unnote(tx, comment, note).await,
        }
    }
}

/// The line of a decision, or why there is none.
pub(super) fn outcome_of(outcome: decide::Outcome) -> Result<Result<AuditId, Refused>> {
    match outcome {
        decide::Outcome::Done(done) => Ok(Ok(done.audit)),
        decide::Outcome::AlreadyDecided { by, status, at } => Ok(Err(Refused::Already { by, status, at })),
        decide::Outcome::NotAllowed(reason) => Ok(Err(Refused::NotAllowed(reason))),
        decide::Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}

impl Doing<'_> {
    async fn settle(&self, tx: &Write, comment: CommentId, version: i64) -> Result<Result<AuditId, Refused>> {
        let settling = Settling {
            by: self.person.id,
            comment,
            version,
        };
        let outcome = report_review::settle(tx, settling, self.app.clock.now()).await?;
        Ok(match outcome {
            report_review::Outcome::Done(audit) => Ok(audit),
            report_review::Outcome::Gone => Err(Refused::ReportsGone),
        })
    }
}

pub(super) fn status_of(refused: &Refused) -> StatusCode {
    match refused {
        Refused::NotAllowed(_)
        | Refused::Form
        | Refused::NoneChosen
        | Refused::TooManyChosen
        | Refused::NothingToBlock => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::Already { .. }
        | Refused::QuestionMoved
        | Refused::AskedOnceMore
        | Refused::CannotUndo
        | Refused::AlreadyUndone
        | Refused::EditGone
        | Refused::NoteGone
        | Refused::AppealGone
        | Refused::LabelGone
        | Refused::ReportsGone
        | Refused::ThreadMoved
        | Refused::NoneLeft => StatusCode::CONFLICT,
    }
}
