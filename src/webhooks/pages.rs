//! The owner's pages of webhooks: all endpoints, a new one, and one with what was sent to it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use serde::Deserialize;

use super::entity::endpoint::Model;
use super::form::WebhookForm;
use super::messages::{self, Again};
use super::save::{self, Outcome};
use super::views::{self, EndpointPage, Just};
use super::{Event, endpoints, tell};
use crate::app::App;
use crate::clock::Moment;
use crate::db::Write;
use crate::ids::{WebhookId, WebhookMessageId};
use crate::people::Person;
use crate::people::session::Owner;
use crate::secrets::webhook::WebhookSecret;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// What has just been done, and behind which message the list goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    done: String,
    after: String,
}

/// All endpoints.
pub async fn list(
    _: urls::Webhooks,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(shown): Query<Shown>,
) -> Result<Markup> {
    let rows = endpoints::all(app.db.read()).await?;
    Ok(views::list(&site, &owner, &rows, Just::of(&shown.done)))
}

/// The form of a new one.
pub async fn new_form(_: urls::NewWebhook, site: Site, Owner(owner): Owner) -> Markup {
    views::new_form(&site, &owner, &WebhookForm::fresh(), &FieldErrors::default())
}

/// Adds one, and shows its secret this once.
///
/// # Errors
/// When the database fails.
pub async fn create(
    _: urls::NewWebhook,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
    Form(form): Form<WebhookForm>,
) -> Result<Response> {
    let wanted = match form.check(&app.outgoing) {
        Ok(wanted) => wanted,
        Err(errors) => return Ok(refused(views::new_form(&site, &owner, &form, &errors))),
    };
    let (tx, now) = (attempt.begin(&app).await?, app.clock.now());
    let entropy = &app.secrets.entropy;
    let Outcome::Added(id) = save::add(&tx, wanted, owner.id, entropy, now).await? else {
        let mut errors = FieldErrors::default();
        errors.add("url", t!("webhook-too-many"));
        return Ok(refused(views::new_form(&site, &owner, &form, &errors)));
    };
    // Sent twice, it leads to the page without the secret, which is shown once.
    let _ = attempt.led_to(&tx, site.href(&urls::Webhook { id })).await?;
    tx.commit().await?;
    secret_shown(&app, &site, &owner, id).await
}

/// One endpoint.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn show(
    urls::Webhook { id }: urls::Webhook,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(shown): Query<Shown>,
) -> Result<Markup> {
    let one = One::find(&app, &site, &owner, id).await?;
    let just = Said {
        done: Just::of(&shown.done),
        after: shown.after.parse().ok(),
        ..Said::default()
    };
    one.stored(just).await
}

/// What its buttons do.
///
/// # Errors
/// `NotFound` when there is none; when the database fails.
pub async fn act(
    urls::Webhook { id }: urls::Webhook,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
    Form(form): Form<WebhookForm>,
) -> Result<Response> {
    let one = One::find(&app, &site, &owner, id).await?;
    match form.intent.as_str() {
        "save" => one.save(&attempt, &form).await,
        "again_since" => one.again_since(&attempt, form).await,
        _ => one.press(&attempt, &form).await,
    }
}

/// What a page says besides what is stored.
#[derive(Clone, Copy, Debug, Default)]
struct Said<'a> {
    done: Option<Just>,
    secret: Option<&'a str>,
    after: Option<WebhookMessageId>,
}

/// One endpoint, and who looks at it.
struct One<'a> {
    app: &'a App,
    site: &'a Site,
    owner: &'a Person,
    endpoint: Model,
    now: Moment,
}

impl<'a> One<'a> {
    async fn find(app: &'a App, site: &'a Site, owner: &'a Person, id: WebhookId) -> Result<Self> {
        let found = endpoints::one(app.db.read(), id).await?;
        Ok(Self {
            app,
            site,
            owner,
            endpoint: found.ok_or(Refusal::NotFound)?,
            now: app.clock.now(),
        })
    }

    async fn save(&self, attempt: &Attempt, form: &WebhookForm) -> Result<Response> {
        match form.check(&self.app.outgoing) {
            Ok(wanted) => {
                let tx = attempt.begin(self.app).await?;
                save::change(&tx, self.endpoint.id, wanted, self.owner.id, self.now).await?;
                self.led(tx, attempt, Just::Saved).await
            }
            Err(errors) => Ok(refused(self.page(form, &errors, Said::default()).await?)),
        }
    }

