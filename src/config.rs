//! What the machine needs to know, read once at start: `forthright.toml` in the working directory,
//! then `FORTHRIGHT_*` variables, which win. What the owner changes while running is a setting
//! (`settings/`), not configuration.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use ipnet::IpNet;
use serde::Deserialize;
use url::Url;

/// The effective configuration. Every field says what it does and its default.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen. `FORTHRIGHT_LISTEN`, default `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// The folder of the database, the secret file and media. `FORTHRIGHT_DATA_DIR`, default `./data`.
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`. `FORTHRIGHT_DATABASE_URL`, default SQLite in the data folder.
    pub database_url: String,
    /// The address readers use, without a trailing slash; a path is kept (`https://example.org/blog`).
    /// `FORTHRIGHT_BASE_URL`, default `http://` and the listen address, `localhost` where that is all of them.
    pub base_url: Url,
    /// Proxies whose `X-Forwarded-For` is believed, as CIDRs. `FORTHRIGHT_TRUSTED_PROXIES`
    /// (comma-separated), default none.
    pub trusted_proxies: Vec<IpNet>,
    /// `smtp://`, `smtps://`, or `smtp://…?tls=required`. `FORTHRIGHT_SMTP_URL`, default no mail.
    pub smtp_url: Option<String>,
    /// The sender of mail. `FORTHRIGHT_MAIL_FROM`, needed with SMTP.
    pub mail_from: Option<String>,
    /// The RSA key that signs mail, in PEM (DKIM). `FORTHRIGHT_DKIM_KEY_FILE`, default none: nothing is signed.
    pub dkim_key_file: Option<PathBuf>,
    /// The name of that key in the sender's domain. `FORTHRIGHT_DKIM_SELECTOR`, default `forthright`.
    pub dkim_selector: String,
    /// The most mails a second to subscribers; 0 for as many as `deliveries::BETWEEN` lets through.
    /// `FORTHRIGHT_MAIL_RATE`, default 0.
    pub mail_rate: u32,
    /// The keys that sign receipts. `FORTHRIGHT_SECRET_FILE`, default `secret.key` in the data folder.
    pub secret_file: PathBuf,
    /// What is logged, as tracing's filter. `FORTHRIGHT_LOG`, default `info`, with migrations quiet.
    pub log: String,
    /// `on` or `off`; off lifts rate limits and the repeat check, for measuring on loopback only.
    /// `FORTHRIGHT_LIMITS`, default on.
    pub limits: bool,
    /// How much memory finished pages may take, in bytes; 0 draws every page anew. `FORTHRIGHT_CACHE`
    /// in MiB, default 32.
    pub cache: usize,
    /// Hosts that the owner's webhooks may be sent to although they are not public, each `name` or
    /// `name:port`. `FORTHRIGHT_WEBHOOK_HOSTS` (comma-separated), default none.
    pub webhook_hosts: Vec<String>,
}

/// The file and the variables as they are written, before defaults.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: Option<String>,
    data_dir: Option<PathBuf>,
    database_url: Option<String>,
    base_url: Option<String>,
    trusted_proxies: Option<Vec<String>>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    dkim_key_file: Option<PathBuf>,
    dkim_selector: Option<String>,
    mail_rate: Option<Number>,
    secret_file: Option<PathBuf>,
    log: Option<String>,
    limits: Option<String>,
    cache: Option<Number>,
    webhook_hosts: Option<Vec<String>>,
}

/// In the file a number may stand in quotes or without them; a variable is text always.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a number")]
enum Number {
    Bare(u64),
    Quoted(String),
}

impl Number {
    fn into_text(self) -> String {
        match self {
            Self::Bare(number) => number.to_string(),
            Self::Quoted(text) => text,
        }
    }
}

const MIB: usize = 1024 * 1024;

const PREFIX: &str = "FORTHRIGHT_";

impl Config {
    /// Reads `file` if it exists, then the variables in `environment`.
    ///
    /// # Errors
    /// When a key is unknown or a value can't be used; the message names it.
    pub fn read(file: &Path, environment: impl Iterator<Item = (String, String)>) -> anyhow::Result<Self> {
        let mut written: Written = if file.exists() {
            let text =
                std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            toml::from_str(&text).with_context(|| format!("in {}", file.display()))?
        } else {
            Written::default()
        };
        for (name, value) in environment {
            if let Some(key) = name.strip_prefix(PREFIX) {
                written.set(key, value)?;
            }
        }
        written.effective()
    }

