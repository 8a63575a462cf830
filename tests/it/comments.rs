//! Comments through the pages: sending, previewing, what is refused, threads.

use std::time::Duration;

use forthright::comments::Status;
use forthright::comments::entity::comment::Model;
use forthright::posts::entity::post;
use forthright::posts::{self, CommentPolicy};
use sea_orm::ActiveValue::Set;

use crate::support::comments::new;
use crate::support::{START, TestApp};

const POST: &str = "/posts/licences";
const SEND: &str = "/posts/licences/comments";

async fn site() -> (TestApp, forthright::ids::PostId) {
    let site = TestApp::set_up().await;
    let post = site.publish("licences", &["Acme", "Borealis"]).await;
    (site, post)
}

fn body(text: &str) -> [(&str, &str); 2] {
    [("name", "Dana K."), ("body", text)]
}

#[tokio::test]
async fn a_comment_lands_on_its_receipt_and_nobody_else_sees_it() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    dana.get(POST)
        .await
        .shows("No comments yet")
        .shows("Write a comment");
    let receipt = dana.submit(SEND, &body("Our renewal rose by *38 %*.")).await;
    receipt
        .shows("Thank you, it has arrived")
        .shows("Our renewal rose by 38 %.")
        .shows("Waiting to be read");
    assert!(!receipt.headers.contains_key("set-cookie"));
    let page = site.browser().get(POST).await;
    page.hides("renewal rose");
    assert_eq!(page.headers["cache-control"], "no-cache");
    let held = site.all_comments().await.remove(0);
    assert_eq!((held.status, held.version), (Status::Pending, 1));
    assert!(held.desk_from.is_some() && held.network_hash.is_some() && held.commenter_id.is_none());
}

