//! The rules of screening as a program of the owner works on them.

use forthright::comments::Status;
use forthright::people::{Role, Scope};
use serde_json::{Value, json};

use crate::support::{Program, TestApp};

const RULES: &str = "/moderation/rules";
const REHEARSAL: &str = "/moderation/rules/rehearsal";

async fn owner() -> (TestApp, Program) {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let program = site.admin().await;
    (site, program)
}

/// A rule about words in the text.
fn words(any: &[&str], does: &str) -> Value {
    json!({ "conditions": [{ "kind": "text", "words": any }], "does": does })
}

/// Five comments, of which three name a shelf; the first of those is published.
async fn past(site: &TestApp, program: &mut Program) {
    for (number, word) in ["shelf", "rack", "shelf", "rack", "shelf"].iter().enumerate() {
        let comment = site
            .say("licences", "Dana K.", &format!("Number {number}: a {word}."), &[])
            .await;
        if number == 0 {
            let path = format!("/moderation/comments/{}/decision", comment.id);
            let approve = json!({ "decision": "approve", "version": comment.version });
            program.post(&path, approve).await.is(200);
        }
    }
}

fn own(list: &Value) -> Vec<(&str, &str)> {
    let rules = list["own"].as_array().unwrap().iter();
    rules
        .map(|rule| {
            (
                rule["sentence"].as_str().unwrap(),
                rule["state"].as_str().unwrap(),
            )
        })
        .collect()
}

#[tokio::test]
async fn a_rule_is_made_changed_switched_moved_and_removed() {
    let (site, mut program) = owner().await;
    let two = json!({
        "conditions": [
            { "kind": "text", "words": ["casino", "cheap  shelves"], "whole": false },
            { "kind": "links_from", "number": 1 },
        ],
        "does": "hold",
    });
    let made = program.post(RULES, two).await.is(201);
    assert_eq!(made["state"], "on");
    assert_eq!(
        made["conditions"],
        json!([
            { "kind": "text", "words": ["casino", "cheap shelves"], "whole": false, "number": null },
            { "kind": "links_from", "words": [], "whole": true, "number": 1 },
        ])
    );
    let first = format!("{RULES}/{}", made["id"]);
    let made = program.post(RULES, words(&["forex"], "spam")).await.is(201);
    let second = format!("{RULES}/{}", made["id"]);

    let reject = json!({ "does": "reject", "reason": "No offers, please.", "state": "off" });
    let changed = program.patch(&first, reject).await.is(200);
    assert_eq!(
        (&changed["does"], &changed["state"]),
        (&json!("reject"), &json!("off"))
    );
    assert_eq!(
        changed["conditions"].as_array().unwrap().len(),
        2,
        "what is left out stays"
    );
    let again = program.patch(&first, json!({ "state": "off" })).await.is(200);
    assert_eq!(again["audit_id"], Value::Null, "it is so already");
    program.patch(&second, json!({ "before": 1 })).await.is(200);
    let list = program.get(RULES).await.is(200);
    assert_eq!(
        own(&list),
        [
            ("Takes for spam a comment whose text says one of: forex.", "on"),
            (
                "Rejects a comment whose text holds one of: casino, cheap shelves; with a link.",
                "off"
            ),
        ]
    );
    assert_eq!(list["own"][0]["spoke"], json!({ "found": 0, "published": 0 }));

    let removed = program.delete(&second).await.is(200);
    assert_eq!(removed["state"], "removed");
    program.delete(&second).await.refuses(404, &[]);
    program
        .patch(&second, json!({ "does": "hold" }))
        .await
        .refuses(404, &[]);
    assert_eq!(
        program.patch(&second, json!({ "state": "on" })).await.is(200)["state"],
        "on"
    );
    let spam = site.say("licences", "Eli", "Forex for you.", &[]).await;
    assert_eq!(spam.status, Status::Spam);
    let list = program.get(RULES).await.is(200);
    assert_eq!(list["own"][0]["spoke"], json!({ "found": 1, "published": 0 }));
    let audit = program
        .get("/moderation/audit?limit=1&action=rule.restored")
        .await
        .is(200);
    assert_eq!(audit["items"][0]["person"], "Mara Lindqvist");
}

