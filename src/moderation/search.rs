//! What is typed into the search at the desk, as a condition on comments. Whatever is typed, something
//! comes of it: only its words reach the database, never its marks (`db/letters.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{Condition, DbBackend};

use crate::db::letters::words;

/// Of what was typed, so many characters are looked at; nobody types more to find something.
const TYPED_MAX: usize = 200;

/// Shorter words are looked for as they are: half a language begins with one letter.
const BEGINS_MIN: usize = 3;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fields {
    All,
    /// Not in the e-mail address: who does not see it must not find out about it either.
    NoAddress,
}

/// Comments that hold every word of `typed`, the last as the beginning of one unless it is short; what is
/// written together, like `dana@acme.com`, stands together. `None` when nothing was typed. Where the newest
/// `most` are enough, SQLite reads no others.
pub fn holds(typed: &str, fields: Fields, most: Option<u64>, backend: DbBackend) -> Option<Condition> {
    let start: String = typed.chars().take(TYPED_MAX).collect();
    let words = words(&start, backend);
    if words.is_empty() {
        return (!typed.trim().is_empty()).then(nothing);
    }
    let found = match backend {
        DbBackend::Postgres => Expr::cust_with_values(
            "comment_words(comments.name, comments.email, comments.source) \
             @@ pg_catalog.to_tsquery('pg_catalog.simple', $1)",
            [postgres(&words, fields)],
        ),
        _ => matches(sqlite(&words, fields), most),
    };
    Some(Condition::all().add(found))
}

/// Comments of which a rule of this code spoke.
pub fn rule(code: &str, backend: DbBackend) -> Condition {
    if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return nothing();
    }
    let spoke = match backend {
        DbBackend::Postgres => {
            let reasons = serde_json::json!([{ "rule": code }]).to_string();
            Expr::cust_with_values("comments.reasons @> $1::jsonb", [reasons])
        }
        _ => matches(format!("rules : \"{}\"", code.replace('_', "")), None),
    };
    Condition::all().add(spoke)
}

fn nothing() -> Condition {
    Condition::all().add(Expr::cust("1 = 0"))
}

/// Comments for which SQLite's table of words matches a query; the newest `most` of them.
fn matches(query: String, most: Option<u64>) -> Expr {
    let newest = most.map_or(String::new(), |most| format!(" ORDER BY rowid DESC LIMIT {most}"));
    let found = format!("SELECT rowid FROM comment_words WHERE comment_words MATCH ?{newest}");
    Expr::cust_with_values(format!("comments.id IN ({found})"), [query])
}

/// Whether the last word is looked for as the beginning of one.
fn begins(words: &[Vec<String>]) -> bool {
    let last = words.last().and_then(|parts| parts.last());
    last.is_some_and(|last| last.chars().count() >= BEGINS_MIN)
}

fn sqlite(words: &[Vec<String>], fields: Fields) -> String {
    let columns = match fields {
        Fields::All => "name email source",
        Fields::NoAddress => "name source",
    };
    let phrases: Vec<String> = words
        .iter()
        .map(|parts| format!("\"{}\"", parts.join(" ")))
        .collect();
    let begins = if begins(words) { " *" } else { "" };
    format!("{{{columns}}} : ({}{begins})", phrases.join(" "))
}

fn postgres(words: &[Vec<String>], fields: Fields) -> String {
    let weights = match fields {
        Fields::All => "",
        Fields::NoAddress => "AC",
    };
    let (last, begins) = (words.len() - 1, begins(words));
    let phrases = words.iter().enumerate().map(|(at, parts)| {
        let end = parts.len() - 1;
        let part = |(number, part): (usize, &String)| {
            let begins = if begins && at == last && number == end {
                "*"
            } else {
                ""
            };
            match format!("{begins}{weights}").as_str() {
                "" => format!("'{part}'"),
                how => format!("'{part}':{how}"),
            }
        };
        let parts: Vec<String> = parts.iter().enumerate().map(part).collect();
        format!("({})", parts.join(" <-> "))
    });
    phrases.collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_reach_the_database() {
        let typed = "  \"Acme, Inc.\" -dana@acme.com ) NEAR(\0*";
        assert_eq!(
            sqlite(&words(typed, DbBackend::Sqlite), Fields::All),
            r#"{name email source} : ("acme" "inc" "dana acme com" "near" *)"#
        );
        assert_eq!(
            postgres(&words(typed, DbBackend::Postgres), Fields::All),
            "('acme') & ('inc') & ('dana' <-> 'acme' <-> 'com') & ('near':*)"
        );
    }

    #[test]
    fn a_short_word_begins_no_other() {
        let typed = "the EU";
        assert_eq!(
            sqlite(&words(typed, DbBackend::Sqlite), Fields::All),
            r#"{name email source} : ("the" "eu")"#
        );
        assert_eq!(
            postgres(&words(typed, DbBackend::Postgres), Fields::All),
            "('the') & ('eu')"
        );
    }

    #[test]
    fn who_sees_no_address_searches_none() {
        let typed = "acme.com";
        assert_eq!(
            sqlite(&words(typed, DbBackend::Sqlite), Fields::NoAddress),
            r#"{name source} : ("acme com" *)"#
        );
        assert_eq!(
            postgres(&words(typed, DbBackend::Postgres), Fields::NoAddress),
            "('acme':AC <-> 'com':*AC)"
        );
    }
}
