//! The picture a post opens with: on its page, in lists, and as it is chosen in the editor.

use maud::{Markup, html};

use super::cover::Cover;
use super::editor_views::Editor;
use crate::media::ALT_MAX;
use crate::media::read::Offered;
use crate::text::Picture;
use crate::web::site::Site;
use crate::{t, urls};

/// How wide it stands: the column, or the screen where that is narrower.
const SIZES: &str = "(min-width: 44rem) 40rem, 92vw";
/// In a list, in pixels.
const SMALL: &str = "8rem";

/// Under the standfirst of a post. It is what a reader sees first, so that nothing waits for it.
pub fn on_page(site: &Site, cover: &Cover) -> Markup {
    html! {
        figure .cover {
            (image(site, &cover.picture, &cover.alt, (SIZES, "u-photo", Some("high"))))
        }
    }
}

/// Beside a post in a list, where the words say all there is to know.
pub fn in_list(site: &Site, cover: &Cover) -> Markup {
    html! { div .small-cover { (image(site, &cover.picture, "", (SMALL, "", None))) } }
}

/// `priority` is how much of a hurry there is, as HTML says it; `None` for none.
fn image(
    site: &Site,
    picture: &Picture,
    alt: &str,
    (sizes, class, priority): (&str, &str, Option<&str>),
) -> Markup {
    let address = address(site, picture);
    let narrower = picture
        .widths
        .iter()
        .map(|width| format!("{address}/{width} {width}w, "));
    let set = format!("{}{address} {}w", narrower.collect::<String>(), picture.width);
    html! {
        img class=[Some(class).filter(|class| !class.is_empty())] src=(address) srcset=(set) sizes=(sizes)
            width=(picture.width) height=(picture.height) alt=(alt) fetchpriority=[priority] decoding="async";
    }
}

fn address(site: &Site, picture: &Picture) -> String {
    site.href(&urls::Media {
        hash: picture.hash.clone(),
    })
}

/// In the editor: one of the newest pictures, or another that is uploaded here.
pub fn field(site: &Site, editor: &Editor<'_>) -> Markup {
    let (form, errors) = (editor.form, editor.errors);
    let error = errors.of("cover");
    let action = match editor.stored {
        Some(stored) => site.href(&urls::PostPicture { id: stored.page.id }),
        None => site.href(&urls::NewPostPicture),
    };
    let is_open = !form.cover.is_empty() || error.is_some();
    let chosen = editor
        .covers
        .iter()
        .find(|offered| offered.picture.hash == form.cover);
    let is_decoration = chosen.is_some_and(|offered| offered.decorative);
    let is_silent = !form.cover.is_empty() && form.cover_alt.trim().is_empty() && !is_decoration;
    html! {
        details .cover-field open[is_open] {
            summary { (t!("cover-title")) }
            p .hint { (t!("cover-hint")) }
            @if let Some(error) = error { p .bad #cover { (error) } }
            fieldset .f {
                legend .vh { (t!("cover-choose")) }
                div .covers {
                    label .chip { input type="radio" name="cover" value="" checked[form.cover.is_empty()]; (t!("cover-none")) }
                    @for offered in editor.covers { (choice(site, offered, &form.cover)) }
                }
            }
            div .f {
                label for="cover_alt" { (t!("media-alt")) }
                @if let Some(error) = errors.of("cover_alt") { p .bad { (error) } }
                p .hint #cover_alt-hint { (t!("cover-alt-hint")) }
                input #cover_alt name="cover_alt" type="text" value=(form.cover_alt) maxlength=(ALT_MAX * 2) autocomplete="off"
                    aria-describedby="cover_alt-hint";
                @if is_silent { p .hint .told { (t!("cover-silent")) } }
            }
            div .f {
                label for="cover_file" { (t!("cover-upload")) }
                input #cover_file name="cover_file" type="file" accept="image/png,image/jpeg,image/gif,image/webp";
            }
            p .acts { button name="intent" value="cover" formaction=(action) formenctype="multipart/form-data" formnovalidate { (t!("cover-use")) } }
        }
    }
}

fn choice(site: &Site, offered: &Offered, chosen: &str) -> Markup {
    let words = [&offered.alt, &offered.name]
        .into_iter()
        .find(|words| !words.is_empty());
    let hash = &offered.picture.hash;
    let src = match offered.picture.widths.first() {
        Some(width) => site.href(&urls::MediaWidth {
            hash: hash.clone(),
            width: *width,
        }),
        None => address(site, &offered.picture),
    };
    html! {
        label .cover-choice {
            input type="radio" name="cover" value=(hash) checked[chosen == hash];
            img src=(src) alt=(words.map_or("", String::as_str)) loading="lazy";
        }
    }
}
