//! The form of one file: its description, and the buttons.

use serde::Deserialize;

use super::ALT_MAX;
use crate::t;
use crate::text;
use crate::web::form::FieldErrors;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    /// `describe`, `trash` or `restore`.
    pub intent: String,
    pub alt: String,
    pub version: String,
    /// The view of the list to go back to; empty for the page of the file.
    pub view: String,
}

impl FileForm {
    /// The description in one line.
    ///
    /// # Errors
    /// When it is too long.
    pub fn alt(&self) -> Result<String, FieldErrors> {
        let alt = text::line(&self.alt);
        if alt.chars().count() <= ALT_MAX {
            return Ok(alt);
        }
        let mut errors = FieldErrors::default();
        errors.add("alt", t!("media-alt-long", most = ALT_MAX));
        Err(errors)
    }

    /// The version that was seen; one that can't be read is none.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or(0)
    }
}
