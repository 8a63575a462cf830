//! The built program itself, for what only a process of its own can show.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The program to run: the one cargo built beside the tests, or `FORTHRIGHT_BIN`.
fn file() -> PathBuf {
    std::env::var_os("FORTHRIGHT_BIN").map_or_else(|| env!("CARGO_BIN_EXE_forthright").into(), PathBuf::from)
}

/// The program with a data folder and a database, and nothing else from the environment.
pub fn command(data_dir: &Path, database_url: &str, args: &[&str]) -> Command {
    let mut command = Command::new(file());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("FORTHRIGHT_")) {
        command.env_remove(name);
    }
    command
        .args(args)
        .current_dir(data_dir)
        .env("FORTHRIGHT_DATA_DIR", data_dir)
        .env("FORTHRIGHT_DATABASE_URL", database_url)
        .stdin(Stdio::null());
    command
}

/// What a command said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub ok: bool,
    /// Standard output and error.
    pub text: String,
}

/// Runs a command to its end.
pub fn run(data_dir: &Path, database_url: &str, args: &[&str]) -> Said {
    Said::of(command(data_dir, database_url, args).output().unwrap())
}

/// Runs a command that may read `typed` from its standard input.
pub fn tell(mut command: Command, typed: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that does not read it may have ended already.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    Said::of(child.wait_with_output().unwrap())
}

/// Starts them all before it waits for any.
pub fn run_together(commands: Vec<Command>) -> Vec<Said> {
    let started: Vec<Child> = commands
        .into_iter()
        .map(|mut command| {
            command
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    started
        .into_iter()
        .map(|child| Said::of(child.wait_with_output().unwrap()))
        .collect()
}

impl Said {
    pub fn of(output: Output) -> Self {
        Self {
            ok: output.status.success(),
            text: String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned(),
        }
    }

    #[track_caller]
    pub fn succeeds(self, words: &str) -> Self {
        assert!(self.ok && self.text.contains(words), "{self:?}");
        self
    }

    #[track_caller]
    pub fn fails(self, words: &str) -> Self {
        assert!(!self.ok && self.text.contains(words), "{self:?}");
        self
    }
}
