//! The signs of spam in a comment as it is sent, and as it is stored: both give the same, as long as the text is
//! the same. What is a sign is `screening/spam/tokens.rs`.

use sea_orm::DerivePartialModel;

use super::Reasons;
use super::form::hosts;
use super::remember::Details;
use super::submission::Text;
use crate::ids::CommentId;
use crate::screening::spam::{Judgement, Looked, tokens};
use crate::text::{self, SafeHtml};

/// What of a stored comment its signs are made of.
#[derive(Debug, DerivePartialModel)]
#[sea_orm(entity = "super::entity::comment::Entity")]
pub struct Stored {
    pub id: CommentId,
    pub name: String,
    pub email: String,
    pub website: String,
    pub html: SafeHtml,
    pub reasons: Reasons,
    pub spam: Option<Judgement>,
}

/// The signs of what was sent; whether the same text came in lately, and whether it came too fast, is known besides.
pub fn sent(sender: &Details, text: &Text, repeated: bool, fast: bool) -> Vec<String> {
    tokens(&Looked {
        name: &sender.name,
        email: &sender.email,
        text: &text::plain(&text.html),
        hosts: &text.hosts,
        repeated,
        fast,
    })
}

/// The signs of what is stored.
pub fn stored(comment: &Stored) -> Vec<String> {
    tokens(&Looked {
        name: &comment.name,
        email: &comment.email,
        text: &text::plain(&comment.html),
        hosts: &hosts(&comment.html, &comment.website),
        repeated: comment
            .reasons
            .0
            .iter()
            .any(|reason| reason.rule == "repeated_text"),
        fast: comment.spam.as_ref().is_some_and(|judged| judged.fast),
    })
}
