//! One sending of a form. Forms that act once carry a key drawn with their page; the key and all that
//! is sent with it name the attempt, so that a double click, or a second try after a lost answer,
//! leads where the first one led. The rows are `idempotency/`.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Redirect;
use maud::{Markup, html};

use super::error::{Error, Result};
use super::site::Site;
use crate::app::App;
use crate::db::Write;
use crate::idempotency::{self, Claim};
use crate::secrets::{Purpose, Secrets};

/// The name of the hidden field.
pub const FIELD: &str = "idempotency_key";

/// The hidden field of a form that acts once.
pub fn field(site: &Site) -> Markup {
    html! { input type="hidden" name=(FIELD) value=(site.idempotency_key); }
}

/// What a request attempts; nothing in particular when its form carries no key.
#[derive(Clone, Debug, Default)]
pub struct Attempt {
    key: Option<String>,
}

impl Attempt {
    /// The attempt of a form's `body` sent to `path`, when a key is among its `fields`.
    pub fn of<'a>(
        secrets: &Secrets,
        path: &str,
        body: &[u8],
        mut fields: impl Iterator<Item = &'a str>,
    ) -> Self {
        let key = fields
            .any(|name| name == FIELD)
            .then(|| secrets.hash(Purpose::Attempt, &[path, &String::from_utf8_lossy(body)]));
        Self { key }
    }

    /// Opens the transaction that acts.
    ///
    /// # Errors
    /// `Error::Answered` when the same attempt was carried out before; when the database fails.
    pub async fn begin(&self, app: &App) -> Result<Write> {
        let tx = app.db.begin_write().await?;
        if let Some(key) = &self.key
            && let Claim::Repeat(location) = idempotency::claim(&tx, key, app.clock.now()).await?
        {
            return Err(Error::Answered(location));
        }
        Ok(tx)
    }

    /// Notes in the transaction that acts where it leads, and gives the redirect to answer with after
    /// its commit.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn led_to(&self, tx: &Write, location: String) -> Result<Redirect> {
        if let Some(key) = &self.key {
            idempotency::led_to(tx, key, &location).await?;
        }
        Ok(Redirect::to(&location))
    }
}

impl<S: Sync> FromRequestParts<S> for Attempt {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
