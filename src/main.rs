//! The command line: reads the configuration and runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use forthright::command::{self, Cli};

#[tokio::main]
async fn main() -> ExitCode {
    match command::run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("forthright: {error:#}");
            ExitCode::FAILURE
        }
    }
}
