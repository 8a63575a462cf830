//! The desk for other programs: what waits, decisions on one comment, undo. The verbs are those of the desk's
//! own pages. One decision on many comments is `many_pages.rs`.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;

use super::Page;
use super::bearer_pages::{Host, Onlooker};
use super::decision_form::{self, NewDecision, Wish};
use super::desk::{Done, QueueItem, Undone};
use super::find_pages::looked_for;
use super::input_pages::{Input, Parameters, Size, choice, cut, place};
use super::looked_at::Shown;
use super::problem_pages::{Current, Decided, Problem, Result};
use crate::affiliation::YouAre;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::comments::decide::{self, Deciding, NotAllowed, Rendered};
use crate::comments::entity::comment;
use crate::comments::host_edit::Edit;
use crate::comments::threads::may_decide;
use crate::comments::{read, redact};
use crate::ids::CommentId;
use crate::moderation::bulk;
use crate::moderation::edit_form::proposed;
use crate::moderation::find_form::Stands;
use crate::moderation::list::{self, Wanted};
use crate::moderation::{View, beside, find};
use crate::people::Person;
use crate::settings::reasons;
use crate::text::{self, Refusal as TooMuch};
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

const QUEUE: Size = Size { most: 100, usual: 30 };

/// What stands at the desk. `pending` is what waits for a moderator: new comments, answers, edits, reports and
/// appeals.
///
/// # Errors
/// 400 for parameters that can't be read.
#[utoipa::path(
    get, path = "/api/v1/moderation/queue", operation_id = "list_queue", tag = "moderation",
    params(
        ("status" = Option<View>, Query, description = "Which comments; `pending` when left out"),
        ("post" = Option<String>, Query, description = "Those of the post under this address"),
        ("person" = Option<i64>, Query, description = "Those of whoever wrote this comment: the same remembered person or, for who decides, the same e-mail address"),
        ("network" = Option<i64>, Query, description = "Those that came from the network of this comment, for who decides, while it is known"),
        ("rule" = Option<String>, Query, description = "Those of which the rule with this code spoke"),
        ("stands" = Option<Stands>, Query, description = "Those whose writer states this connection; `unstated`: states nothing"),
        ("you_are" = Option<YouAre>, Query, description = "Those whose writer says that they are this"),
        ("about" = Option<String>, Query, description = "Those whose writer states a connection with what has this name"),
        ("from" = Option<String>, Query, format = Date, description = "Those sent on this day or later, in the site's time zone"),
        ("to" = Option<String>, Query, format = Date, description = "Those sent on this day or before, in the site's time zone"),
        ("q" = Option<String>, Query, description = "Those with all of these words in the text, the name or, for who decides, the e-mail address; the last may be the beginning of one. A domain alone finds those with a website there, too"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 30 when left out")
    ),
    responses((status = 200, description = "A page of the desk", body = Page<QueueItem>)),
    security(("token" = []))
)]
pub async fn queue(
    _: urls::ApiQueue,
    State(app): State<App>,
    site: Site,
    Onlooker(person): Onlooker,
    Query(parameters): Parameters,
) -> Result<Json<Page<QueueItem>>> {
    let (after, limit) = place(&parameters, QUEUE)?;
    let zone = &site.settings.time_zone;
    let find = looked_for(&parameters, zone)?;
    let wanted = Wanted {
        scope: find::scope(app.db.read(), &person, &find, zone),
        view: choice(&parameters, "status")?.unwrap_or_default(),
        after: after.map(CommentId),
        limit: limit + 1,
    };
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let mut listed = list::list(app.db.read(), wanted, terms).await?;
    let mut items: Vec<_> = listed.iter_mut().map(|listed| &mut listed.item).collect();
    beside::around(app.db.read(), &mut items, &person, terms.now).await?;
    let next = cut(&mut listed, limit).map(|last| last.item.comment.id.0);
    let shown = Shown {
        host: site.links.host(),
        decides: person.role.decides(),
    };
    let items = listed
        .into_iter()
        .map(|listed| QueueItem::new(listed, shown))
        .collect();
    Ok(Json(Page { items, next }))
}

/// Decides on one comment: with a reply, a question, what becomes of a statement and something taken
/// out, in one transaction.
///
/// # Errors
/// 404 when there is none in the threads this person decides in, 409 with who decided what when somebody
/// was faster, 422 when its state does not allow it or a field is wrong.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/decision", operation_id = "decide", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = NewDecision,
    responses((status = 200, description = "Decided", body = Done)),
    security(("token" = []))
)]
pub async fn decide(
    urls::ApiDecision { id }: urls::ApiDecision,
    State(app): State<App>,
    Host(person): Host,
    Input(new): Input<NewDecision>,
) -> Result<Json<Done>> {
    let comment = read::comment(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
    // Before anything is said of what was sent: whether it is a cut tells what a text says.
    if !may_decide(app.db.read(), &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let wish = new
        .read(comment.status)
        .map_err(|errors| Problem::fields(&errors, decision_form::name))?;
    let edit = match edit(&comment, &new) {
        // Out of another text: that is refused as late.
        Err(_) if new.version != comment.version => None,
        edit => edit?,
    };
    let language = app.site().await?.settings.language;
    let deciding = Deciding {
        limited: app.config.limits,
        reason: reasons::told(wish.reason.clone(), language),
        ..deciding(&person, id, &new, wish, edit)
    };
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    let outcome = decide::decide(&tx, deciding, &app.secrets.entropy, now).await?;
    let done = done(outcome, read::comment(&*tx, id).await?)?;
    tx.commit().await?;
    Ok(Json(done))
}

fn deciding<'a>(
    person: &'a Person,
    comment: CommentId,
    new: &NewDecision,
    wish: Wish,
    edit: Option<Edit>,
) -> Deciding<'a> {
    Deciding {
        moderator: person,
        comment,
        version: new.version,
        decision: new.decision,
        reason: wish.reason,
        reply: wish.reply,
        ask: wish.ask,
        statement: new.statement,
        quote: None,
        limited: true,
        edit,
        blocks: false,
    }
}

