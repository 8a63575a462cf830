//! What other programs do by the API, with a token and now and then with a key of their own.

use forthright::affiliation::RequestState;
use forthright::affiliation::entity::request;
use forthright::people::Scope;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::support::Program;

const DECISIONS: [&str; 7] = ["approve", "approve", "keep", "hide", "spam", "trash", "restore"];
const ACTIONS: [&str; 6] = [
    "accept",
    "chips_only",
    "without_label",
    "drop",
    "clarify",
    "cancel",
];

impl Walk {
    async fn program(&mut self) -> Program {
        let mut program = self.site.program_of(&self.email, Scope::Admin).await;
        if self.random.one_in(2) {
            program.browser.headers.push(("idempotency-key", self.key()));
        }
        program
    }

    pub async fn as_writing_program(&mut self, op: Op) -> Went {
        let posts = self.posts().await;
        let address = format!("/posts/{}", posts[self.random.below(posts.len())].slug);
        let text = format!("Sent at step {}.", self.step);
        let status = self.random.pick(&["draft", "published"]);
        let mut program = self.program().await;
        let answer = match op {
            Op::ApiComment => {
                let comment = json!({ "name": "Eli", "body_markdown": text });
                program.post(&format!("{address}/comments"), comment).await
            }
            Op::ApiNewPost => {
                let post = json!({ "title": text, "body_markdown": text, "status": status });
                program.post("/posts", post).await
            }
            Op::ApiChangePost if self.random.one_in(4) => {
                let kept = program.get(&format!("{address}/revisions")).await;
                let kept: Value = serde_json::from_str(&kept.page.body).unwrap();
                let oldest = kept["items"].as_array().and_then(|items| items.last());
                let (id, version) = oldest.map_or((0, Value::Null), |one| {
                    (one["id"].as_i64().unwrap(), kept["items"][0]["version"].clone())
                });
                program
                    .post(
                        &format!("{address}/revisions/{id}/restore"),
                        json!({ "version": version }),
                    )
                    .await
            }
            Op::ApiChangePost => {
                let change = json!({ "body_markdown": text, "tags": ["Licensing"], "status": status });
                program.patch(&address, change).await
            }
            _ => program.delete(&address).await,
        };
        Went::api(answer.page.status)
    }

    pub async fn as_moderating_program(&mut self, op: Op) -> Went {
        let comment = match op {
            Op::ApiLabel => self.any_labelled().await,
            Op::ApiReports => self.any_reported().await,
            Op::ApiAppeal => self.any_appealed().await,
            _ => self.any_comment().await,
        };
        let Some(comment) = comment else {
            return Went::Refused;
        };
        let (id, version) = (comment.id.0, comment.version);
        let decision = self.random.pick(&DECISIONS);
        let act = self.random.pick(&["pin", "unpin", "close", "open"]);
        let shorter = comment
            .source
            .split_once(". ")
            .map(|(first, _)| format!("{first}."));
        let shorter = shorter.filter(|_| self.random.one_in(2));
        let line = self.recent_line().await;
        let (question, action) = match op {
            Op::ApiRequest => self.question().await,
            _ => (0, ""),
        };
        let mut program = self.program().await;
        let answer = match op {
            Op::ApiDecide => {
                let body = json!({ "decision": decision, "version": version, "edit_markdown": shorter });
                let path = format!("/moderation/comments/{id}/decision");
                program.post(&path, body).await
            }
            Op::ApiDecideMany => {
                let body = json!({ "ids": [{ "id": id, "version": version }], "decision": decision });
                program.post("/moderation/decisions", body).await
            }
            Op::ApiLabel => {
                let body = json!({ "verdict": "redact", "version": version, "reason": "Not so." });
                program
                    .post(&format!("/moderation/comments/{id}/label"), body)
                    .await
            }
            Op::ApiThread => {
                let path = format!("/moderation/comments/{id}/thread");
                program.post(&path, json!({ "act": act })).await
            }
            Op::ApiReports => {
                let path = format!("/moderation/comments/{id}/reports");
                program.post(&path, json!({ "version": version })).await
            }
            Op::ApiAppeal => {
                let path = format!("/moderation/comments/{id}/appeal");
                program.post(&path, json!({ "version": version })).await
            }
            Op::ApiNote => {
                let path = format!("/moderation/comments/{id}/notes");
                program.post(&path, json!({ "text": "Watch this one." })).await
            }
            Op::ApiUndo => {
                let line = line.map(|line| line.0).unwrap_or_default();
                program.post(&format!("/moderation/undo/{line}"), json!({})).await
            }
            _ => {
                let path = format!("/affiliation/requests/{question}/{action}");
                program.post(&path, json!({ "question": "Since when?" })).await
            }
        };
        Went::api(answer.page.status)
    }

    pub async fn as_owning_program(&mut self, op: Op) -> Went {
        let what = self.random.below(6);
        let comment = self.any_comment().await;
        let version = comment.as_ref().map(|comment| comment.version);
        let comment = comment.map(|comment| comment.id);
        let (undoes, ban) = (
            self.newest_change().await,
            self.random.pick(&["network", "domain"]),
        );
        let mut program = self.program().await;
        let rules = "/moderation/rules";
        let answer = match (op, what) {
            (Op::ApiBan, 0) => program.delete("/moderation/bans/1").await,
            (Op::ApiBan, _) => {
                let mut new = json!({ "kind": ban, "comment": comment, "domain": "shop.example", "days": 1 });
                if what == 1 {
                    new["decision"] = json!("spam");
                    new["version"] = json!(version);
                }
                program.post("/moderation/bans", new).await
            }
            (_, 0) => {
                let change = json!({ "does": "tell" });
                program
                    .patch(&format!("{rules}/built-in/first_comment"), change)
                    .await
            }
            (_, 1) => program.patch(rules, json!({ "trust_after": 2 })).await,
            (_, 2) => {
                let undo = format!("{rules}/undo/{undoes}");
                program.post(&undo, json!({})).await
            }
            (_, 3) => {
                program
                    .patch(&format!("{rules}/1"), json!({ "state": "off" }))
                    .await
            }
            (_, 4) => program.delete(&format!("{rules}/1")).await,
            _ => {
                let new = json!({ "conditions": [{ "kind": "first" }], "does": "tell" });
                program.post(rules, new).await
            }
        };
        Went::api(answer.page.status)
    }

    /// The id of the newest question that nobody has settled, asked for the purpose if there is none,
    /// and what to do with it; 0 when none could be asked.
    async fn question(&mut self) -> (i64, &'static str) {
        if self.open_question().await.is_none() {
            self.decide("publish_ask").await;
        }
        match self.open_question().await {
            // Only what was answered can be settled.
            Some(question) if question.state == RequestState::Requested => (question.id.0, "cancel"),
            Some(question) => (question.id.0, self.random.pick(&ACTIONS)),
            None => (0, self.random.pick(&ACTIONS)),
        }
    }

    async fn open_question(&self) -> Option<request::Model> {
        let open = [RequestState::Requested, RequestState::Answered];
        request::Entity::find()
            .filter(request::Column::State.is_in(open))
            .order_by_desc(request::Column::Id)
            .one(self.site.app.db.read())
            .await
            .unwrap()
    }
}
