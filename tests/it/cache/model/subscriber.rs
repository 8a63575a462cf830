//! What readers do who are told of what is new: none of it changes what readers see.

use forthright::comments::receipt;
use forthright::subscriptions::confirm::Link;
use forthright::subscriptions::entity::{channel, subscriber};
use forthright::subscriptions::{ChannelState, read};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::support::{Browser, pushed};

impl Walk {
    pub async fn as_subscriber(&mut self, op: Op) -> Went {
        match op {
            Op::Follow => self.hear_of_replies().await,
            Op::Subscribe => self.subscribe().await,
            _ => self.change_preferences().await,
        }
    }

    async fn hear_of_replies(&mut self) -> Went {
        let Some(comment) = self.any_comment().await else {
            return Went::Refused;
        };
        let signed = receipt::link(&self.site.app.secrets, comment.id, &comment.nonce);
        let intent = self.random.pick(&["begin", "stop"]);
        let path = format!("{signed}/follow");
        Went::form(
            self.site
                .browser()
                .post(&path, &[("intent", intent)])
                .await
                .status,
        )
    }

    /// By mail, and confirmed as if it had come; in a feed of their own; or by a browser that is given another
    /// endpoint.
    async fn subscribe(&mut self) -> Went {
        let mut browser = self.site.browser();
        let channel = self.random.pick(&["email", "feed", "push"]);
        if channel == "push" {
            return self.move_on(&mut browser).await;
        }
        let fields = [
            ("topic", "everything:0"),
            ("often", "at_once"),
            ("channel", channel),
            ("email", "kim@mail.example"),
        ];
        let went = browser.post("/subscribe", &fields).await.status;
        let confirmed = self.confirm(&mut browser).await;
        Went::form(confirmed.unwrap_or(went))
    }

    /// Follows a link that waits to be followed, if any does.
    async fn confirm(&mut self, browser: &mut Browser) -> Option<u16> {
        let db = self.site.app.db.read();
        let waiting = channel::Entity::find()
            .filter(channel::Column::State.eq(ChannelState::Waiting))
            .one(db)
            .await
            .unwrap()?;
        let (_, whose) = read::with_channel(db, waiting.id).await.unwrap().unwrap();
        let link = Link::confirms(waiting.id).address(&self.site.app.secrets, &whose.nonce);
        Some(browser.post(&link.to_string(), &[]).await.status)
    }

    async fn move_on(&mut self, browser: &mut Browser) -> Went {
        let fields = [
            ("topic", "everything:0"),
            ("often", "at_once"),
            ("channel", "push"),
            ("push_endpoint", "https://push.example/send/1"),
            ("push_p256dh", pushed::P256DH),
            ("push_auth", pushed::AUTH),
        ];
        browser.post("/subscribe", &fields).await;
        self.confirm(browser).await;
        let fields = [
            ("old_endpoint", "https://push.example/send/1"),
            ("old_auth", pushed::AUTH),
            ("push_endpoint", "https://push.example/send/2"),
            ("push_p256dh", pushed::P256DH),
            ("push_auth", pushed::AUTH),
        ];
        Went::api(browser.post("/push/moved", &fields).await.status)
    }

    async fn change_preferences(&mut self) -> Went {
        let mut all = subscriber::Entity::find()
            .all(self.site.app.db.read())
            .await
            .unwrap();
        if all.is_empty() {
            self.subscribe().await;
            all = subscriber::Entity::find()
                .all(self.site.app.db.read())
                .await
                .unwrap();
        }
        let Some(whose) = all.pop() else {
            return Went::Refused;
        };
        let manage = read::manage_link(&self.site.app.secrets, whose.id, &whose.nonce);
        let forms: [(&str, &[(&str, &str)]); 7] = [
            (
                "",
                &[
                    ("topic", "everything:0"),
                    ("often", "weekly"),
                    ("language", "de"),
                    ("time_zone", "UTC"),
                ],
            ),
            ("/channel", &[("channel", "feed")]),
            ("/pause", &[("intent", "resume")]),
            ("/renew", &[]),
            ("/stop", &[]),
            ("/stop", &[("intent", "go_on")]),
            ("/forget", &[("sure", "yes"), ("never_again", "yes")]),
        ];
        let (path, fields) = self.random.pick(&forms);
        let path = format!("{manage}{path}");
        Went::form(self.site.browser().post(&path, fields).await.status)
    }
}
