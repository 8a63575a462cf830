//! How a post will appear in feed readers, as a letter and where a link to it is shared, before anybody gets it.

use forthright::people::Role;
use forthright::posts::entity::post::Entity as Post;
use sea_orm::EntityTrait as _;

use super::{SOON, blog};
use crate::support::{Page, TestApp};

/// What a letter says, without its head and its foot, which is its reader's own.
fn said(html: &str) -> &str {
    let (_, after) = html.split_once("<main>").unwrap();
    after.split_once("</main>").unwrap().0
}

fn policy(page: &Page) -> &str {
    page.headers["content-security-policy"].to_str().unwrap()
}

#[tokio::test]
async fn a_draft_shows_how_it_will_appear_elsewhere_and_its_editor_leads_there() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = owner.write("The second invoice", &[], &[]).await;
    let elsewhere = format!("{editor}/elsewhere");
    let links = owner.get(&editor).await.all_attrs(".bar a", "href");
    assert!(links.contains(&elsewhere), "{links:?}");
    let links = owner
        .get(&format!("{editor}/preview"))
        .await
        .all_attrs(".preview a", "href");
    assert!(links.contains(&elsewhere), "{links:?}");

    let page = owner.get(&elsewhere).await;
    assert_eq!(page.all(".seen h3"), ["The second invoice"]);
    page.shows("Three renewals and what they had in common.")
        .shows("Mara Lindqvist");
    assert_eq!(
        page.attr(".seen .prose a", "href").as_deref(),
        Some("http://blog.example.org/pages/list"),
        "a feed has whole addresses"
    );
    let card = page.all(".shared p");
    assert_eq!(
        card,
        [
            "blog.example.org",
            "The second invoice",
            "Three renewals and what they had in common."
        ]
    );
    page.shows("No picture stands there");
    let letter = format!("{editor}/letter");
    assert_eq!(page.attr("iframe[sandbox]", "src"), Some(letter.clone()));
    assert!(policy(&page).ends_with("frame-src 'self'"), "{}", policy(&page));
    let letter = owner.get(&letter).await;
    assert!(policy(&letter).starts_with("default-src 'none';"));
    assert!(policy(&letter).ends_with("; sandbox"), "{}", policy(&letter));
    site.browser().get("/feed.xml").await.hides("The second invoice");
}

#[tokio::test]
async fn the_letter_that_was_shown_is_the_one_that_goes_out() {
    let site = blog().await;
    site.subscribe_all("dana@mail.example").await;
    let mut owner = site.owner().await;
    let editor = owner.write("The second invoice", &[], &[]).await;
    let shown = owner.get(&format!("{editor}/letter")).await;
    assert_eq!(shown.status, 200);
    let page = owner.get(&format!("{editor}/elsewhere")).await;
    let plain = page.all("pre").concat();
    owner
        .write_on(&editor, "The second invoice", &[], &["publish"])
        .await;
    site.later(SOON).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(said(&shown.body), said(mails[0].html.as_deref().unwrap()));
    page.shows(&mails[0].subject);
    let (text, _) = mails[0].text.split_once("\n-- \n").unwrap();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(&line), "{line} is not in {plain}");
    }
}

#[tokio::test]
async fn a_page_is_shared_and_neither_in_a_feed_nor_mailed() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = owner.write("House rules", &[("kind", "page")], &[]).await;
    let page = owner.get(&format!("{editor}/elsewhere")).await;
    assert_eq!(page.all(".shared b"), ["House rules"]);
    assert!(page.all(".seen").is_empty() && page.all("iframe").is_empty());
    assert_eq!(owner.get(&format!("{editor}/letter")).await.status, 404);
}

#[tokio::test]
async fn how_a_post_will_appear_is_for_who_may_edit_it() {
    let site = TestApp::set_up().await;
    let editor = site.owner().await.write("The second invoice", &[], &[]).await;
    site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = site.logged_in("wim@example.org").await;
    for look in ["elsewhere", "letter"] {
        let page = wim.get(&format!("{editor}/{look}")).await;
        assert_eq!(page.status, 403, "{look}");
        page.hides("Three renewals");
        let missing = format!("/admin/posts/99/{look}");
        assert_eq!(site.owner().await.get(&missing).await.status, 404);
    }
    let posts = Post::find().all(site.app.db.read()).await.unwrap();
    assert!(
        posts.iter().all(|post| post.published_at.is_none()),
        "looking publishes nothing"
    );
}
