//! `routes`: the router's table, for people and for the browser tests.

use clap::Args;
use serde_json::json;

use crate::router::{self, Answer};

#[derive(Debug, Args)]
pub struct Routes {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Routes {
    /// # Errors
    /// Never; the shape is that of every command.
    pub fn run(&self) -> anyhow::Result<()> {
        let table = router::table();
        if self.json {
            let rows: Vec<_> = table
                .iter()
                .map(|route| {
                    json!({
                        "method": route.method,
                        "pattern": route.pattern,
                        "access": route.access,
                        "page": route.answer == Answer::Page,
                        "cacheable": route.cacheable,
                    })
                })
                .collect();
            println!("{}", serde_json::to_string_pretty(&rows)?);
        } else {
            for route in &table {
                println!(
                    "{:<5} {:<44} {:?}",
                    format!("{:?}", route.method).to_uppercase(),
                    route.pattern,
                    route.access
                );
            }
        }
        Ok(())
    }
}