#[tokio::test]
async fn a_rehearsal_tells_numbers_and_comments_and_saves_nothing() {
    let (site, mut program) = owner().await;
    past(&site, &mut program).await;
    let shelf = words(&["shelf"], "hold");
    let page = program
        .post(&format!("{REHEARSAL}?limit=2"), shelf.clone())
        .await
        .is(200);
    assert_eq!(
        (&page["of"], &page["found"], &page["published"]),
        (&json!(5), &json!(3), &json!(1))
    );
    assert_eq!(page["items"][0]["excerpt"], "Number 4: a shelf.");
    assert_eq!(page["items"][0]["matched"], "shelf");
    let rest = format!("{REHEARSAL}?limit=2&after={}", page["next"]);
    let rest = program.post(&rest, shelf).await.is(200);
    assert_eq!(rest["items"][0]["status"], "published");
    assert_eq!((&rest["next"], &rest["found"]), (&Value::Null, &json!(3)));
    assert!(own(&program.get(RULES).await.is(200)).is_empty());
    program
        .post(&format!("{REHEARSAL}?limit=0&after=x"), words(&["shelf"], "hold"))
        .await
        .refuses(400, &["after", "limit"]);
}

#[tokio::test]
async fn what_would_have_stopped_something_published_has_to_be_seen() {
    let (site, mut program) = owner().await;
    past(&site, &mut program).await;
    let refused = program
        .post(RULES, words(&["shelf"], "hold"))
        .await
        .refuses(409, &[]);
    assert_eq!(
        refused["detail"],
        "Would have held 3 of the last 5 comments, of which you published 1."
    );
    assert_eq!(
        refused["would_have"],
        json!({ "of": 5, "found": 3, "published": 1 })
    );
    program.post(RULES, words(&["shelf"], "tell")).await.is(201);
    program.post(RULES, words(&["rack"], "hold")).await.is(201);
    let rule = format!("{RULES}/2");
    let shelf = words(&["shelf"], "hold")["conditions"].clone();
    program
        .patch(&rule, json!({ "conditions": shelf }))
        .await
        .refuses(409, &[]);
    let seen = json!({ "conditions": shelf, "seen": true });
    let changed = program.patch(&rule, seen).await.is(200);
    assert_eq!(
        changed["sentence"],
        "Holds a comment whose text says one of: shelf."
    );
}

#[tokio::test]
async fn nonsense_is_named_by_its_field() {
    let (_site, mut program) = owner().await;
    let condition =
        |condition: Value| json!({ "conditions": [{ "kind": "first" }, condition], "does": "hold" });
    for (rule, fields) in [
        (json!({ "conditions": [], "does": "hold" }), vec!["conditions[0]"]),
        (
            condition(json!({ "kind": "text", "words": [" "] })),
            vec!["conditions[1]"],
        ),
        (
            condition(json!({ "kind": "capitals", "number": 100 })),
            vec!["conditions[1]"],
        ),
        (
            condition(json!({ "kind": "language", "words": ["Klingon"] })),
            vec!["conditions[1]"],
        ),
        (condition(json!({ "kind": "mood" })), vec!["conditions[1].kind"]),
        (words(&["a"], "reject"), vec!["reason"]),
        (words(&["a"], "ask"), vec!["question"]),
        (words(&["a"], "explode"), vec!["does"]),
        (
            json!({ "conditions": vec![json!({ "kind": "first" }); 6], "does": "hold" }),
            vec!["conditions[0]"],
        ),
    ] {
        program.post(RULES, rule.clone()).await.refuses(422, &fields);
        program.post(REHEARSAL, rule).await.refuses(422, &fields);
    }
    assert!(own(&program.get(RULES).await.is(200)).is_empty());
    program.post(RULES, words(&["a"], "hold")).await.is(201);
    let rule = format!("{RULES}/1");
    for before in [1, 7] {
        let moved = json!({ "before": before });
        program.patch(&rule, moved).await.refuses(422, &["before"]);
    }
    program
        .patch(&rule, json!({ "state": "removed" }))
        .await
        .refuses(422, &["state"]);
    program
        .patch("/moderation/rules/9", json!({}))
        .await
        .refuses(404, &[]);
    for count in [0, 101] {
        let trust = json!({ "trust_after": count });
        program.patch(RULES, trust).await.refuses(422, &["trust_after"]);
    }
}

