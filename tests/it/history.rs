//! The history: what of it is shown, and all of that as a file.

use forthright::audit::{self, Actor};
use forthright::clock::{days, minutes};
use forthright::comments::Status;
use forthright::ids::PersonId;
use forthright::people::Role;
use sea_orm::ConnectionTrait as _;
use serde_json::{Value, json};

use crate::support::Page;
use crate::support::blog::{Blog, POST, TEXT};

/// A comment of Dana approved by the owner, and on the next day one of Eli marked as spam by Ivo.
async fn two_days() -> Blog {
    let mut blog = Blog::new().await;
    blog.site
        .add_person("Ivo", "ivo@example.org", Role::Moderator)
        .await;
    blog.sent(TEXT, &[]).await;
    blog.decide("approve", &[]).await;
    blog.site.app.clock.advance(days(1));
    blog.site
        .say(
            "what-a-renewal-really-costs",
            "Eli",
            "Two shelves for the price of four.",
            &[],
        )
        .await;
    let row = blog.row().await;
    let fields = [
        ("version", row.version.to_string()),
        ("decision", "spam".to_owned()),
    ];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut ivo = blog.site.logged_in("ivo@example.org").await;
    let page = ivo.post(&format!("/admin/desk/{}", row.id), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog
}

async fn look(blog: &mut Blog, query: &str) -> Page {
    let page = blog.mara.get(&format!("/admin/audit?{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page
}

/// What the lines say was done, from the top.
fn done(page: &Page) -> Vec<String> {
    page.all(".rows tbody th")
        .iter()
        .map(|words| words.trim().to_owned())
        .collect()
}

#[tokio::test]
async fn it_is_shown_by_who_by_what_and_by_day() {
    let mut blog = two_days().await;
    let all = done(&look(&mut blog, "").await);
    assert_eq!(all[..2], ["Marked as spam", "Sent"]);
    let ivo = look(&mut blog, "who=2").await;
    assert_eq!(done(&ivo), ["Marked as spam"]);
    assert_eq!(ivo.attr("#who [selected]", "value").as_deref(), Some("2"));
    assert_eq!(done(&look(&mut blog, "what=comment.approve").await), ["Approved"]);
    assert!(done(&look(&mut blog, "who=2&what=comment.approve").await).is_empty());

    let day = blog.site.app.clock.now().rfc3339()[..10].to_owned();
    let today = done(&look(&mut blog, &format!("from={day}&to={day}")).await);
    assert_eq!(today, all[..2]);
    let before = done(&look(&mut blog, &format!("to={day}")).await);
    assert_eq!(before, all);
    let never = look(&mut blog, "to=1999-12-31").await;
    never.shows("Nothing like this has happened.");
    let wrong = look(&mut blog, "from=soon&to=2026-02-30").await;
    assert_eq!(wrong.all(".bad").len(), 2);
    assert_eq!(wrong.attr("#from", "value").as_deref(), Some("soon"));
    assert_eq!(done(&wrong), all, "what can't be read chooses nothing");
}

/// The ways back that the lines offer, from the top.
async fn ways(blog: &mut Blog) -> Vec<String> {
    look(blog, "").await.all_attrs(".rows form", "action")
}

async fn way_of(blog: &Blog, action: &str) -> String {
    format!("/admin/undo/{}", blog.newest_line(action).await)
}

#[tokio::test]
async fn what_nothing_came_after_is_taken_back_where_it_stands() {
    let mut blog = two_days().await;
    let (spam, approve) = (
        way_of(&blog, "comment.spam").await,
        way_of(&blog, "comment.approve").await,
    );
    assert_eq!(ways(&mut blog).await, [spam.as_str(), &approve]);
    let page = look(&mut blog, "").await;
    assert_eq!(
        page.all(".rows form button"),
        ["Undo: Eli’s comment", "Undo: Dana K.’s comment"]
    );

    blog.decide("trash", &[]).await;
    let trash = way_of(&blog, "comment.trash").await;
    assert_eq!(ways(&mut blog).await, [trash.as_str(), &approve]);
    let late = blog.mara.post(&spam, &[]).await;
    assert_eq!(late.status, 409);
    for (way, says) in [
        (&approve, "Taken back. Dana K.: Pending."),
        (&trash, "Taken back. Eli: Spam."),
    ] {
        let page = blog.mara.post(way, &[]).await;
        assert_eq!(page.status, 303, "{}", page.body);
        blog.mara.get(&page.location()).await.shows(says);
    }
    assert_eq!(ways(&mut blog).await, [spam.as_str()], "the last one that stands");
    let page = blog.mara.post(&spam, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.row().await.status, Status::Pending);
    assert!(ways(&mut blog).await.is_empty(), "an undo is not undone");
}

/// Whatever was decided between, and taken back: one decision after the other, down to the first.
#[tokio::test]
async fn all_that_was_decided_is_taken_back_one_by_one() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[]).await;
    blog.decide("reject", &[("reason", "It names a person.")]).await;
    blog.decide("approve", &[("reply", "Welcome.")]).await;
    blog.decide("hide", &[]).await;
    let path = format!("/admin/desk/{}/thread", blog.row().await.id);
    for left in [Status::Published, Status::Rejected] {
        take_newest_back(&mut blog).await;
        assert_eq!(blog.row().await.status, left);
    }
    blog.decide("approve", &[]).await;
    let page = blog.mara.post(&path, &[("act", "close")]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    for left in [Status::Published, Status::Rejected, Status::Pending] {
        take_newest_back(&mut blog).await;
        assert_eq!(blog.row().await.status, left);
    }
    assert!(ways(&mut blog).await.is_empty());
    assert_eq!(blog.row().await.decision_reason, "");
}

async fn take_newest_back(blog: &mut Blog) {
    let way = ways(blog).await.remove(0);
    let page = blog.mara.post(&way, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn what_was_done_about_a_thread_is_taken_back_there_while_it_is_so() {
    let mut blog = Blog::published(&[]).await;
    let path = format!("/admin/desk/{}/thread", blog.row().await.id);
    let approve = way_of(&blog, "comment.approve").await;
    for (act, action) in [
        ("pin", "comment.pinned"),
        ("unpin", "comment.unpinned"),
        ("close", "comment.thread_closed"),
    ] {
        let page = blog.mara.post(&path, &[("act", act)]).await;
        assert_eq!(page.status, 303, "{}", page.body);
        assert_eq!(ways(&mut blog).await[0], way_of(&blog, action).await, "{act}");
    }
    let unpin = way_of(&blog, "comment.unpinned").await;
    let close = way_of(&blog, "comment.thread_closed").await;
    assert_eq!(ways(&mut blog).await, [close.as_str(), &unpin, &approve]);
    let page = blog.mara.post(&close, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(ways(&mut blog).await, [unpin, approve]);
}

#[tokio::test]
async fn what_was_done_about_all_of_a_thread_is_taken_back_there_while_it_is_so() {
    for (fields, back) in [
        (vec![("wish", "close")], ("wish", "reopen")),
        (
            vec![("wish", "slow"), ("slow_minutes", "15")],
            ("slow_minutes", "0"),
        ),
    ] {
        let mut blog = Blog::published(&[]).await;
        let path = format!("/admin/posts/{}/thread", blog.row().await.post_id);
        let approve = way_of(&blog, "comment.approve").await;
        assert_eq!(blog.mara.post(&path, &fields).await.status, 303);
        let page = look(&mut blog, "").await;
        let both = [path.as_str(), &approve];
        assert_eq!(page.all_attrs(".rows form", "action"), both);
        let form = page.form(&format!(".rows form[action='{path}']"));
        let form: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert!(form.contains(&back), "{form:?}");
        assert_eq!(blog.mara.post(&path, &form).await.status, 303);
        let post = blog.site.program().get(POST).await.is(200);
        assert_eq!(post["comment_policy"], "open");
        assert_eq!(post["slow_mode_minutes"], 0);
        // Of the two lines the newer one is what stands.
        assert_eq!(ways(&mut blog).await, both);
    }
}

#[tokio::test]
async fn beside_a_comment_that_was_decided_stands_the_way_to_its_history() {
    let mut blog = Blog::published(&[]).await;
    let row = blog.row().await;
    let page = blog.mara.get(&format!("/admin/desk/{}", row.id)).await;
    let links = page.all_attrs(".ctx a", "href");
    let past = links.iter().find(|link| link.starts_with("/admin/audit"));
    let page = blog.mara.get(past.expect("a link")).await;
    assert_eq!(done(&page), ["Approved", "Sent"]);
    assert_eq!(page.all(".rows form").len(), 1);
}

#[tokio::test]
async fn one_comment_or_one_post_is_a_link_away() {
    let mut blog = two_days().await;
    let page = look(&mut blog, "").await;
    let links = page.all_attrs(".rows td a", "href");
    let comment = links
        .iter()
        .find(|link| link.contains("?comment=2"))
        .expect("a link");
    let page = blog.mara.get(comment).await;
    assert_eq!(done(&page), ["Marked as spam", "Sent"]);
    page.shows("Only what happened to the comment of Eli.");
    let post = links
        .iter()
        .find(|link| link.contains("?post=1"))
        .expect("a link");
    let page = blog.mara.get(post).await;
    page.shows("Only what happened to “What a renewal really costs”.");
    assert!(done(&page).contains(&"Approved".to_owned()));
}

#[tokio::test]
async fn older_lines_and_the_files_keep_what_was_chosen() {
    let mut blog = Blog::new().await;
    many(&blog, 2_350).await;
    let page = look(&mut blog, "what=comment.hide").await;
    assert_eq!(done(&page).len(), 200);
    let older = page.attr("[rel=next]", "href").expect("there are older ones");
    assert!(older.contains("what=comment.hide&before="), "{older}");
    assert_eq!(done(&blog.mara.get(&older).await).len(), 200);

    let links = page.all_attrs("a[download]", "href");
    assert_eq!(links.len(), 2);
    let csv = blog.mara.get(&links[0]).await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(csv.body.lines().count(), 1 + 2_350);
    let json: Vec<Value> = serde_json::from_str(&blog.mara.get(&links[1]).await.body).unwrap();
    assert_eq!(json.len(), 2_350);
    let ids: Vec<i64> = json.iter().map(|line| line["id"].as_i64().unwrap()).collect();
    assert!(
        ids.is_sorted_by(|one, next| one > next),
        "newest first, each once"
    );
    assert_eq!(json[0]["detail"], json!({ "number": 2_349 }));
    let none: Vec<Value> = serde_json::from_str(
        &blog
            .mara
            .get("/admin/audit/history.json?what=comment.trash")
            .await
            .body,
    )
    .unwrap();
    assert!(none.is_empty());
}

/// As many lines of hidden comments, a minute apart.
async fn many(blog: &Blog, count: usize) {
    let tx = blog.site.app.db.begin_write().await.unwrap();
    for number in 0..count {
        blog.site.app.clock.advance(minutes(1));
        let entry = audit::Entry {
            actor: Actor::Moderator(PersonId(1)),
            action: "comment.hide",
            post: None,
            comment: None,
            detail: json!({ "number": number }),
        };
        audit::record(&tx, entry, blog.site.app.clock.now())
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_table_holds_no_formula() {
    let mut blog = Blog::new().await;
    let name = "=HYPERLINK(\"http://elsewhere.example\",\"Dana\")";
    let fields = [("name", name), ("body", TEXT), ("intent", "send")];
    let page = blog
        .dana
        .post("/posts/what-a-renewal-really-costs/comments", &fields)
        .await;
    assert_eq!(page.status, 303, "{}", page.body);
    let csv = blog.mara.get("/admin/audit/history.csv").await.body;
    assert!(csv.contains("\"'=HYPERLINK("), "{csv}");
    assert!(!csv.contains(",=") && !csv.contains("\"="), "{csv}");
}

#[tokio::test]
async fn it_is_for_moderators() {
    let blog = Blog::new().await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = blog.site.logged_in("wim@example.org").await;
    for path in [
        "/admin/audit",
        "/admin/audit/history.csv",
        "/admin/audit/history.json",
    ] {
        assert_eq!(wim.get(path).await.status, 403, "{path}");
        assert_eq!(blog.site.browser().get(path).await.status, 401, "{path}");
    }
}

#[tokio::test]
async fn an_author_takes_back_what_was_decided_under_own_posts_and_sees_no_more() {
    let blog = Blog::published(&[]).await;
    let other = blog.row().await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = blog.site.logged_in("wim@example.org").await;
    wim.write("Mine alone", &[], &["publish"]).await;
    let own = blog.site.say("mine-alone", "Dana K.", TEXT, &[]).await;
    wim.approve(&own, &[]).await;
    blog.site.app.clock.advance(minutes(30));
    let desk = wim.get(&format!("/admin/desk/{}", own.id)).await;
    let past = desk.attr(".ctx a[href^='/admin/audit']", "href");
    let page = wim.get(&past.expect("the way to its history")).await;
    assert_eq!(page.status, 200);
    page.shows("Dana K.").hides("CSV");
    assert!(page.all_attrs("main a[href^='/admin/audit']", "href").is_empty());
    assert!(page.all("#who").is_empty());
    let ways = page.all_attrs(".rows form", "action");
    assert_eq!(ways, [way_of(&blog, "comment.approve").await]);
    assert_eq!(wim.post(&ways[0], &[]).await.status, 303);
    let rows = blog.site.all_comments().await;
    let row = rows.iter().find(|row| row.id == own.id).unwrap();
    assert_eq!(row.status, Status::Pending);

    for query in [
        format!("comment={}", other.id),
        format!("post={}", own.post_id),
        "comment=99999".to_owned(),
        "who=1".to_owned(),
    ] {
        let page = wim.get(&format!("/admin/audit?{query}")).await;
        assert_eq!(page.status, 403, "{query}");
    }
    let path = format!("/admin/audit/history.csv?comment={}", own.id);
    assert_eq!(wim.get(&path).await.status, 403);
}

/// The database itself refuses it, whoever asks.
#[tokio::test]
async fn a_line_is_neither_removed_nor_rewritten() {
    let mut blog = two_days().await;
    let undone = blog.newest_line("comment.spam").await;
    let page = blog.mara.post(&format!("/admin/undo/{undone}"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let line = blog.newest_line("comment.approve").await;
    for statement in [
        format!("DELETE FROM audit WHERE id = {line}"),
        format!("UPDATE audit SET at = 0 WHERE id = {line}"),
        format!("UPDATE audit SET actor = 'rule' WHERE id = {line}"),
        format!("UPDATE audit SET person_id = NULL WHERE id = {line}"),
        format!("UPDATE audit SET action = 'comment.spam' WHERE id = {line}"),
        format!("UPDATE audit SET post_id = NULL WHERE id = {line}"),
        format!("UPDATE audit SET comment_id = NULL WHERE id = {line}"),
        format!("UPDATE audit SET undone_by = NULL WHERE id = {undone}"),
    ] {
        let tx = blog.site.app.db.begin_write().await.unwrap();
        let error = tx.execute_unprepared(&statement).await.unwrap_err().to_string();
        assert!(
            error.contains("the history is only added to"),
            "{statement}: {error}"
        );
    }
    let page = blog.mara.post(&format!("/admin/undo/{line}"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
}