    async fn again_since(&self, attempt: &Attempt, form: WebhookForm) -> Result<Response> {
        if let Some((since, _)) = Moment::day(&form.since, &self.site.settings.time_zone) {
            let tx = attempt.begin(self.app).await?;
            messages::again(&tx, self.endpoint.id, Again::Since(since), self.now).await?;
            return self.led(tx, attempt, Just::Again).await;
        }
        let mut errors = FieldErrors::default();
        errors.add("since", t!("webhook-since-wrong"));
        let form = WebhookForm {
            since: form.since,
            ..WebhookForm::of(&self.endpoint)
        };
        Ok(refused(self.page(&form, &errors, Said::default()).await?))
    }

    async fn press(&self, attempt: &Attempt, form: &WebhookForm) -> Result<Response> {
        let tx = attempt.begin(self.app).await?;
        match self.pressed(&tx, form).await? {
            Just::Renewed => {
                let _ = attempt.led_to(&tx, self.address()).await?;
                tx.commit().await?;
                secret_shown(self.app, self.site, self.owner, self.endpoint.id).await
            }
            Just::Removed => {
                let there = format!("{}?done=removed", self.site.href(&urls::Webhooks));
                let answer = attempt.led_to(&tx, there).await?;
                tx.commit().await?;
                Ok(answer.into_response())
            }
            done => self.led(tx, attempt, done).await,
        }
    }

    async fn pressed(&self, tx: &Write, form: &WebhookForm) -> Result<Just> {
        let (id, owner, now) = (self.endpoint.id, self.owner.id, self.now);
        let entropy = &self.app.secrets.entropy;
        match (form.intent.as_str(), form.message) {
            ("test", _) => {
                tell::add(tx, id, (Event::Test, None), entropy, now).await?;
                Ok(Just::Tested)
            }
            ("renew", _) => {
                save::renew(tx, id, owner, entropy, now).await?;
                Ok(Just::Renewed)
            }
            ("on", _) => {
                save::switch(tx, (id, true), owner, now).await?;
                Ok(Just::SwitchedOn)
            }
            ("off", _) => {
                save::switch(tx, (id, false), owner, now).await?;
                Ok(Just::SwitchedOff)
            }
            ("remove", _) => {
                save::remove(tx, id, owner, now).await?;
                Ok(Just::Removed)
            }
            ("again", Some(message)) => {
                messages::again(tx, id, Again::One(message), now).await?;
                Ok(Just::Again)
            }
            _ => Err(Refusal::Unreadable.into()),
        }
    }

    fn address(&self) -> String {
        self.site.href(&urls::Webhook { id: self.endpoint.id })
    }

    /// Commits, and leads to the page, which says what was done.
    async fn led(&self, tx: Write, attempt: &Attempt, done: Just) -> Result<Response> {
        let there = format!("{}?done={}", self.address(), done.code());
        let answer = attempt.led_to(&tx, there).await?;
        tx.commit().await?;
        Ok(answer.into_response())
    }

    /// The page with what is stored in its form.
    async fn stored(&self, said: Said<'_>) -> Result<Markup> {
        let form = WebhookForm::of(&self.endpoint);
        self.page(&form, &FieldErrors::default(), said).await
    }

    async fn page(&self, form: &WebhookForm, errors: &FieldErrors, said: Said<'_>) -> Result<Markup> {
        let db = self.app.db.read();
        let (messages, next) = messages::page(db, self.endpoint.id, said.after).await?;
        let page = EndpointPage {
            endpoint: &self.endpoint,
            form,
            errors,
            done: said.done,
            secret: said.secret,
            messages: &messages,
            next,
        };
        Ok(views::endpoint(self.site, self.owner, &page))
    }
}

/// The page of an endpoint with its secret.
async fn secret_shown(app: &App, site: &Site, owner: &Person, id: WebhookId) -> Result<Response> {
    let one = One::find(app, site, owner, id).await?;
    let secrets = one.endpoint.secrets(&app.secrets, one.now);
    let shown = secrets.first().map(WebhookSecret::shown);
    let said = Said {
        secret: shown.as_deref(),
        ..Said::default()
    };
    Ok(one.stored(said).await?.into_response())
}

fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
