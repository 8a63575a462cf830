//! The comment form and the pages it stands on: under a post, as a reply, in a preview, shown again
//! with what is wrong.

use maud::{Markup, html};

use super::entry_views::alone;
use super::form::CommentForm;
use super::thread::Entry;
use super::{EMAIL_MAX, NAME_MAX, WEBSITE_MAX};
use crate::affiliation::read::Waits;
use crate::affiliation::remembered::Remembered;
use crate::posts::CommentPolicy;
use crate::posts::discussion::Discussion;
use crate::posts::read::Commentable;
use crate::settings::Hold;
use crate::web::assets::THREAD_JS;
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{affiliation, t, urls, words};

/// The form about to be drawn.
pub struct Form<'a> {
    pub site: &'a Site,
    pub slug: &'a str,
    /// The names of what the post is about.
    pub subjects: &'a [String],
    pub values: &'a CommentForm,
    pub errors: &'a FieldErrors,
    /// The byline a member of the team signs with; everyone else types a name.
    pub signs_as: Option<&'a str>,
    /// The question this reply answers.
    pub answers: Option<&'a Waits>,
    /// What the sender may say of themselves again.
    pub remembered: Option<&'a Remembered>,
    /// How the post takes comments.
    pub discussion: Discussion,
}

/// Whether every comment waits for a person, here or everywhere.
pub fn holds_all(site: &Site, discussion: Discussion) -> bool {
    site.settings.hold == Hold::Everything || discussion.policy == CommentPolicy::Hold
}

impl Form<'_> {
    /// The form under the heading `title`.
    pub fn render(&self, title: Option<&str>) -> Markup {
        let action = self.site.href(&urls::Comments {
            slug: self.slug.to_owned(),
        });
        html! {
            form .write method="post" action=(action) data-ticket=[self.asks_for_ticket()] {
                @if let Some(title) = title { h2 #write { (title) } }
                @if !self.values.parent.is_empty() { input type="hidden" name="parent" value=(self.values.parent); }
                @if !self.values.receipt.is_empty() { input type="hidden" name="receipt" value=(self.values.receipt); }
                @if !self.values.ticket.is_empty() { input type="hidden" name="ticket" value=(self.values.ticket); }
                (policy(self.site))
                (self.body())
                @match self.signs_as {
                    Some(byline) => p .soft { (t!("comment-signs-as", name = byline)) },
                    None => (self.person()),
                }
                p .acts {
                    button .go name="intent" value="send" { (t!("comment-send")) }
                    button name="intent" value="preview" { (t!("comment-preview")) }
                }
            }
        }
    }

    /// Where a script gets the ticket of who begins to write; nobody asks how fast the team writes.
    fn asks_for_ticket(&self) -> Option<String> {
        self.signs_as.is_none().then(|| self.site.href(&urls::Ticket))
    }

    fn body(&self) -> Markup {
        let body = Area {
            name: "body",
            label: t!("comment-body"),
            value: &self.values.body,
            hint: Some(t!("comment-body-hint")),
            required: true,
            rows: 8,
        };
        body.render(self.errors)
    }

    /// What someone says of themselves, and what happens next.
    fn person(&self) -> Markup {
        let field = |name, label, value, kind, max, autocomplete| Field {
            name,
            label,
            value,
            kind,
            hint: None,
            required: false,
            max,
            autocomplete,
        };
        let name = Field {
            required: true,
            ..field(
                "name",
                t!("comment-name"),
                &self.values.name,
                "text",
                NAME_MAX,
                "nickname",
            )
        };
        let email = Field {
            hint: Some(t!("comment-email-hint")),
            ..field(
                "email",
                t!("field-email"),
                &self.values.email,
                "email",
                EMAIL_MAX,
                "email",
            )
        };
        let website = field(
            "website",
            t!("comment-website"),
            &self.values.website,
            "text",
            WEBSITE_MAX,
            "url",
        );
        let next = if holds_all(self.site, self.discussion) {
            t!("comment-next-held")
        } else {
            t!("comment-next-maybe")
        };
        html! {
            div .two { (name.render(self.errors)) (email.render(self.errors)) }
            (website.render(self.errors))
            (self.statement())
            div .hp aria-hidden="true" {
                label { (t!("comment-leave-empty")) " " input name="subject_line" tabindex="-1" autocomplete="off"; }
            }
            @if !self.values.remembered.is_empty() { input type="hidden" name="remembered" value="yes"; }
            label .check {
                input type="checkbox" name="remember" value="yes" checked[self.values.remembers()];
                " " (t!("comment-remember"))
            }
            @if self.site.sends_mail {
                label .check {
                    input type="checkbox" name="follow" value="yes" checked[self.values.follows()];
                    " " (t!("comment-follow"))
                }
            }
            (self.again())
            @if self.discussion.slow_minutes > 0 {
                p .soft { (t!("comment-slow", minutes = self.discussion.slow_minutes)) }
            }
            p .soft { (next) }
        }
    }

    /// What was stated lately about the same subjects; sending says it again.
    fn again(&self) -> Markup {
        let Some(remembered) = self.remembered else {
            return html! {};
        };
        let id = remembered.id.to_string();
        html! {
            label .check {
                input type="checkbox" name="affiliation_again" value=(id) checked[self.values.affiliation_again == id];
                " " (t!("affiliation-again")) " "
                b { bdi { (self.values.name) } } (affiliation::views::label_in_heading(&remembered.label))
            }
            p .hint { (t!("affiliation-again-hint", date = self.site.date(remembered.at))) }
        }
    }

    fn statement(&self) -> Markup {
        let on = affiliation::views::OnForm {
            site: self.site,
            name: &self.values.name,
            subjects: self.subjects,
            form: &self.values.statement(),
            errors: self.errors,
            answers: self.answers,
        };
        affiliation::views::fieldset(&on)
    }
}

