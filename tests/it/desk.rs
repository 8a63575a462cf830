//! The desk: what stands there, what each decision does, and how it is taken back.

use std::time::Duration;

use forthright::affiliation::entity::{request, statement};
use forthright::affiliation::{Place, RequestState, StatementState};
use forthright::audit;
use forthright::clock::{hours, minutes};
use forthright::comments::entity::{comment, comment_edit, commenter};
use forthright::comments::insert::NewComment;
use forthright::comments::{EditState, Reason, Reasons, Status, receipt};
use forthright::ids::{CommentId, CommenterId, PostId};
use forthright::people::Role;
use forthright::people::entity::person;
use forthright::posts::entity::post;
use forthright::text::{self, Format};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _};

use crate::support::comments::new;
use crate::support::{Browser, Page, START, TestApp};

struct Desk {
    site: TestApp,
    mara: Browser,
    post: PostId,
}

impl Desk {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        let mara = site.owner().await;
        let post = site.add_post("restore-first", "Restore first").await;
        Self { site, mara, post }
    }

    async fn comment(&self, name: &str, body: &str) -> CommentId {
        self.reply_to(None, name, body).await
    }

    async fn reply_to(&self, parent: Option<CommentId>, name: &str, body: &str) -> CommentId {
        let mut new = new_comment(self.post, name, body);
        new.parent = match parent {
            Some(parent) => Some(self.row(parent).await),
            None => None,
        };
        self.insert(new).await
    }

    async fn insert(&self, mut new: NewComment) -> CommentId {
        new.sent = self.site.app.clock.now();
        self.site.insert(new).await.id
    }

    async fn row(&self, id: CommentId) -> comment::Model {
        comment::Entity::find_by_id(id)
            .one(self.site.app.db.read())
            .await
            .unwrap()
            .unwrap()
    }

    /// What stands directly below a comment.
    async fn replies(&self, id: CommentId) -> Vec<comment::Model> {
        let replies = comment::Entity::find().filter(comment::Column::ParentId.eq(id));
        replies
            .order_by_asc(comment::Column::Id)
            .all(self.site.app.db.read())
            .await
            .unwrap()
    }

    async fn requests(&self, id: CommentId) -> Vec<request::Model> {
        let requests = request::Entity::find().filter(request::Column::CommentId.eq(id));
        requests
            .order_by_asc(request::Column::Id)
            .all(self.site.app.db.read())
            .await
            .unwrap()
    }

    async fn comment_count(&self) -> i64 {
        post::Entity::find_by_id(self.post)
            .one(self.site.app.db.read())
            .await
            .unwrap()
            .unwrap()
            .comment_count
    }

    /// Presses a button of a comment's form as the page shows it.
    async fn press(&mut self, id: CommentId, decision: &str, more: &[(&str, &str)]) -> Page {
        let version = self.row(id).await.version.to_string();
        let fields = [&[("version", version.as_str()), ("decision", decision)], more].concat();
        self.mara.post(&format!("/admin/desk/{id}"), &fields).await
    }

    /// The same, and the desk that comes after it.
    async fn done(&mut self, id: CommentId, decision: &str, more: &[(&str, &str)]) -> Page {
        let page = self.press(id, decision, more).await;
        assert_eq!(page.status, 303, "{decision}: {}", page.body);
        self.mara.get(&page.location()).await
    }

    /// Presses "Undo" on a page that offers it.
    async fn undo(&mut self, page: &Page) -> Page {
        let action = page.attr("#undo", "action").expect("the page offers undo");
        let page = self.mara.post(&action, &[]).await;
        assert_eq!(page.status, 303, "{}", page.body);
        self.mara.get(&page.location()).await
    }

    async fn queued_jobs(&self) -> u64 {
        use forthright::jobs::entity;
        entity::Entity::find()
            .filter(entity::Column::Kind.eq("comments.tell_commenter"))
            .count(self.site.app.db.read())
            .await
            .unwrap()
    }
}

fn new_comment(post: PostId, name: &str, body: &str) -> NewComment {
    new(post, None, name, body, Status::Pending, START)
}

const QUESTION: (&str, &str) = ("question", "Which hat are you wearing here?");