/// What is done to the text: something is taken out, or another one goes back.
fn edit(comment: &comment::Model, new: &NewDecision) -> Result<Option<Edit>, Problem> {
    match (&new.edit_markdown, &new.propose_markdown) {
        (None, None) => Ok(None),
        (Some(wanted), None) => redaction(comment, wanted).map(Edit::Cut).map(Some),
        (None, Some(wanted)) => proposal(comment, wanted).map(Some),
        (Some(_), Some(_)) => Err(Problem::field("propose_markdown", t!("api-edit-both"))),
    }
}

fn proposal(comment: &comment::Model, wanted: &str) -> Result<Edit, Problem> {
    let mut errors = FieldErrors::default();
    let rendered = proposed(&comment.source, text::lines(wanted), comment.format, &mut errors);
    rendered
        .map(Edit::SendBack)
        .ok_or_else(|| Problem::fields(&errors, |_| "propose_markdown"))
}

/// The comment with something taken out, rendered.
fn redaction(comment: &comment::Model, wanted: &str) -> Result<Rendered, Problem> {
    let wrong = || Problem::field("edit_markdown", t!("api-edit-wrong"));
    let source = redact::redacted(&comment.source, wanted).ok_or_else(wrong)?;
    match text::comment(&source, comment.format) {
        Ok(html) => Ok(Rendered { source, html }),
        Err(TooMuch::TooLong | TooMuch::TooDeep) => Err(wrong()),
    }
}

/// What a decision did, or why it did not; `now` is the comment after it.
///
/// # Errors
/// The problem that stands for each outcome but `Done`.
pub fn done(outcome: decide::Outcome, now: Option<comment::Model>) -> Result<Done> {
    match outcome {
        decide::Outcome::Done(done) => Ok(Done {
            status: done.status,
            version: done.version,
            audit_id: done.audit,
            reply_id: done.reply,
            request_id: done.request,
        }),
        decide::Outcome::AlreadyDecided { by, status, at } => {
            let at = at.map(crate::clock::Moment::rfc3339);
            let current = now.map(|row| Current {
                status: row.status,
                version: row.version,
                body_markdown: row.source,
            });
            let decided = Decided {
                by,
                status,
                at,
                current,
            };
            Err(Problem::decided(decided).into())
        }
        decide::Outcome::NotAllowed(reason) => Err(not_allowed(reason).into()),
        decide::Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}

fn not_allowed(reason: NotAllowed) -> Problem {
    match reason {
        NotAllowed::Decision => Problem::field("decision", t!("desk-not-allowed-decision")),
        NotAllowed::StaysUnpublished => Problem::field("decision", t!("desk-not-allowed-unpublished")),
        NotAllowed::NoByline => Problem::field("reply_markdown", t!("desk-not-allowed-byline")),
        NotAllowed::NotAReader => Problem::field("ask", t!("desk-not-allowed-reader")),
        NotAllowed::AlreadyAsked => Problem::field("ask", t!("desk-not-allowed-asked")),
        NotAllowed::SpeaksForThemselves => Problem::field("statement", t!("desk-not-allowed-quote")),
        NotAllowed::AskedTooOften => Problem::field("ask", t!("desk-not-allowed-often")),
        NotAllowed::TooManyQuestions => Problem::field("ask", t!("desk-not-allowed-now")),
    }
}

/// Takes a decision back, once, and only while nothing else has happened to its comments.
///
/// # Errors
/// 404 when the line of history is no decision, 409 when it was undone before or can't be any more.
#[utoipa::path(
    post, path = "/api/v1/moderation/undo/{audit_id}", operation_id = "undo", tag = "moderation",
    params(("audit_id" = i64, Path, description = "What the decision gave")),
    responses((status = 200, description = "Undone", body = Undone)),
    security(("token" = []))
)]
pub async fn undo(
    urls::ApiUndo { audit_id }: urls::ApiUndo,
    State(app): State<App>,
    Host(person): Host,
) -> Result<Json<Undone>> {
    let tx = app.db.begin_write().await?;
    match bulk::take_back(&tx, audit_id, &person, app.clock.now()).await? {
        bulk::Outcome::Undone { audit, left } => {
            tx.commit().await?;
            Ok(Json(Undone {
                audit_id: audit,
                left,
            }))
        }
        bulk::Outcome::AlreadyUndone => Err(conflict(t!("api-already-undone")).into()),
        bulk::Outcome::Changed => Err(conflict(t!("api-cannot-undo")).into()),
        bulk::Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}

fn conflict(detail: String) -> Problem {
    Problem::saying(StatusCode::CONFLICT, detail)
}
