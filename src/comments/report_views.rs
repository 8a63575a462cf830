//! The page on which a reader reports a label, and the thanks.

use maud::{Markup, html};

use super::entry_views::alone;
use super::report_form::ReportForm;
use super::thread::Entry;
use crate::web::components::Area;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The comment with its label, and what to say about it.
pub fn form(
    site: &Site,
    at: &urls::ReportLabel,
    entry: &Entry,
    form: &ReportForm,
    errors: &FieldErrors,
) -> Markup {
    let title = t!("report-title", name = entry.name.as_str());
    let reason = Area {
        name: "reason",
        label: t!("report-reason"),
        value: &form.reason,
        hint: Some(t!("report-reason-hint")),
        required: false,
        rows: 3,
    };
    Page::new(site, &title).hidden().render(&html! {
        main #main {
            h1 { (title) }
            p { (t!("report-lead")) }
            div .stand {
                h2 .vh { (t!("report-comment")) }
                (alone(site, &at.slug, entry, 0))
            }
            form method="post" action=(site.href(at)) {
                (reason.render(errors))
                p .acts { button .go { (t!("report-send")) } }
            }
            (back(site, at))
        }
    })
}

/// It was taken in, or had been already.
pub fn sent(site: &Site, at: &urls::ReportLabel) -> Markup {
    let title = t!("report-sent-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main {
            h1 { (title) }
            p { (t!("report-sent")) }
            (back(site, at))
        }
    })
}

fn back(site: &Site, at: &urls::ReportLabel) -> Markup {
    let comment = urls::Comment {
        slug: at.slug.clone(),
        id: at.id,
    };
    html! { p .ui { a href=(site.href(&comment)) { (t!("report-back")) } } }
}
