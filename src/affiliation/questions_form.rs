//! The saved questions as the owner typed them, and what they must be.

use super::QUESTION_MAX;
use super::form::question;
use super::owner_form::{OwnerForm, RowErrors};
use super::questions::{Questions, SAVED_MAX};
use crate::web::form::FieldErrors;
use crate::{t, text};

/// As they were typed, one a row, with the rows that are empty; at most a row too many.
pub fn typed(form: &OwnerForm) -> Questions {
    Questions {
        saved: form.question.iter().take(SAVED_MAX + 1).cloned().collect(),
        first: form.first.parse().unwrap_or(0),
    }
}

/// The questions as they are stored: what is empty is left out.
///
/// # Errors
/// A message for each row that can't be used.
pub fn check(typed: &Questions) -> Result<Questions, RowErrors> {
    let mut errors = RowErrors::new();
    let mut questions = Questions::default();
    for (row, typed_one) in typed.saved.iter().enumerate() {
        if typed_one.trim().is_empty() {
            continue;
        }
        if row == typed.first {
            questions.first = questions.saved.len();
        }
        match one(typed_one) {
            Ok(question) if questions.saved.contains(&question) => {
                errors.insert(row, t!("owner-question-twice"));
            }
            Ok(question) => questions.saved.push(question),
            Err(message) => {
                errors.insert(row, message);
            }
        }
    }
    if questions.saved.len() > SAVED_MAX {
        errors.insert(SAVED_MAX, t!("owner-questions-too-many", max = SAVED_MAX));
    }
    if errors.is_empty() {
        Ok(questions)
    } else {
        Err(errors)
    }
}

fn one(typed: &str) -> Result<String, String> {
    if text::has_hidden(typed) {
        return Err(t!("owner-hidden-characters"));
    }
    let mut errors = FieldErrors::default();
    question(typed, &mut errors).ok_or_else(|| {
        let message = errors.of("question").map(str::to_owned);
        message.unwrap_or_else(|| t!("field-too-long", max = QUESTION_MAX))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(saved: &[&str], first: usize) -> Questions {
        Questions {
            saved: saved.iter().map(|one| (*one).to_owned()).collect(),
            first,
        }
    }

    #[test]
    fn empty_rows_are_left_out_and_the_default_stays_the_same_question() {
        let kept = check(&saved(&["", "One, {name}?", " ", "Two?"], 3)).unwrap();
        assert_eq!(kept, saved(&["One, {name}?", "Two?"], 1));
        assert_eq!(check(&saved(&["", "One?"], 0)).unwrap().first, 0);
        assert_eq!(check(&saved(&[" "], 0)).unwrap(), Questions::default());
    }

    #[test]
    fn a_question_that_cannot_be_asked_is_refused_in_its_row() {
        let refused = |list: &[&str]| {
            check(&saved(list, 0))
                .unwrap_err()
                .into_keys()
                .collect::<Vec<_>>()
        };
        assert_eq!(refused(&["Fine?", "See https://acme.example"]), [1]);
        assert_eq!(refused(&[&"x".repeat(QUESTION_MAX + 1)]), [0]);
        assert_eq!(refused(&["Who\u{202e}?"]), [0]);
        assert_eq!(refused(&["Twice?", "Twice?"]), [1]);
        let many: Vec<String> = (0..=SAVED_MAX)
            .map(|number| format!("Number {number}?"))
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(refused(&many), [SAVED_MAX]);
    }
}
