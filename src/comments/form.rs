//! The comment form: its fields as they are sent, and what they must be. The limits are those of
//! `mod.rs`; nothing is cut, and what is wrong is said beside the field.

use serde::Deserialize;

use super::remember::Details;
use super::submission::Text;
use super::{EMAIL_MAX, NAME_MAX, WEBSITE_MAX};
use crate::affiliation::form::StatementForm;
use crate::affiliation::{self, Statement};
use crate::ids::CommentId;
use crate::text::{self, COMMENT_MAX_BYTES, Format, Refusal, SafeHtml, SafeUrl};
use crate::web::form::FieldErrors;
use crate::{people, subscriptions, t};

/// The fields as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    /// `preview` shows the comment first; anything else sends it.
    pub intent: String,
    /// The id of the comment it answers; empty for a new thread.
    pub parent: String,
    pub body: String,
    pub name: String,
    pub email: String,
    pub website: String,
    /// Ticked: anything; else empty.
    pub remember: String,
    /// Ticked, replies are told by mail: anything; else empty.
    pub follow: String,
    /// The receipt of the sender's own comment, for who answers a question in the thread.
    pub receipt: String,
    /// The form came ticked, so that a missing tick is a wish to be forgotten.
    pub remembered: String,
    /// People do not see it; only programs fill it in.
    pub subject_line: String,
    /// When writing was begun (`ticket.rs`), which a script fills in; empty without one.
    pub ticket: String,
    /// The id of a statement to say again.
    pub affiliation_again: String,
    pub affiliation_you_are: String,
    pub affiliation_other: String,
    pub affiliation_kind: Vec<String>,
    pub affiliation_about: Vec<String>,
    pub affiliation_year: Vec<String>,
    pub affiliation_organisation: String,
    pub affiliation_role: String,
    pub affiliation_on_behalf_of: String,
    pub affiliation_note: String,
    pub affiliation_capacity: String,
    pub affiliation_visibility: String,
}

/// A form without mistakes.
#[derive(Clone, Debug)]
pub struct Checked {
    pub details: Details,
    pub text: Text,
    pub statement: Option<Statement>,
    /// The organisation as it was typed, with what nobody can see in it.
    pub organisation: String,
}

impl CommentForm {
    pub fn is_preview(&self) -> bool {
        self.intent == "preview"
    }

    /// Wants to be remembered here.
    pub fn remembers(&self) -> bool {
        !self.remember.is_empty()
    }

    /// Wants to hear of replies.
    pub fn follows(&self) -> bool {
        !self.follow.is_empty()
    }

    /// Was remembered, and has taken the tick away.
    pub fn forgets(&self) -> bool {
        !self.remembered.is_empty() && self.remember.is_empty()
    }

    /// The fields of the statement of affiliation by themselves.
    pub fn statement(&self) -> StatementForm {
        let form = self.clone();
        StatementForm {
            affiliation_you_are: form.affiliation_you_are,
            affiliation_other: form.affiliation_other,
            affiliation_kind: form.affiliation_kind,
            affiliation_about: form.affiliation_about,
            affiliation_year: form.affiliation_year,
            affiliation_organisation: form.affiliation_organisation,
            affiliation_role: form.affiliation_role,
            affiliation_on_behalf_of: form.affiliation_on_behalf_of,
            affiliation_note: form.affiliation_note,
            affiliation_capacity: form.affiliation_capacity,
            affiliation_visibility: form.affiliation_visibility,
        }
    }

    /// The comment it answers. `Err` when that is no id at all.
    ///
    /// # Errors
    /// When something stands there that is not a number.
    pub fn parent(&self) -> Result<Option<CommentId>, std::num::ParseIntError> {
        if self.parent.is_empty() {
            Ok(None)
        } else {
            self.parent.parse().map(Some)
        }
    }

    /// What the fields must be, rendered; a message beside each that is wrong. The team signs with a
    /// byline and types no name.
    ///
    /// # Errors
    /// The messages, by field.
    pub fn check(&self, of_team: bool) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        let details = if of_team {
            Details::default()
        } else {
            self.details(&mut errors)
        };
        let text = body(&self.body, &details.website, &mut errors);
        let statement = if of_team {
            None
        } else {
            affiliation::form::read(&self.statement(), &mut errors)
        };
        match text {
            Some(text) if errors.is_empty() => Ok(Checked {
                organisation: self.affiliation_organisation.clone(),
                details,
                text,
                statement,
            }),
            _ => Err(errors),
        }
    }

    fn details(&self, errors: &mut FieldErrors) -> Details {
        let name = text::line(&self.name);
        if name.is_empty() {
            errors.add("name", t!("comment-name-missing"));
        }
        at_most(errors, "name", &name, NAME_MAX);
        let email = email(&self.email, errors);
        if self.follows() && email.is_empty() {
            errors.add("email", t!("comment-follow-where"));
        } else if self.follows() {
            subscriptions::form::email(&email, errors);
        }
        Details {
            name,
            email,
            website: website(&self.website, errors),
        }
    }
}

fn email(typed: &str, errors: &mut FieldErrors) -> String {
    let typed = text::line(typed);
    if typed.is_empty() {
        return typed;
    }
    at_most(errors, "email", &typed, EMAIL_MAX);
    people::email(&typed).unwrap_or_else(|| {
        errors.add("email", t!("comment-email-wrong"));
        typed
    })
}

fn website(typed: &str, errors: &mut FieldErrors) -> String {
    let typed = text::line(typed);
    if typed.is_empty() {
        return typed;
    }
    let Some(url) = SafeUrl::parse_website(&typed) else {
        errors.add("website", t!("comment-website-wrong"));
        return typed;
    };
    // As it is stored: some letters take twelve characters there.
    at_most(errors, "website", url.as_str(), WEBSITE_MAX);
    url.to_string()
}

/// A comment's text, checked and rendered, or `None` with a message beside `body`.
pub fn body(typed: &str, website: &str, errors: &mut FieldErrors) -> Option<Text> {
    let source = text::lines(typed);
    if source.trim().is_empty() {
        errors.add("body", t!("comment-body-missing"));
        return None;
    }
    match text::comment(&source, Format::Markdown) {
        Ok(html) if text::plain(&html).is_empty() => {
            errors.add("body", t!("comment-body-nothing"));
            None
        }
        Ok(html) => {
            let hosts = hosts(&html, website);
            Some(Text { source, html, hosts })
        }
        Err(Refusal::TooLong) => {
            let size: usize = source.len();
            errors.add(
                "body",
                t!("comment-body-too-long", max = COMMENT_MAX_BYTES, size = size),
            );
            None
        }
        Err(Refusal::TooDeep) => {
            errors.add("body", t!("comment-body-too-deep"));
            None
        }
    }
}

/// The hosts to which a text's links and the website lead, each once.
pub fn hosts(html: &SafeHtml, website: &str) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    let site = SafeUrl::parse(website);
    for link in text::links(html).iter().chain(&site) {
        if !hosts.iter().any(|host| host == link.host()) {
            hosts.push(link.host().to_owned());
        }
    }
    hosts
}

fn at_most(errors: &mut FieldErrors, field: &'static str, value: &str, max: usize) {
    if value.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    }
}
