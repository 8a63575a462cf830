//! `serve`: the program itself.

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::app::App;
use crate::config::Config;
use crate::db::follow;
use crate::secrets::Purpose;
use crate::web::accept;
use crate::worker::Lane;
use crate::{demo, router, settings, upkeep, urls, worker};

#[derive(Debug, Args)]
pub struct Serve {
    /// Open a sample blog in a temporary folder instead of yours, and print a log-in for it
    #[arg(long)]
    demo: bool,
}

impl Serve {
    /// # Errors
    /// When the database can't be opened or the address is taken.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        if self.demo {
            return demo(config).await;
        }
        let listener = listen(&config).await?;
        let app = App::start(config).await?;
        schedule_upkeep(&app).await?;
        announce(&app).await?;
        serve(app, listener).await
    }
}

/// The sample blog: its own database and keys in a folder that goes when the program ends.
async fn demo(config: Config) -> anyhow::Result<()> {
    let listener = listen(&config).await?;
    let folder = tempfile::Builder::new()
        .prefix("forthright-demo-")
        .tempdir()
        .context("cannot make a temporary folder for the sample blog")?;
    let app = App::start(config.within(folder.path())).await?;
    let log_in = demo::seed(&app).await?;
    schedule_upkeep(&app).await?;
    println!("Forthright {}, a sample blog", env!("CARGO_PKG_VERSION"));
    println!("  Blog      {}", app.links.absolute(&urls::Home));
    println!("  Desk      {}", app.links.absolute(&urls::Desk));
    println!("  Log in    {}", log_in.email);
    println!("  Password  {}", log_in.password);
    println!(
        "  Data      {} (removed when you stop it with Ctrl+C)",
        folder.path().display()
    );
    serve(app, listener).await?;
    folder
        .close()
        .context("cannot remove the folder of the sample blog")
}

async fn listen(config: &Config) -> anyhow::Result<TcpListener> {
    TcpListener::bind(config.listen).await.with_context(|| {
        format!(
            "cannot listen on {}; set FORTHRIGHT_LISTEN to another address or port",
            config.listen
        )
    })
}

async fn schedule_upkeep(app: &App) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    upkeep::daily::schedule(&tx, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Says where everything is and, on a new site, how to begin.
async fn announce(app: &App) -> anyhow::Result<()> {
    println!("Forthright {}", env!("CARGO_PKG_VERSION"));
    println!("  Blog    {}", app.links.absolute(&urls::Home));
    println!("  Data    {}", app.config.data_dir.display());
    if !app.mailer.is_on() {
        println!("  Mail    off: notices wait on receipts and at the desk (set FORTHRIGHT_SMTP_URL)");
    }
    if settings::read::is_set_up(app.db.read()).await? {
        println!("  Desk    {}", app.links.absolute(&urls::Desk));
    } else {
        let key = app.secrets.sign(Purpose::Setup, &app.secrets.entropy.token());
        println!("  Set up  {}?key={key}", app.links.absolute(&urls::Setup));
        println!("          (this link makes the owner; it works once)");
    }
    Ok(())
}

/// Serves pages and runs jobs until the process is told to stop.
async fn serve(app: App, listener: TcpListener) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(());
    let lanes = Lane::ALL.map(|lane| tokio::spawn(worker::run(app.clone(), lane, wait(stopped.clone()))));
    let counting = tokio::spawn(worker::keep_counts(app.clone(), wait(stopped.clone())));
    let follower = tokio::spawn(follow::follow(app.db.clone(), wait(stopped)));
    let base_path = app.links.base_path().to_owned();
    accept::raise_file_limit();
    let terms = accept::Terms {
        trusted: app.config.trusted_proxies.clone(),
        ..accept::Terms::default()
    };
    let told = async {
        told_to_stop().await;
        app.stopping.send_replace(true);
    };
    accept::serve(listener, router::router(&app), base_path, terms, told).await;
    drop(stop);
    for lane in lanes {
        lane.await.context("the worker broke down")?;
    }
    counting.await.context("counting broke down")?;
    follower.await.context("following other processes broke down")?;
    app.db.close().await?;
    Ok(())
}

async fn wait(mut stopped: watch::Receiver<()>) {
    // An error means that the sender is gone, which is the signal.
    let _ = stopped.changed().await;
}

/// Ready on Ctrl+C or SIGTERM.
async fn told_to_stop() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
