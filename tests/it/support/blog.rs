//! A blog with one conversation, for tests about who is speaking: its owner at the desk, a commenter on
//! the receipt.

use forthright::affiliation::RequestState;
use forthright::affiliation::entity::{request, statement};
use forthright::audit;
use forthright::comments::entity::comment;
use forthright::ids::{AuditId, CommentId};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::{Browser, Page, TestApp};

pub const SLUG: &str = "what-a-renewal-really-costs";
pub const POST: &str = "/posts/what-a-renewal-really-costs";
pub const QUESTION: &str = "Where do you stand: do you use it, sell it, or hold shares in it?";
pub const TEXT: &str = "We measured this on our own shelf, four hours against eleven.";

/// A blog with a post about Acme, whose site is acme.com, and Borealis; its owner, and a commenter.
pub struct Blog {
    pub site: TestApp,
    pub mara: Browser,
    pub dana: Browser,
    pub receipt: String,
}

impl Blog {
    pub async fn new() -> Self {
        let site = TestApp::set_up().await;
        let mut mara = site.owner().await;
        let subjects = ("subjects", "Acme | acme.com\nBorealis");
        mara.write("What a renewal really costs", &[subjects], &["publish"])
            .await;
        let dana = site.browser();
        Self {
            site,
            mara,
            dana,
            receipt: String::new(),
        }
    }

    /// A blog with one comment, which waits.
    pub async fn with_comment(stated: &[(&str, &str)]) -> Self {
        let mut blog = Self::new().await;
        blog.sent(TEXT, stated).await;
        blog
    }

    /// As `with_comment`, published.
    pub async fn published(stated: &[(&str, &str)]) -> Self {
        let mut blog = Self::with_comment(stated).await;
        blog.decide("approve", &[]).await;
        blog
    }

    /// As `published`, with a question.
    pub async fn asked() -> Self {
        let mut blog = Self::with_comment(&[]).await;
        blog.decide("publish_ask", &[("question", QUESTION), ("place", "public")])
            .await;
        blog
    }

    pub async fn comment(&mut self, body: &str, stated: &[(&str, &str)]) -> Page {
        let fields = [&[("name", "Dana K."), ("body", body), ("intent", "send")], stated].concat();
        self.dana.post(&format!("{POST}/comments"), &fields).await
    }

    /// As `comment`, taken: its receipt is the one that is looked at from now on.
    pub async fn sent(&mut self, body: &str, stated: &[(&str, &str)]) {
        let page = self.comment(body, stated).await;
        assert_eq!(page.status, 303, "{}", page.body);
        self.receipt = page.location();
    }

    /// The commenter's latest comment.
    pub async fn row(&self) -> comment::Model {
        let rows = self.site.all_comments().await;
        rows.into_iter().rfind(|row| row.byline_id.is_none()).unwrap()
    }

    pub async fn press(&mut self, decision: &str, more: &[(&str, &str)]) -> Page {
        let row = self.row().await;
        self.press_on(row.id, row.version, decision, more).await
    }

    pub async fn press_on(
        &mut self,
        id: CommentId,
        version: i64,
        decision: &str,
        more: &[(&str, &str)],
    ) -> Page {
        let version = version.to_string();
        let fields = [&[("version", version.as_str()), ("decision", decision)], more].concat();
        self.mara.post(&format!("/admin/desk/{id}"), &fields).await
    }

    pub async fn decide(&mut self, decision: &str, more: &[(&str, &str)]) {
        let page = self.press(decision, more).await;
        assert_eq!(page.status, 303, "{decision}: {}", page.body);
    }

    pub async fn send(&mut self, intent: &str, stated: &[(&str, &str)]) -> Page {
        let fields = [&[("intent", intent)], stated].concat();
        let path = format!("{}/answer", self.receipt);
        self.dana.post(&path, &fields).await
    }

    /// Sends an answer and returns the receipt that comes after it.
    pub async fn answer(&mut self, stated: &[(&str, &str)]) -> Page {
        let page = self.send("send", stated).await;
        assert_eq!(page.status, 303, "{}", page.body);
        assert_eq!(page.location(), self.receipt);
        self.look().await
    }

    pub async fn look(&mut self) -> Page {
        let path = self.receipt.clone();
        self.dana.get(&path).await
    }

    /// The heading of the comment as every reader sees it.
    pub async fn heading(&self) -> String {
        let page = self.site.browser().get(POST).await;
        page.all(&format!("#c{} h3", self.row().await.id)).concat()
    }

    pub async fn requests(&self) -> Vec<RequestState> {
        let rows = request::Entity::find()
            .order_by_asc(request::Column::Id)
            .all(self.site.app.db.read())
            .await;
        rows.unwrap().into_iter().map(|row| row.state).collect()
    }

    /// Every version that was stated, oldest first.
    pub async fn statements(&self) -> Vec<statement::Model> {
        let rows = statement::Entity::find().order_by_asc(statement::Column::Id);
        rows.all(self.site.app.db.read()).await.unwrap()
    }

    pub async fn desk(&mut self) -> Page {
        self.mara.get("/admin/desk").await
    }

    /// The newest line of the history that says `action`.
    pub async fn newest_line(&self, action: &str) -> AuditId {
        let rows = audit::entity::Entity::find()
            .order_by_asc(audit::entity::Column::Id)
            .all(self.site.app.db.read())
            .await;
        let found = rows.unwrap().into_iter().rfind(|row| row.action == action);
        found.expect("it happened").id
    }

    /// The thread as every reader sees it.
    pub async fn thread(&self) -> Page {
        self.site.browser().get(POST).await
    }

    /// Takes back what the desk has just done.
    pub async fn undo(&mut self, done: &Page) {
        let page = self.mara.get(&done.location()).await;
        let action = page.attr("#undo", "action").expect("the desk offers undo");
        let page = self.mara.post(&action, &[]).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
}

pub fn stated<'a>(kind: &'a str, about: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("affiliation_kind", kind), ("affiliation_about", about)]
}

pub fn reseller() -> Vec<(&'static str, &'static str)> {
    [
        stated("sells", "Borealis"),
        vec![("affiliation_you_are", "reseller")],
    ]
    .concat()
}
