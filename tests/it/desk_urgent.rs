//! What waits as urgently as what stands above the queue, and finds no place there: the page leads to a view of
//! each kind, and nothing that is counted is out of reach.

use forthright::comments::entity::comment::Model;
use forthright::comments::{Status, receipt};
use forthright::ids::PostId;
use sea_orm::ConnectionTrait as _;

use crate::desk_search::names;
use crate::support::comments::new;
use crate::support::{Browser, START, TestApp};

struct Blog {
    site: TestApp,
    mara: Browser,
    post: PostId,
}

impl Blog {
    async fn new() -> Self {
        let site = TestApp::set_up_with(|config| config.limits = false).await;
        let post = site.publish("licences", &["Acme"]).await;
        let mara = site.owner().await;
        Self { site, mara, post }
    }

    async fn published(&self, name: &str) -> Model {
        let text = format!("{name} restores every Friday.");
        self.site.comment(self.post, None, name, &text).await
    }

    async fn report(&self, name: &str) {
        let path = format!(
            "/posts/licences/comments/{}/report",
            self.published(name).await.id
        );
        let fields = [("kind", "insult"), ("reason", "")];
        let page = self.site.browser().post(&path, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    /// Its writer changes it after it was published.
    async fn edit(&self, name: &str) {
        let comment = self.published(name).await;
        self.on_receipt(&comment, "edit", &[("body", "Most Fridays.")])
            .await;
    }

    /// Its writer asks for a second look after it was hidden.
    async fn appeal(&mut self, name: &str) {
        let comment = self.published(name).await;
        let version = comment.version.to_string();
        let fields = [("version", version.as_str()), ("decision", "hide")];
        let hidden = self
            .mara
            .post(&format!("/admin/desk/{}", comment.id), &fields)
            .await;
        assert_eq!(hidden.status, 303, "{}", hidden.body);
        self.on_receipt(&comment, "appeal", &[("appeal", "It is true.")])
            .await;
    }

    async fn on_receipt(&self, comment: &Model, action: &str, fields: &[(&str, &str)]) {
        let link = receipt::link(&self.site.app.secrets, comment.id, &comment.nonce);
        let page = self
            .site
            .browser()
            .post(&format!("{link}/{action}"), fields)
            .await;
        assert_eq!(page.status, 303, "{action}: {}", page.body);
    }
}

#[tokio::test]
async fn fifteen_old_reports_hide_no_new_appeal() {
    let mut blog = Blog::new().await;
    for number in 0..15 {
        blog.report(&format!("Reader {number}")).await;
    }
    let page = blog.mara.get("/admin/desk").await;
    assert_eq!(page.all(".item h3").len(), 15);
    assert!(page.all(".more-waits").is_empty(), "all of them stand there");
    assert_eq!(
        page.all(".views a")[..3],
        ["Pending 15", "Answered 0", "Reported 15"]
    );

    blog.edit("Eli").await;
    blog.appeal("Fay").await;
    let page = blog.mara.get("/admin/desk").await;
    assert_eq!(page.all(".item h3").len(), 15);
    assert_eq!(
        page.all(".views a")[..5],
        [
            "Pending 17",
            "Answered 0",
            "Changed 1",
            "Reported 15",
            "Appeals 1"
        ]
    );
    let ways = page.all(".more-waits a");
    assert_eq!(ways, ["Changed 1", "Reported 15", "Appeals 1"]);
    let mut reached = Vec::new();
    for way in page.all_attrs(".more-waits a", "href") {
        reached.extend(blog.mara.get(&way).await.all(".item h3"));
    }
    assert_eq!(reached.len(), 17);
    assert_eq!((reached[0].as_str(), reached[16].as_str()), ("Eli", "Fay"));
}

#[tokio::test]
async fn a_change_and_an_appeal_have_a_view_only_while_one_waits_or_it_is_open() {
    let mut blog = Blog::new().await;
    blog.edit("Eli").await;
    blog.appeal("Fay").await;
    let mut program = blog.site.admin().await;
    for (view, name, button) in [
        ("edited", "Eli", "accept_edit"),
        ("appealed", "Fay", "keep_decision"),
    ] {
        assert_eq!(names(&mut blog.mara, &format!("view={view}")).await, [name]);
        assert_eq!(
            names(&mut blog.mara, &format!("view={view}&q=restores")).await,
            [name]
        );
        let told = program
            .get(&format!("/moderation/queue?status={view}"))
            .await
            .is(200);
        assert_eq!(told["items"].as_array().unwrap().len(), 1);
        assert_eq!(told["items"][0]["name"], name);
        let link = format!(".views a[href$='view={view}']");
        assert_eq!(blog.mara.get("/admin/desk").await.all(&link).len(), 1, "{view}");

        let page = blog.mara.get(&format!("/admin/desk?view={view}")).await;
        let action = page.attr(".item form.decide", "action").unwrap();
        let sent = page.form(".item form.decide");
        let mut fields: Vec<(&str, &str)> = sent
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.push(("decision", button));
        let done = blog.mara.post(&action, &fields).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let page = blog.mara.get(&done.location()).await;
        assert_eq!(page.all(".views [aria-current] .count"), ["0"], "{view}");
        assert!(page.all(".item h3").is_empty(), "{view}");
        assert!(blog.mara.get("/admin/desk").await.all(&link).is_empty(), "{view}");
    }
}

#[tokio::test]
async fn changed_comments_go_on_from_page_to_page() {
    let mut blog = Blog::new().await;
    for number in 0..33 {
        blog.edit(&format!("N {number:02}")).await;
    }
    let one = blog.mara.get("/admin/desk?view=edited").await;
    assert_eq!(one.all(".views [aria-current]"), ["Changed 33"]);
    let next = one.attr(".pager a", "href").expect("there is a second page");
    let two = blog.mara.get(&next).await;
    assert_eq!(two.attr(".pager a", "href"), None);
    let all = [one.all(".item h3"), two.all(".item h3")].concat();
    assert_eq!(
        (all.len(), all[0].as_str(), all[32].as_str()),
        (33, "N 00", "N 32")
    );
}

#[tokio::test]
async fn answers_that_find_no_place_are_reached_too() {
    let mut blog = Blog::new().await;
    for number in 0..16 {
        let name = format!("Reader {number}");
        let text = format!("{name} restores on day {number}.");
        blog.site
            .insert(new(blog.post, None, &name, &text, Status::Pending, START))
            .await;
    }
    let tx = blog.site.app.db.begin_write().await.unwrap();
    tx.execute_unprepared("UPDATE comments SET answered = TRUE")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = blog.mara.get("/admin/desk").await;
    assert_eq!(page.all(".item h3").len(), 15);
    assert_eq!(page.all(".more-waits a"), ["Answered 16"]);
    let way = page.attr(".more-waits a", "href").unwrap();
    assert_eq!(blog.mara.get(&way).await.all(".item h3").len(), 16);
}
