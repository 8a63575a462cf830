//! What the owner does in the editor: every button, and every field that readers see.

use jiff::tz::TimeZone;

use forthright::clock::hours;
use forthright::people::Scope;
use forthright::posts::entity::series;
use sea_orm::EntityTrait as _;

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::support::media;

const BUTTONS: [&str; 13] = [
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
    "send_back",
    "review",
    "review_end",
];

const SUBJECTS: [&str; 3] = ["Acme | product | acme.example", "Other", "Acme | organisation"];

impl Walk {
    pub async fn as_writer(&mut self, op: Op) -> Went {
        let path = match op {
            Op::NewPost => "/admin/posts/new".to_owned(),
            _ => {
                let posts = self.posts().await;
                format!("/admin/posts/{}", posts[self.random.below(posts.len())].id)
            }
        };
        let form = self.owner.get(&path).await;
        let value = |name: &str| form.attr(&format!("[name={name}]"), "value").unwrap_or_default();
        let (version, date, key) = (value("version"), value("published_at"), self.key());
        let tomorrow = self.site.app.clock.now().plus(hours(20)).to_local(&TimeZone::UTC);
        let source = format!("Written at step {}.", self.step);
        let title = format!("Title {}", self.random.below(30));
        let fields = [
            ("idempotency_key", key.as_str()),
            ("byline", "1"),
            ("version", &version),
            ("title", &title),
            ("intent", self.random.pick(&BUTTONS)),
            ("slug", self.random.pick(&["", "", "moved", "third"])),
            ("source", &source),
            ("kind", self.random.pick(&["post", "post", "page"])),
            ("audience", "For IT managers"),
            ("note", "Shorter."),
            ("place", "here"),
            ("tags", self.random.pick(&["Licensing", "Licensing, Other", ""])),
            ("audiences", self.random.pick(&["IT managers", ""])),
            ("subjects", self.random.pick(&SUBJECTS)),
            ("series", self.random.pick(&["", "Leaving", "Leaving"])),
            (
                "canonical",
                self.random.pick(&["", "", "https://first.example.org/a"]),
            ),
            (
                "comments",
                self.random.pick(&["", "open", "hold", "closed", "off"]),
            ),
            ("never_closes", self.random.pick(&["", "yes"])),
            ("slow_minutes", self.random.pick(&["", "0", "15"])),
            ("published_at", self.random.pick(&[date.as_str(), "", &tomorrow])),
        ];
        let (path, fields) = match self.random.below(8) {
            0 => (format!("{path}/unsaved"), &fields[..]),
            1 if op == Op::EditPost => return self.in_the_list(&path, &version).await,
            3 if op == Op::EditPost => return self.arrange().await,
            2 if op == Op::EditPost => return self.take_up_a_version(&path, &version).await,
            _ => (path, &fields[..]),
        };
        Went::form(self.owner.post(&path, fields).await.status)
    }

    /// Into the trash and out of it.
    async fn in_the_list(&mut self, path: &str, version: &str) -> Went {
        let intent = self.random.pick(&["trash", "restore", "undo"]);
        let fields = [("intent", intent), ("version", version)];
        Went::form(self.owner.post(&format!("{path}/state"), &fields).await.status)
    }

    /// A tag or an audience gets another name, and at times another address; or a later one is merged into the first.
    async fn rename(&mut self) -> Went {
        if self.random.one_in(4) {
            let (kind, later) = self
                .random
                .pick(&[("tag", 2), ("tag", 3), ("audience", 2), ("subject", 2)]);
            let path = format!("/admin/terms/{kind}/{later}/into/1");
            return Went::form(self.owner.post(&path, &[]).await.status);
        }
        let (kind, name) = self.random.pick(&[
            ("tag", "Licences"),
            ("tag", "Licensing"),
            ("audience", "Owners"),
            ("audience", "IT managers"),
        ]);
        let fields = [("name", name), ("slug", self.random.pick(&["", "kept"]))];
        let path = format!("/admin/terms/{kind}/1");
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    /// A series is renamed, put in order, or removed.
    async fn arrange(&mut self) -> Went {
        if self.random.one_in(2) {
            return self.rename().await;
        }
        let all = series::Entity::find().all(self.site.app.db.read()).await.unwrap();
        let Some(one) = all.first() else {
            return Went::Refused;
        };
        let name = self.random.pick(&["Leaving", "Leaving a cloud"]);
        let intent = self.random.pick(&["save", "by_date", "by_date", "remove"]);
        let path = format!("/admin/series/{}", one.id);
        let fields = [("intent", intent), ("name", name)];
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    /// Any version comes back.
    async fn take_up_a_version(&mut self, path: &str, version: &str) -> Went {
        let versions = self.owner.get(&format!("{path}/history")).await;
        let versions = versions.all_attrs(".revisions ol a", "href");
        if versions.is_empty() {
            return Went::Refused;
        }
        let one = &versions[self.random.below(versions.len())];
        Went::form(self.owner.post(one, &[("version", version)]).await.status)
    }

    /// The same small picture again and again, described, put away and brought back.
    pub async fn with_a_file(&mut self, op: Op) -> Went {
        let picture = media::png(3, 2);
        if op == Op::ApiMedia {
            let token = self.site.token(&self.email, Scope::Write).await;
            let mut program = self.site.browser();
            program.headers.push(("authorization", format!("Bearer {token}")));
            let page = media::upload(&mut program, "/api/v1/media", &[("dot.png", &picture)], &[]).await;
            return Went::api(page.status);
        }
        if self.random.one_in(2) {
            let path = self.random.pick(&["/admin/media", "/admin/posts/new/picture"]);
            let page = media::upload(&mut self.owner, path, &[("dot.png", &picture)], &[]).await;
            return if page.status < 500 {
                Went::Done
            } else {
                Went::Failed(page.status)
            };
        }
        let alt = format!("Dots at step {}", self.step);
        let fields = [
            ("intent", self.random.pick(&["describe", "trash", "restore"])),
            ("alt", alt.as_str()),
            ("version", self.random.pick(&["1", "2", "3"])),
        ];
        Went::form(self.owner.post("/admin/media/1", &fields).await.status)
    }
}
