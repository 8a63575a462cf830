//! What the writer of a comment gives as the reason to look again.

use serde::Deserialize;

use super::APPEAL_MAX;
use crate::web::form::FieldErrors;
use crate::{t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    pub appeal: String,
}

impl AppealForm {
    /// The words; `None` with a message at `appeal`.
    pub fn read(&self, errors: &mut FieldErrors) -> Option<String> {
        let body = text::lines(&self.appeal).trim().to_owned();
        let message = match body.chars().count() {
            0 => t!("appeal-missing"),
            1..=APPEAL_MAX => return Some(body),
            _ => t!("field-too-long", max = APPEAL_MAX),
        };
        errors.add("appeal", message);
        None
    }
}
