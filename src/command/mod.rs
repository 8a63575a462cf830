//! The commands of the program, one file each. `main.rs` only parses and calls `run`.

mod admin;
mod backup;
mod check;
mod export;
mod healthcheck;
mod import;
mod openapi;
mod progress;
mod restore;
mod routes;
mod serve;
mod spam;
mod token;

use std::io::IsTerminal as _;
use std::path::Path;

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};

use crate::app::App;
use crate::backup::Places;
use crate::config::Config;
use crate::data_dir::DataDir;
use crate::db::Turn;
use crate::ids::PersonId;
use crate::people::{email, find};

/// Behind the list of commands.
const CONFIGURED: &str = "It is configured by variables (FORTHRIGHT_DATA_DIR, FORTHRIGHT_BASE_URL, …) or by \
     forthright.toml in the working directory; `forthright check` prints all of them as they are in force.";

/// A self-hosted blog whose comments say where the speaker stands.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, after_help = CONFIGURED)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the blog. Example: forthright serve
    Serve(serve::Serve),
    /// Bring the database's schema up to date. Example: forthright migrate
    Migrate(Migrate),
    /// Print the effective configuration and test database and mail; the schema is brought up to date. Example: forthright check
    Check,
    /// Ask the running server whether it is well, for containers. Example: forthright healthcheck
    Healthcheck,
    /// Manage accounts. Example: forthright admin create --email a@example.org --name Ada --password-stdin
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Manage what other programs show to act as someone. Example: forthright token create --name ci --scope read
    #[command(subcommand)]
    Token(token::Token),
    /// Bring in what another system kept. Example: forthright import markdown ../old-blog --dry-run
    #[command(subcommand)]
    Import(import::Import),
    /// See how well spam would have been recognised. Example: forthright spam replay
    #[command(subcommand)]
    Spam(spam::Spam),
    /// Write the whole site into one file, while it runs. Example: forthright backup /mnt/backups/blog.tar.gz
    Backup(backup::Backup),
    /// Bring a site back from such a file. Example: forthright restore /mnt/backups/blog.tar.gz
    Restore(restore::Restore),
    /// Write posts, comments and statements into one file for other systems. Example: forthright export blog.jsonl
    Export(export::Export),
    /// Print the description of the JSON API, OpenAPI 3.1. Example: forthright openapi > openapi.json
    Openapi,
    /// Print the table of addresses. Example: forthright routes --json
    Routes(routes::Routes),
}

#[derive(Debug, Args)]
struct Migrate {
    /// Do not back up first
    #[arg(long)]
    without_backup: bool,
}

/// Runs one command to its end.
///
/// # Errors
/// With what went wrong and what to do next.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    let config = Config::read(Path::new("forthright.toml"), std::env::vars())?;
    log(&config)?;
    match cli.command {
        Command::Serve(serve) => serve.run(config).await,
        Command::Migrate(migrate) => migrate.run(config).await,
        Command::Check => check::run(config).await,
        Command::Healthcheck => healthcheck::run(&config).await,
        Command::Admin(admin) => admin.run(config).await,
        Command::Token(token) => token.run(config).await,
        Command::Import(import) => import.run(config).await,
        Command::Spam(spam) => spam.run(config).await,
        Command::Backup(backup) => backup.run(config).await,
        Command::Restore(restore) => restore.run(config).await,
        Command::Export(export) => export.run(config).await,
        Command::Openapi => openapi::run(config),
        Command::Routes(routes) => routes.run(),
    }
}

impl Migrate {
    async fn run(self, config: Config) -> anyhow::Result<()> {
        if self.without_backup {
            let _in_use = DataDir::share(&config.data_dir)?;
            let turn = Turn::take(&config.database_url).await?;
            turn.migrate().await?;
            turn.end().await?.close().await?;
        } else {
            App::start(config).await?.db.close().await?;
        }
        println!("The schema is up to date.");
        Ok(())
    }
}

/// A command for a site that is there makes no new blog in the wrong folder.
fn ensure_is_there(places: &Places) -> anyhow::Result<()> {
    if let Some(database) = &places.database {
        anyhow::ensure!(
            database.exists(),
            "there is no database at {}: set FORTHRIGHT_DATA_DIR to the folder of your site",
            database.display()
        );
    }
    Ok(())
}

/// The account that a command acts as: the one with this address, else the only owner.
async fn acting_as(app: &App, typed: Option<&str>) -> anyhow::Result<PersonId> {
    let db = app.db.read();
    if let Some(typed) = typed {
        let email = email(typed).context("this does not look like an e-mail address")?;
        let account = find::account(db, &email).await?;
        return Ok(account.context("no account has this address")?.0);
    }
    match find::owners(db).await?[..] {
        [owner] => Ok(owner),
        [] => anyhow::bail!("the site has no owner yet; make one first: forthright admin create"),
        _ => anyhow::bail!("the site has several owners; name one with --as EMAIL"),
    }
}

fn log(config: &Config) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log).with_context(|| {
        format!(
            "FORTHRIGHT_LOG must be a filter such as info or info,forthright=debug, not {:?}",
            config.log
        )
    })?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // In a file or a journal the codes of colours are noise.
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    Ok(())
}
