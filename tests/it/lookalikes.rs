//! What a comment seems and is not stands on its head and beside it at the desk: links that name another host,
//! hosts and names that look like others. And what else came from the same network.

use forthright::clock::{days, minutes};
use forthright::comments::entity::comment;
use forthright::comments::purge;
use forthright::people::{Role, Scope};
use forthright::upkeep;
use sea_orm::EntityTrait as _;
use sea_orm::sea_query::Expr;
use serde_json::json;

use crate::support::Page;
use crate::support::blog::{Blog, POST, SLUG};

/// A blog with a comment of this text, as the desk shows it.
async fn said(body: &str, more: &[(&str, &str)]) -> Page {
    let mut blog = Blog::new().await;
    blog.sent(body, more).await;
    blog.desk().await
}

#[tokio::test]
async fn a_link_that_names_another_host_is_told() {
    let desk = said("Log in at [https://bank.example](https://evil.example/x).", &[]).await;
    desk.shows("A link reads bank.example and leads to evil.example.");
    assert!(
        desk.all(".held li")
            .contains(&"Link names another host".to_owned())
    );
    for plain in [
        "See [the bank](https://bank.example) or https://www.bank.example.",
        "Nothing but words, e.g. these.",
    ] {
        said(plain, &[]).await.hides("Look twice");
    }
}

#[tokio::test]
async fn a_host_in_other_letters_is_shown_in_both_forms() {
    let desk = said("[Shop](https://bücher.example/) is fine.", &[]).await;
    desk.shows("A link leads to bücher.example, registered as xn--bcher-kva.example.");
    // The first letter is Cyrillic.
    let mixed = said("[Shop](https://аpple.example/) is not.", &[]).await;
    mixed.shows("leads to аpple.example, registered as xn--pple-43d.example: its letters come from several");
}

#[tokio::test]
async fn a_host_that_looks_like_one_readers_know_is_told() {
    // The blog's own host, and that of a subject of the post.
    let desk = said(
        "[a](https://b1og.example.org/) [b](https://acme.com.evil.example/)",
        &[],
    )
    .await;
    desk.shows("A link leads to b1og.example.org, which looks like blog.example.org and is another host.")
        .shows("A link leads to acme.com.evil.example, which looks like acme.com and is another host.");
    let website = said("Hello there.", &[("website", "https://acrne.com")]).await;
    website.shows("acrne.com, which looks like acme.com");
    said("[a](https://blog.example.org/) [b](https://www.acme.com/)", &[])
        .await
        .hides("Look twice");
}

#[tokio::test]
async fn a_name_in_other_letters_than_one_in_the_thread_is_told() {
    let mut blog = Blog::published(&[("remember", "yes")]).await;
    for name in ["Dаna K.", "D4na K.", "DANA K."] {
        let text = format!("I am {name}, I am.");
        blog.site.say(SLUG, name, &text, &[]).await;
    }
    let desk = blog.desk().await;
    let warned: Vec<String> = desk.all(".ctx li");
    let looks = |text: &&String| text.contains("looks like Dana K.");
    assert_eq!(warned.iter().filter(looks).count(), 1, "{warned:?}");
    assert!(desk.all(".held li").contains(&"Look-alike name".to_owned()));
    // Whoever wrote as Dana before may write her name as she likes.
    let fields = [
        ("name", "Dana Κ."),
        ("body", "It is me again."),
        ("remember", "yes"),
    ];
    let page = blog.dana.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let row = blog.row().await;
    let alone = blog.mara.get(&format!("/admin/desk/{}", row.id)).await;
    alone.hides("looks like Dana K.");
}

