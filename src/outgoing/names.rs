//! Names: addresses and text records, from the name servers the system uses, or from a zone that a test
//! wrote.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use hickory_resolver::TokioResolver;
use hickory_resolver::net::NetError;
use hickory_resolver::proto::rr::RData;

use super::Failed;
use super::target::Target;

/// Addresses that are tried at most, so that a name with hundreds costs no more than another.
const ADDRESSES: usize = 8;

#[derive(Clone)]
pub enum Names {
    System(Arc<TokioResolver>),
    /// No name server is known here: nothing can be asked.
    None,
    /// For tests.
    Written(Arc<Mutex<Zone>>),
}

/// What a test says there is.
#[derive(Debug, Default)]
pub struct Zone {
    /// Where a host's machines really listen, port and all.
    pub hosts: BTreeMap<String, Vec<SocketAddr>>,
    pub texts: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// The system's name servers; without any, every name is unknown. Nothing is remembered: who has
    /// just changed a record wants to see it.
    pub fn of_the_system() -> Self {
        let resolver = TokioResolver::builder_tokio().and_then(|mut builder| {
            builder.options_mut().cache_size = 0;
            builder.build()
        });
        match resolver {
            Ok(resolver) => Self::System(Arc::new(resolver)),
            Err(error) => {
                tracing::warn!(error = %error, "no name server is known: nothing is fetched from other sites");
                Self::None
            }
        }
    }

    /// Where the machines of `target` are. A literal address is its own answer.
    pub(super) async fn addresses(&self, target: &Target) -> Result<Vec<SocketAddr>, Failed> {
        if let Some(literal) = target.literal() {
            return Ok(vec![SocketAddr::new(literal, target.port)]);
        }
        let name = target.host.to_string();
        match self {
            Self::None => Err(Failed::Unknown),
            Self::Written(zone) => {
                let zone = zone.lock().unwrap_or_else(PoisonError::into_inner);
                zone.hosts.get(&name).cloned().ok_or(Failed::Unknown)
            }
            Self::System(resolver) => {
                let found = resolver.lookup_ip(absolute(&name)).await;
                let found = found.map_err(|_| Failed::Unknown)?;
                let addresses = found.iter().take(ADDRESSES);
                Ok(addresses.map(|ip| SocketAddr::new(ip, target.port)).collect())
            }
        }
    }

    /// The text records of `name`.
    pub(super) async fn texts(&self, name: &str) -> Result<Vec<String>, Failed> {
        match self {
            Self::None => Err(Failed::Unknown),
            Self::Written(zone) => {
                let zone = zone.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(zone.texts.get(name).cloned().unwrap_or_default())
            }
            Self::System(resolver) => match resolver.txt_lookup(absolute(name)).await {
                Ok(found) => Ok(found
                    .answers()
                    .iter()
                    .filter_map(|record| text(&record.data))
                    .collect()),
                Err(error) if is_none(&error) => Ok(Vec::new()),
                Err(_) => Err(Failed::Unreachable),
            },
        }
    }
}

fn is_none(error: &NetError) -> bool {
    error.is_no_records_found() || error.is_nx_domain()
}

/// A record comes in pieces of at most 255 bytes that belong together (RFC 7208, 3.3, says so for one
/// use, and all others do the same).
fn text(data: &RData) -> Option<String> {
    let RData::TXT(text) = data else { return None };
    Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned())
}

/// With the dot at the end that keeps the system from looking within its own domain.
fn absolute(name: &str) -> String {
    format!("{}.", name.trim_end_matches('.'))
}