#[tokio::test]
async fn there_are_at_most_fifty() {
    let (_site, mut program) = owner().await;
    for number in 0..50 {
        let word = format!("word{number}");
        program.post(RULES, words(&[&word], "tell")).await.is(201);
    }
    program
        .post(RULES, words(&["one more"], "tell"))
        .await
        .refuses(422, &["does"]);
    let removed = program.delete("/moderation/rules/7").await.is(200);
    program.post(RULES, words(&["one more"], "tell")).await.is(201);
    program
        .patch("/moderation/rules/7", json!({ "state": "on" }))
        .await
        .refuses(422, &["state"]);
    let undo = format!("{RULES}/undo/{}", removed["audit_id"]);
    program.post(&undo, Value::Null).await.refuses(409, &[]);
}

#[tokio::test]
async fn what_a_built_in_rule_would_have_stopped_has_to_be_seen_too() {
    let (site, mut program) = owner().await;
    past(&site, &mut program).await;
    let path = format!("{RULES}/built-in/first_comment");
    program.patch(&path, json!({ "does": "hold" })).await.is(200);
    program.patch(&path, json!({ "does": "off" })).await.is(200);
    let hold = json!({ "does": "hold" });
    let refused = program.patch(&path, hold).await.refuses(409, &[]);
    assert_eq!(
        refused["detail"],
        "Would have held 5 of the last 5 comments, of which you published 1."
    );
    assert_eq!(
        refused["would_have"],
        json!({ "of": 5, "found": 5, "published": 1 })
    );
    program.patch(&path, json!({ "does": "tell" })).await.is(200);
    let seen = json!({ "does": "hold", "seen": true });
    let set = program.patch(&path, seen).await.is(200);
    assert_eq!(set["does"], "hold");
}

#[tokio::test]
async fn a_rule_that_is_switched_on_again_has_to_be_seen_too() {
    let (site, mut program) = owner().await;
    let made = program.post(RULES, words(&["shelf"], "hold")).await.is(201);
    let path = format!("{RULES}/{}", made["id"]);
    program.patch(&path, json!({ "state": "off" })).await.is(200);
    past(&site, &mut program).await;
    let on = json!({ "state": "on" });
    let refused = program.patch(&path, on).await.refuses(409, &[]);
    assert_eq!(
        refused["would_have"],
        json!({ "of": 5, "found": 3, "published": 1 })
    );
    let seen = json!({ "state": "on", "seen": true });
    assert_eq!(program.patch(&path, seen).await.is(200)["state"], "on");
    // It is on already.
    program.patch(&path, json!({ "state": "on" })).await.is(200);
}

#[tokio::test]
async fn built_in_rules_do_something_else_and_trust_is_a_number() {
    let (_site, mut program) = owner().await;
    let tone = |list: &Value| {
        let mut rules = list["built_in"].as_array().unwrap().iter();
        rules.find(|rule| rule["code"] == "tone").unwrap()["does"].clone()
    };
    assert_eq!(tone(&program.get(RULES).await.is(200)), "hold");
    let path = "/moderation/rules/built-in/tone";
    let set = program.patch(path, json!({ "does": "off" })).await.is(200);
    assert_eq!((&set["does"], &set["usual"]), (&json!("off"), &json!("hold")));
    assert_eq!(tone(&program.get(RULES).await.is(200)), "off");
    let again = program.patch(path, json!({ "does": "off" })).await.is(200);
    assert_eq!(again["audit_id"], Value::Null);
    let undo = format!("{RULES}/undo/{}", set["audit_id"]);
    program.post(&undo, Value::Null).await.is(200);
    assert_eq!(tone(&program.get(RULES).await.is(200)), "hold");
    program
        .patch(path, json!({ "does": "reject" }))
        .await
        .refuses(422, &["does"]);
    for code in ["everything", "own", "nothing"] {
        let path = format!("/moderation/rules/built-in/{code}");
        program
            .patch(&path, json!({ "does": "off" }))
            .await
            .refuses(404, &[]);
    }
    let trust = program.patch(RULES, json!({ "trust_after": 3 })).await.is(200);
    assert_eq!(trust["trust_after"], 3);
    assert_eq!(program.get(RULES).await.is(200)["trust_after"], 3);
}

