//! Questions for affiliations: the list of them, and what a moderator does with each.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;

use super::Page;
use super::bearer_pages::{Host, Onlooker};
use super::decision_form::{Clarification, RequestAction};
use super::desk::{Asked, Handled, Request, Stated};
use super::input_pages::{Parameters, Perhaps, Size, choice, cut, place};
use super::moderation_pages::done;
use super::problem_pages::{Problem, Result};
use crate::affiliation::clarify::Outcome;
use crate::affiliation::entity::request;
use crate::affiliation::form::question;
use crate::affiliation::inbox;
use crate::affiliation::read::Standing;
use crate::affiliation::rows::latest_request;
use crate::affiliation::wording::{Terms, Wording};
use crate::affiliation::{Choice, RequestState};
use crate::app::App;
use crate::audit::Actor;
use crate::comments::decide::{self, Deciding};
use crate::comments::entity::comment;
use crate::comments::lock::lock;
use crate::comments::threads::{Threads, may_decide};
use crate::comments::{Decision, cancel, clarify, read};
use crate::db::Write;
use crate::ids::{AuditId, CommentId, RequestId};
use crate::people::Person;
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

const REQUESTS: Size = Size { most: 100, usual: 30 };

/// The questions that were asked, newest first, each with what was answered.
///
/// # Errors
/// 400 for parameters that can't be read.
#[utoipa::path(
    get, path = "/api/v1/affiliation/requests", operation_id = "list_requests", tag = "affiliation",
    params(
        ("state" = Option<RequestState>, Query, description = "Those in this state"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 30 when left out")
    ),
    responses((status = 200, description = "A page of questions", body = Page<Asked>)),
    security(("token" = []))
)]
pub async fn requests(
    _: urls::ApiRequests,
    State(app): State<App>,
    site: Site,
    Onlooker(person): Onlooker,
    Query(parameters): Parameters,
) -> Result<Json<Page<Asked>>> {
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let (after, limit) = place(&parameters, REQUESTS)?;
    let state = choice(&parameters, "state")?;
    let theirs = |comment| Threads::of(&person).about(comment);
    let after = after.map(RequestId);
    let mut found = inbox::requests(app.db.read(), state, theirs, after, limit + 1, terms).await?;
    let next = cut(&mut found, limit).map(|(last, _)| last.id.0);
    let items = found.into_iter().map(asked).collect();
    Ok(Json(Page { items, next }))
}

fn asked((request, standing): (request::Model, Standing)) -> Asked {
    Asked {
        affiliation: Stated::of(&standing),
        request: Request::from(request),
    }
}

/// Settles an answered question, asks once more, or takes the question back.
///
/// # Errors
/// 404 when there is no such question, 409 when its state does not allow it, 422 for `clarify` without
/// a question.
#[utoipa::path(
    post, path = "/api/v1/affiliation/requests/{id}/{action}", operation_id = "handle_request", tag = "affiliation",
    params(
        ("id" = i64, Path, description = "The question"),
        ("action" = RequestAction, Path, description = "What to do with it")
    ),
    request_body(content = Option<Clarification>, description = "Only for `clarify`"),
    responses((status = 200, description = "The question as it is now", body = Handled)),
    security(("token" = []))
)]
pub async fn act(
    urls::ApiRequest { id, action }: urls::ApiRequest,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Perhaps(input): Perhaps<Clarification>,
) -> Result<Json<Handled>> {
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let action: RequestAction = serde_json::from_value(action.into()).map_err(|_| Refusal::NotFound)?;
    let (request, _) = inbox::request(app.db.read(), id, terms)
        .await?
        .ok_or(Refusal::NotFound)?;
    let comment = read::comment(app.db.read(), request.comment_id)
        .await?
        .ok_or(Refusal::NotFound)?;
    if !may_decide(app.db.read(), &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let audit_id = match (action, action.choice()) {
        (_, Some(choice)) => settle(&app, &person, &request, &comment, choice).await?,
        (RequestAction::Clarify, _) => {
            let typed = input.and_then(|input| input.question).unwrap_or_default();
            ask_again(&app, &person, &request, &typed).await?
        }
        _ => take_back(&app, &person, &request).await?,
    };
    let now = inbox::request(app.db.read(), id, terms)
        .await?
        .ok_or(Refusal::NotFound)?;
    Ok(Json(Handled {
        request: asked(now),
        audit_id,
    }))
}

/// Settles what was answered by keeping the comment as it is, as the desk does.
async fn settle(
    app: &App,
    person: &Person,
    request: &request::Model,
    comment: &comment::Model,
    choice: Choice,
) -> Result<AuditId> {
    let takes_back = matches!(choice, Choice::WithoutLabel | Choice::Drop);
    let waits = match request.state {
        RequestState::Answered | RequestState::Amended | RequestState::AnsweredInThread => true,
        RequestState::Settled => takes_back,
        _ => false,
    };
    if !waits {
        return Err(conflict(t!("api-nothing-to-settle")).into());
    }
    let deciding = Deciding {
        moderator: person,
        comment: comment.id,
        version: comment.version,
        decision: Decision::Keep,
        reason: String::new(),
        reply: None,
        ask: None,
        statement: Some(choice),
        quote: None,
        limited: app.config.limits,
        edit: None,
        blocks: false,
    };
    let tx = app.db.begin_write().await?;
    let outcome = decide::decide(&tx, deciding, &app.secrets.entropy, app.clock.now()).await?;
    let done = done(outcome, None)?;
    tx.commit().await?;
    Ok(done.audit_id)
}

async fn ask_again(app: &App, person: &Person, request: &request::Model, typed: &str) -> Result<AuditId> {
    let mut errors = FieldErrors::default();
    let Some(question) = question(typed, &mut errors) else {
        return Err(Problem::fields(&errors, |field| field).into());
    };
    let tx = app.db.begin_write().await?;
    let comment = locked(&tx, request.comment_id).await?;
    match clarify::clarify(&tx, &comment, request.id, &question, person.id, app.clock.now()).await? {
        Outcome::Asked(asked) => {
            tx.commit().await?;
            Ok(asked.audit)
        }
        Outcome::NotAnswered => Err(conflict(t!("api-not-answered")).into()),
        Outcome::Again => Err(conflict(t!("api-clarified-before")).into()),
    }
}

async fn take_back(app: &App, person: &Person, request: &request::Model) -> Result<AuditId> {
    let tx = app.db.begin_write().await?;
    let comment = locked(&tx, request.comment_id).await?;
    let newest = latest_request(&*tx, comment.id).await?;
    let Some(request) = newest.filter(|newest| newest.id == request.id) else {
        return Err(conflict(t!("api-not-open")).into());
    };
    let actor = Actor::Moderator(person.id);
    let Some(audit) = cancel::cancel(&tx, &comment, &request, actor, app.clock.now()).await? else {
        return Err(conflict(t!("api-not-open")).into());
    };
    tx.commit().await?;
    Ok(audit)
}

/// The comment as it is now, which nobody else changes before `tx` ends.
async fn locked(tx: &Write, comment: CommentId) -> Result<comment::Model> {
    lock(tx, &[comment]).await?;
    let row = read::comment(&**tx, comment).await?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

fn conflict(detail: String) -> Problem {
    Problem::saying(StatusCode::CONFLICT, detail)
}
