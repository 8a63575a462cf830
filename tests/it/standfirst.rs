//! Whom a post is for and why it matters: gentle advice, and what the owner requires.

use forthright::people::Role;
use serde_json::{Value, json};

use crate::posts::{press, write, written};
use crate::support::{Browser, Page, TestApp};

async fn decided(standfirst: &str) -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let saved = owner
        .post("/admin/settings/writing", &[("standfirst", standfirst)])
        .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    (site, owner)
}

/// What is advised while somebody types this into a new editor.
async fn advised(owner: &mut Browser, typed: &[(&str, &str)]) -> Value {
    let begun = [("place", "here"), ("title", "Renewals"), ("source", "Three.")];
    let fields = [&begun[..], typed].concat();
    let answer = owner.post("/admin/posts/new/unsaved", &fields).await;
    let said: Value = serde_json::from_str(&answer.body).unwrap();
    said["advice"].clone()
}

fn advice(page: &Page) -> Vec<String> {
    page.all(".advice")
}

#[tokio::test]
async fn a_new_editor_advises_nothing_and_a_saved_draft_says_what_is_missing() {
    let (_site, mut owner) = decided("advised").await;
    let page = owner.get("/admin/posts/new").await;
    assert_eq!(advice(&page), ["", ""]);
    let editor = write(&mut owner, &[("intent", "draft"), ("audience", ""), ("why", "")]).await;
    let page = owner.get(&editor).await;
    assert_eq!(
        advice(&page),
        [
            "Readers look here first: who should read this?",
            "One sentence is enough: what can they do, or stop doing, once they know it?"
        ]
    );
    press(&mut owner, &editor, "publish").await.shows("Published.");
}

#[tokio::test]
async fn the_preview_says_what_could_be_clearer_and_keeps_nobody_from_anything() {
    let (_site, mut owner) = decided("advised").await;
    let fields = [
        ("intent", "preview"),
        ("audience", "For everyone"),
        ("why", "What a renewal really costs."),
    ];
    let page = written(&mut owner, "/admin/posts/new", &fields).await;
    assert_eq!(page.status, 200);
    assert_eq!(
        advice(&page),
        [
            "Everyone is hard to write for. Who would be sorry to miss it?",
            "The title says this already. What follows from it for them?"
        ]
    );
    let long = "managers of many things ".repeat(7);
    let fields = [("intent", "publish"), ("audience", long.as_str())];
    assert_eq!(written(&mut owner, "/admin/posts/new", &fields).await.status, 303);
}

#[tokio::test]
async fn advice_follows_while_somebody_writes() {
    let (_site, mut owner) = decided("advised").await;
    let typed = [("audience", "everybody"), ("why", "In this post I tell.")];
    assert_eq!(
        advised(&mut owner, &typed).await,
        json!({
            "audience": "Everyone is hard to write for. Who would be sorry to miss it?",
            "why": "This tells what the post does. Say what it does for its reader.",
        })
    );
}

#[tokio::test]
async fn advice_reads_a_post_in_its_own_language() {
    let (_site, mut owner) = decided("advised").await;
    for (lang, audience, why) in [
        ("de", "Für alle", "In diesem Beitrag geht es um Preise."),
        (
            "de-AT",
            "Alle, die das interessiert",
            "Dieser Artikel zählt nach.",
        ),
        ("fr", "Tout le monde", "Cet article compte."),
        ("es", "Para todos", "En este texto se cuenta."),
    ] {
        let typed = [("lang", lang), ("audience", audience), ("why", why)];
        assert_eq!(
            advised(&mut owner, &typed).await,
            json!({
                "audience": "Everyone is hard to write for. Who would be sorry to miss it?",
                "why": "This tells what the post does. Say what it does for its reader.",
            }),
            "{lang}"
        );
    }
    let specific = [
        ("lang", "de"),
        ("audience", "Alle Administratoren"),
        ("why", "Der zweite Vertrag wird teurer."),
    ];
    assert_eq!(
        advised(&mut owner, &specific).await,
        json!({ "audience": "", "why": "" })
    );
}

#[tokio::test]
async fn what_is_off_is_not_asked_for_and_what_was_said_stays() {
    let (site, mut owner) = decided("off").await;
    let page = owner.get("/admin/posts/new").await;
    assert_eq!(page.all("#audience, #why").len(), 0);
    let editor = write(&mut owner, &[("intent", "publish")]).await;
    let page = owner.get(&editor).await;
    assert_eq!(page.all("#audience, #why").len(), 2);
    let bare = [
        ("title", "Bare"),
        ("audience", ""),
        ("why", ""),
        ("intent", "publish"),
    ];
    let editor = write(&mut owner, &bare).await;
    assert_eq!(advice(&owner.get(&editor).await), Vec::<String>::new());
    assert_eq!(site.browser().get("/posts/bare").await.status, 200);
}

