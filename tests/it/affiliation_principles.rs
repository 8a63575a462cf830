//! The principles of asking who is speaking, each held by a test that says it. That the host goes first is
//! `host_interests.rs`, that a statement belongs to its comment `affiliation_again.rs`, and what is
//! verified `verification.rs`.

use forthright::affiliation::RequestState;
use forthright::affiliation::entity::statement;
use forthright::clock::{days, minutes};
use forthright::comments::receipt;
use forthright::comments::{Decision, Reasons, Status};
use forthright::ids::CommentId;
use forthright::people::Scope;
use forthright::router::{Access, Method, Route, table};
use scraper::{Html, Selector};
use serde_json::json;

use crate::affiliation_abuse::trusting;
use crate::support::Page;
use crate::support::blog::{Blog, POST, QUESTION, SLUG, TEXT, reseller, stated};

type Fields = Vec<(&'static str, &'static str)>;

const PRIVATE: [(&str, &str); 2] = [("question", QUESTION), ("place", "private")];

/// The three ways out stand together wherever a question can be answered.
#[tokio::test]
async fn every_form_that_asks_offers_the_three_ways_out() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("remember", "yes")]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "public")])
        .await;
    let id = blog.row().await.id;
    for (form, page) in [
        (".question form", blog.look().await),
        ("form.isyou", blog.dana.get(POST).await),
        (
            "form.write",
            blog.dana.get(&format!("{POST}/comments/{id}/reply")).await,
        ),
    ] {
        for way in ["sells", "none", "declined"] {
            let button = format!("{form} [name=affiliation_kind][value={way}]");
            assert!(
                page.attr(&button, "value").is_some(),
                "{way} in {form}: {}",
                page.body
            );
        }
    }
}

/// What becomes of somebody's next comments, which of the three ways they took or whether they took
/// none: its state, and what the rules say about it.
async fn afterwards(answer: Option<&Fields>) -> (Vec<(Status, Reasons)>, Vec<String>) {
    let mut blog = trusting().await;
    blog.sent(TEXT, &[("remember", "yes")]).await;
    assert_eq!(blog.row().await.status, Status::Published);
    blog.press("publish_ask", &PRIVATE).await;
    match answer {
        Some(answer) => drop(blog.answer(answer).await),
        None => blog.site.later(days(15)).await,
    }
    assert_eq!(blog.row().await.status, Status::Published, "it stays");
    let mut next = Vec::new();
    for text in NEXT {
        blog.site.app.clock.advance(minutes(1));
        blog.comment(text, &[("remember", "yes")]).await;
        let row = blog.row().await;
        next.push((row.status, row.reasons));
    }
    (next, blog.thread().await.all("article.c .say"))
}

/// A quiet comment, one that names a subject, and one that looks like advertising.
const NEXT: [&str; 3] = [
    "The manual says four hours, and that is what was seen.",
    "Acme sent the second invoice in May.",
    "Click here for a free trial.",
];

/// None of the three is punished: whoever stated something, has no connection, would rather not say or
/// never answered is treated the same from then on.
#[tokio::test]
async fn no_way_out_is_punished() {
    let untouched = afterwards(Some(&stated("uses", "Acme"))).await;
    let held: Vec<Status> = untouched.0.iter().map(|(status, _)| *status).collect();
    assert_eq!(held, [Status::Published, Status::Published, Status::Pending]);
    for way in ["none", "declined"] {
        assert_eq!(afterwards(Some(&stated(way, "Acme"))).await, untouched, "{way}");
    }
    assert_eq!(afterwards(None).await, untouched, "no reply");
}

/// What will be public is said before it is sent, in the very words that stand there afterwards.
#[tokio::test]
async fn the_preview_says_what_will_stand_there() {
    let typed = |more: &[(&'static str, &'static str)]| [reseller(), more.to_vec()].concat();
    for answer in [
        reseller(),
        stated("none", "Acme"),
        stated("works_there", "Acme"),
        [stated("used_to", "Acme"), vec![("affiliation_year", "2019")]].concat(),
        typed(&[
            ("affiliation_organisation", "Kestrel Systems"),
            ("affiliation_role", "buyer"),
        ]),
        typed(&[
            ("affiliation_visibility", "chips_only"),
            ("affiliation_note", "since May"),
        ]),
        vec![
            ("affiliation_kind", "none"),
            ("affiliation_about", ""),
            ("affiliation_role", "buyer"),
        ],
    ] {
        let mut blog = Blog::asked().await;
        let preview = blog.send("preview", &answer).await;
        assert_eq!(preview.status, 200, "{answer:?}: {}", preview.body);
        let promised = preview.all(".shown[role=status]").concat();
        blog.answer(&answer).await;
        if blog.requests().await == [RequestState::Answered] {
            blog.decide("accept", &[]).await;
        }
        let heading = blog.heading().await;
        assert!(heading.starts_with("Dana K. · "), "{answer:?}: {heading}");
        assert!(promised.contains(&heading), "{promised} is not {heading}");
    }
}

