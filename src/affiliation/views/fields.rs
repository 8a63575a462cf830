//! The fields of a statement: chips to choose from, and what may be typed.

use maud::{Markup, html};
use serde::Serialize;

use crate::affiliation::form::StatementForm;
use crate::affiliation::label::{capacity_words, visibility_words};
use crate::affiliation::wording::Wording;
use crate::affiliation::{
    ABOUT_MAX, Capacity, ConnectionKind, NOTE_MAX, ON_BEHALF_OF_MAX, ORGANISATION_MAX, OTHER_MAX, ROLE_MAX,
    Visibility, YouAre, code,
};
use crate::t;
use crate::web::components::Field;
use crate::web::form::FieldErrors;

/// What stands in the fold of fields that are seldom needed.
const MORE: [&str; 8] = [
    "affiliation_other",
    "affiliation_organisation",
    "affiliation_role",
    "affiliation_year",
    "affiliation_on_behalf_of",
    "affiliation_note",
    "affiliation_capacity",
    "affiliation_visibility",
];

/// One set of fields.
pub struct Fields<'a> {
    pub wording: &'a Wording,
    pub subjects: &'a [String],
    pub form: &'a StatementForm,
    pub errors: &'a FieldErrors,
    /// Answers a question: a connection must be chosen, if only "none".
    pub asked: bool,
    /// Stands beside other forms: nothing in it has an id.
    pub in_thread: bool,
    /// What the question offers; empty for all.
    pub chips: &'a [YouAre],
}

impl<'a> Fields<'a> {
    /// The fields as they stand in the form of a comment.
    pub fn of(
        wording: &'a Wording,
        subjects: &'a [String],
        form: &'a StatementForm,
        errors: &'a FieldErrors,
    ) -> Self {
        Self {
            wording,
            subjects,
            form,
            errors,
            asked: false,
            in_thread: false,
            chips: &[],
        }
    }
}

impl Fields<'_> {
    pub fn you_are(&self) -> Markup {
        let offered = self.offered();
        html! {
            fieldset id=[self.anchor("affiliation_you_are")] {
                legend { (t!("affiliation-you-are")) @if self.asked { " " i { (t!("optional")) } } }
                (self.error("affiliation_you_are"))
                div .chips {
                    @for you_are in offered {
                        (self.chip("affiliation_you_are", &code(&you_are), &self.wording.chip(you_are), false, false))
                    }
                }
            }
        }
    }

    /// What the question offers, or the site; and what was chosen when it was still offered.
    fn offered(&self) -> Vec<YouAre> {
        let mut offered = if self.chips.is_empty() {
            self.wording.offered()
        } else {
            self.chips.to_vec()
        };
        let chosen = YouAre::all()
            .into_iter()
            .find(|chip| code(chip) == self.form.affiliation_you_are);
        offered.extend(chosen.filter(|chip| !offered.contains(chip)));
        offered
    }

    pub fn kind(&self) -> Markup {
        let chosen = self.form.affiliation_kind.first().map_or("", String::as_str);
        html! {
            fieldset id=[self.anchor("affiliation_kind")] {
                legend { (t!("affiliation-connection")) }
                (self.error("affiliation_kind"))
                div .chips {
                    @if !self.asked {
                        (self.chip("affiliation_kind", "", &t!("affiliation-kind-nothing"), chosen.is_empty(), false))
                    }
                    @for kind in ConnectionKind::all() {
                        (self.chip("affiliation_kind", &code(&kind), &kind_chip(kind, self.asked), false, self.asked))
                    }
                }
            }
        }
    }

    /// What the connection is with: the post's subjects, or a line to type in where it has none.
    pub fn about(&self) -> Markup {
        let typed = self.form.affiliation_about.first().map_or("", String::as_str);
        if self.subjects.is_empty() {
            return self.about_typed(typed);
        }
        let known = self.subjects.iter().any(|subject| subject == typed);
        html! {
            fieldset id=[self.anchor("affiliation_about")] {
                legend { (t!("affiliation-about")) }
                (self.error("affiliation_about"))
                div .chips {
                    @for (at, subject) in self.subjects.iter().enumerate() {
                        (self.chip("affiliation_about", subject, subject, at == 0 && !known, false))
                    }
                }
            }
        }
    }

    /// Stands outside of the fold in which one types: what to leave out is said here as well.
    fn about_typed(&self, typed: &str) -> Markup {
        Field {
            name: "affiliation_about",
            label: t!("affiliation-about-typed"),
            value: typed,
            kind: "text",
            hint: Some(t!("affiliation-leave-out")),
            required: false,
            max: ABOUT_MAX,
            autocomplete: "off",
        }
        .render(self.errors)
    }

    /// The fold of what is seldom needed.
    pub fn more(&self) -> Markup {
        html! {
            details open[self.has_more()] {
                summary { (t!("affiliation-organisation-and-role")) " " i { (t!("optional")) } }
                (self.typed())
                p .hint { (t!("affiliation-typed-hint")) " " (t!("affiliation-leave-out")) }
                (self.capacity())
                (self.visibility())
            }
        }
    }

    fn typed(&self) -> Markup {
        let form = self.form;
        let year = form.affiliation_year.first().map_or("", String::as_str);
        html! {
            (self.line("affiliation_other", t!("affiliation-other"), &form.affiliation_other, OTHER_MAX, "off"))
            div .two {
                (self.line(
                    "affiliation_organisation", t!("affiliation-organisation"), &form.affiliation_organisation,
                    ORGANISATION_MAX, "organization"
                ))
                (self.line(
                    "affiliation_role", t!("affiliation-role"), &form.affiliation_role, ROLE_MAX, "organization-title"
                ))
            }
            (self.line("affiliation_year", t!("affiliation-year"), year, 4, "off"))
            (self.line(
                "affiliation_on_behalf_of", t!("affiliation-on-behalf-of"), &form.affiliation_on_behalf_of,
                ON_BEHALF_OF_MAX, "off"
            ))
            (self.line("affiliation_note", t!("affiliation-note"), &form.affiliation_note, NOTE_MAX, "off"))
        }
    }

    /// For whom somebody speaks.
    fn capacity(&self) -> Markup {
        let chosen = chosen(&self.form.affiliation_capacity, Capacity::default());
        html! {
            fieldset id=[self.anchor("affiliation_capacity")] {
                legend { (t!("affiliation-capacity")) }
                (self.error("affiliation_capacity"))
                div .chips {
                    @for capacity in Capacity::all() {
                        (chip("affiliation_capacity", &code(&capacity), &capacity_words(capacity), code(&capacity) == chosen, false))
                    }
                }
                p .hint { (t!("affiliation-capacity-hint")) }
            }
        }
    }

    /// Who sees what is stated.
    fn visibility(&self) -> Markup {
        let chosen = chosen(&self.form.affiliation_visibility, Visibility::default());
        html! {
            fieldset id=[self.anchor("affiliation_visibility")] {
                legend { (t!("affiliation-visibility")) }
                (self.error("affiliation_visibility"))
                div .chips {
                    @for visibility in Visibility::all() {
                        (chip(
                            "affiliation_visibility", &code(&visibility), &visibility_words(visibility),
                            code(&visibility) == chosen, false
                        ))
                    }
                }
            }
        }
    }

    /// Whether the fold of what is seldom needed must be open.
    fn has_more(&self) -> bool {
        let form = self.form;
        let filled = form.lines().iter().any(|text| !text.is_empty())
            || form.affiliation_year.iter().any(|year| !year.is_empty());
        filled || form.says_how() || MORE.iter().any(|field| self.errors.of(field).is_some())
    }

    fn line(
        &self,
        name: &'static str,
        label: String,
        value: &str,
        max: usize,
        autocomplete: &'static str,
    ) -> Markup {
        Field {
            name,
            label,
            value,
            kind: "text",
            hint: None,
            required: false,
            max,
            autocomplete,
        }
        .render(self.errors)
    }

    fn chip(&self, name: &str, value: &str, words: &str, by_default: bool, required: bool) -> Markup {
        let checked = by_default || (!value.is_empty() && self.chosen(name) == value);
        chip(name, value, words, checked, required)
    }

    fn chosen(&self, name: &str) -> &str {
        match name {
            "affiliation_you_are" => &self.form.affiliation_you_are,
            "affiliation_kind" => self.form.affiliation_kind.first().map_or("", String::as_str),
            _ => self.form.affiliation_about.first().map_or("", String::as_str),
        }
    }

    /// Where the list of mistakes on top of a page leads.
    fn anchor<'n>(&self, name: &'n str) -> Option<&'n str> {
        (!self.in_thread).then_some(name)
    }

    fn error(&self, name: &str) -> Markup {
        html! { @if let Some(error) = self.errors.of(name) { p .bad { (error) } } }
    }
}

