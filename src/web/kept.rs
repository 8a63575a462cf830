//! What a person typed into a form that was refused: read before anything may refuse it, given back
//! under the names its fields have on the page, ready to be sent again where that can help.

use axum::body::Bytes;
use maud::{Markup, html};

use super::attempt;
use crate::t;

/// Fields that are given back at most; no form of ours has more.
const MAX_FIELDS: usize = 200;

/// About as many characters stand in one line of a field.
const LINE: usize = 80;

/// The fields of a form as they were sent, in order, without passwords.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The address it was sent to, within the site.
    path: String,
    fields: Vec<(String, String)>,
    /// A password was among them: without it the form can't be sent again.
    had_secret: bool,
}

impl Kept {
    /// Reads the body of a form that was sent to `path`.
    pub fn read(path: &str, body: &Bytes) -> Self {
        let sent = url::form_urlencoded::parse(body).into_owned().take(MAX_FIELDS);
        let (secret, fields): (Vec<_>, Vec<_>) = sent.partition(|(name, _)| is_secret(name));
        Self {
            path: path.to_owned(),
            fields,
            had_secret: !secret.is_empty(),
        }
    }

    /// What came beside a file. The file itself is not kept, so that it can't be sent again from here.
    pub fn of_upload(path: &str, fields: Vec<(String, String)>) -> Self {
        Self {
            path: path.to_owned(),
            fields: fields.into_iter().take(MAX_FIELDS).collect(),
            had_secret: true,
        }
    }

    /// The names of the fields, repeated ones as often as they were sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// The address it was sent to, within the site.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether anything in it was typed by a person.
    pub fn is_empty(&self) -> bool {
        !self.fields.iter().any(|(name, value)| is_typed(name, value))
    }

    /// Whether all of it is here.
    pub fn is_whole(&self) -> bool {
        !self.had_secret
    }

    /// What was typed, to copy.
    pub fn to_copy(&self) -> Markup {
        html! {
            section .ui aria-labelledby="kept" {
                h2 #kept { (t!("error-kept")) }
                p .soft { (t!("error-kept-copy")) }
                @for (at, (name, value)) in self.typed() { (field(at, name, value, false)) }
            }
        }
    }

    /// What was typed, in a form that sends it to `action` again, with all that went along.
    pub fn to_send_again(&self, action: &str) -> Markup {
        html! {
            section .ui aria-labelledby="kept" {
                h2 #kept { (t!("error-kept")) }
                p .soft { (t!("error-kept-send")) }
                form method="post" action=(action) {
                    @for (name, value) in &self.fields {
                        @if !is_typed(name, value) { input type="hidden" name=(name) value=(value); }
                    }
                    @for (at, (name, value)) in self.typed() { (field(at, name, value, true)) }
                    p .acts { button .go { (t!("error-send-again")) } }
                }
            }
        }
    }

    fn typed(&self) -> impl Iterator<Item = (usize, &(String, String))> {
        let typed = self.fields.iter().filter(|(name, value)| is_typed(name, value));
        typed.enumerate()
    }
}

fn field(at: usize, name: &str, value: &str, sends: bool) -> Markup {
    let id = format!("kept-{at}");
    let sent_as = sends.then_some(name);
    let rows = value.lines().count() + value.len() / LINE;
    html! {
        div .f {
            label for=(id) { (label(name)) }
            @if is_long(name, value) {
                textarea id=(id) name=[sent_as] rows=(rows.clamp(2, 14)) readonly[!sends] { "\n" (value) }
            } @else {
                input id=(id) name=[sent_as] type="text" value=(value) readonly[!sends];
            }
        }
    }
}

/// Whether it stands in a field of several lines.
fn is_long(name: &str, value: &str) -> bool {
    let is_text = matches!(
        name,
        "body" | "source" | "reply" | "question" | "audience" | "why" | "interests" | "affiliation_note"
    );
    is_text || value.contains('\n') || value.chars().count() > LINE
}

/// The name the field has on the page it came from.
fn label(name: &str) -> String {
    match name {
        "name" => t!("comment-name"),
        "body" => t!("comment-body"),
        "email" => t!("kept-email"),
        "website" => t!("comment-website"),
        "reply" => t!("desk-reply"),
        "question" => t!("kept-question"),
        "reason" => t!("desk-reason"),
        "blog_title" => t!("kept-blog-title"),
        "title" => t!("write-title"),
        "slug" => t!("write-slug"),
        "summary" => t!("write-summary"),
        "audience" => t!("write-audience"),
        "source" => t!("write-source"),
        "why" => t!("write-why"),
        "interests" => t!("write-interests"),
        "audiences" => t!("write-audiences"),
        "subjects" => t!("write-subjects"),
        "tags" => t!("write-tags"),
        "picture_alt" => t!("media-alt"),
        "published_at" => t!("write-date"),
        "description" => t!("settings-description"),
        "time_zone" => t!("settings-time-zone"),
        "edit_window_minutes" => t!("settings-edit-window"),
        "hide_after_reports" => t!("settings-hide-after"),
        "reject_reasons" => t!("settings-reject-reasons"),
        "security_contact" => t!("settings-security-contact"),
        "hub" => t!("settings-hub"),
        "lang" => t!("write-lang"),
        "bio" => t!("byline-bio"),
        "byline_name" => t!("shared-name"),
        "affiliation_organisation" | "organisation" => t!("setup-organisation"),
        "affiliation_role" => t!("kept-role"),
        "affiliation_on_behalf_of" => t!("kept-on-behalf-of"),
        "affiliation_note" => t!("kept-note"),
        "affiliation_year" => t!("kept-year"),
        _ => t!("kept-other"),
    }
}

fn is_secret(name: &str) -> bool {
    matches!(
        name,
        "password" | "password_new" | "password_again" | "code" | "recovery" | "step"
    )
}

/// Whether the field is one that people type into: not a button, a choice or what machines put there.
fn is_typed(name: &str, value: &str) -> bool {
    let by_machine = matches!(
        name,
        "intent"
            | "version"
            | "parent"
            | "decision"
            | "token"
            | "key"
            | "remember"
            | "view"
            | "look"
            | "next"
            | "edit"
            | "place"
            | "chips"
            | "hold"
            | "kind"
            | "byline"
            | "closed"
            | "pseudonym"
            | "role"
            | "scope"
            | "session"
            | "sure"
            | "subject_line"
            | "ticket"
            | "receipt"
            | "remembered"
            | "affiliation_again"
            | "topic"
            | "follow"
            | "often"
            | "channel"
            | "push_endpoint"
            | "push_p256dh"
            | "push_auth"
            | "picture"
            | "picture_decorative"
            | "decorative"
            | "affiliation_you_are"
            | "affiliation_kind"
            | "affiliation_about"
            | "affiliation_capacity"
            | "affiliation_visibility"
            | attempt::FIELD
    );
    !by_machine && !name.ends_with("_id") && !value.trim().is_empty()
}
