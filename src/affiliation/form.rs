//! A statement and a question as they are typed into a form: read, measured, and refused beside the
//! field where they hold what has no place in public. Connections are `connections_form.rs`; shown by
//! `views/fields.rs`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::contact::{has_link, has_number};
use super::{
    Capacity, Connection, NOTE_MAX, ON_BEHALF_OF_MAX, ORGANISATION_MAX, OTHER_MAX, QUESTION_MAX, ROLE_MAX,
    Statement, Visibility, YouAre, code, connections_form,
};
use crate::web::form::FieldErrors;
use crate::{t, text};

/// The fields of a statement as a form sends them; lists belong together by their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct StatementForm {
    pub affiliation_you_are: String,
    /// What that is, for "something else".
    pub affiliation_other: String,
    pub affiliation_kind: Vec<String>,
    pub affiliation_about: Vec<String>,
    /// As long as the others, or left out.
    pub affiliation_year: Vec<String>,
    pub affiliation_organisation: String,
    pub affiliation_role: String,
    pub affiliation_on_behalf_of: String,
    pub affiliation_note: String,
    pub affiliation_capacity: String,
    pub affiliation_visibility: String,
}

impl StatementForm {
    /// The form as it would have been filled in to state `statement`.
    pub fn of(statement: &Statement) -> Self {
        let column = |of: fn(&Connection) -> String| statement.connections.iter().map(of).collect::<Vec<_>>();
        Self {
            affiliation_you_are: statement.you_are.as_ref().map(code).unwrap_or_default(),
            affiliation_other: statement.other.clone(),
            affiliation_kind: column(|connection| code(&connection.kind)),
            affiliation_about: column(|connection| connection.about.clone().unwrap_or_default()),
            affiliation_year: column(|connection| {
                connection.year.map(|year| year.to_string()).unwrap_or_default()
            }),
            affiliation_organisation: statement.organisation.clone(),
            affiliation_role: statement.role.clone(),
            affiliation_on_behalf_of: statement.on_behalf_of.clone(),
            affiliation_note: statement.note.clone(),
            affiliation_capacity: code(&statement.capacity),
            affiliation_visibility: code(&statement.visibility),
        }
    }

    /// What was typed of somebody, but for what a connection is about.
    pub fn lines(&self) -> [&str; 5] {
        [
            &self.affiliation_other,
            &self.affiliation_organisation,
            &self.affiliation_role,
            &self.affiliation_on_behalf_of,
            &self.affiliation_note,
        ]
    }

    /// Holds more than what an untouched form sends.
    pub fn is_touched(&self) -> bool {
        !self.affiliation_you_are.is_empty()
            || self.affiliation_kind.iter().any(|kind| !kind.is_empty())
            || self.lines().iter().any(|text| !text.trim().is_empty())
            || self.says_how()
    }

    /// Speaks for an organisation, or not to everybody.
    pub fn says_how(&self) -> bool {
        let usual = [code(&Capacity::default()), code(&Visibility::default())];
        [&self.affiliation_capacity, &self.affiliation_visibility]
            .iter()
            .zip(&usual)
            .any(|(sent, usual)| !sent.is_empty() && *sent != usual)
    }
}

/// What was stated, or `None` when nothing was. Where `errors` has grown, the result must not be used.
pub fn read(form: &StatementForm, errors: &mut FieldErrors) -> Option<Statement> {
    let (you_are, other) = what(form, errors);
    let connections = connections_form::read(form, errors);
    let [organisation, role, on_behalf_of, note] = [
        (
            &form.affiliation_organisation,
            ORGANISATION_MAX,
            "affiliation_organisation",
        ),
        (&form.affiliation_role, ROLE_MAX, "affiliation_role"),
        (
            &form.affiliation_on_behalf_of,
            ON_BEHALF_OF_MAX,
            "affiliation_on_behalf_of",
        ),
        (&form.affiliation_note, NOTE_MAX, "affiliation_note"),
    ]
    .map(|(text, max, field)| typed(text, max, field, errors));
    let statement = Statement {
        you_are,
        other,
        connections,
        organisation,
        role,
        on_behalf_of,
        note,
        capacity: choice(&form.affiliation_capacity, "affiliation_capacity", errors).unwrap_or_default(),
        visibility: choice(&form.affiliation_visibility, "affiliation_visibility", errors)
            .unwrap_or_default(),
    };
    (!statement.is_empty()).then_some(statement)
}

/// What somebody is. Words of their own are "something else", chosen or not; without words that chip
/// says nothing.
fn what(form: &StatementForm, errors: &mut FieldErrors) -> (Option<YouAre>, String) {
    let chosen = choice(&form.affiliation_you_are, "affiliation_you_are", errors);
    let other = typed(&form.affiliation_other, OTHER_MAX, "affiliation_other", errors);
    match (chosen, other.is_empty()) {
        (None | Some(YouAre::Other), false) => (Some(YouAre::Other), other),
        (Some(_), false) => {
            errors.add("affiliation_other", t!("affiliation-other-excess"));
            (chosen, other)
        }
        (_, true) => (chosen, other),
    }
}

