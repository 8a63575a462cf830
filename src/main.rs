//! The command line: reads the configuration and runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use forthright::command::{self, Cli};

#[tokio::main]
async fn main() -> ExitCode {
    match command::run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("forthright: {}", told(&error));
            ExitCode::FAILURE
        }
    }
}

/// What went wrong and why, each cause once: what several libraries say ends in what caused it.
fn told(error: &anyhow::Error) -> String {
    error
        .chain()
        .map(ToString::to_string)
        .reduce(|told, cause| {
            if told.ends_with(&cause) {
                told
            } else {
                format!("{told}: {cause}")
            }
        })
        .unwrap_or_default()
}
