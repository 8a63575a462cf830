//! A moderator vouches for the writer of a comment, confirms that they speak for their organisation, or
//! takes a verification back.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::find_form::Look;
use super::pages::{alone, status_of};
use super::{Refused, View, views};
use crate::app::App;
use crate::comments::attest::{Attesting, Outcome, Word, attest};
use crate::comments::threads::may_decide;
use crate::comments::{read, verify};
use crate::ids::StatementId;
use crate::people::session::Host;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    /// The code of a `Word`.
    intent: String,
    /// The version of the statement that was looked at.
    statement: i64,
    /// Where a decision on the comment leads afterwards.
    view: String,
    look: String,
}

/// Does what the button says, and leads back to the comment, which says what was done.
pub async fn act(
    urls::DeskVerify { id }: urls::DeskVerify,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<VerifyForm>,
) -> Result<Response> {
    let Some(word) = Word::from_code(&form.intent) else {
        return Err(Refusal::Unreadable.into());
    };
    let db = app.db.read();
    let post = read::comment(db, id).await?.ok_or(Refusal::NotFound)?.post_id;
    if !may_decide(db, &person, post).await? {
        return Err(Refusal::NotFound.into());
    }
    let attesting = Attesting {
        by: person.id,
        comment: id,
        statement: StatementId(form.statement),
        word,
        subjects: &verify::subjects(db, post).await?,
    };
    let tx = attempt.begin(&app).await?;
    if let Outcome::Done(line) = attest(&tx, attesting, app.clock.now()).await? {
        let comment = site.href(&urls::DeskComment { id });
        let beside = Look::beside(View::of(&form.view), &form.look);
        let to = attempt
            .led_to(&tx, format!("{comment}{beside}&done={line}"))
            .await?;
        tx.commit().await?;
        return Ok(to.into_response());
    }
    drop(tx);
    let mut page = alone(&app, &site, &person, id).await?;
    page.leads_to("", &form.view, &form.look);
    let status = status_of(&Refused::LabelGone);
    page.refused = Some(Refused::LabelGone);
    Ok((status, views::desk(&site, &page)).into_response())
}
