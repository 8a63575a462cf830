//! Where editors keep the names in order that posts are filed under: all of them, and another name for one.

use maud::{Markup, html};

use super::SLUG_MAX;
use super::named::{NameOf, Named};
use super::names_form::NameForm;
use crate::people::Person;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// The names of each kind.
pub fn all(site: &Site, person: &Person, lists: &[(NameOf, Vec<Named>)], saved: bool) -> Markup {
    let title = t!("terms-all");
    Page::admin(site, &title, person).here(Here::Posts).render(&html! {
        main #main .own {
            p .ui { a href=(site.href(&urls::Posts)) { (t!("write-posts")) } }
            h1 { (title) }
            @if saved { div .flash role="status" { p { (t!("settings-saved")) } } }
            p .ui .soft { (t!("terms-all-lead")) }
            @for (kind, names) in lists {
                section {
                    h2 { (kind_name(*kind)) }
                    @if names.is_empty() { p .ui .soft { (t!("terms-none")) } } @else { (listed(site, *kind, names)) }
                }
            }
        }
    })
}

fn listed(site: &Site, kind: NameOf, names: &[Named]) -> Markup {
    html! {
        ul .ui .plain-list {
            @for named in names {
                li {
                    a href=(site.href(&place(kind, named))) { (named.name) }
                    " " span .soft { (t!("list-count", count = named.posts)) }
                }
            }
        }
    }
}

fn place(kind: NameOf, named: &Named) -> urls::RenameTerm {
    urls::RenameTerm {
        kind: kind.code().to_owned(),
        id: named.id,
    }
}

fn kind_name(kind: NameOf) -> String {
    match kind {
        NameOf::Tag => t!("write-tags"),
        NameOf::Audience => t!("write-audiences"),
        NameOf::Subject => t!("write-subjects"),
    }
}

/// What is typed as a name.
#[derive(Default)]
pub struct Typed {
    pub form: NameForm,
    pub errors: FieldErrors,
    /// Another one that has this name or this address, into which it may be merged.
    pub taken_by: Option<Named>,
}

/// One of them, with what is typed as its name.
pub fn one(site: &Site, person: &Person, (kind, named): (NameOf, &Named), typed: &Typed) -> Markup {
    let (form, errors) = (&typed.form, &typed.errors);
    let [public, ..] = kind.addresses(&named.slug);
    let name = Field {
        hint: Some(t!("terms-name-hint")),
        required: true,
        ..field("name", t!("series-name"), &form.name, kind.max())
    };
    let slug = Field {
        hint: Some(t!("terms-slug-hint")),
        ..field("slug", t!("write-slug"), &form.slug, SLUG_MAX)
    };
    Page::admin(site, &named.name, person)
        .here(Here::Posts)
        .render(&html! {
            main #main .own {
                p .ui { a href=(site.href(&urls::AllTerms)) { (t!("terms-all")) } }
                h1 { (named.name) }
                @if !errors.is_empty() {
                    div .note .wrong .ui role="alert" {
                        p { (t!("settings-not-saved")) }
                        @if let Some(other) = &typed.taken_by { p { (merge_link(site, kind, named, other)) } }
                    }
                }
                p .ui .soft { (t!("series-address", address = site.links.absolute(&public))) }
                form method="post" action=(site.href(&place(kind, named))) novalidate {
                    (name.render(errors))
                    (slug.render(errors))
                    p .acts { button .go { (t!("settings-save")) } }
                }
                p .ui .soft { (t!("terms-merge-hint")) }
            }
        })
}

fn merge_link(site: &Site, kind: NameOf, from: &Named, into: &Named) -> Markup {
    let place = urls::MergeTerm {
        kind: kind.code().to_owned(),
        id: from.id,
        into: into.id,
    };
    let words = t!(
        "terms-merge-instead",
        from = from.name.as_str(),
        into = into.name.as_str()
    );
    html! { a href=(site.href(&place)) { (words) } }
}

fn field<'a>(name: &'static str, label: String, value: &'a str, max: usize) -> Field<'a> {
    Field {
        name,
        label,
        value,
        kind: "text",
        hint: None,
        required: false,
        max,
        autocomplete: "off",
    }
}
