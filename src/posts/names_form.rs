//! What was typed as another name for a tag, an audience or a subject.

use serde::Deserialize;

use super::named::NameOf;
use crate::t;
use crate::text;
use crate::web::form::FieldErrors;

/// What stands between names, or between the parts of one, where they are typed in the editor.
const PARTING: [char; 2] = [',', '|'];

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    pub name: String,
    /// The end of its address; made from the name where it is empty.
    pub slug: String,
}

impl NameForm {
    /// The name and the end of the address.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn check(&self, kind: NameOf) -> Result<(String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let (name, typed) = (text::line(&self.name), text::line(&self.slug));
        if text::slug(&name).is_empty() {
            errors.add("name", t!("field-missing"));
        }
        if name.contains(PARTING) {
            errors.add("name", t!("terms-parted"));
        }
        if name.chars().count() > kind.max() {
            errors.add("name", t!("field-too-long", max = kind.max()));
        }
        let slug = text::slug(if typed.is_empty() { &name } else { &typed });
        if slug.is_empty() && !typed.is_empty() {
            errors.add("slug", t!("write-slug-wrong"));
        }
        if errors.is_empty() {
            Ok((name, slug))
        } else {
            Err(errors)
        }
    }
}