#[tokio::test]
async fn a_preview_shows_the_comment_and_keeps_nothing() {
    let (site, post) = site().await;
    let parent = site.comment(post, None, "Fay", "Ask for the old metric.").await;
    let id = parent.id.to_string();
    let fields = [
        ("intent", "preview"),
        ("parent", &id),
        ("name", "Dana"),
        ("body", "Which *date* is binding?"),
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    let page = site.browser().post(SEND, &fields).await;
    assert_eq!(page.status, 200);
    page.shows("Nothing has been sent yet")
        .shows("Ask for the old metric.")
        .shows("says: reseller, sells Acme");
    assert_eq!(page.all("article.d1 em"), ["date"]);
    assert_eq!(page.all("textarea#body"), ["Which *date* is binding?"]);
    assert_eq!(page.attr("input[name=parent]", "value"), Some(id));
    assert_eq!(site.all_comments().await.len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_the_text_is_kept() {
    let (site, _) = site().await;
    let long = "ä".repeat(81);
    let fields = [
        ("name", long.as_str()),
        ("email", "dana at kestrel"),
        ("website", "x"),
        ("body", "Kept text."),
    ];
    let page = site.browser().post(SEND, &fields).await;
    assert_eq!(page.status, 422);
    page.shows("Please look at 3 fields")
        .shows("at most 80 characters".trim_start_matches("at most "));
    assert_eq!(page.all("textarea#body"), ["Kept text."]);
    assert_eq!(page.attr("#email", "value").as_deref(), Some("dana at kestrel"));
    assert_eq!(page.attr("#name", "aria-invalid").as_deref(), Some("true"));

    let eighty = "a\u{308}".repeat(80);
    let fields = [("name", eighty.as_str()), ("body", "Eighty after composing.")];
    assert_eq!(site.browser().post(SEND, &fields).await.status, 303);
}

#[tokio::test]
async fn empty_long_and_deep_texts_are_refused() {
    let (site, _) = site().await;
    let mut browser = site.browser();
    let long = "word ".repeat(3_500);
    let deep = "> ".repeat(40) + "deep";
    for (text, says) in [
        ("  \n ", "The comment is empty"),
        (long.as_str(), "16384"),
        (deep.as_str(), "nest too deep"),
        (
            "![only a picture](https://example.org/a.png)",
            "pictures and HTML",
        ),
    ] {
        let page = browser.post(SEND, &body(text)).await;
        assert_eq!(page.status, 422, "{says}");
        assert!(
            page.text().replace([',', '\u{a0}'], "").contains(says),
            "{}",
            page.text()
        );
        assert_eq!(
            page.all("textarea#body").concat(),
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        );
        browser = site.browser();
    }
    assert!(site.all_comments().await.is_empty());
}

#[tokio::test]
async fn a_second_press_is_the_same_comment_and_a_later_one_is_refused() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    let first = dana.post(SEND, &body("I say this once.")).await.location();
    site.app.clock.advance(Duration::from_secs(59));
    assert_eq!(dana.post(SEND, &body("I say this once.")).await.location(), first);
    site.app.clock.advance(Duration::from_secs(60));
    let page = dana.post(SEND, &body("I say this once.")).await;
    assert_eq!(page.status, 409);
    page.shows("I say this once.").shows("received already");
    assert_eq!(site.all_comments().await.len(), 1);
    site.app.clock.advance(Duration::from_secs(600));
    assert_ne!(dana.post(SEND, &body("I say this once.")).await.location(), first);
}

#[tokio::test]
async fn somebody_elses_same_words_are_another_comment() {
    let (site, _) = site().await;
    let first = site.browser().post(SEND, &body("Thank you!")).await.location();
    assert_ne!(
        site.browser().post(SEND, &body("Thank you!")).await.location(),
        first
    );
}

#[tokio::test]
async fn too_many_comments_are_refused_with_the_text() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    for number in 0..5 {
        assert_eq!(
            dana.post(SEND, &body(&format!("Number {number}."))).await.status,
            303
        );
    }
    let page = dana.post(SEND, &body("Number six.")).await;
    assert_eq!(page.status, 429);
    page.shows("Number six.");
    assert!(page.headers.contains_key("retry-after"));
    assert_eq!(
        site.browser().post(SEND, &body("Someone else.")).await.status,
        303
    );
}

#[tokio::test]
async fn a_reply_needs_a_visible_comment_of_the_same_post() {
    let (site, post) = site().await;
    let other = site.publish("other", &[]).await;
    let elsewhere = site.comment(other, None, "Eli", "Elsewhere.").await;
    let hidden = site
        .insert(new(post, None, "Eli", "Held.", Status::Pending, START))
        .await;
    for parent in [
        elsewhere.id.to_string(),
        hidden.id.to_string(),
        "99999".to_owned(),
        "x".to_owned(),
    ] {
        let fields = [
            ("parent", parent.as_str()),
            ("name", "Dana"),
            ("body", "To nobody."),
        ];
        let page = site.browser().post(SEND, &fields).await;
        assert_eq!(page.status, 422, "{parent}");
        page.shows("not in the thread any more").shows("To nobody.");
        assert_eq!(page.attr("input[name=parent]", "value"), None);
    }
}

#[tokio::test]
async fn a_closed_post_refuses_and_gives_the_text_back() {
    let (site, post) = site().await;
    let closed = post::ActiveModel {
        comment_policy: Set(CommentPolicy::Closed),
        ..Default::default()
    };
    site.change_post(post, closed).await;
    let mut dana = site.browser();
    dana.get(POST).await.shows("Comments on this post are closed.");
    let page = dana.post(SEND, &body("Too late, but kept.")).await;
    assert_eq!(page.status, 403);
    page.shows("Comments are closed here")
        .shows("Too late, but kept.");
}

#[tokio::test]
async fn a_drafts_thread_is_nowhere() {
    let (site, post) = site().await;
    let comment = site.comment(post, None, "Eli", "Seen.").await;
    let draft = post::ActiveModel {
        status: Set(posts::Status::Draft),
        ..Default::default()
    };
    site.change_post(post, draft).await;
    let mut browser = site.browser();
    let id = comment.id;
    for path in [
        POST.to_owned(),
        format!("{SEND}/{id}"),
        format!("{SEND}/{id}/reply"),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 404, "{path}");
        page.hides("Seen.");
    }
    assert_eq!(browser.post(SEND, &body("Into the dark.")).await.status, 404);
}

#[tokio::test]
async fn the_team_signs_with_a_byline_and_appears_at_once() {
    let (site, post) = site().await;
    site.add_person(
        "Jonas Weir",
        "jonas@example.org",
        forthright::people::Role::Moderator,
    )
    .await;
    let eli = site.comment(post, None, "Eli", "A question.").await;
    let id = eli.id.to_string();
    let mut mara = site.owner().await;
    mara.get(&format!("{SEND}/{id}/reply"))
        .await
        .shows("Signed as Mara Lindqvist");
    mara.submit(SEND, &[("parent", &id), ("body", "An answer.")])
        .await
        .shows("Your comment is published");
    let mut jonas = site.logged_in("jonas@example.org").await;
    jonas.submit(SEND, &[("parent", &id), ("body", "Another.")]).await;
    let page = site.browser().get(POST).await;
    page.shows("3 comments").shows("An answer.");
    assert_eq!(page.all("article.by .mark"), ["Author", "Moderator"]);
    assert_eq!(mara.get(POST).await.headers["cache-control"], "private, no-store");
}

