//! A random walk over everything that changes something, with readers in between: what comes from
//! memory, here and in a second process, must be byte for byte what a program without memory draws.
//! `FORTHRIGHT_TEST_SEED` repeats a walk that failed.

use std::collections::BTreeSet;
use std::io::Read as _;

use axum::Router;
use forthright::app::App;
use forthright::audit;
use forthright::clock::{hours, minutes};
use forthright::comments::entity::comment::Model;
use forthright::comments::entity::comment_edit;
use forthright::comments::{confirm, receipt};
use forthright::db::Engine;
use forthright::people::Role;
use forthright::posts::entity::post;
use forthright::router::{self, Method};
use forthright::upkeep;
use forthright::web::cache::Cache;
use forthright::web::site::Known;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, QueryOrder as _};
use serde_json::json;

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Something that changes what is stored.
#[derive(Clone, Copy, Debug)]
enum Op {
    Comment,
    Decide,
    Undo,
    Edit,
    Withdraw,
    Answer,
    Erase,
    Confirm,
    NewPost,
    EditPost,
    Settings,
    OwnByline,
    Password,
    RetryJob,
    SetUp,
    LogIn,
    LogOut,
    ApiComment,
    ApiNewPost,
    ApiChangePost,
    ApiDeletePost,
    ApiDecide,
    ApiDecideMany,
    ApiUndo,
    ApiRequest,
    AddPerson,
    /// The clock moves, and every job that is due then runs.
    Later,
}

/// Every operation, how often it comes, and which routes and jobs it stands for.
const OPS: &[(Op, u64, &[&str])] = &[
    (Op::Comment, 12, &["Post /posts/{slug}/comments"]),
    (Op::Decide, 20, &["Post /admin/desk/{id}"]),
    (Op::Undo, 5, &["Post /admin/undo/{id}"]),
    (Op::Edit, 4, &["Post /receipts/{signed}/edit"]),
    (Op::Withdraw, 2, &["Post /receipts/{signed}/withdraw"]),
    (Op::Answer, 5, &["Post /receipts/{signed}/answer"]),
    (Op::Erase, 1, &["Post /receipts/{signed}/erase"]),
    (Op::Confirm, 2, &["Post /confirm/{signed}"]),
    (Op::NewPost, 3, &["Post /admin/posts/new"]),
    (Op::EditPost, 8, &["Post /admin/posts/{id}"]),
    (Op::Settings, 1, &["Post /admin/settings"]),
    (Op::OwnByline, 1, &["Post /admin/byline"]),
    (Op::Password, 1, &["Post /admin/password"]),
    (Op::RetryJob, 1, &["Post /admin/jobs"]),
    (Op::SetUp, 1, &["Post /admin/setup"]),
    (Op::LogIn, 1, &["Post /admin/log-in"]),
    (Op::LogOut, 1, &["Post /admin/log-out"]),
    (Op::ApiComment, 3, &["Post /api/v1/posts/{slug}/comments"]),
    (Op::ApiNewPost, 1, &["Post /api/v1/posts"]),
    (Op::ApiChangePost, 4, &["Patch /api/v1/posts/{slug}"]),
    (Op::ApiDeletePost, 1, &["Delete /api/v1/posts/{slug}"]),
    (
        Op::ApiDecide,
        4,
        &["Post /api/v1/moderation/comments/{id}/decision"],
    ),
    (Op::ApiDecideMany, 2, &["Post /api/v1/moderation/decisions"]),
    (Op::ApiUndo, 2, &["Post /api/v1/moderation/undo/{audit_id}"]),
    (
        Op::ApiRequest,
        2,
        &["Post /api/v1/affiliation/requests/{id}/{action}"],
    ),
    (Op::AddPerson, 1, &[]),
    (
        Op::Later,
        6,
        &["TellModerators", "TellCommenter", "Expire", "Purge"],
    ),
];

