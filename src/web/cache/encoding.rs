//! Content codings (RFC 9110, section 12.5.3): which one a request wants, and how to make it.

use std::io::Write as _;

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

/// How much work goes into brotli: little while a reader waits, all when nobody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    AtOnce,
    InTheBackground,
}

impl Encoding {
    /// The coding a request likes best; of those it likes equally, the smallest. Identity when it names
    /// none that we make, or can't be read.
    pub fn wanted(headers: &HeaderMap) -> Self {
        let mut weights = Weights::default();
        let lines = headers.get_all(ACCEPT_ENCODING).iter();
        for part in lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','))
        {
            weights.read(part);
        }
        weights.best()
    }

    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// `body` in this coding. Takes milliseconds, and a quarter of a second with all effort.
    pub fn encode(self, body: &Bytes, effort: Effort) -> std::io::Result<Bytes> {
        match self {
            Self::Identity => Ok(body.clone()),
            Self::Gzip => {
                let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
                gzip.write_all(body)?;
                Ok(gzip.finish()?.into())
            }
            Self::Brotli => {
                let params = BrotliEncoderParams {
                    quality: if effort == Effort::AtOnce { 5 } else { 11 },
                    size_hint: body.len(),
                    ..BrotliEncoderParams::default()
                };
                let mut encoded = Vec::new();
                brotli::BrotliCompress(&mut body.as_ref(), &mut encoded, &params)?;
                Ok(encoded.into())
            }
        }
    }
}

/// How much each coding is wanted, in thousandths; `None` where nothing was said.
#[derive(Default)]
struct Weights {
    brotli: Option<u16>,
    gzip: Option<u16>,
    identity: Option<u16>,
    any: Option<u16>,
}

impl Weights {
    fn read(&mut self, part: &str) {
        let mut part = part.split(';');
        let coding = part.next().unwrap_or_default().trim().to_ascii_lowercase();
        let weight = part
            .filter_map(|parameter| parameter.trim().split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
            .map_or(Some(1000), |(_, q)| thousandths(q.trim()));
        let Some(weight) = weight else { return };
        let slot = match coding.as_str() {
            "br" => &mut self.brotli,
            "gzip" | "x-gzip" => &mut self.gzip,
            "identity" => &mut self.identity,
            "*" => &mut self.any,
            _ => return,
        };
        *slot = Some(weight);
    }

    fn best(&self) -> Encoding {
        let of = |said: Option<u16>| said.or(self.any).unwrap_or(0);
        let (brotli, gzip) = (of(self.brotli), of(self.gzip));
        // Identity is always acceptable, but only asked for when it is named.
        let identity = self.identity.unwrap_or(1);
        if brotli > 0 && brotli >= gzip && brotli >= identity {
            Encoding::Brotli
        } else if gzip > 0 && gzip >= identity {
            Encoding::Gzip
        } else {
            Encoding::Identity
        }
    }
}

/// A weight as the standard writes it: 0 to 1 with at most three decimals.
fn thousandths(q: &str) -> Option<u16> {
    let weight: f32 = q.parse().ok()?;
    let is_plain = q.len() <= 5 && q.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 1000"
    )]
    (is_plain && (0.0..=1.0).contains(&weight)).then(|| (weight * 1000.0).round() as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(line: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, line.parse().unwrap());
        Encoding::wanted(&headers)
    }

    #[test]
    fn the_smallest_that_is_wanted_most() {
        assert_eq!(wanted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(wanted("gzip"), Encoding::Gzip);
        assert_eq!(wanted("GZIP;Q=0.5 , br;q=0.2"), Encoding::Gzip);
        assert_eq!(wanted("br;q=0.001"), Encoding::Brotli);
        assert_eq!(wanted("*"), Encoding::Brotli);
        assert_eq!(wanted("br;q=0, *;q=0.5"), Encoding::Gzip);
        assert_eq!(wanted("x-gzip"), Encoding::Gzip);
    }

    #[test]
    fn nothing_we_make_is_sent_as_it_is() {
        assert_eq!(Encoding::wanted(&HeaderMap::new()), Encoding::Identity);
        for line in [
            "",
            "identity",
            "zstd",
            "br;q=0, gzip;q=0.000",
            "br;q=2",
            "br;q=x",
            "identity, br;q=0.9",
            "*;q=0",
        ] {
            assert_eq!(wanted(line), Encoding::Identity, "{line}");
        }
    }
}
