//! A full-text table of posts, the views that say what stands in it, and the triggers that keep it so. As
//! the one of comments it holds words and no text; it counts them, so that they can be ranked.

use crate::m0016_search::sqlite::{NESTED, apart, exchanged};
use crate::m0016_search::words::also;

const COLUMNS: [&str; 3] = ["title", "head", "body"];

pub fn steps() -> Vec<String> {
    let table = "CREATE VIRTUAL TABLE post_words USING fts5(title, head, body, content='', \
                 tokenize='unicode61 remove_diacritics 2')";
    let forgets = "INSERT INTO post_words (post_words, rank) VALUES ('secure-delete', 1)";
    let fill = "INSERT INTO post_words (rowid, title, head, body) SELECT * FROM words_of_posts";
    let add = format!("{fill} WHERE id = NEW.id;");
    // A table without text is told what it forgets, while the row still says so.
    let remove = "INSERT INTO post_words (post_words, rowid, title, head, body) \
                  SELECT 'delete', id, title, head, body FROM words_of_posts WHERE id = OLD.id;";
    let changed = ["title", "summary", "audience", "why", "plain"]
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .join(" OR ");
    let trigger = |name: &str, event: &str, body: &str| {
        format!("CREATE TRIGGER post_words_{name} {event} ON posts {body} END")
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

/// What the table knows of each post; letters are exchanged some at a time, a view a time, as for comments.
fn views() -> Vec<String> {
    let all = also();
    let groups: Vec<_> = all.chunks(NESTED).collect();
    let texts = "CREATE VIEW texts_of_posts (id, title, head, body) AS \
                 SELECT id, title, summary || ' ' || audience || ' ' || why, plain FROM posts";
    let [title, head, body] = COLUMNS.map(apart);
    let first = format!(
        "CREATE VIEW letters_of_posts_0 (id, title, head, body) AS \
         SELECT id, {title}, {head}, {body} FROM texts_of_posts"
    );
    let exchanging = groups.iter().enumerate().map(|(number, letters)| {
        let [title, head, body] = COLUMNS.map(|column| exchanged(column, letters));
        format!(
            "CREATE VIEW letters_of_posts_{} AS \
             SELECT id, {title} AS title, {head} AS head, {body} AS body FROM letters_of_posts_{number}",
            number + 1
        )
    });
    let last = format!(
        "CREATE VIEW words_of_posts AS SELECT * FROM letters_of_posts_{}",
        groups.len()
    );
    [texts.to_owned(), first]
        .into_iter()
        .chain(exchanging)
        .chain(std::iter::once(last))
        .collect()
}
