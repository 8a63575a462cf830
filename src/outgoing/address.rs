//! Which addresses belong to the public internet. Everything else may be a machine that trusts its
//! neighbours: the special-purpose registries of IANA (RFC 6890 and its updates), read strictly.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Reach;

/// First address and length of each IPv4 block that is not public.
const CLOSED_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private
    ([100, 64, 0, 0], 10),   // shared by carriers (CGNAT)
    ([127, 0, 0, 0], 8),     // loopback
    ([169, 254, 0, 0], 16),  // link-local, metadata of clouds
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 31, 196, 0], 24), // AS112
    ([192, 52, 193, 0], 24), // AMT
    ([192, 88, 99, 0], 24),  // 6to4 relays
    ([192, 168, 0, 0], 16),  // private
    ([192, 175, 48, 0], 24), // AS112
    ([198, 18, 0, 0], 15),   // benchmarking
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
];

/// The blocks within 2000::/3, the only one that is public at all, that are not.
const CLOSED_V6: [([u16; 2], u32); 4] = [
    ([0x2001, 0], 23),     // protocol assignments, Teredo, ORCHID
    ([0x2001, 0xdb8], 32), // documentation
    ([0x2002, 0], 16),     // 6to4, which leads to any IPv4 address
    ([0x3fff, 0], 20),     // documentation
];

/// Whether a machine at `address` may be asked for anything.
pub fn may_be_asked(address: IpAddr, reach: Reach) -> bool {
    is_public(address) || (reach == Reach::Loopback && address.is_loopback())
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match embedded(v6) {
            Some(v4) => is_public_v4(v4),
            None => is_public_v6(v6),
        },
    }
}

/// From 224.0.0.0 on everything is multicast or reserved.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let in_block = |(first, length): &([u8; 4], u32)| {
        let bits = u32::from(address) ^ u32::from(Ipv4Addr::from(*first));
        bits.leading_zeros() >= *length
    };
    address.octets()[0] < 224 && !CLOSED_V4.iter().any(in_block)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let first = address.segments();
    let start = (u32::from(first[0]) << 16) | u32::from(first[1]);
    let in_block = |([high, low], length): &([u16; 2], u32)| {
        (start ^ ((u32::from(*high) << 16) | u32::from(*low))).leading_zeros() >= *length
    };
    first[0] & 0xe000 == 0x2000 && !CLOSED_V6.iter().any(in_block)
}

/// The IPv4 address that is really meant: mapped (`::ffff:a.b.c.d`), or behind the well-known prefix of
/// NAT64 (`64:ff9b::a.b.c.d`, RFC 6052).
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            Some(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)))
        }
        _ => address.to_ipv4_mapped(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        may_be_asked(text.parse().unwrap(), Reach::Public)
    }

    #[test]
    fn the_public_internet_may_be_asked() {
        for address in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "2001:4860::8888",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
        ] {
            assert!(public(address), "{address}");
        }
    }

    #[test]
    fn nothing_else_may() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::127.0.0.1",
            "64:ff9b::192.168.0.1",
            "64:ff9b:1::1.1.1.1",
            "100::1",
            "2001::1",
            "2001:2::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "2002:101:101::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!public(address), "{address}");
        }
    }

    #[test]
    fn tests_reach_this_machine_and_no_other() {
        let reach = |text: &str| may_be_asked(text.parse().unwrap(), Reach::Loopback);
        assert!(reach("127.0.0.1") && reach("::1") && reach("1.1.1.1"));
        assert!(!reach("10.0.0.1") && !reach("::ffff:127.0.0.1") && !reach("169.254.169.254"));
    }
}
