//! Several comments at once at the desk: one decision on all that was chosen, or that is wholly shown; what
//! was too late for; and taking it back as a whole.

use std::time::Duration;

use forthright::comments::entity::comment;
use forthright::comments::insert::{self, NewComment};
use forthright::comments::{REASON_MAX, Reason, Reasons, Status};
use forthright::ids::{CommentId, PostId};
use forthright::people::{Role, Scope};
use serde_json::{Value, json};

use crate::support::comments::new;
use crate::support::{Browser, Page, TestApp};

const REMARKS: [(&str, &str); 5] = [
    (
        "Hanne Vik",
        "We moved two racks to the new licence in May and the audit went through.",
    ),
    (
        "Osei Boateng",
        "The table leaves out support. Ours costs more than the licence.",
    ),
    ("Ines Duarte", "How do you count cores on shared hosts?"),
    (
        "Per Lund",
        "Thank you, this saved us an afternoon with the vendor.",
    ),
    (
        "Yuki Arai",
        "Per-socket prices were gone from the quote we got in March.",
    ),
];

struct Desk {
    site: TestApp,
    mara: Browser,
    post: PostId,
}

impl Desk {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        let mara = site.owner().await;
        let post = site.add_post("licences", "What licences cost a small shop").await;
        Self { site, mara, post }
    }

    /// A desk on which five people's remarks wait.
    async fn with_remarks() -> Self {
        let desk = Self::new().await;
        for (name, text) in REMARKS {
            desk.comment(name, text).await;
        }
        desk
    }

    async fn comment(&self, name: &str, text: &str) -> CommentId {
        let now = self.site.app.clock.now();
        let mut new = new(self.post, None, name, text, Status::Pending, now);
        new.email = format!(
            "{}@kestrel.example",
            name.split(' ').next().unwrap().to_lowercase()
        );
        self.site.insert(new).await.id
    }

    /// Comments of one moment that wait.
    async fn wait(&self, texts: impl Iterator<Item = String>) {
        let now = self.site.app.clock.now();
        let tx = self.site.app.db.begin_write().await.unwrap();
        for text in texts {
            let said = new(self.post, None, "Somebody", &text, Status::Pending, now);
            insert::insert(&tx, said, &self.site.app.secrets.entropy)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
    }

    async fn rows(&self) -> Vec<comment::Model> {
        self.site.all_comments().await
    }

    async fn statuses(&self) -> Vec<Status> {
        self.rows().await.into_iter().map(|row| row.status).collect()
    }

    async fn open(&mut self) -> Page {
        self.mara.get("/admin/desk").await
    }

    /// Ticks the first comments of the page, as it shows them, and presses a button of the bar.
    async fn together(&mut self, page: &Page, count: usize, decision: &str) -> Page {
        let rows = self.rows().await;
        let mut fields = page.form("#bulk");
        for row in &rows[..count] {
            let value = page.attr(&format!("#i{} .tick input", row.id), "value").unwrap();
            fields.push(("chosen".to_owned(), value));
        }
        self.send("/admin/desk/bulk", fields, decision).await
    }

    async fn send(&mut self, path: &str, mut fields: Vec<(String, String)>, decision: &str) -> Page {
        fields.push(("decision".to_owned(), decision.to_owned()));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.mara.post(path, &fields).await
    }

    async fn arrive(&mut self, page: &Page) -> Page {
        assert_eq!(page.status, 303, "{}", page.body);
        self.mara.get(&page.location()).await
    }

    async fn undo(&mut self, page: &Page) -> Page {
        let action = page.attr("#undo", "action").expect("the page offers undo");
        let fields = page.form("#undo");
        let undone = self.send(&action, fields, "").await;
        self.arrive(&undone).await
    }
}

