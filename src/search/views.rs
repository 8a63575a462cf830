//! The page of the search: the field, what was found with the words marked, and the way to more of it.

use maud::{Markup, html};

use super::asked::Asked;
use super::marks::{self, Piece};
use super::{Among, Found, FoundPost, LAST_PAGE};
use crate::feeds::CommentItem;
use crate::feeds::views::beside;
use crate::posts::views::date;
use crate::posts::{Kind, audience_words};
use crate::text::plain;
use crate::urls::Links;
use crate::web::page::Page;
use crate::web::search_field::search_field;
use crate::web::site::Site;
use crate::{t, urls, words};

/// What was asked for, and what of it was found.
pub struct Results<'a> {
    pub typed: &'a str,
    pub among: Among,
    /// From 1 on.
    pub page: u64,
    /// The words as they are marked.
    pub marks: Asked,
    pub posts: Found<FoundPost>,
    pub comments: Found<CommentItem>,
}

impl Results<'_> {
    fn has_nothing(&self) -> bool {
        self.posts.items.is_empty() && self.comments.items.is_empty()
    }
}

pub fn page(site: &Site, results: &Results<'_>, by: Option<&str>) -> Markup {
    let title = if results.typed.is_empty() {
        t!("search-title")
    } else {
        t!("search-for", words = results.typed)
    };
    Page::new(site, &title)
        .seen_by(by)
        .hidden()
        .searches()
        .render(&html! {
            main #main {
                h1 { (t!("search-title")) }
                (search_field(site, results.typed))
                p .hint .ui { (t!("search-hint")) }
                @if !results.typed.is_empty() { (found(site, results)) }
            }
        })
}

fn found(site: &Site, results: &Results<'_>) -> Markup {
    html! {
        @if results.has_nothing() {
            h2 { (t!("search-nothing", words = results.typed)) }
            p {
                @if results.marks.is_empty() { (t!("search-no-word")) } @else { (t!("search-nothing-advice")) }
                " " a href=(site.href(&urls::Archive)) { (t!("search-archive")) }
            }
        }
        @if !results.posts.items.is_empty() {
            section aria-labelledby="found-posts" {
                h2 #found-posts { (t!("search-posts")) }
                ol .found { @for post in &results.posts.items { (post_found(site, post, &results.marks)) } }
                (more(site, results, Among::Posts, results.posts.more))
            }
        }
        @if !results.comments.items.is_empty() {
            section aria-labelledby="found-comments" {
                h2 #found-comments { (t!("search-comments")) }
                ol .found {
                    @for comment in &results.comments.items { (comment_found(site, comment, &results.marks)) }
                }
                (more(site, results, Among::Comments, results.comments.more))
            }
        }
    }
}

fn post_found(site: &Site, post: &FoundPost, asked: &Asked) -> Markup {
    html! {
        li {
            h3 { a href=(address(&site.links, post)) { (marked(&marks::whole(&post.title, asked))) } }
            @if !post.audience.is_empty() {
                p .why { b { (t!("post-for")) } " " (marked(&marks::whole(audience_words(&post.audience), asked))) }
            }
            p .part { (marked(&marks::part(&post.plain, asked))) }
            p .byline {
                @match post.kind {
                    Kind::Page => (t!("search-page")),
                    Kind::Post => {
                        @if !post.names.is_empty() { (words::list(&post.names)) " · " }
                        (date(site, post.published_at))
                    }
                }
            }
        }
    }
}

/// The longest name that OpenSearch 1.1 allows, in characters.
const SHORT_NAME: usize = 16;

/// How programs search the blog (OpenSearch 1.1, description document).
pub fn described(site: &Site) -> Markup {
    let title = site.title();
    let short: String = title.chars().take(SHORT_NAME).collect();
    let template = format!("{}?q={{searchTerms}}", site.links.absolute(&urls::Search));
    html! {
        OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" {
            ShortName { (short.trim_end()) }
            Description { (t!("search-of", blog = title)) }
            InputEncoding { "UTF-8" }
            Url type="text/html" template=(template) {}
        }
    }
}

/// The address of a post or page, as a link.
pub fn address(links: &Links, post: &FoundPost) -> String {
    links.href(&path(post))
}

/// The same below the base path.
pub fn path(post: &FoundPost) -> String {
    let slug = post.slug.clone();
    match post.kind {
        Kind::Post => urls::Post { slug }.to_string(),
        Kind::Page => urls::Page { slug }.to_string(),
    }
}

/// Who speaks and where they stand, as above the comment itself.
fn comment_found(site: &Site, comment: &CommentItem, asked: &Asked) -> Markup {
    let slug = comment.post.slug.clone();
    let page = urls::Comment {
        slug: slug.clone(),
        id: comment.id,
    };
    html! {
        li {
            h3 .by {
                a href=(site.href(&page)) { (marked(&marks::whole(&comment.name, asked))) }
                @for words in beside(comment) { span { " · " (words) } }
            }
            p .part { (marked(&marks::part(&plain(&comment.html), asked))) }
            p .byline {
                (t!("search-comment-on")) " " a href=(site.href(&urls::Post { slug })) { (comment.post.title) }
                " · " (date(site, comment.published_at))
            }
        }
    }
}

fn marked(pieces: &[Piece]) -> Markup {
    html! {
        @for piece in pieces {
            @if piece.is_marked { mark { (piece.text) } } @else { (piece.text) }
        }
    }
}

/// From both to all of one kind, then from page to page.
fn more(site: &Site, results: &Results<'_>, kind: Among, more: bool) -> Markup {
    let is_all = results.among == kind;
    let words = match kind {
        _ if is_all => t!("search-next"),
        Among::Comments => t!("search-more-comments"),
        _ => t!("search-more-posts"),
    };
    let next = if is_all { results.page + 1 } else { 1 };
    let further = more && next <= LAST_PAGE;
    html! {
        @if further || is_all {
            nav .pager aria-label=(t!("list-pager")) {
                @if further {
                    a .btn rel=[is_all.then_some("next")] href=(place(site, results.typed, kind, next)) { (words) }
                }
                @if is_all && results.page > 1 {
                    a .btn rel="prev" href=(place(site, results.typed, kind, results.page - 1)) {
                        (t!("search-previous"))
                    }
                }
                @if is_all {
                    a .btn href=(place(site, results.typed, Among::Everything, 1)) { (t!("search-everything")) }
                }
            }
        }
    }
}

fn place(site: &Site, typed: &str, among: Among, page: u64) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", typed);
    if among != Among::Everything {
        query.append_pair("in", among.code());
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    format!("{}?{}", site.href(&urls::Search), query.finish())
}
