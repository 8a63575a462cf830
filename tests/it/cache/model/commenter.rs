//! What readers do: they comment, and act on their receipts.

use forthright::affiliation::entity::statement;
use forthright::affiliation::rows::SHOWN;
use forthright::comments::entity::comment::Model;
use forthright::comments::entity::{appeal, proposal, report};
use forthright::comments::{AppealState, ProposalState, Status, confirm, receipt};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::ops::{Op, Went};
use super::walk::Walk;

impl Walk {
    pub async fn as_commenter(&mut self, op: Op) -> Went {
        match op {
            Op::Comment => self.comment().await,
            Op::Report => self.report().await,
            Op::Settle => self.settle().await,
            Op::Appeal => self.appeal().await,
            _ => self.on_a_receipt(op).await,
        }
    }

    async fn comment(&mut self) -> Went {
        let posts = self.posts().await;
        let post = &posts[self.random.below(posts.len())];
        let mut below = self.site.all_comments().await;
        below.retain(|comment| comment.post_id == post.id);
        let parent = if below.is_empty() || self.random.one_in(2) {
            String::new()
        } else {
            below[self.random.below(below.len())].id.to_string()
        };
        let body = format!("Said at step {}. Written in haste.", self.step);
        let mut fields = vec![
            ("name", "Dana K."),
            ("email", "dana@mail.example"),
            ("body", &body),
            ("parent", &parent),
        ];
        if self.random.one_in(2) {
            fields.extend([
                ("affiliation_kind", "works_there"),
                ("affiliation_about", "Acme"),
                ("affiliation_year", ""),
            ]);
        }
        if self.random.one_in(4) {
            fields.push(("remember", "yes"));
        }
        if self.random.one_in(8) {
            fields.push(("intent", "preview"));
        }
        let path = format!("/posts/{}/comments", post.slug);
        // By someone of the team it is published at once.
        Went::form(if self.random.one_in(4) {
            self.owner.post(&path, &fields).await.status
        } else {
            self.site.browser().post(&path, &fields).await.status
        })
    }

    /// Answers a text that was sent back; one is, if none waits.
    async fn settle(&mut self) -> Went {
        let open = proposal::Entity::find().filter(proposal::Column::State.eq(ProposalState::Open));
        let mut found = open.clone().one(self.site.app.db.read()).await.unwrap();
        if found.is_none() {
            self.decide("send_back").await;
            found = open.one(self.site.app.db.read()).await.unwrap();
        }
        let Some(proposal) = found else {
            return Went::Refused;
        };
        let comments = self.site.all_comments().await;
        let comment = comments
            .iter()
            .find(|comment| comment.id == proposal.comment_id)
            .unwrap();
        let signed = receipt::link(&self.site.app.secrets, comment.id, &comment.nonce);
        let number = proposal.id.to_string();
        let fields = [
            ("proposal", number.as_str()),
            ("answer", self.random.pick(&["use", "keep"])),
        ];
        let path = format!("{signed}/proposal");
        Went::form(self.site.browser().post(&path, &fields).await.status)
    }

    async fn report(&mut self) -> Went {
        let posts = self.posts().await;
        let Some(comment) = self.any_labelled().await else {
            return Went::Refused;
        };
        let Some(post) = posts.iter().find(|post| post.id == comment.post_id) else {
            return Went::Refused;
        };
        let path = format!("/posts/{}/comments/{}/report", post.slug, comment.id);
        let kind = self.random.pick(&["label", "insult", "spam"]);
        let fields = [("kind", kind), ("reason", "They left in spring.")];
        Went::form(self.site.browser().post(&path, &fields).await.status)
    }

    /// Asks for a second look at a comment that a moderator decided against; one is, if none was.
    async fn appeal(&mut self) -> Went {
        if !self
            .site
            .all_comments()
            .await
            .iter()
            .any(Model::may_be_looked_at_again)
        {
            self.decide("reject").await;
        }
        let mut comments = self.site.all_comments().await;
        comments.retain(Model::may_be_looked_at_again);
        let Some(comment) = comments.pop() else {
            return Went::Refused;
        };
        let signed = receipt::link(&self.site.app.secrets, comment.id, &comment.nonce);
        let fields = [("appeal", "I meant the old contract.")];
        let path = format!("{signed}/appeal");
        Went::form(self.site.browser().post(&path, &fields).await.status)
    }

    /// A comment whose writer asks for a second look.
    pub async fn any_appealed(&mut self) -> Option<Model> {
        self.appeal().await;
        let open = appeal::Entity::find().filter(appeal::Column::State.eq(AppealState::Open));
        let open = open.one(self.site.app.db.read()).await.unwrap()?;
        let comments = self.site.all_comments().await;
        comments.into_iter().find(|comment| comment.id == open.comment_id)
    }