/// What is expected of comments, folded: whoever knows it is not kept from writing.
fn policy(site: &Site) -> Markup {
    html! {
        @if let Some(policy) = &site.look.comment_policy {
            details .policy { summary { (t!("comment-policy")) } div .say { (**policy) } }
        }
    }
}

/// Above the form: the post it belongs to.
pub(super) fn on(site: &Site, post: &Commentable) -> Markup {
    html! {
        p .ui .soft {
            (t!("comment-on")) " "
            a href=(site.href(&urls::Post { slug: post.slug.clone() })) { (post.title) }
        }
    }
}

/// The reply form by itself, under what it answers.
pub fn reply(site: &Site, post: &Commentable, parent: &Entry, form: &Form) -> Markup {
    let title = t!("reply-title", name = parent.name.as_str());
    Page::new(site, &title)
        .hidden()
        .script(&THREAD_JS)
        .render(&html! {
            main #main {
                h1 { (title) }
                (on(site, post))
                (above(site, post, parent))
                (form.render(None))
            }
        })
}

fn above(site: &Site, post: &Commentable, parent: &Entry) -> Markup {
    html! {
        div .stand {
            h2 .vh { (t!("reply-to-this")) }
            (alone(site, &post.slug, parent, 0))
        }
    }
}

/// The comment as it will stand, above the form that changes or sends it.
pub fn preview(
    site: &Site,
    post: &Commentable,
    parent: Option<&Entry>,
    comment: &Entry,
    form: &Form,
) -> Markup {
    let title = t!("preview-title");
    Page::new(site, &title)
        .hidden()
        .script(&THREAD_JS)
        .render(&html! {
            main #main {
                h1 { (title) }
                (on(site, post))
                p .note .ui role="status" { (t!("preview-not-sent")) }
                div .stand {
                    h2 .vh { (t!("preview-will-stand")) }
                    @if let Some(parent) = parent { (alone(site, &post.slug, parent, 0)) }
                    (alone(site, &post.slug, comment, i64::from(parent.is_some())))
                }
                (form.render(Some(&t!("preview-change-or-send"))))
            }
        })
}

/// The form again, with what is wrong.
pub fn again(site: &Site, post: &Commentable, parent: Option<&Entry>, form: &Form) -> Markup {
    let count: usize = form.errors.iter().count();
    let title = t!("form-wrong-title", count = count);
    Page::new(site, &title)
        .hidden()
        .script(&THREAD_JS)
        .render(&html! {
            main #main {
                h1 { (title) }
                (on(site, post))
                div .note .wrong .ui role="alert" {
                    h2 { (t!("form-not-sent")) }
                    ul {
                        @for (field, message) in form.errors.iter() {
                            li { a href={ "#" (anchor(field)) } { (called(field)) (message) } }
                        }
                    }
                }
                @if let Some(parent) = parent { (above(site, post, parent)) }
                (form.render(Some(&t!("comment-write"))))
            }
        })
}

/// The field to go to for a message. Chips have no id of their own: they stand below the text.
fn anchor(field: &str) -> &str {
    match field {
        "name"
        | "email"
        | "website"
        | "affiliation_other"
        | "affiliation_organisation"
        | "affiliation_role"
        | "affiliation_on_behalf_of"
        | "affiliation_note"
        | "affiliation_year" => field,
        _ => "body",
    }
}

/// Which field a message is about, where it is not the whole form.
fn called(field: &str) -> Markup {
    let name = match field {
        "body" => t!("comment-body"),
        "name" => t!("comment-name"),
        "email" => t!("field-email"),
        "website" => t!("comment-website"),
        field if field.starts_with("affiliation_") => t!("comment-field-affiliation"),
        _ => return html! {},
    };
    html! { b { (name) (words::colon()) } }
}

/// Typed text to copy.
pub fn kept(text: &str) -> Markup {
    html! {
        @if !text.trim().is_empty() {
            section .ui {
                h2 { (t!("kept-title")) }
                div .f {
                    label for="mine" { (t!("kept-copy")) }
                    textarea #mine readonly rows="8" { "\n" (text) }
                }
            }
        }
    }
}
