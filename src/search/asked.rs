//! What a reader typed, as words and phrases: `restore "eleven hours" -tape`. Whatever is typed, something
//! comes of it: only its words reach the database, never its marks (`db/letters.rs`).

use sea_orm::{ConnectionTrait, DbBackend};

use super::{TERMS_MAX, TYPED_MAX};
use crate::db::letters;

/// The shortest beginning that stands for every word that begins so, in letters.
const BEGINNING: usize = 3;

/// Words of the index that stand in a row; often one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub parts: Vec<String>,
    /// The last of them is the beginning of a word.
    pub is_open: bool,
}

/// What must be there, and what must not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub wanted: Vec<Term>,
    pub unwanted: Vec<Term>,
}

impl Asked {
    /// As the database that is asked knows words.
    pub fn of_database(db: &impl ConnectionTrait, typed: &str) -> Self {
        Self::of(typed, db.get_database_backend())
    }

    /// Folded, to find them in a text by hand.
    pub fn folded(typed: &str) -> Self {
        Self::of(typed, DbBackend::Postgres)
    }

    /// The last word may be the beginning of one, unless it stands in quotes.
    fn of(typed: &str, backend: DbBackend) -> Self {
        let start: String = typed.chars().take(TYPED_MAX).collect();
        let mut asked = Self::default();
        let mut last = None;
        for piece in pieces(&start).into_iter().take(TERMS_MAX) {
            let parts = letters::words(&piece.text, backend).concat();
            if parts.is_empty() {
                continue;
            }
            let term = Term {
                parts,
                is_open: false,
            };
            last = (!piece.is_quoted && !piece.is_unwanted).then_some(asked.wanted.len());
            if piece.is_unwanted {
                asked.unwanted.push(term);
            } else {
                asked.wanted.push(term);
            }
        }
        if let Some(term) = last.and_then(|at| asked.wanted.get_mut(at)) {
            term.is_open = term
                .parts
                .last()
                .is_some_and(|part| part.chars().count() >= BEGINNING);
        }
        asked
    }

    /// Words of which any will do, as those of an address that leads nowhere.
    pub fn words(typed: &str, backend: DbBackend) -> Vec<Term> {
        let words = letters::words(typed, backend).into_iter().flatten();
        words
            .take(TERMS_MAX)
            .map(|word| Term {
                parts: vec![word],
                is_open: false,
            })
            .collect()
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// For SQLite's full-text tables.
    pub fn sqlite(&self) -> String {
        let wanted = joined(&self.wanted, " AND ", sqlite);
        if self.unwanted.is_empty() {
            return wanted;
        }
        format!("({wanted}) NOT ({})", joined(&self.unwanted, " OR ", sqlite))
    }

    /// For PostgreSQL.
    pub fn postgres(&self) -> String {
        let wanted = joined(&self.wanted, " & ", |term| postgres(term, " <-> "));
        let unwanted = self
            .unwanted
            .iter()
            .map(|term| format!(" & !{}", postgres(term, " <-> ")));
        wanted + &unwanted.collect::<String>()
    }

    /// As `postgres`, but phrases are their words anywhere: what an index answers by itself. Finds all that
    /// `postgres` finds, and more.
    pub fn postgres_loose(&self) -> String {
        joined(&self.wanted, " & ", |term| postgres(term, " & "))
    }

    /// Any of the words wanted, by which PostgreSQL ranks.
    pub fn postgres_any(&self) -> String {
        any_postgres(&self.wanted)
    }
}

/// Any of these words, for SQLite.
pub fn any_sqlite(terms: &[Term]) -> String {
    joined(terms, " OR ", sqlite)
}

/// Any of these words, for PostgreSQL.
pub fn any_postgres(terms: &[Term]) -> String {
    joined(terms, " | ", |term| postgres(term, " & "))
}

fn joined(terms: &[Term], between: &str, write: impl Fn(&Term) -> String) -> String {
    terms.iter().map(write).collect::<Vec<_>>().join(between)
}

fn sqlite(term: &Term) -> String {
    let begins = if term.is_open { " *" } else { "" };
    format!("\"{}\"{begins}", term.parts.join(" "))
}

fn postgres(term: &Term, between: &str) -> String {
    let last = term.parts.len().saturating_sub(1);
    let part = |(at, part): (usize, &String)| {
        let begins = if term.is_open && at == last { ":*" } else { "" };
        format!("'{part}'{begins}")
    };
    let parts: Vec<String> = term.parts.iter().enumerate().map(part).collect();
    format!("({})", parts.join(between))
}

/// What was typed in one go: a word, or what stands in quotes.
struct Piece {
    text: String,
    is_quoted: bool,
    is_unwanted: bool,
}

fn pieces(typed: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let bare = rest.strip_prefix('-');
        let is_unwanted = bare.is_some_and(|bare| !bare.starts_with(char::is_whitespace));
        let bare = bare.unwrap_or(rest);
        let quoted = bare.strip_prefix(is_quote);
        let (text, after) = match quoted {
            Some(inside) => inside.split_once(is_quote).unwrap_or((inside, "")),
            None => bare.split_at(
                bare.find(|c: char| c.is_whitespace() || is_quote(c))
                    .unwrap_or(bare.len()),
            ),
        };
        pieces.push(Piece {
            text: text.to_owned(),
            is_quoted: quoted.is_some(),
            is_unwanted,
        });
        rest = after.trim_start();
    }
    pieces
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_phrases_and_what_must_not_be_there() {
        let typed = "  restore “Eleven hours” -tape -\"cold spare\" dana@acme.com elev ";
        let asked = Asked::of(typed, DbBackend::Sqlite);
        assert_eq!(
            asked.sqlite(),
            r#"("restore" AND "eleven hours" AND "dana acme com" AND "elev" *) NOT ("tape" OR "cold spare")"#
        );
        assert_eq!(
            asked.postgres(),
            "('restore') & ('eleven' <-> 'hours') & ('dana' <-> 'acme' <-> 'com') & ('elev':*) \
             & !('tape') & !('cold' <-> 'spare')"
        );
        assert_eq!(
            asked.postgres_loose(),
            "('restore') & ('eleven' & 'hours') & ('dana' & 'acme' & 'com') & ('elev':*)"
        );
    }

    #[test]
    fn marks_alone_ask_for_nothing() {
        for typed in ["", "  ", "\"", "-", "- \"\" -", "()*^:", "\0", "-tape"] {
            assert!(Asked::of(typed, DbBackend::Postgres).is_empty(), "{typed}");
        }
    }

    #[test]
    fn short_beginnings_and_words_in_quotes_are_whole_words() {
        let open = |typed| {
            Asked::of(typed, DbBackend::Sqlite)
                .wanted
                .iter()
                .any(|term| term.is_open)
        };
        assert!(open("restores") && open("-tape res"));
        assert!(!open("re") && !open("\"restores\"") && !open("restores -tape") && !open("東"));
    }
}