/// What the script chooses the alike by.
#[tokio::test]
async fn what_holds_every_newcomer_makes_nobody_alike() {
    let mut desk = Desk::new().await;
    for (number, rules) in [
        vec!["everything", "first_comment"],
        vec!["first_comment", "everything"],
        vec!["everything", "first_comment", "capitals"],
        vec!["capitals"],
    ]
    .into_iter()
    .enumerate()
    {
        let spoke = |rule: &str| Reason {
            rule: rule.to_owned(),
            matched: String::new(),
            did: None,
        };
        let (name, text) = REMARKS[number];
        let now = desk.site.app.clock.now();
        desk.site
            .insert(NewComment {
                reasons: Reasons(rules.into_iter().map(spoke).collect()),
                ..new(desk.post, None, name, text, Status::Pending, now)
            })
            .await;
    }
    let marks = desk.open().await.all_attrs("article.item", "data-like");
    let rules: Vec<Option<&str>> = marks
        .iter()
        .map(|marks| marks.split(' ').find(|mark| mark.starts_with("rules:")))
        .collect();
    assert_eq!(
        rules,
        [None, None, Some("rules:capitals"), Some("rules:capitals")]
    );
    // Each text is its own; a mark without a word would be shared by all that have nothing else.
    assert!(
        marks.iter().all(|marks| !marks.split(' ').any(str::is_empty)),
        "{marks:?}"
    );
}

#[tokio::test]
async fn what_is_chosen_is_decided_together_and_taken_back_as_a_whole() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let done = desk.together(&page, 3, "approve").await;
    let page = desk.arrive(&done).await;
    page.shows("Approved 3 comments.");
    assert_eq!(
        desk.statuses().await,
        [
            Status::Published,
            Status::Published,
            Status::Published,
            Status::Pending,
            Status::Pending
        ]
    );

    let page = desk.undo(&page).await;
    page.shows("Taken back: 3 comments.");
    assert_eq!(desk.statuses().await, [Status::Pending; 5]);
    desk.site.later(Duration::from_secs(60)).await;
    let to_commenters = desk
        .site
        .mails()
        .into_iter()
        .filter(|mail| mail.to.contains("kestrel"));
    assert_eq!(
        to_commenters.count(),
        0,
        "nobody was mailed about what was taken back"
    );
}

#[tokio::test]
async fn after_the_mails_the_history_still_takes_it_back() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let done = desk.together(&page, 4, "trash").await;
    desk.arrive(&done).await;
    desk.site.later(Duration::from_secs(3_600)).await;
    let history = desk.mara.get("/admin/audit").await;
    let action = history
        .attr("table form", "action")
        .expect("the history offers undo");
    let undone = desk.send(&action, history.form("table form"), "").await;
    desk.arrive(&undone).await.shows("Taken back: 4 comments.");
    assert_eq!(desk.statuses().await, [Status::Pending; 5]);
    assert!(
        desk.mara
            .get("/admin/audit")
            .await
            .attr("table form", "action")
            .is_none()
    );
    let again = desk.send(&action, Vec::new(), "").await;
    assert_eq!(again.status, 409);
    again.shows("This had been taken back already");
}

#[tokio::test]
async fn who_was_faster_is_named_and_what_they_decided_stays() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let first = &desk.rows().await[0];
    let fields = [("version", "1"), ("decision", "spam")];
    desk.mara
        .post(&format!("/admin/desk/{}", first.id), &fields)
        .await;

    let done = desk.together(&page, 3, "approve").await;
    let page = desk.arrive(&done).await;
    page.shows("Approved 2 comments.")
        .shows("One comment was left as it is");
    assert_eq!(page.all(".note li").len(), 1);
    assert_eq!(
        page.attr(".note.wait", "role").as_deref(),
        Some("status"),
        "it is announced"
    );
    page.shows("Hanne Vik: Spam, By Mara Lindqvist");
    assert_eq!(
        desk.statuses().await[..3],
        [Status::Spam, Status::Published, Status::Published]
    );
}

#[tokio::test]
async fn nothing_is_written_where_nothing_is_left_or_chosen() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let nothing = desk.together(&page, 0, "spam").await;
    assert_eq!(nothing.status, 422);
    nothing.shows("No comment was chosen");

    let done = desk.together(&page, 5, "trash").await;
    desk.arrive(&done).await.shows("Put 5 comments into the trash.");
    let late = desk.together(&page, 5, "approve").await;
    assert_eq!(late.status, 409);
    late.shows("Somebody was faster with all of them")
        .shows("Per Lund: In the trash");
    assert_eq!(desk.statuses().await, [Status::Trashed; 5]);
}

