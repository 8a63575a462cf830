//! A reader reports a label (`reports.rs` has what is reported of comments); a moderator says that it is fine, or takes it down, reported or not, with a
//! reason that its author reads. Readers see at most that it is gone.

use forthright::affiliation::StatementState;
use forthright::affiliation::entity::statement;
use forthright::clock::{days, minutes};
use forthright::comments::entity::comment::Model;
use forthright::comments::entity::report;
use forthright::comments::receipt;
use forthright::mail::Message;
use forthright::people::{Role, Scope};
use sea_orm::{EntityTrait as _, PaginatorTrait as _, QueryOrder as _};
use serde_json::json;

use crate::support::mails::confirms;
use crate::support::{Browser, Page, TestApp};

const POST: &str = "/posts/licences";
const LABEL: &str = "says: sells Acme";

struct Blog {
    site: TestApp,
    mara: Browser,
    comment: Model,
}

impl Blog {
    /// A blog with a published comment that has a label.
    async fn new() -> Self {
        Self::by(&[]).await
    }

    async fn by(more: &[(&str, &str)]) -> Self {
        let site = TestApp::set_up().await;
        site.publish("licences", &["Acme"]).await;
        let mut mara = site.owner().await;
        let stated = [("affiliation_kind", "sells"), ("affiliation_about", "Acme")];
        let fields = [&stated[..], more].concat();
        let comment = site
            .say("licences", "Dana K.", "We measured eleven hours.", &fields)
            .await;
        mara.approve(&comment, &[]).await;
        let comment = site.last_comment().await;
        Self { site, mara, comment }
    }

    fn address(&self) -> String {
        format!("{POST}/comments/{}/report", self.comment.id)
    }

