//! The field for the language of a post.

use maud::Markup;

use super::form::EditorForm;
use super::lang::LANG_MAX;
use crate::t;
use crate::web::components::Field;
use crate::web::form::FieldErrors;

pub fn field(form: &EditorForm, errors: &FieldErrors) -> Markup {
    let lang = Field {
        name: "lang",
        label: t!("write-lang"),
        value: &form.lang,
        kind: "text",
        hint: Some(t!("write-lang-hint")),
        required: false,
        max: LANG_MAX,
        autocomplete: "off",
    };
    lang.render(errors)
}
