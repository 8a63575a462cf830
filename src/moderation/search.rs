//! What is typed into the search at the desk, as a condition on comments. Whatever is typed, something
//! comes of it: only its words reach the database, never its marks (`db/letters.rs`).

use sea_orm::sea_query::{Expr, Order, Query, SelectStatement};
use sea_orm::{Condition, DbBackend};

use crate::db::letters::words;
use crate::screening::own;

/// Of what was typed, so many characters are looked at; nobody types more to find something.
const TYPED_MAX: usize = 200;

/// Shorter words are looked for as they are: half a language begins with one letter.
const BEGINS_MIN: usize = 3;

/// So many words that begin with what is typed are looked for one by one.
const NAMED_MAX: usize = 64;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fields {
    All,
    /// Not in the e-mail address: who does not see it must not find out about it either.
    NoAddress,
}

/// Comments that hold every word of `typed`, the last as the beginning of one unless it is short, and of which
/// the rule with the code `rule` spoke; what is written together, like `dana@acme.com`, stands together. `None`
/// when neither is looked for.
pub fn holds(typed: &str, rule: &str, fields: Fields, backend: DbBackend) -> Option<Condition> {
    if backend != DbBackend::Postgres {
        let question = question(typed, rule, fields)?;
        let found = "comments.id IN (SELECT rowid FROM comment_words WHERE comment_words MATCH ?)";
        return Some(Condition::all().add(Expr::cust_with_exprs(found, [question])));
    }
    let words = (!typed.trim().is_empty()).then(|| match postgres(&read(typed, backend), fields) {
        words if words.is_empty() => Expr::cust("1 = 0"),
        words => Expr::cust_with_values(
            "comments.words @@ pg_catalog.to_tsquery('pg_catalog.simple', $1)",
            [words],
        ),
    });
    let spoke = (!rule.is_empty()).then(|| {
        let reasons = serde_json::json!([{ "rule": rule }]).to_string();
        Expr::cust_with_values("comments.reasons @> $1::jsonb", [reasons])
    });
    (words.is_some() || spoke.is_some()).then(|| Condition::all().add_option(words).add_option(spoke))
}

/// The same comments by their `id`, the newest first, as the table of words names them; PostgreSQL has none.
pub fn named(typed: &str, rule: &str, fields: Fields, backend: DbBackend) -> Option<SelectStatement> {
    if backend == DbBackend::Postgres {
        return None;
    }
    let question = question(typed, rule, fields)?;
    let named = Query::select()
        .expr_as(Expr::col("rowid"), "id")
        .from("comment_words")
        .and_where(Expr::cust_with_exprs("comment_words MATCH ?", [question]))
        .order_by("rowid", Order::Desc)
        .take();
    Some(named)
}

/// What SQLite's table of words is asked, around its last phrase where that ends with the beginning of a word.
#[derive(Debug, PartialEq, Eq)]
struct Question {
    before: String,
    /// The words of the phrase before the last, with a blank behind each.
    ahead: String,
    /// What its last word begins with; empty where nothing is left open.
    start: String,
    behind: String,
}

impl Question {
    fn whole(asked: &str) -> Self {
        Self {
            before: asked.to_owned(),
            ahead: String::new(),
            start: String::new(),
            behind: String::new(),
        }
    }

    fn and(mut self, more: &str) -> Self {
        self.behind.push_str(more);
        self
    }

    /// Letters past ASCII are folded by the tokenizer alone, so that only it knows what such a word begins.
    fn asked(self) -> Expr {
        let Self {
            before,
            ahead,
            start,
            behind,
        } = self;
        if start.is_empty() {
            Expr::val(before + &behind)
        } else if start.is_ascii() {
            Expr::cust_with_values(beginnings(), [ahead, start, before, behind])
        } else {
            Expr::val(format!("{before}\"{ahead}{start}\" *{behind}"))
        }
    }
}

/// A question with every word that begins so by its name, up to `NAMED_MAX`, which a step from one to the next in
/// the list of words finds: of a beginning itself, the table makes a list of everything that has it, before it
/// names the first comment. Of more words it is asked for the beginning.
fn beginnings() -> String {
    format!(
        "(WITH RECURSIVE typed (ahead, start) AS (SELECT ?, ?), word (term) AS (\
         SELECT (SELECT term FROM comment_terms WHERE term >= start ORDER BY term LIMIT 1) FROM typed \
         UNION ALL \
         SELECT (SELECT term FROM comment_terms WHERE term >= word.term || char(1) ORDER BY term LIMIT 1) \
         FROM word, typed WHERE substr(word.term, 1, length(start)) = start LIMIT {NAMED_MAX} + 1) \
         SELECT ? || CASE WHEN count(word.term) BETWEEN 1 AND {NAMED_MAX} \
         THEN '(' || group_concat('\"' || ahead || word.term || '\"', ' OR ') || ')' \
         ELSE '\"' || ahead || start || '\" *' END || ? \
         FROM typed LEFT JOIN word ON substr(word.term, 1, length(start)) = start)"
    )
}

