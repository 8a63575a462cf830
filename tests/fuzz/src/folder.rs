//! A file of a folder of Markdown, from its head to a post, without a disk.

use std::collections::BTreeMap;

use forthright::import::markdown::Generator;
use forthright::import::markdown::config::Config;
use forthright::import::markdown::fields::Front;
use forthright::import::markdown::index::Index;
use forthright::import::markdown::tags::scan;
use forthright::import::markdown::tags::{Around, kramdown, translated};
use forthright::import::markdown::{dates, front, links, permalink, place};
use jiff::tz::TimeZone;

use crate::rendering;

/// Reads it as a post of each program: nothing of it is lost on the way but what was named, and what is
/// made of it is as harmless as any post.
pub fn read(text: &str) {
    let (fields, body) = match front::split(text) {
        Ok(parts) => parts,
        Err(why) => {
            assert!(!why.is_empty());
            return;
        }
    };
    let front = Front::of(fields.unwrap_or_default(), &BTreeMap::new());
    dates::read(&front.date, &TimeZone::UTC);
    for generator in [Generator::Jekyll, Generator::Hugo, Generator::Unknown] {
        addresses(&front, generator);
    }
    whole(body);
    let named = |name: &str| (name.len() < 9).then(|| format!("/{name}"));
    let around = Around {
        words: &front.words,
        named: &named,
    };
    let mut told = Vec::new();
    let source = translated(&kramdown::applied(body).text, &around, &mut told);
    assert!(told.iter().all(|name| !name.is_empty()));
    let linked = links::readdressed(&source, &mut |_| None);
    assert!(
        linked == source || source.contains('<'),
        "{source:?} became {linked:?}"
    );
    rendering::post(&linked);
}

/// The pieces of a text are the text.
fn whole(body: &str) {
    for tags in [true, false] {
        let pieces = scan::pieces(body, tags);
        let joined: String = pieces.iter().map(|piece| &body[piece.range.clone()]).collect();
        assert_eq!(joined, body);
    }
}

fn addresses(front: &Front, generator: Generator) {
    let config = Config {
        generator,
        ..Config::default()
    };
    let path = "content/posts/2024-03-01-ink.md";
    let Ok(place) = place::place(path, Some(front), generator) else {
        return;
    };
    assert!(!place.slug.is_empty());
    for address in permalink::addresses(&place, front, place.day, &config) {
        assert!(address.starts_with('/'), "{address:?}");
        let index = Index::default();
        index.target(path, &address, &Default::default(), &config);
    }
}
