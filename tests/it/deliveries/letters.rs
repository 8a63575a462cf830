//! Every kind of letter as its reader gets it, text and HTML; and what its head and its signature hold. The
//! HTML that is kept is looked at by the HTML checker (`tests/browser/run.mjs`).

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use forthright::clock::{days, minutes};
use forthright::ids::PostId;
use forthright::mail::{Dkim, Mailer, Message};
use forthright::subscriptions::{Often, Topic};
use forthright::urls::Links;
use forthright::worker;
use rsa::pkcs8::DecodePublicKey as _;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest as _, Sha256};

use super::{SOON, blog, publish};
use crate::support::TestApp;
use crate::support::kept::is_kept;
use crate::support::mail_server::MailServer;
use crate::support::subscribers::Wants;

/// Compares both parts of `mail` with the files of that name.
pub fn keep(name: &str, mail: &Message) {
    is_kept(
        &format!("deliveries/letters/{name}.txt"),
        &format!("{}\n\n{}", mail.subject, mail.text),
    );
    let html = mail.html.as_deref().unwrap();
    for never in [
        "<script",
        "javascript:",
        " style=",
        "<table role",
        "1x1",
        "<link",
        "<iframe",
    ] {
        assert!(!html.contains(never), "{never} in {name}");
    }
    is_kept(&format!("deliveries/letters/{name}.html"), html);
}

async fn only(site: &TestApp) -> Message {
    let mut mails = site.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    mails.remove(0)
}

#[tokio::test]
async fn a_post_in_english_and_german() {
    for language in ["en", "de"] {
        let site = blog().await;
        site.subscribe(Wants {
            language,
            ..Wants::mail("dana@mail.example", &[Topic::Everything])
        })
        .await;
        publish(&site, "The second invoice").await;
        site.later(SOON).await;
        keep(&format!("post-{language}"), &only(&site).await);
    }
}

#[tokio::test]
async fn a_long_post_comes_as_its_beginning() {
    let site = blog().await;
    site.subscribe_all("dana@mail.example").await;
    let source = "A sentence that goes on for a while, as long texts do. ".repeat(2_000);
    let mut owner = site.owner().await;
    owner
        .write("All of it", &[("source", &source), ("summary", "")], &["publish"])
        .await;
    site.later(SOON).await;
    let mail = only(&site).await;
    assert!(mail.html.as_ref().unwrap().len() < 10_000);
    keep("post-long", &mail);
}

#[tokio::test]
async fn a_comment_a_busy_hour_and_a_digest() {
    let site = blog().await;
    let thread = [Topic::Thread(PostId(1))];
    site.subscribe(Wants::mail("dana@mail.example", &thread)).await;
    let mut owner = site.owner().await;
    let stated = [("affiliation_kind", "works_there"), ("affiliation_about", "Acme")];
    let comment = site
        .say(
            "three-renewals",
            "Rui",
            "We saw *the same*:\n\n> twice\n\nas much.",
            &stated,
        )
        .await;
    owner.approve(&comment, &[]).await;
    site.later(SOON).await;
    keep("comment", &only(&site).await);
    for word in ["two", "three", "four", "five"] {
        let comment = site
            .say("three-renewals", "Ada", &format!("Number {word}."), &[])
            .await;
        owner.approve(&comment, &[]).await;
        site.later(minutes(1)).await;
    }
    site.mails();
    site.later(minutes(61)).await;
    keep("busy", &only(&site).await);
}

#[tokio::test]
async fn a_digest_of_posts_and_comments() {
    let site = blog().await;
    site.subscribe(Wants {
        often: Often::Weekly,
        ..Wants::mail(
            "dana@mail.example",
            &[Topic::Everything, Topic::Thread(PostId(1))],
        )
    })
    .await;
    let mut owner = site.owner().await;
    publish(&site, "The second invoice").await;
    publish(&site, "The third").await;
    let comment = site.say("three-renewals", "Rui", "Twice as much.", &[]).await;
    owner.approve(&comment, &[]).await;
    site.later(SOON).await;
    site.later(days(7)).await;
    keep("digest", &only(&site).await);
}

