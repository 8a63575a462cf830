//! Deciding on a held comment by the link in the mail about it: what the mail holds, that the link acts
//! once, for a week, for one comment and one moderator, only where the owner allows it, and that what was
//! typed on a page that came too late is not lost.

use forthright::affiliation::RequestState;
use forthright::clock::{days, minutes};
use forthright::comments::entity::comment;
use forthright::comments::{Status, notify};
use forthright::jobs::UNDO_PERIOD;
use forthright::mail::Message;
use forthright::people::Role;

use crate::support::blog::{Blog, QUESTION, TEXT};
use crate::support::{Page, mails};

const REPLY: &str = "Four hours with which tape, and how many streams?";

/// A comment is held, the owner allows deciding from the mail, and the mail about it is out.
async fn mailed() -> (Blog, Message) {
    let mut blog = Blog::new().await;
    allow(&mut blog, "on").await;
    blog.sent(TEXT, &[("email", "dana@mail.example")]).await;
    let mail = mail(&blog).await;
    (blog, mail)
}

async fn allow(blog: &mut Blog, mail_decisions: &str) {
    let fields = [
        ("title", "The Third Copy"),
        ("time_zone", "UTC"),
        ("hold", "everything"),
        ("edit_window_minutes", "60"),
        ("hide_after_reports", "3"),
        ("mail_decisions", mail_decisions),
    ];
    let page = blog.mara.post("/admin/settings/comments", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

/// The mail to the owner about what waits.
async fn mail(blog: &Blog) -> Message {
    blog.site.later(notify::BATCH).await;
    let mut mails = blog.site.mails();
    mails.retain(|mail| mail.to == "mara@example.org");
    assert_eq!(mails.len(), 1, "{mails:?}");
    mails.remove(0)
}

/// The path of the link that decides.
fn link(mail: &Message) -> String {
    mails::link(&mail.text, "/moderate/")
}

/// A button of the page behind the link, pressed by somebody without a log-in.
async fn press(blog: &Blog, link: &str, decision: &str, more: &[(&str, &str)]) -> Page {
    let fields = [&[("decision", decision)], more].concat();
    blog.site.browser().post(link, &fields).await
}

async fn look(blog: &Blog, link: &str) -> Page {
    let page = blog.site.browser().get(link).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

#[tokio::test]
async fn the_mail_holds_the_whole_text_and_why_it_waits() {
    let mut blog = Blog::new().await;
    allow(&mut blog, "on").await;
    let long = format!("{TEXT}\n\n{}", "Every night, for a month. ".repeat(60));
    blog.sent(&long, &[("email", "dana@mail.example")]).await;
    let text = mail(&blog).await.text;
    assert!(text.contains(&format!("> {TEXT}\n>\n> Every night")), "{text}");
    assert_eq!(text.matches("Every night, for a month.").count(), 60);
    assert!(
        text.contains("Why it waits: Every comment is read first here"),
        "{text}"
    );
    assert!(text.contains("for 7 days"));
    assert!(!text.contains("/admin/desk/"), "one link to this comment");
}

#[tokio::test]
async fn opening_the_link_shows_and_does_nothing() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    for _ in 0..2 {
        let page = look(&blog, &link).await;
        page.shows(TEXT)
            .shows("What a renewal really costs")
            .shows("Every comment is read first here")
            .shows("Nothing said yet.");
        let buttons = page.all(".decide > .tools > button");
        assert_eq!(buttons.len(), 2, "approve and spam: {buttons:?}");
        assert_eq!(page.headers["cache-control"], "private, no-store");
        assert!(page.body.contains("noindex"));
    }
    assert_eq!(blog.row().await.status, Status::Pending);
}

#[tokio::test]
async fn who_opens_it_approves_and_replies_in_one_press_and_can_take_it_back() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    let page = press(&blog, &link, "approve", &[("reply", REPLY)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let done = look(&blog, &page.location()).await;
    done.shows("Approved");
    let thread = blog
        .site
        .browser()
        .get("/posts/what-a-renewal-really-costs")
        .await;
    thread.shows(TEXT).shows(REPLY);

    let line = done.attr("[name=done]", "value").expect("undo is offered");
    let undo = format!("{link}/undo");
    let page = blog.site.browser().post(&undo, &[("done", &line)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    look(&blog, &page.location()).await.shows("Taken back");
    assert_eq!(blog.row().await.status, Status::Pending);
    let published = |row: &comment::Model| row.status == Status::Published;
    assert!(
        !blog.site.all_comments().await.iter().any(published),
        "the reply is gone"
    );
    blog.site.later(UNDO_PERIOD).await;
    assert!(blog.site.mails().is_empty(), "nobody was told");
    let page = press(&blog, &link, "spam", &[]).await;
    assert_eq!(page.status, 409, "the link has been used");
    assert_eq!(blog.row().await.status, Status::Pending);
}

#[tokio::test]
async fn nothing_is_taken_back_once_people_were_told_nor_what_others_did() {
    let (mut blog, mail) = mailed().await;
    let link = link(&mail);
    let page = press(&blog, &link, "approve", &[]).await;
    let line = page.location().split_once("done=").unwrap().1.to_owned();
    blog.site
        .later(UNDO_PERIOD + std::time::Duration::from_secs(1))
        .await;
    let undo = format!("{link}/undo");
    let page = blog.site.browser().post(&undo, &[("done", &line)]).await;
    assert_eq!(page.status, 409);
    assert_eq!(blog.row().await.status, Status::Published);

    blog.decide("hide", &[]).await;
    let line = blog.newest_line("comment.hide").await.to_string();
    blog.site.later(minutes(1)).await;
    let page = blog.site.browser().post(&undo, &[("done", &line)]).await;
    assert_eq!(page.status, 409);
    assert_eq!(blog.row().await.status, Status::Hidden);
}

#[tokio::test]
async fn the_link_takes_back_nothing_that_was_done_at_the_desk() {
    let mut blog = Blog::new().await;
    allow(&mut blog, "on").await;
    let works_at_acme = [("affiliation_kind", "works_there"), ("affiliation_about", "Acme")];
    blog.sent(TEXT, &works_at_acme).await;
    let link = link(&mail(&blog).await);
    let page = press(&blog, &link, "approve", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);

    let statement = blog.statements().await.pop().unwrap().id.to_string();
    let fields = [("intent", "vouch"), ("statement", statement.as_str())];
    let path = format!("/admin/desk/{}/verify", blog.row().await.id);
    let page = blog.mara.post(&path, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let line = blog.newest_line("affiliation.vouched").await.to_string();
    let (undo, at_the_desk) = (format!("{link}/undo"), format!("/admin/undo/{line}"));
    let page = look(&blog, &format!("{link}?done={line}")).await;
    assert_eq!(page.attr("[name=done]", "value"), None);
    let page = blog.site.browser().post(&undo, &[("done", &line)]).await;
    assert_eq!(page.status, 409);
    assert_eq!(blog.mara.post(&at_the_desk, &[]).await.status, 303, "it stood");

    blog.decide("hide", &[]).await;
    let line = blog.newest_line("comment.hide").await.to_string();
    let page = blog.site.browser().post(&undo, &[("done", &line)]).await;
    assert_eq!(page.status, 409);
    assert_eq!(blog.row().await.status, Status::Hidden);
}

#[tokio::test]
async fn the_link_asks_and_marks_spam() {
    let (blog, mail) = mailed().await;
    let asked = [("question", QUESTION), ("place", "private")];
    let page = press(&blog, &link(&mail), "hold_ask", &asked).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    assert_eq!(blog.row().await.status, Status::Pending);

    let (blog, mail) = mailed().await;
    let page = press(&blog, &link(&mail), "publish_ask", &[("question", QUESTION)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let thread = blog
        .site
        .browser()
        .get("/posts/what-a-renewal-really-costs")
        .await;
    thread.shows(QUESTION);

    let (blog, mail) = mailed().await;
    assert_eq!(press(&blog, &link(&mail), "spam", &[]).await.status, 303);
    assert_eq!(blog.row().await.status, Status::Spam);
}

#[tokio::test]
async fn nothing_but_what_it_offers_is_done_by_the_link() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    for decision in [
        "trash",
        "reject",
        "hide",
        "cut",
        "send_back",
        "take_question_back",
        "nonsense",
        "",
    ] {
        let fields = [("body", "four hours"), ("reply", REPLY)];
        let page = press(&blog, &link, decision, &fields).await;
        assert_eq!(page.status, 422, "{decision}");
        page.shows(REPLY);
        assert_eq!(blog.row().await.status, Status::Pending, "{decision}");
    }
    let bad = press(
        &blog,
        &link,
        "publish_ask",
        &[("question", " "), ("reply", REPLY)],
    )
    .await;
    assert_eq!(bad.status, 422);
    bad.shows(REPLY);
}

#[tokio::test]
async fn approving_from_the_mail_publishes_no_reply_that_was_only_begun() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    let page = press(&blog, &link, "approve_alone", &[("reply", REPLY)]).await;
    assert_eq!(page.status, 422);
    page.shows("Your reply is not sent yet").shows(REPLY);
    assert_eq!(blog.row().await.status, Status::Pending);
    let page = press(&blog, &link, "approve_alone", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.row().await.status, Status::Published);
}

#[tokio::test]
async fn a_link_that_comes_too_late_keeps_what_was_typed() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    blog.site.later(days(7) + minutes(1)).await;
    look(&blog, &link).await.shows("was good for 7 days");
    let page = press(&blog, &link, "approve", &[("reply", REPLY)]).await;
    assert_eq!(page.status, 409);
    page.shows(REPLY);
    assert_eq!(blog.row().await.status, Status::Pending);

    let (mut blog, mail) = mailed().await;
    let link = self::link(&mail);
    blog.decide("approve", &[]).await;
    look(&blog, &link)
        .await
        .shows("Already decided by Mara Lindqvist");
    let page = press(&blog, &link, "spam", &[("reply", REPLY)]).await;
    assert_eq!(page.status, 409);
    page.shows(REPLY);
    assert_eq!(blog.row().await.status, Status::Published);

    let (mut blog, mail) = mailed().await;
    let link = self::link(&mail);
    let edit = format!("{}/edit", blog.receipt);
    let page = blog.dana.post(&edit, &[("body", "Five hours, sorry.")]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    look(&blog, &link)
        .await
        .shows("Five hours, sorry.")
        .shows("has changed since the mail was sent");
    assert_eq!(press(&blog, &link, "approve", &[]).await.status, 409);
}

#[tokio::test]
async fn a_link_that_the_owner_forbids_leads_to_the_log_in() {
    let (mut blog, mailed) = mailed().await;
    let link = link(&mailed);
    allow(&mut blog, "").await;
    let page = blog.site.browser().get(&link).await;
    assert_eq!(page.status, 303);
    assert_eq!(page.location(), format!("/admin/desk/{}", blog.row().await.id));
    assert_eq!(press(&blog, &link, "approve", &[]).await.status, 410);
    assert_eq!(blog.row().await.status, Status::Pending);

    let mut blog = Blog::with_comment(&[]).await;
    let text = mail(&blog).await.text;
    assert!(!text.contains("/moderate/"), "nobody has allowed it: {text}");
    assert!(
        text.contains(&format!("/admin/desk/{}", blog.row().await.id)),
        "{text}"
    );
    blog.desk().await.shows(TEXT);
}

/// Authors decide in the threads below their own posts: they hear of those, and of no other.
#[tokio::test]
async fn an_author_is_told_of_their_own_threads_and_decides_there() {
    let mut blog = Blog::new().await;
    allow(&mut blog, "on").await;
    for (name, address, role) in [
        ("Cleo", "cleo@example.org", Role::Author),
        ("Nadia", "nadia@example.org", Role::Contributor),
    ] {
        blog.site.add_person(name, address, role).await;
    }
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    cleo.write("What a tape costs", &[], &["publish"]).await;
    blog.sent(TEXT, &[("email", "dana@mail.example")]).await;
    let words = "Half of what the shelf costs.";
    let held = blog.site.say("what-a-tape-costs", "Eli", words, &[]).await;
    blog.site.later(notify::BATCH).await;
    let mails = blog.site.mails();
    let to = |address: &str| mails.iter().filter(|mail| mail.to == address).collect::<Vec<_>>();
    assert_eq!(to("mara@example.org").len(), 1, "{mails:?}");
    assert!(to("mara@example.org")[0].text.contains(TEXT));
    assert!(to("nadia@example.org").is_empty(), "she decides nothing");
    let [mail] = to("cleo@example.org")[..] else {
        panic!("{mails:?}");
    };
    assert!(
        mail.text.contains(words) && !mail.text.contains(TEXT),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("below your posts"), "{}", mail.text);

    let page = press(&blog, &link(mail), "approve", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let rows = blog.site.all_comments().await;
    let status = |id| rows.iter().find(|row| row.id == id).map(|row| row.status);
    assert_eq!(status(held.id), Some(Status::Published));
    // What comes by itself below other posts is nothing to her.
    blog.site
        .say("what-a-renewal-really-costs", "Bo", "Mine is larger.", &[])
        .await;
    blog.site.later(notify::BATCH).await;
    assert!(blog.site.mails().iter().all(|mail| mail.to != "cleo@example.org"));
}

#[tokio::test]
async fn a_link_that_was_not_mailed_opens_nothing() {
    let (blog, mail) = mailed().await;
    let link = link(&mail);
    let other = link.replacen("/moderate/1.", "/moderate/2.", 1);
    assert_ne!(other, link);
    let receipt = format!("/moderate/{}", blog.receipt.rsplit('/').next().unwrap());
    for path in [&other, &receipt, &"/moderate/x".to_owned()] {
        assert_eq!(blog.site.browser().get(path).await.status, 404, "{path}");
        assert_eq!(press(&blog, path, "approve", &[]).await.status, 404, "{path}");
    }
}
