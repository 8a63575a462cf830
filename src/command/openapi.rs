//! `openapi`: the description of the JSON API, for programs that are made from it.

use crate::api::description_pages::description;
use crate::config::Config;
use crate::urls::Links;

/// Prints the description with the configured base URL as its server.
///
/// # Errors
/// When it can't be written.
pub fn run(config: Config) -> anyhow::Result<()> {
    let description = description(&Links::new(config.base_url));
    println!("{}", serde_json::to_string_pretty(&description)?);
    Ok(())
}
