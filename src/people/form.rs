//! Set-up and log-in as they were typed, and what they must be.

use serde::Deserialize;

use super::set_up::{NewBlog, NewByline, NewPerson};
use super::{NAME_MAX, ORGANISATION_MAX, PASSWORD_MAX, PASSWORD_MIN, Role, TITLE_MAX, email};
use crate::web::form::FieldErrors;
use crate::words::Language;
use crate::{settings, t, text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SetupForm {
    pub key: String,
    pub blog_title: String,
    /// The code of the blog's language; empty: English.
    pub language: String,
    pub email: String,
    pub password: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
}

impl SetupForm {
    /// The owner, their password not hashed yet, and the blog.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<(NewPerson, NewBlog), FieldErrors> {
        let mut errors = FieldErrors::default();
        let blog_title = text::line(&self.blog_title);
        let name = text::line(&self.name);
        required(&mut errors, "blog_title", &blog_title, settings::TITLE_MAX);
        required(&mut errors, "name", &name, NAME_MAX);
        let title = text::line(&self.title);
        let organisation = text::line(&self.organisation);
        at_most(&mut errors, "title", &title, TITLE_MAX);
        at_most(&mut errors, "organisation", &organisation, ORGANISATION_MAX);
        let email = email(&self.email);
        if email.is_none() {
            errors.add("email", t!("field-email-wrong"));
        }
        if self.password.chars().count() < PASSWORD_MIN {
            errors.add("password", t!("field-password-short", min = PASSWORD_MIN));
        }
        if self.password.len() > PASSWORD_MAX {
            errors.add("password", t!("field-too-long", max = PASSWORD_MAX));
        }
        let language = match self.language.as_str() {
            "" => Some(Language::ENGLISH),
            code => Language::from_code(code),
        };
        if language.is_none() {
            errors.add("language", t!("language-missing"));
        }
        match (email, language) {
            (Some(email), Some(language)) if errors.is_empty() => {
                let byline = NewByline {
                    name: name.clone(),
                    title,
                    organisation,
                    ..NewByline::default()
                };
                let owner = NewPerson {
                    email,
                    name,
                    password_hash: String::new(),
                    role: Role::Owner,
                    byline,
                };
                let blog = NewBlog {
                    title: blog_title,
                    language,
                };
                Ok((owner, blog))
            }
            _ => Err(errors),
        }
    }
}

fn required(errors: &mut FieldErrors, field: &'static str, value: &str, max: usize) {
    if value.is_empty() {
        errors.add(field, t!("field-missing"));
    }
    at_most(errors, field, value, max);
}

fn at_most(errors: &mut FieldErrors, field: &'static str, value: &str, max: usize) {
    if value.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LogInForm {
    pub email: String,
    pub password: String,
    /// Where to go afterwards: one of our own paths.
    pub next: String,
}
