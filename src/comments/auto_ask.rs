//! A rule asks a commenter where they stand, inside of the submission: the question waits on the
//! receipt they land on, and nothing is published by it. What the rules look for is
//! `affiliation/auto_ask.rs`.

use sea_orm::{DatabaseTransaction, DbErr};

use super::Kind;
use super::entity::comment::Model;
use super::submission::Submission;
use crate::affiliation::ask::{self, ByRule, Question};
use crate::affiliation::auto_ask::{AskRule, Facts, Rules, Subject, find};
use crate::affiliation::questions::{About, Questions, fill, is_askable};
use crate::affiliation::{Place, code};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::people;
use crate::posts::read::Commentable;
use crate::settings::Settings;
use crate::words::Language;

/// What the rules need to know of the site and the post.
#[derive(Clone, Debug)]
pub struct Asking {
    rules: Rules,
    /// Of the blog.
    language: Language,
    /// With its placeholders.
    question: String,
    post: String,
    subjects: Vec<Subject>,
    /// Who signs the post first.
    byline: Option<BylineId>,
}

impl Asking {
    /// `None` when no rule is on, or the post is about nothing.
    pub fn of(settings: &Settings, post: &Commentable) -> Option<Self> {
        let rules = Rules::of(settings);
        if rules.0.is_empty() || post.subjects.is_empty() {
            return None;
        }
        let subject = |subject: &crate::posts::around::Subject| Subject {
            name: subject.name.clone(),
            site: subject.domain.clone(),
        };
        Some(Self {
            rules,
            language: settings.language,
            question: Questions::of(settings).by_default().to_owned(),
            post: post.title.clone(),
            subjects: post.subjects.iter().map(subject).collect(),
            byline: post.bylines.first().map(|byline| byline.id),
        })
    }

    /// The first rule that finds something, who switched it on, and the subject.
    fn found<'a>(&'a self, facts: Facts<'a>) -> Option<(AskRule, PersonId, &'a str)> {
        let found =
            |on: &crate::affiliation::auto_ask::SwitchedOn| Some((on.rule, on.by, find(on.rule, facts)?));
        self.rules.0.iter().find_map(found)
    }

    fn question(&self, name: &str, subject: &str) -> Option<String> {
        let about = About {
            name,
            post: &self.post,
            subject: Some(subject),
            language: self.language,
        };
        Some(fill(&self.question, about)).filter(|question| is_askable(question))
    }
}

/// Asks, where a rule wants to and nothing stands against it: a statement that came along, a question
/// too many, or nobody left to sign. Changes as `affiliation::ask::ask`.
///
/// # Errors
/// When the database fails.
pub async fn ask(
    tx: &DatabaseTransaction,
    comment: &Model,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(asking) = submission
        .asking
        .as_ref()
        .filter(|_| may_be_asked(comment, submission))
    else {
        return Ok(());
    };
    let facts = Facts {
        text: &comment.source,
        hosts: &submission.text.hosts,
        email: &comment.email,
        subjects: &asking.subjects,
    };
    let Some((rule, by, subject)) = asking.found(facts) else {
        return Ok(());
    };
    let Some(question) = asking.question(&comment.name, subject) else {
        return Ok(());
    };
    let Some(byline) = signing(tx, by, asking.byline).await? else {
        return Ok(());
    };
    let question = Question {
        limited: true,
        of: comment.of(),
        commenter: comment.commenter_id,
        question,
        place: Place::Private,
        chips: Vec::new(),
        asked_by: by,
        byline,
        reply: None,
        rule: Some(ByRule {
            code: code(&rule),
            subject: subject.to_owned(),
        }),
    };
    // When nobody may be asked now, the comment stands without a question.
    ask::ask(tx, question, now).await?;
    Ok(())
}

/// Whether nothing speaks against a question: nothing was stated, and the comment is a reader's that is read.
pub fn may_be_asked(comment: &Model, submission: &Submission) -> bool {
    comment.byline_id.is_none()
        && comment.kind == Kind::Comment
        && may_ask(submission.statement.is_some(), comment.status.is_put_away())
}

/// Whether a reader's comment may be asked about that comes in with something stated or without, and that rules
/// put away at once or not. The rehearsals ask it of the past.
pub fn may_ask(stated: bool, put_away: bool) -> bool {
    !stated && !put_away
}

/// The byline of who switched the rule on; without one, that of the post, if somebody of the team signs
/// with it.
///
/// # Errors
/// When the database fails.
pub async fn signing(
    tx: &DatabaseTransaction,
    by: PersonId,
    of_post: Option<BylineId>,
) -> Result<Option<BylineId>, DbErr> {
    let Some(person) = people::find::person(tx, by).await? else {
        return Ok(None);
    };
    if let Some(byline) = person.byline {
        return Ok(Some(byline.id));
    }
    match of_post {
        Some(byline) if people::find::signs(tx, byline).await? => Ok(Some(byline)),
        _ => Ok(None),
    }
}
