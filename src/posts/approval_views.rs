//! Submitting and approving, in the editor: what an editor does with a post that waits, and what its writer
//! is told when it comes back.

use maud::{Markup, html};

use super::editor_views::{Editor, may};
use super::{Change, Status};
use crate::t;
use crate::web::site::Site;

/// To the writer: what has to change.
pub fn returned(site: &Site, editor: &Editor<'_>) -> Markup {
    let Some(said) = editor.returned.filter(|_| editor.status == Status::Draft) else {
        return html! {};
    };
    let date = site.date_time(said.at);
    html! {
        section .note .wait .ui aria-labelledby="returned-h" {
            h2 #returned-h { (t!("returned-title")) }
            p { (t!("returned-lead", name = said.by.as_str(), date = date)) }
            blockquote .said { (said.note) }
        }
    }
}

/// To an editor: the note and the button that send it back; its writer may take it back without a word.
pub fn send_back(editor: &Editor<'_>) -> Markup {
    let error = editor.errors.of("note");
    html! {
        @if may(editor, Change::SendBack) {
            @if editor.is_own() {
                p .acts { button name="intent" value=(Change::SendBack.code()) { (t!("write-take-back")) } }
            } @else {
                fieldset .approval {
                    legend { (t!("approval-title")) }
                    p .hint { (t!("approval-lead")) }
                    div .f {
                        label for="note" { (t!("approval-note")) }
                        @if let Some(error) = error { p .bad #note-error { (error) } }
                        textarea #note name="note" rows="3" aria-describedby=[error.map(|_| "note-error")]
                            aria-invalid=[error.map(|_| "true")] { "\n" (editor.form.note) }
                    }
                    p .acts { button name="intent" value=(Change::SendBack.code()) { (t!("approval-send-back")) } }
                }
            }
        }
    }
}