/// Every button of the bar says by which key it is pressed, and the legend knows them all.
#[tokio::test]
async fn every_decision_on_many_has_a_key() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let buttons = page.all("#bulk .chosen > button kbd");
    assert_eq!(buttons, ["Shift+A", "Shift+S", "Shift+T"]);
    assert_eq!(page.all("#bulk .chosen summary kbd"), ["Shift+X", "Shift+B"]);
    let legend = page.all("#keys").concat();
    for key in ["A", "S", "T", "B", "H", "R", "X"] {
        assert!(legend.contains(&format!("Shift+{key}")), "{key}: {legend}");
    }

    let done = desk.together(&page, 5, "approve").await;
    desk.arrive(&done).await;
    let page = desk.mara.get("/admin/desk?view=published").await;
    let buttons = page.all("#bulk .chosen > button kbd");
    assert_eq!(buttons, ["Shift+S", "Shift+T", "Shift+H"]);
    let done = desk.together(&page, 2, "hide").await;
    desk.arrive(&done).await.shows("Hid 2 comments.");

    let page = desk.mara.get("/admin/desk?view=hidden").await;
    assert_eq!(page.all("#bulk .chosen > button kbd").last().unwrap(), "Shift+R");
    let done = desk.together(&page, 2, "restore").await;
    desk.arrive(&done).await;
    assert_eq!(desk.statuses().await, [Status::Published; 5]);
}

#[tokio::test]
async fn a_double_click_decides_once() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let done = desk.together(&page, 2, "approve").await;
    let again = desk.together(&page, 2, "approve").await;
    assert_eq!(done.location(), again.location());
}

#[tokio::test]
async fn all_that_is_wholly_shown_is_approved_and_nothing_else() {
    let mut desk = Desk::with_remarks().await;
    desk.comment(
        "Long Writer",
        &"Another paragraph about cores and sockets. ".repeat(60),
    )
    .await;
    let held = desk
        .comment("Dana K.", "Kestrel does this for a third of the price.")
        .await;
    let fields = [
        ("version", "1"),
        ("decision", "hold_ask"),
        ("question", "Do you work there?"),
    ];
    desk.mara.post(&format!("/admin/desk/{held}"), &fields).await;
    let page = desk.open().await;
    page.shows("Approve all 5 that are wholly shown");
    let later = desk
        .comment("Late Comer", "Which release was this measured on?")
        .await;
    let changed = desk.rows().await[0].id;
    let fields = [
        ("version", "1"),
        ("decision", "hold_ask"),
        ("question", "Whose racks are these?"),
    ];
    desk.mara.post(&format!("/admin/desk/{changed}"), &fields).await;

    let fields = page.form("#bulk");
    let done = desk.send("/admin/desk/bulk", fields, "approve_shown").await;
    let page = desk.arrive(&done).await;
    page.shows("Approved 4 comments.")
        .shows("One comment was left as it is");
    let rows = desk.rows().await;
    let waits = rows.iter().filter(|row| row.status == Status::Pending);
    let waits: Vec<&str> = waits.map(|row| row.name.as_str()).collect();
    assert_eq!(waits, ["Hanne Vik", "Long Writer", "Dana K.", "Late Comer"]);
    assert!(rows.iter().any(|row| row.id == later));
}

#[tokio::test]
async fn in_other_views_nothing_is_approved_by_the_screenful() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    desk.together(&page, 5, "spam").await;
    let spam = desk.mara.get("/admin/desk?view=spam").await;
    assert!(spam.attr("#bulk [value=approve_shown]", "name").is_none());
    let names = spam.all("#bulk .chosen > button");
    assert_eq!(names, ["Approve Shift+A", "Trash Shift+T"]);
}

