//! Who decides on something older is told who was faster, sees what differs, and loses nothing they typed.

use forthright::clock::minutes;
use forthright::comments::Status;
use forthright::people::Role;
use serde_json::json;

use crate::support::blog::{Blog, TEXT, reseller};
use crate::support::{Browser, Page};

const CHANGED: &str = "We measured this on our own shelf, five hours against eleven, twice.";

/// Another moderator, Noor, logged in.
async fn noor(blog: &Blog) -> Browser {
    blog.site
        .add_person("Noor", "noor@example.org", Role::Moderator)
        .await;
    blog.site.logged_in("noor@example.org").await
}

/// What Noor sends from a page that was opened when the comment had its first version, with all of its fields.
async fn late(blog: &Blog, noor: &mut Browser, form: &Page, more: &[(&str, &str)]) -> Page {
    let id = blog.row().await.id;
    let mut fields = form.form(&format!("#f{id}"));
    fields.retain(|(name, _)| more.iter().all(|(typed, _)| typed != name));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain(more.iter().copied())
        .collect();
    noor.post(&format!("/admin/desk/{id}"), &fields).await
}

async fn changed_by_its_author(blog: &mut Blog) {
    let path = format!("{}/edit", blog.receipt);
    let page = blog.dana.post(&path, &[("body", CHANGED)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn a_text_that_changed_is_shown_beside_what_was_read() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut noor = noor(&blog).await;
    let form = noor.get("/admin/desk").await;
    changed_by_its_author(&mut blog).await;
    let typed = [("decision", "approve"), ("reply", "Four hours is good.")];
    let page = late(&blog, &mut noor, &form, &typed).await;
    assert_eq!(page.status, 409);
    page.shows("This comment has changed since you opened it: Pending")
        .shows("From what you were reading to what it says now");
    assert_eq!(page.all(".conflict del"), ["four", "eleven."]);
    assert_eq!(page.all(".conflict ins"), ["five", "eleven, twice."]);
    assert_eq!(page.all("textarea[name=reply]"), ["Four hours is good."]);
    assert_eq!(page.all_attrs("form[data-typed]", "id").len(), 1);
    // The field of the edit holds the text as it is now.
    assert_eq!(page.all("textarea[name=body]"), [CHANGED]);
    assert_eq!(blog.row().await.status, Status::Pending);
    // And the page is good for a second try.
    let again = late(&blog, &mut noor, &page, &[("decision", "approve")]).await;
    assert_eq!(again.status, 303, "{}", again.body);
    blog.thread()
        .await
        .shows("five hours")
        .shows("Four hours is good.");
}

#[tokio::test]
async fn a_cut_of_an_older_text_is_late_rather_than_wrong() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut noor = noor(&blog).await;
    let form = noor.get("/admin/desk").await;
    changed_by_its_author(&mut blog).await;
    let cut = "We measured this, four hours against eleven.";
    let typed = [
        ("decision", "cut"),
        ("body", cut),
        ("cut_reply", "Shorter is better."),
    ];
    let page = late(&blog, &mut noor, &form, &typed).await;
    assert_eq!(page.status, 409);
    page.shows("From what you made of it to what it says now")
        .hides("Words can only be taken out");
    assert_eq!(page.all("textarea[name=body]"), [cut]);
    assert_eq!(page.all("textarea[name=cut_reply]"), ["Shorter is better."]);
}

#[tokio::test]
async fn who_decided_what_is_said_and_no_text_that_is_the_same_is_compared() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut noor = noor(&blog).await;
    let form = noor.get("/admin/desk").await;
    blog.decide("approve", &[]).await;
    let page = late(&blog, &mut noor, &form, &[("decision", "spam")]).await;
    assert_eq!(page.status, 409);
    page.shows("Already decided by Mara Lindqvist: Published, 3 March 2026, 09:30");
    assert!(page.all(".conflict").is_empty());
    assert_eq!(blog.row().await.status, Status::Published);
}

