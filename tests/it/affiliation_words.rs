//! Answers in somebody's own words: a reply in the thread, a label made of what they published, one more
//! question at the desk, and what the receipt tells of all that.

use forthright::affiliation::RequestState;
use forthright::clock::{days, hours};
use forthright::comments::Status;
use forthright::comments::entity::comment;
use forthright::comments::receipt;
use forthright::upkeep;

use crate::support::Page;
use crate::support::blog::{Blog, POST, QUESTION, SLUG, TEXT, reseller, stated};

const REPLY: &str = "I run IT for a county, and we buy Acme.";

impl Blog {
    /// The reply in the thread that asks.
    async fn asking(&self) -> comment::Model {
        let rows = self.site.all_comments().await;
        rows.into_iter().rfind(|row| row.byline_id.is_some()).unwrap()
    }

    async fn asked_comment(&self) -> comment::Model {
        self.site.all_comments().await.remove(0)
    }

    /// Where the receipt leads who would rather reply.
    async fn reply_form(&mut self) -> Page {
        let receipt = self.look().await;
        let href = receipt
            .attr("a[href*=\"receipt=\"]", "href")
            .expect("the receipt offers it");
        self.dana.get(&href).await
    }

    /// Replies to the question, coming from the receipt.
    async fn reply(&mut self, more: &[(&str, &str)]) {
        let form = self.reply_form().await;
        let value = |name: &str| form.attr(&format!("form.write [name={name}]"), "value").unwrap();
        let (parent, receipt, name) = (value("parent"), value("receipt"), value("name"));
        assert_eq!(name, "Dana K.");
        let fields = [
            ("parent", parent.as_str()),
            ("receipt", &receipt),
            ("name", &name),
            ("body", REPLY),
            ("intent", "send"),
        ];
        let page = self
            .dana
            .post(&format!("{POST}/comments"), &[&fields, more].concat())
            .await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    async fn on_asked(&mut self, decision: &str, more: &[(&str, &str)]) -> Page {
        let row = self.asked_comment().await;
        self.press_on(row.id, row.version, decision, more).await
    }

    async fn asked_heading(&self) -> String {
        let id = self.asked_comment().await.id;
        self.thread().await.all(&format!("#c{id} h3")).concat()
    }
}

/// Asked, answered by a reply in the thread, which a moderator has published.
async fn replied() -> Blog {
    let mut blog = Blog::asked().await;
    blog.reply(&[]).await;
    let reply = blog.row().await;
    let page = blog.press_on(reply.id, reply.version, "approve", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog
}

#[tokio::test]
async fn a_reply_from_the_receipt_is_an_answer_and_stands_on_top_of_the_desk() {
    let mut blog = Blog::asked().await;
    let asking = blog.asking().await;
    blog.reply(&[]).await;
    assert_eq!(blog.requests().await, [RequestState::AnsweredInThread]);
    assert_eq!(blog.row().await.parent_id, Some(asking.id));
    let desk = blog.desk().await;
    desk.shows("Answered in the thread").shows(REPLY);
    assert_eq!(blog.asked_heading().await, "Dana K.");
    blog.look().await.hides("asks you");
}

#[tokio::test]
async fn anyone_elses_reply_is_just_a_reply() {
    let blog = Blog::asked().await;
    let asking = blog.asking().await.id.to_string();
    let fields = [("parent", asking.as_str())];
    let eli = blog.site.say(SLUG, "Eli", REPLY, &fields).await;
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    // Nor does the receipt of another comment make one the person who is asked.
    let receipt = receipt::link(&blog.site.app.secrets, eli.id, &eli.nonce).signed;
    let more = [("receipt", receipt.as_str()), ("website", "https://eli.example")];
    let fields = [&fields[..], &more].concat();
    blog.site.say(SLUG, "Eli", REPLY, &fields).await;
    assert_eq!(blog.requests().await, [RequestState::Requested]);
}

#[tokio::test]
async fn chips_in_the_form_of_the_reply_answer_the_question() {
    let mut blog = Blog::asked().await;
    blog.reply_form().await.shows("Your answer, with a few taps");
    blog.reply(&reseller()).await;
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    assert_eq!(
        blog.asked_heading().await,
        "Dana K. · says: reseller, sells Borealis"
    );
}

#[tokio::test]
async fn who_is_remembered_answers_by_an_ordinary_reply() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("remember", "yes")]).await;
    let asked = [("question", QUESTION), ("place", "public")];
    blog.decide("publish_ask", &asked).await;
    let asking = blog.asking().await.id.to_string();
    let page = blog.comment(REPLY, &[("parent", &asking)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.requests().await, [RequestState::AnsweredInThread]);
}

