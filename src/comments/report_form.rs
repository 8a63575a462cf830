//! What a reader types who reports a label.

use serde::Deserialize;

use super::REPORT_REASON_MAX;
use crate::web::form::FieldErrors;
use crate::{t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    pub reason: String,
}

impl ReportForm {
    /// The reason in one line, which may be empty.
    ///
    /// # Errors
    /// A message at `reason` when it is too long.
    pub fn check(&self) -> Result<String, FieldErrors> {
        let reason = text::line(&self.reason);
        if reason.chars().count() <= REPORT_REASON_MAX {
            return Ok(reason);
        }
        let mut errors = FieldErrors::default();
        errors.add("reason", t!("field-too-long", max = REPORT_REASON_MAX));
        Err(errors)
    }
}