/// What the table of words is asked; words of which nothing is left match nothing.
fn question(typed: &str, rule: &str, fields: Fields) -> Option<Expr> {
    let words = (!typed.trim().is_empty()).then(|| sqlite(&read(typed, DbBackend::Sqlite), fields));
    let rule = (!rule.is_empty()).then(|| format!("{{rules}} : (\"{}\")", code(rule)));
    match (words, rule) {
        (Some(words), rule) => {
            let behind = rule.map(|rule| format!(" AND {rule}")).unwrap_or_default();
            Some(words.and(&behind).asked())
        }
        (None, rule) => rule.map(Expr::val),
    }
}

/// A rule's code as the table of words knows it: one word, or of an own rule two in a row; empty when it is none.
fn code(rule: &str) -> String {
    let is_code = rule.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    // The word that every own rule begins with is no code by itself.
    if is_code && rule != "own" {
        rule.replace('_', "")
    } else if own::id_of(rule).is_some_and(|id| own::code(id) == rule) {
        rule.replace(':', " ")
    } else {
        String::new()
    }
}

fn read(typed: &str, backend: DbBackend) -> Vec<Vec<String>> {
    let start: String = typed.chars().take(TYPED_MAX).collect();
    words(&start, backend)
}

/// Whether the last word is looked for as the beginning of one.
fn begins(words: &[Vec<String>]) -> bool {
    let last = words.last().and_then(|parts| parts.last());
    last.is_some_and(|last| last.chars().count() >= BEGINS_MIN)
}

fn sqlite(words: &[Vec<String>], fields: Fields) -> Question {
    let columns = match fields {
        Fields::All => "name email source",
        Fields::NoAddress => "name source",
    };
    let Some((last, others)) = words.split_last() else {
        return Question::whole("\"\"");
    };
    let others = others.iter().map(|parts| format!("\"{}\" AND ", parts.join(" ")));
    let before = format!("{{{columns}}} : ({}", others.collect::<String>());
    match last.split_last() {
        Some((start, ahead)) if begins(words) => Question {
            before,
            ahead: ahead.iter().fold(String::new(), |ahead, part| ahead + part + " "),
            start: start.clone(),
            behind: ")".to_owned(),
        },
        _ => Question::whole(&format!("{before}\"{}\")", last.join(" "))),
    }
}

fn postgres(words: &[Vec<String>], fields: Fields) -> String {
    let weights = match fields {
        Fields::All => "",
        Fields::NoAddress => "AC",
    };
    let (last, begins) = (words.len().saturating_sub(1), begins(words));
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
            Question {
                before: r#"{name email source} : ("acme" AND "inc" AND "dana acme com" AND "#.to_owned(),
                ahead: String::new(),
                start: "near".to_owned(),
                behind: ")".to_owned(),
            }
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
            Question::whole(r#"{name email source} : ("the" AND "eu")"#)
        );
        assert_eq!(
            postgres(&words(typed, DbBackend::Postgres), Fields::All),
            "('the') & ('eu')"
        );
    }

    #[test]
    fn a_rule_is_one_word_and_an_own_one_two() {
        for (rule, known) in [
            ("first_comment", "firstcomment"),
            ("own:7", "own 7"),
            ("own", ""),
            ("own:07", ""),
            ("own:x", ""),
            ("own:7\" OR \"link", ""),
            ("first_comment:link", ""),
        ] {
            assert_eq!(code(rule), known, "{rule}");
        }
    }

    #[test]
    fn who_sees_no_address_searches_none() {
        let typed = "acme.com";
        assert_eq!(
            sqlite(&words(typed, DbBackend::Sqlite), Fields::NoAddress),
            Question {
                before: "{name source} : (".to_owned(),
                ahead: "acme ".to_owned(),
                start: "com".to_owned(),
                behind: ")".to_owned(),
            }
        );
        assert_eq!(
            postgres(&words(typed, DbBackend::Postgres), Fields::NoAddress),
            "('acme':AC <-> 'com':*AC)"
        );
    }
}
