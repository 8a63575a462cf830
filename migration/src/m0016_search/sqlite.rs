//! A full-text table, the views that say what stands in it, and the triggers that keep it so.

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
    let mut steps = vec![table.to_owned(), forgets.to_owned()];
    steps.extend(views());
    steps.extend([
        fill.to_owned(),
        trigger("added", "AFTER INSERT", &format!("BEGIN {add}")),
        trigger("removed", "BEFORE DELETE", &format!("BEGIN {remove}")),
        trigger(
            "before",
            "BEFORE UPDATE",
            &format!("WHEN {changed} BEGIN {remove}"),
        ),
        trigger("after", "AFTER UPDATE", &format!("WHEN {changed} BEGIN {add}")),
    ]);
    steps
}

/// What the table knows of each comment. A rule is one word, so that none is a part of another. Accents and
/// capitals are the tokenizer's; the letters it does not know are exchanged some at a time, a view a time,
/// because the parsers of older versions give up on calls that are nested deeply, and would not open a
/// database in which there is one.
fn views() -> Vec<String> {
    let all = also();
    let groups: Vec<_> = all.chunks(NESTED).collect();
    let [name, email, source] = ["name", "email", "source"].map(apart);
    let first = format!(
        "CREATE VIEW letters_of_comments_0 (id, name, email, source, rules) AS \
         SELECT id, {name}, {email}, {source}, \
         (SELECT coalesce(group_concat(replace(r.value ->> 'rule', '_', ''), ' '), '') \
          FROM json_each(comments.reasons) AS r) FROM comments"
    );
    let exchanging = groups.iter().enumerate().map(|(number, letters)| {
        let [name, email, source] = ["name", "email", "source"].map(|column| exchanged(column, letters));
        format!(
            "CREATE VIEW letters_of_comments_{} AS \
             SELECT id, {name} AS name, {email} AS email, {source} AS source, rules \
             FROM letters_of_comments_{number}",
            number + 1
        )
    });
    let last = format!(
        "CREATE VIEW words_of_comments AS SELECT * FROM letters_of_comments_{}",
        groups.len()
    );
    std::iter::once(first)
        .chain(exchanging)
        .chain(std::iter::once(last))
        .collect()
}

/// How many calls stand in each other.
pub const NESTED: usize = 12;

pub fn exchanged(column: &str, letters: &[(char, &str)]) -> String {
    letters.iter().fold(column.to_owned(), |text, (letter, plain)| {
        format!("replace({text}, '{letter}', '{plain}')")
    })
}

/// Blanks around each letter that stands alone; SQLite has no function that splits a text.
pub fn apart(column: &str) -> String {
    let alone = alone();
    format!(
        "CASE WHEN {column} GLOB '*[{alone}]*' THEN (WITH RECURSIVE \
         piece(at, words) AS (SELECT 1, substr({column}, 1, {PIECE}) UNION ALL \
         SELECT at + {PIECE}, substr({column}, at + {PIECE}, {PIECE}) FROM piece WHERE length(words) = {PIECE}), \
         letter(at, nth, one, rest) AS (SELECT at, 0, '', words FROM piece UNION ALL \
         SELECT at, nth + 1, substr(rest, 1, 1), substr(rest, 2) FROM letter WHERE rest <> '') \
         SELECT group_concat(one, '') FROM \
         (SELECT CASE WHEN one GLOB '[{alone}]' THEN ' ' || one || ' ' ELSE one END AS one \
          FROM letter ORDER BY at, nth)) ELSE {column} END"
    )
}
