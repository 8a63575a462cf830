//! Readers report comments without an account: the team hears of it, enough networks hide the comment, and
//! a moderator says that it stays or takes it away. Readers see nothing of who reported, or why.

use forthright::audit;
use forthright::clock::{days, hours, minutes};
use forthright::comments::entity::comment::Model;
use forthright::comments::entity::report;
use forthright::comments::{Status, receipt};
use forthright::mail::Message;
use forthright::people::{Role, Scope};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

use crate::support::{Browser, Page, TestApp};

const POST: &str = "/posts/licences";
const SAID: &str = "We measured eleven hours.";

struct Blog {
    site: TestApp,
    mara: Browser,
    comment: Model,
}

impl Blog {
    /// A blog with a published comment.
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        site.publish("licences", &["Acme"]).await;
        let mut mara = site.owner().await;
        let email = [("email", "dana@example.net")];
        let comment = site.say("licences", "Dana K.", SAID, &email).await;
        mara.approve(&comment, &[]).await;
        let comment = site.last_comment().await;
        Self { site, mara, comment }
    }

    /// The same with two reports of an insult and one of spam, which hide it.
    async fn hidden() -> Self {
        let blog = Self::new().await;
        blog.report("insult", "“Clown”, in the second line.").await;
        blog.report("spam", "").await;
        blog.report("insult", "").await;
        blog
    }

    fn address(&self) -> String {
        format!("{POST}/comments/{}/report", self.comment.id)
    }

    /// From a network of its own.
    async fn report(&self, kind: &str, reason: &str) {
        self.report_from(&mut self.site.browser(), kind, reason).await;
    }

    async fn report_from(&self, reader: &mut Browser, kind: &str, reason: &str) {
        let fields = [("kind", kind), ("reason", reason)];
        let page = reader.post(&self.address(), &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
        let thanks = reader.get(&page.location()).await;
        assert_eq!(thanks.status, 200);
        thanks.shows("Thank you").shows("look at it");
    }

    async fn row(&self) -> Model {
        let mut all = self.site.all_comments().await;
        all.retain(|row| row.id == self.comment.id);
        all.remove(0)
    }

    async fn press(&mut self, decision: &str) -> Page {
        let version = self.row().await.version.to_string();
        let fields = [("version", version.as_str()), ("decision", decision)];
        self.mara
            .post(&format!("/admin/desk/{}", self.comment.id), &fields)
            .await
    }

    async fn undo(&mut self, done: &Page) {
        let desk = self.mara.get(&done.location()).await;
        let action = desk.attr("#undo", "action").unwrap();
        assert_eq!(self.mara.post(&action, &[]).await.status, 303);
    }

    async fn page(&self) -> Page {
        self.site.browser().get(POST).await
    }

    /// What the desk's view of reports counts, and the view itself.
    async fn reported(&mut self) -> (String, Page) {
        let desk = self.mara.get("/admin/desk?view=reported").await;
        (desk.all(".views [aria-current] .count").remove(0), desk)
    }

    async fn reports(&self) -> Vec<report::Model> {
        let all = report::Entity::find().order_by_asc(report::Column::Id);
        all.all(self.site.app.db.read()).await.unwrap()
    }

    async fn hide_after(&mut self, count: &str) {
        let fields = [
            ("title", "The Third Copy"),
            ("time_zone", "UTC"),
            ("hold", "everything"),
            ("edit_window_minutes", "15"),
            ("hide_after_reports", count),
        ];
        assert_eq!(
            self.mara.post("/admin/settings/comments", &fields).await.status,
            303
        );
    }

    async fn actions(&self) -> Vec<(String, String)> {
        use audit::entity::Column;
        let lines = audit::entity::Entity::find()
            .filter(Column::CommentId.eq(self.comment.id))
            .order_by_asc(Column::Id);
        let lines = lines.all(self.site.app.db.read()).await.unwrap();
        lines.into_iter().map(|line| (line.actor, line.action)).collect()
    }
}