#[tokio::test]
async fn names_that_an_older_program_kept_are_looked_at_after_the_start() {
    let mut blog = Blog::published(&[]).await;
    blog.site
        .say(SLUG, "Dаna K.", "The first a is Cyrillic.", &[])
        .await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    comment::Entity::update_many()
        .col_expr(comment::Column::NameLooks, Expr::value(None::<String>))
        .exec(&*tx)
        .await
        .unwrap();
    upkeep::daily::schedule(&tx, blog.site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    blog.desk().await.hides("looks like Dana K.");
    blog.site.later(minutes(0)).await;
    blog.desk().await.shows("looks like Dana K.");
}

#[tokio::test]
async fn others_from_the_same_network_are_counted_and_found() {
    let mut blog = Blog::new().await;
    let path = format!("{POST}/comments");
    let mut office = blog.site.browser();
    for (name, body) in [
        ("Ana", "We counted cores."),
        ("Bob", "Buy my watches."),
        ("Bob", "Buy my rings."),
    ] {
        let page = office.post(&path, &[("name", name), ("body", body)]).await;
        assert_eq!(page.status, 303, "{}", page.body);
        if name == "Ana" {
            blog.decide("approve", &[]).await;
        } else {
            blog.decide("spam", &[]).await;
        }
    }
    blog.site.say(SLUG, "Eli", "From elsewhere.", &[]).await;
    office
        .post(&path, &[("name", "Cy"), ("body", "How many hosts was that?")])
        .await;
    let cy = blog.row().await;
    let alone = blog.mara.get(&format!("/admin/desk/{}", cy.id)).await;
    alone.shows("3 more from the same network in the last 90 days: Bob (2 spam), Ana (published).");
    let link = alone.attr(".ctx a[href*='network=']", "href").unwrap();
    assert!(link.contains(&format!("network={}", cy.id)) && !link.contains("192.0.2"));
    let found = blog.mara.get(&link).await;
    found.shows("From the network of Cy").shows("1 found");
    let spam = link.replace("view=pending", "view=spam");
    assert_eq!(blog.mara.get(&spam).await.all(".item").len(), 2);

    let mut program = blog.site.admin().await;
    let listed = program
        .get(&format!("/moderation/queue?status=spam&network={}", cy.id))
        .await
        .is(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    program
        .get("/moderation/queue?network=x")
        .await
        .refuses(400, &["network"]);

    // What is known of a network is forgotten.
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(91));
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    let alone = blog.mara.get(&format!("/admin/desk/{}", cy.id)).await;
    alone.hides("same network");
    assert_eq!(blog.mara.get(&link).await.all(".item").len(), 1);
}

#[tokio::test]
async fn who_does_not_decide_learns_nothing_of_networks() {
    let mut blog = Blog::new().await;
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Contributor)
        .await;
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    cleo.write("Own post", &[], &["submit"]).await;
    let draft = blog.mara.get("/admin/posts").await;
    let editor = draft
        .all_attrs("a[href*='/admin/posts/']", "href")
        .into_iter()
        .find(|href| href.ends_with("/2"))
        .unwrap();
    let form = blog.mara.get(&editor).await;
    let mut fields = form.form("form.draft");
    fields.push(("intent".to_owned(), "publish".to_owned()));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = blog.mara.post(&editor, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let mut office = blog.site.browser();
    for (name, path) in [
        ("Ana", POST),
        ("Bob", "/posts/own-post"),
        ("Cy", "/posts/own-post"),
    ] {
        let fields = [("name", name), ("body", "From the very same office.")];
        let page = office.post(&format!("{path}/comments"), &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    let cy = blog.row().await;
    let alone = cleo.get(&format!("/admin/desk/{}", cy.id)).await;
    alone.shows("Cy").hides("same network");
    let found = cleo
        .get(&format!("/admin/desk?view=pending&network={}", cy.id))
        .await;
    assert_eq!(found.all(".item h3"), ["Cy"]);
    let alone = blog.mara.get(&format!("/admin/desk/{}", cy.id)).await;
    alone.shows("2 more from the same network");
}

#[tokio::test]
async fn programs_read_the_same_beside_a_comment_without_an_address() {
    let mut blog = Blog::published(&[("email", "dana@mail.example")]).await;
    let text = "[https://bank.example](https://evil.example/x) [a](https://acme.com.evil.example/)";
    let fields = [("name", "Dаna K."), ("body", text), ("email", "eli@mail.example")];
    let page = blog.dana.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let item = |queue: serde_json::Value| queue["items"][0].clone();
    let mut program = blog.site.admin().await;
    let seen = item(program.get("/moderation/queue").await.is(200));
    assert_eq!(
        seen["seems"],
        json!([
            { "what": "name", "seems": "Dana K.", "is": "Dаna K." },
            { "what": "link_text", "seems": "bank.example", "is": "evil.example" },
            { "what": "host", "seems": "acme.com", "is": "acme.com.evil.example" },
        ])
    );
    assert_eq!(seen["same_network"], 1);
    let hash = blog.row().await.network_hash.unwrap();
    let told = seen.to_string();
    assert!(!told.contains("mail.example") && !told.contains(&hash), "{told}");

    blog.site
        .add_person("Cem", "cem@example.org", Role::Contributor)
        .await;
    let mut cem = blog.site.program_of("cem@example.org", Scope::Read).await;
    assert_eq!(cem.get("/moderation/queue").await.is(200)["items"], json!([]));
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(91));
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    let seen = item(program.get("/moderation/queue").await.is(200));
    assert_eq!(
        seen["same_network"],
        serde_json::Value::Null,
        "it is known no more"
    );
}
