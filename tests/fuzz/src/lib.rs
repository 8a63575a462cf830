//! What the fuzz targets share: how bytes become something to read, and who judges what was made of it.
//! The judge knows nothing of the sanitiser: it reads the result as a browser does, and has an
//! allow-list of its own.

#![forbid(unsafe_code)]

pub mod allowed;
pub mod folder;
pub mod import;
pub mod input;
pub mod judge;
pub mod rendering;
pub mod stored;