#[tokio::test]
async fn beside_each_readers_comment_stands_a_plain_link_to_report_it() {
    let mut blog = Blog::new().await;
    let link = "article.c .do a[href$=report]";
    assert_eq!(blog.page().await.attr(link, "href"), Some(blog.address()));
    let mut reader = blog.site.browser();
    let form = reader.get(&blog.address()).await;
    form.shows("Report a comment by Dana K.").shows(SAID);
    assert_eq!(
        form.all("button[name=kind]").len(),
        5,
        "no label, nothing about it; each is one press"
    );
    form.shows("One press reports it.");
    assert_eq!(
        form.attr("meta[name=robots]", "content").as_deref(),
        Some("noindex")
    );
    assert!(!form.headers.contains_key("set-cookie"));
    assert_eq!(
        blog.mara.get(POST).await.attr(link, "href"),
        None,
        "moderators have the desk"
    );
}

#[tokio::test]
async fn only_what_readers_wrote_and_see_can_be_reported() {
    let mut blog = Blog::new().await;
    let held = blog.site.say("licences", "Eli", "Not read yet.", &[]).await;
    let reply = [("name", "Mara"), ("body", "Thank you all.")];
    blog.mara.post(&format!("{POST}/comments"), &reply).await;
    let team = blog.site.last_comment().await;
    assert_eq!(team.status, Status::Published);
    let mut reader = blog.site.browser();
    for path in [
        format!("{POST}/comments/{}/report", held.id),
        format!("{POST}/comments/{}/report", team.id),
        format!("{POST}/comments/999/report"),
        format!("/posts/nothing/comments/{}/report", blog.comment.id),
    ] {
        assert_eq!(reader.get(&path).await.status, 404, "{path}");
        assert_eq!(
            reader.post(&path, &[("kind", "spam")]).await.status,
            404,
            "{path}"
        );
    }
    assert_eq!(blog.page().await.all("article.c .do a[href$=report]").len(), 1);
}

#[tokio::test]
async fn what_is_missing_or_too_long_is_said_and_what_was_typed_survives() {
    let blog = Blog::new().await;
    let mut reader = blog.site.browser();
    let long = "ä".repeat(201);
    let refused = reader
        .post(&blog.address(), &[("kind", "no_such"), ("reason", &long)])
        .await;
    assert_eq!(refused.status, 422);
    refused.shows("Please choose").shows("200").shows(&long);
    let refused = reader
        .post(&blog.address(), &[("kind", "private"), ("reason", &long)])
        .await;
    assert_eq!(refused.all("details[open] textarea"), [long.as_str()]);
    assert!(blog.reports().await.is_empty());
    blog.report("other", &"ä".repeat(200)).await;
}

#[tokio::test]
async fn readers_see_nothing_of_a_report() {
    let mut blog = Blog::new().await;
    let before = blog.page().await.body;
    blog.report("insult", "They <b>call</b> me names.").await;
    assert_eq!(blog.page().await.body, before);
    let link = receipt::link(&blog.site.app.secrets, blog.comment.id, &blog.comment.nonce);
    let mut dana = blog.site.browser();
    dana.get(&link.to_string()).await.hides("eport");
    dana.get(&format!("{link}/export"))
        .await
        .hides("eport")
        .hides("names");
    let (count, desk) = blog.reported().await;
    assert_eq!(count, "1");
    desk.shows("1 reader reports this: insult (1)")
        .shows("They <b>call</b> me names.");
}

#[tokio::test]
async fn a_network_counts_once_and_is_known_as_a_hash_for_ninety_days() {
    let mut blog = Blog::new().await;
    let mut reader = blog.site.browser();
    for kind in ["spam", "insult", "other"] {
        blog.report_from(&mut reader, kind, "").await;
        blog.site.app.clock.advance(days(2));
    }
    let reports = blog.reports().await;
    assert_eq!(reports.len(), 1);
    assert!(!reports[0].network_hash.contains("192.0.2"));
    blog.press("reports_seen").await;
    blog.report_from(&mut reader, "spam", "").await;
    assert_eq!(blog.reports().await.len(), 1, "what was settled stays settled");
    blog.report("spam", "").await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(91));
    forthright::comments::purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    let left = blog.reports().await;
    assert_eq!(left.len(), 1, "the settled one is gone");
    assert_eq!(left[0].network_hash, "");
}

