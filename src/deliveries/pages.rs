//! What went out to whom, for those who answer for the blog; and what failed is tried again.

use axum::extract::{Query, State};
use axum::response::Redirect;
use maud::Markup;

use super::form::{ListForm, RetryForm};
use super::views::{self, ListPage};
use super::{PAGE_SIZE, list, retry};
use crate::app::App;
use crate::people::session::Editor;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;

/// Posts whose figures stand on the page.
const POSTS: u64 = 5;

/// The queue, the figures of the last posts, and every delivery, newest first.
pub async fn show(
    _: urls::Deliveries,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(form): Query<ListForm>,
) -> Result<Markup> {
    let db = app.db.read();
    let page = ListPage {
        person: &person,
        now: app.clock.now(),
        queue: list::queue(db).await?,
        tallies: &list::tallies(db, form.post(), POSTS).await?,
        lines: &list::lines(db, form.filter(), form.before(), PAGE_SIZE).await?,
        mails: app.mailer.is_on(),
        form: &form,
    };
    Ok(views::list(&site, &page))
}

/// Tries one again, or everything that was given up, and comes back to the list.
pub async fn again(
    _: urls::Deliveries,
    State(app): State<App>,
    site: Site,
    Editor(_): Editor,
    Form(form): Form<RetryForm>,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    let now = app.clock.now();
    match form.delivery() {
        Some(delivery) => retry::one(&tx, delivery, now).await?,
        None => retry::all(&tx, now).await?,
    };
    tx.commit().await?;
    let back = format!("{}{}", site.href(&urls::Deliveries), form.back.query());
    Ok(Redirect::to(&back))
}
