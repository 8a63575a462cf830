//! What a moderator makes of the text of a comment: a cut, in which only words stand that stood there, in
//! their order; or anything else, which goes back to its author.

use super::form::{Current, DeskForm, Wish};
use crate::comments::Decision;
use crate::comments::decide::{Ask, Rendered, thread_text};
use crate::comments::host_edit::Edit;
use crate::comments::redact;
use crate::t;
use crate::text::{self, Format};
use crate::web::form::FieldErrors;

impl DeskForm {
    /// The comment with something taken out, published or left so by `decision`, and the reply that goes
    /// along. Where `errors` has grown there is none.
    pub(super) fn cutting(
        &self,
        current: &Current<'_>,
        decision: Decision,
        errors: &mut FieldErrors,
    ) -> Option<Wish> {
        let edit = self.cut(current, errors).map(Edit::Cut);
        self.editing((edit, None), decision, errors)
    }

    /// As `cutting`, with a question beside the reply.
    pub(super) fn cutting_and_asking(
        &self,
        current: &Current<'_>,
        decision: Decision,
        errors: &mut FieldErrors,
    ) -> Option<Wish> {
        let edit = self.cut(current, errors).map(Edit::Cut);
        let ask = self.asked(self.place(), errors)?;
        self.editing((edit, Some(ask)), decision, errors)
    }

    /// The comment goes back with this text, and stays where it is.
    pub(super) fn sending_back(&self, current: &Current<'_>, errors: &mut FieldErrors) -> Option<Wish> {
        let source = text::lines(&self.body);
        let edit = proposed(current.source, source, current.format, errors).map(Edit::SendBack);
        self.editing((edit, None), Decision::Keep, errors)
    }

    fn editing(
        &self,
        (edit, ask): (Option<Edit>, Option<Ask>),
        decision: Decision,
        errors: &mut FieldErrors,
    ) -> Option<Wish> {
        let reply = thread_text(&text::lines(&self.cut_reply), ask.as_ref());
        match (edit, reply) {
            (Some(edit), Ok(reply)) => Some(Wish::Decide {
                decision,
                reason: String::new(),
                reply,
                ask,
                statement: None,
                quote: None,
                edit: Some(edit),
            }),
            (_, Err(refusal)) => {
                errors.add("cut_reply", refused(refusal));
                None
            }
            (None, Ok(_)) => None,
        }
    }

    fn cut(&self, current: &Current<'_>, errors: &mut FieldErrors) -> Option<Rendered> {
        let wanted = text::lines(&self.body);
        let cut = redact::redacted(current.source, &wanted).filter(|source| source != current.source);
        let Some(source) = cut else {
            errors.add("body", wrong(current.source, &wanted));
            return None;
        };
        let html = text::comment(&source, current.format).ok();
        if html.is_none() {
            errors.add("body", t!("desk-cut-adds"));
        }
        Some(Rendered { html: html?, source })
    }
}

/// `source` as another text for what says `before`, rendered; a message at `body` where it is none.
pub fn proposed(before: &str, source: String, format: Format, errors: &mut FieldErrors) -> Option<Rendered> {
    if source.trim().is_empty() || source.split_whitespace().eq(before.split_whitespace()) {
        errors.add("body", t!("desk-send-back-nothing"));
        return None;
    }
    match text::comment(&source, format) {
        Ok(html) => Some(Rendered { source, html }),
        Err(_) => {
            errors.add("body", t!("desk-send-back-long"));
            None
        }
    }
}

/// Why `wanted` is no cut of `source`.
fn wrong(source: &str, wanted: &str) -> String {
    if source.split_whitespace().eq(wanted.split_whitespace()) {
        t!("desk-cut-nothing")
    } else {
        t!("desk-cut-adds")
    }
}

fn refused(refusal: text::Refusal) -> String {
    match refusal {
        text::Refusal::TooLong => t!("desk-reply-too-long"),
        text::Refusal::TooDeep => t!("desk-reply-too-deep"),
    }
}