#[tokio::test]
async fn pending_comment_stands_at_the_desk_with_everything_a_decision_needs() {
    let mut desk = Desk::new().await;
    let parent = desk
        .comment("Fay Okafor", "I work in the partner programme.")
        .await;
    desk.done(parent, "approve", &[]).await;
    let commenter = commenter::ActiveModel {
        token: Set("a".to_owned()),
        name: Set("Dana K.".to_owned()),
        email: Set("dana@kestrel.example".to_owned()),
        website: Set(String::new()),
        email_confirmed_at: Set(Some(START)),
        created_at: Set(START),
        ..Default::default()
    };
    let tx = desk.site.app.db.begin_write().await.unwrap();
    let commenter: CommenterId = commenter::Entity::insert(commenter)
        .exec(&*tx)
        .await
        .unwrap()
        .last_insert_id;
    tx.commit().await.unwrap();
    let mut earlier = new_comment(desk.post, "Dana K.", "An earlier word.");
    earlier.commenter = Some(commenter);
    let earlier = desk.insert(earlier).await;
    desk.done(earlier, "approve", &[]).await;

    let mut new = new_comment(
        desk.post,
        "Dana K.",
        "See [our list](https://shop.kestrel.example/prices).",
    );
    new.parent = Some(desk.row(parent).await);
    new.commenter = Some(commenter);
    new.email = "dana@kestrel.example".to_owned();
    new.website = "https://kestrel.example/about".to_owned();
    new.reasons = Reasons(vec![Reason {
        rule: "tone".to_owned(),
        matched: "idiots".to_owned(),
        did: None,
    }]);
    let id = desk.insert(new).await;

    let page = desk.mara.get("/admin/desk").await;
    assert_eq!(page.status, 200);
    page.shows("Restore first").shows("1 waiting · 2 published");
    page.shows("In reply to Fay Okafor")
        .shows("I work in the partner programme.");
    page.shows("1 published, 0 rejected")
        .shows("By mail, dana@kestrel.example, confirmed");
    assert!(
        page.all(".ctx mark").contains(&"idiots".to_owned()),
        "{}",
        page.body
    );
    assert!(page.all(".ctx mark").contains(&"shop.kestrel.example".to_owned()));
    assert_eq!(
        page.all(".who .mail"),
        ["dana@kestrel.example", "kestrel.example"]
    );
    assert_eq!(page.attr(".item.on", "id"), Some(format!("i{id}")));
    assert_eq!(page.attr("#main", "data-person").as_deref(), Some("1"));
    assert_eq!(page.all("header nav .count"), ["1"]);
    let decisions = page.all(&format!("#f{id} button"));
    assert!(decisions.contains(&"Approve a".to_owned()) && decisions.contains(&"Hold and ask h".to_owned()));
    assert!(!decisions.contains(&"Hide".to_owned()));
    page.shows("signed Mara Lindqvist");
}

#[tokio::test]
async fn approve_publishes_and_undo_takes_it_back_with_the_mail() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Hanne", "We time a restore every quarter.").await;
    let before = desk.row(id).await;
    let page = desk.done(id, "approve", &[]).await;
    page.shows("Approved Hanne.").shows("Nothing waits for you");
    assert_eq!(desk.row(id).await.status, Status::Published);
    assert_eq!((desk.comment_count().await, desk.queued_jobs().await), (1, 1));

    let after = desk.undo(&page).await;
    after
        .shows("Taken back. Hanne: Pending.")
        .shows("We time a restore every quarter.");
    assert_eq!(after.attr("#undo", "action"), None, "undoing is not undone");
    let row = desk.row(id).await;
    assert_eq!(
        comment::Model {
            version: before.version,
            ..row.clone()
        },
        before
    );
    assert_eq!((desk.comment_count().await, desk.queued_jobs().await), (0, 0));

    let again = desk.mara.post(&page.attr("#undo", "action").unwrap(), &[]).await;
    assert_eq!(again.status, 409);
    again.shows("This had been taken back already");
    assert_eq!(desk.row(id).await.version, row.version);
}

#[tokio::test]
async fn approve_reply_and_ask_is_one_submit() {
    let mut desk = Desk::new().await;
    let id = desk
        .comment("Dana K.", "Acme fails at every second upgrade.")
        .await;
    let reply = ("reply", "Welcome, *Dana*.");
    let more = [
        reply,
        QUESTION,
        ("place", "public"),
        ("chips", "reseller"),
        ("chips", "engineer"),
    ];
    let page = desk.done(id, "publish_ask", &more).await;
    page.shows("Approved Dana K., sent your reply and asked.");

    let row = desk.row(id).await;
    assert!(row.visible && row.status == Status::Published);
    let replies = desk.replies(id).await;
    assert_eq!(replies.len(), 1, "reply and question are one comment");
    assert_eq!(
        replies[0].source,
        "Welcome, *Dana*.\n\nWhich hat are you wearing here?"
    );
    assert!(replies[0].html.as_str().contains("<em>Dana</em>") && replies[0].byline_id.is_some());
    assert_eq!(
        (replies[0].status, replies[0].name.as_str()),
        (Status::Published, "Mara Lindqvist")
    );
    let requests = desk.requests(id).await;
    assert_eq!(
        (requests.len(), requests[0].place, requests[0].reply_id),
        (1, Place::Public, Some(replies[0].id))
    );
    assert_eq!(requests[0].chips.0.len(), 2);
    assert_eq!((desk.comment_count().await, row.descendant_count), (2, 1));
    assert_eq!(desk.queued_jobs().await, 1, "one mail for everything");

    desk.undo(&page).await.shows("Taken back. Dana K.: Pending.");
    let row = desk.row(id).await;
    assert_eq!(
        (row.status, row.visible, row.descendant_count),
        (Status::Pending, false, 0)
    );
    assert_eq!(desk.replies(id).await[0].status, Status::Trashed);
    assert_eq!(desk.requests(id).await[0].state, RequestState::Cancelled);
    assert_eq!((desk.comment_count().await, desk.queued_jobs().await), (0, 0));
}

