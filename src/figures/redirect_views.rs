//! The pages of redirects.

use maud::{Markup, html};

use super::redirect_form::{ADDRESS_MAX, RedirectForm};
use super::views::{Tab, frame};
use crate::ids::RedirectId;
use crate::people::Person;
use crate::posts::entity::redirect::Model;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

/// One page of the list, and where it goes on.
pub fn list(
    site: &Site,
    person: &Person,
    (rows, next): (&[Model], Option<RedirectId>),
    saved: bool,
) -> Markup {
    let here = site.href(&urls::Redirects);
    let body = html! {
        @if saved { div .note .ui role="status" { p { (t!("redirect-saved")) } } }
        p .ui .soft { (t!("redirect-lead")) }
        p .acts { a .btn .go href=(site.href(&urls::NewRedirect)) { (t!("redirect-new")) } }
        @if rows.is_empty() { p .ui { (t!("redirect-none")) } } @else {
            table .rows .leads {
                thead {
                    tr {
                        th scope="col" { (t!("redirect-from")) }
                        th scope="col" { (t!("redirect-to")) }
                        th scope="col" { (t!("redirect-since")) }
                        th scope="col" { span .vh { (t!("missing-act")) } }
                    }
                }
                tbody { @for row in rows { (line(site, row)) } }
            }
        }
        @if let Some(id) = next {
            nav .pager aria-label=(t!("list-pager")) { a .btn rel="next" href={ (here) "?after=" (id) } { (t!("list-older")) } }
        }
    };
    frame(site, person, (Some(Tab::Redirects), &t!("redirect-title")), &body)
}

fn line(site: &Site, row: &Model) -> Markup {
    html! {
        tr {
            th scope="row" { code { (row.path) } }
            td { a href=(site.href(&row.target)) { (row.target) } }
            td { (site.date(row.created_at)) }
            td {
                form method="post" action=(site.href(&urls::RemoveRedirect { id: row.id })) {
                    button .bare { (t!("redirect-remove")) span .vh { ": " (row.path) } }
                }
            }
        }
    }
}

/// A new one, with the posts it may lead to: address and title.
pub fn form(
    site: &Site,
    person: &Person,
    (form, errors): (&RedirectForm, &FieldErrors),
    proposed: &[(String, String)],
) -> Markup {
    let field = |name, label, value, hint| Field {
        name,
        label,
        value,
        kind: "text",
        hint: Some(hint),
        required: true,
        max: ADDRESS_MAX,
        autocomplete: "off",
    };
    let nearest = proposed
        .first()
        .map(|(path, _)| path.as_str())
        .unwrap_or_default();
    let to = if form.to.is_empty() { nearest } else { &form.to };
    let (from, to) = (
        field(
            "from",
            t!("redirect-from"),
            form.from.as_str(),
            t!("redirect-from-hint"),
        ),
        field("to", t!("redirect-to"), to, t!("redirect-to-hint")),
    );
    let body = html! {
        form .slim-form method="post" action=(site.href(&urls::NewRedirect)) novalidate {
            (from.render(errors))
            (to.render(errors))
            @if !proposed.is_empty() {
                div .f {
                    p .hint { (t!("redirect-proposed")) }
                    ul .proposed {
                        @for (path, title) in proposed { li { a href=(site.href(path)) { (title) } " " code { (path) } } }
                    }
                }
            }
            p .acts { button .go { (t!("redirect-keep")) } }
        }
    };
    frame(site, person, (Some(Tab::Redirects), &t!("redirect-new")), &body)
}
