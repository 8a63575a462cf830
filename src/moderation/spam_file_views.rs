//! What was learnt of spam as a file: for a spreadsheet, and for programs.

use serde_json::{Value, json};

use crate::comments::entity::spam_token::Model;
use crate::web::csv;

/// A line a sign: its kind, what it is, and how many comments with it were learnt as spam and as genuine. The
/// sign that every comment has comes as `comments`.
pub fn csv(signs: &[Model]) -> String {
    let line = |row: &Model| {
        let (kind, sign) = parts(&row.token);
        let (spam, genuine) = (row.spam.to_string(), row.genuine.to_string());
        csv::row([kind, sign, &spam, &genuine])
    };
    std::iter::once(csv::row(["kind", "sign", "spam", "genuine"]))
        .chain(signs.iter().map(line))
        .collect()
}

/// The same for programs.
pub fn json(signs: &[Model]) -> Value {
    let sign = |row: &Model| {
        let (kind, sign) = parts(&row.token);
        json!({ "kind": kind, "sign": sign, "spam": row.spam, "genuine": row.genuine })
    };
    json!({ "signs": signs.iter().map(sign).collect::<Vec<_>>() })
}

fn parts(token: &str) -> (&str, &str) {
    token.split_once(':').unwrap_or(("comments", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_a_sign() {
        let row = |token: &str, spam, genuine| Model {
            token: token.to_owned(),
            spam,
            genuine,
        };
        let rows = [row("", 3, 4), row("host:-deals.example", 2, 0)];
        assert_eq!(
            csv(&rows),
            "kind,sign,spam,genuine\r\ncomments,,3,4\r\nhost,'-deals.example,2,0\r\n"
        );
        assert_eq!(json(&rows)["signs"][1]["sign"], "-deals.example");
    }
}
