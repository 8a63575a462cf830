//! What of an address that was not found is kept: its path, where a post or a page could have stood. Paths
//! that hold a signed link are nobody's to read, not even when the link is wrong.

use percent_encoding::percent_decode_str;

/// Longer paths are not kept, in characters.
const LONGEST: usize = 200;

/// Where signed links, the team and other programs are at home, and files by their hashes.
const PRIVATE: [&str; 16] = [
    "/admin",
    "/api/",
    "/receipts/",
    "/review/",
    "/mailbox/",
    "/confirm/",
    "/moderate/",
    "/reset-password/",
    "/invitation/",
    "/account-email/",
    "/preferences/",
    "/subscribe/confirm/",
    "/subscriptions/",
    "/static/",
    "/media/",
    "/.well-known/",
];

/// What is asked for by programs that look for holes: parts of paths, in small letters.
const PROBES: [&str; 26] = [
    "wp-login",
    "wp-admin",
    "wp-includes",
    "wp-json",
    "xmlrpc",
    "wlwmanifest",
    "phpmyadmin",
    "phpunit",
    "cgi-bin",
    "/.env",
    "/.git",
    "/.aws",
    "/.ssh",
    "/.vscode",
    "/.ds_store",
    "/vendor/",
    "/actuator",
    "/etc/passwd",
    "..",
    "/boaform",
    "/owa/",
    "/solr/",
    "/telescope",
    "/server-status",
    "/console",
    "/config.",
];

/// How files end that no blog of ours ever had.
const PROBED_FILES: [&str; 14] = [
    ".php", ".asp", ".aspx", ".jsp", ".cgi", ".env", ".sql", ".bak", ".ini", ".yml", ".yaml", ".zip", ".gz",
    ".exe",
];

/// The path as people write it, in the form in which redirects are stored; `None` for what is not kept.
pub fn kept(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    let plain = format!("/{}", parts.join("/"));
    let is_private = PRIVATE
        .iter()
        .any(|private| plain.starts_with(private) || plain == private.trim_end_matches('/'));
    let is_plain =
        plain.chars().count() <= LONGEST && !plain.contains('@') && !plain.contains(char::is_control);
    (is_plain && !is_private && plain != "/").then_some(plain)
}

/// Whether a path is one that only programs ask for.
pub fn is_probe(path: &str) -> bool {
    let path = path.to_lowercase();
    PROBES.iter().any(|probe| path.contains(probe)) || PROBED_FILES.iter().any(|end| path.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_kept_as_it_is_read() {
        assert_eq!(
            kept("/posts//an%20old%20title/"),
            Some("/posts/an old title".to_owned())
        );
        assert_eq!(
            kept("/2013/01/caf%C3%A9.html"),
            Some("/2013/01/café.html".to_owned())
        );
        for path in [
            "/",
            "/receipts/abc.def",
            "/review/abc",
            "/admin",
            "/admin/nothing",
            "/posts/dana@example.org",
            "/%00",
            "/%ff",
            &format!("/{}", "a".repeat(LONGEST)),
        ] {
            assert_eq!(kept(path), None, "{path}");
        }
    }

    #[test]
    fn probes_are_told_apart() {
        for path in [
            "/wp-login.php",
            "/a/.env",
            "/index.PHP",
            "/backup.zip",
            "/.git/config",
        ] {
            assert!(is_probe(path), "{path}");
        }
        for path in ["/posts/licences", "/2013/01/title.html", "/about", "/feed/"] {
            assert!(!is_probe(path), "{path}");
        }
    }
}
