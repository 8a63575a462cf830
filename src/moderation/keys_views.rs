//! The legend of the desk's keys, and what the scripts say when a key makes no sense.

use maud::{Markup, html};

use crate::t;

/// The legend. `many` comments may be decided on together here; the words for the switch are read by the
/// script.
pub fn keys(many: bool) -> Markup {
    html! {
        details .legend .fold {
            summary { (t!("desk-keys")) " " kbd aria-hidden="true" { "?" } }
            p #keys .keys tabindex="-1" data-turn-off=(t!("desk-keys-off")) data-turn-on=(t!("desk-keys-on")) {
                kbd { "j" } " " kbd { "k" } " " (t!("desk-key-move"))
                " · " kbd { "1" } "–" kbd { "9" } " " (t!("desk-key-number"))
                @for (key, words) in alone() { " · " kbd { (key) } " " (words) }
                " · " kbd { "x" } " " kbd { "1" } "–" kbd { "9" } " " (t!("desk-key-digit"))
                " · " kbd { "r" } " " kbd { "1" } "–" kbd { "9" } " " (t!("desk-key-saved-reply"))
                " · " kbd { (t!("desk-key-control")) "." } " " (t!("desk-key-add-question"))
                @if many { (together()) }
                " · " kbd { "?" } " " (t!("desk-key-help"))
            }
        }
    }
}

/// Where the scripts say why a key did nothing, with their words for it.
pub fn told() -> Markup {
    html! {
        p #told .told role="status" data-cannot=(t!("desk-cannot")) data-no-digit=(t!("desk-no-digit"))
            data-no-number=(t!("desk-no-number")) data-unseen=(t!("desk-unseen")) data-reply-put=(t!("desk-reply-put"))
            data-reply-begun=(t!("desk-reply-begun"))
            data-no-undo=(t!("desk-no-undo")) data-nothing-chosen=(t!("desk-nothing-chosen")) data-nothing-shown=(t!("desk-nothing-shown")) {}
    }
}

/// On the comment in focus.
fn alone() -> [(&'static str, String); 15] {
    [
        ("a", t!("desk-key-approve")),
        ("r", t!("desk-key-reply")),
        ("e", t!("desk-key-edit")),
        ("w", t!("desk-key-publish-ask")),
        ("h", t!("desk-key-hold-ask")),
        ("l", t!("desk-key-own-words")),
        ("n", t!("desk-key-note")),
        ("o", t!("desk-key-open")),
        ("x", t!("desk-key-reject")),
        ("s", t!("desk-key-spam")),
        ("b", t!("desk-key-block")),
        ("t", t!("desk-key-trash")),
        ("d", t!("desk-key-stands")),
        ("z", t!("desk-key-undo")),
        ("/", t!("desk-key-find")),
    ]
}

fn together() -> Markup {
    let shift = t!("desk-key-shift");
    html! {
        " · " kbd { (shift) "A" } " " (t!("desk-key-shown"))
        " · " kbd { (t!("desk-key-space")) } " " (t!("desk-key-choose"))
        " · " kbd { "*" } " " (t!("desk-key-like"))
        " · " kbd { (shift) "A" } " " kbd { (shift) "S" } " " kbd { (shift) "T" } " " (t!("desk-key-chosen"))
        " · " kbd { (shift) "B" } " " (t!("desk-key-block-chosen"))
        " · " kbd { (shift) "H" } " " (t!("desk-key-hide-chosen"))
        " · " kbd { (shift) "R" } " " (t!("desk-key-restore-chosen"))
        " · " kbd { (shift) "X" } " " kbd { "1" } "–" kbd { "9" } " " (t!("desk-key-reject-chosen"))
    }
}
