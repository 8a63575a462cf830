//! What each of the team types about their own account.

use serde::Deserialize;

use super::tokens::NAME_MAX as TOKEN_NAME_MAX;
use super::{PASSWORD_MAX, Scope, email, team_form};
use crate::ids::TokenId;
use crate::web::form::FieldErrors;
use crate::words::Language;
use crate::{t, text};

/// Name and address.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// `forget`: the address that waits is dropped.
    pub intent: String,
    pub name: String,
    pub email: String,
    /// The code of a language; empty: that of the blog.
    pub language: String,
    /// The one they have, for another address.
    pub password: String,
}

/// Name and address, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub name: String,
    pub email: String,
    pub language: Option<Language>,
}

impl AccountForm {
    /// Whether the password is right is not known here.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<Account, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = team_form::name(&self.name, "name", &mut errors);
        let email = email(&self.email);
        if email.is_none() {
            errors.add("email", t!("field-email-wrong"));
        }
        let language = Language::from_code(&self.language);
        if language.is_none() && !self.language.is_empty() {
            errors.add("language", t!("language-missing"));
        }
        match email {
            Some(email) if errors.is_empty() => Ok(Account {
                name,
                email,
                language,
            }),
            _ => Err(errors),
        }
    }
}

/// Sessions to end.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SessionsForm {
    /// The name it is stored under; empty: all others.
    pub session: String,
}

/// A token to make, or to revoke.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    /// The one to revoke; none: make another.
    pub token_id: Option<TokenId>,
    pub name: String,
    pub scope: String,
}

impl TokenForm {
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<(String, Scope), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = text::line(&self.name);
        if name.is_empty() {
            errors.add("name", t!("field-missing"));
        }
        if name.chars().count() > TOKEN_NAME_MAX {
            errors.add("name", t!("field-too-long", max = TOKEN_NAME_MAX));
        }
        let scope = Scope::ALL.into_iter().find(|scope| scope.code() == self.scope);
        if scope.is_none() {
            errors.add("scope", t!("field-missing"));
        }
        match scope {
            Some(scope) if errors.is_empty() => Ok((name, scope)),
            _ => Err(errors),
        }
    }
}

/// The second step of one's own log-in.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct FactorForm {
    /// `begin`, `confirm`, `give_up`, `renew` or `off`.
    pub intent: String,
    pub code: String,
    /// The one they have.
    pub password: String,
}

/// The second step, at the log-in.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// Says that the password was right.
    pub step: String,
    pub code: String,
    /// A code that stands in for it; it goes first.
    pub recovery: String,
    /// Where to go afterwards: one of our own paths.
    pub next: String,
}

impl CodeForm {
    pub fn typed(&self) -> &str {
        if self.recovery.trim().is_empty() {
            &self.code
        } else {
            &self.recovery
        }
    }
}

/// Whose password was forgotten.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgottenForm {
    pub email: String,
}

/// The password somebody chose by a mailed link.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ResetForm {
    pub password_new: String,
}

/// A password as far as one can be.
pub fn cut(typed: &str) -> String {
    typed.chars().take(PASSWORD_MAX).collect()
}