#[tokio::test]
async fn a_question_alone_is_the_reply_in_the_thread() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    desk.done(id, "publish_ask", &[QUESTION])
        .await
        .shows("Approved Dana K. and asked.");
    assert_eq!(desk.replies(id).await[0].source, QUESTION.1);
    let mut reader = desk.site.browser();
    let thread = reader.get("/posts/restore-first").await;
    thread
        .shows("Acme fails.")
        .shows("Which hat are you wearing here?")
        .shows("asks Dana K.");
}

#[tokio::test]
async fn a_reply_that_was_answered_is_hidden_when_undone() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.done(id, "approve", &[("reply", "Welcome.")]).await;
    page.shows("Approved Dana K. and sent your reply.");
    let reply = desk.replies(id).await[0].id;
    let mut third = new_comment(desk.post, "Eli", "I agree.");
    third.parent = Some(desk.row(reply).await);
    third.status = Status::Published;
    desk.insert(third).await;
    desk.undo(&page).await;
    assert_eq!(desk.row(reply).await.status, Status::Hidden);
    let row = desk.row(id).await;
    assert!(
        row.status == Status::Pending && row.visible,
        "a placeholder above what is still shown"
    );
    assert_eq!(desk.comment_count().await, 1);
}

#[tokio::test]
async fn hold_and_ask_waits_off_the_queue_for_72_hours() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.done(id, "hold_ask", &[QUESTION, ("place", "public")]).await;
    page.shows("Held Dana K. and asked.")
        .shows("Nothing waits for you")
        .hides("Acme fails.");
    let requests = desk.requests(id).await;
    assert_eq!((requests[0].place, requests[0].reply_id), (Place::Private, None));
    assert_eq!(desk.comment_count().await, 0);
    desk.mara
        .get("/admin/desk?view=waiting")
        .await
        .shows("Acme fails.")
        .shows("Held for an answer until");

    desk.site.app.clock.advance(hours(73));
    desk.mara.get("/admin/desk").await.shows("Acme fails.");
    desk.mara
        .get("/admin/desk?view=waiting")
        .await
        .hides("Acme fails.");
}

#[tokio::test]
async fn hold_and_ask_is_undone() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.done(id, "hold_ask", &[QUESTION]).await;
    desk.undo(&page).await.shows("Acme fails.");
    assert_eq!(desk.requests(id).await[0].state, RequestState::Cancelled);
    assert_eq!(desk.row(id).await.desk_from, Some(START));
}

#[tokio::test]
async fn published_comment_is_asked_in_private_or_answered_without_unpublishing() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    desk.done(id, "approve", &[]).await;
    let page = desk
        .done(id, "publish_ask", &[QUESTION, ("place", "private")])
        .await;
    page.shows("Asked Dana K.");
    assert_eq!(desk.requests(id).await[0].place, Place::Private);
    assert!(desk.replies(id).await.is_empty());
    desk.done(id, "keep", &[("reply", "Thank you.")])
        .await
        .shows("Sent your reply to Dana K.");
    assert_eq!(
        (desk.row(id).await.status, desk.comment_count().await),
        (Status::Published, 2)
    );

    let page = desk
        .press(id, "publish_ask", &[QUESTION, ("reply", "And one more.")])
        .await;
    assert_eq!(page.status, 422);
    page.shows("A question about this comment is still open")
        .shows("And one more.");
    assert_eq!(
        (desk.replies(id).await.len(), desk.comment_count().await),
        (1, 2),
        "nothing of it was kept"
    );
}

#[tokio::test]
async fn reply_to_a_comment_that_stays_pending_is_refused_with_the_text_kept() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    for (decision, more) in [
        ("keep", vec![("reply", "Welcome, Dana.")]),
        (
            "hold_ask",
            vec![("reply", "Welcome, Dana."), ("question", "Do you sell it?")],
        ),
    ] {
        let page = desk.press(id, decision, &more).await;
        assert_eq!(page.status, 422, "{decision}");
        page.shows("needs the comment to be published");
        assert_eq!(page.all(&format!("#r{id}")), ["Welcome, Dana."]);
    }
    assert_eq!(desk.row(id).await.version, 1);
    assert!(desk.requests(id).await.is_empty() && desk.queued_jobs().await == 0);
}

