//! Pieces that several features' pages are made of: fields with their message and hint, buttons.

use maud::{Markup, html};

use super::form::FieldErrors;
use crate::t;

/// Facts in a row with a dot between them, wherever the line breaks: no dot begins or ends one.
pub fn facts(facts: impl IntoIterator<Item = Markup>) -> Markup {
    html! {
        span .facts { @for fact in facts { span { (fact) } " " } }
    }
}

/// A field of one line.
pub struct Field<'a> {
    pub name: &'static str,
    pub label: String,
    pub value: &'a str,
    /// What `type` the input has: text, email, url, password, date.
    pub kind: &'static str,
    pub hint: Option<String>,
    pub required: bool,
    /// The longest value in characters, told to the browser; the server checks again.
    pub max: usize,
    /// What `autocomplete` the browser may use.
    pub autocomplete: &'static str,
}

impl Field<'_> {
    /// HTML knows no longest value of a day.
    fn is_text(&self) -> bool {
        self.kind != "date"
    }

    pub fn render(&self, errors: &FieldErrors) -> Markup {
        let error = errors.of(self.name);
        html! {
            div .f {
                label for=(self.name) { (self.label) @if !self.required { " " i { (t!("optional")) } } }
                (notes(self.name, self.hint.as_deref(), error))
                input #(self.name) name=(self.name) type=(self.kind) value=(self.value)
                    required[self.required] autocomplete=(self.autocomplete)
                    maxlength=[self.is_text().then_some(self.max * 2)]
                    aria-describedby=[described(self.name, self.hint.is_some(), error.is_some())]
                    aria-invalid=[error.map(|_| "true")];
            }
        }
    }
}

/// A field of several lines.
pub struct Area<'a> {
    pub name: &'static str,
    pub label: String,
    pub value: &'a str,
    pub hint: Option<String>,
    pub required: bool,
    pub rows: u32,
}

impl Area<'_> {
    pub fn render(&self, errors: &FieldErrors) -> Markup {
        let error = errors.of(self.name);
        html! {
            div .f {
                label for=(self.name) { (self.label) @if !self.required { " " i { (t!("optional")) } } }
                (notes(self.name, self.hint.as_deref(), error))
                textarea #(self.name) name=(self.name) rows=(self.rows) required[self.required]
                    aria-describedby=[described(self.name, self.hint.is_some(), error.is_some())]
                    aria-invalid=[error.map(|_| "true")] { "\n" (self.value) }
            }
        }
    }
}

/// The kind of field for a day. One that was typed and is none stands in a field of plain text: browsers
/// show nothing but days in the other.
pub fn kind_of_day(is_wrong: bool) -> &'static str {
    if is_wrong { "text" } else { "date" }
}

/// The same for a day and a time of day.
pub fn kind_of_time(is_wrong: bool) -> &'static str {
    if is_wrong { "text" } else { "datetime-local" }
}

fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{name}-error {name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, false) => None,
    }
}

fn notes(name: &str, hint: Option<&str>, error: Option<&str>) -> Markup {
    html! {
        @if let Some(error) = error { p .bad id={ (name) "-error" } { (error) } }
        @if let Some(hint) = hint { p .hint id={ (name) "-hint" } { (hint) } }
    }
}
