//! What someone of the team states of their own interests, where they speak in a thread: behind their
//! name, as a reader's label unfolds. Their words are those of their byline and of the post.

use std::collections::HashSet;

use maud::{Markup, html};

use super::entry::{By, Entry};
use crate::ids::CommentId;
use crate::t;

/// As heading and text; `of_post` is what the post states, and stands with its authors only.
pub fn stated(by: &By, of_post: &str) -> Vec<(String, String)> {
    let (own, of_post) = match by {
        By::Reader => ("", ""),
        By::Author(signs) => (signs.interests.as_str(), of_post),
        By::Moderator(signs) => (signs.interests.as_str(), ""),
    };
    [
        (t!("post-interests"), own),
        (t!("thread-interests-here"), of_post),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(heading, text)| (heading, text.to_owned()))
    .collect()
}

/// The comments of the team whose writer stated the same further up the page: on paper, where everything is
/// unfolded, it stands once.
pub fn said_above(entries: &[Entry], of_post: &str) -> HashSet<CommentId> {
    let mut seen = HashSet::new();
    entries
        .iter()
        .filter(|entry| entry.by != By::Reader)
        .filter(|entry| {
            let said = stated(&entry.by, of_post);
            !said.is_empty() && !seen.insert((entry.name.as_str(), said))
        })
        .map(|entry| entry.id)
        .collect()
}

/// What unfolds; empty where nothing is stated.
pub fn behind(stated: &[(String, String)]) -> Markup {
    html! {
        @for (heading, text) in stated { p { (heading) " " bdi { (text) } } }
    }
}
