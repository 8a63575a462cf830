//! The desk as another program works at it.

use std::time::Duration;

use forthright::comments::entity::comment::Model;
use forthright::people::{Role, Scope};
use serde_json::{Value, json};

use crate::support::{Program, TestApp};

const DANA: [(&str, &str); 1] = [("email", "dana@example.org")];

/// A site with a post about Acme and a program that may do everything.
async fn desk() -> (TestApp, Program) {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let program = site.admin().await;
    (site, program)
}

fn decision(comment: &Model) -> String {
    format!("/moderation/comments/{}/decision", comment.id)
}

fn ids(page: &Value) -> Vec<i64> {
    let items = page["items"].as_array().unwrap();
    items.iter().map(|item| item["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn the_queue_says_everything_a_decision_needs() {
    let (site, mut program) = desk().await;
    let stated = [
        ("email", "dana@example.org"),
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("affiliation_organisation", "Kestrel Systems"),
    ];
    let dana = site
        .say("licences", "Dana K.", "They *all* do it.", &stated)
        .await;
    let eli = site
        .say("licences", "Eli", "Cheap pills at http://pills.example", &[])
        .await;
    let page = program.get("/moderation/queue?limit=1").await.is(200);
    assert_eq!((ids(&page), &page["next"]), (vec![dana.id.0], &json!(dana.id)));
    let item = &page["items"][0];
    assert_eq!(item["post"]["slug"], "licences");
    assert_eq!(item["body_markdown"], "They *all* do it.");
    assert_eq!(item["reasons"][0]["rule"], "everything");
    assert_eq!(item["spam"], json!({ "score": 0.0, "reasons": [] }));
    assert_eq!(item["reachable"], "mail");
    assert_eq!(item["affiliation"]["organisation"], "Kestrel Systems");
    assert_eq!(item["affiliation"]["state"], "draft");
    assert_eq!(
        item["affiliation"]["proposed_label"],
        "says: reseller, sells Acme"
    );
    assert_eq!(
        item["allowed"],
        json!(["approve", "keep", "reject", "spam", "trash"])
    );
    let after = format!("/moderation/queue?limit=1&after={}", page["next"]);
    let rest = program.get(&after).await.is(200);
    assert_eq!((ids(&rest), &rest["next"]), (vec![eli.id.0], &Value::Null));
    for (query, found) in [
        ("q=PILLS", vec![eli.id.0]),
        ("q=dana%40example", vec![dana.id.0]),
        ("q=100%25", vec![]),
        ("q=pills%00&post=licences%00", vec![eli.id.0]),
        ("post=licences", vec![dana.id.0, eli.id.0]),
        ("post=nothing", vec![]),
        ("status=published", vec![]),
    ] {
        let page = program.get(&format!("/moderation/queue?{query}")).await.is(200);
        assert_eq!(ids(&page), found, "{query}");
    }
    program
        .get("/moderation/queue?status=loud")
        .await
        .refuses(400, &["status"]);
}

#[tokio::test]
async fn one_decision_approves_replies_and_asks() {
    let (site, mut program) = desk().await;
    let dana = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let wanted = json!({
        "decision": "approve", "version": dana.version,
        "reply_markdown": "Thank you.",
        "ask": { "question": "Do you sell it?", "chips": ["reseller", "engineer"] },
    });
    let done = program.post(&decision(&dana), wanted.clone()).await.is(200);
    assert_eq!(done["status"], "published");
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(ids(&thread), [dana.id.0, done["reply_id"].as_i64().unwrap()]);
    assert!(
        thread["items"][1]["body_html"]
            .as_str()
            .unwrap()
            .contains("Do you sell it?")
    );
    let requests = program.get("/affiliation/requests?state=requested").await.is(200);
    assert_eq!(requests["items"][0]["id"], done["request_id"]);
    assert_eq!(requests["items"][0]["chips"], json!(["reseller", "engineer"]));

    site.add_person("Noor", "noor@example.org", Role::Moderator).await;
    let mut noor = site.program_of("noor@example.org", Scope::Moderate).await;
    let late = noor.post(&decision(&dana), wanted).await.refuses(409, &[]);
    assert_eq!(
        late["decided"],
        json!({
            "by": "Mara Lindqvist", "status": "published", "at": "2026-03-03T09:30:00Z",
            "current": { "status": "published", "version": 2, "body_markdown": "They all do it." },
        })
    );

    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, Value::Null).await.is(200);
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert!(ids(&thread).is_empty());
    program.post(&undo, Value::Null).await.refuses(409, &[]);
    program
        .post("/moderation/undo/9999", Value::Null)
        .await
        .refuses(404, &[]);
    let audit = program.get("/moderation/audit?limit=1").await.is(200);
    assert_eq!(audit["items"][0]["action"], "comment.undo");
    let older = format!("/moderation/audit?after={}", audit["next"]);
    assert!(ids(&program.get(&older).await.is(200)).len() > 2);
}

#[tokio::test]
async fn the_history_is_filtered_as_on_its_page() {
    let (site, mut program) = desk().await;
    let dana = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let decided = json!({ "decision": "approve", "version": 1 });
    program.post(&decision(&dana), decided).await.is(200);
    let mut actions = async |query: &str| {
        let lines = program.get(&format!("/moderation/audit?{query}")).await.is(200);
        let items = lines["items"].as_array().unwrap().clone();
        items
            .into_iter()
            .map(|item| item["action"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(actions("action=comment.approve").await, ["comment.approve"]);
    let about = format!("comment={}&from=2026-03-03&to=2026-03-03", dana.id);
    assert_eq!(actions(&about).await, ["comment.approve", "comment.submitted"]);
    assert_eq!(actions(&format!("{about}&person=1")).await, ["comment.approve"]);
    assert!(actions("from=2026-03-04").await.is_empty());
    assert!(actions("person=99").await.is_empty());

    for wrong in [
        "action=comment.sing",
        "from=yesterday",
        "to=2026-02-30",
        "person=me",
        "comment=x",
        "post=x",
    ] {
        let name = wrong.split('=').next().unwrap();
        let path = format!("/moderation/audit?{wrong}");
        program.get(&path).await.refuses(400, &[name]);
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let (site, mut program) = desk().await;
    let dana = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    for (more, fields) in [
        (json!({ "decision": "hide" }), vec!["decision"]),
        (
            json!({ "decision": "keep", "reply_markdown": "Hm." }),
            vec!["decision"],
        ),
        (
            json!({ "decision": "keep", "ask": { "question": "Who?", "place": "public" } }),
            vec!["decision"],
        ),
        (
            json!({ "decision": "approve", "ask": { "question": "" } }),
            vec!["ask.question"],
        ),
        (
            json!({ "decision": "approve", "ask": { "question": "See http://x.example" } }),
            vec!["ask.question"],
        ),
        (
            json!({ "decision": "reject", "reason": "x".repeat(501) }),
            vec!["reason"],
        ),
        (
            json!({ "decision": "approve", "edit_markdown": "They never do it." }),
            vec!["edit_markdown"],
        ),
        (json!({ "decision": "dance" }), vec!["decision"]),
    ] {
        let mut wanted = more;
        wanted["version"] = json!(dana.version);
        program.post(&decision(&dana), wanted).await.refuses(422, &fields);
    }
    let approve = json!({ "decision": "approve", "version": 1 });
    let nobody = "/moderation/comments/9999/decision";
    program.post(nobody, approve.clone()).await.refuses(404, &[]);
    site.program()
        .post(&decision(&dana), approve.clone())
        .await
        .refuses(401, &[]);
    let mut writing = site.program_of("mara@example.org", Scope::Write).await;
    writing
        .post(&decision(&dana), approve.clone())
        .await
        .refuses(403, &[]);
    site.add_person("Noor", "noor@example.org", Role::Contributor)
        .await;
    let mut contributor = site.program_of("noor@example.org", Scope::Admin).await;
    contributor
        .post(&decision(&dana), approve)
        .await
        .refuses(403, &[]);
    contributor.get("/moderation/audit").await.refuses(403, &[]);
    assert_eq!(site.last_comment().await, dana);
}

#[tokio::test]
async fn an_authors_program_moderates_the_threads_of_own_posts_alone() {
    let (site, mut owner) = desk().await;
    site.add_person("Cleo", "cleo@example.org", Role::Author).await;
    let mut cleo = site.program_of("cleo@example.org", Scope::Admin).await;
    let post = json!({ "title": "Own post", "body_markdown": "Text.", "status": "published" });
    cleo.post("/posts", post).await.is(201);
    let other = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let own = site.say("own-post", "Eli", "We measured it.", &[]).await;
    let queue = cleo.get("/moderation/queue").await.is(200);
    assert_eq!(ids(&queue), [own.id.0]);
    cleo.get("/moderation/audit").await.refuses(403, &[]);

    let ask = |version: i64| json!({ "decision": "approve", "version": version, "ask": { "question": "Do you sell it?" } });
    cleo.post(&decision(&other), ask(other.version))
        .await
        .refuses(404, &[]);
    let done = owner.post(&decision(&other), ask(other.version)).await.is(200);
    let (undo, request) = (&done["audit_id"], &done["request_id"]);
    cleo.post(&format!("/moderation/undo/{undo}"), Value::Null)
        .await
        .refuses(404, &[]);
    for action in ["cancel", "accept", "clarify"] {
        let path = format!("/affiliation/requests/{request}/{action}");
        cleo.post(&path, json!({ "question": "Do you sell it?" }))
            .await
            .refuses(404, &[]);
    }
    let all = json!({
        "decision": "trash",
        "ids": [{ "id": other.id, "version": other.version + 1 }, { "id": own.id, "version": own.version + 1 }],
    });
    let asked = cleo.post(&decision(&own), ask(own.version)).await.is(200);
    let requests = cleo.get("/affiliation/requests").await.is(200);
    assert_eq!(ids(&requests), [asked["request_id"].as_i64().unwrap()]);
    assert_eq!(ids(&owner.get("/affiliation/requests").await.is(200)).len(), 2);
    cleo.post(
        &format!("/affiliation/requests/{}/cancel", asked["request_id"]),
        Value::Null,
    )
    .await
    .is(200);
    let results = cleo.post("/moderation/decisions", all).await.is(200);
    assert_eq!(results["results"][0]["outcome"], "missing", "{results}");
}

#[tokio::test]
async fn of_a_comment_in_another_thread_no_answer_tells_anything() {
    let (site, mut owner) = desk().await;
    site.add_person("Cleo", "cleo@example.org", Role::Author).await;
    let mut cleo = site.program_of("cleo@example.org", Scope::Admin).await;
    let other = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let version = other.version;
    let long = "x".repeat(501);
    for body in [
        json!({ "decision": "approve", "version": version, "edit_markdown": "They all." }),
        json!({ "decision": "approve", "version": version, "edit_markdown": "They never do it." }),
        json!({ "decision": "keep", "version": version, "propose_markdown": "They all do it." }),
        json!({ "decision": "keep", "version": version, "edit_markdown": "They", "propose_markdown": "They" }),
        json!({ "decision": "reject", "version": version, "reason": long }),
        json!({ "decision": "approve", "version": version, "ask": { "question": "" } }),
    ] {
        cleo.post(&decision(&other), body).await.refuses(404, &[]);
    }
    let wrong = json!({ "decision": "approve", "version": version, "edit_markdown": "They never do it." });
    owner
        .post(&decision(&other), wrong)
        .await
        .refuses(422, &["edit_markdown"]);
    assert_eq!(site.last_comment().await, other);
}

#[tokio::test]
async fn a_question_on_a_comment_that_is_held_is_private() {
    let (site, mut program) = desk().await;
    let dana = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let wanted =
        json!({ "decision": "keep", "version": dana.version, "ask": { "question": "Who are you?" } });
    let done = program.post(&decision(&dana), wanted).await.is(200);
    assert_eq!((&done["status"], done.get("reply_id")), (&json!("pending"), None));
    let waiting = program.get("/moderation/queue?status=waiting").await.is(200);
    assert_eq!(waiting["items"][0]["request"]["place"], "private");
}

#[tokio::test]
async fn something_taken_out_leaves_a_gap_and_undo_brings_it_back() {
    let (site, mut program) = desk().await;
    let dana = site
        .say("licences", "Dana K.", "Call 0151 now. They *all* do it.", &DANA)
        .await;
    let wanted = json!({
        "decision": "approve", "version": dana.version, "edit_markdown": "Call […] now. They *all* do it.",
    });
    let done = program.post(&decision(&dana), wanted).await.is(200);
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(
        thread["items"][0]["body_html"],
        "<p>Call […] now. They <em>all</em> do it.</p>\n"
    );
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, Value::Null).await.is(200);
    let queue = program.get("/moderation/queue").await.is(200);
    assert_eq!(
        queue["items"][0]["body_markdown"],
        "Call 0151 now. They *all* do it."
    );
}

#[tokio::test]
async fn many_are_decided_at_once_and_undone_at_once() {
    let (site, mut program) = desk().await;
    let mut seen = Vec::new();
    for name in ["Ada", "Bo", "Cy"] {
        let comment = site.say("licences", name, &format!("I am {name}."), &[]).await;
        seen.push(json!({ "id": comment.id, "version": comment.version }));
    }
    seen[2]["version"] = json!(77);
    seen.push(json!({ "id": 9999, "version": 1 }));
    let wanted = json!({ "ids": seen, "decision": "approve" });
    let done = program.post("/moderation/decisions", wanted).await.is(200);
    let outcomes: Vec<_> = done["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| &each["outcome"])
        .collect();
    assert_eq!(outcomes, ["done", "done", "already_decided", "missing"]);
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(thread["items"].as_array().unwrap().len(), 2);

    let first = &thread["items"][0]["id"];
    let again = json!({ "decision": "hide", "version": done["results"][0]["version"] });
    program
        .post(&format!("/moderation/comments/{first}/decision"), again)
        .await
        .is(200);
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    let undone = program.post(&undo, Value::Null).await.is(200);
    assert_eq!(undone["left"], json!([first]));
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert!(thread["items"].as_array().unwrap().is_empty());
    program.post(&undo, Value::Null).await.refuses(409, &[]);

    let nothing = json!({ "ids": [{ "id": 9999, "version": 1 }], "decision": "approve" });
    let done = program.post("/moderation/decisions", nothing).await.is(200);
    assert_eq!(done["audit_id"], Value::Null);
    let none = json!({ "ids": [], "decision": "approve" });
    program
        .post("/moderation/decisions", none)
        .await
        .refuses(422, &["ids"]);
}

/// Dana is asked and answers with words of her own; returns the question's address.
async fn answered(site: &TestApp, program: &mut Program) -> String {
    let comment = json!({ "name": "Dana K.", "body_markdown": "They all do it." });
    let sent = site
        .program()
        .post("/posts/licences/comments", comment)
        .await
        .is(201);
    let dana = site.last_comment().await;
    let wanted =
        json!({ "decision": "approve", "version": dana.version, "ask": { "question": "Who are you?" } });
    let done = program.post(&decision(&dana), wanted).await.is(200);
    let receipt = sent["receipt_url"].as_str().unwrap();
    answer(site, receipt, "Kestrel Systems").await;
    site.later(Duration::from_secs(1)).await;
    format!("/affiliation/requests/{}", done["request_id"])
}

async fn answer(site: &TestApp, receipt: &str, organisation: &str) {
    let said = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_organisation", organisation),
    ];
    let page = site.browser().post(&format!("{receipt}/answer"), &said).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn an_answer_is_accepted_in_part_or_dropped() {
    let (site, mut program) = desk().await;
    let request = answered(&site, &mut program).await;
    let listed = program.get("/affiliation/requests?state=answered").await.is(200);
    assert_eq!(
        listed["items"][0]["affiliation"]["organisation"],
        "Kestrel Systems"
    );
    let settled = program
        .post(&format!("{request}/chips_only"), Value::Null)
        .await
        .is(200);
    assert_eq!(settled["state"], "settled");
    let label = |thread: &Value| thread["items"][0]["affiliation"]["label"].clone();
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(label(&thread), "says: reseller");
    program
        .post(&format!("{request}/accept"), Value::Null)
        .await
        .refuses(409, &[]);
    program.post(&format!("{request}/drop"), json!({})).await.is(200);
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(label(&thread), Value::Null);
    program
        .post("/affiliation/requests/999/accept", Value::Null)
        .await
        .refuses(404, &[]);
    program
        .post(&format!("{request}/dance"), Value::Null)
        .await
        .refuses(404, &[]);
}

#[tokio::test]
async fn an_answer_is_asked_about_once_more() {
    let (site, mut program) = desk().await;
    let request = answered(&site, &mut program).await;
    let clarify = format!("{request}/clarify");
    program
        .post(&clarify, json!({}))
        .await
        .refuses(422, &["question"]);
    let question = json!({ "question": "Is Kestrel a partner of Acme?" });
    let asked = program.post(&clarify, question.clone()).await.is(200);
    assert_eq!(
        (&asked["state"], &asked["rounds"]),
        (&json!("requested"), &json!(1))
    );
    program.post(&clarify, question.clone()).await.refuses(409, &[]);
    let link = forthright::comments::receipt::link;
    let dana = site.all_comments().await.remove(0);
    let receipt = link(&site.app.secrets, dana.id, &dana.nonce).to_string();
    site.browser()
        .get(&receipt)
        .await
        .shows("Is Kestrel a partner of Acme?");
    answer(&site, &receipt, "Kestrel Systems, partner of Acme").await;
    let again = program.post(&clarify, question.clone()).await.is(200);
    assert_eq!(again["rounds"], json!(2));
    answer(&site, &receipt, "Kestrel Systems, gold partner of Acme").await;
    program.post(&clarify, question).await.refuses(409, &[]);
    let settled = program
        .post(&format!("{request}/accept"), Value::Null)
        .await
        .is(200);
    assert_eq!(settled["state"], "settled");
}

#[tokio::test]
async fn a_question_is_taken_back() {
    let (site, mut program) = desk().await;
    let dana = site.say("licences", "Dana K.", "They all do it.", &DANA).await;
    let wanted =
        json!({ "decision": "approve", "version": dana.version, "ask": { "question": "Who are you?" } });
    let done = program.post(&decision(&dana), wanted).await.is(200);
    let cancel = format!("/affiliation/requests/{}/cancel", done["request_id"]);
    assert_eq!(
        program.post(&cancel, Value::Null).await.is(200)["state"],
        "cancelled"
    );
    program.post(&cancel, Value::Null).await.refuses(409, &[]);
}
