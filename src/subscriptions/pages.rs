//! Where readers say what they want to hear of: what, how often, and through which one channel.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::form::{Checked, SubscribeForm};
use super::names::named;
use super::offer::{self, Asked, Offer, offer, open_to_all};
use super::subscribe::{self, Outcome, Wishes};
use super::today::today;
use super::way::{Place, Way};
use super::{Channel, TOPICS_MAX, Topic, read, replies, views};
use crate::app::App;
use crate::posts::lists;
use crate::t;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// That the mail to an address is held until there is room for it.
const LATER: &str = "later";

/// What a link to the page has ticked before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SubscribeQuery {
    audience: String,
    tag: String,
    byline: String,
    subject: String,
    thread: String,
    /// An address was typed just now: `yes`, or `LATER` where the mail to it is held.
    asked: String,
}

impl SubscribeQuery {
    fn named(self) -> Asked {
        Asked {
            audience: self.audience,
            tag: self.tag,
            byline: self.byline,
            subject: self.subject,
            thread: self.thread,
        }
    }
}

/// The form, or what happens next for who typed an address, whatever address that was.
pub async fn form(
    _: urls::Subscribe,
    State(app): State<App>,
    site: Site,
    Query(query): Query<SubscribeQuery>,
) -> Result<(Kept, Markup)> {
    match query.asked.as_str() {
        "yes" => return Ok((Kept::showing([]), views::asked(&site))),
        LATER => return Ok((Kept::showing([]), views::asked_later(&site))),
        _ => {}
    }
    let (db, now) = (app.db.read(), app.clock.now());
    let wanted = offer::asked(db, &query.named(), now).await?;
    let offer = offer(db, &open_to_all(&wanted), now).await?;
    let topics = offer.of(&wanted);
    let threads = topics.iter().filter_map(|topic| match topic {
        Topic::Thread(post) => Some(Key::Post(*post)),
        _ => None,
    });
    let kept = Kept::showing(std::iter::once(Key::Posts).chain(threads));
    let kept = kept.until(lists::changes_at(db, now).await?);
    let has_mail = app.mailer.is_on();
    let channel = if has_mail { Channel::Email } else { Channel::Feed };
    let form = SubscribeForm::begun(&topics, channel);
    let page = views::form(&site, &offer, &form, &FieldErrors::default(), has_mail);
    Ok((kept, page))
}

/// Takes it in. The answer to an address is the same whether it is known, refused or new.
///
/// # Errors
/// `TooMany` for a network that asks often.
pub async fn subscribe(
    _: urls::Subscribe,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<SubscribeForm>,
) -> Result<Response> {
    app.limits.subscribe(ip)?;
    let (db, now, has_mail) = (app.db.read(), app.clock.now(), app.mailer.is_on());
    let ticked = today(db, &form.topics()).await?;
    let mut open = open_to_all(&ticked);
    open.extend(replies::topic(&app.secrets, &form.replies));
    let offer = offer(db, &open, now).await?;
    let checked = match form.check(&offer.of(&ticked), has_mail) {
        Ok(checked) => checked,
        Err(errors) => return Ok(again(&site, &offer, &form, &errors, has_mail)),
    };
    let Checked { topics, often, way } = checked;
    let way = match way {
        None => return Ok(views::public(&site, &named(db, &topics, now).await?).into_response()),
        // Only a program fills that in.
        Some(_) if !form.subject_line.is_empty() => {
            return Ok(asked(&site, "yes"));
        }
        Some(way) => way,
    };
    let wishes = Wishes {
        topics,
        often,
        language: site.settings.language.code().to_owned(),
        time_zone: form.zone().unwrap_or_else(|| zone(&site)),
    };
    let begun = begin(&app, &site, &wishes, way).await?;
    Ok(begun.unwrap_or_else(|errors| again(&site, &offer, &form, &errors, has_mail)))
}

/// What happens next for who typed an address.
fn asked(site: &Site, when: &str) -> Response {
    let page = site.href(&urls::Subscribe);
    Redirect::to(&format!("{page}?asked={when}")).into_response()
}

/// In one transaction; or why not.
async fn begin(
    app: &App,
    site: &Site,
    wishes: &Wishes,
    way: Way,
) -> Result<std::result::Result<Response, FieldErrors>> {
    let mut errors = FieldErrors::default();
    let place = Place::of(way, &app.secrets);
    let tx = app.db.begin_write().await?;
    let outcome = subscribe::subscribe(&tx, wishes, &place, &app.secrets.entropy, app.clock.now()).await?;
    let answer = match outcome {
        Outcome::Theirs { subscriber, nonce } => {
            let link = read::manage_link(&app.secrets, subscriber, &nonce);
            match place.secret(&app.secrets) {
                Some(secret) => views::webhook_asked(site, &secret, &link).into_response(),
                None if place.is_proved => {
                    Redirect::to(&format!("{}?done=subscribed", site.href(&link))).into_response()
                }
                // The page says by itself that the browser is asked.
                None => Redirect::to(&site.href(&link)).into_response(),
            }
        }
        Outcome::Added { subscriber, nonce } => {
            let link = read::manage_link(&app.secrets, subscriber, &nonce);
            Redirect::to(&format!("{}?done=added", site.href(&link))).into_response()
        }
        Outcome::Asked => asked(site, "yes"),
        Outcome::AskedLater => asked(site, LATER),
        Outcome::Full => {
            errors.add("email", t!("subscribe-full"));
            return Ok(Err(errors));
        }
        Outcome::Taken => {
            errors.add("channel", t!("subscribe-channel-taken"));
            return Ok(Err(errors));
        }
        Outcome::TooMany => {
            errors.add("topic", t!("subscribe-topic-many-besides", max = TOPICS_MAX));
            return Ok(Err(errors));
        }
    };
    tx.commit().await?;
    Ok(Ok(answer))
}

fn again(site: &Site, offer: &Offer, form: &SubscribeForm, errors: &FieldErrors, has_mail: bool) -> Response {
    let page = views::form(site, offer, form, errors, has_mail);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The name of the blog's time zone.
pub(super) fn zone(site: &Site) -> String {
    site.settings.time_zone.iana_name().unwrap_or("UTC").to_owned()
}
