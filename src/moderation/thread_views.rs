//! What is done about a thread at the desk: above the comments of a post, and beside one that is published.

use maud::{Markup, html};

use super::find_views::carry;
use super::heads::Head;
use super::item_views::ItemView;
use super::queue::Group;
use super::thread_done::ThreadDone;
use super::views::DeskPage;
use crate::comments::Status;
use crate::comments::host_thread_views::{closing, slow_choices};
use crate::comments::thread_control::Act;
use crate::ids::PostId;
use crate::posts::discussion::Takes;
use crate::posts::discussion_views::slow_words;
use crate::posts::policy::Wish;
use crate::web::attempt;
use crate::web::site::Site;
use crate::{t, urls, words};

/// Closes the comments of the post or opens them again, and slows them down.
pub fn head(site: &Site, page: &DeskPage, group: &Group) -> Markup {
    let takes = group.post.takes(site.settings.close_after_days);
    html! {
        @if page.decides() && takes != Takes::Nothing {
            form .reins method="post" action=(site.href(&urls::PostThread { id: group.post.id })) {
                (carry(page.view, &page.look))
                @if let Some((code, words)) = closing(takes) {
                    button .bare name="wish" value=(code) { (words) span .vh { ": " (group.post.title) } }
                }
                @if takes.comments() { (pace(&group.post)) }
            }
        }
    }
}

/// What was done about all of a thread, and the way back.
pub fn flash(site: &Site, page: &DeskPage, done: &ThreadDone) -> Markup {
    html! {
        div .flash role="status" {
            p { (done_words(done)) }
            @if let Some(back) = done.back {
                form #undo method="post" action=(site.href(&urls::PostThread { id: done.post })) {
                    (carry(page.view, &page.look))
                    (wished(back))
                    button .bare { (t!("desk-undo")) " " kbd { "z" } }
                }
            }
        }
    }
}

/// The way back of one line of the history, about the thread of `post`.
pub(super) fn undo(site: &Site, (post, title): (PostId, &str), back: Wish) -> Markup {
    html! {
        form method="post" action=(site.href(&urls::PostThread { id: post })) {
            (wished(back))
            button .bare { (t!("desk-undo")) span .vh { ": " (title) } }
        }
    }
}

fn done_words(done: &ThreadDone) -> String {
    let post = done.title.as_str();
    match done.did {
        Wish::Close => t!("desk-done-comments-closed", post = post),
        Wish::Reopen => t!("desk-done-comments-opened", post = post),
        Wish::Age => t!("desk-done-comments-aged", post = post),
        Wish::Slow(minutes) => t!("desk-done-slow", post = post, slow = slow_words(minutes)),
    }
}

/// As the form above a thread says it.
fn wished(wish: Wish) -> Markup {
    let (code, minutes) = match wish {
        Wish::Close => ("close", None),
        Wish::Reopen => ("reopen", None),
        Wish::Age => ("age", None),
        Wish::Slow(minutes) => ("slow", Some(minutes)),
    };
    html! {
        input type="hidden" name="wish" value=(code);
        @if let Some(minutes) = minutes { input type="hidden" name="slow_minutes" value=(minutes); }
    }
}

/// How fast one person may write, and the fold that changes it. A post may stand on the page twice, so
/// nothing here has an id.
fn pace(post: &Head) -> Markup {
    let slow = post.discussion.slow_minutes;
    html! {
        details .pace {
            summary { (t!("write-slow")) (words::colon()) i { (slow_words(slow)) } }
            p {
                label {
                    span .vh { (t!("write-slow")) ": " (post.title) }
                    select name="slow_minutes" { (slow_choices(slow)) }
                }
                button .bare name="wish" value="slow" { (t!("host-slow-set")) span .vh { ": " (post.title) } }
            }
        }
    }
}

/// Puts the comment first, closes the thread below it, or takes either back.
pub fn acts(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let published = comment.status == Status::Published;
    let offered = [
        view.pinned.then(|| (Act::Unpin, t!("host-unpin"))),
        (published && !view.pinned).then(|| (Act::Pin, t!("host-pin"))),
        (published && !comment.replies_closed).then(|| (Act::Close, t!("host-close-replies"))),
        comment
            .replies_closed
            .then(|| (Act::Open, t!("host-open-replies"))),
    ];
    let offered: Vec<_> = offered.into_iter().flatten().collect();
    html! {
        @if !offered.is_empty() {
            form .reins method="post" action=(view.site.href(&urls::DeskThread { id: comment.id })) {
                (attempt::field(view.site))
                (carry(view.view, view.look))
                @if !view.back.is_empty() { input type="hidden" name="back" value=(view.back); }
                @for (act, words) in offered {
                    button .bare name="act" value=(act.code()) { (words) span .vh { ": " (comment.name) } }
                }
            }
        }
    }
}
