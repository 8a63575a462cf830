//! The words of a comment as a column that the database itself keeps, and its index. A text in plain ASCII
//! has no accents to take off and no letters that stand alone: only its marks become blanks.

use crate::m0016_search::postgres::plain;

pub fn words() -> Vec<String> {
    let part = |column: &str, weight: char| {
        let text = format!("pg_catalog.left({column}, 100000)");
        let words = format!(
            "CASE WHEN pg_catalog.octet_length({column}) = pg_catalog.char_length({column}) \
             THEN pg_catalog.regexp_replace({text}, '[^0-9A-Za-z]+', ' ', 'g') ELSE {} END",
            plain(&text)
        );
        format!("pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', {words}), '{weight}')")
    };
    let words = [part("name", 'A'), part("email", 'B'), part("source", 'C')].join(" || ");
    vec![
        "DROP INDEX ix_comments_words; DROP INDEX ix_comments_said;".to_owned(),
        format!(
            "CREATE OR REPLACE FUNCTION comment_words(name text, email text, source text) RETURNS tsvector \
             LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$ BEGIN RETURN {words}; END $$"
        ),
        "ALTER TABLE comments ADD COLUMN words tsvector \
         GENERATED ALWAYS AS (comment_words(name, email, source)) STORED"
            .to_owned(),
        "CREATE INDEX ix_comments_words ON comments USING gin (words)".to_owned(),
    ]
}
