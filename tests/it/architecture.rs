//! Who may know whom, and what stands in one file only: ARCHITECTURE.md as tests. The rules are the
//! tables of `layers.rs`, `homes.rs` and `habits.rs`; each brings planted violations that prove it can fail.

mod habits;
mod homes;
mod layers;
mod place;
mod rule;
mod source;

use std::path::Path;

use rule::Rule;
use source::Source;

fn rules() -> impl Iterator<Item = &'static Rule> {
    habits::RULES.iter().chain(layers::RULES).chain(homes::RULES)
}

#[test]
fn the_sources_keep_every_rule() {
    let sources = Source::all_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(sources.len() > 50, "the sources are where they are expected");
    let broken: Vec<String> = sources
        .iter()
        .flat_map(|source| rules().filter_map(|rule| rule.broken_by(source)))
        .collect();
    assert!(broken.is_empty(), "\n\n{}\n", broken.join("\n\n"));
}

#[test]
fn every_rule_can_fail() {
    for rule in rules() {
        for (path, text) in rule.planted {
            let planted = Source::new(path, text);
            assert!(
                rule.broken_by(&planted).is_some(),
                "{:?} lets this pass in {path}: {text}",
                rule.name
            );
        }
        assert!(
            !rule.planted.is_empty(),
            "{:?} has no planted violation",
            rule.name
        );
    }
}

#[test]
fn a_path_is_found_however_it_is_written() {
    for text in [
        "use crate::posts::read;",
        "use crate::{clock::{days, Moment}, posts::{self, read}};",
        "use super::super::posts::read as r;",
        "fn f() { crate::posts::read::home() }",
        "use crate::posts; fn f() -> posts::read::Page { todo() }",
        "mod a { use crate::posts::read::*; }",
    ] {
        let source = Source::new("comments/submit.rs", text);
        assert_eq!(
            source.names("crate::posts::read").len().min(1),
            1,
            "{text}: {:?}",
            source.paths
        );
    }
}

#[test]
fn comments_strings_and_tests_are_not_code() {
    let text = "//! axum::Router\n/* axum::Router */ fn f() -> &'static str { \"axum::\\\"Router\" }\n\
        const Q: char = '\"'; const R: &str = r#\"axum::\"Router\"#;\n\
        #[cfg(test)]\nmod tests { fn g() { axum::Router::new(\"t\").unwrap() } }\nfn after() {}\n";
    let source = Source::new("comments/submit.rs", text);
    assert!(source.names("axum").is_empty(), "{:?}", source.paths);
    assert!(source.says("after") && !source.says("unwrap") && !source.says("aft"));
    assert_eq!(source.strings, ["axum::\\\"Router", "axum::\"Router"]);
}
