//! What was learnt of spam, as a page; and the page that asks before it is forgotten.

use maud::{Markup, html};

use crate::comments::entity::spam_token::Model;
use crate::comments::learnt::Overview;
use crate::people::Person;
use crate::screening::spam::{Counts, FOLDS_FROM, HOLDS_FROM, sign};
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn page(site: &Site, person: &Person, overview: &Overview, forgotten: bool) -> Markup {
    let title = t!("spam-title");
    Page::admin(site, &title, person).here(Here::Desk).render(&html! {
        main #main .words {
            h1 { (title) }
            @if forgotten { div .note .ui role="status" { p { (t!("spam-forgotten")) } } }
            p .lead { (t!("spam-lead")) }
            (stages(overview.comments))
            p .ui .soft { (t!("spam-seeds")) }
            (strongest(&t!("spam-strongest"), &overview.spam))
            (strongest(&t!("spam-strongest-genuine"), &overview.genuine))
            (files(site))
            p .acts {
                a .btn href=(site.href(&urls::Desk)) { (t!("spam-to-desk")) }
                @if person.role.owns() { a .btn href=(site.href(&urls::SpamForget)) { (t!("spam-forget")) } }
            }
        }
    })
}

/// How many decisions it knows, and what they let it do.
fn stages(learnt: Counts) -> Markup {
    html! {
        section aria-labelledby="learnt" {
            h2 #learnt { (t!("spam-learnt", spam = learnt.spam, genuine = learnt.genuine)) }
            ul .ui {
                li { (t!("spam-notes")) " " (state(learnt, 0)) }
                li { (t!("spam-folds", from = FOLDS_FROM)) " " (state(learnt, FOLDS_FROM)) }
                li { (t!("spam-holds", from = HOLDS_FROM)) " " (state(learnt, HOLDS_FROM)) }
            }
            p .ui .soft { (t!("spam-never")) }
        }
    }
}

fn state(learnt: Counts, from: i64) -> Markup {
    let missing = from - learnt.spam.min(learnt.genuine);
    html! {
        @if missing <= 0 { span .state { (t!("spam-does")) } }
        @else { span .state .wait { (t!("spam-does-not-yet", count = missing)) } }
    }
}

fn strongest(title: &str, signs: &[(Model, f64)]) -> Markup {
    html! {
        section {
            h2 { (title) }
            @if signs.is_empty() { p .ui { (t!("spam-no-signs")) } } @else {
                div .scroll role="group" tabindex="0" aria-label=(title) {
                    table .figures {
                        thead {
                            tr {
                                th scope="col" { (t!("spam-sign")) }
                                th scope="col" { (t!("spam-in-spam")) }
                                th scope="col" { (t!("spam-in-genuine")) }
                            }
                        }
                        tbody { @for (row, _) in signs { (line(row)) } }
                    }
                }
            }
        }
    }
}

fn line(row: &Model) -> Markup {
    html! {
        tr {
            th scope="row" { bdi { (sign(&row.token)) } }
            td .count { (row.spam) }
            td .count { (row.genuine) }
        }
    }
}

fn files(site: &Site) -> Markup {
    html! {
        section {
            h2 { (t!("spam-files")) }
            p .ui {
                a href=(site.href(&urls::SpamCsv)) { (t!("spam-csv")) } " · "
                a href=(site.href(&urls::SpamJson)) { (t!("spam-json")) }
            }
            p .ui .soft { (t!("spam-files-hint")) }
        }
    }
}

/// Asks before everything is forgotten.
pub fn forget(site: &Site, owner: &Person, learnt: Counts) -> Markup {
    let title = t!("spam-forget-title");
    Page::admin(site, &title, owner).here(Here::Desk).render(&html! {
        main #main .words {
            h1 { (title) }
            p { (t!("spam-forget-what", count = learnt.met())) }
            p { (t!("spam-forget-for-good")) }
            form method="post" action=(site.href(&urls::SpamForget)) {
                p .acts {
                    button .go { (t!("spam-forget")) }
                    a .btn href=(site.href(&urls::Spam)) { (t!("spam-forget-not")) }
                }
            }
        }
    })
}
