//! What was typed about a series, and which of its parts is to move.

use serde::Deserialize;

use super::series::{DESCRIPTION_MAX, NAME_MAX, Placed};
use crate::ids::PostId;
use crate::t;
use crate::text;
use crate::web::form::FieldErrors;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ArrangeForm {
    /// `save`, `remove`, `by_date`, or `up-7` and `down-7` for a part.
    pub intent: String,
    pub name: String,
    pub description: String,
}

impl ArrangeForm {
    /// The name and the description.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn check(&self) -> Result<(String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let (name, description) = (text::line(&self.name), text::line(&self.description));
        if text::slug(&name).is_empty() {
            errors.add("name", t!("field-missing"));
        }
        for (field, value, max) in [
            ("name", &name, NAME_MAX),
            ("description", &description, DESCRIPTION_MAX),
        ] {
            if value.chars().count() > max {
                errors.add(field, t!("field-too-long", max = max));
            }
        }
        if errors.is_empty() {
            Ok((name, description))
        } else {
            Err(errors)
        }
    }

    /// The parts as they are to stand; `None` where nothing is to move.
    pub fn moved(&self, parts: &[Placed]) -> Option<Vec<PostId>> {
        let mut wanted: Vec<PostId> = parts.iter().map(|part| part.id).collect();
        if self.intent == "by_date" {
            let mut dated: Vec<&Placed> = parts.iter().collect();
            dated.sort_by_key(|part| (part.published_at.is_none(), part.published_at, part.id));
            return Some(dated.into_iter().map(|part| part.id).collect());
        }
        let (way, id) = self.intent.split_once('-')?;
        let id: PostId = id.parse().ok()?;
        let at = wanted.iter().position(|part| *part == id)?;
        let to = match way {
            "up" => at.checked_sub(1)?,
            "down" => Some(at + 1).filter(|to| *to < wanted.len())?,
            _ => return None,
        };
        wanted.swap(at, to);
        Some(wanted)
    }
}