/// So does the preview of a comment that comes with a statement, and before anything is chosen there is
/// an example.
#[tokio::test]
async fn a_comment_is_previewed_with_its_label_and_the_form_has_an_example() {
    let mut blog = Blog::new().await;
    blog.thread()
        .await
        .shows("Your name · says: reseller, sells Acme");
    let fields = [
        vec![("name", "Dana K."), ("body", TEXT), ("intent", "preview")],
        reseller(),
    ]
    .concat();
    let preview = blog.dana.post(&format!("{POST}/comments"), &fields).await;
    let promised = preview.all("article.c h3").concat();
    blog.comment(TEXT, &reseller()).await;
    blog.decide("approve", &[]).await;
    assert_eq!(promised, blog.heading().await);
}

/// Two readers who work at a subject, of whom one has verified it, or neither; what becomes of the next
/// comments of the first, and in which order everything stands.
async fn ranked(verified: bool) -> (Vec<(Status, Reasons)>, Vec<Vec<String>>) {
    let mut blog = trusting().await;
    let works = [stated("works_there", "Acme"), vec![("remember", "yes")]].concat();
    let other = blog.site.say(SLUG, "Eli", "I was first.", &[]).await;
    blog.press_on(other.id, other.version, "approve", &[]).await;
    blog.sent(TEXT, &works).await;
    blog.decide("approve", &[]).await;
    let other = blog.site.say(SLUG, "Fay", "I was last.", &[]).await;
    blog.press_on(other.id, other.version, "approve", &[]).await;
    if verified {
        blog.verify("dana@acme.com").await;
        blog.thread().await.shows("Acme, verified mailbox at acme.com");
    }
    let mut next = Vec::new();
    for text in NEXT {
        blog.site.app.clock.advance(minutes(1));
        blog.comment(text, &[("remember", "yes")]).await;
        next.push((blog.row().await.status, blog.row().await.reasons));
    }
    let feed = blog.dana.get(&format!("{POST}/feed.xml")).await.body;
    let api = blog.dana.get(&format!("/api/v1{POST}/comments")).await.body;
    let api: serde_json::Value = serde_json::from_str(&api).unwrap();
    let ids = api["items"].as_array().unwrap().iter();
    let feed = feed
        .split("<id>")
        .skip(1)
        .map(|entry| entry.split('<').next().unwrap().to_owned());
    let order = vec![
        blog.thread().await.all("article.c .say"),
        feed.collect(),
        ids.map(|item| item["id"].to_string()).collect(),
    ];
    (next, order)
}

/// To verify something buys neither trust nor rank: rules and order stay what they were.
#[tokio::test]
async fn what_is_verified_buys_no_trust_and_no_rank() {
    assert_eq!(ranked(true).await, ranked(false).await);
}

/// What a moderator might try to say for somebody, under every name that any form or program knows.
const FOR_SOMEBODY: &str = "Xylemvexil";

fn for_somebody(row: &forthright::comments::entity::comment::Model) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("affiliation_organisation", FOR_SOMEBODY),
        ("affiliation_role", FOR_SOMEBODY),
        ("affiliation_note", FOR_SOMEBODY),
        ("organisation", FOR_SOMEBODY),
        ("statement", FOR_SOMEBODY),
        ("label", FOR_SOMEBODY),
        ("quote", FOR_SOMEBODY),
        ("own_words", FOR_SOMEBODY),
        ("name", "Dana K."),
        ("body", "Said for somebody else."),
        ("question", "Which hat?"),
        ("reason", "Said for somebody else."),
        ("label_reason", "Said for somebody else."),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    fields.push(("version".to_owned(), row.version.to_string()));
    fields.push(("comment".to_owned(), row.id.to_string()));
    fields.push(("parent".to_owned(), row.id.to_string()));
    fields
}

