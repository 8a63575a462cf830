//! A series: its page, its line on each of its parts, and the fields that make a post one of them.

use maud::{Markup, html};

use super::editor_views::Editor;
use super::entity::series;
use super::list_views::{SeenBy, entries, follow, listing};
use super::lists::{Entries, Entry};
use super::series::{NAME_MAX, Part};
use crate::web::components::Field;
use crate::web::site::Site;
use crate::{t, urls};

/// Every part that readers may see, in order.
pub fn page(site: &Site, series: &series::Model, parts: Vec<Entry>, by: SeenBy<'_>) -> Markup {
    let here = urls::Series {
        series: series.slug.clone(),
    };
    let count = parts.len();
    let list = Entries {
        entries: parts,
        ..Entries::default()
    };
    let mut page = listing(site, &series.name, &here, &list).seen_by(by).feed(
        t!("list-feed-title", what = series.name.as_str()),
        super::list_views::followed(site, &here),
    );
    if !series.description.is_empty() {
        page = page.description(&series.description);
    }
    page.render(&html! {
        main #main {
            p .ui .soft .over-title { (t!("series-label")) }
            h1 { (series.name) }
            @if !series.description.is_empty() { p .lead { (series.description) } }
            p .ui .soft { (t!("series-count", count = count)) " · " (follow(site, &here)) }
            div .parts { (entries(site, &list)) }
        }
    })
}

/// `Part 2 of 5 in …`, above the title of a part.
pub fn line(site: &Site, part: &Part) -> Markup {
    let href = site.href(&urls::Series {
        series: part.series.slug.clone(),
    });
    html! {
        p .in-series .ui {
            @if part.number > 0 { (t!("series-part-of", number = part.number, of = part.of)) } @else { (t!("series-in")) }
            " " a href=(href) { (part.series.name) }
        }
    }
}

/// To the parts before and behind, at the end of one.
pub fn neighbours(site: &Site, part: &Part) -> Markup {
    let href = |slug: &str| {
        site.href(&urls::Post {
            slug: slug.to_owned(),
        })
    };
    html! {
        @if part.before.is_some() || part.after.is_some() {
            nav .neighbours .ui aria-label=(t!("series-neighbours", series = part.series.name.as_str())) {
                @if let Some(before) = &part.before {
                    a rel="prev" href=(href(&before.slug)) { span .soft { (t!("series-before")) } b { (before.title) } }
                }
                @if let Some(after) = &part.after {
                    a .after rel="next" href=(href(&after.slug)) { span .soft { (t!("series-after")) } b { (after.title) } }
                }
            }
        }
    }
}

/// In the editor: which series, by its name, and which part.
pub fn fields(editor: &Editor<'_>) -> Markup {
    let (form, error) = (editor.form, editor.errors.of("series"));
    let part = Field {
        name: "part",
        label: t!("write-part"),
        value: &form.part,
        kind: "text",
        hint: None,
        required: false,
        max: 4,
        autocomplete: "off",
    };
    html! {
        div .series-fields {
            div .f {
                label for="series" { (t!("write-series")) " " i { (t!("optional")) } }
                @if let Some(error) = error { p .bad #series-error { (error) } }
                input #series name="series" type="text" list="series-known" value=(form.series) maxlength=(NAME_MAX * 2)
                    autocomplete="off" aria-describedby={ @if error.is_some() { "series-error " } "series-hint" }
                    aria-invalid=[error.map(|_| "true")];
                datalist #series-known { @for name in editor.series { option value=(name) {} } }
            }
            (part.render(editor.errors))
            p .hint #series-hint { (t!("write-series-hint")) }
        }
    }
}
