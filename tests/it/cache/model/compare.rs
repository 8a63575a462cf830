//! The comparison: what comes from memory, here and in a second process, against what a program
//! without memory draws at the same moment.

use std::io::Read as _;

use axum::Router;

use super::walk::Walk;
use crate::support::{Browser, Page};

impl Walk {
    /// What is stale of `paths`, if anything is.
    pub async fn compare(&mut self, paths: &[String]) -> Option<String> {
        // As `db/follow.rs` does: there nothing was committed, here not what a command did.
        for db in [&self.site.app.db, &self.other.db] {
            db.catch_up().await.unwrap();
        }
        for (at, path) in paths.iter().enumerate() {
            // Not drawn at random: how many there are depends on how fast the readers were.
            let coding = ["identity", "gzip", "br"][(self.step + at) % 3];
            let drawn_before = self.site.app.cache.drawn();
            let here = ask(&self.here, coding, path).await;
            if here.status == 200 && self.site.app.cache.drawn() == drawn_before {
                self.hits += 1;
            }
            let there = ask(&self.there, coding, path).await;
            let drawn = ask(&self.fresh, coding, path).await;
            for (name, kept) in [("this process", here), ("the other process", there)] {
                if !is_same(&kept, &drawn) {
                    let (kept, drawn) = (summary(&kept), summary(&drawn));
                    return Some(format!(
                        "{path} ({coding}) from {name}:\n{kept}\n\ndrawn:\n{drawn}"
                    ));
                }
            }
        }
        None
    }
}

async fn ask(router: &Router, coding: &str, path: &str) -> Page {
    let mut reader = Browser::new(router.clone(), "");
    reader.headers = vec![("accept-encoding", coding.to_owned())];
    reader.get(path).await
}

/// What a reader can tell apart. How well brotli did, and so its tag, depends on how many have asked.
fn is_same(one: &Page, other: &Page) -> bool {
    let headers = |page: &Page| {
        let mut headers = page.headers.clone();
        if headers
            .get("content-encoding")
            .is_some_and(|coding| coding == "br")
        {
            headers.remove("etag");
            headers.remove("content-length");
        }
        headers
    };
    one.status == other.status && decoded(one) == decoded(other) && headers(one) == headers(other)
}

/// The body as a browser reads it.
pub fn decoded(page: &Page) -> String {
    let mut text = Vec::new();
    match page
        .headers
        .get("content-encoding")
        .map(|value| value.to_str().unwrap())
    {
        Some("gzip") => {
            flate2::read::GzDecoder::new(&page.bytes[..])
                .read_to_end(&mut text)
                .unwrap();
        }
        Some("br") => {
            brotli::BrotliDecompress(&mut &page.bytes[..], &mut text).unwrap();
        }
        _ => text.extend_from_slice(&page.bytes),
    }
    String::from_utf8(text).unwrap()
}

fn summary(page: &Page) -> String {
    format!("{} {:?}\n{}", page.status, page.headers, decoded(page))
}
