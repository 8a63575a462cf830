//! What all pages share: the way in (accept loop, client address, origin check, forms), the way out
//! (headers, error page) and the frame of a page. Knows no feature; features' `pages.rs` stand on it.

pub mod accept;
pub mod assets;
pub mod attempt;
mod brand;
pub mod cache;
pub mod canonical;
pub mod client_ip;
pub mod compared;
pub mod components;
pub mod conditional;
pub mod csv;
pub mod error;
pub mod form;
pub mod headers;
pub mod health;
pub mod kept;
pub mod language;
pub mod look;
pub mod meta;
pub mod missing;
pub mod origin;
pub mod page;
pub mod previews;
pub mod range;
pub mod reader_token;
pub mod search_field;
pub mod sessions;
pub mod site;
pub mod upload;
