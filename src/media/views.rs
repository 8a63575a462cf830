//! The list of files: the upload, what became of it, and a card for each with its description.

use maud::{Markup, html};

use super::entity::media::Model;
use super::list::{List, Use, View, Wanted, is_silent};
use super::{ALT_MAX, FILES_MAX, Kind, Unfit, markdown};
use crate::files::FILE_MAX;
use crate::ids::MediaId;
use crate::people::Person;
use crate::pictures::{FRAMES_MAX, PIXELS_MAX, Refused, SIDE_MAX};
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What is said of limits.
const MEGABYTES_MAX: usize = FILE_MAX >> 20;
const MEGAPIXELS_MAX: u64 = PIXELS_MAX / 1_000_000;

/// The list as a person sees it.
pub struct Library<'a> {
    pub person: &'a Person,
    pub list: &'a List,
    pub wanted: &'a Wanted,
    pub results: &'a [Result],
    /// The code of what was done; `trash-17` names the file.
    pub done: &'a str,
}

/// What became of a file that was sent.
pub enum Result {
    Kept {
        id: MediaId,
        name: String,
        was_known: bool,
        address: String,
        kind: Kind,
    },
    Unfit {
        name: String,
        why: Unfit,
    },
}

/// The page of the list.
pub fn library(site: &Site, library: &Library<'_>) -> Markup {
    let title = t!("media-title");
    let (list, view) = (library.list, library.wanted.view);
    Page::admin(site, &title, library.person).here(Here::Posts).render(&html! {
        main #main {
            (done(site, library.done))
            div .head { h1 { (title) } a .btn href=(site.href(&urls::Posts)) { (t!("write-posts")) } }
            (results(site, library.results))
            (upload(site))
            (views(site, list, view))
            (search(site, library.wanted))
            @if list.items.is_empty() {
                div .calm { p { (nothing(library.wanted)) } }
            } @else {
                ul .media { @for (file, uses) in &list.items { (card(site, file, uses, view)) } }
            }
            @if let Some((order, id)) = list.next {
                nav .pager aria-label=(t!("list-pager")) {
                    a .btn href={ (site.href(&urls::Library)) (query(library.wanted)) "&after=" (order) "-" (id) } { (t!("media-more")) }
                }
            }
        }
    })
}

/// View and search as they stand in an address.
fn query(wanted: &Wanted) -> String {
    let mut query = url::form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
    query.append_pair("view", wanted.view.code());
    if !wanted.words.is_empty() {
        query.append_pair("q", &wanted.words);
    }
    query.finish()
}

fn done(site: &Site, code: &str) -> Markup {
    let gone: Option<MediaId> = code.strip_prefix("trash-").and_then(|id| id.parse().ok());
    let words = match code {
        "describe" => Some(t!("media-done-describe")),
        "restore" => Some(t!("media-done-restore")),
        _ => None,
    };
    html! {
        @if let Some(id) = gone {
            div .flash role="status" {
                p { (t!("media-done-trash")) }
                form method="post" action=(site.href(&urls::LibraryFile { id })) {
                    button .bare name="intent" value="restore" { (t!("media-take-back")) }
                }
            }
        } @else if let Some(words) = words {
            div .flash role="status" { p { (words) } }
        }
    }
}

fn results(site: &Site, results: &[Result]) -> Markup {
    let unfit: Vec<(&str, Unfit)> = results
        .iter()
        .filter_map(|result| match result {
            Result::Unfit { name, why } => Some((name.as_str(), *why)),
            Result::Kept { .. } => None,
        })
        .collect();
    html! {
        @if results.len() > unfit.len() {
            div .note .ui role="status" {
                ul .plain { @for result in results { (kept(site, result)) } }
            }
        }
        @if !unfit.is_empty() {
            div .note .wrong .ui role="alert" {
                h2 { (t!("media-not-kept", count = unfit.len())) }
                ul { @for (name, why) in unfit { li { (self::unfit(name, why)) } } }
            }
        }
    }
}

fn kept(site: &Site, result: &Result) -> Markup {
    html! {
        @if let Result::Kept { id, name, was_known, address, kind } = result {
            li {
                @if *was_known { (t!("media-was-known", name = name.as_str())) } @else { (t!("media-kept", name = name.as_str())) }
                " " a href=(site.href(&urls::LibraryFile { id: *id })) { (t!("media-look")) }
                (to_copy(&markdown(*kind, if kind.is_picture() { "" } else { name }, address)))
            }
        }
    }
}

/// In the line if it is one.
fn to_copy(markdown: &str) -> Markup {
    html! {
        @if markdown.contains('\n') { pre tabindex="0" { code { (markdown) } } }
        @else { " · " code { (markdown) } }
    }
}

/// Why a file was not kept, and what to do.
pub fn unfit(name: &str, why: Unfit) -> String {
    let name = if name.is_empty() {
        t!("media-unnamed")
    } else {
        name.to_owned()
    };
    match why {
        Unfit::Nothing => t!("media-nothing-sent"),
        Unfit::Empty => t!("media-empty", name = name),
        Unfit::TooLarge => t!("media-too-large", name = name, most = MEGABYTES_MAX),
        Unfit::NoPicture => t!("media-no-picture", name = name),
        Unfit::NotShown => t!("media-not-shown", name = name),
        Unfit::Picture(Refused::Unreadable) => t!("media-unreadable", name = name),
        Unfit::Picture(Refused::Moves) => t!("media-moves", name = name),
        Unfit::Picture(Refused::TooManyFrames) => t!("media-too-many-frames", name = name, most = FRAMES_MAX),
        Unfit::Picture(Refused::TooManyPixels { width, height }) => t!(
            "media-too-many-pixels",
            name = name,
            width = width,
            height = height,
            most = MEGAPIXELS_MAX,
            side = SIDE_MAX
        ),
    }
}

