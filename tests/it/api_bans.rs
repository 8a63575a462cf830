//! What is kept from commenting, as a program of a moderator works on it.

use forthright::clock::days;
use forthright::comments::Status;
use forthright::people::{Role, Scope};
use serde_json::{Value, json};

use crate::support::Program;
use crate::support::blog::{Blog, POST, TEXT};

const BANS: &str = "/moderation/bans";
const MORE: &str = "Cheap shelves, all brands, all sizes.";

async fn ban(blog: &Blog, new: Value) -> Value {
    blog.site.admin().await.post(BANS, new).await.is(201)
}

/// One comment that waits, with an address, from the network that Dana writes from.
async fn commented() -> (Blog, i64) {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("email", "dana@mail.example"), ("remember", "yes")])
        .await;
    let id = blog.row().await.id.0;
    (blog, id)
}

/// What another comment from the same browser is answered with.
async fn again(blog: &mut Blog, fields: &[(&str, &str)]) -> u16 {
    blog.comment(MORE, fields).await.status
}

#[tokio::test]
async fn who_wrote_a_comment_is_banned_by_person_address_or_network() {
    for (kind, fields) in [
        ("person", &[("remember", "yes"), ("remembered", "yes")][..]),
        ("address", &[("email", "Dana@Mail.example")][..]),
        ("network", &[][..]),
    ] {
        let (mut blog, comment) = commented().await;
        let made = ban(&blog, json!({ "kind": kind, "comment": comment, "days": 7 })).await;
        assert_eq!(made["kind"], kind);
        assert_eq!((&made["domain"], &made["silent"]), (&Value::Null, &json!(false)));
        assert_eq!(made["until"], "2026-03-10T09:30:00Z");
        assert_eq!(
            (&made["comment_id"], &made["by"]),
            (&json!(comment), &json!("Mara Lindqvist"))
        );
        assert_eq!(again(&mut blog, fields).await, 403, "{kind}");
        assert_eq!(
            blog.row().await.status,
            Status::Pending,
            "the comment stays as it is"
        );
        blog.mara
            .get("/admin/desk/bans")
            .await
            .shows("because of this comment");
        blog.mara.get("/admin/audit").await.shows("Blocked");
    }
}

#[tokio::test]
async fn a_ban_calls_the_comment_spam_as_well_and_undo_takes_both_back() {
    let (mut blog, comment) = commented().await;
    let seen = blog.row().await.version;
    let new = json!({
        "kind": "network", "comment": comment, "days": 7, "decision": "spam", "version": seen,
    });
    let made = ban(&blog, new).await;
    assert_eq!(
        (&made["kind"], &made["comment_id"]),
        (&json!("network"), &json!(comment))
    );
    let line = blog.newest_line("comment.spam").await;
    assert_eq!(
        made["decision"],
        json!({ "status": "spam", "version": seen + 1, "audit_id": line })
    );
    assert_eq!(blog.row().await.status, Status::Spam);
    assert_eq!(again(&mut blog, &[]).await, 403);

    let mut program = blog.site.admin().await;
    let undo = format!("/moderation/undo/{line}");
    program.post(&undo, Value::Null).await.is(200);
    assert_eq!(blog.row().await.status, Status::Pending);
    assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));
    assert_eq!(again(&mut blog, &[]).await, 303);
    program.post(&undo, Value::Null).await.refuses(409, &[]);
}

