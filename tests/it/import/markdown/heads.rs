//! Heads in three languages, and what their fields say.

use std::collections::BTreeMap;

use forthright::import::markdown::fields::Front;
use forthright::import::markdown::front::split;

fn front(text: &str) -> Front {
    let authors = BTreeMap::from([("ada".to_owned(), "Ada Lovelace".to_owned())]);
    Front::of(split(text).unwrap().0.unwrap(), &authors)
}

#[test]
fn the_three_kinds_of_heads_say_the_same() {
    let yaml = front("---\ntitle: Ink\ndate: 2024-03-01\ntags: [a, b]\ndraft: true\n---\nText");
    let toml = front(
        "+++\ntitle = \"Ink\"\ndate = 2024-03-01\ndraft = true\n[taxonomies]\ntags = [\"a\", \"b\"]\n+++\nText",
    );
    let json = front(
        "{\n\"title\": \"Ink\", \"date\": \"2024-03-01\", \"tags\": [\"a\", \"b\"], \"draft\": true\n}\nText",
    );
    for front in [yaml, toml, json] {
        assert_eq!((front.title.as_str(), front.date.as_str()), ("Ink", "2024-03-01"));
        assert_eq!(front.tags, ["a", "b"]);
        assert!(front.is_draft && front.unread.is_empty(), "{front:?}");
    }
    assert_eq!(split("\u{feff}---\na: 1\n---\nText").unwrap().1, "Text");
    assert_eq!(split("Text").unwrap(), (None, "Text"));
}

#[test]
fn what_is_wrong_with_a_head_is_told_with_its_line() {
    let why = |text: &str| split(text).unwrap_err();
    assert!(
        why("---\ntitle: a: b\n---\n").contains("line 2"),
        "{}",
        why("---\ntitle: a: b\n---\n")
    );
    assert!(why("---\na: 1\n").contains("no end"));
    assert!(why("+++\na = \n+++\n").contains("line 2"));
    assert!(why("{\n\"a\": \n").contains("JSON"));
    assert!(why("---\n- a\n---\n").contains("no fields"));
}

#[test]
fn names_tags_and_pictures_come_in_many_shapes() {
    let front = front(
        "---\nauthor: [ada, {name: Grace}, ada]\ncategories: old news\ntags: \"a, b c\"\npublished: false\n\
         cover: {image: x.jpg, alt: y}\nhero: z\naudience: For printers\n---\n",
    );
    assert_eq!(front.authors, ["Ada Lovelace", "Grace"]);
    assert_eq!(front.categories, ["old", "news"]);
    assert_eq!(front.tags, ["a", "b c"]);
    assert!(front.is_draft);
    let cover = front.cover.unwrap();
    assert_eq!((cover.address.as_str(), cover.alt.as_str()), ("x.jpg", "y"));
    assert_eq!(
        (front.unread, front.audience.as_str()),
        (vec!["hero".to_owned()], "For printers")
    );
}

#[test]
fn the_picture_of_a_head_is_found_wherever_a_theme_looks_for_it() {
    for (head, said) in [
        ("image: a.png\nimage_alt: A pot", ["a.png", "A pot", ""]),
        (
            "cover:\n  image: a.png\n  alt: A pot\n  caption: Of ink\n  relative: true",
            ["a.png", "A pot", "Of ink"],
        ),
        (
            "header:\n  teaser: a.png\n  image_description: A pot",
            ["a.png", "A pot", ""],
        ),
        (
            "featured_image: a.png\nimage_caption: Of ink",
            ["a.png", "", "Of ink"],
        ),
        (
            "extra:\n  cover: a.png\n  cover_alt: A pot",
            ["a.png", "A pot", ""],
        ),
        ("images: [a.png, b.png]", ["a.png", "", ""]),
        ("image: false\nteaser: a.png", ["a.png", "", ""]),
    ] {
        let front = front(&format!("---\n{head}\n---\n"));
        let cover = front.cover.unwrap();
        assert_eq!([&cover.address, &cover.alt, &cover.caption], said, "{head}");
        assert!(front.unread.is_empty(), "{head}: {:?}", front.unread);
    }
    for head in ["image:", "cover: false", "title: A", "header: Of the page"] {
        assert_eq!(front(&format!("---\n{head}\n---\n")).cover, None, "{head}");
    }
}