#[tokio::test]
async fn a_network_sends_ten_an_hour_and_all_together_a_hundred_and_twenty() {
    let blog = Blog::new().await;
    let mut reader = blog.site.browser();
    for _ in 0..10 {
        blog.report_from(&mut reader, "spam", "").await;
    }
    let fields = [("kind", "spam"), ("reason", "Sells watches in every line.")];
    let refused = reader.post(&blog.address(), &fields).await;
    assert_eq!(refused.status, 429);
    refused.shows("Send it again");
    assert_eq!(
        refused.attr("input[name=reason]", "value").as_deref(),
        Some("Sells watches in every line.")
    );
    assert_eq!(
        refused.attr("input[type=hidden][name=kind]", "value").as_deref(),
        Some("spam")
    );
    blog.site.app.clock.advance(minutes(6));
    blog.report_from(&mut reader, "spam", "").await;

    blog.site.app.clock.advance(hours(2));
    for network in 0..12_u8 {
        for _ in 0..10 {
            blog.site
                .app
                .limits
                .report([198, 51, 100, network].into())
                .unwrap();
        }
    }
    let refused = blog.site.browser().post(&blog.address(), &fields).await;
    assert_eq!(refused.status, 429, "the others used it up");
}

#[tokio::test]
async fn three_networks_hide_a_comment_until_a_moderator_has_looked() {
    let mut blog = Blog::new().await;
    let mut reader = blog.site.browser();
    for _ in 0..3 {
        blog.report_from(&mut reader, "insult", "").await;
    }
    blog.report("spam", "").await;
    blog.page().await.shows(SAID);
    blog.report("insult", "").await;
    let page = blog.page().await;
    page.hides(SAID).hides("eported");
    let row = blog.row().await;
    assert_eq!(
        (row.status, row.decided_by, row.desk_from),
        (Status::Hidden, None, None)
    );
    assert!(
        blog.actions()
            .await
            .contains(&("rule".to_owned(), "comment.hidden_by_reports".to_owned()))
    );
    let link = receipt::link(&blog.site.app.secrets, blog.comment.id, &blog.comment.nonce);
    blog.site
        .browser()
        .get(&link.to_string())
        .await
        .shows("Your comment waits again")
        .shows("Somebody of the team looks at it again")
        .hides("eport");
    let (count, desk) = blog.reported().await;
    assert_eq!(count, "1");
    desk.shows("3 readers report this: insult (2), spam (1)")
        .shows("readers do not see it until somebody has decided")
        .shows("Seen, it stays")
        .shows("Leave it hidden");
    assert_eq!(desk.all("[value=reports_seen] kbd"), ["a"]);
    blog.mara.get("/admin/desk").await.shows("Seen, it stays");
    blog.mara
        .get("/admin/audit")
        .await
        .shows("Hidden, many readers reported it");
}

#[tokio::test]
async fn replies_to_a_hidden_comment_keep_their_place_and_the_count_is_true() {
    let mut blog = Blog::new().await;
    let parent = [("parent", blog.comment.id.to_string())];
    let parent: Vec<(&str, &str)> = parent.iter().map(|(name, id)| (*name, id.as_str())).collect();
    let reply = blog.site.say("licences", "Eli", "Twelve here.", &parent).await;
    blog.mara.approve(&reply, &[]).await;
    for _ in 0..3 {
        blog.report("spam", "").await;
    }
    blog.page()
        .await
        .hides(SAID)
        .shows("This comment is not shown at the moment.")
        .shows("Twelve here.")
        .shows("1 comment");
}

