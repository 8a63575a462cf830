//! Facts about reading, converting and accounting, on small exports of our own.

mod account;
mod convert;
mod parse;
mod redirects;

/// An export with these elements in its channel.
fn export(channel: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Paper &amp; Ink</title>
<link>https://press.example</link>
<description>A trade blog</description>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://press.example</wp:base_blog_url>
{channel}
</channel>
</rss>
"#
    )
}

/// A published post with this number and these further elements.
fn post(id: i64, more: &str) -> String {
    typed(id, "post", "publish", more)
}

fn typed(id: i64, post_type: &str, status: &str, more: &str) -> String {
    format!(
        "<item><title>Item {id}</title><link>https://press.example/2021/03/item-{id}/</link>\
<dc:creator><![CDATA[mara]]></dc:creator>\
<guid isPermaLink=\"false\">https://press.example/?p={id}</guid>\
<wp:post_id>{id}</wp:post_id><wp:post_date>2021-03-04 10:00:00</wp:post_date>\
<wp:post_date_gmt>2021-03-04 09:00:00</wp:post_date_gmt>\
<wp:post_name>item-{id}</wp:post_name><wp:status>{status}</wp:status>\
<wp:post_type>{post_type}</wp:post_type>{more}</item>"
    )
}

fn comment(id: i64, parent: i64, kind: &str, approved: &str) -> String {
    format!(
        "<wp:comment><wp:comment_id>{id}</wp:comment_id>\
<wp:comment_author><![CDATA[Ansel &amp; Son]]></wp:comment_author>\
<wp:comment_author_email>ansel@print.example</wp:comment_author_email>\
<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>\
<wp:comment_date_gmt>2021-03-05 09:00:00</wp:comment_date_gmt>\
<wp:comment_content><![CDATA[Number {id}]]></wp:comment_content>\
<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type>\
<wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
    )
}

/// A file with something of every kind.
fn everything() -> String {
    let note = comment(13, 0, "note", "1");
    let comments = [
        comment(10, 0, "", "1"),
        comment(11, 10, "comment", "trash"),
        comment(12, 11, "", "0"),
        note,
        comment(14, 0, "trackback", "1"),
        comment(15, 0, "", "spam"),
        comment(16, 0, "review", "1"),
    ];
    let labels = r#"<category domain="category" nicename="inks"><![CDATA[Inks]]></category>
<category domain="post_tag" nicename="inks"><![CDATA[inks]]></category>
<category domain="category" nicename="uncategorized">Uncategorized</category>
<category domain="post_format" nicename="post-format-aside">Aside</category>"#;
    let meta =
        "<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>";
    let first = post(1, &format!("{labels}{meta}{}", comments.concat()));
    let items = [
        first,
        typed(2, "page", "private", ""),
        typed(3, "post", "trash", &comment(17, 0, "", "post-trashed")),
        typed(4, "nav_menu_item", "publish", meta),
        typed(5, "attachment", "inherit", &comment(18, 0, "", "1")),
        typed(6, "revision", "inherit", ""),
        typed(7, "product", "publish", ""),
        typed(8, "post", "future", ""),
        post(9, "<wp:post_password>open sesame</wp:post_password>"),
        post(1, ""),
    ];
    let channel = "<wp:author><wp:author_id>4</wp:author_id><wp:author_login>mara</wp:author_login>\
<wp:author_display_name><![CDATA[Mara Quill]]></wp:author_display_name></wp:author>\
<wp:author><wp:author_login>Mara</wp:author_login></wp:author>\
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>inks</wp:category_nicename>\
<wp:category_parent>craft</wp:category_parent><wp:cat_name>Inks</wp:cat_name></wp:category>\
<wp:category><wp:category_nicename>craft</wp:category_nicename><wp:cat_name>Craft</wp:cat_name></wp:category>\
<wp:tag><wp:tag_slug>inks</wp:tag_slug><wp:tag_name>inks</wp:tag_name></wp:tag>\
<wp:term><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>top</wp:term_slug>\
<wp:termmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:termmeta></wp:term>\
<cloud:thing xmlns:cloud=\"https://plugin.example/\">x</cloud:thing>";
    export(&format!("{channel}{}", items.concat()))
}
