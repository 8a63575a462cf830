//! Any text, as a comment and as a post, in Markdown and in HTML.

#![no_main]

use forthright_fuzz::{input, rendering};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = input::text(bytes);
    rendering::comment(&text);
    rendering::post(&text);
});