#[tokio::test]
async fn many_are_rejected_with_a_saved_reason_that_each_reads() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let reasons = page.all("#bulk .reasons button");
    assert_eq!(reasons.len(), 5);
    assert_eq!(reasons[4], "5 No source for what it claims");
    let button = page.attr("#bulk .reasons button", "value").unwrap();
    let done = desk.together(&page, 2, &button).await;
    desk.arrive(&done).await.shows("Did not publish 2 comments.");
    for row in &desk.rows().await[..2] {
        assert_eq!(row.decision_reason, "Off the subject");
    }
}

#[tokio::test]
async fn one_is_rejected_with_a_saved_reason_or_in_other_words() {
    let mut desk = Desk::with_remarks().await;
    let settings = desk.mara.get("/admin/settings/comments").await;
    let mut fields = settings.form("main form");
    let lines = fields
        .iter_mut()
        .find(|(name, _)| name == "reject_reasons")
        .unwrap();
    assert!(
        lines.1.contains("Promotion without saying so"),
        "the usual ones stand there: {}",
        lines.1
    );
    lines.1 = "Please write in English\n\n Off the subject \n".to_owned();
    let saved = desk.send("/admin/settings/comments", fields.clone(), "").await;
    assert_eq!(saved.status, 303, "{}", saved.body);

    let page = desk.open().await;
    let rows = desk.rows().await;
    let buttons = page.all(&format!("#f{} .reasons button", rows[0].id));
    assert_eq!(buttons, ["1 Please write in English", "2 Off the subject"]);
    let path = format!("/admin/desk/{}", rows[0].id);
    let fields = [
        ("version", "1"),
        ("decision", "reject:Please write in English"),
        ("reason", "left in the field"),
    ];
    assert_eq!(desk.mara.post(&path, &fields).await.status, 303);
    let path = format!("/admin/desk/{}", rows[1].id);
    let long = "x".repeat(REASON_MAX + 1);
    let refused = desk
        .mara
        .post(
            &path,
            &[("version", "1"), ("decision", "reject"), ("reason", &long)],
        )
        .await;
    assert_eq!(refused.status, 422);
    let fields = [
        ("version", "1"),
        ("decision", "reject"),
        ("reason", "You asked this under the last post."),
    ];
    assert_eq!(desk.mara.post(&path, &fields).await.status, 303);
    let reasons: Vec<String> = desk
        .rows()
        .await
        .into_iter()
        .take(2)
        .map(|row| row.decision_reason)
        .collect();
    assert_eq!(
        reasons,
        ["Please write in English", "You asked this under the last post."]
    );
}

#[tokio::test]
async fn too_many_or_too_long_reasons_are_sent_back() {
    let mut desk = Desk::new().await;
    for typed in ["A reason\n".repeat(10), "x".repeat(201)] {
        let mut fields = desk.mara.get("/admin/settings/comments").await.form("main form");
        fields.retain(|(name, _)| name != "reject_reasons");
        fields.push(("reject_reasons".to_owned(), typed));
        let page = desk.send("/admin/settings/comments", fields, "").await;
        assert_eq!(page.status, 422);
        page.shows("At most 9 lines, each of at most 200 characters.");
    }
}

/// A page full and more from one seller, between what people wrote.
async fn with_a_burst(count: usize) -> Desk {
    let desk = Desk::with_remarks().await;
    for number in 0..count {
        let now = desk.site.app.clock.now();
        let text =
            format!("Licence keys from {number} euro at [our shop](https://keys.example/{number}), try us.");
        let mut spam = new(
            desk.post,
            None,
            &format!("Keys {number}"),
            &text,
            Status::Pending,
            now,
        );
        spam.network_hash = Some(format!("network-{}", number % 3));
        desk.site.insert(spam).await;
        desk.site.app.clock.advance(Duration::from_secs(18));
    }
    desk.comment("Vera Lind", "We pay per seat, and it is the seats that grow.")
        .await;
    desk
}

