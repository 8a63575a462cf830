//! What authors see: the editor and the preview. Its fields and buttons are `editor_form_views.rs`,
//! the list of posts `shelf_views.rs`; how the article looks is `views.rs`.

use maud::{Markup, html};

use super::approval_views::returned;
use super::editor_form_views::form;
use super::form::EditorForm;
use super::read::{Editable, PostPage};
use super::returned::Returned;
use super::unsaved_views::{Offer, offers};
use super::views::article;
use super::{Change, Kind, Status};
use crate::media::read::Offered;
use crate::people::{Byline, Person};
use crate::web::assets;
use crate::web::compared::compared_in_short;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// The editor as it stands: what is typed, what is stored, what is wrong.
pub struct Editor<'a> {
    pub person: &'a Person,
    pub form: &'a EditorForm,
    pub errors: &'a FieldErrors,
    /// What is stored; `None` for a post that is new.
    pub stored: Option<&'a Editable>,
    /// The state as it is now.
    pub status: Status,
    /// The bylines this person may sign with.
    pub bylines: &'a [Byline],
    /// The pictures it may open with.
    pub covers: &'a [Offered],
    /// The names of the pictures in its text that are decorations.
    pub decorations: &'a [String],
    /// The names of the series there are.
    pub series: &'a [String],
    /// What this person has typed here before and not saved.
    pub offers: &'a [Offer],
    /// What was said when it was sent back.
    pub returned: Option<&'a Returned>,
    /// The private link for review.
    pub review: Option<&'a str>,
}

impl Editor<'_> {
    /// Whether this person wrote it.
    pub fn is_own(&self) -> bool {
        self.stored
            .is_none_or(|stored| stored.person == Some(self.person.id))
    }
}

/// What to say above the editor.
pub enum Notice<'a> {
    Nothing,
    /// The code of what was done.
    Done(&'a str),
    /// Something was done that saved nothing.
    Said(String),
    /// Something could not be done; all that was typed is there.
    Wrong(String),
    /// Another version was saved meanwhile: this one.
    Conflict(&'a EditorForm),
}

/// The editor's page.
pub fn editor(site: &Site, editor: &Editor<'_>, notice: &Notice<'_>) -> Markup {
    let title = match editor.stored {
        Some(stored) => t!("write-edit", title = stored.page.title.as_str()),
        None => t!("write-new"),
    };
    let page = Page::admin(site, &title, editor.person).here(Here::Posts);
    scripted(page).render(&html! {
        main #main {
            @if let (Notice::Done(code), Some(stored)) = (notice, editor.stored) { (done(site, stored, code)) }
            @if let Notice::Said(words) = notice { div .flash role="status" { p { (words) } } }
            @if let Notice::Wrong(words) = notice { div .note .wrong .ui role="alert" { p { (words) } } }
            h1 .vh { (title) }
            @if let (Notice::Conflict(theirs), Some(stored)) = (notice, editor.stored) {
                (conflict(site, editor.form, theirs, stored))
            }
            (returned(site, editor))
            (offers(site, editor))
            (form(site, editor))
        }
    })
}

/// With the scripts that the editor is better with. What is pasted is looked at for its formatting first.
fn scripted(page: Page<'_>) -> Page<'_> {
    page.script(&assets::EDITOR_PASTE_JS)
        .script(&assets::EDITOR_JS)
        .script(&assets::EDITOR_KEYS_JS)
        .script(&assets::EDITOR_KEEP_JS)
        .script(&assets::EDITOR_BESIDE_JS)
}

/// The page as it will stand, with the editor below it so that nothing typed is lost.
pub fn preview(site: &Site, editor: &Editor<'_>, page: &PostPage, is_saved: bool) -> Markup {
    let bar = bar(site, editor, is_saved);
    let frame = Page::new(site, &page.title).preview(bar);
    scripted(frame).render(&html! {
        main #main {
            (article(site, page))
            section .rework .ui aria-labelledby="write" {
                h2 #write { (t!("write-go-on")) }
                (form(site, editor))
            }
        }
    })
}