#[test]
fn every_form_and_every_job_is_an_operation_of_the_model() {
    let known: BTreeSet<String> = OPS
        .iter()
        .flat_map(|(_, _, covered)| *covered)
        .map(|name| (*name).to_owned())
        .collect();
    let jobs = include_str!("../../../src/worker.rs")
        .lines()
        .filter_map(|line| line.trim().split_once("::KIND =>"));
    let there: BTreeSet<String> = router::table()
        .into_iter()
        .filter(|route| route.method != Method::Get)
        .map(|route| format!("{:?} {}", route.method, route.pattern))
        .chain(jobs.map(|(job, _)| job.to_owned()))
        .collect();
    assert_eq!(
        there, known,
        "give what is new an operation in tests/it/cache/model.rs"
    );
}

#[tokio::test]
async fn what_comes_from_memory_is_what_would_be_drawn() {
    let given = std::env::var("FORTHRIGHT_TEST_SEED")
        .ok()
        .map(|seed| seed.parse().unwrap());
    let seeds = given.map_or(vec![1, 2], |seed| vec![seed]);
    for seed in seeds {
        let mut walk = Walk::new(seed).await;
        let stale = walk.run(40).await;
        assert_eq!(stale, None, "FORTHRIGHT_TEST_SEED={seed} repeats it");
        assert!(walk.hits > 100, "only {} answers came from memory", walk.hits);
    }
}

#[tokio::test]
async fn the_walk_notices_a_verb_that_forgets() {
    let mut walk = Walk::new(3).await;
    let db = &walk.site.app.db;
    let forget = match db.engine() {
        Engine::Sqlite => "DROP TRIGGER touched_comments_update",
        Engine::Postgres => "DROP TRIGGER touched_comments_update ON comments",
    };
    let tx = db.begin_write().await.unwrap();
    tx.execute_unprepared(forget).await.unwrap();
    // The counter of the post would give it away.
    let forget = match db.engine() {
        Engine::Sqlite => "DROP TRIGGER touched_posts_update",
        Engine::Postgres => "DROP TRIGGER touched_posts_update ON posts",
    };
    tx.execute_unprepared(forget).await.unwrap();
    tx.commit().await.unwrap();
    let stale = walk.run(120).await;
    assert!(stale.is_some(), "nothing was noticed");
}

struct Walk {
    site: TestApp,
    here: Router,
    /// On the same database and clock, without memory.
    fresh: Router,
    /// A second process with a memory of its own.
    other: App,
    there: Router,
    owner: Browser,
    random: Random,
    seed: u64,
    step: usize,
    hits: usize,
}