#[tokio::test]
async fn what_is_required_keeps_a_post_back_and_saves_its_draft() {
    let (site, mut owner) = decided("required").await;
    for intent in ["publish", "submit", "unlist"] {
        let fields = [
            ("intent", intent),
            ("audience", ""),
            ("published_at", "2027-01-01T10:00"),
        ];
        let page = written(&mut owner, "/admin/posts/new", &fields).await;
        assert_eq!(page.status, 422, "{intent}");
        let said = page.all("#audience-error");
        assert_eq!(
            said,
            ["A post appears with this filled in. Drafts are saved without it."]
        );
        assert_eq!(page.all("#why-error").len(), 0);
        page.shows("Three renewals");
    }
    let draft = [("intent", "draft"), ("audience", ""), ("why", "")];
    let editor = write(&mut owner, &draft).await;
    let page = written(&mut owner, &editor, &[("intent", "publish"), ("why", "")]).await;
    assert_eq!((page.status, page.all("#why-error").len()), (422, 1));
    press(&mut owner, &editor, "publish").await.shows("Published.");
    let emptied = written(&mut owner, &editor, &[("intent", "draft"), ("why", "")]).await;
    assert_eq!(emptied.status, 422, "readers see it");
    let away = written(&mut owner, &editor, &[("intent", "unpublish"), ("why", "")]).await;
    assert_eq!(away.status, 303);
    let about = [
        ("kind", "page"),
        ("title", "About"),
        ("audience", ""),
        ("why", ""),
        ("intent", "publish"),
    ];
    write(&mut owner, &about).await;
    assert_eq!(site.browser().get("/pages/about").await.status, 200);
}

#[tokio::test]
async fn what_is_required_is_required_of_contributors_editors_and_programs() {
    let (site, mut owner) = decided("advised").await;
    site.add_person("Jonas", "jonas@example.org", Role::Contributor)
        .await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    let editor = write(&mut jonas, &[("intent", "submit"), ("why", "")]).await;
    owner
        .post("/admin/settings/writing", &[("standfirst", "required")])
        .await;
    let approved = written(&mut owner, &editor, &[("intent", "publish"), ("why", "")]).await;
    assert_eq!((approved.status, approved.all("#why-error").len()), (422, 1));
    let again = written(
        &mut jonas,
        "/admin/posts/new",
        &[("intent", "submit"), ("title", "Two"), ("why", "")],
    )
    .await;
    assert_eq!(again.status, 422);

    let mut program = site.admin().await;
    let post = json!({ "title": "Three", "body_markdown": "Text.", "why": "It saves an hour." });
    let made = program.post("/posts", post).await.is(201);
    let path = format!("/posts/{}", made["slug"].as_str().unwrap());
    let publish = json!({ "status": "published" });
    program.patch(&path, publish).await.refuses(422, &["audience"]);
    let said = json!({ "status": "published", "audience": "IT managers" });
    program.patch(&path, said).await.is(200);
    program
        .patch(&path, json!({ "why": "" }))
        .await
        .refuses(422, &["why"]);
}

#[tokio::test]
async fn the_page_of_the_setting_says_what_is_wrong_and_is_the_owners() {
    let (site, mut owner) = decided("advised").await;
    let wrong = [
        ("standfirst", "advised"),
        ("peertube", "video.example.org\nnot a host"),
    ];
    let page = owner.post("/admin/settings/writing", &wrong).await;
    assert_eq!(page.status, 422);
    page.shows("“not a host” is no host.").shows("video.example.org");
    let fine = [
        ("standfirst", "off"),
        ("peertube", "https://Video.example.org/w/x\nvideo.example.org"),
    ];
    assert_eq!(owner.post("/admin/settings/writing", &fine).await.status, 303);
    let page = owner.get("/admin/settings/writing").await;
    assert_eq!(page.all("#peertube")[0].trim(), "video.example.org");
    assert_eq!(
        page.attr("[name=standfirst][checked]", "value").as_deref(),
        Some("off")
    );
    site.add_person("Jonas", "jonas@example.org", Role::Editor).await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    assert_eq!(jonas.get("/admin/settings/writing").await.status, 403);
}
