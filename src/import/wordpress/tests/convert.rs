//! What WordPress wrote becomes markup and links that stand on their own.

use super::super::convert::{self, Library, Use};
use super::super::{Export, Item, Meta};
use crate::text::POST_MAX_BYTES;

fn html(content: &str) -> String {
    let item = Item {
        wp_id: 1,
        content: content.into(),
        ..Item::default()
    };
    convert::article(&item, &Library::of(&album())).html
}

/// Two pictures that were uploaded for item 1, a sound file, a shared block.
fn album() -> Export {
    let attachment = |wp_id, file: &str, excerpt: &str| Item {
        wp_id,
        post_type: "attachment".into(),
        title: format!("File {wp_id}"),
        parent: Some(1),
        excerpt: excerpt.into(),
        attachment_url: Some(format!("https://press.example/up/{file}")),
        meta: vec![Meta {
            key: "_wp_attachment_image_alt".into(),
            value: "A \"press\"".into(),
        }],
        ..Item::default()
    };
    let shared = Item {
        wp_id: 40,
        post_type: "wp_block".into(),
        content: "<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":40} /-->"
            .into(),
        ..Item::default()
    };
    Export {
        items: vec![
            attachment(31, "b.jpg", "The <em>old</em> press"),
            attachment(30, "a.png", ""),
            attachment(32, "c.mp3", ""),
            shared,
        ],
        ..Export::default()
    }
}

const FIGURE_30: &str =
    r#"<figure><img src="https://press.example/up/a.png" alt="A &quot;press&quot;"></figure>"#;

#[test]
fn blank_lines_part_paragraphs_and_line_ends_break_lines() {
    assert_eq!(html("One\ntwo\r\n\r\nthree"), "<p>One<br>\ntwo</p>\n<p>three</p>");
    assert_eq!(html("One<br />\ntwo"), "<p>One<br />\ntwo</p>");
    assert_eq!(html("  \n\n "), "");
}

#[test]
fn block_elements_stay_as_they_are() {
    assert_eq!(
        html("Before\n<h2>Head</h2>\nAfter\n<ul>\n <li>a</li>\n <li>b</li>\n</ul>"),
        "<p>Before</p>\n<h2>Head</h2>\n<p>After</p>\n<ul><li>a</li>\n<li>b</li>\n</ul>"
    );
    assert_eq!(html("<p>Done</p>\n\n<p>Done too"), "<p>Done</p>\n<p>Done too</p>");
    assert_eq!(
        html("<blockquote>Said\n\nmore</blockquote>"),
        "<blockquote><p>Said</p>\n<p>more</p>\n</blockquote>"
    );
    assert_eq!(
        html("<table><tr><td>a\nb</td></tr></table>"),
        "<table><tr><td>a<br>\nb</td>\n</tr>\n</table>"
    );
}

#[test]
fn preformatted_text_keeps_its_lines() {
    let code = "<pre>a\n\n  b &lt;p&gt;</pre>";
    assert_eq!(
        html(&format!("Code:\n{code}\nEnd")),
        format!("<p>Code:</p>\n{code}\n<p>End</p>")
    );
}

#[test]
fn blocks_lose_their_comments_and_keep_their_html() {
    let content = "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->\n\n\
<!-- wp:columns --><div class=\"x\"><!-- wp:column --><div><p>Two</p></div><!-- /wp:column --></div><!-- /wp:columns -->\n\
<!-- wp:spacer --><div style=\"height:9px\"></div><!-- /wp:spacer -->\nClassic\nend";
    assert_eq!(
        html(content),
        "<p>One\nline</p>\n<div class=\"x\"><div><p>Two</p>\n</div>\n</div>\n<p>Classic<br>\nend</p>"
    );
}

#[test]
fn shared_blocks_are_filled_in_and_computed_ones_are_counted() {
    let item = Item {
        content: "<!-- wp:block {\"ref\":40} /--><!-- wp:latest-posts /-->".into(),
        ..Item::default()
    };
    let article = convert::article(&item, &Library::of(&album()));
    assert!(article.html.starts_with("<p>Shared</p>"));
    assert_eq!(article.left_out["block latest-posts"], 1);
}

#[test]
fn more_and_page_breaks_end_paragraphs() {
    assert_eq!(
        html("A<!--more Read on-->B<!--nextpage-->C"),
        "<p>A</p>\n<p>B</p>\n<hr>\n<p>C</p>"
    );
}

#[test]
fn captions_become_figures() {
    let image = r#"<a href="/x"><img src="/x.jpg" alt=""></a>"#;
    let figure = format!("<figure>{image}<figcaption>An <em>ink</em> pot</figcaption>\n</figure>");
    assert_eq!(
        html(&format!(
            "[caption id=\"a\" width=\"3\"]{image} An <em>ink</em> pot[/caption]"
        )),
        figure
    );
    let old = format!("[caption caption='An <em>ink</em> pot']{image}[/caption]");
    assert_eq!(html(&old), figure);
}

#[test]
fn galleries_show_the_pictures_that_are_known() {
    assert_eq!(html("[gallery ids=\"30,99\" columns=2]"), FIGURE_30);
    let all = html("See [gallery] end");
    assert!(
        all.starts_with("<p>See</p>") && all.ends_with("<p>end</p>"),
        "{all}"
    );
    assert!(all.contains(FIGURE_30) && all.contains("<figcaption>The <em>old</em> press</figcaption>"));
    assert!(!all.contains("c.mp3"));
}

