//! What every page knows of the site: its settings and how to link within it.

use std::sync::{Arc, PoisonError, RwLock};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::assets::{Asset, SITE_CSS};
use super::error::Error;
use super::look::Look;
use crate::app::App;
use crate::settings::{self, Settings};
use crate::touched::{Generation, Touched};
use crate::urls::{self, Links};
use crate::words::Language;

/// The site as a page shows it.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    /// What of the settings is ready to be shown.
    pub look: Look,
    pub links: Links,
    /// Mail can be sent: what needs it is offered.
    pub sends_mail: bool,
    /// Drawn for this page; its forms that act once send it along (`web/attempt.rs`).
    pub idempotency_key: String,
}

impl Site {
    /// A link for our own pages, below the base path.
    pub fn href(&self, to: &impl std::fmt::Display) -> String {
        self.links.href(to)
    }

    /// The same site with other settings.
    #[must_use]
    pub fn with(self, settings: Settings) -> Self {
        Self {
            look: Look::of(&settings, &self.links.url(&urls::Home)),
            settings,
            ..self
        }
    }

    /// The style sheet of readers' pages.
    pub fn sheet(&self) -> &Asset {
        self.look.sheet.as_deref().unwrap_or(&SITE_CSS)
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

    /// `09:31`: the first full minute that does not lie before `moment`.
    pub fn time_from(&self, moment: crate::clock::Moment) -> String {
        crate::words::time_from(moment, &self.settings.time_zone)
    }
}

impl FromRequestParts<App> for Site {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Error> {
        app.site().await
    }
}

/// The settings as they were read last, true until something of the whole site is touched. Shared;
/// cheap to clone.
#[derive(Clone, Debug)]
pub struct Known(Option<Arc<RwLock<Read>>>);

type Read = Option<(Generation, Settings, Look)>;

impl Known {
    /// Knows nothing, so that the settings are read every time.
    pub fn off() -> Self {
        Self(None)
    }

    fn current<T>(&self, touched: &Touched, of: impl FnOnce(&Settings, &Look) -> T) -> Option<T> {
        let read = self.0.as_ref()?.read().unwrap_or_else(PoisonError::into_inner);
        let (since, settings, look) = read.as_ref()?;
        touched.is_current(&[], *since).then(|| of(settings, look))
    }

    fn keep(&self, since: Generation, settings: Settings, look: Look) {
        if let Some(known) = &self.0 {
            *known.write().unwrap_or_else(PoisonError::into_inner) = Some((since, settings, look));
        }
    }
}

impl Default for Known {
    fn default() -> Self {
        Self(Some(Arc::default()))
    }
}

impl App {
    /// The site as it is now: two queries after its settings have changed, none otherwise.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn site(&self) -> Result<Site, Error> {
        let (settings, look) = self.settings().await?;
        Ok(Site {
            settings,
            look,
            links: self.links.clone(),
            sends_mail: self.mailer.is_on(),
            idempotency_key: self.secrets.entropy.token(),
        })
    }

    /// The language of the blog; English while nobody knows.
    pub async fn language(&self) -> Language {
        if let Some(language) = self
            .known
            .current(self.db.touched(), |settings, _| settings.language)
        {
            return language;
        }
        match self.settings().await {
            Ok((settings, _)) => settings.language,
            Err(error) => {
                tracing::warn!(?error, "it can't be read which language the blog speaks");
                Language::default()
            }
        }
    }

    async fn settings(&self) -> Result<(Settings, Look), Error> {
        let touched = self.db.touched();
        let both = |settings: &Settings, look: &Look| (settings.clone(), look.clone());
        if let Some(read) = self.known.current(touched, both) {
            return Ok(read);
        }
        let since = touched.generation();
        let settings = settings::read::settings(self.db.read()).await?;
        let look = Look::of(&settings, &self.links.url(&urls::Home));
        self.known.keep(since, settings.clone(), look.clone());
        Ok((settings, look))
    }
}