    async fn report(&self, reader: &mut Browser, reason: &str) {
        let fields = [("kind", "label"), ("reason", reason)];
        let page = reader.post(&self.address(), &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
        reader.get(&page.location()).await.shows("look at it");
    }

    async fn press(&mut self, decision: &str, more: &[(&str, &str)]) -> Page {
        let version = self.site.last_comment().await.version.to_string();
        let fields = [&[("version", version.as_str()), ("decision", decision)], more].concat();
        self.mara
            .post(&format!("/admin/desk/{}", self.comment.id), &fields)
            .await
    }

    async fn undo(&mut self, done: &Page) {
        let desk = self.mara.get(&done.location()).await;
        let action = desk.attr("#undo", "action").unwrap();
        assert_eq!(self.mara.post(&action, &[]).await.status, 303);
    }

    async fn receipt(&self) -> Page {
        let link = receipt::link(&self.site.app.secrets, self.comment.id, &self.comment.nonce);
        self.site.browser().get(&link.to_string()).await
    }

    async fn export(&self) -> Page {
        let link = receipt::link(&self.site.app.secrets, self.comment.id, &self.comment.nonce);
        self.site.browser().get(&format!("{link}/export")).await
    }

    async fn page(&self) -> Page {
        self.site.browser().get(POST).await
    }

    async fn reports(&self) -> Vec<report::Model> {
        let all = report::Entity::find().order_by_asc(report::Column::Id);
        all.all(self.site.app.db.read()).await.unwrap()
    }

    async fn states(&self) -> Vec<StatementState> {
        let rows = statement::Entity::find()
            .all(self.site.app.db.read())
            .await
            .unwrap();
        rows.into_iter().map(|row| row.state).collect()
    }
}

#[tokio::test]
async fn a_label_is_one_of_the_things_that_can_be_wrong() {
    let blog = Blog::new().await;
    let mut reader = blog.site.browser();
    let form = reader.get(&blog.address()).await;
    form.shows(LABEL).shows("What is said beside the name is wrong");
    assert!(blog.reports().await.is_empty(), "looking reports nothing");
    let plain = blog.site.say("licences", "Eli", "Twelve hours.", &[]).await;
    let mut mara = blog.site.owner().await;
    mara.approve(&plain, &[]).await;
    let path = format!("{POST}/comments/{}/report", plain.id);
    reader.get(&path).await.hides("What is said beside the name");
    let refused = reader.post(&path, &[("kind", "label")]).await;
    assert_eq!(refused.status, 422);
    refused.shows("Please choose");
}

#[tokio::test]
async fn a_report_stands_at_the_desk_and_changes_nothing_for_readers() {
    let mut blog = Blog::new().await;
    let before = blog.page().await.body;
    blog.mara.get("/admin/desk").await.hides("reports this label");
    blog.report(&mut blog.site.browser(), "They  left <b>Acme</b> in spring.")
        .await;
    blog.report(&mut blog.site.browser(), "").await;
    assert_eq!(blog.page().await.body, before);
    blog.receipt().await.hides("report");
    let desk = blog.mara.get("/admin/desk").await;
    desk.shows("2 readers report this label says: sells Acme")
        .shows("They left <b>Acme</b> in spring.");
    assert_eq!(desk.all(".views [aria-current] .count"), ["1"]);
    let alone = blog.mara.get(&format!("/admin/desk/{}", blog.comment.id)).await;
    alone.shows("Label is fine").shows("Redact the label");
    assert_eq!(alone.all("[value=label_fine] kbd"), ["a"]);
}

#[tokio::test]
async fn a_label_that_is_fine_stays_and_the_report_is_resolved() {
    let mut blog = Blog::new().await;
    blog.report(&mut blog.site.browser(), "Not so.").await;
    let before = blog.page().await.body;
    let done = blog.press("label_fine", &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.mara
        .get(&done.location())
        .await
        .shows("The label of Dana K. stays.")
        .hides("reports this label");
    assert_eq!(blog.page().await.body, before);
    assert_eq!(
        blog.press("label_fine", &[]).await.status,
        409,
        "nobody reports it any more"
    );
    blog.undo(&done).await;
    blog.mara
        .get("/admin/desk")
        .await
        .shows("A reader reports this label");
}

#[tokio::test]
async fn a_redacted_label_is_gone_everywhere_and_its_author_reads_why() {
    let mut blog = Blog::new().await;
    blog.report(&mut blog.site.browser(), "Not so.").await;
    let empty = blog.press("redact_label", &[("label_reason", " ")]).await;
    assert_eq!(empty.status, 422);
    empty.shows("Please say why the label is taken down");
    let done = blog
        .press(
            "redact_label",
            &[("label_reason", "Acme says you left in spring.")],
        )
        .await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.mara
        .get(&done.location())
        .await
        .shows("The label of Dana K. is gone.");
    let mut reader = blog.site.browser();
    for path in [
        POST,
        "/posts/licences/feed.xml",
        "/comments/feed.xml",
        "/api/v1/posts/licences/comments",
        "/posts/licences?says=works",
    ] {
        let page = reader.get(path).await;
        page.hides("Dana K.</b> · says")
            .hides("Dana K. · says")
            .hides("\"says: sells")
            .hides("left in spring");
    }
    blog.page().await.shows("We measured eleven hours.");
    reader
        .get(&blog.address())
        .await
        .hides("What is said beside the name");
    blog.receipt()
        .await
        .shows("Your label was taken down on 3 March 2026")
        .shows("Acme says you left in spring.");
    assert_eq!(blog.states().await, [StatementState::Redacted]);

    blog.export()
        .await
        .shows("left in spring")
        .shows("taken_down_at\": \"2026-03-03");

    blog.undo(&done).await;
    blog.page().await.shows(LABEL);
    blog.receipt().await.hides("taken down");
    blog.export()
        .await
        .hides("left in spring")
        .shows("taken_down_at\": null");
    blog.mara
        .get("/admin/desk")
        .await
        .shows("A reader reports this label");
}

#[tokio::test]
async fn what_is_stated_after_a_redaction_waits_for_a_person() {
    let mut blog = Blog::new().await;
    blog.report(&mut blog.site.browser(), "Not so.").await;
    blog.press("redact_label", &[("label_reason", "Not so.")]).await;
    let link = receipt::link(&blog.site.app.secrets, blog.comment.id, &blog.comment.nonce);
    let fields = [
        ("intent", "send"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    let sent = blog.site.browser().post(&format!("{link}/answer"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    blog.page().await.hides(LABEL);
    assert_eq!(
        blog.states().await,
        [StatementState::Redacted, StatementState::Draft]
    );
}

#[tokio::test]
async fn two_moderators_do_not_decide_twice() {
    let mut blog = Blog::new().await;
    blog.site
        .add_person("Jonas Weir", "jonas@example.org", Role::Moderator)
        .await;
    blog.report(&mut blog.site.browser(), "Not so.").await;
    let version = blog.site.last_comment().await.version.to_string();
    blog.press("label_fine", &[]).await;
    let mut jonas = blog.site.logged_in("jonas@example.org").await;
    let fields = [
        ("version", version.as_str()),
        ("decision", "redact_label"),
        ("label_reason", "Not so."),
    ];
    let late = jonas
        .post(&format!("/admin/desk/{}", blog.comment.id), &fields)
        .await;
    assert_eq!(late.status, 409);
    late.shows("There is nothing to decide about this label any more");
    blog.page().await.shows(LABEL);
}

#[tokio::test]
async fn a_confirmed_address_is_told_why_and_no_other() {
    for confirmed in [true, false] {
        let mut blog = Blog::by(&[("email", "dana@example.net"), ("remember", "yes")]).await;
        blog.site.later(minutes(1)).await;
        let published = blog.site.mails();
        if confirmed {
            let confirm = confirms(&published, "dana@example.net");
            blog.site.browser().post(&confirm, &[]).await;
        }
        blog.report(&mut blog.site.browser(), "Not so.").await;
        blog.press("redact_label", &[("label_reason", "Acme says you left.")])
            .await;
        blog.site.later(minutes(1)).await;
        let mails = blog.site.mails();
        let told: Vec<_> = mails
            .iter()
            .filter(|mail| mail.to == "dana@example.net")
            .collect();
        if confirmed {
            assert_eq!(told.len(), 1);
            assert_eq!(
                told[0].subject,
                "The label beside your comment on “What licences costs”"
            );
            assert!(told[0].text.contains("> Acme says you left."), "{}", told[0].text);
        } else {
            assert!(told.is_empty(), "{told:?}");
        }
    }
}

#[tokio::test]
async fn resolved_reports_and_the_networks_of_all_are_forgotten_after_ninety_days() {
    let mut blog = Blog::new().await;
    blog.report(&mut blog.site.browser(), "Resolved.").await;
    blog.press("label_fine", &[]).await;
    blog.report(&mut blog.site.browser(), "Open.").await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(91));
    forthright::comments::purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    let left = blog.reports().await;
    assert_eq!(left.len(), 1);
    assert_eq!(
        (left[0].reason.as_str(), left[0].network_hash.as_str()),
        ("Open.", "")
    );
    let link = receipt::link(&blog.site.app.secrets, blog.comment.id, &blog.comment.nonce);
    blog.site
        .browser()
        .post(&format!("{link}/erase"), &[("sure", "yes")])
        .await;
    let count = report::Entity::find()
        .count(blog.site.app.db.read())
        .await
        .unwrap();
    assert_eq!(count, 0, "erasing takes reports along");
}

/// The mails to Mara of the batch that is due.
async fn told(site: &TestApp) -> Vec<Message> {
    site.later(minutes(10)).await;
    let mut mails = site.mails();
    mails.retain(|mail| mail.to == "mara@example.org");
    mails
}

#[tokio::test]
async fn moderators_are_told_of_a_report_in_one_mail_and_once() {
    let mut blog = Blog::new().await;
    assert!(told(&blog.site).await.is_empty());
    blog.report(&mut blog.site.browser(), "They left Acme in spring.")
        .await;
    blog.site.later(minutes(5)).await;
    blog.report(&mut blog.site.browser(), "").await;
    blog.site.later(minutes(5)).await;
    let mails = blog.site.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(
        mails[0].subject,
        "A label is reported on “What licences costs” (The Third Copy)"
    );
    for part in [
        "Dana K. · says: sells Acme, on “What licences costs” (2 readers report what stands beside the name):",
        "> We measured eleven hours.",
        "Reported: “They left Acme in spring.”",
        &format!("/admin/desk/{}", blog.comment.id),
    ] {
        assert!(mails[0].text.contains(part), "{part} in {}", mails[0].text);
    }
    blog.report(&mut blog.site.browser(), "So do I.").await;
    assert!(told(&blog.site).await.is_empty(), "it waits already");
    blog.press("label_fine", &[]).await;
    blog.report(&mut blog.site.browser(), "Once more.").await;
    let eli = blog.site.say("licences", "Eli", "Twelve hours here.", &[]).await;
    let mails = told(&blog.site).await;
    assert_eq!(mails[0].subject, "2 things wait on The Third Copy");
    for part in ["Reported: “Once more.”", &format!("/admin/desk/{}", eli.id)] {
        assert!(mails[0].text.contains(part), "{part} in {}", mails[0].text);
    }
    assert!(!mails[0].text.contains("in spring"), "{}", mails[0].text);
}

#[tokio::test]
async fn nobody_is_told_of_a_report_that_was_decided_on_meanwhile() {
    let mut blog = Blog::new().await;
    blog.site.later(minutes(10)).await;
    blog.report(&mut blog.site.browser(), "Not so.").await;
    let done = blog.press("label_fine", &[]).await;
    blog.site.app.clock.advance(minutes(1));
    assert!(told(&blog.site).await.is_empty());
    blog.undo(&done).await;
    let mails = told(&blog.site).await;
    assert!(mails[0].text.contains("Reported: “Not so.”"), "{}", mails[0].text);
}

#[tokio::test]
async fn a_program_reads_in_the_queue_what_is_reported_and_why() {
    let mut blog = Blog::new().await;
    blog.report(&mut blog.site.browser(), "They left Acme in spring.")
        .await;
    let mut program = blog.site.admin().await;
    let queue = program.get("/moderation/queue").await.is(200);
    let expected = json!([{
        "kind": "label",
        "label": LABEL,
        "reason": "They left Acme in spring.",
        "reported_at": "2026-03-03T09:30:00Z",
    }]);
    assert_eq!(queue["items"][0]["reports"], expected);
    assert_eq!(queue["items"][0]["status"], "published");
    blog.press("label_fine", &[]).await;
    let queue = program.get("/moderation/queue").await.is(200);
    assert_eq!(queue["items"], json!([]));
}

#[tokio::test]
async fn a_label_that_nobody_reports_can_be_redacted_from_the_desk_and_put_back() {
    let mut blog = Blog::by(&[("email", "dana@example.net")]).await;
    blog.site.later(minutes(1)).await;
    blog.site.mails();
    let address = format!("/admin/desk/{}", blog.comment.id);
    for path in [&address, "/admin/desk?view=published"] {
        blog.mara
            .get(path)
            .await
            .shows("Redact the label")
            .hides("Label is fine");
    }
    assert_eq!(blog.press("label_fine", &[]).await.status, 409);
    let reason = [("label_reason", "Acme says you left in spring.")];
    let done = blog.press("redact_label", &reason).await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.page().await.hides(LABEL).shows("We measured eleven hours.");
    blog.receipt().await.shows("Acme says you left in spring.");
    blog.mara.get(&address).await.hides("Redact the label");
    assert_eq!(blog.press("redact_label", &reason).await.status, 409);

    blog.undo(&done).await;
    blog.page().await.shows(LABEL);
    blog.receipt().await.hides("Acme says");
    blog.site.later(minutes(1)).await;
    assert!(blog.site.mails().is_empty(), "it was taken back in time");
}

#[tokio::test]
async fn what_waits_or_has_no_label_offers_nothing_to_redact() {
    let mut blog = Blog::new().await;
    let stated = [("affiliation_kind", "uses"), ("affiliation_about", "Acme")];
    let waits = blog.site.say("licences", "Eli", "Twelve here.", &stated).await;
    let plain = blog.site.say("licences", "Fay", "Ten here.", &[]).await;
    blog.mara.approve(&plain, &[]).await;
    for comment in [&waits, &plain] {
        let path = format!("/admin/desk/{}", comment.id);
        blog.mara.get(&path).await.hides("Redact the label");
        let version = (comment.version + i64::from(comment.id == plain.id)).to_string();
        let fields = [
            ("version", version.as_str()),
            ("decision", "redact_label"),
            ("label_reason", "Not so."),
        ];
        assert_eq!(blog.mara.post(&path, &fields).await.status, 409);
    }
    assert!(!blog.states().await.contains(&StatementState::Redacted));
}

#[tokio::test]
async fn a_program_decides_about_labels_and_takes_it_back() {
    let blog = Blog::new().await;
    let mut program = blog.site.admin().await;
    let path = format!("/moderation/comments/{}/label", blog.comment.id);
    let body =
        |verdict: &str, version: i64| json!({ "verdict": verdict, "version": version, "reason": "Not so." });
    let version = blog.comment.version;
    program.post(&path, body("fine", version)).await.refuses(409, &[]);
    program
        .post(&path, json!({ "verdict": "redact", "version": version }))
        .await
        .refuses(422, &["reason"]);
    program
        .post(&path, body("redact", version + 1))
        .await
        .refuses(409, &[]);
    program
        .post("/moderation/comments/999/label", body("redact", 1))
        .await
        .refuses(404, &[]);
    let done = program.post(&path, body("redact", version)).await.is(200);
    assert_eq!(done["version"], json!(version + 1));
    blog.page().await.hides(LABEL);
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, json!({})).await.is(200);
    blog.page().await.shows(LABEL);

    blog.report(&mut blog.site.browser(), "Not so.").await;
    program.post(&path, body("fine", version + 2)).await.is(200);
    let queue = program.get("/moderation/queue").await.is(200);
    assert_eq!(queue["items"], json!([]));
}

#[tokio::test]
async fn an_author_decides_about_labels_below_own_posts_alone() {
    let blog = Blog::new().await;
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Author)
        .await;
    let mut cleo = blog.site.program_of("cleo@example.org", Scope::Moderate).await;
    let path = format!("/moderation/comments/{}/label", blog.comment.id);
    let body = json!({ "verdict": "redact", "version": blog.comment.version, "reason": "Not so." });
    cleo.post(&path, body).await.refuses(404, &[]);
    blog.page().await.shows(LABEL);
}