    /// The same, but everything that is stored lies in `folder`, and no mail leaves.
    pub fn within(self, folder: &Path) -> Self {
        Self {
            database_url: sqlite_in(folder),
            secret_file: folder.join("secret.key"),
            data_dir: folder.to_owned(),
            smtp_url: None,
            ..self
        }
    }

    /// Key and value of each field as it is in force, secrets left out.
    pub fn effective(&self) -> BTreeMap<&'static str, String> {
        let proxies: Vec<String> = self.trusted_proxies.iter().map(ToString::to_string).collect();
        BTreeMap::from([
            ("listen", self.listen.to_string()),
            ("data_dir", self.data_dir.display().to_string()),
            ("database_url", without_password(&self.database_url)),
            ("base_url", self.base_url.to_string()),
            ("trusted_proxies", proxies.join(",")),
            (
                "smtp_url",
                self.smtp_url.as_deref().map(without_password).unwrap_or_default(),
            ),
            ("mail_from", self.mail_from.clone().unwrap_or_default()),
            (
                "dkim_key_file",
                self.dkim_key_file
                    .as_deref()
                    .map(|path| path.display().to_string())
                    .unwrap_or_default(),
            ),
            ("dkim_selector", self.dkim_selector.clone()),
            ("mail_rate", self.mail_rate.to_string()),
            ("secret_file", self.secret_file.display().to_string()),
            ("log", self.log.clone()),
            ("cache", format!("{} MiB", self.cache / MIB)),
            ("webhook_hosts", self.webhook_hosts.join(",")),
            ("limits", if self.limits { "on" } else { "off" }.to_owned()),
        ])
    }
}

fn sqlite_in(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("forthright.sqlite").display())
}

fn without_password(url: &str) -> String {
    Url::parse(url).map_or_else(
        |_| url.to_owned(),
        |mut url| {
            if url.password().is_some() {
                let _ = url.set_password(Some("…"));
            }
            url.to_string()
        },
    )
}

impl Written {
    fn set(&mut self, key: &str, value: String) -> anyhow::Result<()> {
        match key {
            "LISTEN" => self.listen = Some(value),
            "DATA_DIR" => self.data_dir = Some(value.into()),
            "DATABASE_URL" => self.database_url = Some(value),
            "BASE_URL" => self.base_url = Some(value),
            "TRUSTED_PROXIES" => {
                self.trusted_proxies = Some(listed(&value));
            }
            "SMTP_URL" => self.smtp_url = Some(value),
            "MAIL_FROM" => self.mail_from = Some(value),
            "DKIM_KEY_FILE" => self.dkim_key_file = Some(value.into()),
            "DKIM_SELECTOR" => self.dkim_selector = Some(value),
            "MAIL_RATE" => self.mail_rate = Some(Number::Quoted(value)),
            "SECRET_FILE" => self.secret_file = Some(value.into()),
            "LOG" => self.log = Some(value),
            "LIMITS" => self.limits = Some(value),
            "CACHE" => self.cache = Some(Number::Quoted(value)),
            "WEBHOOK_HOSTS" => self.webhook_hosts = Some(listed(&value)),
            // The tests and the test command use names of their own.
            _ if key.starts_with("TEST_") || key == "SHOTS" || key == "BIN" => {}
            // Kubernetes sets these for a service that is called forthright, beside each of its containers.
            _ if key == "PORT" || key.starts_with("PORT_") || key.starts_with("SERVICE_") => {}
            _ => bail!(
                "{PREFIX}{key} is not a known variable; `forthright check` without it lists those there are"
            ),
        }
        Ok(())
    }

