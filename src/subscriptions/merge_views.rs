//! The page that says what becomes of two tags, audiences or subjects when one is merged into the other.

use maud::{Markup, html};

use crate::people::Person;
use crate::posts::named::{NameOf, Named};
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Two of one kind.
pub struct Merging {
    pub kind: NameOf,
    /// This one goes.
    pub from: Named,
    /// This one is left.
    pub into: Named,
    /// How many chose to hear of the one that goes.
    pub readers: u64,
}

pub fn ask(site: &Site, person: &Person, merging: &Merging) -> Markup {
    let (kind, id) = (merging.kind.code().to_owned(), merging.from.id);
    let (from, into) = (merging.from.name.as_str(), merging.into.name.as_str());
    let title = t!("terms-merge-title", from = from, into = into);
    let back = urls::RenameTerm {
        kind: kind.clone(),
        id,
    };
    let here = urls::MergeTerm {
        kind,
        id,
        into: merging.into.id,
    };
    Page::admin(site, &title, person)
        .here(Here::Posts)
        .render(&html! {
            main #main .own {
                p .ui { a href=(site.href(&back)) { (from) } }
                h1 { (title) }
                ul .ui { @for line in what_happens(site, merging) { li { (line) } } }
                p .ui { (t!("terms-merge-final", from = from)) }
                form method="post" action=(site.href(&here)) {
                    p .acts { button .risk { (t!("terms-merge")) } }
                }
            }
        })
}

fn what_happens(site: &Site, merging: &Merging) -> Vec<String> {
    let (from, into) = (merging.from.name.as_str(), merging.into.name.as_str());
    let address = |named: &Named| {
        let [public, ..] = merging.kind.addresses(&named.slug);
        site.links.absolute(&public)
    };
    let mut lines = vec![
        t!(
            "terms-merge-posts",
            count = merging.from.posts,
            from = from,
            into = into
        ),
        t!(
            "terms-merge-address",
            old = address(&merging.from),
            new = address(&merging.into)
        ),
        t!(
            "terms-merge-readers",
            count = merging.readers,
            from = from,
            into = into
        ),
    ];
    if merging.kind == NameOf::Subject {
        lines.push(t!("terms-merge-said", from = from, into = into));
    }
    lines
}
