//! `admin`: accounts from the command line, for the first owner without a browser and for who has
//! lost their password.

use std::io::Read as _;

use anyhow::{Context as _, ensure};
use clap::{Args, Subcommand};

use super::ensure_is_there;
use crate::app::App;
use crate::backup::Places;
use crate::config::Config;
use crate::people::set_up::{self, NewBlog, NewByline, NewPerson, Outcome};
use crate::people::{PASSWORD_MIN, Role, email, find, reset_password, second_factor};
use crate::settings::read::is_set_up;

#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Make the owner of a new site, or add someone to the team with --role. Example: echo 'a long passphrase' | forthright admin create --email a@example.org --name Ada --password-stdin
    Create(Create),
    /// Give an account another password; all its sessions end. Example: echo 'a long passphrase' | forthright admin reset-password --email a@example.org --password-stdin
    ResetPassword(ResetPassword),
}

#[derive(Debug, Args)]
pub struct Create {
    /// What they log in with
    #[arg(long)]
    email: String,
    /// The name readers see
    #[arg(long)]
    name: String,
    /// The title readers see, such as "Editor"
    #[arg(long, default_value = "")]
    title: String,
    /// The organisation readers see
    #[arg(long, default_value = "")]
    organisation: String,
    /// The blog's title, for its owner
    #[arg(long, default_value = "My blog")]
    blog: String,
    /// What they may do: owner (of a new site), editor, moderator, author or contributor
    #[arg(long, default_value = "owner", value_parser = role)]
    role: Role,
    /// Read the password from standard input
    #[arg(long, required = true)]
    password_stdin: bool,
}

#[derive(Debug, Args)]
pub struct ResetPassword {
    /// Whose password
    #[arg(long)]
    email: String,
    /// Read the password from standard input
    #[arg(long, required = true)]
    password_stdin: bool,
    /// Also switch off the second step of the log-in, for who has lost phone and recovery codes
    #[arg(long)]
    second_step_off: bool,
}

impl Admin {
    /// # Errors
    /// When the address or password can't be used, or the site has an owner already.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        if matches!(self, Self::ResetPassword(_)) {
            ensure_is_there(&Places::of(&config))?;
        }
        let app = App::start(config).await?;
        match self {
            Self::Create(create) => create.run(&app).await?,
            Self::ResetPassword(reset) => reset.run(&app).await?,
        }
        Ok(app.db.close().await?)
    }
}

impl Create {
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let email = email(&self.email).context("this does not look like an e-mail address")?;
        let password_hash = app.passwords.hash(read_password()?).await?;
        let byline = NewByline {
            name: self.name.clone(),
            title: self.title,
            organisation: self.organisation,
            ..NewByline::default()
        };
        let person = NewPerson {
            email,
            name: self.name,
            password_hash,
            role: self.role,
            byline,
        };
        if self.role == Role::Owner {
            make_owner(app, person, &self.blog).await?;
        } else {
            add(app, person).await?;
        }
        println!(
            "Done. The log-in is at {}",
            app.links.absolute(&crate::urls::LogIn)
        );
        Ok(())
    }
}

async fn make_owner(app: &App, owner: NewPerson, blog: &str) -> anyhow::Result<()> {
    let blog = NewBlog {
        title: blog.to_owned(),
        ..NewBlog::default()
    };
    let tx = app.db.begin_write().await?;
    let outcome = set_up::set_up(&tx, owner, &blog, app.clock.now()).await?;
    tx.commit().await?;
    ensure!(
        matches!(outcome, Outcome::Created(_)),
        "the site has an owner already; add someone with another --role, or use: forthright admin reset-password"
    );
    Ok(())
}

async fn add(app: &App, person: NewPerson) -> anyhow::Result<()> {
    let db = app.db.read();
    ensure!(
        is_set_up(db).await?,
        "the site has no owner yet; make one first, without --role"
    );
    ensure!(
        find::account(db, &person.email).await?.is_none(),
        "an account has this address already"
    );
    let tx = app.db.begin_write().await?;
    set_up::add(&tx, person, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

fn role(typed: &str) -> Result<Role, String> {
    Role::from_code(typed).ok_or_else(|| "one of owner, editor, moderator, author, contributor".to_owned())
}

impl ResetPassword {
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let email = email(&self.email).context("this does not look like an e-mail address")?;
        let (person, _) = find::account(app.db.read(), &email)
            .await?
            .context("no account has this address")?;
        let hash = app.passwords.hash(read_password()?).await?;
        let tx = app.db.begin_write().await?;
        let now = app.clock.now();
        reset_password::reset_password(&tx, person, &hash, now).await?;
        let was_on = self.second_step_off && second_factor::switch_off(&tx, person, person, now).await?;
        tx.commit().await?;
        println!("The password is changed; every session of this account has ended.");
        if was_on {
            println!("The second step of its log-in is off.");
        }
        Ok(())
    }
}

fn read_password() -> anyhow::Result<String> {
    let mut password = String::new();
    std::io::stdin()
        .take(2048)
        .read_to_string(&mut password)
        .context("cannot read the password")?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    ensure!(
        password.chars().count() >= PASSWORD_MIN,
        "the password needs at least {PASSWORD_MIN} characters"
    );
    Ok(password)
}
