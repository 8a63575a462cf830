//! What is done on the command line: the program itself, a process of its own with the system's clock,
//! on the database of the site while it runs.

use forthright::people::entity::person;
use forthright::people::{Scope, tokens};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::ops::{Op, Went};
use super::walk::Walk;
use crate::import::file;
use crate::support::media::png;
use crate::support::{PASSWORD, binary};

const ROLES: [&str; 4] = ["editor", "moderator", "author", "contributor"];
const BLOGS: [&str; 2] = ["press.example", "other-press.example"];

impl Walk {
    pub async fn at_the_console(&mut self, op: Op) -> Went {
        let (name, address) = (
            format!("Person {}", self.step),
            format!("p{}@example.org", self.step),
        );
        let owner = self.email.clone();
        match op {
            Op::AddPerson => {
                let role = self.random.pick(&ROLES);
                let create = ["admin", "create", "--password-stdin", "--role", role];
                self.type_in(
                    &[
                        &create[..],
                        &["--email", address.as_str(), "--name", name.as_str()],
                    ]
                    .concat(),
                )
                .await
            }
            Op::ResetPassword => {
                let reset = ["admin", "reset-password", "--password-stdin", "--email"];
                let Some(email) = self.somebody_else().await else {
                    return Went::Refused;
                };
                self.type_in(&[&reset[..], &[email.as_str()]].concat()).await
            }
            Op::MakeToken => {
                let scope = self.random.pick(&Scope::ALL).code();
                self.type_in(&[
                    "token",
                    "create",
                    "--name",
                    name.as_str(),
                    "--scope",
                    scope,
                    "--as",
                    &owner,
                ])
                .await
            }
            Op::RevokeToken => {
                let tokens = tokens::list(self.site.app.db.read()).await.unwrap();
                let oldest = tokens.iter().rfind(|token| token.revoked_at.is_none());
                let id = oldest.map_or(0, |token| token.id.0).to_string();
                self.type_in(&["token", "revoke", &id]).await
            }
            _ if self.random.one_in(2) => self.import_folder().await,
            _ => self.import().await,
        }
    }

    /// Someone of the team whose password the walk does not need.
    async fn somebody_else(&mut self) -> Option<String> {
        let others = person::Entity::find()
            .filter(person::Column::Email.ne(self.email.as_str()))
            .order_by_asc(person::Column::Id);
        let mut others = others.all(self.site.app.db.read()).await.unwrap();
        if others.is_empty() {
            return None;
        }
        let at = self.random.below(others.len());
        Some(others.swap_remove(at).email)
    }

    /// One of two blogs, as it was exported at some time: what a later file has more is added.
    async fn import(&mut self) -> Went {
        let count = 1 + self.random.below(file::ITEMS);
        let export = file::edition(count).replace("press.example", self.random.pick(&BLOGS));
        let path = self.site.app.config.data_dir.join("export.xml");
        std::fs::write(&path, export).unwrap();
        let path = path.to_str().unwrap();
        let mut command = vec!["import", "wordpress", path];
        if self.random.one_in(6) {
            command.push("--dry-run");
        }
        self.type_in(&command).await
    }

    /// A folder of Markdown, of which some files are new each time and some have changed.
    async fn import_folder(&mut self) -> Went {
        let folder = self.site.app.config.data_dir.join("old-blog");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("dot.png"), png(4, 3)).unwrap();
        for day in 1..=1 + self.random.below(4) {
            let text = format!(
                "---\ntitle: Note {day}\ntags: [kept]\nauthor: Odile {day}\n---\nStep {}. ![Dot](dot.png)\n",
                self.step
            );
            std::fs::write(folder.join(format!("2021-03-0{day}-note.md")), text).unwrap();
        }
        let (path, owner) = (folder.to_str().unwrap().to_owned(), self.email.clone());
        self.type_in(&["import", "markdown", &path, "--as", &owner]).await
    }

    /// Runs a command to its end while readers go on, with a password for whoever asks.
    async fn type_in(&self, command: &[&str]) -> Went {
        let config = &self.site.app.config;
        let (folder, url) = (config.data_dir.clone(), config.database_url.clone());
        let command: Vec<String> = command.iter().map(|&word| word.to_owned()).collect();
        let running = tokio::task::spawn_blocking(move || {
            let command: Vec<&str> = command.iter().map(String::as_str).collect();
            binary::tell(binary::command(&folder, &url, &command), PASSWORD)
        });
        if running.await.unwrap().ok {
            Went::Done
        } else {
            Went::Refused
        }
    }
}
