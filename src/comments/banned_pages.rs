//! Whether a comment that comes in meets a ban, asked before anything is written.

use std::net::IpAddr;

use super::ban::address_host;
use super::bans::{self, Met, Sender};
use super::entity::commenter;
use super::envelope::network_hash;
use super::form::Checked;
use super::notify::address_hash;
use crate::app::App;
use crate::web::error::Result;

/// The ban that the reader at `ip` meets with this comment, if any.
///
/// # Errors
/// When the database fails.
pub async fn met(
    app: &App,
    ip: IpAddr,
    known: Option<&commenter::Model>,
    checked: &Checked,
) -> Result<Option<Met>> {
    let email = checked.details.email.as_str();
    let links = checked.text.hosts.iter().map(|host| host.to_lowercase());
    let sender = Sender {
        commenter: known.map(|known| known.id),
        address_hash: (!email.is_empty()).then(|| address_hash(&app.secrets, email)),
        network_hash: network_hash(&app.secrets, ip),
        hosts: address_host(email).into_iter().chain(links).collect(),
    };
    Ok(bans::met(app.db.read(), &sender, app.clock.now()).await?)
}