    /// A published comment with an open report; the first one is reported for it.
    pub async fn any_reported(&mut self) -> Option<Model> {
        let mut reported = self.reported().await;
        if reported.is_empty() {
            self.report().await;
            reported = self.reported().await;
        }
        reported.pop()
    }

    async fn reported(&self) -> Vec<Model> {
        let open = report::Entity::find()
            .filter(report::Column::ResolvedAt.is_null())
            .all(self.site.app.db.read())
            .await
            .unwrap();
        let mut comments = self.site.all_comments().await;
        comments.retain(|comment| open.iter().any(|report| report.comment_id == comment.id));
        comments
    }

    /// A comment with a label; the first one is stated and approved for it.
    pub async fn any_labelled(&mut self) -> Option<Model> {
        let mut labelled = self.labelled().await;
        if labelled.is_empty() {
            self.label_one().await;
            labelled = self.labelled().await;
        }
        let chosen = (!labelled.is_empty()).then(|| self.random.below(labelled.len()));
        chosen.map(|at| labelled.swap_remove(at))
    }

    /// Published comments with a statement that is shown.
    async fn labelled(&self) -> Vec<Model> {
        let shown = statement::Entity::find()
            .filter(statement::Column::State.is_in(SHOWN))
            .all(self.site.app.db.read())
            .await
            .unwrap();
        let mut comments = self.site.all_comments().await;
        comments.retain(|comment| {
            comment.status == Status::Published && shown.iter().any(|said| said.comment_id == comment.id)
        });
        comments
    }

    async fn label_one(&mut self) {
        for post in self.posts().await {
            let body = format!("Said at step {} by a customer.", self.step);
            let fields = [
                ("name", "Dana K."),
                ("body", body.as_str()),
                ("affiliation_kind", "uses"),
                ("affiliation_about", "Acme"),
            ];
            let path = format!("/posts/{}/comments", post.slug);
            let sent = self.site.browser().post(&path, &fields).await;
            if sent.status == 303 {
                let comment = self.site.last_comment().await;
                let version = comment.version.to_string();
                let fields = [("version", version.as_str()), ("decision", "approve")];
                let path = format!("/admin/desk/{}", comment.id);
                self.owner.post(&path, &fields).await;
                return;
            }
        }
    }

    pub async fn any_comment(&mut self) -> Option<Model> {
        let mut comments = self.site.all_comments().await;
        if comments.is_empty() {
            return None;
        }
        let at = self.random.below(comments.len());
        Some(comments.swap_remove(at))
    }

    /// Of those that may be changed, if they are young enough.
    async fn youngest_comment(&self) -> Option<Model> {
        let mut comments = self.site.all_comments().await;
        comments.retain(|comment| matches!(comment.status, Status::Pending | Status::Published));
        comments.pop()
    }

    async fn on_a_receipt(&mut self, op: Op) -> Went {
        let comment = match op {
            Op::Edit => self.youngest_comment().await,
            _ => self.any_comment().await,
        };
        let Some(comment) = comment else {
            return Went::Refused;
        };
        let secrets = &self.site.app.secrets;
        let signed = receipt::link(secrets, comment.id, &comment.nonce).to_string();
        let (text, key) = (format!("Changed at step {}.", self.step), self.key());
        let key = ("idempotency_key", key.as_str());
        let (path, fields) = match op {
            Op::Edit => (format!("{signed}/edit"), vec![("body", text.as_str()), key]),
            Op::Withdraw => (format!("{signed}/withdraw"), vec![]),
            Op::Erase => (format!("{signed}/erase"), vec![("sure", "yes")]),
            Op::Confirm => {
                let link = confirm::link(secrets, comment.id, &comment.nonce, &comment.email);
                (link.to_string(), vec![])
            }
            _ => {
                let intents = ["send", "send", "withdraw", "preview"];
                let kinds = ["works_there", "uses", "none", "declined"];
                let fields = vec![
                    ("intent", self.random.pick(&intents)),
                    ("affiliation_kind", self.random.pick(&kinds)),
                    ("affiliation_about", "Acme"),
                    ("affiliation_year", ""),
                    key,
                ];
                (format!("{signed}/answer"), fields)
            }
        };
        Went::form(self.site.browser().post(&path, &fields).await.status)
    }

    /// What a page carries so that its form acts once. Two steps share one: what they send differs.
    pub fn key(&self) -> String {
        format!("key {}", self.step / 2)
    }
}
