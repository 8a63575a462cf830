//! One decision on many comments at the desk, and taking such a decision back.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::board_pages::board;
use super::bulk::{self, Bulk};
use super::bulk_form::{Away, BulkForm, Wish};
use super::done_all::{Left, left};
use super::find_form::Look;
use super::pages::status_of;
use super::shared_bans::Blocking;
use super::views::DeskPage;
use super::way_pages::Way;
use super::{Refused, View, views};
use crate::app::App;
use crate::comments::ban::span;
use crate::comments::bans::sources;
use crate::comments::threads::Threads;
use crate::ids::CommentId;
use crate::people::Person;
use crate::people::session::Host;
use crate::settings::reasons;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

/// Decides on everything that was chosen, or that the page showed wholly. What somebody else decided
/// meanwhile stays as it is, and the page that follows names it.
pub async fn decide(
    _: urls::DeskBulk,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<BulkForm>,
) -> Result<Response> {
    let view = View::of(&form.view);
    let desk = Desk {
        app: &app,
        site: &site,
        person: &person,
        view,
        look: &form.look,
        chosen: Some(&form),
    };
    let wish = match form.read() {
        Ok(wish) => wish,
        Err(refused) => return desk.refuse(refused, Vec::new()).await,
    };
    let blocking = match &wish.away {
        Some(away) => match desk.blocking(&wish, away).await? {
            Some(blocking) => Some(blocking),
            None => return desk.refuse(Refused::NothingToBlock, Vec::new()).await,
        },
        None => None,
    };
    let tx = attempt.begin(&app).await?;
    let bulk = wish.of(&person, &site, blocking);
    let decided = bulk::decide_all(&tx, bulk, &app.secrets.entropy, app.clock.now()).await?;
    let Some(audit) = decided.audit else {
        drop(tx);
        let ids = decided.results.into_iter().map(|(id, _)| id).collect();
        return desk.refuse(Refused::NoneLeft, ids).await;
    };
    let back = attempt.led_to(&tx, desk.way().href(&site, audit)).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

impl Wish {
    fn of<'a>(&'a self, moderator: &'a Person, site: &Site, blocking: Option<Blocking>) -> Bulk<'a> {
        Bulk {
            moderator,
            comments: &self.comments,
            decision: self.decision,
            reason: reasons::told(self.reason.clone(), site.settings.language),
            blocking,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct UndoForm {
    view: String,
    look: String,
}

/// Takes such a decision back as a whole.
pub async fn undo(
    urls::UndoAll { id }: urls::UndoAll,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<UndoForm>,
) -> Result<Response> {
    let view = View::of(&form.view);
    let desk = Desk {
        app: &app,
        site: &site,
        person: &person,
        view,
        look: &form.look,
        chosen: None,
    };
    let tx = attempt.begin(&app).await?;
    let refused = match bulk::take_back(&tx, id, &person, app.clock.now()).await? {
        bulk::Outcome::Undone { audit, .. } => {
            let back = attempt.led_to(&tx, desk.way().href(&site, audit)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        bulk::Outcome::AlreadyUndone => Refused::AlreadyUndone,
        bulk::Outcome::Changed => Refused::CannotUndo,
        bulk::Outcome::Missing => return Err(Refusal::NotFound.into()),
    };
    drop(tx);
    desk.refuse(refused, Vec::new()).await
}

/// A view of the desk that somebody acted on.
struct Desk<'a> {
    app: &'a App,
    site: &'a Site,
    person: &'a Person,
    view: View,
    /// What was looked for there.
    look: &'a str,
    /// What was chosen; `None` where that was done with.
    chosen: Option<&'a BulkForm>,
}

impl Desk<'_> {
    /// What is chosen of where the comments came from; `None` where nothing of that is known. Who moderates
    /// their own threads alone keeps nobody from the site.
    async fn blocking(&self, wish: &Wish, away: &Away) -> Result<Option<Blocking>> {
        if !self.person.role.moderates() {
            return Err(Refusal::Forbidden.into());
        }
        let ids: Vec<CommentId> = wish.comments.iter().map(|(id, _)| *id).collect();
        let sources = sources(self.app.db.read(), &self.app.secrets, &ids).await?;
        let until = span(away.days).map(|span| self.app.clock.now().plus(span));
        Ok(Blocking::of(sources, &away.codes, until, away.silent))
    }

    /// The view as it is now, with why nothing happened and what was chosen; `ids` are named.
    async fn refuse(&self, refused: Refused, ids: Vec<CommentId>) -> Result<Response> {
        let status = status_of(&refused);
        let mut page = self.page().await?;
        page.refused = Some(refused);
        page.left = self.left(ids).await?;
        page.chosen = self.chosen.cloned();
        Ok((status, views::desk(self.site, &page)).into_response())
    }

    async fn left(&self, ids: Vec<CommentId>) -> Result<Vec<Left>> {
        Ok(left(self.app.db.read(), Threads::of(self.person), ids).await?)
    }

    async fn page(&self) -> Result<DeskPage<'_>> {
        let place = (self.view, Look::read(self.look));
        board(self.app, self.site, self.person, place).await
    }

    fn way(&self) -> Way {
        Way::Desk {
            view: self.view,
            look: Look::read(self.look),
        }
    }
}