/// A moderator's question: public text, at most `QUESTION_MAX` characters, without links. `None`
/// with a message at `question` where it is empty or refused.
pub fn question(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let question = text::lines(typed).trim().to_owned();
    if question.is_empty() {
        errors.add("question", t!("field-missing"));
    } else if question.chars().count() > QUESTION_MAX {
        errors.add("question", t!("field-too-long", max = QUESTION_MAX));
    } else if has_link(&question) {
        errors.add("question", t!("affiliation-question-link"));
    } else {
        return Some(question);
    }
    None
}

/// A value from a list by its code; empty is no choice.
pub(super) fn choice<T: DeserializeOwned>(
    code: &str,
    field: &'static str,
    errors: &mut FieldErrors,
) -> Option<T> {
    if code.is_empty() {
        return None;
    }
    let value = serde_json::from_value(code.into()).ok();
    if value.is_none() {
        errors.add(field, t!("affiliation-choice-wrong"));
    }
    value
}

/// A line in one form; refused where it is too long or somebody could be reached by it.
pub(super) fn typed(typed: &str, max: usize, field: &'static str, errors: &mut FieldErrors) -> String {
    let typed = text::line(typed);
    if typed.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    } else if has_link(&typed) || has_number(&typed) {
        errors.add(field, t!("affiliation-text-refused"));
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::affiliation::ConnectionKind;

    fn form(kinds: &[&str], abouts: &[&str]) -> StatementForm {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        StatementForm {
            affiliation_kind: owned(kinds),
            affiliation_about: owned(abouts),
            ..StatementForm::default()
        }
    }

    fn refused(form: &StatementForm) -> Vec<&'static str> {
        let mut errors = FieldErrors::default();
        read(form, &mut errors);
        errors.iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn an_untouched_form_states_nothing() {
        let mut errors = FieldErrors::default();
        assert_eq!(read(&form(&[""], &["Acme"]), &mut errors), None);
        assert!(errors.is_empty());
    }

    #[test]
    fn lists_belong_together_by_order() {
        let mut errors = FieldErrors::default();
        let stated = read(
            &form(&["sells", "", "uses"], &["Acme", "Acme", "Borealis"]),
            &mut errors,
        )
        .unwrap();
        let pairs: Vec<_> = stated
            .connections
            .iter()
            .map(|c| (c.kind, c.about.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(
            pairs,
            [
                (ConnectionKind::Sells, "Acme"),
                (ConnectionKind::Uses, "Borealis")
            ]
        );
        assert_eq!(
            refused(&form(&["sells", "uses"], &["Acme"])),
            ["affiliation_kind"]
        );
        let years = StatementForm {
            affiliation_year: vec!["2019".to_owned(); 2],
            ..form(&["used_to"], &["Acme"])
        };
        assert_eq!(refused(&years), ["affiliation_kind"]);
    }

    #[test]
    fn ways_out_stand_alone() {
        for way_out in ["none", "declined"] {
            assert!(refused(&form(&[way_out], &["Acme"])).is_empty());
            assert!(refused(&form(&[way_out], &[])).is_empty());
            assert_eq!(
                refused(&form(&[way_out, "uses"], &["Acme", "Acme"])),
                ["affiliation_kind"]
            );
        }
        assert_eq!(
            refused(&form(&["uses"; 4], &["a", "b", "c", "d"])),
            ["affiliation_kind"]
        );
        assert_eq!(refused(&form(&["knows"], &["Acme"])), ["affiliation_kind"]);
        assert_eq!(refused(&form(&["uses"], &[" "])), ["affiliation_about"]);
    }

    #[test]
    fn addresses_links_and_numbers_are_refused() {
        let typed = |text: &str| StatementForm {
            affiliation_organisation: text.to_owned(),
            ..form(&[], &[])
        };
        for bad in [
            "acme.com",
            "www.acme",
            "http://x",
            "dana@acme",
            "Call 555123",
            "+47 22 33 44 55",
            "see acme.io/deal",
        ] {
            assert_eq!(refused(&typed(bad)), ["affiliation_organisation"], "{bad}");
        }
        for good in [
            "Kestrel Systems",
            "Dr. Weir & Co.",
            "3.5 people",
            "2015-2019",
            "A.B. Volvo",
            "Fjord 1905",
        ] {
            assert!(refused(&typed(good)).is_empty(), "{good}");
        }
        assert_eq!(refused(&typed(&"x".repeat(61))), ["affiliation_organisation"]);
    }

    #[test]
    fn a_form_can_be_filled_in_again_from_what_was_stated() {
        let mut errors = FieldErrors::default();
        let typed = StatementForm {
            affiliation_you_are: "reseller".to_owned(),
            affiliation_year: vec!["2019".to_owned()],
            affiliation_role: "partner manager".to_owned(),
            ..form(&["used_to"], &["Acme"])
        };
        let stated = read(&typed, &mut errors).unwrap();
        assert_eq!(read(&StatementForm::of(&stated), &mut errors), Some(stated));
        assert!(errors.is_empty());
    }

    #[test]
    fn a_question_is_short_and_holds_no_link() {
        let mut errors = FieldErrors::default();
        assert_eq!(
            question(" Which hat? \n", &mut errors).as_deref(),
            Some("Which hat?")
        );
        for bad in ["", "See https://acme.example", &"x".repeat(501)] {
            let mut errors = FieldErrors::default();
            assert_eq!(question(bad, &mut errors), None);
            assert!(errors.of("question").is_some());
        }
    }
}
