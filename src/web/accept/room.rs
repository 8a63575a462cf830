//! How many connections there are, in all and of each client.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use ipnet::IpNet;

use super::Terms;
use crate::limits::network;

/// Counts who is here.
pub struct Room {
    total: usize,
    per_client: usize,
    trusted: Vec<IpNet>,
    here: Mutex<Here>,
}

#[derive(Default)]
struct Here {
    total: usize,
    /// Only clients with a connection, so never more entries than connections.
    by_client: HashMap<IpAddr, usize>,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// All places are taken.
    House,
    /// This client has as many as one may have.
    Client,
}

/// A place for one connection; given back when dropped.
pub struct Place {
    room: Arc<Room>,
    client: IpAddr,
}

impl Room {
    pub fn new(terms: &Terms) -> Arc<Self> {
        Arc::new(Self {
            total: terms.total,
            per_client: terms.per_client,
            trusted: terms.trusted.clone(),
            here: Mutex::default(),
        })
    }

    /// A place for a connection from `peer`.
    ///
    /// # Errors
    /// When the room is full, for everyone or for this client.
    pub fn enter(self: &Arc<Self>, peer: IpAddr) -> Result<Place, Full> {
        let mut here = self.here.lock().unwrap_or_else(PoisonError::into_inner);
        if here.total >= self.total {
            return Err(Full::House);
        }
        let client = network(peer);
        let of_client = here.by_client.get(&client).copied().unwrap_or(0);
        if of_client >= self.per_client && !self.is_trusted(peer) {
            return Err(Full::Client);
        }
        here.total += 1;
        here.by_client.insert(client, of_client + 1);
        Ok(Place {
            room: Arc::clone(self),
            client,
        })
    }

    fn is_trusted(&self, peer: IpAddr) -> bool {
        let peer = peer.to_canonical();
        self.trusted.iter().any(|net| net.contains(&peer))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut here = self.room.here.lock().unwrap_or_else(PoisonError::into_inner);
        here.total -= 1;
        if let Some(count) = here.by_client.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                here.by_client.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> Arc<Room> {
        Room::new(&Terms {
            total: 4,
            per_client: 2,
            trusted: vec!["10.0.0.0/8".parse().unwrap()],
            ..Terms::default()
        })
    }

    fn enter(room: &Arc<Room>, from: &str) -> Result<Place, Full> {
        room.enter(from.parse().unwrap())
    }

    #[test]
    fn a_client_has_its_share_and_gives_it_back() {
        let room = room();
        let first = enter(&room, "2001:db8::1").unwrap();
        let _second = enter(&room, "2001:db8::2").unwrap();
        assert_eq!(enter(&room, "2001:db8::3").err(), Some(Full::Client));
        let _other = enter(&room, "2001:db8:0:1::1").unwrap();
        drop(first);
        assert!(enter(&room, "2001:db8::3").is_ok());
    }

    #[test]
    fn a_trusted_proxy_may_fill_the_house_and_no_more() {
        let room = room();
        let places: Vec<Place> = (0..4).map(|_| enter(&room, "::ffff:10.0.0.1").unwrap()).collect();
        assert_eq!(enter(&room, "10.0.0.1").err(), Some(Full::House));
        assert_eq!(enter(&room, "192.0.2.1").err(), Some(Full::House));
        drop(places);
        assert!(room.here.lock().unwrap().by_client.is_empty());
    }
}
