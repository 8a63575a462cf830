//! What the owner does at the desk: every decision there is, and taking it back.

use forthright::audit;
use forthright::comments::Status;
use forthright::comments::entity::comment_edit;
use forthright::comments::mail_link::{GOOD_FOR, MailLink};
use forthright::ids::{AuditId, CommentId, PersonId};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::ops::{Op, Went};
use super::walk::Walk;

const DECISIONS: [&str; 27] = [
    "block",
    "approve",
    "approve",
    "approve",
    "keep",
    "reject",
    "spam",
    "hide",
    "trash",
    "restore",
    "publish_ask",
    "hold_ask",
    "accept",
    "chips_only",
    "without_label",
    "clarify",
    "take_question_back",
    "accept_edit",
    "decline_edit",
    "cut",
    "send_back",
    "label_fine",
    "redact_label",
    "reports_seen",
    "keep_decision",
    "note",
    "unnote-1",
];

impl Walk {
    pub async fn as_moderator(&mut self, op: Op) -> Went {
        match op {
            Op::Undo => self.undo().await,
            Op::MailDecide => self.decide_by_mail().await,
            Op::DecideMany => self.decide_many().await,
            Op::SaveReplies => {
                let fields = [
                    ("intent", "save"),
                    ("title", "Thanks"),
                    ("text", "Thank you, {name}."),
                ];
                Went::form(self.owner.post("/admin/desk/replies", &fields).await.status)
            }
            Op::UndoMany => self.undo_many().await,
            Op::Thread => self.thread().await,
            Op::Claim => {
                let Some(comment) = self.any_comment().await else {
                    return Went::Refused;
                };
                let (path, version) = (
                    format!("/admin/desk/{}/claim", comment.id),
                    comment.version.to_string(),
                );
                Went::form(self.owner.post(&path, &[("version", &version)]).await.status)
            }
            _ => {
                let decision = self.random.pick(&DECISIONS);
                self.decide(decision).await
            }
        }
    }