impl Walk {
    async fn new(seed: u64) -> Self {
        let site = TestApp::with(|config| config.limits = false).await;
        site.add_person("Mara Lindqvist", "mara@example.org", Role::Owner)
            .await;
        let mut owner = site.owner().await;
        for title in ["First of all", "Second thoughts"] {
            owner.write(title, &[], &["publish"]).await;
        }
        let tx = site.app.db.begin_write().await.unwrap();
        upkeep::daily::schedule(&tx, site.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut fresh = site.app.clone();
        fresh.cache = Cache::new(0);
        fresh.known = Known::off();
        let other = site.another_process(site.app.config.cache).await;
        Self {
            here: router::router(&site.app),
            fresh: router::router(&fresh),
            there: router::router(&other),
            other,
            site,
            owner,
            random: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            seed,
            step: 0,
            hits: 0,
        }
    }

    /// Takes `steps`; what was stale, if anything was.
    async fn run(&mut self, steps: usize) -> Option<String> {
        for step in 0..steps {
            self.step = step;
            let op = self.draw();
            // Readers who ask while it happens: what they leave behind must be true afterwards.
            let some = self.addresses(5).await;
            let meanwhile: Vec<_> = some
                .iter()
                .cloned()
                .map(|path| {
                    let mut reader = Browser::new(self.here.clone(), "");
                    tokio::spawn(async move { reader.get(&path).await.status })
                })
                .collect();
            let status = self.act(op).await;
            assert!(
                status < 500,
                "seed {}, step {step}: {op:?} gave {status}",
                self.seed
            );
            for reader in meanwhile {
                assert!(reader.await.unwrap() < 500);
            }
            let mut paths = some;
            paths.extend(self.addresses(if step % 40 == 39 { 200 } else { 6 }).await);
            if let Some(stale) = self.compare(&paths).await {
                return Some(format!("seed {}, step {step}, after {op:?}: {stale}", self.seed));
            }
        }
        None
    }

    async fn compare(&mut self, paths: &[String]) -> Option<String> {
        self.other.db.catch_up().await.unwrap();
        for path in paths {
            let coding = ["identity", "gzip", "br"][self.random.below(3)];
            let ask = async |router: &Router| {
                let mut reader = Browser::new(router.clone(), "");
                reader.headers = vec![("accept-encoding", coding.to_owned())];
                reader.get(path).await
            };
            let drawn_before = self.site.app.cache.drawn();
            let here = ask(&self.here).await;
            if here.status == 200 && self.site.app.cache.drawn() == drawn_before {
                self.hits += 1;
            }
            let there = ask(&self.there).await;
            let drawn = ask(&self.fresh).await;
            for (name, kept) in [("this process", here), ("the other process", there)] {
                if !is_same(&kept, &drawn) {
                    let (kept, drawn) = (summary(&kept), summary(&drawn));
                    return Some(format!(
                        "{path} ({coding}) from {name}:\n{kept}\n\ndrawn:\n{drawn}"
                    ));
                }
            }
        }
        None
    }

    fn draw(&mut self) -> Op {
        let all: u64 = OPS.iter().map(|(_, weight, _)| weight).sum();
        let mut at = self.random.next() % all;
        for (op, weight, _) in OPS {
            if at < *weight {
                return *op;
            }
            at -= weight;
        }
        Op::Later
    }

    /// Some addresses readers may ask for, at most `count`, in random order.
    async fn addresses(&mut self, count: usize) -> Vec<String> {
        let db = self.site.app.db.read();
        let posts = post::Entity::find().all(db).await.unwrap();
        let comments = self.site.all_comments().await;
        let mut all: Vec<String> = [
            "/",
            "/archive",
            "/feed.xml",
            "/comments/feed.xml",
            "/sitemap.xml",
            "/robots.txt",
            "/tags/licensing",
            "/tags/licensing/feed.xml",
            "/tags/other",
            "/for/it-managers",
            "/by/mara-lindqvist",
            "/about/acme",
            "/about/other",
            "/?before=2",
            "/?p=1",
            "/nothing",
            "/api/v1/posts",
        ]
        .map(str::to_owned)
        .into();
        for post in &posts {
            let slug = &post.slug;
            all.extend([
                format!("/posts/{slug}"),
                format!("/posts/{slug}/feed.xml"),
                format!("/pages/{slug}"),
                format!("/?before={}", post.id),
                format!("/api/v1/posts/{slug}"),
                format!("/api/v1/posts/{slug}/comments"),
            ]);
        }
        for comment in &comments {
            let Some(post) = posts.iter().find(|post| post.id == comment.post_id) else {
                continue;
            };
            let (slug, id) = (&post.slug, comment.id);
            all.extend([
                format!("/posts/{slug}?from={id}"),
                format!("/posts/{slug}?after={id}"),
                format!("/posts/{slug}/comments/{id}"),
                format!("/posts/{slug}/comments/{id}/reply"),
                format!("/api/v1/posts/{slug}/comments?after={id}"),
            ]);
        }
        let mut chosen = Vec::new();
        while chosen.len() < count && !all.is_empty() {
            let at = self.random.below(all.len());
            chosen.push(all.swap_remove(at));
        }
        chosen
    }

    /// Does it somehow; the status of what came. A refusal is as good as anything.
    async fn act(&mut self, op: Op) -> u16 {
        match op {
            Op::Comment => self.comment().await,
            Op::Decide => self.decide().await,
            Op::Undo => self.undo().await,
            Op::Edit | Op::Withdraw | Op::Answer | Op::Erase | Op::Confirm => self.as_commenter(op).await,
            Op::NewPost => self.write("/admin/posts/new".to_owned()).await,
            Op::EditPost => {
                let posts = post::Entity::find().all(self.site.app.db.read()).await.unwrap();
                let id = posts[self.random.below(posts.len())].id;
                self.write(format!("/admin/posts/{id}")).await
            }
            Op::Settings => self.settings().await,
            Op::OwnByline => self.byline().await,
            Op::Password => {
                let fields = [("password", "wrong"), ("password_new", PASSWORD)];
                self.owner.post("/admin/password", &fields).await.status
            }
            Op::RetryJob => self.owner.post("/admin/jobs", &[("job_id", "1")]).await.status,
            Op::SetUp => {
                self.site
                    .browser()
                    .post("/admin/setup", &[("key", "x")])
                    .await
                    .status
            }
            Op::LogIn => {
                self.owner = self.site.owner().await;
                200
            }
            Op::LogOut => {
                let status = self.owner.post("/admin/log-out", &[]).await.status;
                self.owner = self.site.owner().await;
                status
            }
            Op::ApiComment | Op::ApiNewPost | Op::ApiChangePost | Op::ApiDeletePost => {
                self.as_program(op).await
            }
            Op::ApiDecide | Op::ApiDecideMany | Op::ApiUndo | Op::ApiRequest => self.as_moderator(op).await,
            Op::AddPerson => {
                let name = format!("Person {}", self.step);
                let email = format!("p{}@example.org", self.step);
                self.site.add_person(&name, &email, Role::Moderator).await;
                200
            }
            Op::Later => {
                let spans = [minutes(0), minutes(1), hours(5), hours(30), hours(24 * 16)];
                let span = spans[self.random.below(spans.len())];
                self.site.later(span).await;
                // Sessions may have ended.
                self.owner = self.site.owner().await;
                200
            }
        }
    }

    async fn comment(&mut self) -> u16 {
        let comments = self.site.all_comments().await;
        let posts = post::Entity::find().all(self.site.app.db.read()).await.unwrap();
        let post = &posts[self.random.below(posts.len())];
        let below: Vec<&Model> = comments
            .iter()
            .filter(|comment| comment.post_id == post.id)
            .collect();
        let parent = if below.is_empty() || self.random.below(2) == 0 {
            String::new()
        } else {
            below[self.random.below(below.len())].id.to_string()
        };
        let body = format!("Said at step {}.", self.step);
        let mut fields = vec![
            ("name", "Dana K."),
            ("email", "dana@mail.example"),
            ("body", &body),
            ("parent", &parent),
        ];
        if self.random.below(2) == 0 {
            fields.extend([
                ("affiliation_kind", "works_there"),
                ("affiliation_about", "Acme"),
                ("affiliation_year", ""),
            ]);
        }
        if self.random.below(8) == 0 {
            fields.push(("intent", "preview"));
        }
        let path = format!("/posts/{}/comments", post.slug);
        // By someone of the team it is published at once.
        if self.random.below(4) == 0 {
            self.owner.post(&path, &fields).await.status
        } else {
            self.site.browser().post(&path, &fields).await.status
        }
    }

    async fn any_comment(&mut self) -> Option<Model> {
        let mut comments = self.site.all_comments().await;
        if comments.is_empty() {
            return None;
        }
        let at = self.random.below(comments.len());
        Some(comments.swap_remove(at))
    }

    async fn decide(&mut self) -> u16 {
        let Some(comment) = self.any_comment().await else {
            return 200;
        };
        let decisions = [
            "approve",
            "approve",
            "approve",
            "keep",
            "reject",
            "spam",
            "hide",
            "trash",
            "restore",
            "publish_ask",
            "hold_ask",
            "accept",
            "chips_only",
            "without_label",
            "accept_edit",
            "decline_edit",
        ];
        let decision = decisions[self.random.below(decisions.len())];
        let edit = comment_edit::Entity::find()
            .order_by_desc(comment_edit::Column::Id)
            .one(self.site.app.db.read())
            .await
            .unwrap();
        let (comment, edit) = match edit {
            Some(edit) if decision.ends_with("_edit") => (edit.comment_id, edit.id.to_string()),
            _ => (comment.id, String::from("0")),
        };
        let version = self.version(comment).await;
        let reply = format!("An answer at step {}.", self.step);
        let mut fields = vec![
            ("version", version.as_str()),
            ("decision", decision),
            ("edit", &edit),
            ("question", "Do you work there?"),
            ("place", "public"),
            ("chips", "works_there"),
            ("reason", "Off topic."),
        ];
        if self.random.below(3) == 0 && !decision.ends_with("_ask") {
            fields.push(("reply", &reply));
        }
        self.owner
            .post(&format!("/admin/desk/{comment}"), &fields)
            .await
            .status
    }

    async fn version(&self, id: forthright::ids::CommentId) -> String {
        let comments = self.site.all_comments().await;
        let comment = comments.iter().find(|comment| comment.id == id);
        comment
            .map(|comment| comment.version.to_string())
            .unwrap_or_default()
    }

    async fn undo(&mut self) -> u16 {
        let lines = audit::entity::Entity::find()
            .order_by_desc(audit::entity::Column::Id)
            .all(self.site.app.db.read())
            .await
            .unwrap();
        let at = self.random.below(lines.len().clamp(1, 6));
        match lines.get(at) {
            Some(line) => {
                self.owner
                    .post(&format!("/admin/undo/{}", line.id), &[])
                    .await
                    .status
            }
            None => 200,
        }
    }

    async fn as_commenter(&mut self, op: Op) -> u16 {
        let Some(comment) = self.any_comment().await else {
            return 200;
        };
        let secrets = &self.site.app.secrets;
        let signed = receipt::link(secrets, comment.id, &comment.nonce).to_string();
        let text = format!("Changed at step {}.", self.step);
        let (path, fields) = match op {
            Op::Edit => (format!("{signed}/edit"), vec![("body", text.as_str())]),
            Op::Withdraw => (format!("{signed}/withdraw"), vec![]),
            Op::Erase => (format!("{signed}/erase"), vec![("sure", "yes")]),
            Op::Confirm => {
                let link = confirm::link(secrets, comment.id, &comment.nonce, &comment.email);
                (link.to_string(), vec![])
            }
            _ => {
                let intent = ["send", "send", "withdraw", "preview"][self.random.below(4)];
                let kind = ["works_there", "uses", "none", "declined"][self.random.below(4)];
                let fields = vec![
                    ("intent", intent),
                    ("affiliation_kind", kind),
                    ("affiliation_about", "Acme"),
                    ("affiliation_year", ""),
                ];
                (format!("{signed}/answer"), fields)
            }
        };
        self.site.browser().post(&path, &fields).await.status
    }

    async fn write(&mut self, path: String) -> u16 {
        let form = self.owner.get(&path).await;
        let value = |name: &str| form.attr(&format!("[name={name}]"), "value").unwrap_or_default();
        let (version, date) = (value("version"), value("published_at"));
        let tomorrow = self.site.app.clock.now().plus(hours(20));
        let tomorrow = tomorrow.to_local(&jiff::tz::TimeZone::UTC);
        let intents = [
            "draft",
            "publish",
            "publish",
            "publish",
            "unlist",
            "unpublish",
            "trash",
            "restore",
            "submit",
            "preview",
        ];
        let slug = ["", "", "moved", "third"][self.random.below(4)];
        let source = format!("Written at step {}.", self.step);
        let title = format!("Title {}", self.random.below(30));
        let fields = [
            ("byline", "1"),
            ("version", &version),
            ("title", &title),
            ("intent", intents[self.random.below(intents.len())]),
            ("slug", slug),
            ("source", &source),
            ("kind", ["post", "post", "page"][self.random.below(3)]),
            ("audience", "For IT managers"),
            (
                "tags",
                ["Licensing", "Licensing, Other", ""][self.random.below(3)],
            ),
            ("audiences", ["IT managers", ""][self.random.below(2)]),
            (
                "subjects",
                ["Acme | product | acme.example", "Other", "Acme | organisation"][self.random.below(3)],
            ),
            ("closed", ["", "", "yes"][self.random.below(3)]),
            (
                "published_at",
                [&date, "", tomorrow.as_str()][self.random.below(3)],
            ),
        ];
        self.owner.post(&path, &fields).await.status
    }

    async fn as_program(&mut self, op: Op) -> u16 {
        let posts = post::Entity::find().all(self.site.app.db.read()).await.unwrap();
        let address = format!("/posts/{}", posts[self.random.below(posts.len())].slug);
        let text = format!("Sent at step {}.", self.step);
        let status = ["draft", "published"][self.random.below(2)];
        let mut program = self.site.admin().await;
        let answer = match op {
            Op::ApiComment => {
                let comment = json!({ "name": "Eli", "body_markdown": text });
                program.post(&format!("{address}/comments"), comment).await
            }
            Op::ApiNewPost => {
                let post = json!({ "title": text, "body_markdown": text, "status": status });
                program.post("/posts", post).await
            }
            Op::ApiChangePost => {
                let change = json!({ "body_markdown": text, "tags": ["Licensing"], "status": status });
                program.patch(&address, change).await
            }
            _ => program.delete(&address).await,
        };
        answer.page.status
    }

    async fn as_moderator(&mut self, op: Op) -> u16 {
        let Some(comment) = self.any_comment().await else {
            return 200;
        };
        let (id, version) = (comment.id.0, comment.version);
        let decision = ["approve", "approve", "hide", "spam", "trash", "restore"][self.random.below(6)];
        let action = ["accept", "chips_only", "without_label", "drop", "cancel"][self.random.below(5)];
        let low = self.random.below(30);
        let mut program = self.site.admin().await;
        let answer = match op {
            Op::ApiDecide => {
                let body = json!({ "decision": decision, "version": version });
                program
                    .post(&format!("/moderation/comments/{id}/decision"), body)
                    .await
            }
            Op::ApiDecideMany => {
                let body = json!({ "ids": [{ "id": id, "version": version }], "decision": decision });
                program.post("/moderation/decisions", body).await
            }
            Op::ApiUndo => program.post(&format!("/moderation/undo/{low}"), json!({})).await,
            _ => {
                let path = format!("/affiliation/requests/{low}/{action}");
                program.post(&path, json!({})).await
            }
        };
        answer.page.status
    }

    async fn settings(&mut self) -> u16 {
        let title = format!("Title {}", self.step);
        let fields = [
            ("title", title.as_str()),
            ("description", "Told by who pays."),
            (
                "time_zone",
                ["UTC", "Europe/Stockholm", "Pacific/Auckland"][self.random.below(3)],
            ),
            ("hold", ["everything", "suspicious"][self.random.below(2)]),
            ("edit_window_minutes", "30"),
        ];
        self.owner.post("/admin/settings", &fields).await.status
    }

    async fn byline(&mut self) -> u16 {
        let bio = format!("Since step {}.", self.step);
        let fields = [("name", "Mara Lindqvist"), ("title", "Publisher"), ("bio", &bio)];
        self.owner.post("/admin/byline", &fields).await.status
    }
}

/// What a reader can tell apart. How well brotli did, and so its tag, depends on how many have asked.
fn is_same(one: &Page, other: &Page) -> bool {
    let headers = |page: &Page| {
        let mut headers = page.headers.clone();
        if headers
            .get("content-encoding")
            .is_some_and(|coding| coding == "br")
        {
            headers.remove("etag");
            headers.remove("content-length");
        }
        headers
    };
    one.status == other.status && decoded(one) == decoded(other) && headers(one) == headers(other)
}

/// The body as a browser reads it.
pub fn decoded(page: &Page) -> String {
    let mut text = Vec::new();
    match page
        .headers
        .get("content-encoding")
        .map(|value| value.to_str().unwrap())
    {
        Some("gzip") => {
            flate2::read::GzDecoder::new(&page.bytes[..])
                .read_to_end(&mut text)
                .unwrap();
        }
        Some("br") => {
            brotli::BrotliDecompress(&mut &page.bytes[..], &mut text).unwrap();
        }
        _ => text.extend_from_slice(&page.bytes),
    }
    String::from_utf8(text).unwrap()
}

fn summary(page: &Page) -> String {
    format!("{} {:?}\n{}", page.status, page.headers, decoded(page))
}

/// Numbers that look random and can be repeated (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next()).unwrap() % count
    }
}
