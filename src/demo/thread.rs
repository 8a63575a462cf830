//! The conversations of the sample blog: each comment is sent, decided, asked about and answered in
//! the order in which that would have happened.

use std::collections::HashMap;

use anyhow::Context as _;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _};

use super::content::{Ask, Comment, Edit};
use super::people::{self, Team};
use super::seed::Stored;
use crate::affiliation::answer::{self, Answering, Outcome};
use crate::affiliation::ask::{self, Asked, Question};
use crate::affiliation::case::Of;
use crate::affiliation::machine::{Effect, Standing};
use crate::affiliation::requests::HELD_RETURN;
use crate::affiliation::state::{self, Stating};
use crate::affiliation::{Choice, Connection, ConnectionKind, Place, RequestState, Source, Statement};
use crate::clock::{Moment, minutes};
use crate::comments::decide::{self, Deciding};
use crate::comments::entity::{comment, comment_edit};
use crate::comments::insert::{self, NewComment};
use crate::comments::{Decision, EditState, Kind, Reasons, Status};
use crate::ids::{CommentId, CommenterId};
use crate::people::Person;
use crate::secrets::Entropy;
use crate::text::{self, Format};

/// How long a comment waits before somebody decides on it, in minutes.
const DECIDED_AFTER: u64 = 4;

/// What has been stored so far.
pub struct Thread<'a> {
    pub(super) tx: &'a DatabaseTransaction,
    pub(super) team: &'a Team,
    posts: &'a HashMap<String, Stored>,
    pub(super) entropy: &'a Entropy,
    /// By key; a public question under the key of the comment it is about and `/question`.
    pub(super) comments: HashMap<String, comment::Model>,
    commenters: HashMap<String, CommenterId>,
}

impl<'a> Thread<'a> {
    pub fn new(
        tx: &'a DatabaseTransaction,
        team: &'a Team,
        posts: &'a HashMap<String, Stored>,
        entropy: &'a Entropy,
    ) -> Self {
        Self {
            tx,
            team,
            posts,
            entropy,
            comments: HashMap::new(),
            commenters: HashMap::new(),
        }
    }

    /// Stores one comment and everything that became of it; its parent is stored already.
    ///
    /// # Errors
    /// When it refers to something the sample blog does not have, or the database fails.
    pub async fn add(&mut self, comment: &Comment) -> anyhow::Result<()> {
        let post = self
            .posts
            .get(&comment.post)
            .with_context(|| format!("{} has no post", comment.key))?;
        let sent = post.at.plus(minutes(comment.after_minutes));
        let commenter = self.commenter(comment, sent).await?;
        let row = insert::insert(self.tx, self.sent(comment, post, commenter, sent)?, self.entropy).await?;
        self.comments.insert(comment.key.clone(), row.clone());
        if comment.byline.is_some() {
            return Ok(());
        }
        if let Some(statement) = &comment.affiliation {
            self.state(&row, statement.clone(), &post.subjects, sent).await?;
        }
        self.decide(comment, &row, sent.plus(minutes(DECIDED_AFTER)))
            .await?;
        if let Some(ask) = &comment.ask {
            self.ask(comment, &row, ask, sent.plus(minutes(ask.after_minutes)))
                .await?;
        }
        self.label(comment, &row, sent).await?;
        if let Some(edit) = &comment.edit {
            self.edit(row.id, edit, sent.plus(minutes(edit.after_minutes)))
                .await?;
        }
        Ok(())
    }

    async fn commenter(&mut self, comment: &Comment, sent: Moment) -> anyhow::Result<Option<CommenterId>> {
        let Some(key) = &comment.commenter else {
            return Ok(None);
        };
        if let Some(known) = self.commenters.get(key) {
            return Ok(Some(*known));
        }
        let id = people::remember(self.tx, comment, self.entropy, sent).await?;
        self.commenters.insert(key.clone(), id);
        Ok(Some(id))
    }

