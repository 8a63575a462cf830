//! Hearing of replies, from the receipt: begun with one press and ended with another.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::entity::comment::Model;
use super::follow::{self, Telling};
use super::news;
use super::receipt_pages::{Typed, back, draw, open};
use crate::app::App;
use crate::subscriptions::follow::{Outcome, unfollow};
use crate::subscriptions::form::SubscribeForm;
use crate::subscriptions::offer::offer;
use crate::subscriptions::way::{Place, Way};
use crate::subscriptions::{Channel, TOPICS_MAX, Topic, replies, views};
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    /// `stop` ends it, anything else begins.
    intent: String,
}

/// The form on which they choose by which way they hear of it; the receipt, where nobody replies.
pub async fn choose(
    urls::ReceiptFollow { signed }: urls::ReceiptFollow,
    State(app): State<App>,
    site: Site,
) -> Result<Response> {
    let comment = open(&app, &site, &signed).await?;
    if !follow::may_follow(&comment) {
        return Ok(Redirect::to(&back(&site, signed)).into_response());
    }
    let topics = [Topic::Replies(comment.id)];
    let offer = offer(app.db.read(), &topics, app.clock.now()).await?;
    let form = SubscribeForm {
        replies: replies::signed(&app.secrets, comment.id),
        email: comment.email.clone(),
        ..SubscribeForm::begun(&topics, Channel::Feed)
    };
    let errors = FieldErrors::default();
    Ok(views::form(&site, &offer, &form, &errors, app.mailer.is_on()).into_response())
}

/// Begins, or ends.
pub async fn act(
    urls::ReceiptFollow { signed }: urls::ReceiptFollow,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<FollowForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = open(&app, &site, &signed).await?;
    let has_mailbox = !comment.email.is_empty() && comment.byline_id.is_none() && app.mailer.is_on();
    if form.intent == "stop" {
        let tx = app.db.begin_write().await?;
        unfollow(&tx, Topic::Replies(comment.id)).await?;
        tx.commit().await?;
    } else if has_mailbox && begin(&app, &site, &comment).await? == Outcome::TooMany {
        return too_many(&app, &site, signed, *comment).await;
    }
    Ok(Redirect::to(&back(&site, signed)).into_response())
}

/// The receipt, which says that they are told of as much as anybody may choose.
async fn too_many(app: &App, site: &Site, signed: String, comment: Model) -> Result<Response> {
    let mut errors = FieldErrors::default();
    errors.add("follow", t!("subscribe-topic-many-besides", max = TOPICS_MAX));
    let typed = Typed {
        errors,
        ..Typed::default()
    };
    let page = draw(app, site, signed, comment, typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn begin(app: &App, site: &Site, comment: &Model) -> Result<Outcome> {
    let zone = site.settings.time_zone.iana_name().unwrap_or("UTC");
    let telling = Telling {
        place: &Place::of(Way::Email(comment.email.clone()), &app.secrets),
        is_theirs: news::is_confirmed(app.db.read(), comment).await?,
        language: site.settings.language.code(),
        time_zone: zone,
    };
    let tx = app.db.begin_write().await?;
    let outcome = follow::begin(&tx, comment, &telling, &app.secrets.entropy, app.clock.now()).await?;
    tx.commit().await?;
    Ok(outcome)
}
