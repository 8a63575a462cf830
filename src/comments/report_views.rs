//! Where a reader reports a comment: the link beside it, the form, and the thanks.

use maud::{Markup, html};

use super::ReportKind;
use super::entry_views::alone;
use super::report_form::ReportForm;
use super::report_words::choice;
use super::thread::Entry;
use crate::web::components::Area;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The quiet link beside a comment.
pub fn link(site: &Site, slug: &str, entry: &Entry) -> Markup {
    let report = urls::Report {
        slug: slug.to_owned(),
        id: entry.id,
    };
    html! {
        a .report href=(site.href(&report)) rel="nofollow" {
            (t!("thread-report")) span .vh { " " (t!("thread-report-of", name = entry.name.as_str())) }
        }
    }
}

/// The comment, and what may be wrong with it: one of `offered`.
pub fn form(
    site: &Site,
    at: &urls::Report,
    (entry, offered): (&Entry, &[ReportKind]),
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
                details open[!form.reason.is_empty()] {
                    summary { (t!("report-more")) }
                    (reason.render(errors))
                }
                (kinds(offered, errors.of("kind")))
            }
            @let comment = urls::Comment { slug: at.slug.clone(), id: at.id };
            p .ui { a href=(site.href(&comment)) { (t!("report-back")) } }
        }
    })
}

/// A button for each: one press reports it.
fn kinds(offered: &[ReportKind], bad: Option<&str>) -> Markup {
    let described = if bad.is_some() {
        "kind-error kind-hint"
    } else {
        "kind-hint"
    };
    html! {
        fieldset .f aria-describedby=(described) {
            legend { (t!("report-kind")) }
            p .hint #kind-hint { (t!("report-press")) }
            @if let Some(bad) = bad { p .bad #kind-error { (bad) } }
            p .acts {
                @for kind in offered { button name="kind" value=(kind.code()) { (choice(*kind)) } }
            }
        }
    }
}

/// It was taken in, or had been already; and what happens next. Leads to the thread, where the comment may
/// not stand any more.
pub fn sent(site: &Site, at: &urls::Report) -> Markup {
    let title = t!("report-sent-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main {
            h1 { (title) }
            p { (t!("report-sent")) }
            p { (t!("report-sent-next")) }
            @let post = urls::Post { slug: at.slug.clone() };
            p .ui { a href={ (site.href(&post)) "#thread" } { (t!("report-back-to-thread")) } }
        }
    })
}
