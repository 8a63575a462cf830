//! The figures of readers, for who writes: editors see every post's, others those of their own.

use axum::extract::{Query, State};
use axum::http::HeaderName;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use maud::Markup;

use super::form::FiguresForm;
use super::views::{self, Shown};
use super::{Whose, read};
use crate::app::App;
use crate::clock::Day;
use crate::people::Person;
use crate::people::session::{Editor, Writer};
use crate::posts;
use crate::urls;
use crate::web::csv;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// How often posts were read, and where readers came from.
pub async fn show(
    _: urls::Figures,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(asked): Query<FiguresForm>,
) -> Result<Markup> {
    let shown = Shown {
        period: asked.period(),
        post: None,
        figures: &read::figures(app.db.read(), whose(&person), asked.period(), today(&app, &site)).await?,
    };
    Ok(views::figures(&site, &person, &shown))
}

/// The same of one post.
///
/// # Errors
/// `NotFound` for a post that is not there or is somebody else's; when the database fails.
pub async fn post(
    urls::PostFigures { id }: urls::PostFigures,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(asked): Query<FiguresForm>,
) -> Result<Markup> {
    let post = posts::read::editable(app.db.read(), id, app.clock.now()).await?;
    let is_own = |writer| person.role.edits() || writer == Some(person.id);
    let post = post.filter(|post| is_own(post.person)).ok_or(Refusal::NotFound)?;
    let figures = read::figures(app.db.read(), Whose::Post(id), asked.period(), today(&app, &site)).await?;
    let shown = Shown {
        period: asked.period(),
        post: Some((id, &post.page.title)),
        figures: &figures,
    };
    Ok(views::figures(&site, &person, &shown))
}

/// The reads of each post and day, for spreadsheets.
pub async fn csv(
    _: urls::FiguresCsv,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(asked): Query<FiguresForm>,
) -> Result<([(HeaderName, &'static str); 2], String)> {
    let lines = read::lines(app.db.read(), whose(&person), asked.period(), today(&app, &site)).await?;
    let mut text = csv::row(["day", "post", "reads"]);
    for (day, title, reads) in lines {
        text.push_str(&csv::row([day.to_string(), title, reads.to_string()]));
    }
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"reads.csv\""),
    ];
    Ok((headers, text))
}

/// What readers searched, for editors: it is about the blog as a whole.
pub async fn searches(
    _: urls::FiguresSearches,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(asked): Query<FiguresForm>,
) -> Result<Markup> {
    let searched = read::searched(app.db.read(), asked.period(), today(&app, &site)).await?;
    Ok(views::searches(&site, &person, asked.period(), &searched))
}

fn whose(person: &Person) -> Whose {
    if person.role.edits() {
        Whose::Everybodys
    } else {
        Whose::Of(person.id)
    }
}

fn today(app: &App, site: &Site) -> Day {
    app.clock.now().day_in(&site.settings.time_zone)
}
