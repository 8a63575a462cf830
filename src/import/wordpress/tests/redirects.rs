//! Old addresses lead to where things are now, and never to what readers could not see.

use super::super::fate::plan;
use super::super::parse;
use super::super::redirects::{Target, redirects};
use super::{everything, export, post};

#[test]
fn texts_feeds_tags_and_authors_keep_their_addresses() {
    let file = everything();
    let export = parse(file.as_bytes()).unwrap();
    let plan = plan(&export);
    let found = redirects(&plan);
    let to = |from: &str| {
        let redirect = found.iter().find(|redirect| redirect.from == from);
        redirect.map(|redirect| redirect.to.clone())
    };
    assert_eq!(to("/2021/03/item-1"), Some(Target::Text(1)));
    assert_eq!(to("/?p=1"), Some(Target::Text(1)));
    assert_eq!(to("/?page_id=2"), None, "a private page was never public");
    assert_eq!(to("/2021/03/item-1/feed"), Some(Target::TextFeed(1)));
    assert_eq!(to("/?attachment_id=5"), Some(Target::Attachment(5)));
    assert_eq!(to("/category/inks"), Some(Target::Tag("inks".into())));
    assert_eq!(
        to("/category/craft/inks/feed"),
        Some(Target::TagFeed("inks".into()))
    );
    assert_eq!(to("/tag/inks"), Some(Target::Tag("inks".into())));
    assert_eq!(to("/?cat=7"), Some(Target::Tag("inks".into())));
    assert_eq!(to("/author/mara"), Some(Target::Author("mara".into())));
    assert_eq!(to("/?author=4"), Some(Target::Author("mara".into())));
    assert_eq!(to("/feed"), Some(Target::Feed));
    assert_eq!(to("/comments/feed"), Some(Target::CommentFeed));
    assert_eq!(to("/2021/03"), Some(Target::Archive));
    assert_eq!(to("/2021/03/item-3"), None, "trash has no address");
    assert_eq!(to("/"), None);
    let mut addresses: Vec<_> = found.iter().map(|redirect| &redirect.from).collect();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), found.len());
}

#[test]
fn a_blog_below_a_path_keeps_it_in_its_addresses() {
    let file = export(&post(1, "")).replace("https://press.example", "https://press.example/blog");
    let export = parse(file.as_bytes()).unwrap();
    let found = redirects(&plan(&export));
    assert!(
        found
            .iter()
            .any(|redirect| redirect.from == "/blog/2021/03/item-1")
    );
    assert!(found.iter().any(|redirect| redirect.from == "/blog?p=1"));
    assert!(found.iter().any(|redirect| redirect.from == "/blog/feed"));
}
