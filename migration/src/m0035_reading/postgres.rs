//! Indexes on functions, as for the desk. A title weighs most (A), then what stands above the text (B).

use crate::m0016_search::postgres::plain;

pub fn steps() -> Vec<String> {
    let part = |text: &str, weight: char| {
        let words = plain(&format!("pg_catalog.left({text}, 100000)"));
        format!("pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', {words}), '{weight}')")
    };
    let words = [
        part("title", 'A'),
        part("(summary || ' ' || audience || ' ' || why)", 'B'),
        part("body", 'C'),
    ]
    .join(" || ");
    vec![
        format!(
            "CREATE FUNCTION post_words(title text, summary text, audience text, why text, body text) \
             RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 \
             AS $$ BEGIN RETURN {words}; END $$"
        ),
        "CREATE INDEX ix_posts_words ON posts USING gin (post_words(title, summary, audience, why, plain))"
            .to_owned(),
        "CREATE INDEX ix_comments_said ON comments USING gin (comment_words(name, '', source)) \
         WHERE status = 'published'"
            .to_owned(),
    ]
}
