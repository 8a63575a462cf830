//! What an import has stored: markup, and the limits that forms keep people to.

use forthright::comments::entity::comment;
use forthright::people::entity::byline;
use forthright::posts::entity::{post, redirect, tag};
use forthright::text::{self, SafeUrl};
use forthright::{comments, people, posts};
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, EntityTrait};

use crate::allowed::{COMMENT, POST};
use crate::judge;

/// Looks at every row that came of `file`.
pub async fn judge(tx: &DatabaseTransaction, file: &[u8]) {
    let file = String::from_utf8_lossy(file);
    for post in all::<post::Entity>(tx).await {
        judge::judge(&post.html, &file, &POST);
        line(&post.title, 1, posts::TITLE_MAX);
        line(&post.summary, 0, posts::SUMMARY_MAX);
        slug(&post.slug, posts::SLUG_MAX);
        assert!(post.source.len() <= text::POST_MAX_BYTES);
    }
    for comment in all::<comment::Entity>(tx).await {
        judge::judge(&comment.html, &file, &COMMENT);
        line(&comment.name, 1, comments::NAME_MAX);
        line(&comment.email, 0, comments::EMAIL_MAX);
        line(&comment.website, 0, comments::WEBSITE_MAX);
        let website = SafeUrl::parse(&comment.website);
        assert!(
            comment.website.is_empty() || website.is_some(),
            "{}",
            comment.website
        );
        assert!(comment.source.len() <= text::COMMENT_MAX_BYTES);
    }
    for byline in all::<byline::Entity>(tx).await {
        line(&byline.name, 1, people::NAME_MAX);
        slug(&byline.slug, usize::MAX);
    }
    for tag in all::<tag::Entity>(tx).await {
        line(&tag.name, 1, posts::TAG_MAX);
        slug(&tag.slug, posts::SLUG_MAX);
    }
    for redirect in all::<redirect::Entity>(tx).await {
        assert!(
            redirect.path.starts_with('/') && redirect.target.starts_with('/'),
            "{redirect:?}"
        );
        assert_ne!(redirect.path, redirect.target);
    }
    nowhere_a_zero(tx).await;
}

async fn all<E: EntityTrait>(tx: &DatabaseTransaction) -> Vec<E::Model> {
    E::find().all(tx).await.expect("the database answers")
}

/// One line as a person means it, of `min` to `max` characters.
fn line(words: &str, min: usize, max: usize) {
    assert_eq!(words, text::line(words));
    let length = words.chars().count();
    assert!((min..=max).contains(&length), "{length} characters: {words:?}");
}

fn slug(slug: &str, max: usize) {
    assert!(!slug.is_empty() && slug.chars().count() <= max, "{slug:?}");
    let is_fine = |c: char| c.is_alphanumeric() || c == '-' || !c.is_ascii();
    assert!(slug.chars().all(is_fine), "{slug:?}");
}

/// PostgreSQL refuses a text with a zero in it, and the whole import with it.
async fn nowhere_a_zero(tx: &DatabaseTransaction) {
    for (table, column) in [
        ("posts", "title"),
        ("posts", "slug"),
        ("posts", "summary"),
        ("posts", "source"),
        ("posts", "html"),
        ("posts", "feed_id"),
        ("comments", "name"),
        ("comments", "source"),
        ("comments", "html"),
        ("bylines", "name"),
        ("tags", "name"),
        ("redirects", "path"),
        ("redirects", "target"),
        ("import_refs", "site"),
        ("import_refs", "source_id"),
        ("audit", "detail"),
    ] {
        let question = format!("SELECT 1 FROM {table} WHERE instr(CAST({column} AS BLOB), x'00') > 0");
        let found = tx.query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            question,
        ));
        assert!(
            found.await.expect("the database answers").is_none(),
            "a zero in {table}.{column}"
        );
    }
}
