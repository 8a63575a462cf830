//! A WordPress export of our own, small, with something of every kind in it.

/// How many items there are.
pub const ITEMS: usize = 10;

/// The whole file.
pub fn export() -> String {
    edition(ITEMS)
}

/// The file as it may have been exported earlier: its first `count` items, and so many comments on the
/// first.
pub fn edition(count: usize) -> String {
    let first_comments: String = COMMENTS.iter().take(count).map(comment).collect();
    let items: [String; ITEMS] = [
        item(1, "post", "publish", &("Setting ink", FIRST), &first_comments),
        item(2, "page", "publish", &("Colophon", "Set in two weights."), ""),
        item(
            3,
            "page",
            "publish",
            &("Guest book", "Sign here."),
            &comment(&COMMENTS[0].with(31)),
        ),
        item(
            4,
            "post",
            "trash",
            &("Binned thoughts", "gone"),
            &comment(&COMMENTS[0].with(41)),
        ),
        item(5, "post", "private", &("Quiet figures", "not for readers"), ""),
        item(6, "post", "future", &("Next spring", "soon"), ""),
        item(7, "nav_menu_item", "publish", &("Menu", ""), ""),
        item(8, "attachment", "inherit", &("A plate", ""), ""),
        item(9, "post", "publish", &(LONG_TITLE, "Short text."), ""),
        item(
            10,
            "post",
            "publish",
            &(
                "",
                "<!-- wp:paragraph --><p>Untitled, but said.</p><!-- /wp:paragraph -->",
            ),
            "",
        ),
    ];
    channel(&items[..count].concat())
}

pub fn channel(items: &str) -> String {
    format!("{HEAD}{items}</channel></rss>\n")
}

pub const LONG_TITLE: &str = "On paper weights and why the mill's own figures for them are given in three \
    units that agree only when the room is dry, the scale is warm, the sheet has been resting since the \
    morning, and nobody has opened the window that faces the river";

const FIRST: &str = "First line.\n\nSee <a href=\"https://press.example/colophon/\">the colophon</a>, \
    <a href=\"https://press.example/2021/03/item-1/#comment-12\">a reply</a> and \
    <a href=\"https://else.example/x\">elsewhere</a>.\n\n\
    <img src=\"http://press.example/plate.jpg\" alt=\"A plate\"><script>alert(1)</script>";

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- generator="WordPress/6.5" <item> in a comment -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Paper &amp; Ink</title><link>https://press.example</link><description>A trade blog</description>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://press.example</wp:base_blog_url>
<wp:author><wp:author_id>4</wp:author_id><wp:author_login>odile</wp:author_login>
<wp:author_email>odile@press.example</wp:author_email>
<wp:author_display_name><![CDATA[Odile Brandt]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>inks</wp:category_nicename>
<wp:category_parent></wp:category_parent><wp:cat_name>Inks</wp:cat_name></wp:category>
"#;

fn item(id: i64, kind: &str, status: &str, (title, content): &(&str, &str), more: &str) -> String {
    let slug = title.to_lowercase().replace(' ', "-");
    let slug = if title.len() < 40 { slug } else { String::new() };
    let link = match kind {
        "page" => format!("https://press.example/{slug}/"),
        _ => format!("https://press.example/2021/03/item-{id}/"),
    };
    format!(
        "<item><title>{title}</title><link>{link}</link><dc:creator><![CDATA[odile]]></dc:creator>\
<guid isPermaLink=\"false\">https://press.example/?p={id}</guid>\
<content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{id}</wp:post_id>\
<wp:post_date_gmt>{}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>\
<wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>\
<category domain=\"category\" nicename=\"inks\"><![CDATA[Inks]]></category>\
<category domain=\"post_tag\" nicename=\"inks-2\"><![CDATA[inks]]></category>{more}</item>\n",
        if status == "future" {
            "2031-03-04 09:00:00"
        } else {
            "2021-03-04 09:00:00"
        },
    )
}

struct Said {
    id: i64,
    parent: i64,
    kind: &'static str,
    approved: &'static str,
    author: &'static str,
    words: &'static str,
    user: i64,
}

impl Said {
    const fn new(
        id: i64,
        parent: i64,
        kind: &'static str,
        approved: &'static str,
        words: &'static str,
    ) -> Self {
        Self {
            id,
            parent,
            kind,
            approved,
            author: "Ansel &amp; Son",
            words,
            user: 0,
        }
    }

    fn with(&self, id: i64) -> Self {
        Self { id, ..*self }
    }
}

/// A reply stands before what it answers; one answers a comment from the trash.
const COMMENTS: [Said; 9] = [
    Said::new(12, 11, "comment", "1", "A reply that came early."),
    Said::new(11, 0, "", "1", "Which <b>mill</b>?\n<script>alert(2)</script>"),
    Said::new(13, 11, "", "trash", "Thrown away."),
    Said {
        author: "",
        ..Said::new(14, 13, "", "1", "An answer to what is gone.")
    },
    Said::new(15, 0, "", "0", "Still waiting."),
    Said::new(16, 0, "", "spam", "Cheap toner."),
    Said::new(17, 0, "note", "1", "Legal wants this softer."),
    Said::new(18, 0, "pingback", "1", "A link from elsewhere."),
    Said {
        user: 4,
        ..Said::new(19, 11, "", "1", "The one by the river.")
    },
];

fn comment(said: &Said) -> String {
    let Said {
        id,
        parent,
        kind,
        approved,
        author,
        words,
        user,
    } = said;
    format!(
        "<wp:comment><wp:comment_id>{id}</wp:comment_id>\
<wp:comment_author>{author}</wp:comment_author>\
<wp:comment_author_email>ansel@print.example</wp:comment_author_email>\
<wp:comment_author_url>http://print.example/</wp:comment_author_url>\
<wp:comment_author_IP>192.0.2.77</wp:comment_author_IP>\
<wp:comment_date_gmt>2021-03-05 09:00:{id}</wp:comment_date_gmt>\
<wp:comment_content><![CDATA[{words}]]></wp:comment_content>\
<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type>\
<wp:comment_parent>{parent}</wp:comment_parent><wp:comment_user_id>{user}</wp:comment_user_id></wp:comment>"
    )
}
