//! Any file, through the WordPress import and into a database.

#![no_main]

use std::sync::LazyLock;

use forthright_fuzz::import::Site;
use forthright_fuzz::input;
use libfuzzer_sys::fuzz_target;

static SITE: LazyLock<Site> = LazyLock::new(|| Site::new().expect("there is room for a database"));

fuzz_target!(|bytes: &[u8]| SITE.import(&input::export(bytes)));
