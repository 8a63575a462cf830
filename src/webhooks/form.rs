//! An endpoint as it is typed, and what is pressed on its page.

use serde::Deserialize;
use url::Url;

use super::entity::endpoint::Model;
use super::save::Wanted;
use super::{DESCRIPTION_MAX, Event, Events, Scope, URL_MAX};
use crate::ids::WebhookMessageId;
use crate::outgoing::Outgoing;
use crate::web::form::FieldErrors;
use crate::{t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WebhookForm {
    /// `save`, `test`, `renew`, `on`, `off`, `remove`, `again` or `again_since`.
    pub intent: String,
    pub url: String,
    pub description: String,
    /// The codes of the events, one a tick.
    pub event: Vec<String>,
    pub scope: String,
    /// The message to send again.
    pub message: Option<WebhookMessageId>,
    /// The day from which on all are sent again.
    pub since: String,
}

impl WebhookForm {
    /// A new one hears of what readers see come and go.
    pub fn fresh() -> Self {
        let usual = [Event::PostPublished, Event::CommentPublished];
        Self {
            event: usual.map(|event| event.code().to_owned()).into(),
            scope: Scope::Public.code().to_owned(),
            ..Self::default()
        }
    }

    pub fn of(stored: &Model) -> Self {
        let codes = stored.events.0.iter().map(|event| event.code().to_owned());
        Self {
            url: stored.url.clone(),
            description: stored.description.clone(),
            event: codes.collect(),
            scope: stored.scope.code().to_owned(),
            ..Self::default()
        }
    }

    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self, outgoing: &Outgoing) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let url = address(&self.url, outgoing);
        if url.is_none() {
            errors.add("url", t!("webhook-url-wrong"));
        }
        let description = text::line(&self.description);
        if description.chars().count() > DESCRIPTION_MAX {
            errors.add("description", t!("field-too-long", max = DESCRIPTION_MAX));
        }
        let chosen = |event: &Event| self.event.iter().any(|code| code == event.code());
        let events: Vec<Event> = Event::CHOICES.into_iter().filter(chosen).collect();
        if events.is_empty() {
            errors.add("event", t!("webhook-events-missing"));
        }
        let scope = Scope::ALL.into_iter().find(|scope| scope.code() == self.scope);
        if scope.is_none() {
            errors.add("scope", t!("field-missing"));
        }
        match (url, scope) {
            (Some(url), Some(scope)) if errors.is_empty() => Ok(Wanted {
                url: url.into(),
                description,
                events: Events(events),
                scope,
            }),
            _ => Err(errors),
        }
    }
}

/// A whole https address on its usual port; where the owner named the host in the configuration, any port, and
/// http as well.
fn address(typed: &str, outgoing: &Outgoing) -> Option<Url> {
    let typed = typed.trim();
    let mut url = Url::parse(typed).ok().filter(|_| typed.len() <= URL_MAX)?;
    let is_bare = url.has_host() && url.username().is_empty() && url.password().is_none();
    let is_public = url.scheme() == "https" && url.port().is_none();
    let is_named = matches!(url.scheme(), "http" | "https") && outgoing.names(&url);
    if !is_bare || !(is_public || is_named) {
        return None;
    }
    url.set_fragment(None);
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outgoing::{Bounds, Names, Reach};

    #[test]
    fn only_encrypted_addresses_or_named_hosts_will_do() {
        let outgoing = Outgoing::new(Names::None, Reach::Public, Bounds::default());
        let outgoing = outgoing.naming(&["builds.internal:8080".to_owned()]);
        let taken = |typed: &str| address(typed, &outgoing).map(String::from);
        assert_eq!(
            taken(" https://acme.example/a#b ").as_deref(),
            Some("https://acme.example/a")
        );
        for named in ["http://builds.internal:8080/", "https://builds.internal:8080/x?y"] {
            assert_eq!(taken(named).as_deref(), Some(named));
        }
        for wrong in [
            "",
            "acme.example",
            "http://acme.example/",
            "https://acme.example:8443/",
            "https://me@acme.example/",
            "https://me:pass@acme.example/",
            "http://builds.internal/",
            "ftp://builds.internal:8080/",
            "javascript:alert(1)",
        ] {
            assert_eq!(taken(wrong), None, "{wrong}");
        }
    }
}
