//! What a host does about a thread: at one of its comments, or about all that is written under a post.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::find_form::Look;
use super::pages::{alone, status_of};
use super::way_pages::Way;
use super::{Refused, View, views};
use crate::app::App;
use crate::comments::thread::Cursor;
use crate::comments::thread_control::{self, Act};
use crate::comments::threads::may_decide;
use crate::ids::{AuditId, PostId};
use crate::people::session::Host;
use crate::posts::policy::{self, Wish};
use crate::posts::read;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// The code of an `Act`.
    act: String,
    /// Where it leads afterwards: a page of the thread, or what was looked for at the desk.
    back: String,
    view: String,
    look: String,
}

/// Pins a comment, closes the thread below it, or takes either back.
pub async fn act(
    urls::DeskThread { id }: urls::DeskThread,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    let Some(act) = Act::from_code(&form.act) else {
        return Err(Refusal::Unreadable.into());
    };
    let mut page = alone(&app, &site, &person, id).await?;
    page.leads_to(&form.back, &form.view, &form.look);
    let tx = attempt.begin(&app).await?;
    match thread_control::control(&tx, (id, act), &person, app.clock.now()).await? {
        thread_control::Outcome::Done(line) => {
            let way = Way::of(&form.back, (page.slug(), id), (page.view, &form.look));
            let back = attempt.led_to(&tx, way.href(&site, line)).await?;
            tx.commit().await?;
            Ok(back.into_response())
        }
        thread_control::Outcome::NotNow => {
            let status = status_of(&Refused::ThreadMoved);
            page.refused = Some(Refused::ThreadMoved);
            Ok((status, views::desk(&site, &page)).into_response())
        }
        thread_control::Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WishForm {
    /// `close`, `reopen`, `age` or `slow`.
    wish: String,
    /// With `slow`: one of the choices of slow mode.
    slow_minutes: String,
    /// As above.
    back: String,
    view: String,
    look: String,
}

/// Closes the comments of a post, opens them again, or slows them down. Sent twice it does nothing twice.
pub async fn of_post(
    urls::PostThread { id }: urls::PostThread,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Form(form): Form<WishForm>,
) -> Result<Redirect> {
    let Some(wish) = form.wish() else {
        return Err(Refusal::Unreadable.into());
    };
    let tx = app.db.begin_write().await?;
    if !may_decide(&*tx, &person, id).await? {
        return Err(Refusal::NotFound.into());
    }
    let wish = (wish, site.settings.close_after_days);
    let done = match policy::set(&tx, id, wish, person.id, app.clock.now()).await? {
        policy::Outcome::Done(line) => {
            tx.commit().await?;
            Some(line)
        }
        policy::Outcome::AsItWas => None,
        policy::Outcome::Missing => return Err(Refusal::NotFound.into()),
    };
    Ok(Redirect::to(&form.leads_to(&app, &site, (id, done)).await?))
}

impl WishForm {
    fn wish(&self) -> Option<Wish> {
        match self.wish.as_str() {
            "close" => Some(Wish::Close),
            "reopen" => Some(Wish::Reopen),
            "age" => Some(Wish::Age),
            "slow" => self.slow_minutes.parse().ok().map(Wish::Slow),
            _ => None,
        }
    }

    /// To the thread, or to what was looked at at the desk, which says what was `done`.
    async fn leads_to(
        &self,
        app: &App,
        site: &Site,
        (id, done): (PostId, Option<AuditId>),
    ) -> Result<String> {
        if self.back.parse::<Cursor>().is_ok() {
            let name = read::name(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
            let post = site.href(&urls::Post { slug: name.slug });
            return Ok(format!("{post}#thread"));
        }
        let (desk, view) = (site.href(&urls::Desk), View::of(&self.view));
        let look = Look::read(&self.look).query();
        let done = done.map(|line| format!("&done={line}")).unwrap_or_default();
        Ok(format!("{desk}?view={}{look}{done}", view.code()))
    }
}
