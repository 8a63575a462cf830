//! Moderators note things about a comment or its writer: for the team alone, named and dated, taken away by
//! who wrote them, and gone with what they are about.

use forthright::clock::days;
use forthright::comments::entity::note;
use forthright::comments::{purge, receipt};
use forthright::people::{Role, Scope};
use sea_orm::{EntityTrait as _, QueryOrder as _};
use serde_json::json;

use crate::support::blog::{Blog, POST, TEXT};
use crate::support::{Browser, Page};

const NOTE: &str = "Zanzibar: wrote the same\nto our phone line.";

async fn rows(blog: &Blog) -> Vec<note::Model> {
    let rows = note::Entity::find().order_by_asc(note::Column::Id);
    rows.all(blog.site.app.db.read()).await.unwrap()
}

/// Another moderator, Noor, logged in.
async fn noor(blog: &Blog) -> Browser {
    blog.site
        .add_person("Noor", "noor@example.org", Role::Moderator)
        .await;
    blog.site.logged_in("noor@example.org").await
}

/// The notes beside the first comment of a page.
fn noted(page: &Page) -> Vec<String> {
    page.all(".item:first-of-type .noted .said")
}

#[tokio::test]
async fn a_note_stands_at_the_comment_with_who_and_when() {
    let mut blog = Blog::with_comment(&[]).await;
    let done = blog.press("note", &[("note", NOTE)]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let id = blog.row().await.id;
    assert!(done.location().ends_with(&format!("#i{id}")), "it stays in focus");
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("Noted at Dana K.’s comment.");
    assert_eq!(noted(&desk), ["Zanzibar: wrote the same to our phone line."]);
    desk.shows("Mara Lindqvist, 3 March 2026, 09:30");
    // Whoever decides meanwhile decides on the same comment.
    assert_eq!(blog.row().await.version, 1);
    blog.press("note", &[("note", "Second.")]).await;
    assert_eq!(noted(&blog.desk().await).len(), 2);
    let alone = blog.mara.get(&format!("/admin/desk/{id}")).await;
    assert_eq!(noted(&alone).len(), 2);
}

#[tokio::test]
async fn nobody_but_the_team_sees_it_and_the_history_holds_no_word_of_it() {
    let mut blog = Blog::with_comment(&[("email", "dana@mail.example"), ("remember", "yes")]).await;
    blog.decide("note", &[("note", NOTE), ("note_person", "yes")])
        .await;
    blog.decide("approve", &[]).await;
    blog.look().await.hides("Zanzibar");
    blog.dana
        .get(&format!("{}/export", blog.receipt))
        .await
        .hides("Zanzibar");
    blog.thread().await.hides("Zanzibar");
    blog.dana.get(POST).await.hides("Zanzibar");
    let history = blog.mara.get("/admin/audit").await;
    history.shows("Note written").hides("Zanzibar");
    blog.mara.get("/admin/audit/history.json").await.hides("Zanzibar");
    blog.site.later(days(1)).await;
    assert!(
        !blog
            .site
            .mails()
            .iter()
            .any(|mail| mail.text.contains("Zanzibar"))
    );
}

#[tokio::test]
async fn a_note_about_a_person_stands_beside_everything_of_theirs() {
    let mut blog = Blog::with_comment(&[("remember", "yes")]).await;
    blog.decide("note", &[("note", "About her."), ("note_person", "yes")])
        .await;
    blog.decide("note", &[("note", "About that.")]).await;
    blog.decide("approve", &[]).await;
    blog.sent("Another thing altogether.", &[]).await;
    let desk = blog.desk().await;
    assert_eq!(noted(&desk), ["About her."]);
    desk.shows("about Dana K., wherever they write");
    // Who is not remembered is noted about at the comment alone.
    blog.site
        .say(&POST["/posts/".len()..], "Eli", "Nobody knows me.", &[])
        .await;
    let eli = blog.row().await;
    let page = blog
        .press("note", &[("note", "Hm."), ("note_person", "yes")])
        .await;
    assert_eq!(page.status, 303);
    let last = rows(&blog).await.pop().unwrap();
    assert_eq!((last.comment_id, last.commenter_id), (Some(eli.id), None));
}

#[tokio::test]
async fn only_ones_own_is_taken_away_and_either_is_undone() {
    let mut blog = Blog::with_comment(&[]).await;
    let written = blog.press("note", &[("note", NOTE)]).await;
    let (id, note) = (blog.row().await.id, rows(&blog).await[0].id);
    let unnote = format!("unnote-{note}");
    assert!(blog.desk().await.body.contains(&unnote));

    let mut noor = noor(&blog).await;
    assert!(!noor.get("/admin/desk").await.body.contains(&unnote));
    let fields = [("version", "1"), ("decision", unnote.as_str())];
    let refused = noor.post(&format!("/admin/desk/{id}"), &fields).await;
    assert_eq!(refused.status, 409);
    refused.shows("This note is not there any more");
    let line = blog.newest_line("comment.noted").await;
    let undo = noor.post(&format!("/admin/undo/{line}"), &[]).await;
    assert_eq!(undo.status, 409);

    let gone = blog.press(&unnote, &[]).await;
    let desk = blog.mara.get(&gone.location()).await;
    desk.shows("Your note at Dana K.’s comment is gone.")
        .hides("Zanzibar");
    blog.undo(&gone).await;
    assert_eq!(noted(&blog.desk().await).len(), 1);
    blog.undo(&written).await;
    blog.desk().await.hides("Zanzibar");
    assert_eq!(blog.press(&unnote, &[]).await.status, 409);

    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(2));
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    assert!(rows(&blog).await.is_empty(), "what was taken away is forgotten");
}

