//! One decision on many comments, for programs, with what is kept away of where they came from. The verb is that
//! of the desk's own page.

use axum::Json;
use axum::extract::State;

use super::ban_form::NewBlocking;
use super::bearer_pages::Host;
use super::decision_form::{self, NewDecisions};
use super::desk::{DoneAll, Each, Fate};
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::comments::bans::sources;
use crate::comments::{Decision, ban, decide};
use crate::ids::CommentId;
use crate::moderation::bulk::{self, BULK_MAX, Bulk};
use crate::moderation::form::reason;
use crate::moderation::shared_bans::Blocking;
use crate::people::{Person, Scope};
use crate::settings::reasons;
use crate::web::form::FieldErrors;
use crate::{t, urls};

/// Decides on many comments at once. Each is decided or left as it is by itself; what was decided can
/// be undone as a whole, and what was kept from commenting with it.
///
/// # Errors
/// 403 for a `ban` of who moderates their own threads alone; 422 for fields, and where nothing of what is to be
/// banned is known of any of them.
#[utoipa::path(
    post, path = "/api/v1/moderation/decisions", operation_id = "decide_many", tag = "moderation",
    request_body = NewDecisions,
    responses((status = 200, description = "What became of each", body = DoneAll)),
    security(("token" = []))
)]
pub async fn decide_many(
    _: urls::ApiDecisions,
    State(app): State<App>,
    Host(person): Host,
    Input(new): Input<NewDecisions>,
) -> Result<Json<DoneAll>> {
    if new.ids.is_empty() || new.ids.len() > BULK_MAX {
        return Err(Problem::field("ids", t!("api-ids-wrong", max = BULK_MAX)).into());
    }
    let mut errors = FieldErrors::default();
    let reason = reason(new.reason.as_deref().unwrap_or_default(), &mut errors);
    let Some(reason) = reason else {
        return Err(Problem::fields(&errors, decision_form::name).into());
    };
    let comments = new.comments();
    let bulk = Bulk {
        moderator: &person,
        comments: &comments,
        decision: new.decision,
        reason: reasons::told(reason, app.site().await?.settings.language),
        blocking: blocking(&app, &person, &new).await?,
    };
    let tx = app.db.begin_write().await?;
    let decided = bulk::decide_all(&tx, bulk, &app.secrets.entropy, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Json(DoneAll {
        audit_id: decided.audit,
        results: decided.results.into_iter().map(each).collect(),
    }))
}

/// What is to be kept away of where the comments came from, if anything is.
async fn blocking(app: &App, person: &Person, new: &NewDecisions) -> Result<Option<Blocking>> {
    let Some(wanted) = &new.ban else {
        return Ok(None);
    };
    if !person.role.moderates() {
        return Err(Problem::forbidden(Scope::Moderate, t!("api-role-wanted")).into());
    }
    if new.decision != Decision::Spam {
        return Err(Problem::field("decision", t!("api-ban-spam-only")).into());
    }
    let codes = wanted
        .codes()
        .map_err(|errors| Problem::fields(&errors, NewBlocking::name))?;
    let ids: Vec<CommentId> = new.ids.iter().map(|seen| seen.id).collect();
    let sources = sources(app.db.read(), &app.secrets, &ids).await?;
    let until = ban::span(wanted.days).map(|span| app.clock.now().plus(span));
    let blocking = Blocking::of(sources, &codes, until, wanted.silent);
    let known = blocking.ok_or_else(|| Problem::field("ban.kinds", t!("api-ban-none-known")))?;
    Ok(Some(known))
}

fn each((id, outcome): (CommentId, decide::Outcome)) -> Each {
    let plain = |outcome| Each {
        id,
        outcome,
        status: None,
        version: None,
        by: None,
    };
    match outcome {
        decide::Outcome::Done(done) => Each {
            status: Some(done.status),
            version: Some(done.version),
            ..plain(Fate::Done)
        },
        decide::Outcome::AlreadyDecided { by, status, .. } => Each {
            status: Some(status),
            by,
            ..plain(Fate::AlreadyDecided)
        },
        decide::Outcome::NotAllowed(_) => plain(Fate::NotAllowed),
        decide::Outcome::Missing => plain(Fate::Missing),
    }
}
