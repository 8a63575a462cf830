//! What a page says of itself to who shares it: Open Graph (ogp.me) and the card that it stands on. Nothing
//! in it that the page does not show.

use maud::{Markup, html};

use super::site::Site;

/// What is known of a page beyond its title and address.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// Its days, as RFC 3339, where it is an article.
    pub published: Option<String>,
    pub modified: Option<String>,
    pub picture: Option<Picture>,
}

/// The picture that stands on the card.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Absolute.
    pub address: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// What it shows; may be empty.
    pub alt: String,
}

/// The elements for the head of a page known as `address`.
pub fn elements(
    site: &Site,
    (title, description): (&str, Option<&str>),
    address: &str,
    shared: &Shared,
) -> Markup {
    let kind = if shared.published.is_some() {
        "article"
    } else {
        "website"
    };
    let card = if shared.picture.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    html! {
        meta property="og:type" content=(kind);
        meta property="og:title" content=(title);
        meta property="og:url" content=(address);
        meta property="og:site_name" content=(site.title());
        @if let Some(description) = description { meta property="og:description" content=(description); }
        @if let Some(picture) = &shared.picture {
            meta property="og:image" content=(picture.address);
            meta property="og:image:width" content=(picture.width);
            meta property="og:image:height" content=(picture.height);
            @if !picture.alt.is_empty() { meta property="og:image:alt" content=(picture.alt); }
        }
        @if let Some(at) = &shared.published { meta property="article:published_time" content=(at); }
        @if let Some(at) = &shared.modified { meta property="article:modified_time" content=(at); }
        meta name="twitter:card" content=(card);
    }
}
