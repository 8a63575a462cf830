//! The page on which the owner words affiliation, as it is sent: one part at a time, to be saved, put
//! back to the usual words, or only to be arranged. Its parts are `chips_form.rs` and
//! `questions_form.rs`; the sentences are here.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::chips_form;
use super::custom::{self, Chip, SENTENCE_MAX, Sentences};
use super::questions::{Questions, SAVED_MAX};
use super::questions_form;
use super::wording::Wording;
use crate::settings::{Key, Settings};
use crate::web::form::FieldErrors;
use crate::words::Language;
use crate::{t, text};

/// What is wrong with the rows of a list, by their number.
pub type RowErrors = BTreeMap<usize, String>;

/// The form as it is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OwnerForm {
    /// Which part: chips, wording or questions.
    pub part: String,
    /// What for: save, usual, preview; `up-2`, `down-2`, `remove-2`.
    pub intent: String,
    /// The codes of the chips; lists belong together by their order.
    pub chip: Vec<String>,
    pub chip_label: Vec<String>,
    pub chip_in_line: Vec<String>,
    /// The codes of those that are ticked.
    pub chip_offered: Vec<String>,
    pub question: Vec<String>,
    /// The number of the question that is the default.
    pub first: String,
    pub any: String,
    pub any_hint: String,
    pub ways_out: String,
}

/// Everything on the page, as it is or as it was typed.
#[derive(Clone, Debug)]
pub struct Typed {
    pub chips: Vec<Chip>,
    pub sentences: Sentences,
    pub questions: Questions,
}

/// What is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Wrong {
    pub chips: RowErrors,
    pub sentences: FieldErrors,
    pub questions: RowErrors,
}

/// What the button wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Save(Key, String),
    /// Shown again, with what was moved or removed; nothing is stored.
    Redraw,
    /// Something is wrong with it.
    Refused,
}

impl Typed {
    /// As everything is now.
    pub fn of(settings: &Settings) -> Self {
        let wording = Wording::of(settings);
        Self {
            chips: wording.chips(),
            sentences: wording.sentences(),
            questions: Questions::of(settings),
        }
    }
}

impl OwnerForm {
    /// Puts what was sent in the place of what is, and says what to do with it.
    pub fn read(&self, typed: &mut Typed, wrong: &mut Wrong, settings: &Settings) -> Wish {
        let usual = Wording::usual(settings.language);
        match self.part.as_str() {
            "chips" => {
                typed.chips = chips_form::typed(self, &Wording::of(settings));
                self.of_chips(&mut typed.chips, &mut wrong.chips, &usual)
            }
            "wording" => {
                typed.sentences = Sentences {
                    any: self.any.clone(),
                    any_hint: self.any_hint.clone(),
                    ways_out: self.ways_out.clone(),
                };
                self.of_sentences(&typed.sentences, &mut wrong.sentences, &usual)
            }
            "questions" => {
                typed.questions = questions_form::typed(self);
                self.of_questions(&mut typed.questions, &mut wrong.questions, settings.language)
            }
            _ => Wish::Redraw,
        }
    }

    fn of_chips(&self, chips: &mut [Chip], wrong: &mut RowErrors, usual: &Wording) -> Wish {
        match self.intent.as_str() {
            "usual" => return Wish::Save(Key::AffiliationChips, String::new()),
            "save" => {}
            intent => {
                if let Some((from, to)) = moved(intent, chips.len()) {
                    chips.swap(from, to);
                }
                return Wish::Redraw;
            }
        }
        match chips_form::check(chips, usual) {
            Ok(chips) => Wish::Save(Key::AffiliationChips, custom::store_chips(&chips)),
            Err(errors) => {
                *wrong = errors;
                Wish::Refused
            }
        }
    }

    fn of_sentences(&self, typed: &Sentences, wrong: &mut FieldErrors, usual: &Wording) -> Wish {
        if self.intent == "usual" {
            return Wish::Save(Key::AffiliationWording, String::new());
        }
        let usual = usual.sentences();
        let mut read = |field, typed: &str, usual: &str| match line(typed, SENTENCE_MAX) {
            Ok(words) if words == usual => String::new(),
            Ok(words) => words,
            Err(message) => {
                wrong.add(field, message);
                String::new()
            }
        };
        let sentences = Sentences {
            any: read("any", &typed.any, &usual.any),
            any_hint: read("any_hint", &typed.any_hint, &usual.any_hint),
            ways_out: read("ways_out", &typed.ways_out, &usual.ways_out),
        };
        if wrong.is_empty() {
            Wish::Save(Key::AffiliationWording, custom::store(&sentences))
        } else {
            Wish::Refused
        }
    }

    fn of_questions(&self, questions: &mut Questions, wrong: &mut RowErrors, language: Language) -> Wish {
        match self.intent.as_str() {
            "usual" => return Wish::Save(Key::AffiliationQuestions, String::new()),
            "save" => {}
            intent => {
                arrange(questions, intent);
                return Wish::Redraw;
            }
        }
        match questions_form::check(questions) {
            Ok(questions) => Wish::Save(Key::AffiliationQuestions, questions.store(language)),
            Err(errors) => {
                *wrong = errors;
                Wish::Refused
            }
        }
    }
}

/// Moves or removes a question; the default stays the same one.
fn arrange(questions: &mut Questions, intent: &str) {
    if let Some((from, to)) = moved(intent, questions.saved.len()) {
        questions.saved.swap(from, to);
        questions.first = match questions.first {
            first if first == from => to,
            first if first == to => from,
            first => first,
        };
    }
    let removed = intent.strip_prefix("remove-").and_then(|row| row.parse().ok());
    if let Some(row) = removed.filter(|row: &usize| *row < questions.saved.len()) {
        questions.saved.remove(row);
        if questions.first > row {
            questions.first -= 1;
        }
    }
    questions.saved.truncate(SAVED_MAX);
}

/// Which two of `count` rows change places for `up-2` or `down-2`.
fn moved(intent: &str, count: usize) -> Option<(usize, usize)> {
    let (way, row) = intent.rsplit_once('-')?;
    let row: usize = row.parse().ok()?;
    let to = match way {
        "up" => row.checked_sub(1)?,
        "down" => row.checked_add(1)?,
        _ => return None,
    };
    (row.max(to) < count).then_some((row, to))
}

/// Words of one line, or what is wrong with them.
pub fn line(typed: &str, max: usize) -> Result<String, String> {
    if text::has_hidden(typed) {
        return Err(t!("owner-hidden-characters"));
    }
    let words = text::line(typed);
    if words.is_empty() {
        Err(t!("field-missing"))
    } else if words.chars().count() > max {
        Err(t!("field-too-long", max = max))
    } else {
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_change_places_within_the_list() {
        assert_eq!(moved("up-2", 3), Some((2, 1)));
        assert_eq!(moved("down-1", 3), Some((1, 2)));
        for nothing in [
            "up-0",
            "down-2",
            "up-9",
            "save",
            "up-x",
            "down-18446744073709551615",
        ] {
            assert_eq!(moved(nothing, 3), None, "{nothing}");
        }
    }

    #[test]
    fn the_default_moves_with_its_question() {
        let mut questions = Questions {
            saved: ["A?", "B?", "C?"].map(str::to_owned).into(),
            first: 1,
        };
        arrange(&mut questions, "up-1");
        assert_eq!((questions.saved[0].as_str(), questions.first), ("B?", 0));
        arrange(&mut questions, "down-0");
        arrange(&mut questions, "remove-0");
        assert_eq!((questions.saved[0].as_str(), questions.first), ("B?", 0));
    }
}
