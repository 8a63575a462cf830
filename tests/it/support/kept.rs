//! Texts that are kept beside the tests, so that a change of one is seen as a change of a file.
//! `FORTHRIGHT_TEST_RENEW=1` writes them anew.

use std::path::Path;

/// Compares `text` with the file `name`, a path below `tests/it`.
#[track_caller]
pub fn is_kept(name: &str, text: &str) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let path = tests.join(name);
    if std::env::var_os("FORTHRIGHT_TEST_RENEW").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, kept,
        "{name} reads otherwise than it is kept; if that is meant, run this again with FORTHRIGHT_TEST_RENEW=1"
    );
}
