//! What is verified: by a code or a link to a mailbox, and by the owner at the desk.

use forthright::affiliation::entity::statement;
use forthright::affiliation::rows::LIVE;
use forthright::comments::receipt;
use forthright::ids::CommentId;
use forthright::worker::{self, Lane};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::ops::{Op, Went};
use super::walk::Walk;

impl Walk {
    pub async fn as_verifier(&mut self, op: Op) -> Went {
        let Some(comment) = self.stated_comment().await else {
            return Went::Refused;
        };
        match op {
            Op::Vouch => self.vouch(comment).await,
            Op::Mailbox => self.by_link(comment).await,
            _ => self.by_code(comment).await,
        }
    }

    /// One with which something is stated, shown or not.
    async fn stated_comment(&mut self) -> Option<CommentId> {
        if self.random.one_in(2) {
            return self.any_labelled().await.map(|comment| comment.id);
        }
        let rows = statement::Entity::find()
            .filter(statement::Column::State.is_in(LIVE))
            .all(self.site.app.db.read())
            .await
            .unwrap();
        (!rows.is_empty()).then(|| rows[self.random.below(rows.len())].comment_id)
    }

    async fn vouch(&mut self, comment: CommentId) -> Went {
        let intent = self.random.pick(&["vouch", "vouch", "official", "revoke"]);
        let path = format!("/admin/desk/{comment}/verify");
        let stated = self.stated(comment).await;
        let fields = [("intent", intent), ("statement", stated.as_str())];
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    /// The version that counts of what is stated with it; 0 where none does.
    async fn stated(&self, comment: CommentId) -> String {
        let newest = statement::Entity::find()
            .filter(statement::Column::CommentId.eq(comment))
            .filter(statement::Column::State.is_in(LIVE))
            .order_by_desc(statement::Column::Id)
            .one(self.site.app.db.read())
            .await
            .unwrap();
        newest.map_or(0, |row| row.id.0).to_string()
    }

    async fn by_code(&mut self, comment: CommentId) -> Went {
        let form = self.form(comment).await;
        if self.random.one_in(4) {
            let sent = self.site.browser().post(&form, &[("intent", "revoke")]).await;
            return Went::form(sent.status);
        }
        let Some(code) = self.mailed(&form, "receipt: ").await else {
            return Went::Refused;
        };
        let fields = [("intent", "code"), ("verify_code", &code)];
        Went::form(self.site.browser().post(&form, &fields).await.status)
    }

    async fn by_link(&mut self, comment: CommentId) -> Went {
        let form = self.form(comment).await;
        let Some(link) = self.mailed(&form, "button: ").await else {
            return Went::Refused;
        };
        Went::api(self.site.browser().post(&link, &[]).await.status)
    }

    async fn form(&self, comment: CommentId) -> String {
        let comments = self.site.all_comments().await;
        let comment = comments.iter().find(|row| row.id == comment).unwrap();
        let link = receipt::link(&self.site.app.secrets, comment.id, &comment.nonce);
        format!("{link}/verify")
    }

    /// Has a mail sent; what stands in it behind `mark`.
    async fn mailed(&mut self, form: &str, mark: &str) -> Option<String> {
        self.site.mails();
        let fields = [("intent", "mail"), ("verify_address", "dana@acme.com")];
        self.site.browser().post(form, &fields).await;
        while worker::run_one_of(&self.site.app, Lane::Mail).await.unwrap() {}
        let mut mails = self.site.mails().into_iter();
        let mail = mails.rfind(|mail| mail.to == "dana@acme.com")?;
        let (_, rest) = mail.text.split_once(mark)?;
        rest.lines().next().map(str::to_owned)
    }
}
