//! What a message says, as JSON: an envelope as Standard Webhooks recommends it, and in it the shapes of the API,
//! short. What is private stands under a name of its own.

use serde::Serialize;

use super::Event;
use crate::api::{Comment, Post};
use crate::comments::Status;
use crate::ids::{CommentId, PostId};

/// The body of a message.
#[derive(Clone, Debug, Serialize)]
pub struct Payload {
    #[serde(rename = "type")]
    pub event: Event,
    /// When it happened; RFC 3339, UTC.
    pub timestamp: String,
    pub data: Data,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Data {
    Test(Test),
    Post(Box<Post>),
    /// A post that readers find in no list any more.
    Gone(Named),
    Comment(Box<Commented>),
    /// A comment that readers do not see any more.
    CommentGone {
        id: CommentId,
        post: Named,
    },
}

#[derive(Clone, Debug, Serialize)]
pub struct Test {
    pub site: String,
    /// How the endpoint is described.
    pub description: String,
}

/// A post by its names; all but the id are empty once it is gone for good.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    pub id: PostId,
    pub slug: String,
    pub url: String,
    pub title: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Commented {
    pub id: CommentId,
    pub post: Named,
    /// RFC 3339, UTC.
    pub received_at: String,
    /// Where it stands for readers, and for the team.
    pub url: Option<String>,
    pub desk_url: String,
    /// As readers see it; null while they do not.
    pub comment: Option<Comment>,
    /// For endpoints that are told private data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private: Option<Private>,
}

/// What only the team sees.
#[derive(Clone, Debug, Serialize)]
pub struct Private {
    pub status: Status,
    pub name: String,
    pub email: String,
    pub website: String,
    /// As it was typed, Markdown.
    pub body: String,
    /// Why it was held or put aside.
    pub reasons: Vec<Reason>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// The rule's code.
    pub rule: String,
    /// What it matched; may be empty.
    pub matched: String,
}
