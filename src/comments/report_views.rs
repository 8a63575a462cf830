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
                (kinds(offered, &form.kind, errors.of("kind")))
                (reason.render(errors))
                p .acts { button .go { (t!("report-send")) } }
            }
            @let comment = urls::Comment { slug: at.slug.clone(), id: at.id };
            p .ui { a href=(site.href(&comment)) { (t!("report-back")) } }
        }
    })
}

fn kinds(offered: &[ReportKind], chosen: &str, bad: Option<&str>) -> Markup {
    html! {
        fieldset .f aria-describedby=[bad.map(|_| "kind-error")] {
            legend { (t!("report-kind")) }
            @if let Some(bad) = bad { p .bad #kind-error { (bad) } }
            div .chips {
                @for kind in offered {
                    label .chip {
                        input type="radio" name="kind" value=(kind.code()) required checked[kind.code() == chosen];
                        (choice(*kind))
                    }
                }
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
