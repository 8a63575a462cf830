//! What helps while one writes, below the field for the text: how long it is, and what scripts have to say.

use maud::{Markup, html};

use super::editor_views::Editor;
use super::minutes_to_read;
use crate::text::{Format, words_typed};
use crate::web::assets;
use crate::web::site::Site;
use crate::{t, urls};

/// How much is typed, and a line for what became of a paste.
pub fn aids(site: &Site, editor: &Editor<'_>) -> Markup {
    let words = words_typed(&editor.form.source);
    html! {
        p .hint #counted data-words=(t!("aid-words", n = "{n}")) data-word=(t!("aid-word"))
            data-minutes=(t!("aid-minutes", n = "{n}")) data-minute=(t!("aid-minute")) { (counted(words)) }
        p .hint #kept role="status" data-url=(keeping(site, editor)) data-failed=(t!("unsaved-failed")) {}
        // A text that is HTML takes no Markdown.
        @if editor.stored.is_none_or(|stored| stored.format == Format::Markdown) {
            p .hint #pasted role="status" data-url=(site.href(&urls::PastedText))
                data-done=(t!("paste-done")) data-failed=(t!("paste-failed")) {}
        }
    }
}

/// Where what is typed is kept.
fn keeping(site: &Site, editor: &Editor<'_>) -> String {
    match editor.stored {
        Some(stored) => site.href(&urls::PostUnsaved { id: stored.page.id }),
        None => site.href(&urls::NewPostUnsaved),
    }
}

/// The name of this editor: a new one, or the one that the form came from.
pub fn place<'a>(site: &'a Site, editor: &'a Editor<'_>) -> &'a str {
    if editor.form.place.is_empty() {
        &site.idempotency_key
    } else {
        &editor.form.place
    }
}

/// Where a script shows the page as it will stand.
pub fn pane(site: &Site) -> Markup {
    html! {
        section .pane #pane hidden aria-label=(t!("pane-button")) data-style=(site.href(&assets::SITE_CSS.url())) {
            p .hint { (t!("pane-waits")) }
        }
    }
}

/// `832 words · 4 minutes to read`, as the script counts it too.
fn counted(words: i64) -> String {
    let minutes = minutes_to_read(words);
    let words = if words == 1 {
        t!("aid-word")
    } else {
        t!("aid-words", n = words.to_string())
    };
    let minutes = if minutes == 1 {
        t!("aid-minute")
    } else {
        t!("aid-minutes", n = minutes.to_string())
    };
    format!("{words} · {minutes}")
}