#[tokio::test]
async fn a_digest_tells_of_the_newest_fifty_posts_and_counts_the_rest() {
    let site = blog().await;
    site.subscribe(Wants {
        often: Often::Daily,
        ..Wants::mail("dana@mail.example", &[Topic::Everything])
    })
    .await;
    let mut owner = site.owner().await;
    for number in 1..=52 {
        let title = format!("Invoice number {number:02}");
        owner.write(&title, &[], &["publish"]).await;
    }
    site.later(SOON).await;
    site.later(days(1)).await;
    let text = only(&site).await.text;
    for (number, is_told) in [(1, false), (2, false), (3, true), (52, true)] {
        let title = format!("Invoice number {number:02}");
        assert_eq!(text.contains(&title), is_told, "{title} in {text}");
    }
    assert!(text.contains("And 2 more"), "{text}");
}

/// 2,048 bits, made for this test.
const KEY: &str = include_str!("dkim.pem");

#[tokio::test]
async fn what_goes_over_the_wire_is_signed_with_both_headers_that_end_it() {
    let mut site = blog().await;
    let server = MailServer::start().await;
    let dkim = Dkim::new(KEY, "fr", "example.org").unwrap();
    site.app.mailer = Mailer::signing(&server.url(), "Blog <blog@example.org>", Some(dkim)).unwrap();
    // One click is promised with an address of HTTPS alone.
    site.app.links = Links::new("https://blog.example.org".parse().unwrap());
    let (name, record) = site.app.mailer.signing_record().unwrap();
    assert_eq!(name, "fr._domainkey.example.org");
    site.subscribe_all("dana@mail.example").await;
    publish(&site, "Größe zählt").await;
    site.app.clock.advance(SOON);
    while worker::run_one(&site.app).await.unwrap() {}
    let mail = server.taken().remove(0).text;
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let head = headers(head);
    for header in [
        "list-id",
        "list-unsubscribe",
        "message-id",
        "auto-submitted",
        "date",
    ] {
        assert!(head.contains_key(header), "{header} in {mail}");
    }
    assert!(head["list-unsubscribe-post"].ends_with("List-Unsubscribe=One-Click"));
    let signature = tags(&head["dkim-signature"]);
    let signed: Vec<String> = signature["h"].split(':').map(str::to_lowercase).collect();
    for header in ["from", "list-unsubscribe", "list-unsubscribe-post"] {
        assert!(signed.iter().any(|name| name == header), "{header} is not signed");
    }
    verify(&head, body, &signature, &record);
}

/// The headers by lower-case name, unfolded, the first of a name.
fn headers(head: &str) -> BTreeMap<String, String> {
    let mut headers = BTreeMap::new();
    for line in head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        headers.entry(name.to_lowercase()).or_insert(value);
    }
    headers
}

fn tags(value: &str) -> BTreeMap<String, String> {
    let parts = value.split(';').filter_map(|part| part.split_once('='));
    parts
        .map(|(name, value)| (name.trim().to_owned(), value.replace(' ', "")))
        .collect()
}

/// RFC 6376, section 6.1.3, with relaxed canonicalization of both: written anew from the standard.
fn verify(head: &BTreeMap<String, String>, body: &str, signature: &BTreeMap<String, String>, record: &str) {
    assert_eq!(signature["c"], "relaxed/relaxed");
    let lines: Vec<String> = body.split("\r\n").map(relaxed_line).collect();
    let text = lines.join("\r\n");
    let text = format!("{}\r\n", text.trim_end_matches("\r\n"));
    assert_eq!(STANDARD.encode(Sha256::digest(text)), signature["bh"], "the body");

    let mut hash = Sha256::new();
    for name in signature["h"].split(':') {
        if let Some(value) = head.get(&name.to_lowercase()) {
            hash.update(format!("{}:{value}\r\n", name.to_lowercase()));
        }
    }
    let own = &head["dkim-signature"];
    let at = own.rfind("; b=").unwrap() + 4;
    hash.update(format!("dkim-signature:{}", own[..at].trim_end()));
    let key = STANDARD.decode(tags(record)["p"].as_bytes()).unwrap();
    let key = RsaPublicKey::from_public_key_der(&key).unwrap();
    let signed = STANDARD.decode(&signature["b"]).unwrap();
    key.verify(Pkcs1v15Sign::new::<Sha256>(), &hash.finalize(), &signed)
        .expect("the signature is good");
}

/// Runs of blanks are one, and none stand at the end.
fn relaxed_line(line: &str) -> String {
    let mut relaxed = String::new();
    for c in line.chars() {
        let is_blank = c == ' ' || c == '\t';
        if !(is_blank && relaxed.ends_with(' ')) {
            relaxed.push(if is_blank { ' ' } else { c });
        }
    }
    relaxed.trim_end_matches(' ').to_owned()
}
