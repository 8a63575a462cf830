//! What a post says of itself to programs besides the page: the picture it is shared with, and its part of
//! the data about it.

use super::read::PostPage;
use crate::clock::Moment;
use crate::text::files_named;
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

/// The first of our own pictures in the text that is wide enough.
pub fn picture(site: &Site, post: &PostPage) -> Option<Picture> {
    let named = files_named(post.html.as_str());
    let known = |hash: &&str| post.pictures.iter().find(|picture| picture.hash == **hash);
    let first = named
        .iter()
        .filter_map(known)
        .find(|picture| picture.width >= PICTURE_MIN)?;
    let address = urls::Media {
        hash: first.hash.clone(),
    };
    Some(Picture {
        address: site.links.absolute(&address),
        width: first.width,
        height: first.height,
    })
}

/// What describes the post in a line: its summary, or why it matters.
pub fn description(post: &PostPage) -> Option<&str> {
    [post.summary.as_str(), &post.why]
        .into_iter()
        .find(|text| !text.is_empty())
}