#[tokio::test]
async fn a_ban_whose_decision_comes_too_late_bans_nobody() {
    let (mut blog, comment) = commented().await;
    let seen = blog.row().await.version;
    blog.decide("approve", &[]).await;
    let new = |version: i64| {
        json!({ "kind": "domain", "domain": "shop.example", "comment": comment, "days": 7,
            "decision": "spam", "version": version })
    };
    let mut program = blog.site.admin().await;
    let late = program.post(BANS, new(seen)).await.refuses(409, &[]);
    let decided = &late["decided"];
    assert_eq!(
        (&decided["by"], &decided["status"]),
        (&json!("Mara Lindqvist"), &json!("published"))
    );
    assert_eq!(
        (
            &decided["current"]["version"],
            &decided["current"]["body_markdown"]
        ),
        (&json!(seen + 1), &json!(TEXT))
    );
    assert_eq!(blog.row().await.status, Status::Published);
    assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));

    program.post(BANS, new(seen + 1)).await.is(201);
    program.post(BANS, new(seen + 1)).await.refuses(409, &[]);
    let bans = program.get(BANS).await.is(200);
    assert_eq!(bans["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_silent_ban_of_a_domain_sends_to_spam() {
    let (mut blog, _) = commented().await;
    let new = json!({ "kind": "domain", "domain": "https://Shop.example/a", "days": 0, "silent": true });
    let made = ban(&blog, new).await;
    assert_eq!(
        (&made["domain"], &made["until"]),
        (&json!("shop.example"), &Value::Null)
    );
    blog.sent("See https://www.shop.example/x", &[]).await;
    assert_eq!(blog.row().await.status, Status::Spam);
}

#[tokio::test]
async fn bans_come_in_pages_and_are_lifted() {
    let (mut blog, comment) = commented().await;
    let mut program = blog.site.admin().await;
    for domain in ["a.example", "b.example"] {
        ban(&blog, json!({ "kind": "domain", "domain": domain, "days": 1 })).await;
    }
    let newest = ban(
        &blog,
        json!({ "kind": "network", "comment": comment, "days": 365 }),
    )
    .await;
    let page = program.get(&format!("{BANS}?limit=2")).await.is(200);
    assert_eq!(page["items"][0], newest);
    assert_eq!(page["items"][1]["domain"], "b.example");
    let rest = program
        .get(&format!("{BANS}?after={}", page["next"]))
        .await
        .is(200);
    assert_eq!(rest["items"][0]["domain"], "a.example");
    assert_eq!(rest["next"], Value::Null);
    let told = page.to_string();
    assert!(!told.contains("mail.example") && !told.contains("hash"), "{told}");

    let lift = format!("{BANS}/{}", newest["id"]);
    program.delete(&lift).await.is(204);
    program.delete(&lift).await.refuses(404, &[]);
    assert_eq!(again(&mut blog, &[]).await, 303);
    blog.site.app.clock.advance(days(2));
    let list = program.get(BANS).await.is(200);
    assert_eq!(list["items"], json!([]), "their time is over");
}

#[tokio::test]
async fn nonsense_is_named_by_its_field() {
    let blog = Blog::new().await;
    let quiet = blog
        .site
        .say("what-a-renewal-really-costs", "Eli", TEXT, &[])
        .await
        .id;
    let mut program = blog.site.admin().await;
    for (new, fields) in [
        (json!({ "kind": "network", "days": 7 }), ["comment"]),
        (
            json!({ "kind": "network", "comment": 999, "days": 7 }),
            ["comment"],
        ),
        (
            json!({ "kind": "address", "comment": quiet, "days": 7 }),
            ["kind"],
        ),
        (json!({ "kind": "person", "comment": quiet, "days": 7 }), ["kind"]),
        (
            json!({ "kind": "network", "comment": quiet, "days": 8 }),
            ["days"],
        ),
        (json!({ "kind": "domain", "days": 7 }), ["domain"]),
        (
            json!({ "kind": "domain", "domain": "com", "days": 7 }),
            ["domain"],
        ),
        (json!({ "kind": "mood", "days": 7 }), ["kind"]),
        (
            json!({ "kind": "network", "comment": quiet, "days": 7, "decision": "spam" }),
            ["version"],
        ),
        (
            json!({ "kind": "network", "comment": quiet, "days": 7, "version": 1 }),
            ["decision"],
        ),
        (
            json!({ "kind": "network", "comment": quiet, "days": 7, "decision": "approve", "version": 1 }),
            ["decision"],
        ),
        (
            json!({ "kind": "domain", "domain": "shop.example", "days": 7, "decision": "spam", "version": 1 }),
            ["comment"],
        ),
    ] {
        program.post(BANS, new).await.refuses(422, &fields);
    }
    program
        .get(&format!("{BANS}?limit=101"))
        .await
        .refuses(400, &["limit"]);
    assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));
}

const DECISIONS: &str = "/moderation/decisions";

/// Three comments that wait, two of them with one address, and a program of the owner.
async fn three() -> (Blog, Program) {
    let blog = Blog::new().await;
    let sender = ("email", "sales@keys.example");
    for (name, fields) in [("Ada", &[sender][..]), ("Bo", &[sender][..]), ("Cy", &[][..])] {
        let text = format!("I am {name}.");
        blog.site
            .say("what-a-renewal-really-costs", name, &text, fields)
            .await;
    }
    let program = blog.site.admin().await;
    (blog, program)
}

/// All comments as they are now, called spam together with a ban.
async fn spam(blog: &Blog, ban: Value) -> Value {
    let rows = blog.site.all_comments().await;
    let ids: Vec<Value> = rows
        .iter()
        .map(|row| json!({ "id": row.id, "version": row.version }))
        .collect();
    json!({ "ids": ids, "decision": "spam", "ban": ban })
}

