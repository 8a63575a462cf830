//! Taking a change of a rule, or of who is trusted, back, just after it or later from the history.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::rule_done_views::NotDone;
use super::screening_pages;
use super::screening_views;
use crate::app::App;
use crate::ids::AuditId;
use crate::people::session::Owner;
use crate::settings::rule_changes::{self, Outcome, Which};
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// Lets a rule, or who is trusted, be what it was.
pub async fn undo(
    urls::UndoRule { id }: urls::UndoRule,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
) -> Result<Response> {
    let tx = attempt.begin(&app).await?;
    let why = match rule_changes::take_back(&tx, owner.id, id, app.clock.now()).await? {
        Outcome::Undone(line, which) => {
            let back = attempt.led_to(&tx, done(&site, line, &place(&which))).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        Outcome::AlreadyUndone => NotDone::Already,
        Outcome::Changed(Which::Trust) => NotDone::TrustChangedSince,
        Outcome::Changed(_) => NotDone::ChangedSince,
        Outcome::TooMany => NotDone::TooMany,
        Outcome::Missing => return Err(Refusal::NotFound.into()),
    };
    drop(tx);
    let mut page = screening_pages::page(&app, &site, &owner).await?;
    page.not_done = Some(why);
    Ok((StatusCode::CONFLICT, screening_views::page(&page)).into_response())
}

/// Where on the page of the rules it stands.
fn place(which: &Which) -> String {
    match which {
        Which::Own(id) => format!("rule-{id}"),
        Which::BuiltIn(kind) => format!("built-{kind}"),
        Which::Trust => "trust".to_owned(),
    }
}

/// The page of the rules after what `line` did, at `place`.
pub(super) fn done(site: &Site, line: AuditId, place: &str) -> String {
    format!("{}?done={line}#{place}", site.href(&urls::Rules))
}