fn bar(site: &Site, editor: &Editor<'_>, is_saved: bool) -> Markup {
    let is_out = matches!(editor.status, Status::Published | Status::Unlisted);
    let words = match (is_saved, is_out) {
        (false, true) => t!("write-preview-public"),
        (false, false) => t!("write-preview-unsaved"),
        (true, true) => t!("write-preview-out"),
        (true, false) => t!("write-preview-saved"),
    };
    html! {
        div .preview role="region" aria-label=(t!("write-preview")) {
            p { (words) }
            p .acts {
                @if let Some(stored) = editor.stored.filter(|_| is_saved) { (elsewhere(site, &stored.page)) }
                a .btn href="#write" { (t!("write-back")) }
                @if may(editor, Change::Publish) {
                    button .go form="draft" name="intent" value=(Change::Publish.code()) { (t!("write-publish")) }
                }
            }
        }
    }
}

/// To how the stored post will appear elsewhere; a page is in no feed and in no letter.
pub fn elsewhere(site: &Site, page: &PostPage) -> Markup {
    let words = match page.kind {
        Kind::Post => t!("elsewhere-open"),
        Kind::Page => t!("elsewhere-link"),
    };
    html! { a href=(site.href(&urls::PostElsewhere { id: page.id })) { (words) } }
}

pub fn may(editor: &Editor<'_>, change: Change) -> bool {
    editor.status.allows(change) && (editor.person.role.publishes() || !change.concerns_readers())
}

fn done(site: &Site, stored: &Editable, code: &str) -> Markup {
    let page = &stored.page;
    let words = match (code, page.status, page.published_at) {
        ("publish", Status::Scheduled, Some(at)) => t!("write-done-scheduled", date = site.date_time(at)),
        ("publish", ..) => t!("write-done-publish"),
        ("submit", ..) => t!("write-done-submit"),
        ("send_back", ..) => t!("write-done-send-back"),
        ("review", ..) => t!("review-made"),
        ("review_end", ..) => t!("review-ended"),
        ("unlist", ..) => t!("write-done-unlist"),
        ("unpublish", ..) => t!("write-done-unpublish"),
        ("trash", ..) => t!("write-done-trash"),
        ("restore", ..) => t!("write-done-restore"),
        ("version", ..) => t!("write-done-version"),
        _ => t!("write-done-draft"),
    };
    html! {
        div .flash role="status" {
            p {
                (words) " "
                a href=(address(site, page)) { (t!("write-look")) }
            }
        }
    }
}

/// Where it can be looked at: its public page, or the preview as long as it has none.
fn address(site: &Site, page: &PostPage) -> String {
    let slug = page.slug.clone();
    match (page.status, page.kind) {
        (Status::Published | Status::Unlisted, Kind::Post) => site.href(&urls::Post { slug }),
        (Status::Published | Status::Unlisted, Kind::Page) => site.href(&urls::Page { slug }),
        _ => site.href(&urls::PreviewPost { id: page.id }),
    }
}

/// Every text in which the two versions differ, as the other one has it.
fn conflict(site: &Site, mine: &EditorForm, theirs: &EditorForm, stored: &Editable) -> Markup {
    let differing = mine.differing(theirs);
    html! {
        div .note .wrong .ui role="alert" {
            h2 { (t!("write-conflict")) }
            p { (t!("write-conflict-advice", date = site.date_time(stored.page.updated_at))) }
            @if differing.is_empty() { p { (t!("write-conflict-same")) } }
            @for (name, mine, text) in differing {
                h3 { (t!("write-conflict-differs", field = field_name(name))) }
                (compared_in_short(text, mine))
                div .f {
                    label for={ "theirs-" (name) } { (t!("write-conflict-theirs", field = field_name(name))) }
                    textarea id={ "theirs-" (name) } rows=(text.lines().count().clamp(2, 16)) readonly { "\n" (text) }
                }
            }
        }
    }
}

pub fn field_name(name: &str) -> String {
    match name {
        "title" => t!("write-title"),
        "audience" => t!("write-audience"),
        "why" => t!("write-why"),
        "interests" => t!("write-interests"),
        "audiences" => t!("write-audiences"),
        "subjects" => t!("write-subjects"),
        "tags" => t!("write-tags"),
        "byline" => t!("write-byline"),
        "also" => t!("write-also"),
        "series" => t!("write-series"),
        "part" => t!("write-part"),
        "cover" => t!("cover-title"),
        "cover_alt" => t!("cover-alt"),
        "canonical" => t!("write-canonical"),
        "slug" => t!("write-slug"),
        "summary" => t!("write-summary"),
        "lang" => t!("write-lang"),
        "comments" => t!("write-comments"),
        "slow_minutes" => t!("write-slow"),
        "note" => t!("approval-note"),
        _ => t!("write-source"),
    }
}
