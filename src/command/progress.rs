//! How far long work is: a bar on a terminal, a line now and then elsewhere. On the error stream, so
//! that what a command prints can be kept in a file.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

pub struct Progress {
    bar: ProgressBar,
    /// A plain line each time so much more is done; `None` on a terminal.
    every: Option<u64>,
}

impl Progress {
    /// Counts `count` things, named for the reader; plain output says how far it is `every` so many.
    pub fn counting(count: usize, things: &str, every: u64) -> Self {
        let progress = Self::shown(
            &format!("{{bar:40}} {{pos}} of {{len}} {things}, {{eta}} left"),
            every,
        );
        progress.bar.set_length(count as u64);
        if progress.every.is_some() {
            eprintln!("{count} {things}");
        }
        progress
    }

    /// Counts bytes; their number is told with the first of them.
    pub fn bytes() -> Self {
        Self::shown("{bar:40} {bytes} of {total_bytes}, {eta} left", 256 << 20)
    }

    fn shown(template: &str, every: u64) -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        let bar = if is_terminal {
            ProgressBar::new(0)
        } else {
            ProgressBar::hidden()
        };
        if let Ok(look) = ProgressStyle::with_template(template) {
            bar.set_style(look);
        }
        Self {
            bar,
            every: (!is_terminal).then_some(every),
        }
    }

    pub fn step(&self) {
        self.reach(self.bar.position() + 1, self.bar.length().unwrap_or_default());
    }

    pub fn reach(&self, done: u64, total: u64) {
        let before = self.bar.position();
        self.bar.set_length(total);
        self.bar.set_position(done);
        if let Some(every) = self.every
            && done / every > before / every
        {
            eprintln!("{}%", done * 100 / total.max(1));
        }
    }

    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}
