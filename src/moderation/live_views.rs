//! What the open desk is told, in words; and the marks of who is on a comment.

use maud::{Markup, html};
use serde_json::{Map, Value, json};

use super::around_views::count_words;
use super::item_views::{ItemView, status_words};
use super::keys_views;
use super::live::{Moved, News};
use super::views::DeskPage;
use crate::web::site::Site;
use crate::{t, urls, words};

/// An event of the stream, as JSON: the number of each view, how many came in, and what to say beside which
/// comment.
pub fn told(news: &News) -> String {
    let counts: Map<String, Value> = news
        .counts
        .iter()
        .map(|(view, count)| (view.code().to_owned(), count_words(*view, *count).into()))
        .collect();
    let mut marks: Map<String, Value> = news
        .claims
        .iter()
        .map(|(id, names)| (id.to_string(), json!({ "says": on_it(names), "version": null })))
        .collect();
    for moved in &news.moved {
        let mark = json!({ "says": moved_words(moved), "version": moved.version });
        marks.insert(moved.comment.to_string(), mark);
    }
    let arrived = match news.arrived {
        0 => String::new(),
        arrived => t!("desk-arrived", count = arrived),
    };
    json!({ "counts": counts, "arrived": arrived, "marks": marks }).to_string()
}

fn moved_words(moved: &Moved) -> String {
    let state = status_words(moved.status);
    match &moved.by {
        Some(by) => t!("desk-moved-by", name = by.as_str(), state = state),
        None => t!("desk-already-changed", state = state),
    }
}

fn on_it(names: &[String]) -> String {
    t!("desk-on-it", name = words::list(names), count = names.len())
}

/// Who else is on the comment, at its head.
pub fn mark(view: &ItemView) -> Markup {
    html! { @if !view.claims.is_empty() { li .on-it { (on_it(view.claims)) } } }
}

/// Where a comment stands alone: saying that one is on it. While somebody types, `desk-live.js` does.
pub fn take(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    html! {
        form .take method="post" action=(view.site.href(&urls::DeskClaim { id: comment.id })) {
            input type="hidden" name="version" value=(comment.version);
            button { (t!("desk-take")) }
        }
    }
}

/// What is said while the page stays, wherever it is scrolled to: what was just done, the news, why a key
/// did nothing; nothing at first.
pub fn news(site: &Site, page: &DeskPage) -> Markup {
    let items = page.desk.groups.iter().flat_map(|group| &group.items);
    let seen: Vec<String> = items
        .map(|item| format!("{}-{}", item.comment.id, item.comment.version))
        .collect();
    let stream = format!(
        "{}?since={}&seen={}",
        site.href(&urls::DeskLive),
        page.drawn_at.0,
        seen.join(",")
    );
    html! {
        div #toasts .toasts data-unreached=(t!("desk-unreached")) {
            p #news .news role="status" data-stream=(stream) data-searched[page.looking.found.is_some()] data-desk=(site.href(&urls::Desk)) data-show=(t!("desk-show")) data-later=(t!("desk-show-later")) hidden {}
            (keys_views::told())
        }
    }
}
