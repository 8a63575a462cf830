//! The questions a moderator has at hand. They hold placeholders for the person, the post and what it
//! is about; `fill` puts those in before anybody reads the question.

use serde::{Deserialize, Serialize};

use super::contact::has_link;
use super::{QUESTION_MAX, custom};
use crate::settings::Settings;
use crate::words::{Language, spoken_in};
use crate::{t, text};

/// Most saved questions.
pub const SAVED_MAX: usize = 12;
/// Longest title of a post within a question.
const POST_MAX: usize = 120;

/// Saved questions, never none: the usual one stands in where the owner saved none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Questions {
    /// With their placeholders, in the owner's order.
    pub saved: Vec<String>,
    /// Which of them stands in the field at first.
    pub first: usize,
}

/// What a question is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub name: &'a str,
    pub post: &'a str,
    /// `None` for a post that is about no organisation or product.
    pub subject: Option<&'a str>,
    /// Of the blog: the question is asked in it, whoever asks.
    pub language: Language,
}

impl Questions {
    pub fn of(settings: &Settings) -> Self {
        custom::read::<Self>(&settings.affiliation.questions).or_usual(settings.language)
    }

    /// Itself, or with the usual question where there is none.
    pub fn or_usual(mut self, language: Language) -> Self {
        if self.saved.is_empty() {
            self.saved = vec![usual(language)];
        }
        self.first = self.first.min(self.saved.len() - 1);
        self
    }

    /// What is stored: nothing where it is the usual one alone.
    pub fn store(&self, language: Language) -> String {
        if self.saved == [usual(language)] {
            return String::new();
        }
        custom::store(self)
    }

    /// The one that is asked unless a moderator chooses another.
    pub fn by_default(&self) -> &str {
        &self.saved[self.first]
    }
}

/// The usual question, with its placeholders.
pub fn usual(language: Language) -> String {
    spoken_in(language, || t!("affiliation-default-question", name = "{name}"))
}

/// `question` as the person reads it, at most `QUESTION_MAX` characters.
pub fn fill(question: &str, about: About<'_>) -> String {
    let post = text::shorten(about.post, POST_MAX);
    let nothing = spoken_in(about.language, || t!("affiliation-question-no-subject"));
    let subject = about.subject.unwrap_or(&nothing);
    let places = [
        ("{name}", about.name),
        ("{post}", post.as_str()),
        ("{subject}", subject),
    ];
    text::shorten(&put_in(question, &places), QUESTION_MAX)
}

/// `text` with each of `places` in the place of its name. What is put in is not looked at again.
pub fn put_in(text: &str, places: &[(&str, &str)]) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        let place = places.iter().find(|(place, _)| rest.starts_with(place));
        let (place, value) = *place.unwrap_or(&("{", "{"));
        filled.push_str(value);
        rest = &rest[place.len()..];
    }
    filled.push_str(rest);
    filled
}

/// Whether a question holds nothing that has no place in one: a name may look like an address.
pub fn is_askable(question: &str) -> bool {
    !has_link(question)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::ENGLISH;
    const ABOUT: About<'static> = About {
        name: "Dana {post}",
        post: "Renewals",
        subject: Some("Acme"),
        language: ENGLISH,
    };

    #[test]
    fn every_placeholder_is_filled_in_once() {
        assert_eq!(
            fill("{name}: {subject}, “{post}”, {other} {", ABOUT),
            "Dana {post}: Acme, “Renewals”, {other} {"
        );
        assert!(fill(&usual(ENGLISH), ABOUT).starts_with("Dana {post}, "));
        let nothing = About {
            subject: None,
            ..ABOUT
        };
        assert_eq!(fill("Do you use {subject}?", nothing), "Do you use it?");
    }

    #[test]
    fn a_filled_question_is_never_too_long() {
        let long = "x".repeat(400) + "{name}{post}";
        let about = About {
            name: &"n".repeat(80),
            post: &"p".repeat(200),
            subject: None,
            language: ENGLISH,
        };
        assert!(fill(&long, about).chars().count() <= QUESTION_MAX);
    }

    #[test]
    fn there_is_always_a_question() {
        let none = Questions::default().or_usual(ENGLISH);
        assert_eq!(none.by_default(), usual(ENGLISH));
        assert_eq!(none.store(ENGLISH), "");
        let beyond = Questions {
            saved: vec!["One?".to_owned(), "Two?".to_owned()],
            first: 7,
        };
        assert_eq!(beyond.or_usual(ENGLISH).by_default(), "Two?");
    }
}
