//! A moderator vouches for the writer of a comment, confirms that they speak for their organisation, or
//! takes a verification back.

use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;

use super::View;
use super::find_form::Look;
use crate::affiliation::Verification;
use crate::affiliation::verify::Proof;
use crate::app::App;
use crate::audit::Actor;
use crate::comments::threads::may_decide;
use crate::comments::{read, verify};
use crate::people::session::Host;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    /// `vouch`, `official` or `revoke`.
    intent: String,
    /// Where a decision on the comment leads afterwards.
    view: String,
    look: String,
}

/// Does what the button says, and leads back to the comment.
pub async fn act(
    urls::DeskVerify { id }: urls::DeskVerify,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<VerifyForm>,
) -> Result<Redirect> {
    let db = app.db.read();
    let post = read::comment(db, id).await?.ok_or(Refusal::NotFound)?.post_id;
    if !may_decide(db, &person, post).await? {
        return Err(Refusal::NotFound.into());
    }
    let (subjects, now) = (verify::subjects(db, post).await?, app.clock.now());
    let by = Actor::Moderator(person.id);
    let tx = attempt.begin(&app).await?;
    match form.intent.as_str() {
        "vouch" => {
            let proof = Proof {
                method: Verification::Vouched,
                domain: String::new(),
            };
            verify::verify(&tx, id, &proof, &subjects, by, now).await?
        }
        "official" => verify::confirm_official(&tx, id, by, now).await?,
        _ => verify::revoke(&tx, id, by, now).await?,
    };
    let comment = site.href(&urls::DeskComment { id });
    let beside = Look::beside(View::of(&form.view), &form.look);
    let to = attempt.led_to(&tx, format!("{comment}{beside}")).await?;
    tx.commit().await?;
    Ok(to)
}