#[tokio::test]
async fn rejected_with_a_reason_in_words() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Buy mine.").await;
    let page = desk.done(id, "reject", &[("reason", "promotion")]).await;
    page.shows("Did not publish Dana K.");
    let row = desk.row(id).await;
    assert_eq!(
        (row.status, row.decision_reason.as_str()),
        (Status::Rejected, "Promotion without saying so")
    );
    desk.mara
        .get("/admin/desk?view=rejected")
        .await
        .shows("Buy mine.");
    desk.undo(&page).await;
    assert_eq!(desk.row(id).await.decision_reason, "");

    desk.done(id, "reject", &[("reason", "person")]).await;
    let approved = desk.done(id, "approve", &[]).await;
    desk.undo(&approved).await;
    let row = desk.row(id).await;
    assert_eq!(
        (row.status, row.decision_reason.as_str()),
        (Status::Rejected, "About a person, not the subject")
    );
}

#[tokio::test]
async fn spam_trash_hide_and_restore_each_go_and_come_back() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    for (decision, status, view) in [
        ("spam", Status::Spam, "spam"),
        ("trash", Status::Trashed, "trash"),
    ] {
        let page = desk.done(id, decision, &[]).await;
        assert_eq!(desk.row(id).await.status, status);
        assert_eq!(desk.queued_jobs().await, 0, "nobody is told of {decision}");
        desk.mara
            .get(&format!("/admin/desk?view={view}"))
            .await
            .shows("Acme fails.");
        desk.undo(&page).await;
        assert_eq!(desk.row(id).await.status, Status::Pending);
    }
    desk.done(id, "approve", &[]).await;
    let page = desk.done(id, "hide", &[]).await;
    assert_eq!(
        (desk.row(id).await.status, desk.comment_count().await),
        (Status::Hidden, 0)
    );
    desk.mara.get("/admin/desk?view=hidden").await.shows("Put back");
    desk.undo(&page).await;
    assert_eq!(
        (desk.row(id).await.status, desk.comment_count().await),
        (Status::Published, 1)
    );
    desk.done(id, "trash", &[]).await;
    let page = desk.done(id, "restore", &[]).await;
    page.shows("Put Dana K. back: Published.");
    assert_eq!(
        (desk.row(id).await.status, desk.comment_count().await),
        (Status::Published, 1)
    );
    desk.undo(&page).await;
    assert_eq!(
        (desk.row(id).await.status, desk.comment_count().await),
        (Status::Trashed, 0)
    );
}

#[tokio::test]
async fn the_second_moderator_sees_who_decided_what_and_keeps_the_text() {
    let mut desk = Desk::new().await;
    desk.site
        .add_person("Tom Reyes", "tom@example.org", Role::Moderator)
        .await;
    let mut tom = desk.site.logged_in("tom@example.org").await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    desk.done(id, "approve", &[]).await;
    let fields = [
        ("version", "1"),
        ("decision", "reject"),
        ("reply", "Thank you, Dana."),
    ];
    let page = tom.post(&format!("/admin/desk/{id}"), &fields).await;
    assert_eq!(page.status, 409);
    page.shows("Already decided by Mara Lindqvist: Published, 3 March 2026, 09:30");
    assert_eq!(page.all(&format!("#r{id}")), ["Thank you, Dana."]);
    let buttons = page.all(&format!("#f{id} button"));
    assert!(
        buttons.contains(&"Hide".to_owned()) && !buttons.contains(&"Approve a".to_owned()),
        "{buttons:?}"
    );
    assert_eq!(desk.row(id).await.status, Status::Published);
    let version = page.attr(&format!("#f{id} [name=version]"), "value").unwrap();
    let fields = [
        ("version", version.as_str()),
        ("decision", "keep"),
        ("reply", "Thank you, Dana."),
    ];
    assert_eq!(tom.post(&format!("/admin/desk/{id}"), &fields).await.status, 303);
    assert_eq!(desk.replies(id).await[0].name, "Tom Reyes");
}

#[tokio::test]
async fn undo_leaves_alone_what_has_changed_since() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.done(id, "approve", &[]).await;
    desk.done(id, "hide", &[]).await;
    let late = desk.mara.post(&page.attr("#undo", "action").unwrap(), &[]).await;
    assert_eq!(late.status, 409);
    late.shows("This can’t be taken back any more")
        .shows("Acme fails.");
    assert_eq!(desk.row(id).await.status, Status::Hidden);
}

