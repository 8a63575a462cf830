//! What the worker of a browser says that was given another endpoint.

use serde::Deserialize;

use super::form::{browser, encrypted};
use super::way::Way;
use crate::secrets::push::Keys;

/// The fields as they were sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MovedForm {
    pub old_endpoint: String,
    /// Of the old endpoint's keys.
    pub old_auth: String,
    pub push_endpoint: String,
    pub push_p256dh: String,
    pub push_auth: String,
}

impl MovedForm {
    /// The endpoint that the browser had, as it is stored, and how it is reached now; `None` for what no browser says.
    pub fn check(&self) -> Option<(String, Way)> {
        let keys = Keys {
            p256dh: self.push_p256dh.clone(),
            auth: self.push_auth.clone(),
        };
        Some((
            encrypted(&self.old_endpoint)?,
            browser(&self.push_endpoint, keys)?,
        ))
    }
}
