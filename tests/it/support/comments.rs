//! Comments straight into the tables, and short ways to send and look at them.

use forthright::clock::Moment;
use forthright::comments::entity::comment::{Column, Entity, Model};
use forthright::comments::insert::{self, NewComment};
use forthright::comments::{Kind, Reasons, Status};
use forthright::ids::PostId;
use forthright::text::{self, Format};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::TestApp;

impl TestApp {
    /// A published comment by a reader.
    pub async fn comment(&self, post: PostId, parent: Option<&Model>, name: &str, text: &str) -> Model {
        self.insert(new(
            post,
            parent,
            name,
            text,
            Status::Published,
            self.app.clock.now(),
        ))
        .await
    }

    pub async fn insert(&self, new: NewComment) -> Model {
        let tx = self.app.db.begin_write().await.unwrap();
        let comment = insert::insert(&tx, new, &self.app.secrets.entropy).await.unwrap();
        tx.commit().await.unwrap();
        comment
    }

    /// All comments there are, oldest first.
    pub async fn all_comments(&self) -> Vec<Model> {
        Entity::find()
            .order_by_asc(Column::Id)
            .all(self.app.db.read())
            .await
            .unwrap()
    }
}

/// A comment to insert.
pub fn new(
    post: PostId,
    parent: Option<&Model>,
    name: &str,
    text: &str,
    status: Status,
    sent: Moment,
) -> NewComment {
    NewComment {
        post,
        parent: parent.cloned(),
        kind: Kind::Comment,
        status,
        byline: None,
        person: None,
        commenter: None,
        name: name.to_owned(),
        email: String::new(),
        website: String::new(),
        source: text.to_owned(),
        format: Format::Markdown,
        html: text::comment(text, Format::Markdown).unwrap(),
        reasons: Reasons::default(),
        decision_reason: String::new(),
        spam: None,
        repeat_hash: None,
        network_hash: None,
        sent,
    }
}