/// The statements of readers.
async fn of_readers(blog: &Blog) -> Vec<statement::Model> {
    let readers: Vec<CommentId> = blog
        .site
        .all_comments()
        .await
        .iter()
        .filter(|row| row.byline_id.is_none())
        .map(|row| row.id)
        .collect();
    let all = blog.statements().await;
    all.into_iter()
        .filter(|row| readers.contains(&row.comment_id))
        .collect()
}

/// An address of the table with the comment's number, or its post, in each place.
fn filled(route: &Route, comment: CommentId) -> String {
    let slug = SLUG;
    let pattern = route
        .pattern
        .replace("{slug}", slug)
        .replace("{action}", "accept");
    let part = |part: &str| {
        if part.starts_with('{') {
            comment.to_string()
        } else {
            part.to_owned()
        }
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// A moderator cannot type a statement for someone: no form and no operation, whatever it is sent,
/// leaves one.
#[tokio::test]
async fn no_address_takes_a_statement_for_somebody_else() {
    let changes = table().into_iter().filter(|route| route.method != Method::Get);
    let of_the_team =
        changes.filter(|route| matches!(route.access, Access::Team | Access::Api | Access::Reader));
    let mut sent = 0;
    let blog = Blog::asked().await;
    blog.site.app.clock.advance(minutes(1));
    for route in of_the_team {
        let row = blog.row().await;
        let path = filled(&route, row.id);
        let fields = for_somebody(&row);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        if route.access == Access::Api {
            let mut program = blog.site.program_of("mara@example.org", Scope::Admin).await;
            let method = format!("{:?}", route.method).to_uppercase();
            let mut body: serde_json::Map<_, _> = fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!(value)))
                .collect();
            body.insert("version".to_owned(), json!(row.version));
            body.insert("decision".to_owned(), json!("keep"));
            body.insert("body_markdown".to_owned(), json!("Said for somebody else."));
            let said = json!({ "you_are": "reseller", "organisation": FOR_SOMEBODY });
            body.insert("affiliation".to_owned(), said.clone());
            body.insert("statement".to_owned(), said);
            let path = path.trim_start_matches("/api/v1");
            program.send(&method, path, &body.into()).await;
        } else {
            blog.site.owner().await.post(&path, &fields).await;
        }
        let left = of_readers(&blog).await;
        assert!(left.is_empty(), "{:?} {path}: {left:?}", route.method);
        sent += 1;
    }
    assert!(sent >= 20, "the table was read: {sent}");
}

/// Nor does any decision at the desk.
#[tokio::test]
async fn no_decision_takes_a_statement_for_somebody_else() {
    let more = [
        "publish_ask",
        "hold_ask",
        "accept",
        "chips_only",
        "without_label",
        "quote",
        "clarify",
        "redact_label",
        "label_fine",
        "reports_seen",
    ];
    let decisions = Decision::ALL.into_iter().map(Decision::code).chain(more);
    for decision in decisions {
        for mut blog in [Blog::asked().await, Blog::with_comment(&[]).await] {
            let row = blog.row().await;
            let fields = for_somebody(&row);
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
            fields.retain(|(name, _)| *name != "version");
            blog.press(decision, &fields).await;
            assert!(of_readers(&blog).await.is_empty(), "{decision}");
        }
    }
}

/// Every address at which readers and their programs meet a comment.
const SHOWN_AT: [&str; 6] = [
    POST,
    "/posts/what-a-renewal-really-costs/comments/1/reply",
    "/posts/what-a-renewal-really-costs/feed.xml",
    "/comments/feed.xml",
    "/api/v1/posts/what-a-renewal-really-costs/comments",
    "/sitemap.xml",
];

/// Everything readers get, byte for byte, without the number that each form carries.
async fn shown(blog: &Blog) -> Vec<String> {
    let mut reader = blog.site.browser();
    let mut all = Vec::new();
    for path in SHOWN_AT {
        let page = reader.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        all.push(without_keys(&page));
    }
    all
}

fn without_keys(page: &Page) -> String {
    let hidden = Selector::parse("input[type=hidden]").unwrap();
    let html = Html::parse_document(&page.body);
    html.select(&hidden)
        .filter_map(|field| field.attr("value"))
        .filter(|key| key.len() > 8)
        .fold(page.body.clone(), |body, key| body.replace(key, ""))
}

