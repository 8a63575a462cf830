//! The two parts of a receipt that are about who is speaking: the question, and what was stated.

use maud::{Markup, html};

use super::fields::Fields;
use super::history;
use super::label::{example, shown};
use crate::affiliation::form::StatementForm;
use crate::affiliation::label::Label;
use crate::affiliation::read::{Past, Standing};
use crate::affiliation::wording::Wording;
use crate::affiliation::{RequestState, StatementState};
use crate::web::attempt;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

/// What somebody asked to see before sending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preview<'a> {
    #[default]
    NotWanted,
    /// This would be shown; `None`: nothing would.
    Of(Option<&'a Label>),
}

/// What the parts of a receipt are drawn from.
pub struct OnReceipt<'a> {
    pub site: &'a Site,
    pub receipt: &'a urls::Receipt,
    /// The commenter's name, as it stands beside the label.
    pub name: &'a str,
    pub standing: &'a Standing,
    /// The names of the post's subjects.
    pub subjects: &'a [String],
    /// What was typed, or what was stated last.
    pub form: &'a StatementForm,
    pub errors: &'a FieldErrors,
    pub preview: Preview<'a>,
    /// Where the question may be answered in the thread instead, if it stands in one.
    pub reply: Option<&'a str>,
    /// Every version of what was stated, the newest first.
    pub history: &'a [Past],
}

impl OnReceipt<'_> {
    fn action(&self) -> String {
        self.site.href(&urls::ReceiptAnswer {
            signed: self.receipt.signed.clone(),
        })
    }

    fn fields<'f>(&'f self, wording: &'f Wording) -> Fields<'f> {
        Fields::of(wording, self.subjects, self.form, self.errors)
    }

    fn is_being_filled_in(&self) -> bool {
        !self.errors.is_empty() || self.preview != Preview::NotWanted
    }
}

/// The question, first of all on the receipt, while it waits for an answer or has only expired;
/// empty otherwise.
pub fn question(on: &OnReceipt<'_>) -> Markup {
    let request = on
        .standing
        .request
        .as_ref()
        .filter(|request| waits(request.state));
    let Some(request) = request else { return html! {} };
    let asker = on.standing.question_byline.as_deref().unwrap_or_default();
    let wording = Wording::of(&on.site.settings);
    let fields = Fields {
        asked: true,
        chips: &request.chips.0,
        ..on.fields(&wording)
    };
    html! {
        section .question aria-labelledby="question-heading" {
            h2 #question-heading { (t!("affiliation-asks-you", name = asker)) }
            blockquote {
                @for paragraph in request.question.split("\n\n") { p { (paragraph) } }
            }
            @if request.state != RequestState::Requested { p .soft { (t!("affiliation-late")) } }
            form method="post" action=(on.action()) {
                (attempt::field(on.site))
                (preview(on))
                (fields.about())
                (fields.kind())
                (fields.you_are())
                (fields.more())
                p .soft { (fields.wording.ways_out()) }
                (acts())
                @if let Some(reply) = on.reply {
                    p .soft { (t!("affiliation-or-reply")) " " a href=(reply) { (t!("affiliation-reply-in-thread")) } }
                }
            }
        }
    }
}

/// What the person stated, with the way to change or withdraw it, or to state something after all;
/// empty while a question is open, which is the same form.
pub fn own_statement(on: &OnReceipt<'_>) -> Markup {
    if question_is_open(on.standing) {
        return html! {};
    }
    let wording = Wording::of(&on.site.settings);
    let fields = on.fields(&wording);
    let stated = on.standing.statement.is_some() && !declined(on.standing);
    let fold = if stated {
        t!("affiliation-change")
    } else {
        t!("affiliation-state-later")
    };
    html! {
        section .ui aria-labelledby="label-heading" {
            h2 #label-heading { (t!("affiliation-your-label")) }
            (what_shows(on))
            details .fold open[on.is_being_filled_in()] {
                summary { (fold) }
                form method="post" action=(on.action()) {
                    (attempt::field(on.site))
                    (preview(on))
                    (fields.you_are())
                    (fields.kind())
                    (fields.about())
                    (fields.more())
                    p .soft { (t!("affiliation-change-hint")) }
                    (acts())
                }
            }
            @if stated { (take_back(on)) }
            (history::before(on))
        }
    }
}

/// To withdraw what was stated, or to object to what a moderator quoted.
fn take_back(on: &OnReceipt<'_>) -> Markup {
    let quoted = on.standing.quote.is_some();
    let (words, hint) = if quoted {
        (
            t!("affiliation-not-like-that"),
            t!("affiliation-not-like-that-hint"),
        )
    } else {
        (t!("affiliation-withdraw"), t!("affiliation-withdraw-hint"))
    };
    html! {
        details .fold open[quoted] {
            summary { (words) }
            form method="post" action=(on.action()) {
                (attempt::field(on.site))
                p { (hint) }
                p .acts { button .risk name="intent" value="withdraw" { (words) } }
            }
        }
    }
}

/// Whether the form of the question stands there: it may be late.
fn waits(state: RequestState) -> bool {
    matches!(
        state,
        RequestState::Requested | RequestState::Expired | RequestState::Undeliverable
    )
}

fn question_is_open(standing: &Standing) -> bool {
    standing
        .request
        .as_ref()
        .is_some_and(|request| waits(request.state))
}

/// Would rather not say: there is nothing to change or to withdraw, only something to state after all.
fn declined(standing: &Standing) -> bool {
    standing
        .statement
        .as_ref()
        .is_some_and(|(_, statement, _)| statement.declines())
}

fn what_shows(on: &OnReceipt<'_>) -> Markup {
    let standing = on.standing;
    let waits = standing
        .statement
        .as_ref()
        .is_some_and(|(_, _, state)| *state == StatementState::Draft);
    html! {
        @if let Some(label) = &standing.label {
            p .shown { (t!("affiliation-shown")) " " (shown(on.name, label)) }
            @if standing.quote.is_some() { p { (t!("affiliation-quoted-by-host")) } }
        }
        @if waits {
            p .shown {
                (t!("affiliation-waits")) " "
                @match &standing.proposed { Some(label) => (shown(on.name, label)), None => (t!("affiliation-nothing")) }
            }
        } @else if declined(standing) {
            p .soft { (t!("affiliation-you-declined")) }
        } @else if standing.label.is_none() {
            p .soft { (t!("affiliation-nothing-shown")) }
        }
    }
}

/// What will be public, in exact words; before anything was chosen, an example.
fn preview(on: &OnReceipt<'_>) -> Markup {
    match on.preview {
        Preview::Of(Some(label)) => html! {
            p .shown role="status" {
                (t!("affiliation-will-be-shown")) " " (shown(on.name, label))
                @if !label.more.is_empty() {
                    br;
                    span .soft {
                        (t!("affiliation-behind-arrow")) " "
                        (label.more.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", "))
                    }
                }
            }
        },
        Preview::Of(None) => html! { p .shown role="status" { (t!("affiliation-nothing-will-be-shown")) } },
        Preview::NotWanted => html! {
            p .shown { (t!("affiliation-shown-example")) " " (example(on.name, on.subjects, &Wording::of(&on.site.settings))) }
        },
    }
}

fn acts() -> Markup {
    html! {
        p .acts {
            button .go name="intent" value="send" { (t!("affiliation-send")) }
            button name="intent" value="preview" { (t!("affiliation-preview")) }
        }
    }
}