#[tokio::test]
async fn a_long_thread_comes_in_pages_and_every_comment_once() {
    let (site, post) = site().await;
    let tx = site.app.db.begin_write().await.unwrap();
    for number in 0..450 {
        let comment = new(
            post,
            None,
            "Eli",
            &format!("Remark {number}."),
            Status::Published,
            START,
        );
        forthright::comments::insert::insert(&tx, comment, &site.app.secrets.entropy)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut browser = site.browser();
    let mut path = POST.to_owned();
    let mut seen: Vec<String> = Vec::new();
    let mut pages = 0;
    loop {
        let page = browser.get(&path).await;
        page.shows("450 comments");
        seen.extend(page.all("article.c .say"));
        pages += 1;
        match page.attr(".more a[href*=after]", "href") {
            Some(next) => path = next.split('#').next().unwrap().to_owned(),
            None => break,
        }
        if pages == 1 {
            page.shows("250 more comments");
        }
    }
    assert_eq!((pages, seen.len()), (3, 450));
    assert_eq!(
        (seen[0].as_str(), seen[449].as_str()),
        ("Remark 0.", "Remark 449.")
    );
}

async fn chain(site: &TestApp, post: forthright::ids::PostId, length: usize) -> Vec<Model> {
    let mut chain: Vec<Model> = Vec::new();
    for level in 0..length {
        let comment = site
            .comment(post, chain.last(), &format!("Level {level}"), "Deeper.")
            .await;
        chain.push(comment);
    }
    chain
}

#[tokio::test]
async fn a_reply_at_depth_seventy_stands_under_its_parent() {
    let (site, post) = site().await;
    let chain = chain(&site, post, 70).await;
    let id = chain[69].id.to_string();
    let fields = [
        ("parent", id.as_str()),
        ("name", "Dana"),
        ("body", "At the bottom."),
    ];
    assert_eq!(site.browser().post(SEND, &fields).await.status, 303);
    let bottom = site.all_comments().await.pop().unwrap();
    assert_eq!((bottom.depth, bottom.parent_id), (70, Some(chain[69].id)));
    let page = site.browser().get(POST).await;
    assert_eq!(page.all("article.d4").len(), 66);
    page.shows("in reply to Level 68");
}

#[tokio::test]
async fn a_permalink_lands_on_the_comment() {
    let (site, post) = site().await;
    let root = site.comment(post, None, "Eli", "First.").await;
    let reply = site.comment(post, Some(&root), "Fay", "Second.").await;
    let mut browser = site.browser();
    let target = browser.get(&format!("{SEND}/{}", reply.id)).await.location();
    assert_eq!(target, format!("{POST}?from={}#c{}", root.id, reply.id));
    let page = browser.get(target.split('#').next().unwrap()).await;
    assert!(page.attr(&format!("#c{}", reply.id), "class").is_some());
    assert_eq!(browser.get(&format!("{SEND}/99999")).await.status, 404);
    assert_eq!(
        browser.get(&format!("{POST}?after=nonsense&from=")).await.status,
        200
    );
}

#[tokio::test]
async fn a_removed_comment_leaves_a_placeholder_only_under_replies() {
    use forthright::audit::Actor;
    use forthright::comments::moderate::{Transition, transition};
    let (site, post) = site().await;
    let answered = site.comment(post, None, "Eli", "Rude words.").await;
    site.comment(post, Some(&answered), "Fay", "Please stay polite.")
        .await;
    let alone = site.comment(post, None, "Gus", "More rude words.").await;
    let tx = site.app.db.begin_write().await.unwrap();
    for comment in [&answered, &alone] {
        let change = Transition {
            comment: comment.id,
            version: comment.version,
            to: Status::Hidden,
            reason: String::new(),
            action: "comment.hide",
            detail: serde_json::json!({}),
        };
        transition(&tx, Actor::Moderator(forthright::ids::PersonId(1)), change, START)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let page = site.browser().get(POST).await;
    page.hides("ude words")
        .hides("Gus")
        .hides("Eli")
        .shows("Please stay polite.");
    assert_eq!(
        page.all(".gone"),
        ["This comment was removed by a moderator. The replies to it stay."]
    );
}

#[tokio::test]
async fn twenty_looks_change_nothing() {
    let (site, post) = site().await;
    let comment = site.comment(post, None, "Eli", "Looked at.").await;
    let mut dana = site.browser();
    let receipt = dana.post(SEND, &body("Mine.")).await.location();
    let before = site.all_comments().await;
    for _ in 0..5 {
        dana.get(POST).await;
        dana.get(&receipt).await;
        dana.get(&format!("{receipt}/export")).await;
        dana.get(&format!("{SEND}/{}/reply", comment.id)).await;
    }
    assert_eq!(site.all_comments().await, before);
}

#[tokio::test]
async fn what_a_reader_types_is_shown_as_text() {
    let (site, post) = site().await;
    site.comment(
        post,
        None,
        "<b>Eli</b>",
        "This is *fine*: <script>alert(1)</script> [x](javascript:alert(1))",
    )
    .await;
    let page = site.browser().get(POST).await;
    page.shows("<b>Eli</b>")
        .hides("<script>alert")
        .hides("href=\"javascript");
    assert_eq!(page.all("article em"), ["fine"]);
}

#[tokio::test]
async fn remember_me_fills_the_form_and_shows_own_waiting_comments_to_their_writer_only() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    let fields = [
        ("name", "Dana K."),
        ("email", "dana@mail.example"),
        ("body", "Remember this."),
        ("remember", "yes"),
    ];
    let sent = dana.post(SEND, &fields).await;
    let cookie = sent.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/;"));
    assert!(!cookie.contains("Secure"));

    let page = dana.get(POST).await;
    page.shows("Waiting, only you see this").shows("Remember this.");
    assert_eq!(page.headers["cache-control"], "private, no-store");
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Dana K."));
    assert_eq!(page.attr("#email", "value").as_deref(), Some("dana@mail.example"));
    site.browser()
        .get(POST)
        .await
        .hides("Remember this.")
        .hides("Dana K.");

    let mut imposter = site.browser();
    let typed = [
        ("name", "Dana K."),
        ("email", "dana@mail.example"),
        ("body", "I say I am Dana."),
    ];
    imposter.post(SEND, &typed).await;
    imposter
        .get(POST)
        .await
        .hides("Remember this.")
        .hides("I say I am Dana.");
    let all = site.all_comments().await;
    assert!(all[0].commenter_id.is_some() && all[1].commenter_id.is_none());

    dana.post(SEND, &body("Known by the cookie.")).await;
    assert_eq!(site.all_comments().await[2].commenter_id, all[0].commenter_id);
    let unticked = [("name", "Dana K."), ("body", "Forget me."), ("remembered", "yes")];
    dana.post(SEND, &unticked).await;
    assert_eq!(site.all_comments().await[3].commenter_id, None);
    dana.get(POST).await.hides("Remember this.");
}

#[tokio::test]
async fn a_forged_cookie_is_nobody() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    let fields = [("name", "Dana"), ("body", "Mine alone."), ("remember", "yes")];
    dana.post(SEND, &fields).await;
    let token = {
        use forthright::comments::entity::commenter::Entity;
        use sea_orm::EntityTrait as _;
        Entity::find()
            .one(site.app.db.read())
            .await
            .unwrap()
            .unwrap()
            .token
    };
    let mut mallory = site.browser();
    mallory.set_cookie("forthright_reader", &format!("{token}.AAAAAAAAAAAAAAAAAAAAAA"));
    mallory.get(POST).await.hides("Mine alone.");
}

#[tokio::test]
async fn a_thread_with_replies_brings_the_words_that_fold_them_away_once() {
    let (site, post) = site().await;
    let first = site
        .comment(post, None, "Dana K.", "Three years, and then?")
        .await;
    let alone = site.browser().get(POST).await;
    assert!(alone.all("#fold").is_empty(), "there is nothing to fold");
    for name in ["Ole S.", "Tom W."] {
        site.comment(post, Some(&first), name, "One year each.").await;
    }
    let page = site.browser().get(POST).await;
    let word = |name| page.attr("#fold[hidden]", name).unwrap();
    assert_eq!(word("data-hide-one"), "Hide 1 reply to {name}");
    assert_eq!(word("data-hide-many"), "Hide the {n} replies to {name}");
    assert_eq!(word("data-show-many"), "Show the {n} replies to {name}");
    assert_eq!(word("data-count-many"), "{n} replies");
    assert!(
        page.all("[aria-expanded]").is_empty(),
        "the script makes the buttons"
    );
    assert_eq!(page.all("article.d1").len(), 2, "nothing is folded before that");
}
