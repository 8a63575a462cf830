//! What is kept from commenting, for programs of who moderates: the list, another ban, and ending one. No
//! address and no hash is told.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;

use super::Page;
use super::ban_form::NewBan;
use super::banned::{Ban, MadeBan, named};
use super::bearer_pages::{Auditor, Moderator};
use super::input_pages::{Input, Parameters, Size, cut, place};
use super::moderation_pages::done;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::ban::{self, BanKind, Banning, SPANS, Target, span};
use crate::comments::decide::Deciding;
use crate::comments::entity::comment;
use crate::comments::{Decision, bans, block, read, unban};
use crate::ids::BanId;
use crate::moderation::ban_form;
use crate::secrets::Secrets;
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;
use crate::{t, urls};

const BANS: Size = Size { most: 100, usual: 30 };

/// Everything that is kept from commenting now, newest first.
///
/// # Errors
/// 400 for parameters that can't be read.
#[utoipa::path(
    get, path = "/api/v1/moderation/bans", operation_id = "list_bans", tag = "bans",
    params(
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 30 when left out")
    ),
    responses((status = 200, description = "A page of bans", body = Page<Ban>)),
    security(("token" = []))
)]
pub async fn list(
    _: urls::ApiBans,
    State(app): State<App>,
    _: Auditor,
    Query(parameters): Parameters,
) -> Result<Json<Page<Ban>>> {
    let (after, limit) = place(&parameters, BANS)?;
    let now = app.clock.now();
    let mut listed = bans::page(app.db.read(), after.map(BanId), limit + 1, now).await?;
    let next = cut(&mut listed, limit).map(|last| last.ban.id.0);
    let items = listed.into_iter().map(Ban::from).collect();
    Ok(Json(Page { items, next }))
}

/// Takes no more comments from somebody. The comment that led to it stays as it is unless `decision` calls it
/// spam in one go; undo of that decision lifts the ban as well.
///
/// # Errors
/// 409 with who decided what when somebody was faster with the comment; 422 for fields, where nothing of the
/// kind is known of the comment, and where its state does not allow the decision.
#[utoipa::path(
    post, path = "/api/v1/moderation/bans", operation_id = "make_ban", tag = "bans",
    request_body = NewBan,
    responses((status = 201, description = "Banned", body = MadeBan)),
    security(("token" = []))
)]
pub async fn make(
    _: urls::ApiBans,
    State(app): State<App>,
    Moderator(person): Moderator,
    Input(new): Input<NewBan>,
) -> Result<(StatusCode, Json<MadeBan>)> {
    if !SPANS.contains(&new.days) {
        return Err(Problem::field("days", t!("api-days-wrong")).into());
    }
    let spam = new
        .calls_spam()
        .map_err(|errors| Problem::fields(&errors, |field| field))?;
    let target = target(&app, &new).await?;
    let now = app.clock.now();
    let banning = Banning {
        by: person.id,
        targets: std::slice::from_ref(&target),
        until: span(new.days).map(|span| now.plus(span)),
        silent: new.silent,
        comment: new.comment,
    };
    let tx = app.db.begin_write().await?;
    let (made, decision) = match spam {
        Some((comment, version)) => {
            let deciding = Deciding::plain(&person, comment, version, Decision::Spam);
            let entropy = &app.secrets.entropy;
            let (outcome, made) = block::block(&tx, deciding, &banning, entropy, now).await?;
            (made, Some(done(outcome, read::comment(&*tx, comment).await?)?))
        }
        None => (ban::by_hand(&tx, &banning, now).await?.0, None),
    };
    tx.commit().await?;
    let ban = Ban {
        id: made.first().copied().ok_or(Refusal::NotFound)?,
        until: banning.until.map(Moment::rfc3339),
        kind: target.kind,
        domain: named(target),
        silent: new.silent,
        comment_id: new.comment,
        by: person.name,
        made_at: now.rfc3339(),
    };
    Ok((StatusCode::CREATED, Json(MadeBan { ban, decision })))
}

/// What `new` means.
async fn target(app: &App, new: &NewBan) -> Result<Target> {
    let comment = match new.comment {
        None => None,
        Some(id) => {
            let found = read::comment(app.db.read(), id).await?;
            Some(found.ok_or_else(|| Problem::field("comment", t!("api-comment-wrong")))?)
        }
    };
    match (new.kind, comment) {
        (BanKind::Domain, _) => Ok(domain(new)?),
        (_, None) => Err(Problem::field("comment", t!("api-comment-wrong")).into()),
        (kind, Some(comment)) => Ok(of_comment(kind, &comment, &app.secrets)?),
    }
}

fn domain(new: &NewBan) -> Result<Target, Problem> {
    let mut errors = FieldErrors::default();
    let typed = new.domain.as_deref().unwrap_or_default();
    let value = ban_form::domain(typed, &mut errors);
    let value = value.ok_or_else(|| Problem::fields(&errors, |field| field))?;
    let kind = BanKind::Domain;
    Ok(Target { kind, value })
}

fn of_comment(kind: BanKind, comment: &comment::Model, secrets: &Secrets) -> Result<Target, Problem> {
    let known = ban::targets(comment, secrets);
    let wanted = known.into_iter().find(|target| target.kind == kind);
    wanted.ok_or_else(|| Problem::field("kind", t!("api-ban-unknown")))
}

/// Ends a ban before its time.
///
/// # Errors
/// 404 when there is none, or it is over.
#[utoipa::path(
    delete, path = "/api/v1/moderation/bans/{id}", operation_id = "lift_ban", tag = "bans",
    params(("id" = i64, Path, description = "The ban")),
    responses((status = 204, description = "It is over")),
    security(("token" = []))
)]
pub async fn lift(
    urls::ApiBan { id }: urls::ApiBan,
    State(app): State<App>,
    Moderator(person): Moderator,
) -> Result<StatusCode> {
    let tx = app.db.begin_write().await?;
    let lifted = unban::lift(&tx, id, person.id, app.clock.now()).await?;
    lifted.ok_or(Refusal::NotFound)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
