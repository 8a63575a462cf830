//! Mails to the team, in plain text: what waits at the desk, an invitation, and a post that is to be approved.

use forthright::clock::{hours, minutes};
use forthright::comments::notify::BATCH;
use forthright::people::Role;

use super::one_reader::unsigned;
use crate::posts::{write, written};
use crate::support::TestApp;
use crate::support::blog::{Blog, POST};
use crate::support::kept::is_kept;

const OWNER: &str = "mara@example.org";
const CONTRIBUTOR: &str = "nadia@example.org";

/// Compares the one mail to `address` with the file of that name.
#[track_caller]
fn keep(name: &str, site: &TestApp, address: &str) {
    let mut mails = site.mails();
    mails.retain(|mail| mail.to == address);
    assert_eq!(mails.len(), 1, "{mails:?}");
    let mail = mails.remove(0);
    assert_eq!(mail.html, None, "the team reads plain text");
    is_kept(
        &format!("deliveries/letters/{name}.txt"),
        &format!("{}\n\n{}", mail.subject, unsigned(&mail.text)),
    );
}

#[tokio::test]
async fn what_waits_at_the_desk() {
    let blog = Blog::with_comment(&[]).await;
    blog.site.later(BATCH).await;
    keep("team-held", &blog.site, OWNER);
}

#[tokio::test]
async fn what_readers_report() {
    let blog = Blog::published(&[]).await;
    blog.site.later(hours(1)).await;
    blog.site.mails();
    let path = format!("{POST}/comments/{}/report", blog.row().await.id);
    for (kind, reason) in [("insult", "It calls me names."), ("spam", ""), ("insult", "")] {
        let fields = [("kind", kind), ("reason", reason)];
        let page = blog.site.browser().post(&path, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    blog.site.later(BATCH).await;
    keep("team-reported", &blog.site, OWNER);
}

#[tokio::test]
async fn an_invitation() {
    let site = TestApp::set_up().await;
    let fields = [
        ("intent", "invite"),
        ("name", "Noor Haddad"),
        ("email", "noor@example.org"),
        ("role", "author"),
    ];
    let page = site.owner().await.post("/admin/people", &fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    site.later(minutes(1)).await;
    keep("team-invitation", &site, "noor@example.org");
}

#[tokio::test]
async fn a_post_that_waits_for_approval_and_one_that_is_sent_back() {
    let site = TestApp::set_up().await;
    site.add_person("Nadia Roth", CONTRIBUTOR, Role::Contributor)
        .await;
    let mut nadia = site.logged_in(CONTRIBUTOR).await;
    let editor = write(&mut nadia, &[("intent", "submit")]).await;
    site.later(minutes(1)).await;
    keep("team-submitted", &site, OWNER);
    let asks = [
        ("intent", "send_back"),
        ("note", "Name the prices.\nAnd the year."),
    ];
    let page = written(&mut site.owner().await, &editor, &asks).await;
    assert_eq!(page.status, 303, "{}", page.body);
    site.later(minutes(1)).await;
    keep("team-returned", &site, CONTRIBUTOR);
}
