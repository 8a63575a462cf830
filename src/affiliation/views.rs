//! The label beside a name, the fields in which somebody states it, and the two parts of a receipt:
//! the question, and what was stated. The frame and the comment itself are `comments/`' pages.

mod fields;
mod history;

use maud::{Markup, html};

use super::form::StatementForm;
use super::label::{Label, label};
use super::read::{Past, Standing, Waits};
use super::said::Said;
use super::wording::{Terms, Wording};
use super::{Connection, ConnectionKind, RequestState, Statement, StatementState, YouAre};
use crate::clock::Moment;
use crate::web::attempt;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};
use fields::Fields;

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

    fn is_being_filled_in(&self) -> bool {
        !self.errors.is_empty() || self.preview != Preview::NotWanted
    }
}

/// The words after a name in a comment's heading: ` · says: reseller, sells Acme`.
pub fn label_in_heading(label: &Label) -> Markup {
    html! { span .label { i { " · " } bdi { (label.words) } } }
}

/// What unfolds behind the label; empty where `label.more` is.
pub fn label_more(label: &Label) -> Markup {
    html! {
        @if !label.more.is_empty() {
            p {
                (t!("affiliation-own-account")) " "
                @for (at, (heading, text)) in label.more.iter().enumerate() {
                    @if at > 0 { "; " }
                    (heading) ": " bdi { (text) }
                }
            }
        }
    }
}

/// The fields of a statement as a part of the comment form.
pub struct OnForm<'a> {
    pub site: &'a Site,
    /// As far as it is known: the name beside which the label will stand.
    pub name: &'a str,
    pub subjects: &'a [String],
    pub form: &'a StatementForm,
    pub errors: &'a FieldErrors,
    /// The question that the comment answers.
    pub answers: Option<&'a Waits>,
}

/// The folded line of the comment form: "Any connection to what you write about?" Open where the comment
/// answers a question, with the chips that one offers.
pub fn fieldset(on: &OnForm<'_>) -> Markup {
    let wrong = on
        .errors
        .iter()
        .any(|(field, _)| field.starts_with("affiliation_"));
    let fields = Fields {
        wording: &Wording::of(&on.site.settings),
        subjects: on.subjects,
        form: on.form,
        errors: on.errors,
        asked: false,
        in_thread: false,
        chips: on.answers.map_or(&[], |waits| &waits.chips),
    };
    let name = if on.name.is_empty() {
        t!("affiliation-example-name")
    } else {
        on.name.to_owned()
    };
    let line = match on.answers {
        Some(_) => t!("affiliation-answer-line"),
        None => fields.wording.any(),
    };
    html! {
        details open[on.form.is_touched() || wrong || on.answers.is_some()] {
            summary { (line) " " i { (t!("optional")) } }
            p .hint {
                (fields.wording.any_hint()) " "
                (example(&name, on.subjects, fields.wording))
            }
            (fields.you_are())
            (fields.kind())
            (fields.about())
            (more(&fields))
        }
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
    let fields = Fields {
        wording: &Wording::of(&on.site.settings),
        subjects: on.subjects,
        form: on.form,
        errors: on.errors,
        asked: true,
        in_thread: false,
        chips: &request.chips.0,
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
                (more(&fields))
                p .soft { (fields.wording.ways_out()) }
                (acts())
                @if let Some(reply) = on.reply {
                    p .soft { (t!("affiliation-or-reply")) " " a href=(reply) { (t!("affiliation-reply-in-thread")) } }
                }
            }
        }
    }
}

/// The question where it stands in the thread, for the one who is asked: chips alone, at most three
/// taps. `receipt` opens the comment that is asked about; `chips` are those the question offers.
pub fn question_in_thread(
    site: &Site,
    receipt: &urls::Receipt,
    name: &str,
    subjects: &[String],
    chips: &[YouAre],
) -> Markup {
    let (form, errors) = (StatementForm::default(), FieldErrors::default());
    let fields = Fields {
        wording: &Wording::of(&site.settings),
        subjects,
        form: &form,
        errors: &errors,
        asked: true,
        in_thread: true,
        chips,
    };
    html! {
        form .isyou method="post" action=(site.href(&urls::ReceiptAnswer { signed: receipt.signed.clone() })) {
            (attempt::field(site))
            p { (t!("affiliation-for-you")) }
            p .shown { (t!("affiliation-shown-example")) " " (example(name, subjects, fields.wording)) }
            @if subjects.is_empty() { (fields.you_are()) } @else { (fields.about()) (fields.kind()) (fields.you_are()) }
            p .acts {
                button .go name="intent" value="send" { (t!("affiliation-send")) }
                @if subjects.is_empty() {
                    button name="affiliation_kind" value="none" formnovalidate { (t!("affiliation-kind-none-short")) }
                    button name="affiliation_kind" value="declined" formnovalidate { (t!("affiliation-kind-declined")) }
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
    let fields = Fields {
        wording: &Wording::of(&on.site.settings),
        subjects: on.subjects,
        form: on.form,
        errors: on.errors,
        asked: false,
        in_thread: false,
        chips: &[],
    };
    let declined = declined(on.standing);
    let stated = on.standing.statement.is_some() && !declined;
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
                    (more(&fields))
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

fn shown(name: &str, label: &Label) -> Markup {
    html! { b { bdi { (name) } } (label_in_heading(label)) }
}

fn example(name: &str, subjects: &[String], wording: &Wording) -> Markup {
    html! { b { bdi { (name) } } @if let Some(label) = example_label(subjects, wording) { (label_in_heading(&label)) } }
}

/// What would stand there if somebody sold the first of what the post is about.
fn example_label(subjects: &[String], wording: &Wording) -> Option<Label> {
    let sells = subjects.first().map(|subject| Connection {
        kind: ConnectionKind::Sells,
        about: Some(subject.clone()),
        year: None,
        typed: false,
    });
    let statement = Statement {
        you_are: wording.example(),
        connections: sells.into_iter().collect(),
        ..Statement::default()
    };
    let terms = Terms {
        wording,
        now: Moment(0),
    };
    label(&Said::unsent(statement, false), terms)
}

fn more(fields: &Fields<'_>) -> Markup {
    html! {
        details open[fields.has_more()] {
            summary { (t!("affiliation-organisation-and-role")) " " i { (t!("optional")) } }
            (fields.typed())
            p .hint { (t!("affiliation-typed-hint")) " " (t!("affiliation-leave-out")) }
            (fields.capacity())
            (fields.visibility())
        }
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
