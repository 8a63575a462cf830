//! What deserves a second look at the desk, as the API answers with it: what a comment seems and is not, and
//! how much else came from the same network. No address and no hash stands in it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::moderation::items::Item;
use crate::moderation::list::Listed;
use crate::moderation::seeming::{self, Seeming};

/// Where comments are shown, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The host of the blog.
    pub host: &'a str,
    /// Who looks also decides.
    pub decides: bool,
}

/// Something that a comment seems and is not.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Seems {
    pub what: What,
    /// What a reader takes it for: the host or the name that is shown or looked like.
    pub seems: String,
    /// What it is: the host that a link leads to, or the name that was typed.
    pub is: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SeemsWhat)]
pub enum What {
    /// The text of a link names another host than it leads to.
    LinkText,
    /// A host reads in other letters than it is registered in.
    Letters,
    /// The same, with letters of several alphabets in a word.
    MixedLetters,
    /// A host looks like the blog's own, or that of a subject of the post.
    Host,
    /// A name looks like another one in the thread.
    Name,
}

impl Seems {
    /// All of it, each once.
    pub fn of(listed: &Listed, shown: Shown<'_>) -> Vec<Self> {
        let all = seeming::all(&listed.item, shown.host, &listed.subjects);
        let name = &listed.item.comment.name;
        all.into_iter().map(|seeming| Self::one(seeming, name)).collect()
    }

    fn one(seeming: Seeming, name: &str) -> Self {
        let (what, seems, is) = match seeming {
            Seeming::Text { shown, host } => (What::LinkText, shown, host),
            Seeming::Letters { read, host, mixed } if mixed => (What::MixedLetters, read, host),
            Seeming::Letters { read, host, .. } => (What::Letters, read, host),
            Seeming::Host { host, known } => (What::Host, known, host),
            Seeming::Name { other } => (What::Name, other, name.to_owned()),
        };
        Self { what, seems, is }
    }
}

/// How many more came from the network of `item`; `None` where it is not known, or is none of their business
/// who look.
pub fn same_network(item: &Item, shown: Shown<'_>) -> Option<i64> {
    let known = item.comment.network_hash.is_some() && shown.decides;
    known.then(|| item.beside.network.count())
}