#[tokio::test]
async fn where_many_came_from_is_banned_in_one_go_once_each_and_undo_lifts_it() {
    let (blog, mut program) = three().await;
    for (ban, kind, domain) in [
        (json!({ "kinds": ["address"], "days": 7 }), "address", Value::Null),
        (
            json!({ "kinds": ["domain"], "domain": "https://Keys.example/a", "days": 0, "silent": true }),
            "domain",
            json!("keys.example"),
        ),
    ] {
        let wanted = spam(&blog, ban.clone()).await;
        let done = program.post(DECISIONS, wanted).await.is(200);
        let results = done["results"].as_array().unwrap();
        assert!(results.iter().all(|each| each["outcome"] == "done"), "{done}");
        let bans = program.get(BANS).await.is(200);
        let bans = bans["items"].as_array().unwrap();
        assert_eq!(bans.len(), 1, "two had it, and the third has none");
        assert_eq!((&bans[0]["kind"], &bans[0]["domain"]), (&json!(kind), &domain));
        assert_eq!(bans[0]["until"].is_null(), ban["days"] == 0);
        assert_eq!(bans[0]["silent"], json!(ban["silent"] == true));
        assert_eq!(bans[0]["comment_id"], results[0]["id"]);

        let undo = format!("/moderation/undo/{}", done["audit_id"]);
        program.post(&undo, Value::Null).await.is(200);
        assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));
        let rows = blog.site.all_comments().await;
        assert!(rows.iter().all(|row| row.status == Status::Pending));
    }
}

#[tokio::test]
async fn where_spam_came_from_is_banned_later_and_undo_leaves_it_spam() {
    let (blog, mut program) = three().await;
    let plain = spam(&blog, Value::Null).await;
    program.post(DECISIONS, plain).await.is(200);
    let again = spam(&blog, Value::Null).await;
    let again = program.post(DECISIONS, again).await.is(200);
    assert_eq!(again["results"][0]["outcome"], "not_allowed");

    let wanted = spam(&blog, json!({ "kinds": ["address"], "days": 7 })).await;
    let done = program.post(DECISIONS, wanted).await.is(200);
    let results = done["results"].as_array().unwrap();
    assert!(results.iter().all(|each| each["outcome"] == "done"), "{done}");
    let bans = program.get(BANS).await.is(200);
    assert_eq!(bans["items"].as_array().unwrap().len(), 1);
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, Value::Null).await.is(200);
    assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));
    let rows = blog.site.all_comments().await;
    assert!(rows.iter().all(|row| row.status == Status::Spam));
}

#[tokio::test]
async fn many_are_banned_with_spam_alone_and_by_who_moderates_everything() {
    let (blog, mut program) = three().await;
    for (ban, field) in [
        (json!({ "kinds": [], "days": 7 }), "ban.kinds"),
        (json!({ "kinds": ["address"], "days": 8 }), "ban.days"),
        (json!({ "kinds": ["domain"], "days": 7 }), "ban.domain"),
        (json!({ "kinds": ["person"], "days": 7 }), "ban.kinds"),
        (
            json!({ "kinds": ["domain"], "domain": "else.example", "days": 7 }),
            "ban.kinds",
        ),
    ] {
        let wanted = spam(&blog, ban).await;
        program.post(DECISIONS, wanted).await.refuses(422, &[field]);
    }
    let mut wanted = spam(&blog, json!({ "kinds": ["address"], "days": 7 })).await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut wim = blog.site.program_of("wim@example.org", Scope::Admin).await;
    wim.post(DECISIONS, wanted.clone()).await.refuses(403, &[]);
    wanted["decision"] = json!("trash");
    program.post(DECISIONS, wanted).await.refuses(422, &["decision"]);
    let rows = blog.site.all_comments().await;
    assert!(rows.iter().all(|row| row.status == Status::Pending));
    assert_eq!(program.get(BANS).await.is(200)["items"], json!([]));
}

#[tokio::test]
async fn who_moderates_everything_bans_and_the_team_is_never_banned() {
    let (mut blog, comment) = commented().await;
    blog.site
        .add_person("Ann", "ann@example.org", Role::Moderator)
        .await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let new = json!({ "kind": "network", "comment": comment, "days": 7 });
    let mut wim = blog.site.program_of("wim@example.org", Scope::Admin).await;
    wim.get(BANS).await.refuses(403, &[]);
    wim.post(BANS, new.clone()).await.refuses(403, &[]);
    wim.delete("/moderation/bans/1").await.refuses(403, &[]);
    let mut reads = blog.site.program_of("ann@example.org", Scope::Read).await;
    reads.post(BANS, new.clone()).await.refuses(403, &[]);
    let mut ann = blog.site.program_of("ann@example.org", Scope::Moderate).await;
    ann.post(BANS, new).await.is(201);
    assert_eq!(reads.get(BANS).await.is(200)["items"][0]["by"], "Ann");
    let fields = [("body", "A word from the house."), ("intent", "send")];
    let page = blog.mara.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}
