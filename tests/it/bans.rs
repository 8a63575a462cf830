//! Keeping somebody from commenting: where what they send is refused and comes back, or goes to spam without
//! a word; for a time or for good; and taking that back.

use std::time::Duration;

use forthright::clock::{days, hours, minutes};
use forthright::comments::entity::{ban, spam_lesson};
use forthright::comments::{Status, purge};
use forthright::people::{Role, Scope};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::Value;

use crate::support::Page;
use crate::support::blog::{Blog, POST, TEXT};

const MORE: &str = "Cheap shelves, all brands, all sizes.";

/// One comment that waits, from an address and with a link.
async fn advertised() -> Blog {
    let mut blog = Blog::new().await;
    let text = format!("{TEXT} See https://www.shelves.example/offer");
    blog.sent(&text, &[("email", "dana@mail.example")]).await;
    blog
}

/// Called spam, and blocked.
async fn blocked(what: &[&str], days: &str, silent: &str) -> Blog {
    let mut blog = advertised().await;
    let page = block(&mut blog, what, days, silent).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.row().await.status, Status::Spam);
    blog.site.app.clock.advance(minutes(20));
    blog
}

async fn block(blog: &mut Blog, what: &[&str], days: &str, silent: &str) -> Page {
    let mut fields = vec![("ban_days", days), ("ban_silent", silent)];
    fields.extend(what.iter().map(|code| ("ban", *code)));
    blog.press("block", &fields).await
}

/// What becomes of another comment from the same browser.
async fn again(blog: &mut Blog, body: &str, fields: &[(&str, &str)]) -> Page {
    blog.site.app.clock.advance(minutes(1));
    blog.comment(body, fields).await
}

#[tokio::test]
async fn who_is_told_reads_until_when_and_keeps_what_they_typed() {
    let mut blog = blocked(&["network"], "7", "").await;
    let page = again(&mut blog, MORE, &[]).await;
    assert_eq!(page.status, 403);
    page.shows("No comments are taken from here until").shows(MORE);
    assert_eq!(blog.site.all_comments().await.len(), 1, "nothing was stored");

    blog.site.app.clock.advance(days(7));
    assert_eq!(again(&mut blog, MORE, &[]).await.status, 303);
}

#[tokio::test]
async fn who_is_not_told_gets_a_receipt_and_the_comment_goes_to_spam() {
    let mut blog = blocked(&["address"], "0", "yes").await;
    blog.sent(MORE, &[("email", "Dana@Mail.example")]).await;
    let row = blog.row().await;
    assert_eq!(row.status, Status::Spam);
    assert_eq!(row.reasons.0[0].rule, "banned");
    blog.look().await.hides("block").shows("Waiting");
    assert_eq!(
        again(
            &mut blog,
            "Two rows of the table differ.",
            &[("email", "eli@mail.example")]
        )
        .await
        .status,
        303
    );
    assert_eq!(blog.row().await.status, Status::Pending, "another address");
}

#[tokio::test]
async fn a_domain_is_met_in_addresses_and_links_and_below_it() {
    let mut blog = blocked(&["domain:www.shelves.example"], "30", "").await;
    let link = "Look at https://www.shelves.example/other now.";
    assert_eq!(again(&mut blog, link, &[]).await.status, 403);
    assert_eq!(
        again(&mut blog, "See https://shelves.example", &[]).await.status,
        303,
        "above it"
    );

    let add = [("domain", "https://Offers.example/"), ("ban_days", "0")];
    let page = blog.mara.post("/admin/desk/bans", &add).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let page = again(
        &mut blog,
        "And one more thing.",
        &[("email", "x@mail.offers.example")],
    )
    .await;
    assert_eq!(page.status, 403);
    page.shows("No comments are taken from here. Nothing was stored");
}

