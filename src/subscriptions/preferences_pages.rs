//! What one subscriber chose, for whoever holds the link: everything is changed here, without an account. A GET
//! shows, only a POST changes something. Stopping is `stop_pages.rs`; the file of all that is stored of them is
//! `deliveries/data_pages.rs`.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::form::SubscribeForm;
use super::held::{Held, held};
use super::offer::{self, Asked, offer, open_to_all};
use super::preferences_form::{ForgetForm, PauseForm, WishesForm};
use super::preferences_views::{self as views, View};
use super::switch::{self, Outcome};
use super::today::today;
use super::views::webhook_asked;
use super::way::{Place, Way};
use super::{Channel, Topic, change, erase, read};
use crate::app::App;
use crate::secrets::Purpose;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Error, Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// What was done just now, and where somebody came from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    done: String,
    /// The post whose comments may be chosen besides.
    thread: String,
}

/// What was just refused, to be shown again.
#[derive(Default)]
struct Typed {
    /// What is offered besides what was chosen.
    besides: Vec<Topic>,
    wishes: Option<WishesForm>,
    way: SubscribeForm,
    pause: PauseForm,
    errors: FieldErrors,
}

/// Whoever the link `signed` is for, or the page that says that it opens nothing any more.
///
/// # Errors
/// The page as `Error::Instead`; not found for what is no link of ours; when the database fails.
pub async fn open(app: &App, site: &Site, signed: &str) -> Result<Held> {
    if app.secrets.verify(Purpose::Preferences, signed).is_none() {
        return Err(Refusal::NotFound.into());
    }
    let db = app.db.read();
    if let Some(held) = held(db, &app.secrets, signed).await? {
        return Ok(held);
    }
    Err(Error::instead(
        if read::is_replaced(db, &app.secrets, signed).await? {
            (StatusCode::GONE, views::replaced(site)).into_response()
        } else {
            gone(site)
        },
    ))
}

fn gone(site: &Site) -> Response {
    (StatusCode::GONE, views::gone(site)).into_response()
}

/// Shows what was chosen, and what has just been done.
pub async fn show(
    link: urls::Preferences,
    State(app): State<App>,
    site: Site,
    Query(query): Query<DoneQuery>,
) -> Result<Response> {
    let held = open(&app, &site, &link.signed).await?;
    let thread = Asked {
        thread: query.thread,
        ..Asked::default()
    };
    let typed = Typed {
        besides: offer::asked(app.db.read(), &thread, app.clock.now()).await?,
        ..Typed::default()
    };
    draw(&app, &site, (&link.signed, &held), &query.done, typed).await
}

async fn draw(
    app: &App,
    site: &Site,
    (signed, held): (&str, &Held),
    done: &str,
    typed: Typed,
) -> Result<Response> {
    let now = app.clock.now();
    let offer = offer(app.db.read(), &offered(held, &typed.besides), now).await?;
    let subscriber = &held.subscriber;
    let wishes = typed.wishes.unwrap_or_else(|| {
        WishesForm::of(
            &held.topics,
            subscriber.often,
            &subscriber.language,
            &subscriber.time_zone,
        )
    });
    let view = View {
        site,
        signed,
        held,
        offer: &offer,
        wishes: &wishes,
        way: &typed.way,
        pause: &typed.pause,
        errors: &typed.errors,
        done,
        zone: zone(held),
        is_paused: held.is_paused(now),
        has_mail: app.mailer.is_on(),
    };
    let status = if typed.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, view.render()).into_response())
}

/// What somebody chose, and `besides` each once.
fn offered(held: &Held, besides: &[Topic]) -> Vec<Topic> {
    let mut topics = held.topics.clone();
    topics.extend(besides.iter().filter(|topic| !held.topics.contains(topic)));
    topics
}

fn zone(held: &Held) -> TimeZone {
    TimeZone::get(&held.subscriber.time_zone).unwrap_or(TimeZone::UTC)
}

pub(super) fn back(site: &Site, signed: String, done: &str) -> Response {
    let page = site.href(&urls::Preferences { signed });
    Redirect::to(&format!("{page}?done={done}")).into_response()
}

