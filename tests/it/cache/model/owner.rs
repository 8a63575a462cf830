//! What the owner does with the site and their account; and what the machine does by itself.

use forthright::audit;
use forthright::clock::{hours, minutes};
use forthright::comments::entity::ban;
use forthright::comments::unban::LIFTED;
use forthright::jobs::entity as job;
use forthright::posts::entity::redirect;
use forthright::secrets::Purpose;
use forthright::settings::{rule_change_entity, rule_entity};
use forthright::webhooks::entity::endpoint;
use forthright::{demo, router, upkeep};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::support::PASSWORD;

const LANGUAGES: [&str; 3] = ["en", "de", "fr"];
const ZONES: [&str; 3] = ["UTC", "Europe/Stockholm", "Pacific/Auckland"];

impl Walk {
    pub async fn as_owner(&mut self, op: Op) -> Went {
        match op {
            Op::SetUp => self.set_up().await,
            Op::Settings => self.settings().await,
            Op::Affiliation => self.affiliation().await,
            Op::AskRules => self.ask_rules().await,
            Op::Ban => self.ban().await,
            Op::Rule => self.rule().await,
            Op::ForgetSpam => {
                let path = "/admin/desk/spam/forget";
                Went::form(self.owner.post(path, &[]).await.status)
            }
            Op::Complaint => self.complaint().await,
            Op::Webhook => self.webhook().await,
            Op::OwnByline => self.byline().await,
            Op::Password => {
                let old = self.random.pick(&["wrong", self.password.as_str()]);
                let fields = [("password", old), ("password_new", PASSWORD)];
                let went = Went::form(self.owner.post("/admin/password", &fields).await.status);
                if went == Went::Done {
                    PASSWORD.clone_into(&mut self.password);
                }
                went
            }
            Op::RetryJob => self.retry().await,
            Op::LogOut => {
                let status = self.owner.post("/admin/log-out", &[]).await.status;
                self.log_in().await;
                Went::form(status)
            }
            _ => {
                self.log_in().await;
                Went::Done
            }
        }
    }