#[tokio::test]
async fn a_reply_that_was_begun_is_neither_published_by_the_way_nor_lost() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let half = [("reply", "Welcome, D")];
    let page = desk.mara.get("/admin/desk").await;
    assert_eq!(
        page.all_attrs("form.decide .tools > button.go", "value"),
        ["approve_alone"],
        "the first button sends no reply"
    );
    for button in ["approve_alone", "keep_alone", "accept", "without_label"] {
        let page = desk.press(id, button, &half).await;
        assert_eq!(page.status, 422, "{button}");
        page.shows("Your reply is not sent yet");
        assert_eq!(page.all("textarea[name=reply]"), ["Welcome, D"], "{button}");
        assert_eq!(desk.row(id).await.status, Status::Pending, "{button}");
    }
    desk.done(id, "approve_alone", &[("reply", " \n")])
        .await
        .shows("Approved Dana K.");
    assert_eq!(desk.row(id).await.status, Status::Published);
    assert!(desk.replies(id).await.is_empty());
}

#[tokio::test]
async fn nonsense_is_refused() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.press(id, "promote", &[("reply", "Welcome.")]).await;
    assert_eq!(page.status, 422);
    page.shows("This is not one of the buttons").shows("Welcome.");
    assert_eq!(desk.press(id, "hide", &[]).await.status, 422);
    assert_eq!(
        desk.press(id, "publish_ask", &[("question", "")]).await.status,
        422
    );
    let page = desk
        .press(id, "publish_ask", &[("question", "See https://example.org/")])
        .await;
    assert_eq!(page.status, 422);
    page.shows("A question holds no links");
    let long = "a".repeat(17 * 1024);
    assert_eq!(desk.press(id, "approve", &[("reply", &long)]).await.status, 422);
    assert_eq!(
        desk.mara
            .post("/admin/desk/999", &[("version", "1"), ("decision", "approve")])
            .await
            .status,
        404
    );
    assert_eq!(desk.mara.get("/admin/desk/999").await.status, 404);
    assert_eq!(desk.mara.post("/admin/undo/999", &[]).await.status, 404);
    assert_eq!(
        desk.mara
            .get("/admin/desk?view=nothing&after=nonsense&done=x")
            .await
            .status,
        200
    );
    assert_eq!(desk.row(id).await.version, 1);
}

/// A desk at which somebody in `role` sits too, with a comment under a post of theirs.
async fn desk_with(role: Role) -> (Desk, Browser, CommentId) {
    let desk = Desk::new().await;
    desk.site.add_person("Cleo", "cleo@example.org", role).await;
    let cleo = desk.site.logged_in("cleo@example.org").await;
    let people = person::Entity::find().all(desk.site.app.db.read()).await.unwrap();
    let id = people.iter().find(|row| row.role == role).expect("was added").id;
    let own = desk.site.add_post("own-post", "A post of Cleo’s").await;
    let written = post::ActiveModel {
        person_id: Set(Some(id)),
        ..Default::default()
    };
    desk.site.change_post(own, written).await;
    let new = new_comment(own, "Eli", "Under a post of Cleo’s.");
    let comment = desk.insert(new).await;
    (desk, cleo, comment)
}

#[tokio::test]
async fn an_author_moderates_the_threads_of_own_posts_alone() {
    let (mut desk, mut cleo, own) = desk_with(Role::Author).await;
    let other = desk.comment("Dana K.", "Under a post of Mara’s.").await;
    let page = cleo.get("/admin/desk").await;
    page.shows("Under a post of Cleo’s.")
        .hides("Under a post of Mara’s.");
    assert_eq!(page.all(".views a")[0], "Pending 1");
    assert_eq!(page.all("header nav .count"), ["1"]);
    assert_eq!(cleo.get("/admin/audit").await.status, 403);
    page.hides("/admin/audit");

    let fields = [("version", "1"), ("decision", "approve")];
    let path = format!("/admin/desk/{other}");
    assert_eq!(cleo.get(&path).await.status, 404);
    assert_eq!(cleo.post(&path, &fields).await.status, 404);
    let done = desk.press(other, "approve", &[]).await.location();
    let (_, line) = done.split_once("done=").unwrap();
    assert_eq!(cleo.post(&format!("/admin/undo/{line}"), &[]).await.status, 404);
    cleo.get(&format!("/admin/desk?done={line}"))
        .await
        .hides("Dana K.");
    assert_eq!(desk.row(other).await.status, Status::Published);

    let done = cleo.post(&format!("/admin/desk/{own}"), &fields).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(desk.row(own).await.status, Status::Published);
    assert_eq!(cleo.get("/posts/own-post").await.all(".do form").len(), 2);
    cleo.get("/posts/restore-first").await.hides("/admin/desk/");
    let page = cleo.get(&done.location()).await;
    let action = page.attr("#undo", "action").unwrap();
    assert_eq!(cleo.post(&action, &[]).await.status, 303);
    assert_eq!(desk.row(own).await.status, Status::Pending);
}

