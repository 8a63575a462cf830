//! What a reader chooses and types who reports a comment.

use serde::Deserialize;

use super::{REPORT_REASON_MAX, ReportKind};
use crate::web::form::FieldErrors;
use crate::{t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    pub kind: String,
    pub reason: String,
}

impl ReportForm {
    /// What is wrong, one of `offered`, and a sentence about it, which may be empty.
    ///
    /// # Errors
    /// A message at `kind` when nothing is chosen, at `reason` when it is too long.
    pub fn check(&self, offered: &[ReportKind]) -> Result<(ReportKind, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = offered.iter().find(|kind| kind.code() == self.kind);
        if kind.is_none() {
            errors.add("kind", t!("report-kind-missing"));
        }
        let reason = text::line(&self.reason);
        if reason.chars().count() > REPORT_REASON_MAX {
            errors.add("reason", t!("field-too-long", max = REPORT_REASON_MAX));
        }
        match kind {
            Some(kind) if errors.is_empty() => Ok((*kind, reason)),
            _ => Err(errors),
        }
    }
}