#[tokio::test]
async fn undo_lifts_what_was_blocked() {
    let mut blog = advertised().await;
    let page = block(&mut blog, &["network", "address"], "7", "").await;
    let done = blog.mara.get(&page.location()).await;
    done.shows("Marked Dana K. as spam and blocked where it came from.");
    let line = blog.newest_line("comment.spam").await;
    let page = blog.mara.post(&format!("/admin/undo/{line}"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.mara
        .get("/admin/desk/bans")
        .await
        .shows("Nothing is blocked.");
    assert_eq!(again(&mut blog, MORE, &[]).await.status, 303);
}

/// Takes the last decision back; nothing is blocked after it.
async fn undo(blog: &mut Blog) {
    let line = blog.newest_line("comment.spam").await;
    let page = blog.mara.post(&format!("/admin/undo/{line}"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let bans = blog.mara.get("/admin/desk/bans").await;
    bans.shows("Nothing is blocked.");
}

#[tokio::test]
async fn what_was_put_away_can_be_blocked_still() {
    for (decision, status, view, button) in [
        ("spam", Status::Spam, "spam", "Block"),
        ("reject", Status::Rejected, "rejected", "Spam and block"),
    ] {
        let mut blog = advertised().await;
        blog.decide(decision, &[]).await;
        let id = blog.row().await.id;
        let page = blog.mara.get(&format!("/admin/desk?view={view}")).await;
        let offered = page.all(&format!("#i{id} form.decide button[value=block]"));
        assert_eq!(offered, [button]);
        assert_eq!(
            page.attr(&format!("#i{id} form.decide button[value=spam]"), "name"),
            None,
            "by itself it makes no sense"
        );
        let page = block(&mut blog, &["network"], "7", "").await;
        assert_eq!(page.status, 303, "{decision}: {}", page.body);
        assert_eq!(blog.row().await.status, Status::Spam);
        assert_eq!(again(&mut blog, MORE, &[]).await.status, 403, "{decision}");
        undo(&mut blog).await;
        assert_eq!(blog.row().await.status, status);
        assert_eq!(again(&mut blog, MORE, &[]).await.status, 303, "{decision}");
    }
}

#[tokio::test]
async fn several_that_are_spam_already_are_blocked_together() {
    let mut blog = advertised().await;
    blog.decide("spam", &[]).await;
    blog.site.app.clock.advance(minutes(1));
    blog.sent(MORE, &[]).await;
    blog.decide("spam", &[]).await;
    let page = blog.mara.get("/admin/desk?view=spam").await;
    let mut fields = page.form("#bulk");
    let rows = blog.site.all_comments().await;
    assert_eq!(rows.len(), 2);
    for row in rows {
        fields.push(("chosen".to_owned(), format!("{}-{}", row.id, row.version)));
    }
    fields.push(("decision".to_owned(), "block".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let page = blog.mara.post("/admin/desk/bulk", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let done = blog.mara.get(&page.location()).await;
    done.shows("Marked 2 comments as spam and blocked where they came from.");
    blog.mara
        .get("/admin/desk/bans")
        .await
        .hides("Nothing is blocked.");
    let action = done.attr("#undo", "action").unwrap();
    assert_eq!(blog.mara.post(&action, &[]).await.status, 303);
    blog.mara
        .get("/admin/desk/bans")
        .await
        .shows("Nothing is blocked.");
    for row in blog.site.all_comments().await {
        assert_eq!(row.status, Status::Spam, "{}", row.source);
    }
}

/// A rule had taken it for spam, which teaches nothing; whoever blocks says so too.
#[tokio::test]
async fn to_block_what_a_rule_took_for_spam_teaches_until_it_is_taken_back() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("subject_line", "x")]).await;
    assert_eq!(blog.row().await.status, Status::Spam);
    let lessons = async |blog: &Blog| {
        let all = spam_lesson::Entity::find();
        all.count(blog.site.app.db.read()).await.unwrap()
    };
    assert_eq!(lessons(&blog).await, 0);
    let page = block(&mut blog, &["network"], "7", "").await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(lessons(&blog).await, 1);
    undo(&mut blog).await;
    assert_eq!(lessons(&blog).await, 0);
    let row = blog.row().await;
    assert_eq!((row.status, row.decided_by), (Status::Spam, None));
}

#[tokio::test]
async fn what_is_blocked_is_listed_without_addresses_and_can_be_ended() {
    let mut blog = blocked(&["network", "address", "domain:mail.example"], "7", "yes").await;
    let page = blog.mara.get("/admin/desk/bans").await;
    page.shows("An e-mail address")
        .shows("The network it came from")
        .shows("mail.example, in addresses and links")
        .shows("because of this comment");
    assert!(!page.text().contains("dana@"), "hashes are all that is kept");
    for _ in 0..3 {
        let page = blog.mara.get("/admin/desk/bans").await;
        let lift = page
            .attr("form[action$='/lift']", "action")
            .expect("a ban to end");
        assert_eq!(blog.mara.post(&lift, &[]).await.status, 303);
    }
    blog.mara
        .get("/admin/desk/bans")
        .await
        .shows("Nothing is blocked.");
    blog.mara.get("/admin/audit").await.shows("Block ended");
}

/// Ends the only ban there is; the page that follows.
async fn ended(blog: &mut Blog) -> Page {
    let page = blog.mara.get("/admin/desk/bans").await;
    press(blog, &page, ".rows form").await
}

/// Presses the button of the first form that matches; the page that follows.
async fn press(blog: &mut Blog, page: &Page, form: &str) -> Page {
    let action = page.attr(form, "action").expect("the form is there");
    let done = blog.mara.post(&action, &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.mara.get(&done.location()).await
}

#[tokio::test]
async fn what_is_ended_is_told_and_put_back_with_one_press() {
    let mut blog = blocked(&["network"], "7", "").await;
    let until = bans(&blog).await[0].until;
    let page = ended(&mut blog).await;
    page.shows("Not blocked any more: The network it came from.")
        .shows("Nothing is blocked.");
    let page = press(&mut blog, &page, ".flash form").await;
    page.shows("Blocked: The network it came from.");
    assert_eq!(bans(&blog).await[0].until, until, "as long as before");
    assert_eq!(again(&mut blog, MORE, &[]).await.status, 403);
    // What was put back is ended again.
    press(&mut blog, &page, ".flash form")
        .await
        .shows("Nothing is blocked.");
}

#[tokio::test]
async fn a_domain_that_was_blocked_by_hand_is_told_and_taken_back() {
    let mut blog = advertised().await;
    let fields = [("domain", "shop.example"), ("ban_days", "0")];
    let done = blog.mara.post("/admin/desk/bans", &fields).await;
    let page = blog.mara.get(&done.location()).await;
    page.shows("Blocked: shop.example, in addresses and links.");
    press(&mut blog, &page, ".flash form")
        .await
        .shows("Not blocked any more: shop.example, in addresses and links.")
        .shows("Nothing is blocked.");
}

#[tokio::test]
async fn the_history_puts_back_what_was_ended_for_a_day() {
    let mut blog = blocked(&["network"], "30", "").await;
    ended(&mut blog).await;
    blog.site.later(hours(20)).await;
    let history = blog.mara.get("/admin/audit").await;
    let way = format!("/admin/undo/{}/lift", blog.newest_line("ban.lifted").await);
    assert_eq!(history.attr(".rows form", "action"), Some(way.clone()));
    press(&mut blog, &history, ".rows form")
        .await
        .shows("Blocked: The network it came from.");
    let again = blog.mara.post(&way, &[]).await;
    assert_eq!(again.status, 409);
    again.shows("This can’t be taken back any more");
    assert_eq!(bans(&blog).await.len(), 1);

    let history = blog.mara.get("/admin/audit").await;
    let made = format!("/admin/desk/bans/{}/lift", bans(&blog).await[0].id);
    assert_eq!(history.attr(".rows form", "action"), Some(made));
    ended(&mut blog).await;
    purged(&blog, hours(25)).await;
    assert!(bans(&blog).await.is_empty(), "no hash is left");
    let way = format!("/admin/undo/{}/lift", blog.newest_line("ban.lifted").await);
    assert_eq!(blog.mara.post(&way, &[]).await.status, 409);
    let history = blog.mara.get("/admin/audit").await;
    assert!(!history.all_attrs(".rows form", "action").contains(&way));
    assert_eq!(blog.mara.post("/admin/undo/999999/lift", &[]).await.status, 404);
}

/// Every ban that is kept, over or not.
async fn bans(blog: &Blog) -> Vec<ban::Model> {
    let all = ban::Entity::find().all(blog.site.app.db.read()).await;
    all.unwrap()
}

/// The daily purge, `after` from now.
async fn purged(blog: &Blog, after: Duration) {
    let later = blog.site.app.clock.now().plus(after);
    let tx = blog.site.app.db.begin_write().await.unwrap();
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn nonsense_is_told_and_blocks_nothing() {
    let mut blog = advertised().await;
    for (what, days) in [
        (&[][..], "7"),
        (&["person"], "7"),
        (&["network"], "8"),
        (&["domain:com"], "7"),
    ] {
        assert_eq!(
            block(&mut blog, what, days, "").await.status,
            422,
            "{what:?} {days}"
        );
    }
    for domain in ["", "com", "localhost", "a b.example"] {
        let page = blog
            .mara
            .post("/admin/desk/bans", &[("domain", domain), ("ban_days", "7")])
            .await;
        assert_eq!(page.status, 422, "{domain}");
        assert_eq!(page.attr("#domain", "value").as_deref(), Some(domain));
    }
    blog.mara
        .get("/admin/desk/bans")
        .await
        .shows("Nothing is blocked.");
    assert_eq!(blog.row().await.status, Status::Pending);
}

#[tokio::test]
async fn moderators_block_and_the_team_is_never_blocked() {
    let mut blog = blocked(&["network"], "0", "").await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = blog.site.logged_in("wim@example.org").await;
    assert_eq!(wim.get("/admin/desk/bans").await.status, 403);
    let add = [("domain", "shop.example"), ("ban_days", "7")];
    assert_eq!(wim.post("/admin/desk/bans", &add).await.status, 403);
    let fields = [("body", "A word from the house."), ("intent", "send")];
    let page = blog.mara.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn an_author_lifts_nothing_that_a_moderator_blocked_below_their_post() {
    let mut blog = Blog::new().await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = blog.site.logged_in("wim@example.org").await;
    wim.write("Mine alone", &[], &["publish"]).await;
    let said = blog.site.say("mine-alone", "Keys", TEXT, &[]).await;
    let page = block(&mut blog, &["network"], "7", "").await;
    assert_eq!(page.status, 303, "{}", page.body);

    let line = blog.newest_line("comment.spam").await;
    let undo = format!("/admin/undo/{line}");
    for place in [
        format!("/admin/desk?done={line}"),
        format!("/admin/desk/{}?done={line}", said.id),
        format!("/admin/audit?comment={}", said.id),
        format!("/posts/mine-alone?done={line}"),
    ] {
        for (who, offered) in [(&mut blog.mara, true), (&mut wim, false)] {
            let page = who.get(&place).await;
            assert_eq!(page.status, 200, "{place}");
            let ways = page.all_attrs("form", "action");
            assert_eq!(ways.contains(&undo), offered, "{place}: {ways:?}");
        }
    }
    assert_eq!(wim.post(&undo, &[]).await.status, 404);
    let mut program = blog.site.program_of("wim@example.org", Scope::Moderate).await;
    let path = format!("/moderation/undo/{line}");
    program.post(&path, Value::Null).await.refuses(404, &[]);
    assert_eq!(bans(&blog).await.len(), 1);
    assert_eq!(blog.row().await.status, Status::Spam);

    assert_eq!(blog.mara.post(&undo, &[]).await.status, 303);
    assert!(bans(&blog).await.is_empty());
}

#[tokio::test]
async fn programs_meet_the_same_bans() {
    let blog = blocked(&["address"], "7", "").await;
    let new = serde_json::json!({ "name": "Dana K.", "email": "dana@mail.example", "body_markdown": MORE });
    let mut program = blog.site.program();
    let path = "/posts/what-a-renewal-really-costs/comments";
    program.post(path, new).await.refuses(403, &[]);
}

#[tokio::test]
async fn a_ban_whose_time_is_over_is_forgotten() {
    let blog = blocked(&["network"], "1", "").await;
    purged(&blog, days(3)).await;
    assert!(bans(&blog).await.is_empty(), "the row is gone");
}
