//! Private links for review: the page behind one, and where it is made in the editor.

use maud::{Markup, html};

use super::Status;
use super::editor_views::Editor;
use super::read::PostPage;
use super::views::drawn;
use crate::t;
use crate::text::Playable;
use crate::web::assets::RECORDING_JS;
use crate::web::page::Page;
use crate::web::site::Site;

/// The post with a bar that says what this is.
pub fn review(site: &Site, post: &PostPage, playable: &Playable) -> Markup {
    let words = match (post.status, post.published_at) {
        (Status::Scheduled, Some(at)) => t!("review-scheduled", date = site.date_time(at)),
        _ => t!("review-draft"),
    };
    let bar = html! {
        div .preview role="region" aria-label=(t!("review-label")) { p { (words) } }
    };
    let mut page = Page::new(site, &post.title).preview(bar);
    if !playable.origins.is_empty() {
        page = page.script(&RECORDING_JS);
    }
    page.render(&html! { main #main { (drawn(site, post, playable)) } })
}

/// In the editor: the link, or the button that makes one. Both save what is typed as well.
pub fn link(editor: &Editor<'_>) -> Markup {
    if !matches!(
        editor.status,
        Status::Draft | Status::Submitted | Status::Scheduled
    ) {
        return html! {};
    }
    html! {
        details open[editor.review.is_some()] {
            summary { (t!("review-title")) }
            p .hint { (t!("review-hint")) }
            @if let Some(link) = editor.review {
                div .f {
                    label for="review_link" { (t!("review-link")) }
                    input #review_link type="text" readonly value=(link);
                }
                p .acts {
                    button name="intent" value="review" { (t!("review-new")) }
                    button .risk name="intent" value="review_end" { (t!("review-end")) }
                }
            } @else {
                p .acts { button name="intent" value="review" { (t!("review-make")) } }
            }
        }
    }
}