fn chip(name: &str, value: &str, words: &str, checked: bool, required: bool) -> Markup {
    html! {
        label .chip {
            input type="radio" name=(name) value=(value) checked[checked] required[required];
            (words)
        }
    }
}

/// The code that was sent, or the one that stands for nothing chosen.
fn chosen<T: Serialize>(sent: &str, usual: T) -> String {
    if sent.is_empty() {
        code(&usual)
    } else {
        sent.to_owned()
    }
}

fn kind_chip(kind: ConnectionKind, asked: bool) -> String {
    match kind {
        ConnectionKind::WorksThere => t!("affiliation-kind-works-there"),
        ConnectionKind::Sells => t!("affiliation-kind-sells"),
        ConnectionKind::Uses => t!("affiliation-kind-uses"),
        ConnectionKind::HoldsShares => t!("affiliation-kind-holds-shares"),
        ConnectionKind::UsedTo => t!("affiliation-kind-used-to"),
        ConnectionKind::None if asked => t!("affiliation-kind-none"),
        ConnectionKind::None => t!("affiliation-kind-none-short"),
        ConnectionKind::Declined => t!("affiliation-kind-declined"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every<T: Serialize>(values: &[T]) -> Vec<String> {
        values.iter().map(code).collect()
    }

    #[test]
    fn every_choice_stands_in_the_form_under_its_code() {
        let (form, errors) = (StatementForm::default(), FieldErrors::default());
        let wording = Wording::default();
        let fields = Fields::of(&wording, &[], &form, &errors);
        let html = format!(
            "{}{}{}{}",
            fields.you_are().into_string(),
            fields.kind().into_string(),
            fields.capacity().into_string(),
            fields.visibility().into_string()
        );
        let codes = [
            every(&YouAre::all()),
            every(&ConnectionKind::all()),
            every(&Capacity::all()),
            every(&Visibility::all()),
        ];
        for code in codes.concat() {
            assert!(html.contains(&format!("value=\"{code}\"")), "{code}");
        }
    }
}
