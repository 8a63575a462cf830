//! A second look that is asked for, as the API answers with it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::moderation::items::Item;

/// The second look that the writer of a comment asks for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Appeal {
    /// In their words.
    pub text: String,
    #[schema(format = DateTime)]
    pub sent_at: String,
}

impl Appeal {
    /// What waits about `item`.
    pub fn of(item: &Item) -> Option<Self> {
        item.beside.appeal.as_ref().map(|appeal| Self {
            text: appeal.body.clone(),
            sent_at: appeal.created_at.rfc3339(),
        })
    }
}
