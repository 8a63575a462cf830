//! Writes the comments of a text, each behind the one it answers, so that its place in the thread is
//! known.

use std::collections::HashMap;

use sea_orm::{DbErr, EntityTrait as _};

use super::super::ready::{Remark, Thread};
use super::{Progress, Writing};
use crate::comments::entity::comment;
use crate::comments::insert::{self, NewComment};
use crate::comments::{Reason, Reasons, Status};
use crate::ids::{CommentId, PostId};
use crate::import::Became;
use crate::text::Format;

impl Writing<'_> {
    pub(super) async fn thread(&mut self, thread: &Thread, progress: Progress<'_>) -> Result<(), DbErr> {
        let Some(post) = self.here.refs.number(Became::Post, thread.text).map(PostId) else {
            return Ok(());
        };
        let mut written: HashMap<i64, comment::Model> = HashMap::new();
        for remark in &thread.remarks {
            let parent = self.parent(remark, post, &written).await?;
            let row = insert::insert(
                self.tx,
                self.new_comment(remark, post, parent),
                self.setting.entropy,
            )
            .await?;
            self.here
                .refs
                .add(self.tx, Became::Comment, remark.number.to_string(), row.id.0)
                .await?;
            self.added.comments += 1;
            written.insert(remark.number, row);
            progress();
        }
        Ok(())
    }

    /// The comment it answers: of this run, or of an earlier one.
    async fn parent(
        &self,
        remark: &Remark,
        post: PostId,
        written: &HashMap<i64, comment::Model>,
    ) -> Result<Option<comment::Model>, DbErr> {
        let Some(number) = remark.parent else {
            return Ok(None);
        };
        if let Some(row) = written.get(&number) {
            return Ok(Some(row.clone()));
        }
        let Some(id) = self.here.refs.number(Became::Comment, number).map(CommentId) else {
            return Ok(None);
        };
        let row = comment::Entity::find_by_id(id).one(self.tx).await?;
        Ok(row.filter(|row| row.post_id == post))
    }

    fn new_comment(&self, remark: &Remark, post: PostId, parent: Option<comment::Model>) -> NewComment {
        let signer = remark
            .author
            .as_ref()
            .and_then(|login| self.bylines.get(&login.to_lowercase()));
        NewComment {
            post,
            parent,
            kind: remark.kind,
            status: remark.status,
            byline: signer.map(|signer| signer.byline.id),
            person: signer.and_then(|signer| signer.person),
            commenter: None,
            name: remark.name.clone(),
            email: remark.email.clone(),
            website: remark.website.clone(),
            source: remark.source.clone(),
            format: Format::Html,
            html: remark.html.clone(),
            reasons: reasons(remark.status),
            decision_reason: String::new(),
            spam: None,
            repeat_hash: None,
            network_hash: None,
            sent: remark.sent,
        }
    }
}

/// Why a comment is not shown: that is how it came.
fn reasons(status: Status) -> Reasons {
    match status {
        Status::Published => Reasons::default(),
        _ => Reasons(vec![Reason {
            rule: "imported".to_owned(),
            matched: String::new(),
            did: None,
        }]),
    }
}
