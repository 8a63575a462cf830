//! Tokens and the API's description on the command line.

use std::process::{Command, Output};

use forthright::people::Role;
use serde_json::Value;

use crate::support::TestApp;

#[tokio::test]
async fn a_token_is_printed_alone_listed_and_revoked() {
    let site = TestApp::set_up().await;
    let made = run(&site, &["token", "create", "--name", "ci", "--scope", "admin"]);
    assert!(made.status.success(), "{made:?}");
    let token = told(&made);
    assert_eq!((token.lines().count(), token.trim().split(' ').count()), (1, 1));
    let bearer = format!("Bearer {}", token.trim());
    let mut program = site.program();
    program.browser.headers.push(("authorization", bearer));
    program.get("/moderation/queue").await.is(200);

    let list = told(&run(&site, &["token", "list"]));
    assert!(list.starts_with("1 "), "{list}");
    assert!(list.contains("admin") && list.contains("mara@example.org") && list.contains("ci"));
    assert!(!list.contains(token.trim()));
    assert!(run(&site, &["token", "revoke", "1"]).status.success());
    program.get("/moderation/queue").await.refuses(401, &[]);
    assert!(!run(&site, &["token", "revoke", "1"]).status.success());
    assert!(told(&run(&site, &["token", "list"])).contains("revoked"));
}

#[tokio::test]
async fn a_token_acts_as_whom_it_is_made_for() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Contributor)
        .await;
    let create = ["token", "create", "--name", "ci", "--scope", "write", "--as"];
    assert!(
        run(&site, &[&create[..], &["noor@example.org"]].concat())
            .status
            .success()
    );
    let nobody = run(&site, &[&create[..], &["nobody@example.org"]].concat());
    let why = String::from_utf8_lossy(&nobody.stderr).into_owned();
    assert!(!nobody.status.success() && why.contains("no account"), "{why}");
    let scope = run(&site, &["token", "create", "--name", "ci", "--scope", "all"]);
    assert!(!scope.status.success());
    let list = told(&run(&site, &["token", "list"]));
    assert_eq!(list.lines().count(), 1);
    assert!(list.contains("noor@example.org"), "{list}");
}

#[tokio::test]
async fn every_command_for_programs_shows_an_example() {
    let site = TestApp::set_up().await;
    for command in [
        &["token", "create"][..],
        &["token", "list"],
        &["token", "revoke"],
        &["openapi"],
    ] {
        let help = told(&run(&site, &[command, &["--help"]].concat()));
        let example = format!("Example: forthright {}", command.join(" "));
        assert!(help.contains(&example), "{help}");
    }
    let description: Value = serde_json::from_str(&told(&run(&site, &["openapi"]))).unwrap();
    assert_eq!(description["openapi"], "3.1.0");
}

fn run(site: &TestApp, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_forthright"))
        .args(arguments)
        .current_dir(&site.app.config.data_dir)
        .env("FORTHRIGHT_DATA_DIR", &site.app.config.data_dir)
        .env("FORTHRIGHT_DATABASE_URL", &site.app.config.database_url)
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}
