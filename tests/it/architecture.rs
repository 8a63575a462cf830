//! Who may know whom, and what stands in one file only: ARCHITECTURE.md as tests. The rules are the
//! tables of `layers.rs`, `homes.rs` and `habits.rs`; each brings planted violations that prove it can fail.

mod functions;
mod habits;
mod homes;
mod layers;
mod place;
mod reach;
mod rule;
mod source;

use std::path::Path;

pub use reach::Reach;
use rule::Rule;
pub use source::Source;

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

/// Sources of a feature `posts` with a verb `save`, and of a page with this body.
fn page_and_verb(body: &str) -> Reach {
    let page = format!(
        "use super::save::{{self, Saving}}; use crate::posts; use crate::app::App;
         pub async fn page(app: App) {{ {body} }}
         async fn inner() {{ save::save(tx).await }}"
    );
    Reach::of(&[
        Source::new("posts/pages.rs", &page),
        Source::new(
            "posts/save.rs",
            "pub(super) async fn save(tx: &DatabaseTransaction) {}
             pub struct Saving<'a> { tx: &'a DatabaseTransaction }
             impl<'a> Saving<'a> { pub fn all(&self) { save(self.tx) } }
             async fn private(tx: &DatabaseTransaction) {}
             pub fn with(work: impl for<'a> FnOnce(&'a DatabaseTransaction) -> bool, db: &Db) {}
             pub async fn look(db: &impl ConnectionTrait) {}",
        ),
        Source::new("posts/mod.rs", "mod save; pub use save::save as keep;"),
        Source::new(
            "app.rs",
            "use crate::db::Db; pub struct App { pub db: Db } impl App { pub fn start() {} }",
        ),
        Source::new(
            "db.rs",
            "impl Db { pub fn run(&self) { crate::posts::save::save(self) } }",
        ),
    ])
}

#[test]
fn a_verb_is_a_public_function_with_a_transaction() {
    assert_eq!(Vec::from_iter(page_and_verb("").verbs()), ["posts::save::save"]);
}

#[test]
fn a_verb_is_reached_however_it_is_called() {
    let reaches = |body| {
        let reach = page_and_verb(body);
        reach.from("posts::pages::page").contains("posts::save::save")
    };
    for body in [
        "save::save(tx)",
        "crate::posts::save::save(tx)",
        "posts::keep(tx)",
        "inner().await",
        "group(move |tx| Box::pin(async move { save::save(tx).await }))",
        "list.map(save::save)",
        "Saving { tx }.all()",
        "app.db.run()",
    ] {
        assert!(reaches(body), "{body}");
    }
    for body in [
        "",
        "save::look(db)",
        "posts::read::save(tx)",
        "save",
        "\"save::save(tx)\"",
    ] {
        assert!(!reaches(body), "{body}");
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
