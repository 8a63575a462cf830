//! The buttons in the list of posts: into the trash, out of it, and taking that back.

use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;

use super::change::{self, Changing, Outcome};
use super::editor_pages::Work;
use super::shelf::View;
use super::shelf_views::query;
use super::{Change, untrash};
use crate::app::App;
use crate::people::session::Writer;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    intent: String,
    version: String,
    /// Which part of the list to come back to, and what was looked for there.
    status: String,
    q: String,
}

/// Does it, and comes back to the list, which says so.
pub async fn act(
    urls::PostState { id }: urls::PostState,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    attempt: Attempt,
    Form(wish): Form<Wish>,
) -> Result<Redirect> {
    let work = Work::on(app, site, person, id).await?;
    let version = wish.version.parse().unwrap_or(0);
    let tx = attempt.begin(&work.app).await?;
    let change = match wish.intent.as_str() {
        "trash" => Change::Trash,
        "restore" | "undo" => Change::Restore,
        _ => return Err(Refusal::Unreadable.into()),
    };
    let changing = Changing {
        post: id,
        version,
        change,
        at: None,
    };
    let outcome = if wish.intent == "undo" {
        untrash::untrash(&tx, (id, version), &work.person, work.now).await?
    } else {
        change::change(&tx, changing, work.person.id, work.now).await?
    };
    let list = work.site.href(&urls::Posts) + &query(View::from_code(&wish.status), &wish.q);
    match outcome {
        Outcome::Changed { .. } => {
            let back = attempt
                .led_to(&tx, format!("{list}&done={}&post={id}", wish.intent))
                .await?;
            tx.commit().await?;
            Ok(back)
        }
        Outcome::Conflict | Outcome::NotAllowed(_) => {
            Ok(Redirect::to(&format!("{list}&done=moved&post={id}")))
        }
        Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}
