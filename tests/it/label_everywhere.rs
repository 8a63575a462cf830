//! The label goes wherever the comment goes, in the same words.

use forthright::affiliation::entity::statement;
use forthright::affiliation::{Source, Verification};
use forthright::clock::{days, minutes};
use forthright::comments::entity::comment::Model;
use forthright::comments::receipt;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use crate::support::{Browser, START, TestApp};

const POST: &str = "/posts/licences";
const LABEL: &str = "says: reseller, sells Acme";

async fn blog() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, mara)
}

#[tokio::test]
async fn one_label_stands_in_every_place_that_shows_its_comment() {
    let (site, mut mara) = blog().await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    let dana = site
        .say("licences", "Dana K.", "We measured eleven hours.", &stated)
        .await;
    mara.approve(&dana, &[]).await;
    stands_everywhere(&site, &dana, LABEL).await;
    let verified = statement::ActiveModel {
        verification: Set(Verification::Mailbox),
        verified_domain: Set("kestrel.example".to_owned()),
        verified_at: Set(Some(START)),
        verified_until: Set(Some(START.plus(days(365)))),
        ..Default::default()
    };
    change(&site, verified).await;
    stands_everywhere(&site, &dana, "kestrel.example").await;
    let in_own_words = statement::ActiveModel {
        verification: Set(Verification::None),
        quote: Set("I sold Acme for nine years".to_owned()),
        source: Set(Source::OwnWords),
        ..Default::default()
    };
    change(&site, in_own_words).await;
    stands_everywhere(&site, &dana, "I sold Acme for nine years").await;
}

/// Changes every statement there is.
async fn change(site: &TestApp, to: statement::ActiveModel) {
    let tx = site.app.db.begin_write().await.unwrap();
    statement::Entity::update_many().set(to).exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// The comment stands with these words of its label wherever it is shown.
async fn stands_everywhere(site: &TestApp, comment: &Model, words: &str) {
    let mut reader = site.browser();
    let permalink = reader.get(&format!("{POST}/comments/{}", comment.id)).await;
    let permalink = permalink.location().split('#').next().unwrap().to_owned();
    let link = receipt::link(&site.app.secrets, comment.id, &comment.nonce);
    for path in [
        POST.to_owned(),
        permalink,
        format!("{POST}?says=works"),
        format!("{POST}/comments/{}/reply", comment.id),
        format!("{POST}/comments/{}/report", comment.id),
        format!("{POST}/feed.xml"),
        "/comments/feed.xml".to_owned(),
        "/api/v1/posts/licences/comments".to_owned(),
        link.to_string(),
        format!("{link}/export"),
    ] {
        let page = reader.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        let is_export = path.ends_with("export");
        let is_there = page.body.contains(words) || (is_export && page.body.contains("sells"));
        assert!(is_there, "{words} is not in {path}: {}", page.body);
    }
    let page = reader.get(POST).await.body;
    let data = page.split("application/ld+json").nth(1).unwrap();
    let data = data.split("</script>").next().unwrap();
    assert!(data.contains(words), "{data}");
}

#[tokio::test]
async fn the_mail_about_an_answer_says_the_label() {
    let (site, mut mara) = blog().await;
    let dana = site
        .say("licences", "Dana K.", "We measured eleven hours.", &[])
        .await;
    let version = dana.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("decision", "publish_ask"),
        ("question", "Where do you stand?"),
        ("place", "public"),
    ];
    let asked = mara.post(&format!("/admin/desk/{}", dana.id), &fields).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    site.later(minutes(20)).await;
    site.mails();
    let link = receipt::link(&site.app.secrets, dana.id, &dana.nonce);
    let answer = [
        ("intent", "send"),
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("affiliation_organisation", "Kestrel Systems"),
    ];
    let sent = site.browser().post(&format!("{link}/answer"), &answer).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    site.later(minutes(20)).await;
    let mails = site.mails();
    let told = mails.iter().find(|mail| mail.to == "mara@example.org").unwrap();
    assert!(told.text.contains(LABEL), "{}", told.text);
}