#[tokio::test]
async fn who_is_trusted_is_taken_back_newest_first() {
    let (_site, mut program) = owner().await;
    let mut set = async |count: u64| {
        let new = json!({ "trust_after": count });
        program.patch(RULES, new).await.is(200)["audit_id"].clone()
    };
    let (three, again, five) = (set(3).await, set(3).await, set(5).await);
    assert_eq!(again, Value::Null, "it was so already");
    let undo = |line: &Value| format!("{RULES}/undo/{line}");
    program.post(&undo(&three), Value::Null).await.refuses(409, &[]);
    for (line, before) in [(&five, 3), (&three, 1)] {
        program.post(&undo(line), Value::Null).await.is(200);
        assert_eq!(program.get(RULES).await.is(200)["trust_after"], before);
        program.post(&undo(line), Value::Null).await.refuses(409, &[]);
    }
}

#[tokio::test]
async fn the_newest_change_is_taken_back_first() {
    let (_site, mut program) = owner().await;
    let made = program.post(RULES, words(&["casino"], "hold")).await.is(201);
    let rule = format!("{RULES}/{}", made["id"]);
    let changed = program
        .patch(&rule, json!({ "does": "spam", "state": "off" }))
        .await
        .is(200);
    let undo = |done: &Value| format!("{RULES}/undo/{}", done["audit_id"]);
    program.post(&undo(&made), Value::Null).await.refuses(409, &[]);
    program.post(&undo(&changed), Value::Null).await.is(200);
    let list = program.get(RULES).await.is(200);
    assert_eq!(
        own(&list),
        [("Holds a comment whose text says one of: casino.", "on")]
    );
    program.post(&undo(&changed), Value::Null).await.refuses(409, &[]);
    program.post(&undo(&made), Value::Null).await.is(200);
    assert_eq!(own(&program.get(RULES).await.is(200))[0].1, "removed");
    program
        .post(&format!("{RULES}/undo/1"), Value::Null)
        .await
        .refuses(404, &[]);
    program
        .post(&format!("{RULES}/undo/9999"), Value::Null)
        .await
        .refuses(404, &[]);
}

#[tokio::test]
async fn who_moderates_reads_and_the_owner_alone_changes() {
    let (site, _) = owner().await;
    site.add_person("Ann", "ann@example.org", Role::Moderator).await;
    site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut ann = site.program_of("ann@example.org", Scope::Admin).await;
    ann.get(RULES).await.is(200);
    let mut mara = site.program_of("mara@example.org", Scope::Moderate).await;
    mara.get(RULES).await.is(200);
    let mut wim = site.program_of("wim@example.org", Scope::Admin).await;
    wim.get(RULES).await.refuses(403, &[]);
    for program in [&mut ann, &mut mara, &mut wim] {
        program.post(RULES, words(&["a"], "tell")).await.refuses(403, &[]);
        program
            .post(REHEARSAL, words(&["a"], "tell"))
            .await
            .refuses(403, &[]);
        program
            .patch(RULES, json!({ "trust_after": 3 }))
            .await
            .refuses(403, &[]);
        program
            .patch("/moderation/rules/1", json!({ "state": "off" }))
            .await
            .refuses(403, &[]);
        program.delete("/moderation/rules/1").await.refuses(403, &[]);
        let off = json!({ "does": "off" });
        program
            .patch("/moderation/rules/built-in/tone", off)
            .await
            .refuses(403, &[]);
        program
            .post("/moderation/rules/undo/1", Value::Null)
            .await
            .refuses(403, &[]);
    }
    site.program().get(RULES).await.refuses(401, &[]);
}