#[tokio::test]
async fn ones_own_goes_and_comes_back_from_the_history() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("note", &[("note", NOTE)]).await;
    let mut noor = noor(&blog).await;
    let first = rows(&blog).await[0].id;
    undone_in_the_history(&mut blog, &mut noor, "comment.noted").await;
    assert!(noted(&blog.desk().await).is_empty());

    blog.decide("note", &[("note", NOTE)]).await;
    let second = rows(&blog).await.last().unwrap().id;
    assert_ne!(second, first);
    blog.decide(&format!("unnote-{second}"), &[]).await;
    undone_in_the_history(&mut blog, &mut noor, "comment.note_deleted").await;
    assert_eq!(noted(&blog.desk().await).len(), 1);
}

/// Takes the newest `action` back in the history, which offers nothing else to who did it, and nothing to `other`.
async fn undone_in_the_history(blog: &mut Blog, other: &mut Browser, action: &str) {
    let way = format!("/admin/undo/{}", blog.newest_line(action).await);
    let ways = |page: &Page| page.all_attrs(".rows form", "action");
    assert_eq!(ways(&other.get("/admin/audit").await), [""; 0], "{action}");
    assert_eq!(
        ways(&blog.mara.get("/admin/audit").await),
        [way.as_str()],
        "{action}"
    );
    let page = blog.mara.post(&way, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn nonsense_is_refused_and_comes_back() {
    let mut blog = Blog::with_comment(&[]).await;
    let long = "ä".repeat(1_001);
    for (typed, says) in [(" \n", "what is to be noted"), (long.as_str(), "1,000")] {
        let page = blog.press("note", &[("note", typed)]).await;
        assert_eq!(page.status, 422);
        page.shows(says).shows(typed.trim());
    }
    assert_eq!(blog.press("unnote-x", &[]).await.status, 422);
    assert!(rows(&blog).await.is_empty());
    blog.decide("note", &[("note", &"ä".repeat(1_000))]).await;
}

#[tokio::test]
async fn a_contributor_sees_the_notes_of_own_threads_and_of_people_none() {
    let mut blog = Blog::with_comment(&[("remember", "yes")]).await;
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Contributor)
        .await;
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    blog.decide("note", &[("note", NOTE), ("note_person", "yes")])
        .await;
    let id = blog.row().await.id;
    cleo.get("/admin/desk").await.hides("Zanzibar");
    assert_eq!(cleo.get(&format!("/admin/desk/{id}")).await.status, 404);
    let fields = [("version", "1"), ("decision", "note"), ("note", "Mine.")];
    let refused = cleo.post(&format!("/admin/desk/{id}"), &fields).await;
    assert!([403, 404].contains(&refused.status), "{}", refused.status);
    let mut program = blog.site.program_of("cleo@example.org", Scope::Admin).await;
    let path = format!("/moderation/comments/{id}/notes");
    program.get(&path).await.refuses(404, &[]);
    program
        .post(&path, json!({ "text": "Mine." }))
        .await
        .refuses(403, &[]);
}

#[tokio::test]
async fn erasing_the_comment_or_the_person_leaves_nothing() {
    for remembered in ["yes", ""] {
        let mut blog = Blog::with_comment(&[("remember", remembered)]).await;
        blog.decide("note", &[("note", NOTE), ("note_person", "yes")])
            .await;
        blog.decide("note", &[("note", "Zanzibar again.")]).await;
        blog.decide("approve", &[]).await;
        let row = blog.row().await;
        let link = receipt::link(&blog.site.app.secrets, row.id, &row.nonce).to_string();
        let page = blog.dana.post(&format!("{link}/erase"), &[("sure", "yes")]).await;
        assert_eq!(page.status, 303);
        assert!(rows(&blog).await.is_empty());
        let tables = blog.site.rows().await;
        let all: String = tables.into_values().flatten().collect();
        assert!(!all.contains("Zanzibar"));
    }
}

#[tokio::test]
async fn a_note_about_a_person_outlives_the_comment_it_was_written_at() {
    let mut blog = Blog::with_comment(&[("remember", "yes")]).await;
    blog.decide("note", &[("note", "About her."), ("note_person", "yes")])
        .await;
    blog.decide("note", &[("note", "About that.")]).await;
    blog.decide("trash", &[]).await;
    blog.sent("Another thing altogether.", &[]).await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(31));
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(rows(&blog).await.len(), 1);
    assert_eq!(noted(&blog.desk().await), ["About her."]);
}

#[tokio::test]
async fn a_program_reads_and_writes_notes() {
    let blog = Blog::with_comment(&[("remember", "yes")]).await;
    let mut program = blog.site.admin().await;
    let id = blog.row().await.id;
    let path = format!("/moderation/comments/{id}/notes");
    let wrote = program
        .post(&path, json!({ "text": "Called us.", "about_person": true }))
        .await
        .is(201);
    let read = program.get(&path).await.is(200);
    assert_eq!(
        read["items"],
        json!([{
            "id": wrote["id"], "text": "Called us.", "about_person": true,
            "by": "Mara Lindqvist", "at": "2026-03-03T09:30:00Z",
        }])
    );
    program
        .post(&path, json!({ "text": " " }))
        .await
        .refuses(422, &["text"]);
    let nobody = "/moderation/comments/999/notes";
    program.get(nobody).await.refuses(404, &[]);
    program
        .post(nobody, json!({ "text": TEXT }))
        .await
        .refuses(404, &[]);
    let undo = format!("/moderation/undo/{}", wrote["audit_id"]);
    program.post(&undo, json!({})).await.is(200);
    assert_eq!(program.get(&path).await.is(200)["items"], json!([]));
    blog.site.program().get(&path).await.refuses(401, &[]);
}