#[tokio::test]
async fn a_contributor_sees_the_threads_of_own_posts_and_decides_nothing() {
    let (mut desk, mut cleo, own) = desk_with(Role::Contributor).await;
    let other = desk.comment("Dana K.", "Under a post of Mara’s.").await;
    let page = cleo.get("/admin/desk").await;
    page.shows("Under a post of Cleo’s.")
        .hides("Under a post of Mara’s.");
    assert!(
        page.all("form:not([action='/admin/desk']), .desk button")
            .is_empty(),
        "{}",
        page.body
    );
    assert_eq!(cleo.get(&format!("/admin/desk/{own}")).await.status, 200);
    assert_eq!(cleo.get(&format!("/admin/desk/{other}")).await.status, 404);
    assert_eq!(cleo.get("/admin/audit").await.status, 403);
    let fields = [("version", "1"), ("decision", "approve")];
    for id in [own, other] {
        assert_eq!(cleo.post(&format!("/admin/desk/{id}"), &fields).await.status, 403);
        assert_eq!(desk.row(id).await.status, Status::Pending);
    }
    desk.done(own, "approve", &[]).await;
    assert_eq!(cleo.post("/admin/undo/1", &[]).await.status, 403);
    assert_eq!(desk.row(own).await.status, Status::Published);
}

#[tokio::test]
async fn nobody_from_outside_comes_to_the_desk() {
    let desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let path = format!("/admin/desk/{id}");
    for page in ["/admin/desk", &path, "/admin/audit"] {
        assert_eq!(desk.site.browser().get(page).await.status, 401, "{page}");
    }
    let fields = [("version", "1"), ("decision", "approve")];
    assert_eq!(desk.site.browser().post(&path, &fields).await.status, 401);
}

#[tokio::test]
async fn the_navigation_leads_only_where_one_may_go() {
    let mut desk = Desk::new().await;
    for (role, links) in [
        (Role::Contributor, "Desk Posts Figures You Log out"),
        (Role::Author, "Desk Posts Figures You Log out"),
        (Role::Moderator, "Desk You Log out"),
        (Role::Editor, "Desk Posts Figures Deliveries You Log out"),
    ] {
        let email = format!("{role:?}@example.org").to_lowercase();
        desk.site
            .add_person(&format!("Cleo {role:?}"), &email, role)
            .await;
        let mut cleo = desk.site.logged_in(&email).await;
        let page = cleo.get("/admin/byline").await;
        assert_eq!(page.all("header nav a").join(" "), links, "{role:?}");
        for at in 0..page.all("header nav a").len() {
            let link = format!("header nav a:nth-of-type({})", at + 1);
            let href = page.attr(&link, "href").unwrap();
            assert_eq!(cleo.get(&href).await.status, 200, "{role:?} {href}");
        }
    }
    for (path, current) in [
        ("/admin/desk", "Desk 0"),
        ("/admin/posts", "Posts"),
        ("/admin/settings", "Settings"),
        ("/admin/byline", "You"),
    ] {
        let page = desk.mara.get(path).await;
        assert_eq!(page.all("header nav [aria-current=page]"), [current], "{path}");
    }
}

#[tokio::test]
async fn every_decision_is_in_the_history() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    let page = desk.done(id, "approve", &[("reply", "Welcome.")]).await;
    desk.undo(&page).await;
    desk.done(id, "spam", &[]).await;
    let page = desk.mara.get("/admin/audit").await;
    let what = page.all("tbody th");
    assert_eq!(
        what[..3],
        ["Marked as spam", "Decision taken back", "Reply taken back"]
    );
    assert!(what.contains(&"Approved taken back".to_owned()), "{what:?}");
    page.shows("Mara Lindqvist")
        .shows("Dana K.’s comment")
        .shows("3 March 2026, 09:30");
    let rows = audit::entity::Entity::find()
        .all(desk.site.app.db.read())
        .await
        .unwrap();
    for row in rows {
        assert!(
            !row.detail.to_string().contains("Welcome"),
            "the history keeps no text"
        );
    }
    assert_eq!(
        desk.mara.get("/admin/audit?before=2").await.all("tbody tr").len(),
        1
    );
}

