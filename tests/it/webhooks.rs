//! The owner's webhooks, from the page to what another program receives: what it is told and what not, how it is
//! signed, and what becomes of a message that is not taken.

mod hub;
mod kept;
mod retried;
mod told;

use forthright::webhooks::entity::{endpoint, message};
use sea_orm::{EntityTrait as _, QueryOrder as _};
use standardwebhooks::Webhook;

use crate::support::receiver::{Posted, Receiver};
use crate::support::{Browser, Page, TestApp};

const NEW: &str = "/admin/webhooks/new";
const ONE: &str = "/admin/webhooks/1";

/// A site whose owner lets a program at hooks.example know.
struct Hooked {
    site: TestApp,
    mara: Browser,
    hooks: Receiver,
    secret: String,
}

impl Hooked {
    async fn new(events: &[&str], scope: &str) -> Self {
        let site = TestApp::set_up().await;
        let hooks = site.receiver("hooks.example").await;
        let mut mara = site.owner().await;
        let mut fields = vec![("url", "https://hooks.example/in?from=blog"), ("scope", scope)];
        fields.extend(events.iter().map(|event| ("event", *event)));
        let made = mara.post(NEW, &fields).await;
        assert_eq!(made.status, 200, "{}", made.body);
        Self {
            secret: made.attr("#secret", "value").unwrap(),
            site,
            mara,
            hooks,
        }
    }

    async fn press(&mut self, fields: &[(&str, &str)]) -> Page {
        self.mara.post(ONE, fields).await
    }

    /// Presses, and opens the page that comes after.
    async fn pressed(&mut self, fields: &[(&str, &str)]) -> Page {
        self.mara.submit(ONE, fields).await
    }

    async fn endpoint(&self) -> endpoint::Model {
        let rows = endpoint::Entity::find().one(self.site.app.db.read()).await;
        rows.unwrap().expect("it is there")
    }

    async fn messages(&self) -> Vec<message::Model> {
        let rows = message::Entity::find().order_by_asc(message::Column::Id);
        rows.all(self.site.app.db.read()).await.unwrap()
    }

    /// What was received, by type.
    fn types(&self) -> Vec<String> {
        types(&self.hooks.taken())
    }
}

fn types(taken: &[Posted]) -> Vec<String> {
    let of = |posted: &Posted| posted.json()["type"].as_str().unwrap().to_owned();
    taken.iter().map(of).collect()
}

/// Whether one of the signatures of `posted` is the one that `secret` makes, by another implementation of the
/// standard.
pub fn is_signed(posted: &Posted, secret: &str) -> bool {
    let at = posted.header("webhook-timestamp").parse().unwrap();
    let expected = Webhook::new(secret)
        .unwrap()
        .sign(posted.header("webhook-id"), at, &posted.body);
    let expected = expected.unwrap();
    posted
        .header("webhook-signature")
        .split(' ')
        .any(|one| one == expected)
}
