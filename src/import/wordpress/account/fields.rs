//! The elements inside the records, and those around them: which are read, and
//! why others are not. Names that are in no list here are skipped and listed.

use std::collections::BTreeMap;

use super::super::Export;
use super::{Account, Became, Line};

/// Elements that `records.rs` counts one by one.
pub const RECORDS: &[&str] = &[
    "item",
    "wp:comment",
    "wp:author",
    "wp:category",
    "wp:tag",
    "wp:term",
    "category",
    "wp:postmeta",
    "wp:commentmeta",
    "wp:termmeta",
];

const FRAME: &[&str] = &["rss", "channel"];

const READ: &[&str] = &[
    "title",
    "link",
    "language",
    "pubDate",
    "description",
    "dc:creator",
    "guid",
    "content:encoded",
    "excerpt:encoded",
    "wp:wxr_version",
    "wp:base_blog_url",
    "wp:post_id",
    "wp:post_date",
    "wp:post_date_gmt",
    "wp:post_modified",
    "wp:post_modified_gmt",
    "wp:comment_status",
    "wp:post_name",
    "wp:status",
    "wp:post_parent",
    "wp:menu_order",
    "wp:post_type",
    "wp:attachment_url",
    "wp:meta_key",
    "wp:meta_value",
    "wp:comment_id",
    "wp:comment_author",
    "wp:comment_author_email",
    "wp:comment_author_url",
    "wp:comment_date",
    "wp:comment_date_gmt",
    "wp:comment_content",
    "wp:comment_approved",
    "wp:comment_type",
    "wp:comment_parent",
    "wp:comment_user_id",
    "wp:author_id",
    "wp:author_login",
    "wp:author_email",
    "wp:author_display_name",
    "wp:term_id",
    "wp:category_nicename",
    "wp:category_parent",
    "wp:cat_name",
    "wp:tag_slug",
    "wp:tag_name",
    "wp:term_taxonomy",
    "wp:term_slug",
    "wp:term_name",
    "wp:term_parent",
];

const NOT_READ: &[(&str, &str)] = &[
    ("wp:comment_author_IP", "network addresses are never kept"),
    ("wp:post_password", "never kept; a protected text becomes a draft"),
    ("wp:is_sticky", "texts are not pinned here"),
    ("wp:ping_status", "goes with the comment policy"),
    ("wp:category_description", "tags have no description here"),
    ("wp:tag_description", "tags have no description here"),
    ("wp:term_description", "tags have no description here"),
    ("wp:author_first_name", "the display name is taken"),
    ("wp:author_last_name", "the display name is taken"),
    ("wp:base_site_url", "the address of the host, not of the blog"),
    ("generator", "names the program that wrote the file"),
    ("image", "the old site's icon"),
    ("url", "the old site's icon"),
    ("width", "the old site's icon"),
    ("height", "the old site's icon"),
];

/// Adds all elements that are no records, and records where none belong.
pub fn add(account: &mut Account, export: &Export) {
    let mut counted: BTreeMap<String, u64> = BTreeMap::new();
    for (line, count) in account.lines() {
        *counted.entry(line.element.clone()).or_default() += count;
    }
    for (name, count) in &export.elements {
        if RECORDS.contains(&name.as_str()) {
            let left = count.saturating_sub(counted.get(name).copied().unwrap_or_default());
            let why = "stands where this import does not look";
            account.add_many(line(name, "elsewhere", Became::Skipped, why), left);
        } else {
            account.add_many(field(name), *count);
        }
    }
}

fn field(name: &str) -> Line {
    if FRAME.contains(&name) {
        return line(name, "frame", Became::Merged, "holds the file together");
    }
    if READ.contains(&name) {
        return line(
            name,
            "field",
            Became::Merged,
            "shares the fate of what it belongs to",
        );
    }
    let known = NOT_READ.iter().find(|(own, _)| *own == name);
    let why = known.map_or("unknown to this import", |(_, why)| why);
    line(name, "field", Became::Skipped, why)
}

fn line(element: &str, what: &str, became: Became, why: &str) -> Line {
    Line {
        element: element.to_owned(),
        what: what.to_owned(),
        became,
        why: why.to_owned(),
    }
}
