//! A moderator makes a label of words that the commenter published: verbatim, so that no word about a
//! person is somebody else's. The person may say "not like that" (`withdraw.rs`).

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::{Value, json};

use super::case::{self, Of};
use super::machine::{self, Act};
use super::rows::NewStatement;
use super::{Source, Statement, StatementState};
use crate::clock::Moment;
use crate::ids::CommenterId;

/// `wanted` as it stands in one of `published`, white space aside, or `None` where it does not: whole
/// words, none left out.
pub fn verbatim(published: &[String], wanted: &str) -> Option<String> {
    let wanted = spaced(wanted);
    let found = published.iter().any(|text| stands_in(&spaced(text), &wanted));
    (found && !wanted.is_empty()).then_some(wanted)
}

/// One blank between words.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Begins and ends where a word does: "county." may be quoted as "county", but not as "count".
fn stands_in(text: &str, wanted: &str) -> bool {
    let is_edge = |beside: Option<char>| beside.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(wanted).any(|(at, _)| {
        is_edge(text[..at].chars().next_back()) && is_edge(text[at + wanted.len()..].chars().next())
    })
}

/// Shows `words`, made by `verbatim`, beside the name of whoever wrote them. What undo needs is
/// returned, or `None` where the person has said otherwise. Changes `affiliation_statements` and
/// `affiliation_requests`; the caller writes the history.
///
/// # Errors
/// When the database fails.
pub async fn quote(
    tx: &DatabaseTransaction,
    of: Of,
    commenter: Option<CommenterId>,
    words: &str,
    now: Moment,
) -> Result<Option<Value>, DbErr> {
    let opened = case::open(tx, of).await?;
    let Some(next) = machine::next(&opened.case, Act::Quote) else {
        return Ok(None);
    };
    let new = NewStatement {
        comment: of.comment,
        commenter,
        statement: Statement::default(),
        source: Source::OwnWords,
        state: StatementState::Draft,
        quote: words.to_owned(),
        again: None,
    };
    let changes = case::carry_out(tx, &opened, &next, Some(new), now).await?;
    Ok(Some(json!(changes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_that_were_published_are_quoted() {
        let published = ["I run IT for a county.\nWe buy Acme.".to_owned()];
        let quoted = |wanted: &str| verbatim(&published, wanted);
        assert_eq!(
            quoted(" I run IT \n for a county").as_deref(),
            Some("I run IT for a county")
        );
        assert_eq!(quoted("county. We buy").as_deref(), Some("county. We buy"));
        for wanted in [
            "run IT for a count",
            "I buy Acme",
            "I run a county",
            "",
            "i run it",
        ] {
            assert_eq!(quoted(wanted), None, "{wanted}");
        }
    }
}
