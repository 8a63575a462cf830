//! The built program as it serves, and the two ways in which it ends.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio};

use super::wire::{self, Answer};

pub struct Served {
    child: Child,
    /// Kept open, so that the program can go on writing to it.
    _stdout: BufReader<ChildStdout>,
    pub port: u16,
}

impl Served {
    /// Runs `command`, a `serve`, on a free port behind a proxy; returns once it takes requests.
    pub fn start(command: &mut Command) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut child = command
            .env("FORTHRIGHT_LISTEN", format!("127.0.0.1:{port}"))
            .env("FORTHRIGHT_TRUSTED_PROXIES", "127.0.0.1/32")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("Blog") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "it did not start");
        }
        Self {
            child,
            _stdout: stdout,
            port,
        }
    }

    /// Sends a request of `wire` over a connection of its own.
    pub fn send(&self, request: &str) -> Answer {
        wire::exchange(&mut wire::connect(self.port).unwrap(), request).unwrap()
    }

    /// Ends it without warning.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it as a container's host does, and waits until it has.
    pub fn stop(&mut self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
