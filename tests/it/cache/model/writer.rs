//! What the owner does in the editor: every button, and every field that readers see.

use jiff::tz::TimeZone;

use forthright::clock::hours;

use super::ops::{Op, Went};
use super::walk::Walk;

const BUTTONS: [&str; 10] = [
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
            ("tags", self.random.pick(&["Licensing", "Licensing, Other", ""])),
            ("audiences", self.random.pick(&["IT managers", ""])),
            ("subjects", self.random.pick(&SUBJECTS)),
            (
                "comments",
                self.random.pick(&["", "open", "hold", "closed", "off"]),
            ),
            ("never_closes", self.random.pick(&["", "yes"])),
            ("slow_minutes", self.random.pick(&["", "0", "15"])),
            ("published_at", self.random.pick(&[date.as_str(), "", &tomorrow])),
        ];
        Went::form(self.owner.post(&path, &fields).await.status)
    }
}
