//! What went to a reader, in the file that they take along.

use forthright::ids::PostId;
use forthright::subscriptions::Topic;

use super::switching::{ADDRESS, page_of};
use super::{SOON, blog, publish};
use crate::support::subscribers::Wants;

#[tokio::test]
async fn who_takes_along_what_is_stored_finds_what_was_sent_to_them_and_to_nobody_else() {
    let site = blog().await;
    let post = PostId(1);
    let wants = Wants::mail(ADDRESS, &[Topic::Everything, Topic::Thread(post)]);
    let id = site.subscribe(wants).await;
    site.subscribe_all("kim@mail.example").await;
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let comment = site.say("three-renewals", "Rui", "How much was it?", &[]).await;
    site.owner().await.approve(&comment, &[]).await;
    site.later(SOON).await;
    let manage = page_of(&site, id, ADDRESS);
    let page = site.browser().get(&format!("{manage}/data")).await;
    page.hides("kim@mail.example").hides("Rui");
    let stored: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    let sent = stored["sent"].as_array().unwrap();
    let told: Vec<(&str, &str, &str, &str)> = sent
        .iter()
        .map(|one| {
            let word = |name: &str| one[name].as_str().unwrap();
            (word("event"), word("about"), word("channel"), word("state"))
        })
        .collect();
    let said = format!(
        "http://blog.example.org/posts/three-renewals/comments/{}",
        comment.id
    );
    assert_eq!(
        told,
        [
            ("comment", said.as_str(), "email", "sent"),
            (
                "post",
                "http://blog.example.org/posts/the-second-invoice",
                "email",
                "sent"
            ),
        ]
    );
    assert!(sent.iter().all(|one| one["sent"].is_string()), "{sent:?}");
}