#[test]
fn players_become_links() {
    let link =
        r#"<p><a href="https://video.example/1?a=1&amp;b=2">https://video.example/1?a=1&amp;b=2</a></p>"#;
    assert_eq!(html("https://video.example/1?a=1&b=2\n"), link);
    assert_eq!(
        html("[embed width=\"3\"]https://video.example/1?a=1&amp;b=2[/embed]"),
        link
    );
    assert_eq!(
        html("[video src=\"https://video.example/1?a=1&amp;b=2\"][/video]"),
        link
    );
    assert_eq!(html("[youtube=https://video.example/1?a=1&b=2]"), link);
    assert_eq!(html("[youtube https://video.example/1?a=1&b=2]"), link);
    assert_eq!(
        html("<iframe src=\"//video.example/1?a=1&amp;b=2\">No frames</iframe>"),
        link
    );
}

#[test]
fn unknown_and_quoted_shortcodes_stay_text() {
    assert_eq!(
        html("[contact-form to=\"x\"] and [sic]"),
        "<p>[contact-form to=\"x\"] and [sic]</p>"
    );
    assert_eq!(
        html("Write [[gallery]] or [[caption]x[/caption]]"),
        "<p>Write [gallery] or [caption]x[/caption]</p>"
    );
    assert_eq!(html("<code>[gallery]</code>"), "<p><code>[gallery]</code></p>");
    assert_eq!(html("[gallery"), "<p>[gallery</p>");
}

#[test]
fn scripts_go_and_old_elements_get_their_successors() {
    let item = Item {
        content: "<script>alert(1)</script><h1>T</h1><strike>s</strike><tt>t</tt>".into(),
        ..Item::default()
    };
    let article = convert::article(&item, &Library::default());
    assert_eq!(article.html, "<h2>T</h2>\n<p><s>s</s><code>t</code></p>");
    assert_eq!(article.left_out["script"], 1);
}

#[test]
fn the_cover_picture_stands_above_the_text_once() {
    let cover = |content: &str| {
        let meta = Meta {
            key: "_thumbnail_id".into(),
            value: "30".into(),
        };
        let item = Item {
            content: content.into(),
            meta: vec![meta],
            ..Item::default()
        };
        convert::article(&item, &Library::of(&album())).html
    };
    assert!(cover("Text").starts_with(FIGURE_30));
    assert_eq!(
        cover("<img src=\"https://press.example/up/a.png\">")
            .matches("a.png")
            .count(),
        1
    );
}

#[test]
fn comments_become_small_html() {
    assert_eq!(
        convert::comment(
            "Hi <b>you</b>\nsee (https://ink.example/a_b).\n\n<h2 onclick=x>Big</h2><img src=\"https://ink.example/i.png\" alt=\"An i\">"
        ),
        "<p>Hi <strong>you</strong><br>\nsee (<a href=\"https://ink.example/a_b\">https://ink.example/a_b</a>).</p>\n\
<p><strong>Big</strong></p>\n<p><a href=\"https://ink.example/i.png\">An i</a></p>"
    );
    assert_eq!(
        convert::comment(
            "<a href=\"javascript:x()\">no</a> <a href='https://ink.example/'>https://ink.example/</a><script>x</script>"
        ),
        "<p>no <a href=\"https://ink.example/\">https://ink.example/</a></p>"
    );
    assert_eq!(
        convert::comment("<table>\n<tr>\n<td>a</td>\n<td>b</td></tr><tr><td>c</td></tr></table>"),
        "<p>a · b<br>\nc</p>"
    );
    assert_eq!(convert::comment("1 < 2 and <3"), "<p>1 < 2 and <3</p>");
}

#[test]
fn links_and_pictures_get_new_addresses() {
    let new = |used, old: &str| match (used, old) {
        (Use::Picture, "https://press.example/a.png?x=1&y=2") => Some("/media/9".to_owned()),
        (Use::Link, "/b") => Some("/o'c?\"".to_owned()),
        _ => None,
    };
    assert_eq!(
        convert::readdress(
            "<img src=\"https://press.example/a.png?x=1&amp;y=2\" alt=\"&quot;a&quot;\">\
<a href='/b'>b</a><a href=/b title=c>c</a><a href=\"/d\">d</a>",
            new
        ),
        "<img src=\"/media/9\" alt=\"&quot;a&quot;\">\
<a href='/o&#39;c?&quot;'>b</a><a href=\"/o&#39;c?&quot;\" title=c>c</a><a href=\"/d\">d</a>"
    );
}

#[test]
fn what_a_few_letters_bring_again_and_again_ends() {
    let mut album = album();
    album.items[0].excerpt = "Long. ".repeat(10_000);
    album.items.push(Item {
        wp_id: 50,
        post_type: "wp_block".into(),
        content: "<p>Again</p><!-- wp:block {\"ref\":50} /-->".repeat(100),
        ..Item::default()
    });
    for few in [
        "<!-- wp:block {\"ref\":50} /-->".to_owned(),
        format!("[gallery ids=\"{}\"]", "31,".repeat(2000)),
        "[gallery ids=\"30\"]".repeat(20_000),
    ] {
        let item = Item {
            content: few,
            ..Item::default()
        };
        let html = convert::article(&item, &Library::of(&album)).html;
        assert!(html.len() < 2 * POST_MAX_BYTES, "{} bytes", html.len());
    }
}

#[test]
fn no_text_makes_it_panic_or_crawl() {
    let seeds = [
        "<a href=\"x",
        "[caption]<img>",
        "[gallery ",
        "<!-- wp:x ",
        "<!--",
        "[[",
        "</p></div>",
        "<pre>",
        "&#x;",
        "<td><li><p>",
        "é\u{2028}[",
        "[embed]",
        "<ul class=\"blocks-gallery\"><li>",
        "[a=\"",
        "<video>",
    ];
    for first in seeds {
        for second in seeds {
            let text = format!("{first}{second}").repeat(50);
            assert!(html(&text).len() < 100 * text.len());
            assert!(convert::comment(&text).len() < 100 * text.len());
        }
    }
}