#[tokio::test]
async fn a_burst_is_one_row_with_one_decision_for_all_of_it() {
    let mut desk = with_a_burst(40).await;
    let page = desk.open().await;
    page.shows("40 alike")
        .shows("same link host keys.example, 3 networks, 12 minutes");
    assert_eq!(
        page.all(".item h3").len(),
        1 + 6,
        "the row, and what people wrote"
    );
    assert_eq!(page.attr(".item.on", "class").as_deref(), Some("item alike on"));
    page.shows("Approve all 6 that are wholly shown");

    let fields = page.form(".alike form");
    let done = desk.send("/admin/desk/bulk", fields, "spam").await;
    let page = desk.arrive(&done).await;
    page.shows("Marked 40 comments as spam.").hides("40 alike");
    let waits = desk
        .statuses()
        .await
        .into_iter()
        .filter(|status| *status == Status::Pending);
    assert_eq!(waits.count(), 6);
    desk.undo(&page)
        .await
        .shows("Taken back: 40 comments.")
        .shows("40 alike");
}

/// How many things the page of what is blocked lists.
async fn blocked(desk: &mut Desk) -> usize {
    let page = desk.mara.get("/admin/desk/bans").await;
    page.all("form[action$='/lift']").len()
}

#[tokio::test]
async fn a_burst_is_blocked_in_one_press_and_each_network_once() {
    let mut desk = with_a_burst(5).await;
    let page = desk.open().await;
    assert_eq!(page.all(".alike .tools summary kbd"), ["x", "b"]);
    let fields = page.form(".alike form");
    let done = desk.send("/admin/desk/bulk", fields, "block").await;
    let page = desk.arrive(&done).await;
    page.shows("Marked 5 comments as spam and blocked where they came from.");
    assert_eq!(blocked(&mut desk).await, 3);
    desk.undo(&page)
        .await
        .shows("Taken back: 5 comments.")
        .shows("5 alike");
    assert_eq!(blocked(&mut desk).await, 0);
}

/// What the history offers to take back of the comment of `name`.
async fn way_back(desk: &mut Desk, name: &str) -> String {
    let page = desk.mara.get("/admin/audit").await;
    let words = page.all(".rows form button");
    let at = words.iter().position(|words| words.contains(name));
    let ways = page.all_attrs(".rows form", "action");
    ways[at.expect("a way back")].clone()
}

#[tokio::test]
async fn what_several_came_from_is_blocked_until_the_last_of_them_is_taken_back() {
    let mut desk = with_a_burst(4).await;
    let page = desk.open().await;
    desk.send("/admin/desk/bulk", page.form(".alike form"), "block")
        .await;
    assert_eq!(
        blocked(&mut desk).await,
        3,
        "the first and the last share a network"
    );
    for (name, left) in [("Keys 0", 3), ("Keys 1", 2), ("Keys 3", 1)] {
        let way = way_back(&mut desk, name).await;
        let undone = desk.mara.post(&way, &[]).await;
        let page = desk.arrive(&undone).await;
        page.shows(&format!("Taken back. {name}: Pending."));
        let stays = page.body.contains("Some of it stays blocked");
        assert_eq!(stays, left == 3, "{name}: {}", page.body);
        assert_eq!(blocked(&mut desk).await, left, "{name}");
    }
}

#[tokio::test]
async fn what_a_comment_that_is_left_came_from_stays_blocked() {
    let mut desk = with_a_burst(4).await;
    let page = desk.open().await;
    let done = desk
        .send("/admin/desk/bulk", page.form(".alike form"), "block")
        .await;
    let page = desk.arrive(&done).await;
    let left = desk.rows().await.into_iter().find(|row| row.name == "Keys 0");
    let trash = [("version", "2"), ("decision", "trash")];
    desk.mara
        .post(&format!("/admin/desk/{}", left.unwrap().id), &trash)
        .await;
    desk.undo(&page)
        .await
        .shows("Taken back: 3 comments.")
        .shows("Some of it stays blocked");
    assert_eq!(blocked(&mut desk).await, 1);
}