#[tokio::test]
async fn views_hold_what_they_say_and_count_it() {
    let mut desk = Desk::new().await;
    for (name, decision) in [
        ("P", "approve"),
        ("R", "reject"),
        ("S", "spam"),
        ("T", "trash"),
        ("W", "hold_ask"),
        ("H", "approve"),
    ] {
        let id = desk.comment(name, &format!("Text of {name}.")).await;
        desk.done(id, decision, &[QUESTION]).await;
        if name == "H" {
            desk.done(id, "hide", &[]).await;
        }
    }
    desk.comment("N", "Text of N.").await;
    let page = desk.mara.get("/admin/desk").await;
    let counts = page.all(".views a");
    let expected = [
        "Pending 1",
        "Answered 0",
        "Reported 0",
        "Waiting for an answer 1",
        "Published 1",
        "Rejected 1",
        "Spam 1",
        "Hidden 1",
        "Trash 1",
    ];
    assert_eq!(counts, expected);
    for (view, name) in [
        ("pending", "N"),
        ("waiting", "W"),
        ("published", "P"),
        ("rejected", "R"),
        ("spam", "S"),
        ("hidden", "H"),
        ("trash", "T"),
    ] {
        let page = desk.mara.get(&format!("/admin/desk?view={view}")).await;
        assert_eq!(page.all(".item .say"), [format!("Text of {name}.")], "{view}");
        assert_eq!(
            page.attr(".views [aria-current]", "href"),
            Some(format!("/admin/desk?view={view}"))
        );
    }
}

/// As the script asks that decides behind the page: the comments are there already.
#[tokio::test]
async fn who_prefers_little_gets_the_numbers_and_the_comment_that_was_decided() {
    let mut desk = Desk::new().await;
    let dana = desk.comment("Dana K.", "We restore every Friday.").await;
    let eli = desk.comment("Eli", "We never do.").await;
    desk.comment("Ines", "We did once.").await;
    desk.done(dana, "approve", &[]).await;
    let after = desk.press(eli, "approve", &[]).await.location();
    let line = after
        .rsplit_once("done=")
        .expect("it names the line")
        .1
        .to_owned();

    desk.mara.headers.push(("prefer", "return=minimal".to_owned()));
    let page = desk.mara.get(&after).await;
    page.shows("Approved Eli.");
    assert!(page.attr("#undo", "action").is_some());
    assert_eq!(page.all(".count[data-view=pending]"), ["1"]);
    assert_eq!(page.all(".group h2 span").len(), 1, "the post, with its numbers");
    assert!(
        page.all(".item").is_empty(),
        "the one that waits stands there already"
    );
    let published = format!("/admin/desk?view=published&done={line}");
    let page = desk.mara.get(&published).await;
    assert_eq!(page.all(".item .say"), ["We never do."]);

    // Where nothing was decided, and for who prefers nothing, it is the whole page.
    let whole = desk.mara.get("/admin/desk").await;
    assert_eq!(whole.all(".item .say"), ["We did once."]);
    desk.mara.headers.clear();
    let whole = desk.mara.get(&published).await;
    assert_eq!(whole.all(".item .say").len(), 2);
}

#[tokio::test]
async fn pages_show_every_comment_once_grouped_by_post() {
    let mut desk = Desk::new().await;
    let first = desk.post;
    let other = desk.site.add_post("renewals", "Renewals").await;
    for number in 0..35 {
        desk.post = if number % 2 == 0 { first } else { other };
        desk.comment("N", &format!("Text {number:02}.")).await;
        desk.site.app.clock.advance(Duration::from_secs(1));
    }
    let one = desk.mara.get("/admin/desk").await;
    assert_eq!(one.all(".group h2 a"), ["Restore first", "Renewals"]);
    let next = one.attr(".pager a", "href").expect("there is a second page");
    let two = desk.mara.get(&next).await;
    assert_eq!(two.attr(".pager a", "href"), None);
    let mut all = [one.all(".item .say"), two.all(".item .say")].concat();
    assert_eq!((one.all(".item").len(), all.len()), (30, 35));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 35);
}

#[tokio::test]
async fn an_answer_stands_on_top_and_is_accepted_with_the_comment() {
    let mut desk = Desk::new().await;
    desk.comment("Early", "First in line.").await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    desk.done(id, "hold_ask", &[QUESTION]).await;
    answer(&desk, id).await;

    let page = desk.mara.get("/admin/desk").await;
    assert_eq!(
        page.attr(".item.on", "id"),
        Some(format!("i{id}")),
        "the answer comes first"
    );
    page.shows("Answered: says: reseller")
        .shows("Kestrel Systems")
        .shows("Accept and approve");
    assert_eq!(page.all(".views a")[..2], ["Pending 2", "Answered 1"]);
    let page = desk.done(id, "accept", &[]).await;
    page.shows("Approved Dana K.");
    assert_eq!(desk.requests(id).await[0].state, RequestState::Settled);
    assert_eq!(statement_state(&desk, id).await, StatementState::Active);

    desk.undo(&page).await.shows("Accept and approve");
    assert_eq!(desk.requests(id).await[0].state, RequestState::Answered);
    assert_eq!(statement_state(&desk, id).await, StatementState::Draft);
    desk.done(id, "without_label", &[]).await;
    assert_eq!(desk.row(id).await.status, Status::Published);
    assert_eq!(statement_state(&desk, id).await, StatementState::Dropped);
}