#[tokio::test]
async fn the_owner_says_how_many_hide_a_comment_or_that_none_do() {
    let mut blog = Blog::new().await;
    blog.hide_after("0").await;
    for _ in 0..5 {
        blog.report("spam", "").await;
    }
    blog.page().await.shows(SAID);
    blog.press("reports_seen").await;
    blog.hide_after("1").await;
    blog.page().await.shows(SAID);
    blog.report("spam", "").await;
    blog.page().await.hides(SAID);
}

#[tokio::test]
async fn what_was_seen_stays_and_the_same_reports_do_not_hide_it_again() {
    let mut blog = Blog::hidden().await;
    let done = blog.press("reports_seen").await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.mara
        .get(&done.location())
        .await
        .shows("Seen: the comment of Dana K. stays.");
    blog.page().await.shows(SAID);
    assert_eq!(blog.reported().await.0, "0");
    assert_eq!(blog.press("reports_seen").await.status, 409);

    blog.report("spam", "").await;
    blog.report("spam", "").await;
    blog.page().await.shows(SAID);
    blog.report("spam", "").await;
    blog.page().await.hides(SAID);
}

#[tokio::test]
async fn settling_can_be_undone_whether_the_comment_was_hidden_or_not() {
    let mut blog = Blog::hidden().await;
    let done = blog.press("reports_seen").await;
    blog.undo(&done).await;
    blog.page().await.hides(SAID);
    assert_eq!(blog.row().await.decided_by, None);
    let (count, desk) = blog.reported().await;
    assert_eq!(count, "1");
    desk.shows("3 readers report this: insult (2), spam (1)");

    let mut blog = Blog::new().await;
    blog.report("spam", "").await;
    let done = blog.press("reports_seen").await;
    assert_eq!(blog.reported().await.0, "0");
    blog.undo(&done).await;
    blog.page().await.shows(SAID);
    assert_eq!(blog.reported().await.0, "1");
}

#[tokio::test]
async fn any_decision_that_moves_it_settles_the_reports_and_undo_opens_them() {
    for (decision, status) in [
        ("hide", Status::Hidden),
        ("spam", Status::Spam),
        ("trash", Status::Trashed),
        ("restore", Status::Published),
    ] {
        let mut blog = Blog::hidden().await;
        let done = blog.press(decision).await;
        assert_eq!(done.status, 303, "{decision}: {}", done.body);
        let row = blog.row().await;
        assert_eq!(
            (row.status, row.decided_by.is_some()),
            (status, true),
            "{decision}"
        );
        assert_eq!(blog.reported().await.0, "0", "{decision}");
        blog.undo(&done).await;
        assert!(blog.row().await.is_hidden_by_reports(), "{decision}");
        assert_eq!(blog.reported().await.0, "1", "{decision}");
    }
}

#[tokio::test]
async fn its_writer_hears_nothing_of_reports_that_were_settled() {
    let mut blog = Blog::new().await;
    blog.site.later(minutes(20)).await;
    blog.site.mails();
    for _ in 0..3 {
        blog.report("spam", "").await;
    }
    blog.site.later(minutes(20)).await;
    blog.press("reports_seen").await;
    blog.site.later(minutes(20)).await;
    let to_dana = |mail: &Message| mail.to == "dana@example.net";
    assert!(!blog.site.mails().iter().any(to_dana));
}

#[tokio::test]
async fn what_is_said_of_the_comment_and_of_its_label_stands_together() {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let mut mara = site.owner().await;
    let stated = [("affiliation_kind", "sells"), ("affiliation_about", "Acme")];
    let comment = site.say("licences", "Dana K.", SAID, &stated).await;
    mara.approve(&comment, &[]).await;
    let comment = site.last_comment().await;
    let mut blog = Blog { site, mara, comment };
    blog.report("label", "They left.").await;
    blog.report("label", "").await;
    blog.report("spam", "").await;
    blog.page().await.shows(SAID);
    let (_, desk) = blog.reported().await;
    desk.shows("3 readers report this: label (2), spam (1)")
        .shows("label: They left.")
        .shows("Redact the label");
    let version = blog.row().await.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("decision", "redact_label"),
        ("label_reason", "You left."),
    ];
    let path = format!("/admin/desk/{}", blog.comment.id);
    assert_eq!(blog.mara.post(&path, &fields).await.status, 303);
    let (count, desk) = blog.reported().await;
    assert_eq!(count, "1");
    desk.shows("1 reader reports this: spam (1)");
}

