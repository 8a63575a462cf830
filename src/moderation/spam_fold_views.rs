//! A comment that looks like spam, as one line that opens.

use maud::{Markup, html};

use super::items::Item;
use crate::screening::spam::sign;
use crate::t;

/// The line, and `inside` it everything that the desk shows of a comment.
pub fn folded(item: &Item, inside: &Markup) -> Markup {
    html! {
        details .spam {
            summary { b { (item.comment.name) } " " span { (because(item)) } }
            (inside)
        }
    }
}

fn because(item: &Item) -> String {
    let signs = item.comment.spam.iter().flat_map(|judged| &judged.spam);
    let signs: Vec<String> = signs.map(|token| sign(token)).collect();
    t!("desk-probably-spam-because", signs = signs.join(", "))
}
