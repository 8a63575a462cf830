//! Any text, as a file of a folder of Markdown that is imported.

#![no_main]

use forthright_fuzz::{folder, input};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| folder::read(&input::text(bytes)));