    /// On any comment, by the name of its button.
    pub async fn decide(&mut self, decision: &str) -> Went {
        let Some(comment) = self.any_comment().await else {
            return Went::Refused;
        };
        let edit = comment_edit::Entity::find()
            .order_by_desc(comment_edit::Column::Id)
            .one(self.site.app.db.read())
            .await
            .unwrap();
        let rest = comment.source.clone();
        let (comment, edit) = match edit {
            Some(edit) if decision.ends_with("_edit") => (edit.comment_id, edit.id.to_string()),
            _ => (comment.id, String::from("0")),
        };
        let (version, key) = (self.version(comment).await, self.key());
        let reply = format!("An answer at step {}.", self.step);
        let rest = rest.split_once(". ").map_or("", |(first, _)| first);
        let mut fields = vec![
            ("body", rest),
            ("idempotency_key", key.as_str()),
            ("version", &version),
            ("decision", decision),
            ("edit", &edit),
            ("question", "Do you work there?"),
            ("place", "public"),
            ("chips", "works_there"),
            ("reason", "Off topic."),
            ("ban", "address"),
            ("ban_days", "1"),
            ("ban_silent", "yes"),
            ("label_reason", "Not so."),
            ("note", "Watch this one."),
            ("note_person", "yes"),
        ];
        if self.random.one_in(3) && !decision.ends_with("_ask") {
            fields.push(("reply", &reply));
        }
        let path = format!("/admin/desk/{comment}");
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    /// At any comment, or about all that is written under its post.
    async fn thread(&mut self) -> Went {
        let Some(comment) = self.any_comment().await else {
            return Went::Refused;
        };
        let acts = ["pin", "pin", "unpin", "close", "open"];
        let wishes = ["close", "reopen", "reopen", "age", "slow"];
        let fields = [
            ("act", self.random.pick(&acts)),
            ("wish", self.random.pick(&wishes)),
            ("slow_minutes", self.random.pick(&["0", "1"])),
        ];
        let path = if self.random.one_in(3) {
            format!("/admin/posts/{}/thread", comment.post_id)
        } else {
            format!("/admin/desk/{}/thread", comment.id)
        };
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    /// On a comment that is held, without a log-in.
    async fn decide_by_mail(&mut self) -> Went {
        let held = self.site.all_comments().await.into_iter();
        let held: Vec<_> = held.filter(|comment| comment.status == Status::Pending).collect();
        if held.is_empty() {
            return Went::Refused;
        }
        let comment = &held[self.random.below(held.len())];
        let link = MailLink {
            comment: comment.id,
            version: comment.version,
            moderator: PersonId(1),
            until: self.site.app.clock.now().plus(GOOD_FOR),
        };
        let link = self.site.app.links.href(&link.address(&self.site.app.secrets));
        let decision = self.random.pick(&["approve", "spam", "publish_ask", "hold_ask"]);
        let fields = [("decision", decision), ("question", "Do you work there?")];
        let mut anyone = self.site.browser();
        let page = anyone.post(&link, &fields).await;
        if page.status == 303 && self.random.one_in(3) {
            let line = page.location().split_once("done=").unwrap().1.to_owned();
            let undone = anyone.post(&format!("{link}/undo"), &[("done", &line)]).await;
            return Went::form(undone.status);
        }
        Went::form(page.status)
    }

    async fn version(&self, id: CommentId) -> String {
        let comments = self.site.all_comments().await;
        let comment = comments.iter().find(|comment| comment.id == id);
        comment
            .map(|comment| comment.version.to_string())
            .unwrap_or_default()
    }

    async fn undo(&mut self) -> Went {
        let Some(line) = self.recent_line().await else {
            return Went::Refused;
        };
        let key = self.key();
        let path = format!("/admin/undo/{line}");
        Went::form(self.owner.post(&path, &[("idempotency_key", &key)]).await.status)
    }

    /// On up to four comments, chosen at random.
    async fn decide_many(&mut self) -> Went {
        let mut chosen = Vec::new();
        for _ in 0..4 {
            if let Some(comment) = self.any_comment().await {
                chosen.push(format!("{}-{}", comment.id, comment.version));
            }
        }
        let decision = self.random.pick(&[
            "approve",
            "approve",
            "spam",
            "reject:Off the subject",
            "trash",
            "hide",
        ]);
        let mut fields = vec![("decision", decision)];
        fields.extend(chosen.iter().map(|each| ("chosen", each.as_str())));
        Went::form(self.owner.post("/admin/desk/bulk", &fields).await.status)
    }

    async fn undo_many(&mut self) -> Went {
        let line: Option<AuditId> = audit::entity::Entity::find()
            .select_only()
            .column(audit::entity::Column::Id)
            .filter(audit::entity::Column::Action.eq("comments.decided"))
            .filter(audit::entity::Column::UndoneBy.is_null())
            .order_by_desc(audit::entity::Column::Id)
            .into_tuple()
            .one(self.site.app.db.read())
            .await
            .unwrap();
        let Some(line) = line else {
            return Went::Refused;
        };
        Went::form(
            self.owner
                .post(&format!("/admin/undo/{line}/all"), &[])
                .await
                .status,
        )
    }

    /// One of the newest lines of the audit that are about a comment and were not undone.
    pub async fn recent_line(&mut self) -> Option<AuditId> {
        let lines: Vec<AuditId> = audit::entity::Entity::find()
            .select_only()
            .column(audit::entity::Column::Id)
            .filter(audit::entity::Column::CommentId.is_not_null())
            .filter(audit::entity::Column::UndoneBy.is_null())
            .order_by_desc(audit::entity::Column::Id)
            .limit(6)
            .into_tuple()
            .all(self.site.app.db.read())
            .await
            .unwrap();
        (!lines.is_empty()).then(|| self.random.pick(&lines))
    }
}
