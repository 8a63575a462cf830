//! The command line: reads the configuration and runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use forthright::command::{self, Cli};

// Pages are made of many small pieces of text, and the system's allocator spends a fifth of their time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