/// Changes what they hear of, how often, in which language and by which clock.
pub async fn save(
    link: urls::Preferences,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<WishesForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let held = open(&app, &site, &link.signed).await?;
    let ticked = today(app.db.read(), &form.topics()).await?;
    let besides = open_to_all(&ticked);
    let offer = offer(app.db.read(), &offered(&held, &besides), app.clock.now()).await?;
    match form.check(&offer.of(&ticked)) {
        Ok(wishes) => {
            let tx = app.db.begin_write().await?;
            if !change::change(&tx, held.subscriber.id, &wishes, app.clock.now()).await? {
                return Ok(gone(&site));
            }
            tx.commit().await?;
            Ok(back(&site, link.signed, "saved"))
        }
        Err(errors) => {
            let typed = Typed {
                besides,
                wishes: Some(form),
                errors,
                ..Typed::default()
            };
            draw(&app, &site, (&link.signed, &held), "", typed).await
        }
    }
}

/// Another channel, or another address for the same one.
pub async fn switch(
    link: urls::SwitchChannel,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<SubscribeForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let held = open(&app, &site, &link.signed).await?;
    let mut errors = FieldErrors::default();
    let done = match form.way(app.mailer.is_on(), &mut errors).flatten() {
        Some(way) => Some(to_way(&app, &held, way).await?),
        None => None,
    };
    match done {
        Some((Outcome::Switched, _)) => return Ok(back(&site, link.signed, "switched")),
        Some((Outcome::Asked, Some(secret))) => {
            let manage = urls::Preferences { signed: link.signed };
            return Ok(webhook_asked(&site, &secret, &manage).into_response());
        }
        // The page says by itself that the browser is asked.
        Some((Outcome::Asked, None)) if form.channel == Channel::Push.code() => {
            return Ok(Redirect::to(&site.href(&urls::Preferences { signed: link.signed })).into_response());
        }
        Some((Outcome::Asked, None)) => return Ok(back(&site, link.signed, "asked")),
        Some((Outcome::AskedLater, _)) => return Ok(back(&site, link.signed, "asked_later")),
        Some((Outcome::Full, _)) => errors.add("email", t!("subscribe-full")),
        Some((Outcome::Taken, _)) => errors.add("channel", t!("subscribe-channel-taken")),
        Some((Outcome::Forgotten, _)) => return Ok(gone(&site)),
        // The public feed is no way to reach somebody.
        None if errors.is_empty() => errors.add("channel", t!("subscribe-channel-missing")),
        None => {}
    }
    let typed = Typed {
        way: form,
        errors,
        ..Typed::default()
    };
    draw(&app, &site, (&link.signed, &held), "", typed).await
}

/// With the secret, where a webhook is asked.
async fn to_way(app: &App, held: &Held, way: Way) -> Result<(Outcome, Option<String>)> {
    let place = Place::of(way, &app.secrets);
    let tx = app.db.begin_write().await?;
    let outcome = switch::switch(&tx, &held.subscriber, &place, app.clock.now()).await?;
    tx.commit().await?;
    Ok((outcome, place.secret(&app.secrets)))
}

/// Nothing comes until a day, or everything again.
pub async fn pause(
    link: urls::PauseSubscription,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<PauseForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let held = open(&app, &site, &link.signed).await?;
    let now = app.clock.now();
    match form.check(&zone(&held), now) {
        Ok(until) => {
            let tx = app.db.begin_write().await?;
            change::pause(&tx, held.subscriber.id, until, now).await?;
            tx.commit().await?;
            let done = if until.is_some() { "paused" } else { "resumed" };
            Ok(back(&site, link.signed, done))
        }
        Err(errors) => {
            let typed = Typed {
                pause: form,
                errors,
                ..Typed::default()
            };
            draw(&app, &site, (&link.signed, &held), "", typed).await
        }
    }
}

/// Erases everything that is stored of them; the link is dead afterwards.
pub async fn forget(
    link: urls::ForgetSubscriber,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<ForgetForm>,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let held = open(&app, &site, &link.signed).await?;
    if form.sure.is_empty() {
        let mut typed = Typed::default();
        typed.errors.add("sure", t!("preferences-forget-unsure"));
        return draw(&app, &site, (&link.signed, &held), "", typed).await;
    }
    let tx = app.db.begin_write().await?;
    let never_again = !form.never_again.is_empty();
    erase::erase(&tx, held.subscriber.id, never_again, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::Preferences { signed: link.signed })).into_response())
}
