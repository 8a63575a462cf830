//! The commands of the program, one file each. `main.rs` only parses and calls `run`.

mod admin;
mod check;
mod healthcheck;
mod import;
mod routes;
mod serve;
mod token;

use std::path::Path;

use clap::{Parser, Subcommand};

use crate::config::Config;

/// A self-hosted blog whose comments say where the speaker stands.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the blog. Example: forthright serve
    Serve(serve::Serve),
    /// Bring the database's schema up to date. Example: forthright migrate
    Migrate,
    /// Print the effective configuration and test database and mail. Example: forthright check
    Check,
    /// Ask the running server whether it is well, for containers. Example: forthright healthcheck
    Healthcheck,
    /// Manage accounts. Example: forthright admin create --email a@example.org --name Ada --password-stdin
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Manage what other programs show to act as someone. Example: forthright token create --name ci --scope read
    #[command(subcommand)]
    Token(token::Token),
    /// Bring in what another system exported. Example: forthright import wordpress blog.xml --dry-run
    #[command(subcommand)]
    Import(import::Import),
    /// Print the table of addresses. Example: forthright routes --json
    Routes(routes::Routes),
}

/// Runs one command to its end.
///
/// # Errors
/// With what went wrong and what to do next.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    let config = Config::read(Path::new("forthright.toml"), std::env::vars())?;
    log(&config);
    match cli.command {
        Command::Serve(serve) => serve.run(config).await,
        Command::Migrate => {
            let app = crate::app::App::start(config).await?;
            println!("The schema is up to date.");
            Ok(app.db.close().await?)
        }
        Command::Check => check::run(config).await,
        Command::Healthcheck => healthcheck::run(&config).await,
        Command::Admin(admin) => admin.run(config).await,
        Command::Token(token) => token.run(config).await,
        Command::Import(import) => import.run(config).await,
        Command::Routes(routes) => routes.run(),
    }
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