    /// As it came in: readers' comments wait, except for what a rule took for spam.
    fn sent(
        &self,
        comment: &Comment,
        post: &Stored,
        commenter: Option<CommenterId>,
        sent: Moment,
    ) -> anyhow::Result<NewComment> {
        let by = comment
            .byline
            .as_ref()
            .map(|key| people::of(self.team, key))
            .transpose()?;
        let status = match comment.status {
            _ if by.is_some() => Status::Published,
            Status::Spam => Status::Spam,
            _ => Status::Pending,
        };
        let parent = comment.parent.as_ref().map(|key| {
            self.comments
                .get(key)
                .cloned()
                .with_context(|| format!("{} answers nothing", comment.key))
        });
        Ok(NewComment {
            post: post.id,
            parent: parent.transpose()?,
            kind: Kind::Comment,
            status,
            byline: by.map(people::byline).transpose()?,
            person: by.map(|person| person.id),
            commenter,
            name: comment.name.clone(),
            email: comment.email.clone(),
            website: comment.website.clone(),
            source: comment.body.clone(),
            format: Format::Markdown,
            html: comment.html.clone(),
            reasons: Reasons(comment.reasons.clone()),
            decision_reason: String::new(),
            spam: None,
            repeat_hash: None,
            network_hash: None,
            sent,
        })
    }

    async fn state(
        &self,
        row: &comment::Model,
        statement: Statement,
        subjects: &[String],
        now: Moment,
    ) -> anyhow::Result<()> {
        let stating = Stating {
            comment: row.id,
            commenter: row.commenter_id,
            statement,
            source: Source::AtPosting,
            again: None,
            subjects,
        };
        state::state(self.tx, stating, now).await?;
        Ok(())
    }

    /// Moves the comment to where the sample blog has it, by way of what comes before.
    async fn decide(&self, comment: &Comment, row: &comment::Model, now: Moment) -> anyhow::Result<()> {
        let steps: &[Decision] = match comment.status {
            Status::Pending | Status::Spam => &[],
            Status::Published => &[Decision::Approve],
            Status::Hidden => &[Decision::Approve, Decision::Hide],
            Status::Rejected => &[Decision::Reject],
            Status::Trashed => &[Decision::Trash],
        };
        let by = self
            .team
            .values()
            .min_by_key(|person| person.id)
            .context("the sample blog has no team")?;
        for (version, decision) in (1..).zip(steps) {
            let deciding = Deciding {
                reason: comment.reason.clone(),
                ..Deciding::plain(by, row.id, version, *decision)
            };
            self.carry_out(deciding, now).await?;
        }
        Ok(())
    }

    async fn ask(
        &mut self,
        comment: &Comment,
        row: &comment::Model,
        ask: &Ask,
        now: Moment,
    ) -> anyhow::Result<()> {
        let by = people::of(self.team, &ask.by)?;
        let reply = match ask.place {
            Place::Public => Some(self.reply(row, by, ask, now).await?),
            Place::Private => None,
        };
        let question = Question {
            limited: true,
            of: row.of(),
            commenter: row.commenter_id,
            question: ask.question.clone(),
            place: ask.place,
            chips: Vec::new(),
            asked_by: by.id,
            byline: people::byline(by)?,
            reply: reply.as_ref().map(|reply| reply.id),
            rule: None,
        };
        let Asked::Asked(_) = ask::ask(self.tx, question, now).await? else {
            anyhow::bail!("{} can't be asked", comment.key);
        };
        if let Some(reply) = reply {
            self.comments.insert(format!("{}/question", comment.key), reply);
        }
        if comment.status == Status::Pending {
            self.stands_at_the_desk(row.id, now.plus(HELD_RETURN)).await?;
        }
        match ask.answered_after_minutes {
            Some(after) => self.answer(comment, row, ask, now.plus(minutes(after))).await,
            None => Ok(()),
        }
    }

