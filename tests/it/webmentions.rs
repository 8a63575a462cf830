//! Webmention, from what another site says to what readers see below a post, and from a post to what another site
//! is told.

mod received;
mod sent;
