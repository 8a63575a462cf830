//! The sample blog of `serve --demo`: what it says is `content.rs` and `static/demo/blog.toml`, how it
//! gets into an empty database is `seed.rs`. Nothing else in the program knows it.

mod content;
mod labels;
mod people;
mod seed;
mod thread;

pub use seed::{LogIn, seed};
