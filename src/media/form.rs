//! The form of one file: its description, and the buttons.

use serde::Deserialize;

use super::{ALT_MAX, Words};
use crate::t;
use crate::text;
use crate::web::form::FieldErrors;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    /// `describe`, `trash` or `restore`.
    pub intent: String,
    pub alt: String,
    /// Ticked: it is a decoration.
    pub decorative: String,
    pub version: String,
    /// The view of the list to go back to; empty for the page of the file.
    pub view: String,
}

impl FileForm {
    /// The description in one line; none of a decoration.
    ///
    /// # Errors
    /// When it is too long, or stands beside the tick that says there is none.
    pub fn alt(&self) -> Result<String, FieldErrors> {
        let alt = text::line(&self.alt);
        let mut errors = FieldErrors::default();
        if alt.chars().count() > ALT_MAX {
            errors.add("alt", t!("media-alt-long", most = ALT_MAX));
        } else if self.is_decorative() && !alt.is_empty() {
            errors.add("alt", t!("media-decoration-words"));
        }
        if errors.is_empty() { Ok(alt) } else { Err(errors) }
    }

    pub fn is_decorative(&self) -> bool {
        !self.decorative.is_empty()
    }

    /// What is said of the file, with the description that was checked.
    pub fn words<'a>(&self, alt: &'a str) -> Words<'a> {
        Words::typed(alt, self.is_decorative())
    }

    /// The version that was seen; one that can't be read is none.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or(0)
    }
}
