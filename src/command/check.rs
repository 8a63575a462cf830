//! `check`: what is configured, and whether it works.

use anyhow::Context as _;

use crate::app::App;
use crate::config::Config;

/// Prints the effective configuration, then tries the database and the mail server.
///
/// # Errors
/// When one of them can't be used.
pub async fn run(config: Config) -> anyhow::Result<()> {
    for (key, value) in config.effective() {
        println!("{key} = {value}");
    }
    let app = App::start(config).await?;
    println!("database: works, schema up to date ({:?})", app.db.engine());
    if app.mailer.is_on() {
        app.mailer
            .check()
            .await
            .context("the mail server of FORTHRIGHT_SMTP_URL can't be used")?;
        println!("mail: the server takes our connection");
        match app.mailer.signing_record() {
            Some((name, text)) => println!("mail: signed; DNS has to say\n  {name}. IN TXT \"{text}\""),
            None => println!("mail: not signed by us (FORTHRIGHT_DKIM_KEY_FILE); let the server sign it"),
        }
    } else {
        println!("mail: off");
    }
    app.db.close().await?;
    Ok(())
}