#[tokio::test]
async fn the_link_that_a_burst_shares_can_be_blocked_too() {
    let mut desk = with_a_burst(4).await;
    let page = desk.open().await;
    page.shows("keys.example, in addresses and links");
    let mut fields = page.form(".alike form");
    fields.retain(|(name, _)| name != "ban");
    fields.push(("ban".to_owned(), "domain:keys.example".to_owned()));
    let done = desk.send("/admin/desk/bulk", fields, "block").await;
    desk.arrive(&done)
        .await
        .shows("Marked 4 comments as spam and blocked");
    assert_eq!(blocked(&mut desk).await, 1);
}

#[tokio::test]
async fn what_is_chosen_is_blocked_as_far_as_it_is_known() {
    let mut desk = Desk::with_remarks().await;
    let page = desk.open().await;
    let mut fields = page.form("#bulk");
    let first = desk.rows().await[0].id;
    let chosen = page.attr(&format!("#i{first} .tick input"), "value").unwrap();
    fields.push(("chosen".to_owned(), chosen));
    for code in ["", "network"] {
        let mut fields = fields.clone();
        fields.retain(|(name, value)| name != "ban" || value == code);
        let page = desk.send("/admin/desk/bulk", fields, "block").await;
        assert_eq!(page.status, 422, "{code}");
        page.shows("Please choose what to block");
        let tick = format!("#i{first} .tick input");
        assert!(
            page.attr(&tick, "checked").is_some(),
            "{code}: what was chosen is kept"
        );
        assert_eq!(page.all("#bulk details[open] .bad").len(), 1, "{code}");
        let kept = page.form("#bulk");
        let kept: Vec<&String> = kept
            .iter()
            .filter(|(name, _)| name == "ban")
            .map(|(_, value)| value)
            .collect();
        assert_eq!(kept.len(), usize::from(!code.is_empty()), "{code}: {kept:?}");
    }
    assert_eq!(desk.statuses().await, [Status::Pending; 5]);

    let done = desk.together(&page, 2, "block").await;
    desk.arrive(&done)
        .await
        .shows("Marked 2 comments as spam and blocked");
    assert_eq!(blocked(&mut desk).await, 2, "an address each");
}

#[tokio::test]
async fn it_is_not_called_blocked_where_nothing_was() {
    let mut desk = Desk::with_remarks().await;
    let now = desk.site.app.clock.now();
    let nameless = new(desk.post, None, "Kai", "Buy plates.", Status::Pending, now);
    let nameless = desk.site.insert(nameless).await.id;
    let page = desk.open().await;
    let first = desk.rows().await[0].id;
    let spam = [("version", "1"), ("decision", "spam")];
    desk.mara.post(&format!("/admin/desk/{first}"), &spam).await;

    let mut fields = page.form("#bulk");
    for id in [first, nameless] {
        fields.push(("chosen".to_owned(), format!("{id}-1")));
    }
    let done = desk.send("/admin/desk/bulk", fields, "block").await;
    desk.arrive(&done)
        .await
        .shows("Marked one comment as spam.")
        .shows("One comment was left as it is");
    assert_eq!(blocked(&mut desk).await, 0);
}

#[tokio::test]
async fn an_author_keeps_nobody_from_the_site() {
    let desk = Desk::with_remarks().await;
    desk.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = desk.site.logged_in("wim@example.org").await;
    let fields = [
        ("decision", "block"),
        ("chosen", "1-1"),
        ("ban", "address"),
        ("ban_days", "7"),
    ];
    assert_eq!(wim.post("/admin/desk/bulk", &fields).await.status, 403);
    assert_eq!(desk.statuses().await, [Status::Pending; 5]);
}

