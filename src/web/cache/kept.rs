//! What a page says of itself when others may see it too: what it shows, and when it changes by itself.
//! A page that does not say so is drawn for each reader.

use std::convert::Infallible;

use axum::response::{IntoResponseParts, ResponseParts};

use crate::clock::Moment;
use crate::ids::PostId;
use crate::touched::Key;

/// The page is the same for everyone, until something it shows changes. It travels with the answer,
/// not to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What the page shows; settings and names count as shown by every page.
    pub shows: Vec<Key>,
    /// When the page changes without anybody writing, such as when a scheduled post appears.
    pub changes_at: Option<Moment>,
    /// The post whose text it shows: who gets the page has read it (`crate::counts`).
    pub reads: Option<PostId>,
}

impl Kept {
    /// A page that shows `keys`.
    pub fn showing(keys: impl IntoIterator<Item = Key>) -> Self {
        Self {
            shows: keys.into_iter().collect(),
            changes_at: None,
            reads: None,
        }
    }

    /// Who gets the page has read this post, if there is one.
    pub fn read(self, post: Option<PostId>) -> Self {
        Self { reads: post, ..self }
    }

    /// The page is another at `moment`, if there is one.
    pub fn until(self, moment: Option<Moment>) -> Self {
        Self {
            changes_at: moment,
            ..self
        }
    }
}

impl IntoResponseParts for Kept {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.extensions_mut().insert(self);
        Ok(response)
    }
}

/// Says of a page that is drawn for one reader which post its reader has read.
#[derive(Clone, Copy, Debug)]
pub struct Read(pub PostId);

impl IntoResponseParts for Read {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.extensions_mut().insert(self);
        Ok(response)
    }
}
