//! The page on which the team closes an address that complained.

use maud::{Markup, html};

use super::complaint_form::{ComplaintForm, Done};
use crate::people::{EMAIL_MAX, Person};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Everything the page shows.
pub struct ComplaintPage<'a> {
    pub person: &'a Person,
    pub form: &'a ComplaintForm,
    pub errors: &'a FieldErrors,
    pub done: Option<Done>,
}

pub fn complaints(site: &Site, page: &ComplaintPage) -> Markup {
    let title = t!("complaints-title");
    Page::admin(site, &title, page.person)
        .here(Here::Deliveries)
        .render(&html! {
            main #main {
                h1 { (title) }
                @if let Some(done) = page.done { div .note .ui role="status" { p { (words(done)) } } }
                p .ui .soft { (t!("complaints-lead")) }
                form .by-hand method="post" action=(site.href(&urls::Complaints)) novalidate {
                    (email(page.form).render(page.errors))
                    p .acts {
                        button .go name="intent" value="close" { (t!("complaints-close")) }
                        button name="intent" value="lift" { (t!("complaints-lift")) }
                    }
                }
                p .ui .soft { (t!("complaints-lift-how")) }
                p .ui { a .btn href=(site.href(&urls::Deliveries)) { (t!("deliveries-title")) } }
            }
        })
}

fn email(form: &ComplaintForm) -> Field<'_> {
    Field {
        name: "email",
        label: t!("complaints-email"),
        value: &form.email,
        kind: "email",
        hint: Some(t!("complaints-email-hint")),
        required: true,
        max: EMAIL_MAX,
        autocomplete: "off",
    }
}

fn words(done: Done) -> String {
    match done {
        Done::Closed => t!("complaints-closed"),
        Done::Lifted => t!("complaints-lifted"),
        Done::WasOpen => t!("complaints-was-open"),
    }
}