fn upload(site: &Site) -> Markup {
    html! {
        form .upload method="post" action=(site.href(&urls::Library)) enctype="multipart/form-data" {
            div .f {
                label for="files" { (t!("media-upload")) }
                p .hint #files-hint { (t!("media-upload-hint", files = FILES_MAX, most = MEGABYTES_MAX)) }
                div .with {
                    input #files type="file" name="files" multiple required aria-describedby="files-hint";
                    button .go { (t!("media-upload-go")) }
                }
            }
        }
    }
}

fn views(site: &Site, list: &List, view: View) -> Markup {
    html! {
        ul .views aria-label=(t!("media-views")) {
            @for (each, count) in View::ALL.into_iter().zip(&list.counts) {
                li {
                    a href={ (site.href(&urls::Library)) "?view=" (each.code()) } aria-current=[(each == view).then_some("page")] {
                        (view_name(each)) " " span .count { (count) }
                    }
                }
            }
        }
    }
}

fn search(site: &Site, wanted: &Wanted) -> Markup {
    html! {
        search .find {
            form action=(site.href(&urls::Library)) {
                input type="hidden" name="view" value=(wanted.view.code());
                label .vh for="q" { (t!("media-search")) }
                input #q name="q" type="search" value=(wanted.words) placeholder=(t!("media-search")) maxlength="200";
                button { (t!("media-search-go")) }
            }
        }
    }
}

fn nothing(wanted: &Wanted) -> String {
    match wanted.view {
        _ if !wanted.words.is_empty() => t!("media-none-found", words = wanted.words.as_str()),
        View::Undescribed => t!("media-none-undescribed"),
        View::Unused => t!("media-none-unused"),
        View::Bin => t!("media-none-bin"),
        View::All => t!("media-none"),
    }
}

fn view_name(view: View) -> String {
    match view {
        View::All => t!("media-view-all"),
        View::Undescribed => t!("media-view-undescribed"),
        View::Unused => t!("media-view-unused"),
        View::Bin => t!("media-view-bin"),
    }
}

fn card(site: &Site, file: &Model, uses: &[Use], view: View) -> Markup {
    let page = site.href(&urls::LibraryFile { id: file.id });
    html! {
        li {
            a .thumb href=(page) tabindex="-1" aria-hidden="true" { (thumbnail(site, file)) }
            div .about {
                p .name { a href=(page) { (file.name) } }
                p .soft { (measures(file)) }
                (used_in(site, uses, 2))
                @if file.kind.is_picture() && file.trashed_at.is_none() { (description(site, file, view)) }
                @if file.trashed_at.is_some() {
                    form method="post" action=(page) {
                        input type="hidden" name="view" value=(view.code());
                        button name="intent" value="restore" aria-label=(t!("media-restore-one", name = file.name.as_str())) { (t!("media-restore")) }
                    }
                }
            }
        }
    }
}

/// The smallest picture there is; what is no picture says its kind. What lies in the bin is served to
/// nobody.
pub fn thumbnail(site: &Site, file: &Model) -> Markup {
    let hash = file.hash.clone();
    let own = u32::try_from(file.width).unwrap_or(0);
    let smallest = match file.kind.widths(own).first() {
        Some(width) => site.href(&urls::MediaWidth { hash, width: *width }),
        None => site.href(&urls::Media { hash }),
    };
    html! {
        @if file.kind.is_picture() && file.trashed_at.is_none() {
            img src=(smallest) alt="" width=(file.width) height=(file.height) loading="lazy" decoding="async";
        } @else {
            span .kind { (file.kind.extension()) }
        }
    }
}

fn description(site: &Site, file: &Model, view: View) -> Markup {
    let id = format!("alt-{}", file.id);
    html! {
        form .describe method="post" action=(site.href(&urls::LibraryFile { id: file.id })) {
            input type="hidden" name="version" value=(file.version);
            input type="hidden" name="view" value=(view.code());
            label for=(id) .missing[is_silent(file)] {
                @if is_silent(file) { (t!("media-alt-missing")) } @else { (t!("media-alt")) }
            }
            div .with {
                input id=(id) name="alt" type="text" value=(file.alt) maxlength=(ALT_MAX) autocomplete="off";
                button name="intent" value="describe" aria-label=(t!("media-alt-save-one", name = file.name.as_str())) { (t!("media-alt-save")) }
            }
            label .check { input type="checkbox" name="decorative" value="on" checked[file.decorative]; " " (t!("media-decoration")) }
        }
    }
}

/// `2000 × 1500 · 1.2 MB · JPG`
pub fn measures(file: &Model) -> String {
    let mut parts = Vec::new();
    if file.width > 0 {
        parts.push(format!("{} × {}", file.width, file.height));
    }
    parts.push(size(file.bytes));
    parts.push(file.kind.extension().to_uppercase());
    parts.join(" · ")
}

/// Bytes as people read them.
fn size(bytes: i64) -> String {
    match bytes {
        1_000_000.. => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
        _ => format!("{} kB", (bytes + 999) / 1_000),
    }
}

/// The posts that use a file, at most `most` of them by name.
pub fn used_in(site: &Site, uses: &[Use], most: usize) -> Markup {
    html! {
        p .soft {
            @if uses.is_empty() { (t!("media-unused")) } @else { (t!("media-used-in")) " " }
            @for (at, used) in uses.iter().take(most).enumerate() {
                @if at > 0 { ", " }
                a href=(site.href(&urls::EditPost { id: used.post })) { (used.title) }
            }
            @let more: usize = uses.len().saturating_sub(most);
            @if more > 0 { " " (t!("media-used-more", count = more)) }
        }
    }
}
