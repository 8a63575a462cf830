//! `token`: what other programs show to act as someone of the team.

use anyhow::ensure;
use clap::{Args, Subcommand};

use super::{acting_as, ensure_is_there};
use crate::app::App;
use crate::backup::Places;
use crate::config::Config;
use crate::ids::TokenId;
use crate::people::Scope;
use crate::people::tokens::{self, NAME_MAX};

#[derive(Debug, Subcommand)]
pub enum Token {
    /// Make a token and print it, alone; it is shown only now. Example: forthright token create --name backup-bot --scope read
    Create(Create),
    /// Print the tokens there are: id, scope, whom it acts as, name. Example: forthright token list
    List,
    /// End a token for good. Example: forthright token revoke 3
    Revoke(Revoke),
}

#[derive(Debug, Args)]
pub struct Create {
    /// What it is for, to know it again in the list
    #[arg(long)]
    name: String,
    /// What it may do within its person's role: read; write (posts, comments); moderate; admin (everything)
    #[arg(long, value_parser = scope)]
    scope: Scope,
    /// The e-mail address of the account it acts as; without it, the only owner
    #[arg(long = "as", value_name = "EMAIL")]
    person: Option<String>,
}

#[derive(Debug, Args)]
pub struct Revoke {
    /// The number at the beginning of its line in the list
    id: i64,
}

impl Token {
    /// # Errors
    /// When there is no such account or token, or the database can't be opened.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        ensure_is_there(&Places::of(&config))?;
        let app = App::start(config).await?;
        match self {
            Self::Create(create) => create.run(&app).await?,
            Self::List => list(&app).await?,
            Self::Revoke(revoke) => revoke.run(&app).await?,
        }
        Ok(app.db.close().await?)
    }
}

impl Create {
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let name = self.name.trim();
        ensure!(
            !name.is_empty() && name.chars().count() <= NAME_MAX,
            "a token needs a --name of at most {NAME_MAX} characters"
        );
        let person = acting_as(app, self.person.as_deref()).await?;
        let tx = app.db.begin_write().await?;
        let entropy = &app.secrets.entropy;
        let token = tokens::create(&tx, person, name, self.scope, entropy, app.clock.now()).await?;
        tx.commit().await?;
        println!("{token}");
        Ok(())
    }
}

async fn list(app: &App) -> anyhow::Result<()> {
    for token in tokens::list(app.db.read()).await? {
        let revoked = token
            .revoked_at
            .map(|at| format!("  (revoked {})", at.rfc3339()))
            .unwrap_or_default();
        println!(
            "{:<5} {:<9} {}  {:<30} {}{revoked}",
            token.id.0,
            token.scope.code(),
            token.created_at.rfc3339(),
            token.email,
            token.name
        );
    }
    Ok(())
}

impl Revoke {
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let tx = app.db.begin_write().await?;
        let revoked = tokens::revoke(&tx, TokenId(self.id), app.clock.now()).await?;
        tx.commit().await?;
        ensure!(
            revoked,
            "no live token has the id {}; see: forthright token list",
            self.id
        );
        println!("The token is revoked.");
        Ok(())
    }
}

fn scope(typed: &str) -> Result<Scope, String> {
    Scope::ALL
        .into_iter()
        .find(|scope| scope.code() == typed)
        .ok_or_else(|| "one of read, write, moderate, admin".to_owned())
}
