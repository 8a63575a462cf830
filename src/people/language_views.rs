//! The field in which somebody chooses a language: of the blog, at its set-up too, and their own.

use maud::{Markup, html};

use crate::web::form::FieldErrors;
use crate::words::Language;

/// A field to choose a language in; `otherwise` is what it says for none, where that is a choice.
pub struct LanguageField<'a> {
    pub label: String,
    pub hint: String,
    /// The code, as it was typed.
    pub chosen: &'a str,
    pub otherwise: Option<String>,
}

impl LanguageField<'_> {
    /// Every language under its own name.
    pub fn render(&self, errors: &FieldErrors) -> Markup {
        let error = errors.of("language");
        html! {
            div .f {
                label for="language" { (self.label) }
                @if let Some(error) = error { p .bad #language-error { (error) } }
                p .hint #language-hint { (self.hint) }
                select #language name="language" aria-describedby="language-hint" aria-invalid=[error.map(|_| "true")] {
                    @if let Some(otherwise) = &self.otherwise {
                        option value="" selected[self.chosen.is_empty()] { (otherwise) }
                    }
                    @for language in Language::all() {
                        option value=(language.code()) lang=(language.code()) selected[self.chosen == language.code()] {
                            (language.name())
                        }
                    }
                }
            }
        }
    }
}
