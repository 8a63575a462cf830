//! An own rule asks a commenter where they stand, inside of the submission, as `auto_ask.rs` does for the rules
//! about subjects. Where one of those has asked, or something was stated, nothing more is asked.

use sea_orm::{DatabaseTransaction, DbErr};

use super::auto_ask::{may_be_asked, signing};
use super::entity::comment::Model;
use super::submission::{Author, Submission};
use crate::affiliation::Place;
use crate::affiliation::ask::{self, ByRule, Question};
use crate::affiliation::questions::{About, fill, is_askable};
use crate::clock::Moment;
use crate::screening::Treatment;
use crate::screening::own::{Own, code};

/// Asks for the first own rule that spoke and asks. Changes as `affiliation::ask::ask`.
///
/// # Errors
/// When the database fails.
pub async fn ask(
    tx: &DatabaseTransaction,
    comment: &Model,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(own) = spoke(comment, submission).filter(|_| may_be_asked(comment, submission)) else {
        return Ok(());
    };
    let about = About {
        name: &comment.name,
        post: &submission.post_title,
        subject: submission.subjects.first().map(String::as_str),
        language: submission.language,
    };
    let question = fill(&own.rule.question, about);
    let byline = signing(tx, own.by, submission.byline).await?;
    let (Some(byline), true) = (byline, is_askable(&question)) else {
        return Ok(());
    };
    let question = Question {
        limited: true,
        of: comment.of(),
        commenter: comment.commenter_id,
        question,
        place: Place::Private,
        chips: Vec::new(),
        asked_by: own.by,
        byline,
        reply: None,
        rule: Some(ByRule {
            code: code(own.id),
            subject: String::new(),
        }),
    };
    ask::ask(tx, question, now).await?;
    Ok(())
}

fn spoke<'a>(comment: &Model, submission: &'a Submission) -> Option<&'a Own> {
    let Author::Reader(reader) = &submission.author else {
        return None;
    };
    let rules = &reader.surroundings.own.rules;
    let mut found = comment
        .reasons
        .0
        .iter()
        .filter_map(|reason| rules.find(&reason.rule));
    found.find(|own| own.rule.does == Treatment::Ask)
}
