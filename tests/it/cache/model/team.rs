//! What is done about accounts: the owner's own, and those of the team.

use forthright::people::entity::{byline, invitation, person};
use forthright::people::invitations;
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::support::PASSWORD;

impl Walk {
    pub async fn with_the_team(&mut self, op: Op) -> Went {
        match op {
            Op::Team => self.change_the_team().await,
            Op::Joining => self.join().await,
            Op::Account => self.change_the_account().await,
            Op::OwnToken => {
                let fields = [("name", "another program"), ("scope", "read")];
                Went::api(self.owner.post("/admin/account/tokens", &fields).await.status)
            }
            Op::Factor => {
                let fields = [("intent", self.random.pick(&["begin", "give_up"]))];
                Went::form(
                    self.owner
                        .post("/admin/account/second-step", &fields)
                        .await
                        .status,
                )
            }
            _ => {
                let path = "/admin/forgot-password";
                Went::api(
                    self.site
                        .browser()
                        .post(path, &[("email", &self.email)])
                        .await
                        .status,
                )
            }
        }
    }

    async fn invite(&mut self) -> Went {
        let email = format!("invited{}@example.org", self.step);
        let fields = [
            ("intent", "invite"),
            ("name", "Noor"),
            ("email", &email),
            ("role", self.random.pick(&["author", "moderator"])),
        ];
        Went::api(self.owner.post("/admin/people", &fields).await.status)
    }

    async fn newest_invitation(&self) -> Option<invitation::Model> {
        let newest = invitation::Entity::find().order_by_desc(invitation::Column::Id);
        newest.one(self.site.app.db.read()).await.unwrap()
    }

    async fn newest_name(&self) -> i64 {
        let newest = byline::Entity::find().order_by_desc(byline::Column::Id);
        let newest = newest.one(self.site.app.db.read()).await.unwrap();
        newest.map_or(0, |row| row.id.0)
    }

    async fn change_the_team(&mut self) -> Went {
        let intent = self.random.pick(&[
            "invite",
            "invite",
            "withdraw",
            "byline",
            "role",
            "stop",
            "take_back",
            "signers",
        ]);
        let newest = self.newest_invitation().await.map_or(0, |row| row.id.0);
        let path = match intent {
            "invite" => return self.invite().await,
            "withdraw" => format!("/admin/people/invitations/{newest}/withdraw"),
            "byline" => "/admin/people".to_owned(),
            "signers" => format!("/admin/names/{}", self.newest_name().await),
            _ => {
                let last = person::Entity::find().order_by_desc(person::Column::Id);
                let last = last.one(self.site.app.db.read()).await.unwrap().unwrap();
                format!("/admin/people/{}", last.id)
            }
        };
        let fields = [
            ("intent", intent),
            ("role", self.random.pick(&["author", "editor"])),
            ("byline_name", "The night desk"),
        ];
        Went::form(self.owner.post(&path, &fields).await.status)
    }

    async fn join(&mut self) -> Went {
        self.invite().await;
        let Some(newest) = self.newest_invitation().await else {
            return Went::Refused;
        };
        let link = invitations::link(&self.site.app.secrets, newest.id);
        let fields = [("name", "Noor"), ("password", PASSWORD)];
        Went::form(self.site.browser().post(&link.to_string(), &fields).await.status)
    }

    async fn change_the_account(&mut self) -> Went {
        if self.random.one_in(2) {
            let page = self.owner.post("/admin/account/sessions", &[]).await;
            return Went::form(page.status);
        }
        let name = format!("Mara {}", self.step);
        let fields = [
            ("name", name.as_str()),
            ("email", self.email.as_str()),
            ("language", self.random.pick(&["", "de"])),
        ];
        Went::form(self.owner.post("/admin/account", &fields).await.status)
    }
}
