//! Who is speaking: stated when posting, asked and answered, settled, withdrawn. All through the pages.

use forthright::affiliation::RequestState;
use forthright::audit;
use forthright::clock::{days, hours, minutes};
use forthright::comments::Status;
use sea_orm::EntityTrait as _;

use crate::support::Page;
use crate::support::blog::{Blog, POST, QUESTION, TEXT, reseller, stated};

#[tokio::test]
async fn stated_when_posting_it_stands_beside_the_name_once_approved() {
    let mut blog = Blog::with_comment(&reseller()).await;
    blog.look().await.shows("says: reseller, sells Borealis");
    blog.site.browser().get(POST).await.hides("sells Borealis");
    blog.desk().await.shows("reseller, sells Borealis");
    blog.decide("approve", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn none_and_rather_not_say_volunteered_show_nothing() {
    for way_out in ["none", "declined"] {
        let blog = Blog::published(&stated(way_out, "Acme")).await;
        assert_eq!(blog.heading().await, "Dana K.");
    }
}

#[tokio::test]
async fn the_form_keeps_what_was_typed_when_an_organisation_is_a_link() {
    let mut blog = Blog::new().await;
    let typed = [reseller(), vec![("affiliation_organisation", "kestrel.example")]].concat();
    let page = blog.comment(TEXT, &typed).await;
    assert_eq!(page.status, 422);
    page.shows("Please leave out links, addresses").shows(TEXT);
    assert_eq!(
        page.attr("#affiliation_organisation", "value").as_deref(),
        Some("kestrel.example")
    );
    assert!(
        page.attr("input[name=affiliation_kind][value=sells]", "checked")
            .is_some()
    );
    assert!(
        page.attr("input[name=affiliation_about][value=Borealis]", "checked")
            .is_some()
    );
}

#[tokio::test]
async fn a_claim_to_work_at_a_subject_holds_the_comment_and_waits_as_an_answer() {
    let mut blog = Blog::with_comment(&stated("works_there", "Acme")).await;
    blog.desk().await.shows("says: works at Acme");
    assert_eq!(blog.heading().await, "");

    let mut blog = Blog::asked().await;
    blog.answer(&stated("works_there", "Acme"))
        .await
        .shows("Published, and your answer has arrived")
        .shows("A person reads this first");
    assert_eq!(blog.heading().await, "Dana K.");
    assert_eq!(blog.requests().await, [RequestState::Answered]);
    // Nothing was typed, so there is nothing to leave out but the whole.
    blog.desk().await.shows("Without label").hides("Chips only");
}

#[tokio::test]
async fn asked_in_public_answered_with_chips_the_label_shows_by_itself() {
    let mut blog = Blog::asked().await;
    blog.site
        .browser()
        .get(POST)
        .await
        .shows(QUESTION)
        .shows("Is this you?");
    let receipt = blog.look().await;
    receipt.shows("Mara Lindqvist asks you").shows(QUESTION);
    assert!(
        receipt
            .all(".question button")
            .contains(&"Send the answer".to_owned())
    );

    let preview = blog.send("preview", &reseller()).await;
    assert_eq!(preview.status, 200);
    assert!(preview.all(".shown[role=status]")[0].contains("Dana K. · says: reseller, sells Borealis"));
    assert!(
        preview
            .attr("input[name=affiliation_kind][value=sells]", "checked")
            .is_some()
    );
    assert_eq!(blog.heading().await, "Dana K.");

    blog.answer(&reseller())
        .await
        .shows("Published, with your label")
        .shows("says: reseller, sells Borealis");
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    blog.site.browser().get(POST).await.hides("Is this you?");
    blog.look().await.hides("asks you");
}

#[tokio::test]
async fn no_connection_is_said_as_the_answer_to_a_question() {
    let mut blog = Blog::asked().await;
    blog.answer(&[("affiliation_kind", "none")]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: no connection");
}

#[tokio::test]
async fn typed_answers_wait_on_the_desk_and_one_decision_accepts_them() {
    let mut blog = Blog::asked().await;
    let typed = [reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat();
    blog.answer(&typed).await.shows("A person reads this first");
    assert_eq!(blog.heading().await, "Dana K.");
    blog.site.browser().get(POST).await.hides("Kestrel");
    blog.desk().await.shows("Kestrel Systems").shows("Chips only");
    blog.decide("accept", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    blog.site.browser().get(POST).await.shows("Kestrel Systems");
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    blog.desk().await.hides("Kestrel Systems");
}

#[tokio::test]
async fn a_moderator_may_let_the_chips_through_alone_or_nothing() {
    for (decision, heading) in [
        ("chips_only", "Dana K. · says: reseller, sells Borealis"),
        ("without_label", "Dana K."),
    ] {
        let mut blog = Blog::asked().await;
        blog.answer(&[reseller(), vec![("affiliation_role", "partner manager")]].concat())
            .await;
        blog.decide(decision, &[]).await;
        assert_eq!(blog.heading().await, heading);
        blog.site.browser().get(POST).await.hides("partner manager");
    }
}

#[tokio::test]
async fn rather_not_say_shows_nothing_and_is_an_answer() {
    let mut blog = Blog::asked().await;
    blog.answer(&stated("declined", "Acme"))
        .await
        .shows("You chose not to say")
        .hides("Withdraw the label");
    assert_eq!(blog.heading().await, "Dana K.");
    assert_eq!(blog.requests().await, [RequestState::Declined]);
    blog.site.browser().get(POST).await.hides("Is this you?");
    blog.answer(&reseller()).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn a_held_comment_comes_back_to_the_desk_with_the_answer() {
    for (answer, shown) in [
        (reseller(), "Dana K. · says: reseller, sells Borealis"),
        (stated("declined", ""), "Dana K."),
    ] {
        let mut blog = Blog::with_comment(&[]).await;
        blog.decide("hold_ask", &[("question", QUESTION)]).await;
        blog.desk().await.hides(TEXT);
        assert!(
            blog.row()
                .await
                .desk_from
                .is_some_and(|from| from > blog.site.app.clock.now())
        );
        blog.answer(&answer).await;
        assert_eq!(blog.heading().await, "");
        blog.desk().await.shows(TEXT);
        blog.decide("approve", &[]).await;
        assert_eq!(blog.heading().await, shown);
    }
}

#[tokio::test]
async fn a_held_comment_comes_back_by_itself() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    blog.site.app.clock.advance(hours(71));
    blog.mara = blog.site.owner().await;
    blog.desk().await.hides(TEXT);
    blog.site.app.clock.advance(hours(2));
    blog.desk().await.shows(TEXT);
}

#[tokio::test]
async fn an_expired_question_takes_a_late_answer() {
    let mut blog = Blog::asked().await;
    blog.site.later(days(14)).await;
    assert_eq!(blog.requests().await, [RequestState::Expired]);
    blog.look().await.shows("your answer still counts");
    blog.answer(&reseller()).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn a_second_open_question_is_refused() {
    let mut blog = Blog::asked().await;
    let page = blog
        .press("publish_ask", &[("question", QUESTION), ("place", "private")])
        .await;
    assert_ne!(page.status, 303);
    assert_eq!(blog.requests().await.len(), 1);
}

#[tokio::test]
async fn one_person_is_asked_three_times_within_thirty_days() {
    let mut blog = Blog::new().await;
    for number in 1..=4 {
        blog.site.app.clock.advance(hours(1));
        blog.mara = blog.site.owner().await;
        let page = blog
            .comment(
                &format!("{TEXT} And for the {number}. time."),
                &[("remember", "yes")],
            )
            .await;
        assert_eq!(page.status, 303, "{}", page.body);
        let page = blog
            .press("publish_ask", &[("question", QUESTION), ("place", "private")])
            .await;
        assert_eq!(
            page.status == 303,
            number <= 3,
            "question {number}: {}",
            page.body
        );
    }
    assert_eq!(blog.requests().await.len(), 3);
}

#[tokio::test]
async fn a_label_is_withdrawn_at_once_and_leaves_no_trace() {
    let mut blog = Blog::asked().await;
    blog.answer(&reseller()).await.shows("Withdraw the label");
    let page = blog.send("withdraw", &[]).await;
    assert_eq!(page.location(), blog.receipt);
    assert_eq!(blog.heading().await, "Dana K.");
    blog.site.browser().get(POST).await.hides("Borealis, ");
    assert_eq!(blog.requests().await, [RequestState::Withdrawn]);
    blog.look().await.shows("Nothing stands beside your name");
}

#[tokio::test]
async fn the_old_label_stays_until_a_change_is_accepted() {
    let mut blog = Blog::published(&stated("uses", "Acme")).await;
    assert_eq!(blog.heading().await, "Dana K. · says: uses Acme");
    blog.answer(&reseller()).await.shows("A person reads this first");
    assert_eq!(blog.heading().await, "Dana K. · says: uses Acme");
    blog.desk().await.shows("sells Borealis");
    blog.decide("accept", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn nobody_accepts_words_they_have_not_seen() {
    let mut blog = Blog::asked().await;
    blog.answer(&[reseller(), vec![("affiliation_role", "manager")]].concat())
        .await;
    let seen = blog.row().await;
    blog.answer(&[reseller(), vec![("affiliation_role", "saboteur")]].concat())
        .await;
    let page = blog.press_on(seen.id, seen.version, "accept", &[]).await;
    assert_eq!(page.status, 409);
    blog.site.browser().get(POST).await.hides("saboteur");
}

#[tokio::test]
async fn an_answer_that_says_nothing_or_holds_a_link_comes_back() {
    let mut blog = Blog::asked().await;
    for intent in ["send", "preview"] {
        let page = blog.send(intent, &[]).await;
        assert_eq!(page.status, 422);
        page.shows("Please choose an answer");
    }
    let page = blog
        .send(
            "send",
            &[reseller(), vec![("affiliation_role", "see www.deal")]].concat(),
        )
        .await;
    assert_eq!(page.status, 422);
    page.shows("Please leave out links");
    assert_eq!(
        page.attr("#affiliation_role", "value").as_deref(),
        Some("see www.deal")
    );
    assert!(
        page.attr("input[name=affiliation_you_are][value=reseller]", "checked")
            .is_some()
    );
    let page = blog
        .send(
            "send",
            &[stated("uses", "Acme"), vec![("affiliation_kind", "sells")]].concat(),
        )
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(blog.requests().await, [RequestState::Requested]);
}

#[tokio::test]
async fn looking_changes_nothing() {
    let mut blog = Blog::asked().await;
    let before = (blog.row().await, blog.requests().await);
    for _ in 0..10 {
        assert_eq!(blog.look().await.status, 200);
        let path = format!("{}/answer", blog.receipt);
        assert_eq!(blog.dana.get(&path).await.location(), blog.receipt);
    }
    assert_eq!((blog.row().await, blog.requests().await), before);
    assert!(blog.statements().await.is_empty());
}

#[tokio::test]
async fn the_history_holds_no_typed_word() {
    let mut blog = Blog::asked().await;
    blog.answer(&[reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat())
        .await;
    blog.decide("accept", &[]).await;
    blog.send("withdraw", &[]).await;
    let rows = audit::entity::Entity::find()
        .all(blog.site.app.db.read())
        .await
        .unwrap();
    let actions: Vec<_> = rows.iter().map(|row| row.action.as_str()).collect();
    for action in [
        "affiliation.asked",
        "affiliation.answered",
        "affiliation.withdrawn",
    ] {
        assert!(actions.contains(&action), "{actions:?}");
    }
    assert!(rows.iter().all(|row| !row.detail.to_string().contains("Kestrel")));
}

#[tokio::test]
async fn a_question_leaves_with_its_comment_and_comes_back_with_undo() {
    for decision in ["spam", "trash"] {
        let mut blog = Blog::asked().await;
        let done = blog.press(decision, &[]).await;
        assert_eq!(blog.requests().await, [RequestState::Cancelled], "{decision}");
        blog.look().await.hides("Where do you stand");
        blog.thread().await.hides("Where do you stand");
        blog.undo(&done).await;
        assert_eq!(blog.requests().await, [RequestState::Requested], "{decision}");
        blog.look().await.shows("Where do you stand");
        blog.thread()
            .await
            .shows("Where do you stand")
            .shows("Is this you?");
        blog.answer(&reseller()).await;
        assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    }
}

#[tokio::test]
async fn a_held_comment_that_is_put_away_waits_for_no_answer() {
    for decision in ["reject", "spam", "trash"] {
        let mut blog = Blog::with_comment(&[]).await;
        blog.decide("hold_ask", &[("question", QUESTION)]).await;
        let done = blog.press(decision, &[]).await;
        assert_eq!(blog.requests().await, [RequestState::Cancelled], "{decision}");
        blog.look().await.hides("Where do you stand");
        blog.mara.get("/admin/desk?view=waiting").await.hides(TEXT);
        blog.undo(&done).await;
        assert_eq!(blog.requests().await, [RequestState::Requested], "{decision}");
        blog.look().await.shows("Where do you stand");
        blog.mara.get("/admin/desk?view=waiting").await.shows(TEXT);
    }
}

#[tokio::test]
async fn no_job_ends_a_question_that_was_cancelled() {
    let mut blog = Blog::asked().await;
    let done = blog.press("trash", &[]).await;
    blog.site.later(days(15)).await;
    assert_eq!(blog.requests().await, [RequestState::Cancelled]);
    blog.mara = blog.site.owner().await;
    blog.undo(&done).await;
    assert_eq!(
        blog.requests().await,
        [RequestState::Expired],
        "its time has passed meanwhile"
    );
    blog.look().await.shows("your answer still counts");
}

#[tokio::test]
async fn a_reply_that_says_more_than_the_question_stays() {
    let mut blog = Blog::with_comment(&[]).await;
    let asked = [
        ("question", QUESTION),
        ("place", "public"),
        ("reply", "Four hours is a lot."),
    ];
    blog.decide("publish_ask", &asked).await;
    blog.decide("trash", &[]).await;
    assert_eq!(blog.requests().await, [RequestState::Cancelled]);
    blog.thread()
        .await
        .shows("Four hours is a lot.")
        .hides("Is this you?");
}

#[tokio::test]
async fn withdrawing_or_erasing_a_comment_ends_its_question() {
    let mut blog = Blog::asked().await;
    let path = format!("{}/withdraw", blog.receipt);
    assert_eq!(blog.dana.post(&path, &[]).await.status, 303);
    assert_eq!(blog.requests().await, [RequestState::Cancelled]);
    blog.look().await.hides("Where do you stand");
    blog.thread().await.hides("Where do you stand");

    let mut blog = Blog::asked().await;
    let path = format!("{}/erase", blog.receipt);
    assert_eq!(blog.dana.post(&path, &[("sure", "yes")]).await.status, 303);
    assert!(blog.requests().await.is_empty());
    assert!(
        blog.site.all_comments().await.is_empty(),
        "the question called its author by name"
    );
}

/// A comment that was held for an answer, and published with it.
async fn published_for_its_answer() -> Blog {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    blog.answer(&reseller()).await;
    blog.site.app.clock.advance(minutes(10));
    blog.decide("approve", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    blog
}

#[tokio::test]
async fn a_comment_held_for_its_answer_is_hidden_when_the_answer_is_taken_back() {
    for (intent, stated) in [("withdraw", vec![]), ("send", stated("declined", ""))] {
        let mut blog = published_for_its_answer().await;
        let page = blog.send(intent, &stated).await;
        assert_eq!(page.status, 303, "{}", page.body);
        blog.thread().await.hides(TEXT).hides("Dana K.");
        blog.look().await.shows("Your comment waits again").shows(TEXT);
        blog.desk().await.shows(TEXT).shows("Put back");
        blog.decide("restore", &[]).await;
        assert_eq!(blog.heading().await, "Dana K.");
        blog.desk().await.hides(TEXT);
    }
}

#[tokio::test]
async fn another_answer_brings_the_comment_back_with_one_key() {
    let mut blog = published_for_its_answer().await;
    blog.send("withdraw", &[]).await;
    blog.answer(&stated("uses", "Acme")).await;
    assert_eq!(blog.heading().await, "");
    blog.desk().await.shows("uses Acme");
    blog.decide("accept", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: uses Acme");
    blog.desk().await.hides(TEXT);
}

#[tokio::test]
async fn a_comment_that_stood_before_it_was_asked_about_stays() {
    let mut blog = Blog::asked().await;
    blog.site.app.clock.advance(minutes(10));
    blog.answer(&reseller()).await;
    blog.send("withdraw", &[]).await;
    assert_eq!(blog.heading().await, "Dana K.");
    blog.desk().await.shows("Took back what was stated");
}

#[tokio::test]
async fn what_needs_only_to_be_seen_is_settled_with_one_key_and_without_a_reply() {
    let mut blog = Blog::published(&reseller()).await;
    blog.send("withdraw", &[]).await;
    let desk = blog.desk().await;
    assert_eq!(desk.all("form.decide .tools > button.go"), ["Seen a"]);
    for offered in ["form.decide .tools > button.go", ".thumbs button.go"] {
        assert_eq!(desk.all_attrs(offered, "value"), ["keep_alone"], "{offered}");
    }
    let begun = blog.press("keep_alone", &[("reply", "Thank you, D")]).await;
    assert_eq!(begun.status, 422);
    begun.shows("Your reply is not sent yet");
    blog.desk().await.shows("Took back what was stated");

    let done = blog.press("keep_alone", &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("Done with Dana K.").hides("Took back what was stated");
    assert!(desk.all(".item h3").is_empty());
    assert_eq!(blog.row().await.status, Status::Published);
    assert_eq!(blog.site.all_comments().await.len(), 1, "no reply");
}

#[tokio::test]
async fn receipt_and_thread_offer_the_chips_the_question_offers() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("remember", "yes")]).await;
    let asked = [
        ("question", QUESTION),
        ("place", "public"),
        ("chips", "reseller"),
        ("chips", "press"),
    ];
    blog.decide("publish_ask", &asked).await;
    let chips = |page: &Page| {
        page.all(".question label.chip, .isyou label.chip")
            .into_iter()
            .filter(|words| {
                ["IT manager", "Reseller or integrator", "Press or analyst"].contains(&words.as_str())
            })
            .collect::<Vec<_>>()
    };
    let offered = ["Reseller or integrator", "Press or analyst"];
    assert_eq!(chips(&blog.look().await), offered);
    assert_eq!(chips(&blog.dana.get(POST).await), offered);
}

/// The fields that stand in the fold, filled in.
const MORE: [(&str, &str); 4] = [
    ("affiliation_on_behalf_of", "the reseller council"),
    ("affiliation_note", "since last spring"),
    ("affiliation_capacity", "official"),
    ("affiliation_visibility", "chips_only"),
];

fn keeps_more(page: &Page) {
    for (name, value) in &MORE[..2] {
        assert_eq!(
            page.attr(&format!("input[name={name}]"), "value").as_deref(),
            Some(*value)
        );
    }
    for (name, value) in &MORE[2..] {
        let chip = format!("input[name={name}][value={value}]");
        assert!(page.attr(&chip, "checked").is_some(), "{name}: {}", page.body);
    }
}

#[tokio::test]
async fn every_field_of_a_statement_stands_in_the_form_and_is_kept() {
    let mut blog = Blog::new().await;
    let page = blog.thread().await;
    assert_eq!(page.all("form.write details details summary").len(), 1);
    for (name, _) in MORE {
        assert!(page.attr(&format!("[name={name}]"), "name").is_some(), "{name}");
    }
    let fields = [reseller(), MORE.to_vec()].concat();
    let preview = [
        vec![("name", "Dana K."), ("body", TEXT), ("intent", "preview")],
        fields.clone(),
    ];
    let previewed = blog
        .dana
        .post(&format!("{POST}/comments"), &preview.concat())
        .await;
    assert_eq!(previewed.status, 200);
    keeps_more(&previewed);
    let refused = blog
        .comment(TEXT, &[fields.clone(), vec![("email", "nonsense")]].concat())
        .await;
    assert_eq!(refused.status, 422);
    keeps_more(&refused);

    blog.sent(TEXT, &fields).await;
    keeps_more(&blog.look().await);
    blog.desk()
        .await
        .shows("the reseller council")
        .shows("since last spring")
        .shows("For the organisation");
    blog.decide("approve", &[]).await;
    blog.thread()
        .await
        .shows("says: reseller, sells Borealis")
        .hides("the reseller council")
        .hides("since last spring");
}

#[tokio::test]
async fn what_is_for_the_team_alone_is_seen_by_the_team_alone() {
    let mut blog = Blog::asked().await;
    let fields = [reseller(), vec![("affiliation_visibility", "moderators_only")]].concat();
    blog.answer(&fields).await;
    assert_eq!(blog.heading().await, "Dana K.");
    let id = blog.row().await.id;
    blog.mara
        .get(&format!("/admin/desk/{id}"))
        .await
        .shows("says: reseller, sells Borealis (for the team only)");

    let mut blog = Blog::asked().await;
    let fields = [reseller(), vec![("affiliation_capacity", "official")]].concat();
    blog.answer(&fields).await.shows("A person reads this first");
    blog.desk().await.shows("For the organisation");
}

#[tokio::test]
async fn a_change_of_the_label_updates_the_feed() {
    let mut blog = Blog::asked().await;
    let mut last = String::new();
    for step in ["answered", "changed", "accepted", "undone", "withdrawn"] {
        blog.site.app.clock.advance(minutes(10));
        match step {
            "answered" => drop(blog.answer(&reseller()).await),
            "changed" => {
                blog.answer(&stated("uses", "Acme")).await;
                let waiting = updated(&blog).await;
                assert_eq!(waiting, last, "the label is still the old one");
                continue;
            }
            "accepted" => blog.decide("accept", &[]).await,
            "undone" => {
                let id = blog.newest_line("comment.keep").await;
                let page = blog.mara.post(&format!("/admin/undo/{id}"), &[]).await;
                assert_eq!(page.status, 303, "{}", page.body);
            }
            _ => drop(blog.send("withdraw", &[]).await),
        }
        let now = updated(&blog).await;
        assert!(now > last, "{step}: {now} is not after {last}");
        last = now;
    }
}

/// When the commenter's entry in the feed was last updated.
async fn updated(blog: &Blog) -> String {
    let feed = blog.site.browser().get("/comments/feed.xml").await;
    let entries: Vec<&str> = feed.body.split("<entry>").skip(1).collect();
    let entry = entries
        .iter()
        .find(|entry| entry.contains("four hours against eleven"))
        .expect("the feed has the comment");
    let (_, rest) = entry.split_once("<updated>").expect("an entry says when");
    rest.split_once("</updated>").unwrap().0.to_owned()
}