#[tokio::test]
async fn moderators_are_told_once_of_reports_and_again_when_they_hide_it() {
    let blog = Blog::new().await;
    let told = async || {
        blog.site.later(minutes(10)).await;
        let mut mails = blog.site.mails();
        mails.retain(|mail| mail.to == "mara@example.org");
        mails
    };
    told().await;
    blog.report("insult", "“Clown”, in the second line.").await;
    let mails = told().await;
    assert_eq!(
        mails[0].subject,
        "A comment is reported on “What licences costs” (The Third Copy)"
    );
    for part in [
        "Dana K., on “What licences costs” (a reader reports it: insult (1)):",
        "> We measured eleven hours.",
        "Reported, insult: ““Clown”, in the second line.”",
    ] {
        assert!(mails[0].text.contains(part), "{part} in {}", mails[0].text);
    }
    blog.report("spam", "").await;
    assert!(told().await.is_empty(), "it waits already");
    blog.report("insult", "").await;
    let mails = told().await;
    for part in [
        "(3 readers report it: insult (2), spam (1)):",
        "Readers do not see it until somebody has decided.",
    ] {
        assert!(mails[0].text.contains(part), "{part} in {}", mails[0].text);
    }
    assert!(told().await.is_empty());
}

#[tokio::test]
async fn a_program_reads_the_reports_and_settles_them() {
    let blog = Blog::hidden().await;
    let mut program = blog.site.admin().await;
    let queue = program.get("/moderation/queue?status=reported").await.is(200);
    let item = &queue["items"][0];
    assert_eq!(item["status"], "hidden");
    let expected = json!({
        "kind": "insult",
        "label": "",
        "reason": "“Clown”, in the second line.",
        "reported_at": "2026-03-03T09:30:00Z",
    });
    assert_eq!(item["reports"][0], expected);
    assert_eq!(item["reports"].as_array().unwrap().len(), 3);
    assert_eq!(item["allowed"], json!(["spam", "hide", "trash", "restore"]));
    let path = format!("/moderation/comments/{}/reports", blog.comment.id);
    let version = blog.row().await.version;
    program
        .post(&path, json!({ "version": version + 1 }))
        .await
        .refuses(409, &[]);
    program
        .post("/moderation/comments/999/reports", json!({ "version": 1 }))
        .await
        .refuses(404, &[]);
    let done = program.post(&path, json!({ "version": version })).await.is(200);
    blog.page().await.shows(SAID);
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, json!({})).await.is(200);
    blog.page().await.hides(SAID);
}

#[tokio::test]
async fn an_author_settles_reports_below_own_posts_alone() {
    let blog = Blog::hidden().await;
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Author)
        .await;
    let mut cleo = blog.site.program_of("cleo@example.org", Scope::Moderate).await;
    let path = format!("/moderation/comments/{}/reports", blog.comment.id);
    let body = json!({ "version": blog.row().await.version });
    cleo.post(&path, body).await.refuses(404, &[]);
    blog.page().await.hides(SAID);
}

#[tokio::test]
async fn erasing_a_comment_erases_its_reports() {
    let blog = Blog::hidden().await;
    let link = receipt::link(&blog.site.app.secrets, blog.comment.id, &blog.comment.nonce);
    blog.site
        .browser()
        .post(&format!("{link}/erase"), &[("sure", "yes")])
        .await;
    let left = report::Entity::find().count(blog.site.app.db.read()).await;
    assert_eq!(left.unwrap(), 0);
}