#[tokio::test]
async fn a_label_of_own_words_is_verbatim_and_the_person_may_object() {
    let mut blog = replied().await;
    for (words, why) in [
        ("I run IT for the county", "do not stand like this"),
        ("run IT for a count", "do not stand like this"),
        ("", "do not stand like this"),
    ] {
        let page = blog.on_asked("quote", &[("quote", words)]).await;
        assert_eq!(page.status, 422, "{words}");
        page.shows(why);
        assert_eq!(page.attr("[name=quote]", "value").as_deref(), Some(words));
    }
    let page = blog
        .on_asked("quote", &[("quote", "I run IT for a county")])
        .await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(
        blog.asked_heading().await,
        "Dana K. · says: “I run IT for a county”"
    );
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    blog.look()
        .await
        .shows("took these words from what you published")
        .shows("Not like that");
    blog.send("withdraw", &[]).await;
    assert_eq!(blog.asked_heading().await, "Dana K.");
    assert_eq!(blog.requests().await, [RequestState::Withdrawn]);
    let page = blog.on_asked("quote", &[("quote", "on our own shelf")]).await;
    assert_eq!(page.status, 422, "nobody speaks for who objected");
    page.shows("nobody speaks for them");
    blog.answer(&reseller()).await;
    assert_eq!(
        blog.asked_heading().await,
        "Dana K. · says: reseller, sells Borealis"
    );
}

