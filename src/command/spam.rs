//! `spam`: how well spam would have been recognised on this blog.

use clap::Subcommand;

use super::ensure_is_there;
use crate::app::App;
use crate::backup::Places;
use crate::comments::replay::{Month, replay};
use crate::config::Config;
use crate::settings::read;

#[derive(Debug, Subcommand)]
pub enum Spam {
    /// Print for each month what would have been folded as spam; nothing is written. Example: forthright spam replay
    ///
    /// It learns from all decisions again, in the order in which they were made, and judges each comment by what was known just before it was decided.
    Replay,
}

impl Spam {
    /// # Errors
    /// When the database can't be opened or read.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        ensure_is_there(&Places::of(&config))?;
        let app = App::start(config).await?;
        let zone = read::settings(app.db.read()).await?.time_zone;
        let months = replay(app.db.read(), &zone).await?;
        println!(
            "month    decisions  spam  folded  precision  recall  genuine comments that would have been folded"
        );
        let mut all = Month::default();
        for (month, came) in &months {
            println!("{}", line(month, came));
            all.add(came);
        }
        println!("{}", line("all", &all));
        Ok(app.db.close().await?)
    }
}

fn line(title: &str, came: &Month) -> String {
    let percent = |share: Option<f64>| share.map_or("-".to_owned(), |share| format!("{share:.1} %"));
    let mistakes: Vec<String> = came.mistakes.iter().map(ToString::to_string).collect();
    format!(
        "{title:<8} {:>9}  {:>4}  {:>6}  {:>9}  {:>7}  {}",
        came.spam + came.genuine,
        came.spam,
        came.folded + came.mistakes.len(),
        percent(came.precision()),
        percent(came.recall()),
        if mistakes.is_empty() {
            "none".to_owned()
        } else {
            mistakes.join(" ")
        }
    )
}