#[tokio::test]
async fn an_author_takes_back_what_they_decided_on_many_and_nothing_of_what_a_moderator_did() {
    let mut desk = Desk::with_remarks().await;
    desk.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = desk.site.logged_in("wim@example.org").await;
    let mut program = desk.site.program_of("wim@example.org", Scope::Moderate).await;
    wim.write("Mine alone", &[], &["publish"]).await;
    let own = desk
        .site
        .say("mine-alone", "Dana K.", "Ours took an hour.", &[])
        .await;
    let all = desk.site.decide_on(&desk.rows().await, "approve").await;
    assert_eq!(desk.statuses().await, [Status::Published; 6]);

    let page = wim.get(&format!("/admin/desk?done={all}")).await;
    page.shows("Approved 6 comments.");
    assert_eq!(page.attr("#undo", "action"), None);
    let way = format!("/admin/undo/{all}/all");
    assert_eq!(wim.post(&way, &[]).await.status, 404);
    let path = format!("/moderation/undo/{all}");
    program.post(&path, Value::Null).await.refuses(404, &[]);
    assert_eq!(desk.statuses().await, [Status::Published; 6]);
    assert_eq!(desk.mara.post(&way, &[]).await.status, 303);
    assert_eq!(desk.statuses().await, [Status::Pending; 6]);

    let version = desk
        .rows()
        .await
        .into_iter()
        .find(|row| row.id == own.id)
        .unwrap()
        .version;
    let wanted = json!({ "ids": [{ "id": own.id, "version": version }], "decision": "approve" });
    let done = program.post("/moderation/decisions", wanted).await.is(200);
    let page = wim.get(&format!("/admin/desk?done={}", done["audit_id"])).await;
    let way = page.attr("#undo", "action").expect("their own is taken back");
    assert_eq!(wim.post(&way, &[]).await.status, 303);
    assert_eq!(desk.statuses().await, [Status::Pending; 6]);
}

#[tokio::test]
async fn what_is_folded_stands_on_no_later_page() {
    let mut desk = with_a_burst(40).await;
    for number in 0..40 {
        desk.comment(
            &format!("Reader {number}"),
            &format!("Row {number} of the table is the one we pay."),
        )
        .await;
    }
    let first = desk.open().await;
    let next = first.attr("a[rel=next]", "href").unwrap();
    let second = desk.mara.get(&next).await;
    second.hides("keys.example");
    assert!(second.all(".alike").is_empty());
    assert_eq!(first.all(".item").len() + second.all(".item").len(), 1 + 46);
}

/// Behind what fills the look at those that came first.
#[tokio::test]
async fn what_bursts_in_now_is_one_row_however_many_wait_before_it() {
    let mut desk = Desk::new().await;
    desk.wait((0..420).map(unlike)).await;
    desk.site.app.clock.advance(Duration::from_secs(60));
    desk.wait((0..6).map(keys)).await;
    let page = desk.open().await;
    page.shows("6 alike").shows("same link host keys.example");
    assert_eq!(page.all(".item h3").len(), 1 + 30);
    let done = desk
        .send("/admin/desk/bulk", page.form(".alike form"), "spam")
        .await;
    desk.arrive(&done)
        .await
        .shows("Marked 6 comments as spam.")
        .hides("6 alike");
}

#[tokio::test]
async fn a_fold_holds_no_more_than_can_be_decided_on_at_once() {
    let mut desk = Desk::new().await;
    desk.wait((0..30).map(unlike)).await;
    desk.site.app.clock.advance(Duration::from_secs(60));
    desk.wait((0..203).map(keys)).await;
    let page = desk.open().await;
    page.shows("200 alike");
    let done = desk
        .send("/admin/desk/bulk", page.form(".alike form"), "trash")
        .await;
    let page = desk.arrive(&done).await;
    assert!(page.all(".alike").is_empty());
    let left = desk.statuses().await;
    let waiting = left.iter().filter(|status| **status == Status::Pending);
    assert_eq!(waiting.count(), 33);
}

fn unlike(number: usize) -> String {
    format!("Row {number} of the table is the one we pay.")
}

fn keys(number: usize) -> String {
    format!("Licence keys from {number} euro: [shop](https://keys.example/{number})")
}

#[tokio::test]
async fn a_part_of_a_fold_can_be_chosen() {
    let mut desk = with_a_burst(5).await;
    let page = desk.open().await;
    let mut fields = page.form("#bulk");
    let value = page.attr(".alike li .tick input", "value").unwrap();
    fields.push(("chosen".to_owned(), value));
    let done = desk.send("/admin/desk/bulk", fields, "approve").await;
    desk.arrive(&done)
        .await
        .shows("Approved one comment.")
        .shows("4 alike");
}