#[tokio::test]
async fn words_of_a_reply_that_waits_are_not_quoted_yet() {
    let mut blog = Blog::asked().await;
    blog.reply(&[]).await;
    let page = blog
        .on_asked("quote", &[("quote", "I run IT for a county")])
        .await;
    assert_eq!(page.status, 422);
    let own = "measured this on our own shelf";
    let page = blog.on_asked("quote", &[("quote", own)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.asked_heading().await, format!("Dana K. · says: “{own}”"));
}

#[tokio::test]
async fn a_label_of_own_words_can_be_undone() {
    let mut blog = replied().await;
    let done = blog.on_asked("quote", &[("quote", "we buy Acme")]).await;
    assert_eq!(blog.asked_heading().await, "Dana K. · says: “we buy Acme”");
    blog.undo(&done).await;
    assert_eq!(blog.asked_heading().await, "Dana K.");
    assert_eq!(blog.requests().await, [RequestState::AnsweredInThread]);
}

#[tokio::test]
async fn a_reply_may_be_left_at_that() {
    let mut blog = replied().await;
    let page = blog.desk().await;
    page.shows("Leave it at that");
    assert_eq!(page.all(".thumbs .go"), ["Leave it at that"]);
    assert_eq!(page.all(".answer").len(), 1, "no box is empty");
    let page = blog.on_asked("without_label", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    assert_eq!(blog.asked_heading().await, "Dana K.");
    blog.desk().await.hides(TEXT);
}

#[tokio::test]
async fn of_all_that_settles_a_comment_one_button_alone_has_the_key() {
    let mut blog = replied().await;
    let id = blog.asked_comment().await.id;
    let report = format!("{POST}/comments/{id}/report");
    let fields = [("kind", "insult"), ("reason", "")];
    let page = blog.site.browser().post(&report, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let page = blog.mara.get(&format!("/admin/desk/{id}")).await;
    page.shows("Seen, it stays");
    let keys = page.all(".decide > .tools > button kbd");
    assert_eq!(keys.iter().filter(|key| *key == "a").count(), 1, "{keys:?}");
    assert_eq!(page.all("[value=without_label] kbd"), ["a"]);
}

#[tokio::test]
async fn nobody_speaks_for_who_would_rather_not_say() {
    let mut blog = Blog::asked().await;
    blog.answer(&stated("declined", "")).await;
    let page = blog.press("quote", &[("quote", "our own shelf")]).await;
    assert_eq!(page.status, 422);
    // Nor after a moderator has "dropped" that answer.
    blog.press("without_label", &[]).await;
    let page = blog.press("quote", &[("quote", "our own shelf")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(blog.heading().await, "Dana K.");
}

#[tokio::test]
async fn an_answer_is_asked_about_once_more_at_the_desk_and_a_question_taken_back() {
    let mut blog = Blog::asked().await;
    let typed = [reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat();
    blog.answer(&typed).await;
    let more = "Is Kestrel a partner of Borealis?";
    let page = blog
        .press("clarify", &[("question", "See https://kestrel.example")])
        .await;
    assert_eq!(page.status, 422);
    page.shows("See https://kestrel.example");
    let page = blog.press("clarify", &[("question", more)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.mara.get(&page.location()).await.shows("was asked once more");
    blog.desk().await.hides(TEXT);
    blog.look().await.shows(more);
    let page = blog.press("take_question_back", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.requests().await, [RequestState::Cancelled]);
    blog.desk().await.shows("Kestrel Systems");
    blog.decide("accept", &[]).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn a_held_comment_is_back_when_its_question_is_taken_back() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    blog.desk().await.hides(TEXT);
    let page = blog.press("take_question_back", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.desk().await.shows(TEXT);
    assert_eq!(blog.row().await.status, Status::Pending);
}

#[tokio::test]
async fn the_receipt_tells_every_version_to_its_writer() {
    let mut blog = Blog::asked().await;
    blog.answer(&stated("uses", "Acme")).await;
    blog.site.app.clock.advance(hours(1));
    blog.mara = blog.site.owner().await;
    blog.answer(&reseller()).await;
    blog.decide("accept", &[]).await;
    let receipt = blog.look().await;
    receipt.shows("Everything you stated here (2)");
    let history = receipt.all(".history li").join("\n");
    assert!(
        history.contains("says: reseller, sells Borealis (in effect)"),
        "{history}"
    );
    assert!(history.contains("says: uses Acme (replaced)"), "{history}");
}

#[tokio::test]
async fn chips_that_only_add_show_at_once_and_so_does_a_smaller_circle() {
    let mut blog = Blog::published(&stated("uses", "Acme")).await;
    let both = [stated("uses", "Acme"), stated("sells", "Borealis")].concat();
    blog.answer(&both).await;
    assert_eq!(blog.heading().await, "Dana K. · says: sells Borealis, uses Acme");
    blog.answer(&stated("uses", "Acme"))
        .await
        .shows("A person reads this first");
    assert_eq!(blog.heading().await, "Dana K. · says: sells Borealis, uses Acme");
    let team = [both, vec![("affiliation_visibility", "moderators_only")]].concat();
    blog.answer(&team).await;
    assert_eq!(blog.heading().await, "Dana K.");
}

#[tokio::test]
async fn what_was_typed_and_not_accepted_is_gone_after_ninety_days() {
    let mut blog = Blog::asked().await;
    let typed = [
        vec![
            ("affiliation_kind", "uses"),
            ("affiliation_about", "Something typed"),
        ],
        vec![
            ("affiliation_organisation", "Kestrel Systems"),
            ("affiliation_role", "buyer"),
        ],
    ]
    .concat();
    blog.answer(&typed).await;
    blog.decide("without_label", &[]).await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    upkeep::daily::schedule(&tx, blog.site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    blog.site.later(days(89)).await;
    assert!(blog.export().await.contains("Kestrel Systems"));
    blog.site.later(days(2)).await;
    let left = blog.export().await;
    assert!(
        !left.contains("Kestrel") && !left.contains("Something typed") && !left.contains("buyer"),
        "{left}"
    );
    assert!(left.contains("\"uses\""), "{left}");
}

impl Blog {
    async fn export(&mut self) -> String {
        let path = format!("{}/export", self.receipt);
        self.dana.get(&path).await.body
    }
}
