//! An index on a function: nothing is stored twice in rows, and a restore builds it like any index. An
//! index forgets a word when the dead rows are vacuumed, as the table does.

use super::words::{alone, also};

/// What only separates words: the marks of ASCII and Latin, of Greek, Armenian, Hebrew and Arabic, of
/// Devanagari; general punctuation, currencies, arrows and symbols; of Han and kana, also in wide letters;
/// emoji. SQLite's tokenizer knows them by itself.
const MARKS: &str = "\u{1}-/:-@[-`{-\u{a9}\u{ab}-\u{b1}\u{b4}\u{b6}-\u{b8}\u{bb}\u{bf}\u{d7}\u{f7}\
    \u{37e}\u{387}\u{55a}-\u{55f}\u{589}\u{58a}\u{5be}\u{5c0}\u{5c3}\u{5f3}\u{5f4}\u{60c}\u{61b}\u{61f}\
    \u{66a}-\u{66d}\u{6d4}\u{964}\u{965}\u{2000}-\u{206f}\u{20a0}-\u{20cf}\u{2190}-\u{2bff}\u{2e00}-\u{2e7f}\
    \u{3000}-\u{3004}\u{3008}-\u{3020}\u{3030}\u{303d}\u{30fb}\u{fe10}-\u{fe6f}\u{feff}-\u{ff0f}\
    \u{ff1a}-\u{ff20}\u{ff3b}-\u{ff40}\u{ff5b}-\u{ff65}\u{fffc}\u{fffd}\u{1f000}-\u{1faff}";

/// The function is dear, so that the database looks into the index first. Of an endless text the beginning
/// will do: PostgreSQL indexes no more than a megabyte of words.
pub fn steps() -> Vec<String> {
    let part = |column: &str, weight: char| {
        let words = plain(&format!("pg_catalog.left({column}, 100000)"));
        format!("pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', {words}), '{weight}')")
    };
    let words = [part("name", 'A'), part("email", 'B'), part("source", 'C')].join(" || ");
    vec![
        format!(
            "CREATE FUNCTION comment_words(name text, email text, source text) RETURNS tsvector \
             LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$ BEGIN RETURN {words}; END $$"
        ),
        "CREATE INDEX ix_comments_words ON comments USING gin (comment_words(name, email, source))"
            .to_owned(),
        "CREATE INDEX ix_comments_rules ON comments USING gin (reasons jsonb_path_ops)".to_owned(),
    ]
}

/// A text as it is searched: without accents and marks, in small letters whatever the locale, with blanks
/// around each letter that stands alone.
pub fn plain(text: &str) -> String {
    let bare = format!(
        "normalize(pg_catalog.regexp_replace(normalize({text}, NFD), '[\u{300}-\u{36f}]+', '', 'g'), NFC)"
    );
    let words = format!("pg_catalog.regexp_replace({bare}, '[{MARKS}]+', ' ', 'g')");
    let apart = format!(
        "pg_catalog.regexp_replace({words}, '([{}])', ' \\1 ', 'g')",
        alone()
    );
    let (large, small) = capitals();
    let lower = format!("pg_catalog.translate({apart}, '{large}', '{small}')");
    also().into_iter().fold(lower, |text, (letter, plain)| {
        format!("pg_catalog.replace({text}, '{letter}', '{plain}')")
    })
}

/// Capitals past ASCII with their small letters, one for one: Latin, Greek, Cyrillic, Armenian.
fn capitals() -> (String, String) {
    let small = |c: char| {
        let mut lower = c.to_lowercase();
        let one = lower.next().filter(|_| lower.next().is_none());
        one.filter(|small| *small != c && !small.is_ascii())
            .map(|small| (c, small))
    };
    ('\u{80}'..'\u{590}').filter_map(small).unzip()
}
