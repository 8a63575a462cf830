//! What every page knows of the site: its settings and how to link within it.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::error::Error;
use crate::app::App;
use crate::settings::{self, Settings};
use crate::urls::Links;

/// The site as a page shows it.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    pub links: Links,
    /// Drawn for this page; its forms that act once send it along (`web/attempt.rs`).
    pub idempotency_key: String,
}

impl Site {
    /// A link for our own pages, below the base path.
    pub fn href(&self, to: &impl std::fmt::Display) -> String {
        self.links.href(to)
    }

    /// The blog's title, or what stands there until it has one.
    pub fn title(&self) -> String {
        let title = &self.settings.title;
        if title.is_empty() {
            crate::t!("site-untitled")
        } else {
            title.clone()
        }
    }

    /// `3 March 2026` in the site's time zone.
    pub fn date(&self, moment: crate::clock::Moment) -> String {
        crate::words::date(moment, &self.settings.time_zone)
    }

    /// `3 March 2026, 09:30` in the site's time zone.
    pub fn date_time(&self, moment: crate::clock::Moment) -> String {
        crate::words::date_time(moment, &self.settings.time_zone)
    }
}

impl FromRequestParts<App> for Site {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Error> {
        app.site().await
    }
}

impl App {
    /// The site as it is now: one query.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn site(&self) -> Result<Site, Error> {
        let settings = settings::read::settings(self.db.read()).await?;
        Ok(Site {
            settings,
            links: self.links.clone(),
            idempotency_key: self.secrets.entropy.token(),
        })
    }
}
