//! A blog that has learnt what spam is, by decisions on comments made for it.

use std::collections::BTreeMap;

use forthright::comments::Status;
use forthright::comments::entity::{comment, spam_lesson, spam_token};
use forthright::screening::spam::{ANY, Counts};
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::comments::new;
use super::{START, TestApp};

/// What spam says on it.
pub const SPAM: &str = "Best casino bonus tonight, free spins and jackpots at https://lucky.example now!!!";
/// What readers say.
pub const GENUINE: &str = "We measured the rebuild on our own shelf: eleven hours instead of four.";

impl TestApp {
    /// Comments of both kinds, `count` of each, decided at the desk like by a moderator who has seen them all.
    pub async fn teach(&self, count: usize) {
        for (text, decision) in [(SPAM, "spam"), (GENUINE, "approve")] {
            for _ in 0..count.div_ceil(200) {
                let ids = self.waiting(text, count.min(200)).await;
                self.decide_on(&ids, decision).await;
            }
        }
    }

    /// `count` comments with this text that wait.
    pub async fn waiting(&self, text: &str, count: usize) -> Vec<comment::Model> {
        let post = self.all_posts().await;
        let mut made = Vec::new();
        for number in 0..count {
            let name = format!("Reader {number}");
            let row = new(post, None, &name, text, Status::Pending, START);
            made.push(self.insert(row).await);
        }
        made
    }

    async fn all_posts(&self) -> forthright::ids::PostId {
        let posts = forthright::posts::entity::post::Entity::find();
        posts.one(self.app.db.read()).await.unwrap().unwrap().id
    }

    /// One decision on all of them; its line in the history.
    pub async fn decide_on(&self, comments: &[comment::Model], decision: &str) -> i64 {
        let seen = |comment: &comment::Model| json!({ "id": comment.id, "version": comment.version });
        let ids: Vec<_> = comments.iter().map(seen).collect();
        let wanted = json!({ "ids": ids, "decision": decision });
        let done = self
            .admin()
            .await
            .post("/moderation/decisions", wanted)
            .await
            .is(200);
        done["audit_id"].as_i64().unwrap()
    }

    /// Every sign with its counts.
    pub async fn signs(&self) -> BTreeMap<String, Counts> {
        let rows = spam_token::Entity::find().all(self.app.db.read()).await.unwrap();
        let counts = |row: &spam_token::Model| Counts {
            spam: row.spam,
            genuine: row.genuine,
        };
        rows.iter().map(|row| (row.token.clone(), counts(row))).collect()
    }

    /// Of how many comments of each kind was learnt; counted both ways.
    pub async fn learnt(&self) -> (i64, i64) {
        let lessons = spam_lesson::Entity::find().all(self.app.db.read()).await.unwrap();
        let mut counted = Counts::default();
        for lesson in &lessons {
            counted.add(lesson.class, 1);
        }
        let any = self.signs().await.get(ANY).copied().unwrap_or_default();
        assert_eq!(any, counted);
        (any.spam, any.genuine)
    }
}
