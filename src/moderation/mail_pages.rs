//! Deciding from the mail: the page behind the link to one held comment (`comments/mail_link.rs`). Opening
//! it shows, only its buttons act, and no log-in is needed where the owner allows that. The link lets one
//! moderator decide once, and take that back while nobody has been told.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::form::DeskForm;
use super::pages::{Doing, alone, status_of};
use super::views::DeskPage;
use super::way_pages::Way;
use super::{Refused, Stands, history, mail_views, undo};
use crate::app::App;
use crate::comments::Status;
use crate::comments::mail_link::MailLink;
use crate::ids::AuditId;
use crate::jobs::UNDO_PERIOD;
use crate::people::{Person, find};
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{urls, words};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    /// The line in the history of what was just done.
    done: String,
}

/// Shows the comment, why it waits, and the buttons.
pub async fn show(
    urls::MailDecision { signed }: urls::MailDecision,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Query(query): Query<DoneQuery>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let link = open(&app, &signed)?;
    let Some(person) = who(&app, &site, link).await? else {
        return Ok(Redirect::to(&site.href(&urls::DeskComment { id: link.comment })).into_response());
    };
    let mut page = alone(&app, &site, &person, link.comment).await?;
    if let Ok(line) = query.done.parse::<AuditId>() {
        page.done = history::done_by_link(app.db.read(), &person, link, line).await?;
    }
    let stands = stands(&app, &page, link);
    Ok(mail_views::page(&site, &page, &signed, stands).into_response())
}

/// Decides.
pub async fn decide(
    urls::MailDecision { signed }: urls::MailDecision,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    attempt: Attempt,
    Form(form): Form<DeskForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let link = open(&app, &signed)?;
    let person = who(&app, &site, link).await?.ok_or(Refusal::Gone)?;
    let mut page = alone(&app, &site, &person, link.comment).await?;
    if form.only_looks() || stands(&app, &page, link) != Stands::Open {
        return again(&app, &site, page, form, (&signed, link));
    }
    let mut errors = FieldErrors::default();
    let published = page.published();
    let current = page.current(&published, &[]).ok_or(Refusal::NotFound)?;
    let wish = form.read(&current, &mut errors);
    let offered = mail_views::OFFERED.contains(&form.decision.as_str());
    let done = match wish.filter(|_| errors.is_empty() && offered) {
        Some(wish) => {
            let doing = Doing {
                app: &app,
                site: &site,
                person: &person,
                attempt: &attempt,
                way: Way::Mail(signed.clone()),
            };
            let mailed = DeskForm {
                version: link.version,
                ..form.clone()
            };
            doing.carry_out(link.comment, &mailed, wish).await?
        }
        None => Err(Refused::Form),
    };
    match done {
        Ok(back) => Ok(back.into_response()),
        Err(refused) => {
            let status = status_of(&refused);
            page = alone(&app, &site, &person, link.comment).await?;
            page.refused = Some(refused);
            page.typed = Some((form, errors));
            let stands = stands(&app, &page, link);
            Ok((status, mail_views::page(&site, &page, &signed, stands)).into_response())
        }
    }
}

/// The page once more: with another question, or because the link does not decide any more. What was typed
/// stands in it.
fn again(
    app: &App,
    site: &Site,
    mut page: DeskPage<'_>,
    form: DeskForm,
    (signed, link): (&str, MailLink),
) -> Result<Response> {
    let stands = stands(app, &page, link);
    page.typed = Some((form, FieldErrors::default()));
    let status = match stands {
        Stands::Open => StatusCode::OK,
        Stands::Late | Stands::Moved => StatusCode::CONFLICT,
    };
    Ok((status, mail_views::page(site, &page, signed, stands)).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct UndoForm {
    /// The line in the history that is taken back.
    done: String,
}

/// Takes back what was decided by this link, while nobody has been told.
pub async fn take_back(
    urls::MailUndo { signed }: urls::MailUndo,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    attempt: Attempt,
    Form(form): Form<UndoForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let link = open(&app, &signed)?;
    let person = who(&app, &site, link).await?.ok_or(Refusal::Gone)?;
    let line = form.done.parse::<AuditId>().map_err(|_| Refusal::NotFound)?;
    let db = app.db.read();
    let done = history::done_by_link(db, &person, link, line).await?;
    let in_time = done.is_some_and(|done| app.clock.now().since(done.at) <= UNDO_PERIOD);
    if in_time {
        let tx = attempt.begin(&app).await?;
        if let undo::Outcome::Undone(line) = undo::undo(&tx, line, &person, app.clock.now()).await? {
            let way = Way::Mail(signed);
            let back = attempt.led_to(&tx, way.href(&site, line)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
    }
    let mut page = alone(&app, &site, &person, link.comment).await?;
    page.refused = Some(Refused::CannotUndo);
    let shown = mail_views::page(&site, &page, &signed, Stands::Moved);
    Ok((StatusCode::CONFLICT, shown).into_response())
}

fn open(app: &App, signed: &str) -> Result<MailLink> {
    MailLink::open(&app.secrets, signed).ok_or_else(|| Refusal::NotFound.into())
}

/// The moderator whom the link was mailed to; `None` where links of mails do not replace a log-in, or it is
/// nobody of the team any more. From here on the request is answered in the language they chose.
async fn who(app: &App, site: &Site, link: MailLink) -> Result<Option<Person>> {
    if !site.settings.mail_decisions {
        return Ok(None);
    }
    let person = find::person(app.db.read(), link.moderator).await?;
    let person = person.filter(|person| person.role.decides());
    if let Some(language) = person.as_ref().and_then(|person| person.language) {
        words::speak(language);
    }
    Ok(person)
}

fn stands(app: &App, page: &DeskPage<'_>, link: MailLink) -> Stands {
    match page.first() {
        Some(comment) if comment.version != link.version || comment.status != Status::Pending => {
            Stands::Moved
        }
        _ if app.clock.now() > link.until => Stands::Late,
        _ => Stands::Open,
    }
}
