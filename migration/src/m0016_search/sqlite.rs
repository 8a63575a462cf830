//! A full-text table, the view that says what stands in it, and the triggers that keep it so.

use super::words::{alone, also};

/// Characters that are looked at one by one at a time: the cost grows with the square of it.
const PIECE: usize = 200;

/// The table holds words and no text, and forgets a word with its last comment (`secure-delete`): what
/// is erased must not be left in the file.
pub fn steps() -> Vec<String> {
    let table = "CREATE VIRTUAL TABLE comment_words USING fts5(name, email, source, rules, \
                 content='', columnsize=0, tokenize='unicode61 remove_diacritics 2')";
    let forgets = "INSERT INTO comment_words (comment_words, rank) VALUES ('secure-delete', 1)";
    let fill =
        "INSERT INTO comment_words (rowid, name, email, source, rules) SELECT * FROM words_of_comments";
    let add = format!("{fill} WHERE id = NEW.id;");
    // A table without text is told what it forgets, while the row still says so.
    let remove = "INSERT INTO comment_words (comment_words, rowid, name, email, source, rules) \
                  SELECT 'delete', id, name, email, source, rules FROM words_of_comments WHERE id = OLD.id;";
    let changed = ["name", "email", "source", "reasons"]
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .join(" OR ");
    let trigger = |name: &str, event: &str, body: &str| {
        format!("CREATE TRIGGER comment_words_{name} {event} ON comments {body} END")
    };
    vec![
        table.to_owned(),
        forgets.to_owned(),
        view(),
        fill.to_owned(),
        trigger("added", "AFTER INSERT", &format!("BEGIN {add}")),
        trigger("removed", "BEFORE DELETE", &format!("BEGIN {remove}")),
        trigger(
            "before",
            "BEFORE UPDATE",
            &format!("WHEN {changed} BEGIN {remove}"),
        ),
        trigger("after", "AFTER UPDATE", &format!("WHEN {changed} BEGIN {add}")),
    ]
}

/// What the table knows of each comment. A rule is one word, so that none is a part of another.
fn view() -> String {
    let [name, email, source] = ["name", "email", "source"].map(plain);
    format!(
        "CREATE VIEW words_of_comments (id, name, email, source, rules) AS \
         SELECT id, {name}, {email}, {source}, \
         (SELECT coalesce(group_concat(replace(r.value ->> 'rule', '_', ''), ' '), '') \
          FROM json_each(comments.reasons) AS r) FROM comments"
    )
}

/// A column as it is searched; one in ASCII stands as it is. Accents and capitals are the tokenizer's.
fn plain(column: &str) -> String {
    let (start, replaced) =
        also()
            .into_iter()
            .fold((String::new(), apart(column)), |(start, end), (letter, plain)| {
                (
                    format!("replace({start}"),
                    format!("{end}, '{letter}', '{plain}')"),
                )
            });
    let others = "*[\u{80}-\u{10ffff}]*";
    format!("CASE WHEN {column} GLOB '{others}' THEN {start}{replaced} ELSE {column} END")
}

/// Blanks around each letter that stands alone; SQLite has no function that splits a text.
fn apart(column: &str) -> String {
    let alone = alone();
    format!(
        "CASE WHEN {column} GLOB '*[{alone}]*' THEN (WITH RECURSIVE \
         piece(at, words) AS (SELECT 1, substr({column}, 1, {PIECE}) UNION ALL \
         SELECT at + {PIECE}, substr({column}, at + {PIECE}, {PIECE}) FROM piece WHERE length(words) = {PIECE}), \
         letter(at, nth, one, rest) AS (SELECT at, 0, '', words FROM piece UNION ALL \
         SELECT at, nth + 1, substr(rest, 1, 1), substr(rest, 2) FROM letter WHERE rest <> '') \
         SELECT group_concat(CASE WHEN one GLOB '[{alone}]' THEN ' ' || one || ' ' ELSE one END, '' \
         ORDER BY at, nth) FROM letter) ELSE {column} END"
    )
}
