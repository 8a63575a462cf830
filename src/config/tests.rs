//! What of the file and the variables is in force, and what is refused in words.

use super::*;

fn read(variables: &[(&str, &str)]) -> anyhow::Result<Config> {
    let environment = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    Config::read(Path::new("/nonexistent/forthright.toml"), environment)
}

#[test]
fn unknown_variable_is_an_error_that_names_it() {
    let error = read(&[("FORTHRIGHT_LISTNE", "x")]).unwrap_err();
    assert!(error.to_string().contains("FORTHRIGHT_LISTNE"));
}

#[test]
fn what_a_cluster_sets_for_a_service_of_our_name_is_no_error() {
    let set = [
        ("FORTHRIGHT_PORT", "tcp://10.3.0.9:8080"),
        ("FORTHRIGHT_PORT_8080_TCP_ADDR", "10.3.0.9"),
        ("FORTHRIGHT_SERVICE_HOST", "10.3.0.9"),
    ];
    assert!(read(&set).is_ok());
}

#[test]
fn a_mail_server_needs_a_sender() {
    let server = ("FORTHRIGHT_SMTP_URL", "smtp://mail.example.org");
    for variables in [&[server][..], &[server, ("FORTHRIGHT_MAIL_FROM", "")]] {
        let error = read(variables).unwrap_err();
        assert!(error.to_string().contains("FORTHRIGHT_MAIL_FROM"), "{error}");
    }
}

#[test]
fn a_number_in_the_file_needs_no_quotes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forthright.toml");
    for (written, cache) in [("cache = 8", 8 * MIB), ("cache = \"16\"", 16 * MIB)] {
        std::fs::write(&file, written).unwrap();
        let config = Config::read(&file, std::iter::empty()).unwrap();
        assert_eq!(config.cache, cache, "{written}");
    }
    std::fs::write(&file, "mail_rate = true").unwrap();
    let error = Config::read(&file, std::iter::empty()).unwrap_err();
    assert!(format!("{error:#}").contains("a number"), "{error:#}");
}

#[test]
fn limits_can_only_be_lifted_on_loopback() {
    assert!(!read(&[("FORTHRIGHT_LIMITS", "off")]).unwrap().limits);
    let public = [
        ("FORTHRIGHT_LIMITS", "off"),
        ("FORTHRIGHT_BASE_URL", "https://example.org"),
    ];
    assert!(read(&public).is_err());
    let everywhere = [
        ("FORTHRIGHT_LIMITS", "off"),
        ("FORTHRIGHT_LISTEN", "0.0.0.0:8080"),
    ];
    assert!(read(&everywhere).is_err());
}

#[test]
fn who_listens_everywhere_is_found_at_localhost() {
    for (listen, base_url) in [
        ("0.0.0.0:8080", "http://localhost:8080/"),
        ("[::]:80", "http://localhost/"),
        ("127.0.0.1:9000", "http://127.0.0.1:9000/"),
    ] {
        let config = read(&[("FORTHRIGHT_LISTEN", listen)]).unwrap();
        assert_eq!(config.base_url.as_str(), base_url);
    }
}

#[test]
fn hosts_for_webhooks_are_hosts() {
    let hosts = |value| read(&[("FORTHRIGHT_WEBHOOK_HOSTS", value)]);
    assert!(read(&[]).unwrap().webhook_hosts.is_empty());
    let named = hosts("Builds.internal, 10.0.0.7:8080,[fd00::1]:80").unwrap();
    assert_eq!(
        named.webhook_hosts,
        ["builds.internal", "10.0.0.7:8080", "[fd00::1]:80"]
    );
    for wrong in ["http://a", "a/b", "me@a", "a b", "a:x"] {
        assert!(hosts(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn passwords_are_not_shown() {
    let config = read(&[("FORTHRIGHT_DATABASE_URL", "postgres://u:hunter2@db/f")]).unwrap();
    assert!(!format!("{:?}", config.effective()).contains("hunter2"));
}
