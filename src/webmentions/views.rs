//! Which pages a post has told that it links to them.

use maud::{Markup, html};

use super::SentState;
use super::entity::Model;
use crate::people::Person;
use crate::posts::read::PostPage;
use crate::text::SafeUrl;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn of_post(site: &Site, person: &Person, post: &PostPage, rows: &[Model]) -> Markup {
    let title = t!("linked-title", title = post.title.as_str());
    Page::admin(site, &title, person)
        .here(Here::Posts)
        .render(&html! {
            main #main {
                p .ui .soft { a href=(site.href(&urls::EditPost { id: post.id })) { (t!("reading-edit")) } }
                h1 { (title) }
                p .ui .soft { (t!("linked-lead")) }
                @if !site.settings.tells_linked { p .ui { (t!("linked-off")) } }
                @if rows.is_empty() { p .ui { (t!("linked-none")) } } @else { (table(site, rows)) }
            }
        })
}

fn table(site: &Site, rows: &[Model]) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("linked-page")) }
                    th scope="col" { (t!("linked-state")) }
                    th scope="col" { (t!("linked-when")) }
                }
            }
            tbody { @for row in rows { (line(site, row)) } }
        }
    }
}

fn line(site: &Site, row: &Model) -> Markup {
    html! {
        tr {
            th scope="row" {
                span .url {
                    @match SafeUrl::parse(&row.target) {
                        Some(url) => a href=(url) rel="noopener noreferrer" { bdi { (row.target) } },
                        None => bdi { (row.target) },
                    }
                }
                @if !row.is_linked { br; span .soft { (t!("linked-no-more")) } }
            }
            td { (state(row)) }
            td { @if let Some(at) = row.tried_at { (site.date_time(at)) } }
        }
    }
}

fn state(row: &Model) -> Markup {
    let status = row.status.unwrap_or_default();
    let (is_fine, words) = match (row.state, row.status) {
        (SentState::Waiting, _) => (true, t!("linked-waiting")),
        (SentState::Sent, _) => (true, t!("linked-sent")),
        (SentState::NoEndpoint, _) => (true, t!("linked-no-endpoint")),
        (SentState::Refused, _) => (false, t!("linked-refused", status = status.to_string())),
        (SentState::Failed, Some(_)) => (false, t!("linked-failed-with", status = status.to_string())),
        (SentState::Failed, None) => (false, t!("linked-failed")),
    };
    html! { span .state .wait[!is_fine] { (words) } }
}
