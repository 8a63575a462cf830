//! What a post says of itself to programs besides the page: the picture it is shared with, and its part of
//! the data about it.

use url::Url;

use super::Kind;
use super::read::PostPage;
use crate::clock::Moment;
use crate::text::{self, Playable, files_named};
use crate::urls;
use crate::web::meta::{Picture, Shared};
use crate::web::site::Site;

/// Narrower pictures make no card, in pixels.
const PICTURE_MIN: u32 = 300;

/// How a link to the post is shown elsewhere.
pub fn shared(site: &Site, post: &PostPage) -> Shared {
    Shared {
        published: post.published_at.map(Moment::rfc3339),
        modified: Some(post.updated_at.rfc3339()),
        picture: picture(site, post),
    }
}

/// Under which address the post should be known: that of where it appeared first.
pub fn canonical(site: &Site, post: &PostPage) -> String {
    if !post.canonical.is_empty() {
        return post.canonical.clone();
    }
    own_address(site, post).into()
}

/// The address of its own page, whatever it names as its first.
fn own_address(site: &Site, post: &PostPage) -> Url {
    let slug = post.slug.clone();
    match post.kind {
        Kind::Post => site.links.url(&urls::Post { slug }),
        Kind::Page => site.links.url(&urls::Page { slug }),
    }
}

/// The text with what plays the recordings in it, as far as the owner allows it.
pub fn playable(site: &Site, post: &PostPage) -> Playable {
    text::playable(&post.html, &site.settings.writing.hosts())
}

/// The same for a page that is not its own.
pub fn playable_rebased(site: &Site, post: &PostPage) -> Playable {
    let html = text::rebased(&post.html, &own_address(site, post));
    text::playable(&html, &site.settings.writing.hosts())
}

/// The cover; without one the first of our own pictures in the text that is wide enough.
pub fn picture(site: &Site, post: &PostPage) -> Option<Picture> {
    match &post.cover {
        Some(cover) => Some(shown(site, &cover.picture, &cover.alt)),
        None => first_wide(site, post),
    }
}

fn first_wide(site: &Site, post: &PostPage) -> Option<Picture> {
    let named = files_named(post.html.as_str());
    let known = |hash: &&str| post.pictures.iter().find(|picture| picture.hash == **hash);
    let first = named
        .iter()
        .filter_map(known)
        .find(|picture| picture.width >= PICTURE_MIN)?;
    Some(shown(site, first, ""))
}

fn shown(site: &Site, picture: &text::Picture, alt: &str) -> Picture {
    let address = urls::Media {
        hash: picture.hash.clone(),
    };
    Picture {
        address: site.links.absolute(&address),
        width: picture.width,
        height: picture.height,
        alt: alt.to_owned(),
    }
}

/// What describes the post in a line: its summary, or why it matters.
pub fn description(post: &PostPage) -> Option<&str> {
    [post.summary.as_str(), &post.why]
        .into_iter()
        .find(|text| !text.is_empty())
}
