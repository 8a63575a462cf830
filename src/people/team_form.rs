//! What an owner types about the team, and what somebody types who joins it.

use serde::Deserialize;

use super::invite::Invited;
use super::{NAME_MAX, PASSWORD_MAX, PASSWORD_MIN, Role, email};
use crate::ids::BylineId;
use crate::web::form::FieldErrors;
use crate::{t, text};

/// The forms on the page of the team: somebody to invite, or a name that several write under.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TeamForm {
    /// `byline`, or else an invitation.
    pub intent: String,
    pub name: String,
    pub email: String,
    pub role: String,
    /// The name that several write under.
    pub byline_name: String,
}

impl TeamForm {
    pub fn is_byline(&self) -> bool {
        self.intent == "byline"
    }

    /// # Errors
    /// A message for each field that can't be used.
    pub fn invited(&self) -> Result<Invited, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = name(&self.name, "name", &mut errors);
        let email = email(&self.email);
        if email.is_none() {
            errors.add("email", t!("field-email-wrong"));
        }
        let role = Role::from_code(&self.role);
        if role.is_none() {
            errors.add("role", t!("field-missing"));
        }
        match (email, role) {
            (Some(email), Some(role)) if errors.is_empty() => Ok(Invited { email, name, role }),
            _ => Err(errors),
        }
    }

    /// # Errors
    /// A message when it can't be used.
    pub fn byline(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = name(&self.byline_name, "byline_name", &mut errors);
        if errors.is_empty() { Ok(name) } else { Err(errors) }
    }
}

/// The forms on the page of one person; each sends its own fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    /// `role`, `bylines`, `factor_off`, `stop` or `take_back`.
    pub intent: String,
    pub role: String,
    pub byline: Vec<BylineId>,
}

/// What somebody types who accepts an invitation.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    pub name: String,
    pub password: String,
}

impl JoinForm {
    /// The name.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = name(&self.name, "name", &mut errors);
        password(&self.password, "password", &mut errors);
        if errors.is_empty() { Ok(name) } else { Err(errors) }
    }
}

/// The name that is meant, as it is stored.
pub fn name(typed: &str, field: &'static str, errors: &mut FieldErrors) -> String {
    let name = text::line(typed);
    if name.is_empty() {
        errors.add(field, t!("field-missing"));
    }
    if name.chars().count() > NAME_MAX {
        errors.add(field, t!("field-too-long", max = NAME_MAX));
    }
    name
}

/// What is wrong with a password that somebody chose.
pub fn password(typed: &str, field: &'static str, errors: &mut FieldErrors) {
    if typed.chars().count() < PASSWORD_MIN {
        errors.add(field, t!("field-password-short", min = PASSWORD_MIN));
    }
    if typed.len() > PASSWORD_MAX {
        errors.add(field, t!("field-too-long", max = PASSWORD_MAX));
    }
}