    /// A public question is the asker's reply in the thread.
    async fn reply(
        &self,
        parent: &comment::Model,
        by: &Person,
        ask: &Ask,
        now: Moment,
    ) -> anyhow::Result<comment::Model> {
        let new = NewComment {
            post: parent.post_id,
            parent: Some(parent.clone()),
            kind: Kind::Comment,
            status: Status::Published,
            byline: Some(people::byline(by)?),
            person: Some(by.id),
            commenter: None,
            name: by
                .byline
                .as_ref()
                .map(|byline| byline.name.clone())
                .unwrap_or_default(),
            email: String::new(),
            website: String::new(),
            source: ask.question.clone(),
            format: Format::Markdown,
            html: ask.html.clone(),
            reasons: Reasons::default(),
            decision_reason: String::new(),
            spam: None,
            repeat_hash: None,
            network_hash: None,
            sent: now,
        };
        Ok(insert::insert(self.tx, new, self.entropy).await?)
    }

    async fn answer(
        &self,
        comment: &Comment,
        row: &comment::Model,
        ask: &Ask,
        now: Moment,
    ) -> anyhow::Result<()> {
        let subjects = self
            .posts
            .get(&comment.post)
            .map(|post| post.subjects.clone())
            .unwrap_or_default();
        let answering = Answering {
            of: Of {
                standing: if comment.status == Status::Published {
                    Standing::Published
                } else {
                    Standing::Held
                },
                ..row.of()
            },
            commenter: row.commenter_id,
            statement: ask.answer.clone().unwrap_or_else(declined),
            subjects: &subjects,
        };
        let taken = answer::answer(self.tx, answering, now).await?;
        match ask.state {
            RequestState::Settled if taken == Outcome::Taken(Effect::ToDesk) => {
                let by = people::of(self.team, &ask.by)?;
                self.accept(row.id, by, now.plus(minutes(DECIDED_AFTER))).await?;
            }
            RequestState::Settled => {}
            RequestState::Declined if comment.status == Status::Published => {}
            _ => self.stands_at_the_desk(row.id, now).await?,
        }
        Ok(())
    }

    /// What the desk's "accept" does on a published comment.
    async fn accept(&self, id: CommentId, by: &'a Person, now: Moment) -> anyhow::Result<()> {
        let accepted = Deciding {
            statement: Some(Choice::Accept),
            ..self.keeps(id, by).await?
        };
        self.carry_out(accepted, now).await
    }

    /// Leaves the comment as it is now.
    pub(super) async fn keeps(&self, id: CommentId, by: &'a Person) -> anyhow::Result<Deciding<'a>> {
        let row = self.stored(id).await?;
        Ok(Deciding::plain(by, id, row.version, Decision::Keep))
    }

    pub(super) async fn carry_out(&self, deciding: Deciding<'_>, now: Moment) -> anyhow::Result<()> {
        let comment = deciding.comment;
        let outcome = decide::decide(self.tx, deciding, self.entropy, now).await?;
        anyhow::ensure!(
            matches!(outcome, decide::Outcome::Done(_)),
            "{comment}: {outcome:?}"
        );
        Ok(())
    }

    /// The comment as it is now.
    pub(super) async fn stored(&self, id: CommentId) -> anyhow::Result<comment::Model> {
        comment::Entity::find_by_id(id)
            .one(self.tx)
            .await?
            .context("the comment was just stored")
    }

    async fn stands_at_the_desk(&self, id: CommentId, from: Moment) -> anyhow::Result<()> {
        comment::Entity::update_many()
            .col_expr(comment::Column::DeskFrom, Expr::value(Some(from)))
            .filter(comment::Column::Id.eq(id))
            .exec(self.tx)
            .await?;
        Ok(())
    }

    /// A change of a published comment, which nobody has read yet.
    async fn edit(&self, comment: CommentId, edit: &Edit, now: Moment) -> anyhow::Result<()> {
        let row = comment_edit::ActiveModel {
            comment_id: Set(comment),
            source: Set(edit.body.clone()),
            html: Set(edit.html.clone()),
            renderer: Set(text::RENDERER),
            state: Set(EditState::Waiting),
            created_at: Set(now),
            ..Default::default()
        };
        comment_edit::Entity::insert(row).exec(self.tx).await?;
        self.stands_at_the_desk(comment, now).await
    }
}

fn declined() -> Statement {
    let connection = Connection {
        kind: ConnectionKind::Declined,
        about: None,
        year: None,
        typed: false,
    };
    Statement {
        connections: vec![connection],
        ..Statement::default()
    }
}