    fn effective(self) -> anyhow::Result<Config> {
        let listen: SocketAddr = self
            .listen
            .as_deref()
            .unwrap_or("127.0.0.1:8080")
            .parse()
            .context("FORTHRIGHT_LISTEN must be an address in numbers and a port, such as 127.0.0.1:8080")?;
        let data_dir = self.data_dir.unwrap_or_else(|| "data".into());
        let base_url = base_url(self.base_url.as_deref(), listen)?;
        let limits = match self.limits.as_deref() {
            None | Some("on") => true,
            Some("off") => false,
            Some(other) => bail!("FORTHRIGHT_LIMITS must be on or off, not {other:?}"),
        };
        ensure!(
            limits || listen.ip().is_loopback() && is_loopback(&base_url),
            "FORTHRIGHT_LIMITS may be off only where FORTHRIGHT_LISTEN and FORTHRIGHT_BASE_URL are on loopback"
        );
        let smtp_url = self.smtp_url.filter(|url| !url.is_empty());
        let mail_from = self.mail_from.filter(|from| !from.is_empty());
        ensure!(
            smtp_url.is_none() || mail_from.is_some(),
            "FORTHRIGHT_MAIL_FROM is needed with FORTHRIGHT_SMTP_URL: the address mail comes from"
        );
        Ok(Config {
            listen,
            database_url: self
                .database_url
                .filter(|url| !url.is_empty())
                .unwrap_or_else(|| sqlite_in(&data_dir)),
            base_url,
            trusted_proxies: proxies(&self.trusted_proxies.unwrap_or_default())?,
            smtp_url,
            mail_from,
            dkim_key_file: self.dkim_key_file.filter(|path| !path.as_os_str().is_empty()),
            dkim_selector: selector(self.dkim_selector.as_deref().unwrap_or("forthright"))?,
            mail_rate: mail_rate(self.mail_rate.map(Number::into_text).as_deref().unwrap_or("0"))?,
            secret_file: self.secret_file.unwrap_or_else(|| data_dir.join("secret.key")),
            log: self
                .log
                .unwrap_or_else(|| "info,sea_orm_migration=warn".to_owned()),
            limits,
            cache: mebibytes(self.cache.map(Number::into_text).as_deref().unwrap_or("32"))?,
            webhook_hosts: hosts(self.webhook_hosts.unwrap_or_default())?,
            data_dir,
        })
    }
}

fn listed(value: &str) -> Vec<String> {
    value.split(',').map(|one| one.trim().to_owned()).collect()
}

/// As a URL writes them.
fn hosts(written: Vec<String>) -> anyhow::Result<Vec<String>> {
    let host = |written: String| {
        let url = Url::parse(&format!("none://{written}")).ok();
        let is_host = url.as_ref().is_some_and(|url| {
            let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.username().is_empty();
            bare && url.has_host()
        });
        ensure!(
            is_host,
            "FORTHRIGHT_WEBHOOK_HOSTS: {written:?} is not a host such as builds.internal or 10.0.0.7:8080"
        );
        Ok(written.to_ascii_lowercase())
    };
    written
        .into_iter()
        .filter(|host| !host.is_empty())
        .map(host)
        .collect()
}

fn mebibytes(written: &str) -> anyhow::Result<usize> {
    let count: u16 = written.parse().with_context(|| {
        format!("FORTHRIGHT_CACHE must be a number of MiB up to 65535 such as 32, not {written:?}")
    })?;
    Ok(usize::from(count) * MIB)
}

/// Labels of a host name, as they stand in front of `._domainkey` (RFC 6376, section 3.1).
fn selector(written: &str) -> anyhow::Result<String> {
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    ensure!(
        written.split('.').all(is_label),
        "FORTHRIGHT_DKIM_SELECTOR must be letters, digits, hyphens and dots, not {written:?}"
    );
    Ok(written.to_owned())
}

fn mail_rate(written: &str) -> anyhow::Result<u32> {
    written.parse().with_context(|| {
        format!("FORTHRIGHT_MAIL_RATE must be a number of mails a second such as 14, not {written:?}")
    })
}

fn base_url(written: Option<&str>, listen: SocketAddr) -> anyhow::Result<Url> {
    let text = written
        .filter(|url| !url.is_empty())
        .map_or_else(|| address_of(listen), str::to_owned);
    let url = Url::parse(text.trim_end_matches('/')).with_context(|| {
        format!("FORTHRIGHT_BASE_URL must be an address such as https://blog.example.org, not {text:?}")
    })?;
    ensure!(
        matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none(),
        "FORTHRIGHT_BASE_URL must be http:// or https:// with a host and no query, not {text:?}"
    );
    Ok(url)
}

/// What a browser on this machine calls it by: one that listens on all addresses is asked by none of them.
fn address_of(listen: SocketAddr) -> String {
    if listen.ip().is_unspecified() {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn proxies(cidrs: &[String]) -> anyhow::Result<Vec<IpNet>> {
    cidrs
        .iter()
        .filter(|cidr| !cidr.is_empty())
        .map(|cidr| {
            cidr.parse::<IpNet>()
                .or_else(|error| {
                    cidr.parse::<std::net::IpAddr>()
                        .map(IpNet::from)
                        .map_err(|_| error)
                })
                .with_context(|| {
                    format!("FORTHRIGHT_TRUSTED_PROXIES: {cidr:?} is not a network such as 10.0.0.0/8")
                })
        })
        .collect()
}