    /// Sessions end; whoever goes on needs another.
    pub async fn log_in(&mut self) {
        self.owner = self.site.browser();
        let fields = [("email", self.email.as_str()), ("password", &self.password)];
        let page = self.owner.post("/admin/log-in", &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    async fn set_up(&mut self) -> Went {
        let key = self.site.app.secrets.sign(Purpose::Setup, "a");
        let fields = [
            ("key", key.as_str()),
            ("blog_title", "The Third Copy"),
            ("email", &self.email),
            ("password", PASSWORD),
            ("name", "Mara Lindqvist"),
            ("title", "Editor"),
        ];
        Went::form(self.owner.post("/admin/setup", &fields).await.status)
    }

    /// An old address that leads somewhere, or no more.
    async fn redirect(&mut self) -> Went {
        let newest = redirect::Entity::find().order_by_desc(redirect::Column::Id);
        let newest = newest.one(self.site.app.db.read()).await.unwrap();
        if let Some(one) = newest.filter(|_| self.random.one_in(2)) {
            let path = format!("/admin/redirects/{}/remove", one.id);
            return Went::form(self.owner.post(&path, &[]).await.status);
        }
        let from = format!("/old/{}", self.step % 5);
        let fields = [
            ("from", from.as_str()),
            ("to", self.random.pick(&["/archive", "/"])),
        ];
        Went::form(self.owner.post("/admin/redirects/new", &fields).await.status)
    }

    async fn settings(&mut self) -> Went {
        if self.random.one_in(3) {
            return self.redirect().await;
        }
        let title = format!("Title {}", self.step);
        let footer = format!("Step {}: [Imprint](/pages/imprint).", self.step);
        let part = self.random.pick(&[
            "blog", "home", "header", "looks", "comments", "comments", "writing",
        ]);
        let fields = match part {
            "blog" => vec![
                ("title", title.as_str()),
                ("description", "Told by who pays."),
                ("language", self.random.pick(&LANGUAGES)),
                ("time_zone", self.random.pick(&ZONES)),
                ("hub", self.random.pick(&["", "https://hub.example/"])),
            ],
            "home" => vec![
                (
                    "home_style",
                    self.random.pick(&["summaries", "excerpts", "full", "titles"]),
                ),
                ("per_page", self.random.pick(&["2", "10"])),
            ],
            "header" => vec![
                ("nav_label", self.random.pick(&["All", ""])),
                ("nav_address", self.random.pick(&["/archive", ""])),
                ("footer", footer.as_str()),
            ],
            "looks" => vec![
                ("accent", self.random.pick(&["", "#c04000", "#ffee00"])),
                ("css", self.random.pick(&["", "h1 { color: red }"])),
            ],
            // Nothing is ever required: the walk would write little then.
            "writing" => vec![
                ("standfirst", self.random.pick(&["advised", "off"])),
                ("peertube", self.random.pick(&["", "video.example.org"])),
            ],
            _ => vec![
                ("hold", self.random.pick(&["everything", "suspicious"])),
                ("comment_policy", self.random.pick(&["", "Be *kind*."])),
                ("edit_window_minutes", "30"),
                ("hide_after_reports", self.random.pick(&["0", "1", "3"])),
                ("mail_decisions", self.random.pick(&["", "on", "on"])),
                ("close_after_days", self.random.pick(&["", "0", "20"])),
                ("moderation_summary", self.random.pick(&["", "on"])),
            ],
        };
        let page = format!("/admin/settings/{part}");
        Went::form(self.owner.post(&page, &fields).await.status)
    }

    /// Nobody answers at that host.
    async fn webhook(&mut self) -> Went {
        let all = endpoint::Entity::find().all(self.site.app.db.read()).await;
        let key = self.key();
        if let Some(one) = all.unwrap().first().filter(|_| self.random.one_in(2)) {
            let path = format!("/admin/webhooks/{}", one.id);
            let intent = self
                .random
                .pick(&["test", "renew", "on", "off", "again_since", "remove"]);
            let fields = [
                ("idempotency_key", key.as_str()),
                ("intent", intent),
                ("since", "2026-03-03"),
            ];
            return Went::form(self.owner.post(&path, &fields).await.status);
        }
        let fields = [
            ("idempotency_key", key.as_str()),
            ("url", "https://hooks.example/"),
            ("event", "post.published"),
            ("event", self.random.pick(&["post.updated", "comment.received"])),
            ("scope", self.random.pick(&["public", "private"])),
        ];
        Went::api(self.owner.post("/admin/webhooks/new", &fields).await.status)
    }

    async fn affiliation(&mut self) -> Went {
        let words = format!("reseller {}", self.step);
        let fields = [
            ("part", "chips"),
            ("intent", self.random.pick(&["save", "save", "usual"])),
            ("chip", "reseller"),
            ("chip_label", &words),
            ("chip_in_line", &words),
            ("chip_offered", "reseller"),
        ];
        Went::form(self.owner.post("/admin/affiliation", &fields).await.status)
    }

    async fn ban(&mut self) -> Went {
        let lifted = audit::entity::Entity::find()
            .filter(audit::entity::Column::Action.eq(LIFTED))
            .order_by_desc(audit::entity::Column::Id)
            .one(self.site.app.db.read())
            .await
            .unwrap();
        if let Some(line) = lifted.filter(|_| self.random.one_in(3)) {
            let path = format!("/admin/undo/{}/lift", line.id);
            return Went::form(self.owner.post(&path, &[]).await.status);
        }
        let bans = ban::Entity::find().all(self.site.app.db.read()).await.unwrap();
        if let Some(one) = bans.first().filter(|_| self.random.one_in(2)) {
            let path = format!("/admin/desk/bans/{}/lift", one.id);
            return Went::form(self.owner.post(&path, &[]).await.status);
        }
        let (key, domain) = (self.key(), format!("shop{}.example", self.step));
        let fields = [
            ("idempotency_key", key.as_str()),
            ("domain", &domain),
            ("ban_days", "7"),
        ];
        Went::form(self.owner.post("/admin/desk/bans", &fields).await.status)
    }

    async fn rule(&mut self) -> Went {
        let (rules, key) = ("/admin/desk/rules", self.key());
        let one = rule_entity::Entity::find().filter(rule_entity::Column::Kind.eq("own"));
        let one = one.one(self.site.app.db.read()).await.unwrap();
        let id = one.map(|one| one.id.to_string()).unwrap_or_default();
        let intent = self.random.pick(&[
            "", "", "undo", "on", "off", "remove", "before-1", "treat", "trust",
        ]);
        if intent == "undo" {
            let path = format!("/admin/undo/{}/rule", self.newest_change().await);
            return Went::form(self.owner.post(&path, &[("idempotency_key", &key)]).await.status);
        }
        if intent.is_empty() {
            let path = self.random.pick(&["new", id.as_str()]);
            let fields = [
                ("idempotency_key", key.as_str()),
                ("intent", "save"),
                ("kind", self.random.pick(&["first", "trusted", "like_in_thread"])),
                ("does", self.random.pick(&["tell", "ask", "hold"])),
                ("question", "Where do you stand?"),
            ];
            return Went::form(self.owner.post(&format!("{rules}/{path}"), &fields).await.status);
        }
        let fields = [
            ("intent", intent),
            ("rule", id.as_str()),
            ("built_in", "first_comment"),
            ("does", self.random.pick(&["tell", "hold"])),
            ("trust_after", self.random.pick(&["1", "2", "x"])),
        ];
        Went::form(self.owner.post(rules, &fields).await.status)
    }

    /// The line of the last change of a rule that can be taken back.
    pub async fn newest_change(&self) -> i64 {
        let newest = rule_change_entity::Entity::find().order_by_desc(rule_change_entity::Column::Id);
        let newest = newest.one(self.site.app.db.read()).await.unwrap();
        newest.map_or(0, |change| change.audit_id.0)
    }

    async fn ask_rules(&mut self) -> Went {
        let site = format!("acme{}.example", self.step);
        let fields = [
            ("intent", self.random.pick(&["on", "off", "sites"])),
            ("rule", self.random.pick(&["names_subject", "we_beside_subject"])),
            ("seen", "yes"),
            ("subject", "1"),
            ("site", &site),
        ];
        let path = "/admin/affiliation/rules";
        Went::form(self.owner.post(path, &fields).await.status)
    }

    async fn byline(&mut self) -> Went {
        let bio = format!("Since step {}.", self.step);
        let fields = [("name", "Mara Lindqvist"), ("title", "Publisher"), ("bio", &bio)];
        Went::form(self.owner.post("/admin/byline", &fields).await.status)
    }

    async fn complaint(&mut self) -> Went {
        let email = format!("reader{}@mail.example", self.step % 5);
        let intent = self.random.pick(&["close", "lift"]);
        let fields = [("email", email.as_str()), ("intent", intent)];
        let path = "/admin/deliveries/complaints";
        Went::form(self.owner.post(path, &fields).await.status)
    }

    async fn retry(&mut self) -> Went {
        let oldest = job::Entity::find().order_by_asc(job::Column::Id);
        let oldest = oldest.one(self.site.app.db.read()).await.unwrap();
        let id = oldest.map(|job| job.id.to_string()).unwrap_or_default();
        if self.random.one_in(2) {
            let given_up = [("state", "failed")];
            return Went::form(self.owner.post("/admin/deliveries", &given_up).await.status);
        }
        Went::form(self.owner.post("/admin/jobs", &[("job_id", &id)]).await.status)
    }

    pub async fn by_itself(&mut self, op: Op) -> Went {
        match op {
            Op::Demo => {
                let log_in = demo::seed(&self.site.app).await.unwrap();
                (self.email, self.password) = (log_in.email, log_in.password);
                self.log_in().await;
            }
            Op::Restart => {
                self.other = self.site.another_process(self.site.app.config.cache).await;
                self.there = router::router(&self.other);
                let tx = self.other.db.begin_write().await.unwrap();
                let now = self.site.app.clock.now();
                upkeep::daily::schedule(&tx, now).await.unwrap();
                tx.commit().await.unwrap();
            }
            _ => {
                let spans = [minutes(0), minutes(1), hours(5), hours(30), hours(24 * 16)];
                self.site.later(self.random.pick(&spans)).await;
                self.log_in().await;
            }
        }
        Went::Done
    }
}