#[tokio::test]
async fn what_was_typed_stays_where_it_has_no_field_any_more() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut noor = noor(&blog).await;
    let form = noor.get("/admin/desk").await;
    blog.decide("trash", &[]).await;
    let typed = [("decision", "approve"), ("reply", "Thank you for the figures.")];
    let page = late(&blog, &mut noor, &form, &typed).await;
    assert_eq!(page.status, 409);
    page.shows("Already decided by Mara Lindqvist: In the trash")
        .shows("Thank you for the figures.");
    assert!(page.all("textarea[name=reply]").is_empty());
}

#[tokio::test]
async fn the_same_press_twice_is_no_conflict() {
    let mut blog = Blog::with_comment(&[]).await;
    let id = blog.row().await.id;
    let fields = [
        ("idempotency_key", "once"),
        ("version", "1"),
        ("decision", "cut"),
        ("body", "We measured this"),
    ];
    for _ in 0..2 {
        let page = blog.mara.post(&format!("/admin/desk/{id}"), &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
}

#[tokio::test]
async fn a_change_that_waits_is_shown_as_what_differs() {
    let mut blog = Blog::published(&[]).await;
    changed_by_its_author(&mut blog).await;
    let desk = blog.desk().await;
    desk.shows("Would like to change it:");
    assert_eq!(desk.all(".answer .diff del"), ["four", "eleven."]);
    assert_eq!(desk.all(".answer .diff ins"), ["five", "eleven, twice."]);
}

#[tokio::test]
async fn a_change_to_what_was_hidden_meanwhile_is_neither_accepted_nor_declined() {
    let mut blog = Blog::published(&[]).await;
    changed_by_its_author(&mut blog).await;
    let mut noor = noor(&blog).await;
    let form = noor.get("/admin/desk").await;
    blog.decide("hide", &[]).await;
    let hidden = blog.row().await;
    for decision in ["accept_edit", "decline_edit"] {
        let page = late(&blog, &mut noor, &form, &[("decision", decision)]).await;
        assert_eq!(page.status, 409, "{decision}");
        page.shows("Already decided by Mara Lindqvist: Hidden, 3 March 2026, 09:30");
        assert_eq!(blog.row().await, hidden, "{decision}");
    }
}

#[tokio::test]
async fn what_came_to_the_desk_for_more_than_a_change_stays_there_when_that_is_decided() {
    let mut blog = Blog::asked().await;
    blog.answer(&reseller()).await;
    changed_by_its_author(&mut blog).await;
    blog.site.app.clock.advance(minutes(1));
    blog.send("withdraw", &[]).await;
    let edit = blog.desk().await.attr("[name=edit]", "value").unwrap();
    for decision in ["accept_edit", "decline_edit"] {
        let done = blog.press(decision, &[("edit", &edit)]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        blog.desk()
            .await
            .shows("Took back what was stated")
            .hides("Would like to change it:");
        blog.undo(&done).await;
        blog.desk().await.shows("Would like to change it:");
    }
}

#[tokio::test]
async fn a_program_is_told_the_comment_as_it_is() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut program = blog.site.admin().await;
    let row = blog.row().await;
    changed_by_its_author(&mut blog).await;
    let path = format!("/moderation/comments/{}/decision", row.id);
    for body in [
        json!({ "decision": "approve", "version": row.version }),
        json!({ "decision": "approve", "version": row.version, "edit_markdown": "We measured this on our own shelf, four hours." }),
        json!({ "decision": "keep", "version": row.version, "propose_markdown": CHANGED }),
    ] {
        let late = program.post(&path, body).await.refuses(409, &[]);
        assert_eq!(
            late["decided"]["current"],
            json!({ "status": "pending", "version": row.version + 1, "body_markdown": CHANGED })
        );
        assert_eq!(late["decided"]["status"], "pending");
    }
    let wrong = json!({ "decision": "approve", "version": row.version + 1, "edit_markdown": TEXT });
    program.post(&path, wrong).await.refuses(422, &["edit_markdown"]);
}
