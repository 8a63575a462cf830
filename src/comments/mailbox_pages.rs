//! The link that is mailed to verify a mailbox: opening it shows, as often as a mail scanner likes; only
//! its button acts. It gives no way to the receipt: others may read a mailbox at work.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};

use super::entity::comment::Model;
use super::{mailbox_views, read, verify};
use crate::affiliation::Verification;
use crate::affiliation::entity::mailbox_code;
use crate::affiliation::mailbox::{self, Opened};
use crate::affiliation::verify::Proof;
use crate::app::App;
use crate::audit::Actor;
use crate::posts;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// Says what would be verified.
pub async fn show(link: urls::Mailbox, State(app): State<App>, site: Site) -> Result<Response> {
    let code = open(&app, &link).await?;
    let comment = comment(&app, &code).await?;
    let post = posts::read::name(app.db.read(), comment.post_id).await?;
    let post = post.ok_or(Refusal::Gone)?;
    Ok(mailbox_views::ask(&site, &link, &post.title, &code.domain).into_response())
}

/// Verifies, and says so.
pub async fn verify(
    link: urls::Mailbox,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let code = open(&app, &link).await?;
    let comment = comment(&app, &code).await?;
    let subjects = verify::subjects(app.db.read(), comment.post_id).await?;
    let now = app.clock.now();
    let proof = Proof {
        method: Verification::Mailbox,
        domain: code.domain.clone(),
    };
    let tx = app.db.begin_write().await?;
    if !mailbox::take(&tx, &code).await? {
        return Err(Refusal::Gone.into());
    }
    verify::verify(&tx, code.comment_id, &proof, &subjects, Actor::Commenter, now).await?;
    tx.commit().await?;
    Ok(mailbox_views::done(&site, &code.domain).into_response())
}

async fn comment(app: &App, code: &mailbox_code::Model) -> Result<Model> {
    let comment = read::comment(app.db.read(), code.comment_id).await?;
    Ok(comment.ok_or(Refusal::Gone)?)
}

async fn open(app: &App, link: &urls::Mailbox) -> Result<mailbox_code::Model> {
    match mailbox::open(app.db.read(), &app.secrets, &link.signed, app.clock.now()).await? {
        Opened::Waits(code) => Ok(code),
        Opened::Gone => Err(Refusal::Gone.into()),
        Opened::Unknown => Err(Refusal::NotFound.into()),
    }
}