/// The commenter answers with a chip and a typed organisation.
async fn answer(desk: &Desk, id: CommentId) {
    use forthright::affiliation::answer::{Answering, answer};
    use forthright::affiliation::{Statement, YouAre};
    let now = desk.site.app.clock.now();
    let statement = Statement {
        you_are: Some(YouAre::Reseller),
        organisation: "Kestrel Systems".to_owned(),
        ..Statement::default()
    };
    let answering = Answering {
        of: desk.row(id).await.of(),
        commenter: None,
        statement,
        subjects: &[],
    };
    let tx = desk.site.app.db.begin_write().await.unwrap();
    answer(&tx, answering, now).await.unwrap();
    comment::Entity::update_many()
        .col_expr(
            comment::Column::DeskFrom,
            sea_orm::sea_query::Expr::value(Some(now)),
        )
        .filter(comment::Column::Id.eq(id))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn statement_state(desk: &Desk, id: CommentId) -> StatementState {
    let newest = statement::Entity::find()
        .filter(statement::Column::CommentId.eq(id))
        .order_by_desc(statement::Column::Id)
        .one(desk.site.app.db.read())
        .await;
    newest.unwrap().unwrap().state
}

#[tokio::test]
async fn a_change_to_a_published_comment_waits_and_is_accepted_or_declined() {
    let mut desk = Desk::new().await;
    let id = desk.comment("Dana K.", "Acme fails.").await;
    desk.done(id, "approve", &[]).await;
    let row = comment_edit::ActiveModel {
        comment_id: Set(id),
        source: Set("Acme failed twice.".to_owned()),
        html: Set(text::comment("Acme failed twice.", Format::Markdown).unwrap()),
        renderer: Set(text::RENDERER),
        state: Set(EditState::Waiting),
        created_at: Set(START),
        ..Default::default()
    };
    let tx = desk.site.app.db.begin_write().await.unwrap();
    let edit = comment_edit::Entity::insert(row)
        .exec(&*tx)
        .await
        .unwrap()
        .last_insert_id
        .to_string();
    tx.commit().await.unwrap();

    let page = desk.mara.get("/admin/desk").await;
    page.shows("Changed by its author");
    assert_eq!(page.all(".answer .diff ins"), ["failed twice."]);
    assert_eq!(
        page.attr(&format!("#f{id} [name=edit]"), "value"),
        Some(edit.clone())
    );
    let before = updated(&desk).await;
    desk.site.app.clock.advance(minutes(10));
    let page = desk.done(id, "accept_edit", &[("edit", &edit)]).await;
    assert!(updated(&desk).await > before, "feeds tell of it");
    page.shows("Accepted what Dana K. changed.")
        .shows("Nothing waits for you");
    assert_eq!(desk.row(id).await.source, "Acme failed twice.");
    desk.undo(&page).await.shows("Changed by its author");
    assert_eq!(desk.row(id).await.source, "Acme fails.");
    desk.done(id, "decline_edit", &[("edit", &edit)]).await;
    assert_eq!(desk.row(id).await.source, "Acme fails.");
    assert_eq!(
        desk.press(id, "accept_edit", &[("edit", &edit)]).await.status,
        409
    );
}

/// When the feed of comments was last updated.
async fn updated(desk: &Desk) -> String {
    let feed = desk.site.browser().get("/comments/feed.xml").await;
    let (_, rest) = feed.body.split_once("<updated>").expect("a feed says when");
    rest.split_once("</updated>").unwrap().0.to_owned()
}

#[tokio::test]
async fn what_its_author_took_back_is_not_put_back() {
    let mut desk = Desk::new().await;
    for way in ["withdraw", "erase"] {
        let sent = desk
            .site
            .say("restore-first", "Dana K.", &format!("Acme fails to {way}."), &[])
            .await;
        desk.done(sent.id, "approve", &[("reply", "Welcome.")]).await;
        let receipt = receipt::link(&desk.site.app.secrets, sent.id, &sent.nonce);
        let page = desk
            .site
            .browser()
            .post(&format!("{receipt}/{way}"), &[("sure", "yes")])
            .await;
        assert_eq!(page.status, 303, "{way}: {}", page.body);
        let page = desk.mara.get(&format!("/admin/desk/{}", sent.id)).await;
        page.shows("Taken back by its author").hides("Put back");
        let page = desk.press(sent.id, "restore", &[]).await;
        assert_eq!(page.status, 422, "{way}: {}", page.body);
        assert_eq!(desk.row(sent.id).await.status, Status::Trashed);
    }
}