/// There is no public mark for "asked", "declined" or "no reply": what readers get is the same byte for
/// byte as though nobody had asked.
#[tokio::test]
async fn who_was_asked_in_private_and_what_came_of_it_leaves_no_mark() {
    let mut never = Blog::with_comment(&[]).await;
    never.decide("approve", &[]).await;
    let mut asked = Blog::with_comment(&[]).await;
    asked.decide("publish_ask", &PRIVATE).await;
    assert_eq!(shown(&asked).await, shown(&never).await, "asked");
    let mut taken_back = Blog::with_comment(&[]).await;
    taken_back.decide("publish_ask", &PRIVATE).await;
    let mut dropped = Blog::with_comment(&[]).await;
    dropped.decide("publish_ask", &PRIVATE).await;
    for blog in [&mut never, &mut asked, &mut taken_back, &mut dropped] {
        blog.site.app.clock.advance(minutes(10));
    }
    asked.answer(&stated("declined", "Acme")).await;
    taken_back.decide("take_question_back", &[]).await;
    dropped
        .answer(&[reseller(), vec![("affiliation_role", "buyer")]].concat())
        .await;
    dropped.decide("without_label", &[]).await;
    for (name, blog) in [("declined", &asked), ("taken back", &taken_back)] {
        assert_eq!(shown(blog).await, shown(&never).await, "{name}");
    }
    let mut kept = Blog::with_comment(&[]).await;
    kept.decide("approve", &[]).await;
    kept.site.app.clock.advance(minutes(10));
    kept.decide("keep", &[]).await;
    assert_eq!(shown(&dropped).await, shown(&kept).await, "dropped");
    let mut silent = Blog::with_comment(&[]).await;
    silent.decide("publish_ask", &PRIVATE).await;
    silent.site.later(days(14)).await;
    assert_eq!(silent.requests().await, [RequestState::Expired]);
    never.site.app.clock.advance(days(14) - minutes(10));
    assert_eq!(shown(&silent).await, shown(&never).await, "no reply");
}

/// Nor for who was held for an answer and would rather not give one.
#[tokio::test]
async fn who_was_held_and_declined_leaves_no_mark() {
    let mut never = Blog::with_comment(&[]).await;
    let mut held = Blog::with_comment(&[]).await;
    held.decide("hold_ask", &[("question", QUESTION)]).await;
    held.answer(&stated("declined", "Acme")).await;
    for blog in [&mut never, &mut held] {
        blog.decide("approve", &[]).await;
    }
    assert_eq!(shown(&held).await, shown(&never).await);
}

/// No account and no e-mail is needed: the question waits on the receipt one lands on, and unless the
/// moderator says otherwise it stands in the thread as the author's own reply.
#[tokio::test]
async fn without_account_and_mail_the_question_waits_on_the_receipt_and_in_the_thread() {
    let mut blog = Blog::with_comment(&[]).await;
    let row = blog.row().await;
    assert!(row.email.is_empty() && row.commenter_id.is_none());
    let desk = format!("/admin/desk/{}", row.id);
    let mut fields = blog.mara.get(&desk).await.form("form:has([name=question])");
    fields.push(("decision".to_owned(), "publish_ask".to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert!(fields.contains(&("place", "public")), "{fields:?}");
    assert_eq!(blog.mara.post(&desk, &fields).await.status, 303);
    let asks = blog.thread().await.all("article.q").concat();
    assert!(
        asks.contains("Mara Lindqvist") && asks.contains("which hat"),
        "{asks}"
    );
    blog.look()
        .await
        .shows("Mara Lindqvist asks you")
        .shows("which hat");
    blog.answer(&reseller()).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

/// The common answer is at most three taps and not one typed character.
#[tokio::test]
async fn the_common_answer_takes_three_taps_and_no_keyboard() {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("remember", "yes")]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "public")])
        .await;
    let page = blog.dana.get(POST).await;
    assert!(
        page.all("form.isyou input:not([type=radio]):not([type=hidden]), form.isyou textarea")
            .is_empty()
    );
    let mut fields = page.form("form.isyou");
    assert!(
        fields.contains(&("affiliation_about".to_owned(), "Acme".to_owned())),
        "{fields:?}"
    );
    // One tap says how, the second with what unless that stands there, the third sends.
    fields.push(("affiliation_kind".to_owned(), "sells".to_owned()));
    fields.push(("intent".to_owned(), "send".to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let action = page.attr("form.isyou", "action").unwrap();
    assert_eq!(blog.dana.post(&action, &fields).await.status, 303);
    assert_eq!(blog.heading().await, "Dana K. · says: sells Acme");
    let row = blog.row().await;
    let link = receipt::link(&blog.site.app.secrets, row.id, &row.nonce).to_string();
    assert_eq!(blog.receipt, link);
}
