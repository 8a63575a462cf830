//! How someone of the team signs and their password, as they typed them, and what they must be.

use serde::Deserialize;

use super::set_up::NewByline;
use super::{
    BIO_MAX, Byline, INTERESTS_MAX, NAME_MAX, ORGANISATION_MAX, PASSWORD_MAX, PASSWORD_MIN, TITLE_MAX,
};
use crate::ids::PersonId;
use crate::web::form::FieldErrors;
use crate::{t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BylineForm {
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
    /// Present when ticked.
    pub pseudonym: Option<String>,
}

impl BylineForm {
    pub fn from_byline(byline: &Byline, pseudonym: bool) -> Self {
        Self {
            name: byline.name.clone(),
            title: byline.title.clone(),
            organisation: byline.organisation.clone(),
            bio: byline.bio.clone(),
            interests: byline.interests.clone(),
            pseudonym: pseudonym.then(|| "on".to_owned()),
        }
    }

    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<NewByline, FieldErrors> {
        let mut errors = FieldErrors::default();
        let new = NewByline {
            name: text::line(&self.name),
            title: text::line(&self.title),
            organisation: text::line(&self.organisation),
            bio: text::line(&self.bio),
            interests: text::line(&self.interests),
            pseudonym: self.pseudonym.is_some(),
        };
        if new.name.is_empty() {
            errors.add("name", t!("field-missing"));
        }
        for (field, value, max) in [
            ("name", &new.name, NAME_MAX),
            ("title", &new.title, TITLE_MAX),
            ("organisation", &new.organisation, ORGANISATION_MAX),
            ("bio", &new.bio, BIO_MAX),
            ("interests", &new.interests, INTERESTS_MAX),
        ] {
            if value.chars().count() > max {
                errors.add(field, t!("field-too-long", max = max));
            }
        }
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }
}

/// The forms on the page of a name that several write under.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SharedForm {
    /// `signers`, or else how it signs.
    pub intent: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
    /// Who may sign with it.
    pub person: Vec<PersonId>,
}

impl SharedForm {
    pub fn of(byline: &Byline) -> Self {
        let form = BylineForm::from_byline(byline, true);
        Self {
            name: form.name,
            title: form.title,
            organisation: form.organisation,
            bio: form.bio,
            interests: form.interests,
            ..Self::default()
        }
    }

    /// How it signs. It stays a pseudonym: more than one person writes under it.
    pub fn signing(&self) -> BylineForm {
        BylineForm {
            name: self.name.clone(),
            title: self.title.clone(),
            organisation: self.organisation.clone(),
            bio: self.bio.clone(),
            interests: self.interests.clone(),
            pseudonym: Some("on".to_owned()),
        }
    }

    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<NewByline, FieldErrors> {
        self.signing().check()
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The one they have.
    pub password: String,
    pub password_new: String,
}

impl PasswordForm {
    /// What is wrong with what was typed; whether the old password is right is not known here.
    pub fn check(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.password.is_empty() || self.password.len() > PASSWORD_MAX {
            errors.add("password", t!("password-wrong"));
        }
        if self.password_new.chars().count() < PASSWORD_MIN {
            errors.add("password_new", t!("field-password-short", min = PASSWORD_MIN));
        }
        if self.password_new.len() > PASSWORD_MAX {
            errors.add("password_new", t!("field-too-long", max = PASSWORD_MAX));
        }
        errors
    }
}
