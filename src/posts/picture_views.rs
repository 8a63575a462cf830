//! Pictures in the editor: choosing one, and a word about those that say nothing of what they show.

use maud::{Markup, html};

use super::editor_views::Editor;
use crate::media::ALT_MAX;
use crate::text::{files_named, pictures_without_words};
use crate::web::site::Site;
use crate::{t, urls};

/// What a text can show: pictures, recordings and their captions.
const SHOWN: &str = "image/png,image/jpeg,image/gif,image/webp,video/mp4,video/webm,audio/mpeg,audio/mp4,audio/ogg,audio/wav,audio/webm,.m4a,.opus,.vtt";

/// The fields for a picture or a recording. With a script, one that is pasted or dropped into the text is uploaded at
/// once; it finds its words here.
pub fn field(site: &Site, editor: &Editor<'_>) -> Markup {
    let action = match editor.stored {
        Some(stored) => site.href(&urls::PostPicture { id: stored.page.id }),
        None => site.href(&urls::NewPostPicture),
    };
    let silent = silent(editor);
    html! {
        div #described .ui role="group" aria-label=(t!("media-alt")) {}
        p .told #silent data-decorations=(editor.decorations.join(" ")) data-one=(t!("media-silent", count = 1)) data-many=(t!("media-silent-many", n = "{n}")) role="status" {
            @if silent > 0 { (t!("media-silent", count = silent)) }
        }
        details .pictures #pictures data-upload=(site.href(&urls::Library)) data-uploading=(t!("media-uploading"))
            data-shows=(t!("media-shows", name = "{name}")) data-decoration=(t!("media-decoration")) data-failed=(t!("media-failed")) data-done=(t!("media-inserted-here", name = "{name}")) {
            summary { (t!("media-add")) }
            p .hint { (t!("media-add-hint")) " " a href=(site.href(&urls::Library)) { (t!("media-all")) } }
            div .two {
                div .f { label for="picture" { (t!("media-choose")) } input #picture name="picture" type="file" accept=(SHOWN); }
                div .f { label for="picture_alt" { (t!("media-alt")) } input #picture_alt name="picture_alt" type="text" maxlength=(ALT_MAX) autocomplete="off"; }
            }
            p { label .check { input #picture_decorative name="picture_decorative" type="checkbox" value="on"; " " (t!("media-decoration")) } }
            p .acts { button name="intent" value="picture" formaction=(action) formenctype="multipart/form-data" formnovalidate { (t!("media-insert")) } }
        }
    }
}

/// How many pictures of the text say nothing of what they show and are no decoration.
fn silent(editor: &Editor<'_>) -> usize {
    let is_decoration = |address: &str| {
        let hash = files_named(address).first().copied();
        hash.is_some_and(|hash| editor.decorations.iter().any(|known| known == hash))
    };
    pictures_without_words(&editor.form.source)
        .filter(|address| !is_decoration(address))
        .count()
}
