//! One record of the channel to one of our types. Unknown elements are left to
//! the count in `Export::elements`.

use super::super::node::{Node, moment, rss_date, slug};
use super::super::{Author, Comment, Export, Item, Label, Meta, Term};
use crate::import::html::plain_text;

pub fn take(export: &mut Export, node: &Node) {
    let text = node.text.trim();
    match node.name.as_str() {
        "title" => set(&mut export.site.title, &plain_text(text)),
        "description" => set(&mut export.site.description, &plain_text(text)),
        "language" => set(&mut export.site.language, text),
        "link" if export.site.base_url.is_empty() => set_address(export, text),
        "wp:base_blog_url" => set_address(export, text),
        "wp:wxr_version" => set(&mut export.site.version, text),
        "wp:author" => export.authors.push(author(node)),
        "wp:category" => export.terms.push(category(node)),
        "wp:tag" => export.terms.push(tag(node)),
        "wp:term" => export.terms.push(term(node)),
        "item" => export.items.push(item(node)),
        _ => {}
    }
}

fn set(field: &mut String, text: &str) {
    text.clone_into(field);
}

fn set_address(export: &mut Export, text: &str) {
    if !text.is_empty() {
        set(&mut export.site.base_url, text.trim_end_matches('/'));
    }
}

fn author(node: &Node) -> Author {
    let login = node.field("wp:author_login");
    let name = plain_text(&node.field("wp:author_display_name"));
    Author {
        wp_id: node.id("wp:author_id"),
        email: node.field("wp:author_email"),
        display_name: if name.is_empty() { login.clone() } else { name },
        login,
    }
}

fn category(node: &Node) -> Term {
    Term {
        taxonomy: "category".into(),
        slug: slug(&node.field("wp:category_nicename")),
        name: plain_text(&node.field("wp:cat_name")),
        parent: filled(slug(&node.field("wp:category_parent"))),
        ..any_term(node)
    }
}

fn tag(node: &Node) -> Term {
    Term {
        taxonomy: "post_tag".into(),
        slug: slug(&node.field("wp:tag_slug")),
        name: plain_text(&node.field("wp:tag_name")),
        ..any_term(node)
    }
}

fn term(node: &Node) -> Term {
    Term {
        taxonomy: usual_taxonomy(&node.field("wp:term_taxonomy")),
        slug: slug(&node.field("wp:term_slug")),
        name: plain_text(&node.field("wp:term_name")),
        parent: filled(slug(&node.field("wp:term_parent"))),
        ..any_term(node)
    }
}

fn any_term(node: &Node) -> Term {
    Term {
        element: node.name.clone(),
        wp_id: node.id("wp:term_id"),
        meta: metas(node, "wp:termmeta"),
        ..Term::default()
    }
}

fn item(node: &Node) -> Item {
    Item {
        wp_id: node.id("wp:post_id").unwrap_or_default(),
        title: plain_text(&node.field("title")),
        slug: slug(&node.field("wp:post_name")),
        link: node.field("link"),
        guid: node.field("guid"),
        author: login(&node.field("dc:creator")),
        published: published(node),
        modified: moment(node, &["wp:post_modified_gmt", "wp:post_modified"]),
        status: node.field("wp:status"),
        post_type: node.field("wp:post_type"),
        content: node.raw("content:encoded").to_owned(),
        excerpt: node.field("excerpt:encoded"),
        protected: !node.raw("wp:post_password").is_empty(),
        comments_open: node.field("wp:comment_status") == "open",
        sticky: node.field("wp:is_sticky") == "1",
        terms: node.named("category").map(label).collect(),
        meta: metas(node, "wp:postmeta"),
        attachment_url: filled(node.field("wp:attachment_url")),
        parent: node.id("wp:post_parent"),
        menu_order: node.field("wp:menu_order").parse().unwrap_or_default(),
        comments: node.named("wp:comment").map(comment).collect(),
    }
}

fn published(node: &Node) -> Option<i64> {
    moment(node, &["wp:post_date_gmt", "wp:post_date"]).or_else(|| rss_date(&node.field("pubDate")))
}

/// WXR 1.0 writes each category twice, the first time by its name alone.
fn label(node: &Node) -> Label {
    let name = plain_text(&node.text);
    let taxonomy = usual_taxonomy(node.attribute("domain").unwrap_or("category"));
    let nicename = node.attribute("nicename").map(slug).and_then(filled);
    Label {
        slug: nicename.unwrap_or_else(|| name.to_lowercase().replace(' ', "-")),
        taxonomy,
        name,
    }
}

fn usual_taxonomy(word: &str) -> String {
    if word == "tag" { "post_tag" } else { word }.to_owned()
}

fn comment(node: &Node) -> Comment {
    let kind = filled(node.field("wp:comment_type"));
    Comment {
        wp_id: node.id("wp:comment_id").unwrap_or_default(),
        parent: node.id("wp:comment_parent"),
        author: plain_text(&node.field("wp:comment_author")),
        email: node.field("wp:comment_author_email"),
        url: node.field("wp:comment_author_url"),
        published: moment(node, &["wp:comment_date_gmt", "wp:comment_date"]),
        content: node.raw("wp:comment_content").to_owned(),
        kind: kind.unwrap_or_else(|| "comment".into()),
        approved: node.field("wp:comment_approved"),
        user_id: node.id("wp:comment_user_id"),
        meta: metas(node, "wp:commentmeta"),
    }
}

fn metas(node: &Node, name: &str) -> Vec<Meta> {
    node.named(name)
        .map(|meta| Meta {
            key: meta.field("wp:meta_key"),
            value: meta.raw("wp:meta_value").to_owned(),
        })
        .collect()
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Files that were edited by hand have stray brackets around names; no login has them.
fn login(written: &str) -> String {
    written.trim_matches(['<', '>', ' ']).to_owned()
}
