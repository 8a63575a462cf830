//! What was learnt of spam as a file: for a spreadsheet, and for programs.

use serde_json::{Value, json};

use crate::comments::entity::spam_token::Model;

/// A line a sign: its kind, what it is, and how many comments with it were learnt as spam and as genuine. The
/// sign that every comment has comes as `comments`.
pub fn csv(signs: &[Model]) -> String {
    let lines = signs.iter().map(|row| {
        let (kind, sign) = parts(&row.token);
        format!("{},{},{},{}\r\n", cell(kind), cell(sign), row.spam, row.genuine)
    });
    std::iter::once("kind,sign,spam,genuine\r\n".to_owned())
        .chain(lines)
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

/// A value in quotes if it needs them; one that a spreadsheet would take for a formula becomes text by an
/// apostrophe (OWASP, "CSV Injection").
fn cell(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if formula {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if value.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_becomes_a_formula() {
        for (typed, written) in [
            ("casino", "casino"),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
        ] {
            assert_eq!(cell(typed), written);
        }
    }

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
