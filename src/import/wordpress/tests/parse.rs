//! A file is read whole or not at all, whatever its encoding.

use super::super::parse;
use super::{comment, everything, export, post};

#[test]
fn a_post_is_read_with_all_that_belongs_to_it() {
    let more = r#"<content:encoded><![CDATA[One]]><![CDATA[ & two]]></content:encoded>
<excerpt:encoded>Short &lt;b&gt;</excerpt:encoded><wp:comment_status>open</wp:comment_status>
<category domain="post_tag" nicename="caf%C3%A9">Café</category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[31]]></wp:meta_value></wp:postmeta>"#;
    let file = export(&post(7, &format!("{more}{}", comment(3, 0, "", "1"))));
    let export = parse(file.as_bytes()).unwrap();
    let item = &export.items[0];
    assert_eq!(export.site.title, "Paper & Ink");
    assert_eq!(export.site.base_url, "https://press.example");
    assert_eq!((item.wp_id, item.author.as_str()), (7, "mara"));
    assert_eq!(item.content, "One & two");
    assert_eq!(item.excerpt, "Short <b>");
    assert_eq!(item.guid, "https://press.example/?p=7");
    assert_eq!(item.published, Some(1_614_848_400_000));
    assert_eq!(item.terms[0].slug, "café");
    assert_eq!(item.cover(), Some(31));
    assert!(item.comments_open && !item.protected);
    assert_eq!(item.comments[0].author, "Ansel & Son");
    assert_eq!(item.comments[0].kind, "comment");
    assert_eq!(item.comments[0].parent, None);
}

#[test]
fn dates_fall_back_to_local_time_and_to_the_feed_date() {
    let dates = |gmt: &str, local: &str, feed: &str| {
        let item = format!(
            "<item><pubDate>{feed}</pubDate><wp:post_id>1</wp:post_id><wp:post_date_gmt>{gmt}</wp:post_date_gmt>\
<wp:post_date>{local}</wp:post_date></item>"
        );
        parse(export(&item).as_bytes()).unwrap().items[0].published
    };
    let none = "0000-00-00 00:00:00";
    let feed = "Thu, 04 Mar 2021 09:00:00 +0000";
    let at = Some(1_614_848_400_000);
    assert_eq!(dates("2021-03-04 09:00:00", none, ""), at);
    assert_eq!(dates(none, "2021-03-04 09:00:00", ""), at);
    assert_eq!(dates(none, none, feed), at);
    assert_eq!(dates(none, none, "Mon, 30 Nov -0001 00:00:00 +0000"), None);
}

#[test]
fn what_xml_forbids_is_repaired_and_counted() {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    let more = "<content:encoded><![CDATA[a\u{8}b\u{1f}c]]></content:encoded>\
<excerpt:encoded>Salt & pepper&nbsp;&#x1;&hellip;</excerpt:encoded>";
    bytes.extend(export(&post(1, more)).into_bytes());
    let export = parse(&bytes).unwrap();
    assert_eq!(export.items[0].content, "abc");
    assert_eq!(export.items[0].excerpt, "Salt & pepper\u{a0}…");
    assert_eq!(export.repaired, 3);
}

#[test]
fn other_encodings_are_read_as_declared() {
    let file = export(&post(1, "<content:encoded>Gr\u{fc}n</content:encoded>"));
    let file = file.replace("UTF-8", "ISO-8859-1");
    let bytes: Vec<u8> = file.chars().map(|c| c as u8).collect();
    assert_eq!(parse(&bytes).unwrap().items[0].content, "Grün");
}

#[test]
fn older_versions_and_other_prefixes_are_read() {
    let file = export(&post(1, "<category><![CDATA[Old Inks]]></category>"));
    let file = file
        .replace("/export/1.2/", "/export/1.0/")
        .replace("1.2<", "1.0<");
    let export = parse(
        file.replace("wp:", "w:")
            .replace("xmlns:wp", "xmlns:w")
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(export.site.version, "1.0");
    assert_eq!(export.items[0].wp_id, 1);
    assert_eq!(export.items[0].terms[0].slug, "old-inks");
    assert_eq!(export.elements["wp:post_id"], 1);
}

#[test]
fn a_broken_file_says_where() {
    let file = export(&post(1, "<content:encoded>one</excerpt:encoded>"));
    let error = parse(file.as_bytes()).unwrap_err();
    let line = file.lines().position(|line| line.contains("one</")).unwrap() + 1;
    assert_eq!(error.line, line);
    assert_eq!(
        error.reason,
        "</excerpt:encoded> stands where </content:encoded> was expected."
    );
}

#[test]
fn files_that_are_no_export_are_refused() {
    let refuses = |file: &str, words: &str| {
        let error = parse(file.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    };
    refuses("", "not a WordPress export");
    refuses("Just text", "not a WordPress export");
    refuses("<html></html>", "does not begin with <rss>");
    refuses("<rss><channel></channel></rss>", "<wp:wxr_version> is missing");
    refuses("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss/>", "document type");
    refuses(&format!("<rss>{}", "<a>".repeat(100)), "nested deeper");
    refuses(&format!("{}<rss/>", export("")), "follows the end");
    refuses("<rss><channel><title>A", "ends too early: <title> of line 1");
}

#[test]
fn no_truncation_is_taken_for_a_whole_file() {
    let bytes = everything().into_bytes();
    let end = bytes.iter().rposition(|byte| *byte == b'>').unwrap();
    for length in (0..end).step_by(31) {
        assert!(parse(&bytes[..length]).is_err(), "{length}");
    }
    assert!(parse(&bytes).is_ok());
}

#[test]
fn no_damaged_byte_makes_it_panic() {
    let bytes = everything().into_bytes();
    for at in (0..bytes.len()).step_by(61) {
        for byte in [0, b'<', b'&', b'"', 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] = byte;
            let _ = parse(&damaged);
        }
    }
}

#[test]
fn passwords_and_network_addresses_are_not_kept() {
    let export = parse(everything().as_bytes()).unwrap();
    let kept = format!("{export:?}");
    assert!(export.items.iter().any(|item| item.protected));
    assert!(!kept.contains("sesame") && !kept.contains("192.0.2.7"));
}

#[test]
fn an_author_without_a_name_has_the_login() {
    let file = export("<wp:author><wp:author_login>mara</wp:author_login></wp:author>");
    let export = parse(file.as_bytes()).unwrap();
    assert_eq!(export.authors[0].display_name, "mara");
    assert!(export.author("MARA").is_some());
}
